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

describe('settings that are seldom set', () => {
  const made = (more: object) => {
    const input = assignInputOf(fields(undefined, more))
    if (!input.ok) throw new Error(JSON.stringify(input.fields))
    return input.value
  }
  it('are as they stand unless they are said', () => {
    const { settings, points, lateDays } = made({})
    expect([settings.whichCounts, settings.category, settings.documentOpen, points, lateDays]).toEqual([
      ...['best', null, false, 1, 0],
    ])
    expect(settings.late).toEqual({ percentPerDay: 0, floorPercent: 0 })
  })

  it('hold where they are', () => {
    const own = { late: 'own', lateDays: '7', latePercent: '5', lateFloor: '40' }
    const { settings, points, lateDays } = made({
      ...{ ...own, whichCounts: 'mean', category: 'Homework', document: 'open', points: '2,5' },
    })
    expect([settings.whichCounts, settings.category, settings.documentOpen, points, lateDays]).toEqual([
      ...['mean', 'Homework', true, 2.5, 7],
    ])
    expect(settings.late).toEqual({ percentPerDay: 5, floorPercent: 40 })
    expect(made({ late: 'two-days', lateDays: '9' }).lateDays).toBe(2)
  })

  it('are refused where they cannot be', () => {
    for (const more of [{ lateDays: '0' }, { lateDays: '61' }, { latePercent: '101' }, { lateFloor: '200' }])
      expect(assignInputOf(fields(undefined, { late: 'own', ...more }))).toMatchObject({
        fields: { late: 'latePolicyBeyond' },
      })
    expect(assignInputOf(fields(undefined, { points: '0' }))).toMatchObject({ fields: { points: 'markNumber' } })
  })
})
