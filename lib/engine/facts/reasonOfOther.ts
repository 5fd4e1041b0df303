import type { Clause } from '../clauseParts'
import type { Frame } from '../frames'
import type { View } from './family'

/** "rose because they sold more because they were old": another reason stands between. */
export const hasReason = ({ clauses }: View['analysis'], frame: Frame, reason: Clause): boolean =>
  clauses.some(({ at, marker, shared }) => at > frame.clause.at && at < reason.at && marker === 'because' && !shared)

/** "called it the Ulm effect—people working harder because they are seen": why they work harder, and not why it is called so. */
export function isBehindStop({ chunks }: View['analysis'], { clause }: Frame, open: number): boolean {
  const stops = chunks.slice(clause.at, open).flatMap(({ kind, word }, at) => (kind === 'stop' ? [{ word, at }] : []))
  const last = stops.at(-1)
  const isClosed = stops.length % 2 === 0 && stops.every(({ word }) => /^[–—]$/.test(word))
  // "was lost — because": the reason itself stands behind the dash.
  return last !== undefined && !isClosed && clause.at + last.at < open - 1
}

/** "The fund was called a trust, but the name was changed because ...": a clause that nobody can ask stands nearer to the reason. */
export const isPassedOver = ({ analysis: { chunks, clauses } }: View, frame: Frame, open: number): boolean =>
  // "can last for years, but live shorter because ...": what stands behind "but" was not read as a clause.
  chunks.slice(frame.clause.at, open).some(({ word }, at, own) => word === 'but' && own[at - 1]?.kind === 'comma') ||
  clauses.some(
    ({ at, marker, relative, reduced }) =>
      at > frame.clause.at && at < open && marker === undefined && relative === undefined && !reduced,
  )
