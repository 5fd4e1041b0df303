// @ts-check
// Applies prisma/migrations the way `prisma migrate deploy` does: the same table, checksum and lock, so that both can
// be used on one database.
import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'

/** The advisory lock that Prisma's own engine takes. */
const LOCK = 72707369
/** First line of a migration whose one statement refuses to run in a transaction (CREATE INDEX CONCURRENTLY). */
const OUTSIDE = /^-- no transaction\b/
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`
const BEGIN = 'INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)'
const FINISH = 'UPDATE _prisma_migrations SET finished_at = clock_timestamp(), applied_steps_count = 1 WHERE id = $1'

/**
 * Brings a database up to date and returns the names of the migrations it applied. Each migration and its row commit
 * together, so one that is interrupted leaves nothing behind. Throws when a migration fails, when one failed earlier,
 * and when an applied one was changed since.
 * @param {{ url: string, directory: string }} options
 * @returns {Promise<string[]>}
 */
export async function migrate({ url, directory }) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    await client.query(TABLE)
    const pending = await pendingOf(client, directory)
    for (const migration of pending) await apply(client, migration)
    return pending.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

/**
 * @param {pg.Client} client
 * @param {string} directory
 */
async function pendingOf(client, directory) {
  const { rows } = await client.query(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at',
  )
  const failed = rows.find((row) => !row.finished_at)
  if (failed) {
    throw new Error(`P3009: ${failed.migration_name} failed earlier; mend it, then "prisma migrate resolve" it`)
  }
  const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]))
  const all = migrationsIn(directory)
  const changed = all.find(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum)
  if (changed) throw new Error(`${changed.name} was changed after it was applied: write a new migration instead`)
  return all.filter(({ name }) => !applied.has(name))
}

/** @param {string} directory */
function migrationsIn(directory) {
  if (!fs.existsSync(directory)) return []
  return fs
    .readdirSync(directory)
    .sort()
    .map((name) => ({ name, file: path.join(directory, name, 'migration.sql') }))
    .filter(({ file }) => fs.existsSync(file))
    .map(({ name, file }) => {
      const sql = fs.readFileSync(file, 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * @param {pg.Client} client
 * @param {{ name: string, sql: string, checksum: string }} migration
 */
async function apply(client, { name, sql, checksum }) {
  const id = randomUUID()
  const inTransaction = !OUTSIDE.test(sql)
  try {
    if (inTransaction) await client.query('BEGIN')
    await client.query(BEGIN, [id, checksum, name])
    await client.query(sql)
    await client.query(FINISH, [id])
    if (inTransaction) await client.query('COMMIT')
  } catch (error) {
    if (inTransaction) await client.query('ROLLBACK').catch(() => {})
    throw new Error(`${name}: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}
