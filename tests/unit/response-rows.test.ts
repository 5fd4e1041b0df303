import { expect, it } from 'vitest'
import { responseRows } from '@/app/_ui/answer/response-rows'

const at = new Date('2026-03-02T09:05:00Z')
const item = { stem: 'Where?', points: 2, comment: null, dropped: false }
const left = { ...item, given: null, mark: 0, savedAt: null }
const answered = { ...item, given: { type: 'text' as const, text: 'Ulm' }, mark: null, savedAt: at }

/** The answers of an attempt that was handed in then. */
const tableOf = (submittedAt: Date | null) => {
  const attempts = [{ number: 1, submittedAt, items: [left, answered, { ...left, dropped: true }] }]
  const person = { userId: 'ida', name: 'Ida Holm', username: 'ida', externalId: null, leftAt: null }
  const students = [{ ...person, attempts }]
  const [head = [], ...rows] = responseRows('en', [{ title: 'Quiz 1', students }], 'Europe/Berlin')
  return { head, rows }
}

/** Points and state of each answer. */
const rowsOf = (submittedAt: Date | null) => {
  const { head, rows } = tableOf(submittedAt)
  return rows.map((row) => ['Points', 'State'].map((column) => row[head.indexOf(column)]))
}

it('says whose it is and when, on the clocks of the class, and how its columns are called', () => {
  const { head, rows } = tableOf(at)
  expect(head.every((column) => column !== '')).toBe(true)
  const [first = []] = rows
  expect(Object.fromEntries(head.map((column, index) => [column, first[index]]))).toMatchObject({
    'User name': 'ida',
    Student: 'Ida Holm',
    Attempt: 1,
    'Handed in (Europe/Berlin)': { local: '2026-03-02T10:05' },
  })
})

it('gives points once an attempt is handed in, and says until then that it is being worked on', () => {
  expect(rowsOf(null)).toEqual([
    [null, 'at work'],
    [null, 'at work'],
    [null, 'This question no longer counts.'],
  ])
  expect(rowsOf(at)).toEqual([
    [0, 'marked'],
    [null, 'to be marked'],
    [0, 'This question no longer counts.'],
  ])
})
