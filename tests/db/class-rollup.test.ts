import { afterAll, beforeAll, expect, it } from 'vitest'
import { placedFacts } from '@/lib/data/class-progress/document'
import { loadClassroom, loadFacts } from '@/lib/data/class-progress/load'
import { factStates, scanned } from '@/lib/data/class-progress/states'
import { recordEvents } from '@/lib/data/study-events'
import type { FactState } from '@/lib/domain/class-sections'
import type { StudyEvent } from '@/lib/domain/event'
import type { TestDatabase } from '../support/database'
import { makeDevice } from '../support/device'
import { loadedAt, sampleDatabase, sampleLog, samplePerson } from '../support/sample-class'
import { value } from '../support/school'

const now = loadedAt
let database: TestDatabase
let classId: string
beforeAll(async () => {
  ;({ classId, ...database } = await sampleDatabase())
}, 60_000)
afterAll(() => database.close())

it('what a class remembers is from the cards what it is from the whole log, also where answers were taken back or rated anew', async () => {
  const student = await samplePerson('student')
  const device = makeDevice()
  const log = (await sampleLog('student')).filter(({ studyDay }) => studyDay > '2026-02-20')
  const [first, second, third] = log.toReversed()
  if (!first || !second || !third) throw new Error('the sample has studied lately')
  const about = (event: StudyEvent) => ({ factId: event.factId, slot: event.slot, versionId: '', questionId: '' })
  const corrections = [
    device.undo(about(first), now, first.answerId),
    device.amend(about(second), now, second.answerId, second.rating === 1 ? 3 : 1),
    device.plain(about(third), now, 'forget'),
  ]
  value(await recordEvents(student, corrections, now))
  const classroom = await loadClassroom({}, classId, null)
  if (!classroom) throw new Error('there is a sample class')
  const documents = classroom.grants.map(({ document }) => document)
  const facts = await loadFacts(
    documents.map(({ id }) => id),
    documents.flatMap(({ versions }) => versions.map(({ id }) => id)),
  )
  const placed = documents.flatMap((document) => placedFacts(document, facts))
  const byLog = await scanned(classroom.memberships, placed, now)
  const byCards = await factStates(classroom.memberships, placed, now)
  const inOrder = <T>(all: readonly T[]) => all.map((each) => JSON.stringify(each)).sort()
  const without = ({ recall: _, ...state }: FactState) => state
  expect(inOrder(byCards.states.map(without))).toEqual(inOrder(byLog.states.map(without)))
  const recalls = new Map(byLog.states.map(({ userId, factId, recall }) => [`${userId} ${factId}`, recall]))
  for (const { userId, factId, recall } of byCards.states) {
    const scannedRecall = recalls.get(`${userId} ${factId}`) ?? null
    expect(recall === null).toBe(scannedRecall === null)
    expect(recall ?? 0).toBeCloseTo(scannedRecall ?? 0, 7)
  }
  expect(inOrder(byCards.week)).toEqual(inOrder(byLog.week))
  expect(byLog.states.filter(({ answers }) => answers > 0).length).toBeGreaterThan(500)
})
