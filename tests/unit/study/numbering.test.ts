import { expect, it } from 'vitest'
import { newDevice, numbered } from '@/app/_ui/outbox/numbering'
import type { EventDraft } from '@/lib/domain/event'

const draft = (number: number): EventDraft => ({
  id: `018f0000-0000-7000-8000-${String(number).padStart(12, '0')}`,
  answerId: `018f0000-0000-7000-8000-${String(number).padStart(12, '0')}`,
  factId: '018f0000-0000-7000-8000-000000000001',
  slot: 'object',
  mode: 'review',
  type: 'suspend',
  answeredAt: '2026-01-01T00:00:00.000Z',
})
const drafts = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => draft(from + index))

it('numbers what a device makes, each once, whoever brings it again', () => {
  const first = numbered(drafts(0, 3), newDevice())
  expect(first.events.map(({ sequence }) => sequence)).toEqual([0, 1, 2])
  const again = numbered(drafts(1, 5), first.device)
  expect(again.events.map(({ id, sequence }) => [id, sequence])).toEqual([
    [draft(3).id, 3],
    [draft(4).id, 4],
  ])
  expect(again.device.sequence).toBe(5)
})

it('goes on with what an earlier release kept, and remembers the last 500', () => {
  const { device } = numbered(drafts(0, 1), { deviceId: 'an id', sequence: 7, clockOffsetMillis: 20 })
  expect([device.sequence, device.clockOffsetMillis, device.lastIds]).toEqual([8, 20, [draft(0).id]])
  const later = numbered(drafts(1, 601), device)
  expect(later.device.lastIds).toHaveLength(500)
  expect(numbered(drafts(101, 601), later.device).events).toEqual([])
})
