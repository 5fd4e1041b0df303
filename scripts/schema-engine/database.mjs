import pg from 'pg'
import { parse } from 'pg-connection-string'

const PRISMA_PARAMETERS = ['schema', 'connection_limit', 'pool_timeout', 'pgbouncer']

/**
 * Splits a Prisma URL into the discrete fields of `pg`: given `connectionString`, pg ignores `database`, and the
 * adapter's shadow database would be the real one.
 */
export function connectionOf(url, database) {
  const address = new URL(url)
  const schema = address.searchParams.get('schema') ?? undefined
  for (const name of PRISMA_PARAMETERS) address.searchParams.delete(name)
  const { host, port, user, password, ssl, database: own } = parse(address.toString())
  return {
    schema,
    config: {
      host: host ?? undefined,
      port: port ? Number(port) : undefined,
      user,
      password,
      ssl,
      database: database ?? own ?? 'postgres',
      max: 1,
    },
  }
}

export async function withClient(url, database, work) {
  const client = new pg.Client(connectionOf(url, database).config)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export async function createDatabase(url) {
  const name = connectionOf(url).config.database
  await withClient(url, name === 'postgres' ? 'template1' : 'postgres', (client) =>
    client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`),
  )
  return name
}

export async function dropDatabase(url, name = connectionOf(url).config.database) {
  await withClient(url, 'postgres', (client) =>
    client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`),
  )
}
