import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { db } from '@/lib/data/prisma'
import { forgetEnv } from '@/lib/env'
import type { PrismaClient } from '@/lib/generated/client'

export type TestDatabase = {
  readonly url: string
  readonly prisma: PrismaClient
  /** Closes the client, drops the database, and puts the code under test where it was before. */
  readonly close: () => Promise<void>
}

type Settings = Readonly<Record<string, string>>

/**
 * An empty, migrated database of its own for this test file, in 10 to 25 ms, and from now on the database of the code
 * under test, which has these settings beside it. Call it once, in `beforeAll`, before anything reads a row.
 */
export const freshDatabase = (settings?: Settings): Promise<TestDatabase> => cloneOf('template', settings)

/** As `freshDatabase`, with what `fill` writes: the first file that asks for `name` fills its own, the others clone it. */
export const filledDatabase = (name: string, fill: () => Promise<void>): Promise<TestDatabase> =>
  onServer(async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name])
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount) return cloneOf(name)
    const own = await freshDatabase()
    await fill()
    await own.prisma.$disconnect()
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${new URL(own.url).pathname.slice(1)} STRATEGY file_copy`)
    return own
  })

/** Gives the code under test other settings, and no connection yet; gives what takes both back. */
const workUnder = (settings: Settings): (() => void) => {
  const client = globalThis as { prisma?: unknown; pool?: unknown }
  const before = { prisma: client.prisma, pool: client.pool }
  const variables = Object.keys(settings).map((name) => [name, process.env[name]] as const)
  Object.assign(client, { prisma: undefined, pool: undefined })
  Object.assign(process.env, settings)
  forgetEnv()
  return () => {
    Object.assign(client, before)
    for (const [name, variable] of variables)
      if (variable === undefined) delete process.env[name]
      else process.env[name] = variable
    forgetEnv()
  }
}

async function cloneOf(template: string, settings: Settings = {}): Promise<TestDatabase> {
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await onServer((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`))
  const url = Object.assign(new URL(inject('serverUrl')), { pathname: `/${name}` }).toString()
  const putBack = workUnder({ ...settings, DATABASE_URL: url })
  const prisma = db()
  return {
    url,
    prisma,
    async close() {
      await prisma.$disconnect()
      putBack()
      await onServer((client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`))
    },
  }
}

async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: inject('serverUrl') })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
