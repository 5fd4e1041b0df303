import pg from 'pg'
import { ok, type Result } from '@/lib/domain/result'
import { env } from '@/lib/env'
import { prepareQueues } from './queues'
import { loadSampleClass } from './sample-class'
import { loadSampleDocuments } from './samples'

/** Does work while no other process of this database does it; a killed one gives the lock back with its connection. */
const alone = async <T>(work: () => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: env().DATABASE_URL })
  await client.connect()
  try {
    await client.query(`SELECT pg_advisory_lock(hashtext('recite: samples'))`)
    return await work()
  } finally {
    await client.end()
  }
}

/**
 * Loads the samples of a folder, and the sample class where there is a password for its people; every start does, and
 * several may at once. `conflict` where there is no sample class because somebody else has one of its names.
 */
export const seed = (folder: string, samplePasswordHash: string | null, now: Date): Promise<Result<null>> =>
  alone(async () => {
    await prepareQueues()
    await loadSampleDocuments(folder, now)
    return samplePasswordHash === null ? ok(null) : loadSampleClass(samplePasswordHash, now)
  })
