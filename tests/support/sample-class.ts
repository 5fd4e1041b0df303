import path from 'node:path'
import { db } from '@/lib/data/prisma'
import { progressOf } from '@/lib/data/progress'
import { logsOf } from '@/lib/data/study-events/rows'
import type { StudyEvent } from '@/lib/domain/event'
import { type Person, personActor } from '@/lib/domain/policy'
import { defaultSettings, defaultWeights, type ScheduleRules } from '@/lib/domain/schedule'
import type { Slot } from '@/lib/domain/slot'
import { prepareQueues } from '@/lib/jobs/queues'
import { loadSampleClass } from '@/lib/jobs/sample-class'
import { loadSampleDocuments } from '@/lib/jobs/samples'
import { filledDatabase } from './database'

/** The rules by which sample learners study. */
export const sampleRules: ScheduleRules = {
  weights: defaultWeights,
  settings: defaultSettings,
  clock: { timeZone: 'UTC', dayStartsAtHour: 4 },
}

/** When the samples of `sampleDatabase` were loaded. */
export const loadedAt = new Date('2026-03-02T09:00:00Z')

/** A database of its own with the sample documents and the sample class, and the id of that class. */
export const sampleDatabase = async () => {
  const database = await filledDatabase('samples', async () => {
    await prepareQueues()
    await loadSampleDocuments(path.resolve('content'), loadedAt)
    await loadSampleClass('a hash', loadedAt)
  })
  const { id: classId } = await db().class.findFirstOrThrow({ where: { isSample: true } })
  return { ...database, classId }
}

/** One of the sample people, by user name. */
export const samplePerson = async (username: string): Promise<Person> =>
  personActor((await db().user.findUniqueOrThrow({ where: { username } })).id, false)

/** What a sample learner sees of their progress. */
export const sampleProgress = async (username: string, now: Date, scope = {}) => {
  const progress = await progressOf(await samplePerson(username), now, scope)
  if (!progress.ok) throw new Error(`${username}: ${progress.code}`)
  return progress.value
}

/** The whole log of a sample learner, who has never undone or amended anything. */
export const sampleLog = async (username: string): Promise<StudyEvent[]> => {
  const { userId } = await samplePerson(username)
  const cards = await db().card.findMany({ where: { userId }, select: { factId: true, slot: true } })
  return logsOf(
    userId,
    cards.map(({ factId, slot }) => ({ factId, slot: slot as Slot })),
  )
}
