import fc from 'fast-check'
import { expect, it } from 'vitest'
import { faultsOf, histories, play, ruleServer, someCards } from '@/tests/support/three-devices'

it('500 histories of three devices (offline, crash, a clock wrong by a day, duplicates, reordering, undo) give the reference fold', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const server = ruleServer()
      const made = await play(history, 'unit', someCards, server.receive)
      expect(faultsOf(made, server.held)).toEqual([])
    }),
    { numRuns: 500 },
  )
}, 60_000)
