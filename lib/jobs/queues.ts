import PgBoss from 'pg-boss'
import type { JobName } from '@/lib/data/enqueue'
import { env } from '@/lib/env'

/** How each queue treats its jobs: a reading that dies with its process is tried again, a clean-up waits for the next. */
const queues: Record<JobName, Omit<PgBoss.Queue, 'name'>> = {
  'read-document': { retryLimit: 3, retryDelay: 1, retryBackoff: true, expireInSeconds: 600 },
  'read-package': { retryLimit: 3, retryDelay: 1, retryBackoff: true, expireInSeconds: 3600 },
  'clean-up': { retryLimit: 0, expireInSeconds: 600 },
  'close-assignments': { retryLimit: 0, expireInSeconds: 600 },
  'feed-answers': { retryLimit: 10, retryDelay: 5, retryBackoff: true, expireInSeconds: 600 },
  'find-refits': { retryLimit: 0, expireInSeconds: 600 },
  refit: { retryLimit: 3, retryDelay: 60, retryBackoff: true, expireInSeconds: 900 },
  'post-daily-mail': { retryLimit: 0, expireInSeconds: 600 },
  'forgotten-password': { retryLimit: 5, retryDelay: 2, retryBackoff: true, expireInSeconds: 60 },
  // A mail server that is away for two hours loses nothing.
  'send-mail': { retryLimit: 8, retryDelay: 30, retryBackoff: true, expireInSeconds: 900 },
}

/** A started queue with its tables and all queues in place. Stop it, or the process does not end. */
export const startBoss = async (onError: (error: Error) => void): Promise<PgBoss> => {
  const boss = new PgBoss({
    connectionString: env().DATABASE_URL,
    max: 4,
    schedule: true,
    maintenanceIntervalSeconds: 30,
  })
  boss.on('error', onError)
  await boss.start()
  for (const [name, options] of Object.entries(queues)) await boss.createQueue(name, { name, ...options })
  return boss
}

/** Makes the tables of the queue, so that the web process can send before any worker has run. */
export const prepareQueues = async (): Promise<void> => {
  const boss = await startBoss((error) => {
    throw error
  })
  await boss.stop({ graceful: false, wait: true })
}
