import type { Logger } from 'pino'
import { discardFailed } from '@/lib/data/documents/change'
import type { Jobs } from '@/lib/data/enqueue'
import { clearOldMails } from '@/lib/data/mails'
import { discardPictures } from '@/lib/data/media'
import { discardRemovedNotes } from '@/lib/data/notes/remove'
import { discardPackages } from '@/lib/data/packages/read'
import { clearEndedSessions } from '@/lib/data/sessions'
import { clearOldFailures } from '@/lib/data/throttle'
import { failStale } from '@/lib/data/uploads/work'
import { eraseIdleGuests } from '@/lib/data/users/guests'
import { systemActor } from '@/lib/domain/policy'
import { takeOverAbandoned } from './abandoned'
import { workOnAssignments } from './assignments'
import { workOnMail } from './mail'
import { workOnPackages } from './packages'
import { startBoss } from './queues'
import { giveUpReading, readUploaded } from './read-document'
import { giveUpEdition, readEdition } from './read-edition'
import { threadReader } from './reader'
import { workOnRefits } from './refits'
import type { Unread } from './stages'

const system = systemActor('clean up')
const dayMillis = 86_400_000
/** A deleted note can be brought back for this long. */
const removedMillis = 30 * dayMillis
/** Longer than all tries of one reading together. */
const staleMillis = 3_600_000
/** The shortest the queue allows: a pasted text waits half as long on average. */
const pollingIntervalSeconds = 0.5

/** Each step by itself: what one cannot clean up is no reason to leave the rest. */
const cleanUp = async (log: Logger, now: Date) => {
  const steps = {
    guests: () => eraseIdleGuests(system, now),
    failed: () => discardFailed(system, new Date(now.getTime() - dayMillis)),
    stale: () => failStale(system, new Date(now.getTime() - staleMillis)),
    removedNotes: () => discardRemovedNotes(system, new Date(now.getTime() - removedMillis)),
    pictures: () => discardPictures(system, new Date(now.getTime() - dayMillis)),
    packages: () => discardPackages(system, new Date(now.getTime() - dayMillis)),
    sessions: () => clearEndedSessions(system, now),
    signInFailures: () => clearOldFailures(system, now),
    mails: () => clearOldMails(system, now),
  }
  const counts: Record<string, number> = {}
  for (const [name, step] of Object.entries(steps)) {
    try {
      counts[name] = await step()
    } catch (error) {
      log.error({ err: error, step: name }, 'not cleaned up')
    }
  }
  log.info(counts, 'cleaned up')
}

/**
 * Starts working off the queue; texts are read in a thread for them, and each new one reads those for `practice` first: a thread that
 * has read nothing yet takes twice as long for a text. Returns what stops it: no new job, and up to `graceMillis` for the one under way.
 */
export const startWorker = async (
  log: Logger,
  threads: { readonly reading: URL; readonly packages: URL },
  practice: readonly Unread[] = [],
): Promise<(graceMillis: number) => Promise<void>> => {
  const reader = threadReader(threads.reading)
  const boss = await startBoss((error) => log.error({ err: error }, 'queue'))
  const endAlive = await takeOverAbandoned(boss, ['read-document', 'read-package'])
  const practise = async () => {
    if (reader.isUp()) return
    for (const text of practice) await reader.read(text)
  }
  const noPractice = (error: unknown) => log.warn({ err: error }, 'no practice')
  let practised = practise().catch(noPractice)
  await boss.work<Jobs['read-document']>(
    'read-document',
    { pollingIntervalSeconds, includeMetadata: true, batchSize: 1 },
    async ([job]) => {
      if (!job) return
      await practised
      const { documentId, isEdition = false } = job.data
      const startedAt = performance.now()
      try {
        await (isEdition ? readEdition : readUploaded)(documentId, new Date(), reader.read)
        log.info({ documentId, isEdition, ms: Math.round(performance.now() - startedAt) }, 'document read')
      } catch (error) {
        log.error({ err: error, documentId, isEdition, tries: job.retryCount + 1 }, 'document not read')
        if (job.retryCount >= job.retryLimit) await (isEdition ? giveUpEdition : giveUpReading)(documentId)
        throw error
      } finally {
        practised = practise().catch(noPractice)
      }
    },
  )
  await workOnPackages(boss, log, threads.packages)
  await boss.work('clean-up', async () => cleanUp(log, new Date()))
  await boss.schedule('clean-up', '17 * * * *')
  await workOnAssignments(boss, log)
  await workOnMail(boss, log)
  await workOnRefits(boss, log)
  return async (graceMillis) => {
    await boss.stop({ graceful: true, wait: true, timeout: graceMillis })
    await endAlive()
    await reader.end()
  }
}
