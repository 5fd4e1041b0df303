import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { newId } from '@/lib/data/id'
import type { StudyEventInput } from '@/lib/domain/event'
import { runningUrl } from '@/scripts/postgres.mjs'
import { makeDevice } from '@/tests/support/device'
import { type Product, projectRoot, startProduct } from '@/tests/support/start'
import type { AskedFact } from '@/tests/support/study-world'

/** A learner with a document of many facts, signed in, on a device: one client of a load test. */
export type LoadClient = {
  readonly userId: string
  readonly cookie: string
  readonly documentId: string
  /** The next `count` answers, each to another card. */
  readonly next: (count: number) => StudyEventInput[]
}

/** The address of a running product's database. */
export const databaseOf = ({ dataFolder }: Product): string => {
  const url = runningUrl(path.join(dataFolder, 'postgres'), 'recite')
  if (!url) throw new Error('the product does not run')
  return url
}

const answers = (facts: readonly AskedFact[]) => {
  const device = makeDevice()
  let at = 0
  return (count: number): StudyEventInput[] =>
    Array.from({ length: count }, () => {
      const fact = facts[at++ % facts.length]
      if (!fact) throw new Error('no facts')
      return { ...device.flipped(fact, new Date(), 3, randomUUID()), id: newId(new Date()) }
    })
}

/** What a script prints that runs on a product's database and with its secret: a process of its own, since this one may meet several products, and settings are read once. */
export const seedBeside = async (product: Product, script: string, ...args: readonly string[]): Promise<string> => {
  const secret = fs.readFileSync(path.join(product.dataFolder, 'secret'), 'utf8').trim()
  const { stdout } = await promisify(execFile)('npx', ['tsx', script, ...args], {
    cwd: projectRoot,
    env: { ...process.env, DATABASE_URL: databaseOf(product), NEXTAUTH_SECRET: secret },
    maxBuffer: 64 * 1024 * 1024,
  })
  return stdout
}

/** Learners of a running product. */
export const loadClients = async (product: Product, count: number, facts: number): Promise<readonly LoadClient[]> => {
  const stdout = await seedBeside(product, 'bench/seed-load.ts', String(count), String(facts))
  const seeded = JSON.parse(stdout) as (Omit<LoadClient, 'next'> & { facts: readonly AskedFact[] })[]
  return seeded.map(({ facts: own, ...client }) => ({ ...client, next: answers(own) }))
}

/** A product for one bench, gone with its data at the end. */
export const withProduct = async <T>(work: (product: Product) => Promise<T>): Promise<T> => {
  const product = await startProduct()
  try {
    return await work(product)
  } finally {
    await product.stop()
    fs.rmSync(product.dataFolder, { recursive: true, force: true })
  }
}
