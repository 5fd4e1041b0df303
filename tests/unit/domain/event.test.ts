import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clampAnsweredAt, stampEvent } from '@/lib/domain/event'
import { bodyOf } from '@/lib/domain/event-body'
import { StudyEventInput } from '@/lib/domain/event-input'

const sent = {
  id: '019aa000-0000-7000-8000-000000000001',
  answerId: '019aa000-0000-7000-8000-000000000002',
  type: 'answer',
  factId: '019aa000-0000-7000-8000-000000000003',
  slot: 'start',
  mode: 'review',
  questionVersionId: '019aa000-0000-7000-8000-000000000004',
  rating: 3,
  verdict: 'right',
  answer: { type: 'text', text: '1978' },
  hinted: false,
  durationMs: 4200,
  answeredAt: '2026-11-22T10:00:00.000Z',
  clockOffsetMillis: -120,
  deviceId: '019aa000-0000-7000-8000-000000000005',
  sequence: 7,
}
const parsed = StudyEventInput.parse(sent)

describe('StudyEventInput', () => {
  it.each([
    ['a key nobody knows', { ...sent, userId: sent.factId }],
    ['an answer with a key nobody knows', { ...sent, answer: { type: 'flip', shown: true } }],
    ['a rating that does not exist', { ...sent, rating: 5 }],
    ['an id that does not sort by time', { ...sent, id: '6f1ed002-ab5e-4f3c-a1b2-000000000001' }],
    ['a slot that does not exist', { ...sent, slot: 'colour' }],
    ['a negative sequence', { ...sent, sequence: -1 }],
    ['an answer without end', { ...sent, answer: { type: 'text', text: 'x'.repeat(2001) } }],
    ['a reschedule, which only the server writes', { ...sent, type: 'reschedule' }],
    ['an undo of nothing', { ...sent, type: 'undo' }],
  ])('refuses %s', (_, input) => {
    expect(StudyEventInput.safeParse(input).success).toBe(false)
  })
})

describe('stampEvent', () => {
  const stamp = { answeredAt: new Date(0), receivedAt: new Date(1), studyDay: '1970-01-01' }

  it('lets the verdict of the server stand over that of the device', () => {
    expect(stampEvent(parsed, stamp).verdict).toBe('right')
    expect(stampEvent(parsed, { ...stamp, verdict: 'wrong', rating: 1 })).toMatchObject({ verdict: 'wrong', rating: 1 })
  })
})

describe('bodyOf', () => {
  it('is the same for a retry whose keys come in another order and whose offset was measured anew', () => {
    const retry = StudyEventInput.parse({
      ...Object.fromEntries(Object.entries(sent).reverse()),
      clockOffsetMillis: 40,
    })
    expect(bodyOf(retry)).toBe(bodyOf(parsed))
  })

  it('stays what is stored with the events of earlier releases', () => {
    expect(bodyOf(parsed)).toBe('31644046-71d7-8597-be1c-1e8c61685515')
  })

  it('differs when anything that was done differs', () => {
    for (const change of [{ rating: 1 }, { answer: { type: 'text', text: '1979' } }, { slot: 'end' }, { sequence: 8 }])
      expect(bodyOf(StudyEventInput.parse({ ...sent, ...change }))).not.toBe(bodyOf(parsed))
  })
})

describe('clampAnsweredAt', () => {
  it('adds the offset where that is possible at all', () => {
    expect(clampAnsweredAt(parsed, null, new Date('2026-11-22T11:00:00Z')).toISOString()).toBe(
      '2026-11-22T09:59:59.880Z',
    )
  })

  it('is a moment that can be stored, whatever a first event claims', () => {
    for (const answeredAt of ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z'])
      for (const clockOffsetMillis of [-6_400_000_000_000, 6_400_000_000_000]) {
        const sentBack = StudyEventInput.parse({ ...sent, answeredAt, clockOffsetMillis })
        const at = clampAnsweredAt(sentBack, null, new Date('2026-11-22T11:00:00Z'))
        expect(at.toISOString()).toMatch(/^(1970-01-01|2026-11-22)T/)
      }
  })

  it('stays between the last acknowledged event and the receipt, whatever the clock of the device', () => {
    const millis = fc.integer({ min: 0, max: 4_000_000_000_000 })
    fc.assert(
      fc.property(millis, fc.integer(), millis, fc.nat(1e12), (device, clockOffsetMillis, last, later) => {
        const event = { answeredAt: new Date(device).toISOString(), clockOffsetMillis }
        const at = clampAnsweredAt(event, new Date(last), new Date(last + later)).getTime()
        expect(at).toBeGreaterThanOrEqual(last)
        expect(at).toBeLessThanOrEqual(last + later)
      }),
    )
  })
})
