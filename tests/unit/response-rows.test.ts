import { expect, it } from 'vitest'
import { responseRows } from '@/app/_ui/answer/response-rows'

const at = new Date('2026-03-02T09:05:00Z')
const item = { stem: 'Where?', points: 2, comment: null, dropped: false }
const left = { ...item, given: null, mark: 0, savedAt: null }
const answered = { ...item, given: { type: 'text' as const, text: 'Ulm' }, mark: null, savedAt: at }

/** Points and state of each answer of an attempt that was handed in then. */
const rowsOf = (submittedAt: Date | null) => {
  const attempts = [{ number: 1, submittedAt, items: [left, answered, { ...left, dropped: true }] }]
  const students = [{ name: 'Ida Holm', externalId: null, attempts }]
  const [, ...rows] = responseRows(new Request('http://recite.local/'), [{ title: 'Quiz 1', students }])
  return rows.map((row) => [row[7], row[11]])
}

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
