import pg from 'pg'
import type PgBoss from 'pg-boss'
import type { JobName } from '@/lib/data/enqueue'
import { env } from '@/lib/env'

/** Any number that nothing else in the database locks. */
const aliveLock = 7_239_481

const canLock = async (client: pg.Client): Promise<boolean> => {
  const { rows } = await client.query<{ alone: boolean }>('SELECT pg_try_advisory_lock($1) AS alone', [aliveLock])
  return rows[0]?.alone ?? false
}

/**
 * Says that this worker is alive, for as long as its connection lives: a shared lock that a killed process gives back at
 * once. Who can have it alone is the only worker, so that jobs under way belong to nobody: they are sent back to be tried
 * again, instead of waiting until they expire. Returns what ends it.
 */
export const takeOverAbandoned = async (boss: PgBoss, names: readonly JobName[]): Promise<() => Promise<void>> => {
  const client = new pg.Client({ connectionString: env().DATABASE_URL })
  client.on('error', () => undefined) // The queue itself says that the database is away, and goes on when it is back.
  await client.connect()
  if (await canLock(client)) {
    for (const name of names) {
      const { rows } = await client.query<{ id: string }>(
        `SELECT id FROM pgboss.job WHERE name = $1 AND state = 'active'`,
        [name],
      )
      const ids = rows.map((row) => row.id)
      if (ids.length > 0) await boss.fail(name, ids)
    }
    await client.query('SELECT pg_advisory_lock_shared($1), pg_advisory_unlock($1)', [aliveLock])
  } else await client.query('SELECT pg_advisory_lock_shared($1)', [aliveLock])
  return () => client.end()
}
