import type PgBoss from 'pg-boss'
import type { Logger } from 'pino'
import type { Jobs } from '@/lib/data/enqueue'
import { postDueSoon } from '@/lib/data/notices/due-soon'
import { closeAssignments } from '@/lib/data/release'
import { feedAnswers } from '@/lib/data/release/feed'
import { systemActor } from '@/lib/domain/policy'

const system = systemActor('the clock of an assignment')

/** Takes released answers into the logs of students, and every minute hands in and releases what the clock says. */
export const workOnAssignments = async (boss: PgBoss, log: Logger): Promise<void> => {
  // The queue tries again, or the next minute does; it does not say what went wrong.
  const told = async (name: string, work: () => Promise<unknown>) => {
    try {
      await work()
    } catch (error) {
      log.error({ err: error }, name)
      throw error
    }
  }
  await boss.work<Jobs['feed-answers']>(
    'feed-answers',
    { pollingIntervalSeconds: 0.5, batchSize: 1 },
    async ([job]) => {
      if (job) await told('answers not taken into logs', () => feedAnswers(system, job.data.assignmentId, new Date()))
    },
  )
  await boss.work('close-assignments', async () => {
    await told('assignments not closed', () => closeAssignments(system, new Date()))
    await told('nobody told of what is due soon', () => postDueSoon(system, new Date()))
  })
  await boss.schedule('close-assignments', '* * * * *')
}
