import fs from 'node:fs'
import path from 'node:path'
import { expect, inject } from 'vitest'
import { mailFolder } from './mail-folder'
import type { Received } from './mail-server'

const mailsTo = (address: string): Received[] => {
  const folder = mailFolder(inject('dataFolder'))
  const names = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith('.json')) : []
  const mails = names.sort().map((name): Received => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')))
  return mails.filter(({ to }) => to.includes(address)).map((mail) => ({ ...mail, headers: new Map(mail.headers) }))
}

/** Waits for the mail with this subject to an address. */
export const mailTo = async (address: string, subject: RegExp): Promise<Received> => {
  const found = () => mailsTo(address).find((mail) => subject.test(mail.subject))
  await expect.poll(found, { timeout: 20_000, interval: 100 }).toBeDefined()
  const mail = found()
  if (!mail) throw new Error(`no mail ${subject.source}`)
  return mail
}
