import { afterAll, beforeAll, expect, it } from 'vitest'
import { overviewOf } from '@/lib/data/cards/overview'
import { progressOf } from '@/lib/data/progress'
import { freshDatabase, type TestDatabase } from '../support/database'
import { loadSamples, samplePerson } from '../support/sample-class'
import { value } from '../support/school'

const now = new Date('2026-03-02T09:00:00Z')

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await loadSamples(now)
}, 60_000)
afterAll(() => database.close())

it('Today and Progress count the same facts, the same due, and the same on the days ahead', async () => {
  const student = await samplePerson('student')
  const today = await overviewOf(student, now)
  const progress = value(await progressOf(student, now))
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  expect(today.materials.map(({ id, inks, due }) => ({ id, inks, due })).sort(byId)).toEqual(
    progress.documents.map(({ id, inks, due }) => ({ id, inks, due })).sort(byId),
  )
  expect(today.due).toBe(progress.due)
  expect(today.forecast).toEqual(progress.forecast.slice(0, today.forecast.length))
  const [first] = today.forecast
  expect((first?.young ?? 0) + (first?.mature ?? 0)).toBe(today.due)
})
