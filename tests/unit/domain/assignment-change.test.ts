import { describe, expect, it } from 'vitest'
import { type ChangeFields, changeOf } from '@/lib/domain/assignment-change'

const now = new Date('2026-03-02T09:30:00Z')
const fields: ChangeFields = { title: 'Mills', opens: '', due: '2026-03-03T18:00', closes: '2026-03-05T18:00' }
const opened = { opensAt: new Date('2026-03-02T09:00:00Z'), hasGoal: false, timeZone: 'Europe/Berlin' }
const ahead = { ...opened, opensAt: new Date('2026-03-02T12:00:00Z') }

describe('a change of an assignment', () => {
  it('is meant on the clocks of the class', () => {
    expect(changeOf(fields, opened, now)).toEqual({
      ok: true,
      value: {
        title: 'Mills',
        opensAt: opened.opensAt,
        dueAt: new Date('2026-03-03T17:00:00Z'),
        closesAt: new Date('2026-03-05T17:00:00Z'),
      },
    })
    expect(changeOf({ ...fields, due: '', closes: '' }, opened, now)).toMatchObject({
      value: { dueAt: null, closesAt: null },
    })
  })

  it('moves the opening only of what has not opened', () => {
    const opens = '2026-03-02T14:00'
    expect(changeOf({ ...fields, opens }, ahead, now)).toMatchObject({
      value: { opensAt: new Date('2026-03-02T13:00:00Z') },
    })
    expect(changeOf({ ...fields, opens }, opened, now)).toMatchObject({ value: { opensAt: opened.opensAt } })
    expect(changeOf(fields, ahead, now)).toMatchObject({ value: { opensAt: ahead.opensAt } })
  })

  it.each<[string, Partial<ChangeFields>, typeof opened, object]>([
    ['due before it opens', { due: '2026-03-02T12:30' }, ahead, { due: 'dueBeforeOpens' }],
    ['closing before it is due', { closes: '2026-03-03T17:00' }, opened, { closes: 'closesBeforeDue' }],
    ['closing in the past', { due: '', closes: '2026-03-02T10:00' }, opened, { closes: 'closesInPast' }],
    ['a goal without an end', { due: '' }, { ...opened, hasGoal: true }, { due: 'goalNeedsDue' }],
  ])('refuses %s', (_, changed, standing, wrong) => {
    expect(changeOf({ ...fields, ...changed }, standing, now)).toMatchObject({ ok: false, fields: wrong })
  })
})
