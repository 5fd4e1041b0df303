import { describe, expect, it } from 'vitest'
import { AssignForm, assignInputOf } from '@/lib/domain/assigning'

const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`
const fields = (draw?: string, more: object = {}) =>
  AssignForm.parse({
    documentId: id(0),
    title: 'Rivers',
    question: [id(1), id(2), id(3)],
    classId: [id(9)],
    offered: [id(9)],
    due: [''],
    opens: '',
    kind: 'graded',
    attempts: '1',
    timeLimit: '',
    feedback: 'after-close',
    release: 'automatic',
    late: 'none',
    order: 'shuffled',
    ...(draw === undefined ? {} : { draw }),
    ...more,
  })

describe('drawing questions', () => {
  it('is of fewer than are chosen and of at least one; without a number all are asked', () => {
    for (const draw of [undefined, '']) expect(assignInputOf(fields(draw))).toMatchObject({ value: { draw: null } })
    for (const draw of ['1', '2']) expect(assignInputOf(fields(draw))).toMatchObject({ value: { draw: Number(draw) } })
    for (const draw of ['0', '3', '40'])
      expect(assignInputOf(fields(draw))).toMatchObject({ ok: false, fields: { draw: 'assignDraw' } })
  })
})

describe('a goal', () => {
  const goalOf = (more: object) => {
    const input = assignInputOf(fields(undefined, more))
    return input.ok ? input.value.settings.goalPercent : input.fields
  }
  it('is of a practice that is due some time', () => {
    const due = ['2026-06-15T18:00']
    expect(goalOf({ kind: 'practice', goal: '90', due })).toBe(90)
    expect(goalOf({ kind: 'practice', goal: '', due })).toBeNull()
    expect(goalOf({ kind: 'graded', goal: '90', due })).toBeNull()
    expect(goalOf({ kind: 'practice', goal: '90' })).toEqual({ due: 'goalNeedsDue' })
  })
})
