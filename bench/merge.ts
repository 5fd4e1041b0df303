import fc from 'fast-check'
import { faultsOf, histories, play, ruleServer, someCards } from '@/tests/support/three-devices'
import type { Row } from './row'

const runs = 10_000

/** Histories of three devices against the reference: how many of them end in other cards than the fold of their log. */
export const bench = async (): Promise<Row[]> => {
  let events = 0
  let wrong = 0
  for (const [index, history] of fc.sample(histories, { numRuns: runs, seed: 4 }).entries()) {
    const server = ruleServer()
    const made = await play(history, String(index), someCards, server.receive)
    events += made.length
    if (faultsOf(made, server.held).length > 0) wrong++
  }
  const name = `histories of 3 devices that merge to other cards (${runs} with ${events} events)`
  return [{ name, ours: String(wrong), limit: '0', ok: wrong === 0 }]
}
