import type PgBoss from 'pg-boss'
import type { Logger } from 'pino'
import type { Jobs } from '@/lib/data/enqueue'
import { refitCandidates, refitLearner } from '@/lib/data/refits'
import { systemActor } from '@/lib/domain/policy'
import { findFit } from './fit'

const system = systemActor('fit schedules')

/** Every night looks for learners whose schedule may fit their own answers better, and fits one after the other. */
export const workOnRefits = async (boss: PgBoss, log: Logger): Promise<void> => {
  const seek = findFit()
  if (!seek) {
    log.info('schedules stay as published: there is no optimizer for this machine')
    return boss.unschedule('find-refits')
  }
  await boss.work('find-refits', async () => {
    for (const userId of await refitCandidates(system)) await boss.send('refit', { userId })
  })
  await boss.work<Jobs['refit']>('refit', { batchSize: 1 }, async ([job]) => {
    if (!job) return
    try {
      await refitLearner(system, job.data.userId, seek, new Date())
    } catch (error) {
      log.error({ err: error }, 'schedule not fitted')
      throw error
    }
  })
  await boss.schedule('find-refits', '43 3 * * *')
}
