import type PgBoss from 'pg-boss'
import type { Logger } from 'pino'
import type { Jobs } from '@/lib/data/enqueue'
import { packageReader } from './packages/thread-reader'

/** Reads packages and adds their notes, one at a time. */
export const workOnPackages = async (boss: PgBoss, log: Logger, thread: URL): Promise<void> => {
  const read = packageReader(thread)
  await boss.work<Jobs['read-package']>(
    'read-package',
    { pollingIntervalSeconds: 0.5, includeMetadata: true, batchSize: 1 },
    async ([job]) => {
      if (!job) return
      // With all that renders notes, which nothing else here needs.
      const { giveUpReadingPackage, readPackage } = await import('./packages/read-package')
      const { packageId } = job.data
      const startedAt = performance.now()
      try {
        await readPackage(packageId, new Date(), read)
        log.info({ packageId, ms: Math.round(performance.now() - startedAt) }, 'package read')
      } catch (error) {
        log.error({ err: error, packageId, tries: job.retryCount + 1 }, 'package not read')
        if (job.retryCount >= job.retryLimit) await giveUpReadingPackage(packageId, new Date())
        throw error
      }
    },
  )
}
