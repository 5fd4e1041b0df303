import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { connectionOf, dropDatabase, withClient } from './database.mjs'

// Postgres type oid -> column type of the driver adapter. The adapter refuses "char", name[] and others that the
// engine reads from pg_catalog (prisma/orm#27403).
const TEXT = 7
const COLUMN_TYPES = {
  16: 5,
  17: 13,
  18: 6,
  20: 1,
  21: 0,
  22: 64,
  23: 0,
  26: 1,
  30: 65,
  114: 11,
  700: 2,
  701: 3,
  1000: 69,
  1002: 70,
  1003: 71,
  1005: 64,
  1007: 64,
  1009: 71,
  1015: 71,
  1016: 65,
  1028: 65,
  1082: 8,
  1083: 9,
  1114: 10,
  1184: 10,
  1700: 4,
  2950: 15,
  3802: 11,
}

function tolerant(queryable) {
  const query = queryable.queryRaw.bind(queryable)
  queryable.queryRaw = async (request) => {
    try {
      return await query(request)
    } catch (error) {
      if (error?.cause?.kind !== 'UnsupportedNativeDataType') throw error
      const { fields, rows } = await queryable.performIO(request)
      return {
        columnNames: fields.map((field) => field.name),
        columnTypes: fields.map((field) => COLUMN_TYPES[field.dataTypeID] ?? TEXT),
        rows,
      }
    }
  }
  return queryable
}

function fitForMigrations(adapter) {
  tolerant(adapter)
  const start = adapter.startTransaction.bind(adapter)
  adapter.startTransaction = async (level) => tolerant(await start(level))
  // The adapter's own executeScript splits at every ';', which breaks functions, DO blocks and strings.
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script)
    } catch (error) {
      adapter.onError(error)
    }
  }
  return adapter
}

class MigrationAdapter extends PrismaPg {
  constructor(url) {
    const { config, schema } = connectionOf(url)
    super(config, { schema })
    this.url = url
  }

  async connect() {
    return fitForMigrations(await super.connect())
  }

  async connectToShadowDb() {
    const database = `prisma_migrate_shadow_db_${randomUUID()}`
    await withClient(this.url, undefined, (client) => client.query(`CREATE DATABASE "${database}" TEMPLATE template0`))
    const { config, schema } = connectionOf(this.url, database)
    const shadow = fitForMigrations(await new PrismaPg(config, { schema }).connect())
    const dispose = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await dispose()
      await dropDatabase(this.url, database)
    }
    return shadow
  }
}

/** The adapter factory of a database. */
export const databaseFactory = (url) => new MigrationAdapter(url)

/** For diffs between schema files: answers the one query that the engine sends at its start, refuses all others. */
export function noDatabaseFactory() {
  const refuse = async () => {
    throw new Error('this diff has no database')
  }
  const names = { provider: 'postgres', adapterName: '@prisma/adapter-pg' }
  const version = {
    columnNames: ['exists', 'version', 'numeric_version'],
    columnTypes: [5, TEXT, 0],
    rows: [[true, 'PostgreSQL 18.0', 180000]],
  }
  const adapter = {
    ...names,
    getConnectionInfo: () => ({ supportsRelationJoins: true }),
    queryRaw: async (request) => (request.sql.includes('server_version_num') ? version : refuse()),
    executeScript: refuse,
    executeRaw: refuse,
    startTransaction: refuse,
    dispose: async () => {},
  }
  return { ...names, connect: async () => adapter, connectToShadowDb: refuse }
}
