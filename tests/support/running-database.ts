import path from 'node:path'
import pg from 'pg'
import { runningUrl } from '@/scripts/postgres.mjs'

/** Asks the database of a running product. Give values as parameters. */
export async function ask<Row extends pg.QueryResultRow>(
  dataFolder: string,
  statement: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: runningUrl(path.join(dataFolder, 'postgres'), 'recite') })
  await client.connect()
  try {
    return (await client.query<Row>(statement, [...values])).rows
  } finally {
    await client.end()
  }
}
