// @ts-check
import path from 'node:path'
import { startPostgres } from '../postgres.mjs'
import { root } from './run.mjs'
import { say } from './say.mjs'

const NAME = 'recite'

/** @param {string} folder */
export const clusterIn = (folder) => path.join(folder, 'postgres')

/**
 * The database of the data folder, on the embedded Postgres.
 * @param {string} folder
 */
export async function startEmbedded(folder) {
  const server = await startPostgres({ cluster: clusterIn(folder), onTrouble: say })
  await ensureDatabase(server.url())
  return { url: server.url(NAME), pid: server.pid, stop: server.stop }
}

/** @param {string} url */
export async function bringUpToDate(url) {
  const { migrate } = await import('../migrate.mjs')
  const applied = await migrate({ url, directory: path.join(root, 'prisma/migrations') })
  if (applied.length) say(`Applied ${applied.length === 1 ? 'migration' : 'migrations'} ${applied.join(', ')}`)
}

/**
 * Whether anybody runs this server yet: the first account needs the set-up code.
 * @param {string} url
 */
export async function hasOperator(url) {
  const { rowCount } = await query(url, 'SELECT FROM "User" WHERE "isOperator" LIMIT 1')
  return rowCount === 1
}

/**
 * The names of the sample teacher and the sample student, as long as there are any.
 * @param {string} url
 * @returns {Promise<string[]>}
 */
export async function sampleAccounts(url) {
  const named = `username IN ('teacher', 'student') AND "isSample"`
  const { rows } = await query(url, `SELECT username FROM "User" WHERE ${named} ORDER BY username DESC`)
  return rows.map(({ username }) => username)
}

/** @param {string} url */
async function ensureDatabase(url) {
  const { rowCount } = await query(url, `SELECT FROM pg_database WHERE datname = '${NAME}'`)
  if (rowCount === 0) await query(url, `CREATE DATABASE ${NAME}`)
}

/**
 * @param {string} url
 * @param {string} statement
 */
async function query(url, statement) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(statement)
  } finally {
    await client.end()
  }
}
