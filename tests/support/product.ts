import fs from 'node:fs'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { findChromium } from './chromium'
import { keepMail } from './mail-folder'
import { mailServer } from './mail-server'
import { freePort, makeDataFolder, projectRoot, startProduct } from './start'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the product runs. */
    baseUrl: string
    /** Of the sample accounts `teacher` and `student`. */
    samplePassword: string
    /** Of the running product, for commands beside it. */
    dataFolder: string
  }
}

/** The product with a mail server beside it. */
const withMail = async () => {
  const [port, dataFolder] = [await freePort(), makeDataFolder()]
  const server = await mailServer((mail, serial) => keepMail(dataFolder, mail, serial))
  const settings = {
    SMTP_URL: server.url,
    MAIL_FROM: 'Recite <recite@example.org>',
    RECITE_URL: `http://localhost:${port}`,
  }
  const product = await startProduct({ port, dataFolder, settings })
  return {
    ...product,
    stop: async () => {
      await product.stop()
      await server.close()
    },
  }
}

/**
 * One product for all end-to-end files, on a new data folder. While developing, RECITE_TEST_URL names a running one
 * (on the data folder of the project) in its place.
 */
export default async function start(project: TestProject) {
  await findChromium()
  const running = process.env.RECITE_TEST_URL
  const product = running ? undefined : await withMail()
  const dataFolder = product?.dataFolder ?? path.resolve(projectRoot, process.env.RECITE_DATA_DIR ?? '.data')
  project.provide('baseUrl', running ?? product?.url ?? '')
  project.provide('samplePassword', fs.readFileSync(path.join(dataFolder, 'sample-password'), 'utf8'))
  project.provide('dataFolder', dataFolder)
  return async () => {
    await product?.stop()
    if (product) fs.rmSync(product.dataFolder, { recursive: true, force: true })
  }
}
