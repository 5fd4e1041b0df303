import type PgBoss from 'pg-boss'
import type { Jobs } from '@/lib/data/enqueue'
import { closeAssignments } from '@/lib/data/release'
import { feedAnswers } from '@/lib/data/release/feed'
import { systemActor } from '@/lib/domain/policy'

const system = systemActor('the clock of an assignment')

/** Takes released answers into the logs of students, and every minute hands in and releases what the clock says. */
export const workOnAssignments = async (boss: PgBoss): Promise<void> => {
  await boss.work<Jobs['feed-answers']>(
    'feed-answers',
    { pollingIntervalSeconds: 0.5, batchSize: 1 },
    async ([job]) => {
      if (job) await feedAnswers(system, job.data.assignmentId, new Date())
    },
  )
  await boss.work('close-assignments', async () => {
    await closeAssignments(system, new Date())
  })
  await boss.schedule('close-assignments', '* * * * *')
}
