import path from 'node:path'
import pg from 'pg'
import { newId } from '@/lib/data/id'
import { type Person, personActor } from '@/lib/domain/policy'
import { migrate } from '@/scripts/migrate.mjs'
import { throwawayPostgres } from '@/scripts/postgres/throwaway.mjs'
import { projectRoot } from '@/tests/support/start'
import { seedContent } from './big-learner/content'
import { clock } from './big-learner/histories'
import { seedMemory } from './big-learner/memory'

/** A learner with 50,000 cards and 500,000 events, 10,000 new slots beside them, in six decks of ten books and 20,000 notes. */
export type BigLearner = {
  readonly actor: Person
  /** When it was made, an evening where the learner lives: 2,500 cards are due, and some were answered that day. */
  readonly now: Date
  readonly url: string
}

const make = async (): Promise<BigLearner> => {
  const now = new Date()
  const server = await throwawayPostgres()
  const url = server.url('postgres')
  await migrate({ url, directory: path.join(projectRoot, 'prisma/migrations') })
  // Settings are read once: all benches of this process that ask lib/data share this database.
  process.env.DATABASE_URL = url
  const userId = newId(now)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  // Every row is made to fit: no reference needs to be checked.
  await client.query('SET session_replication_role = replica')
  await client.query(
    `INSERT INTO "User" (id, kind, username, "displayName", "timeZone", "dayStartsAtHour")
     VALUES ($1, 'person', 'big', 'Big learner', $2, $3)`,
    [userId, clock.timeZone, clock.dayStartsAtHour],
  )
  await seedContent(client, userId)
  await seedMemory(client, userId, now)
  await client.query('VACUUM ANALYZE')
  await client.end()
  return { actor: personActor(userId, false), now, url }
}

let made: Promise<BigLearner> | undefined

/** Makes the learner once a process, on a database that is gone with it. */
export const bigLearner = (): Promise<BigLearner> => {
  made ??= make()
  return made
}
