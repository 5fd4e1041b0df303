import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { db } from '@/lib/data/prisma'
import { Prisma } from '@/lib/generated/client'
import { migrate } from '@/scripts/migrate.mjs'
import { freshDatabase, type TestDatabase } from '@/tests/support/database'

let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase()
})

afterAll(() => database.close())

describe('the database of a test file', () => {
  it('is empty, migrated, and the one that the code under test uses', async () => {
    expect(await database.prisma.user.count()).toBe(0)
    await database.prisma.user.create({ data: { id: randomUUID(), kind: 'person', displayName: 'Ada' } })
    expect(await db().user.count()).toBe(1)
    const [row] = await db().$queryRaw<{ name: string }[]>`SELECT current_database() AS name`
    expect(database.url).toContain(row?.name)
  })

  it('folds letters beyond ASCII', async () => {
    expect(await db().$queryRaw`SELECT lower('ÉCOLE') AS folded, 'Школа' ILIKE 'шКОЛА' AS matches`).toEqual([
      { folded: 'école', matches: true },
    ])
  })

  it('is asked by every copy of the code that a build makes, over one pool, without their statements taking each other’s names', async () => {
    const copyOf = async () => {
      vi.resetModules()
      return import('@/lib/data/prisma')
    }
    const [first, second] = [await copyOf(), await copyOf()]
    expect(first.runStatement).not.toBe(second.runStatement)
    expect(await first.runStatement(Prisma.sql`SELECT 1 AS one`)).toEqual([{ one: 1 }])
    expect(await second.runStatement(Prisma.sql`SELECT 2 AS two`)).toEqual([{ two: 2 }])
  })
})

describe('migrations', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'recite-migrations-'))
  const write = (name: string, sql: string) => {
    fs.mkdirSync(path.join(folder, name), { recursive: true })
    fs.writeFileSync(path.join(folder, name, 'migration.sql'), sql)
  }
  const scratch = async () => {
    const name = `m_${randomUUID().replaceAll('-', '')}`
    await db().$executeRawUnsafe(`CREATE DATABASE ${name}`)
    return Object.assign(new URL(inject('serverUrl')), { pathname: `/${name}` }).toString()
  }
  afterAll(() => fs.rmSync(folder, { recursive: true }))

  it('lead to prisma/schema.prisma', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/migration.mjs', '--check'], { encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  it('fold the titles that documents have already', async () => {
    const url = await scratch()
    const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'recite-migrations-'))
    const take = (name: string) =>
      fs.cpSync(`prisma/migrations/${name}`, path.join(directory, name), { recursive: true })
    take('20261122110000_first')
    await migrate({ url, directory })
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    const [owner, id] = [randomUUID(), randomUUID()]
    await client.query(`INSERT INTO "User" (id, kind, "displayName") VALUES ($1, 'person', 'Ada')`, [owner])
    await client.query(
      `INSERT INTO "Document" (id, "ownerId", title, "updatedAt") VALUES ($1, $2, 'L’École de Whitby', now())`,
      [id, owner],
    )
    take('20261127003135_title_key')
    await migrate({ url, directory })
    const { rows } = await client.query<{ titleKey: string }>(`SELECT "titleKey" FROM "Document"`)
    await client.end()
    fs.rmSync(directory, { recursive: true })
    expect(rows).toEqual([{ titleKey: 'l’ecole de whitby' }])
  })

  it('that fail leave nothing behind, and run when they are mended', async () => {
    const url = await scratch()
    write('1_good', 'CREATE TABLE a (id int)')
    write('2_bad', 'CREATE TABLE b (id int); INSERT INTO nowhere VALUES (1)')
    await expect(migrate({ url, directory: folder })).rejects.toThrow(/^2_bad: relation "nowhere" does not exist/)
    write('2_bad', 'CREATE TABLE b (id int)')
    expect(await migrate({ url, directory: folder })).toEqual(['2_bad'])
    expect(await migrate({ url, directory: folder })).toEqual([])
  })

  it('that were changed after they were applied are refused', async () => {
    const url = await scratch()
    write('1_good', 'CREATE TABLE a (id int)')
    write('2_bad', 'CREATE TABLE b (id int)')
    await migrate({ url, directory: folder })
    write('1_good', 'CREATE TABLE a (id bigint)')
    await expect(migrate({ url, directory: folder })).rejects.toThrow(/1_good was changed after it was applied/)
  })

  it('are applied once when several servers start together', async () => {
    const url = await scratch()
    write('1_good', 'CREATE TABLE a (id int)')
    const applied = await Promise.all([1, 2, 3].map(() => migrate({ url, directory: folder })))
    expect(applied.flat().sort()).toEqual(['1_good', '2_bad'])
  })
})
