import { describe, expect, it } from 'vitest'
import { AssignForm, assignInputOf } from '@/lib/domain/assigning'

const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`
const fields = (draw?: string) =>
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
  })

describe('drawing questions', () => {
  it('is of fewer than are chosen and of at least one; without a number all are asked', () => {
    for (const draw of [undefined, '']) expect(assignInputOf(fields(draw))).toMatchObject({ value: { draw: null } })
    for (const draw of ['1', '2']) expect(assignInputOf(fields(draw))).toMatchObject({ value: { draw: Number(draw) } })
    for (const draw of ['0', '3', '40'])
      expect(assignInputOf(fields(draw))).toMatchObject({ ok: false, fields: { draw: 'assignDraw' } })
  })
})
