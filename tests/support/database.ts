import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { db } from '@/lib/data/prisma'
import type { PrismaClient } from '@/lib/generated/client'

export type TestDatabase = {
  readonly url: string
  readonly prisma: PrismaClient
  /** Closes the client and drops the database. */
  readonly close: () => Promise<void>
}

/**
 * An empty, migrated database of its own for this test file, in 10 to 25 ms, and from now on the database of the code
 * under test. Call it once, in `beforeAll`, before anything reads a row.
 */
export async function freshDatabase(): Promise<TestDatabase> {
  const server = inject('serverUrl')
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE template STRATEGY file_copy`)
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).toString()
  process.env.DATABASE_URL = url
  const prisma = db()
  return {
    url,
    prisma,
    async close() {
      await prisma.$disconnect()
      await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}

async function onServer(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
