import { type Given, type ResponseReceipt, type SentResponse, type StoredResponse, sameGiven } from './sheet'

/** One answer on its way to the server. It is safe once `acknowledged` has reached `sequence`. */
export type Kept = {
  readonly given: Given | null
  readonly sequence: number
  readonly acknowledged: number
  /** Another device was ahead: the answer that stands on the server, until the learner has chosen. */
  readonly other?: Given | null
}

/** The answers of an attempt on this device, by item. */
export type Keeping = Readonly<Record<string, Kept>>

/** What the server knows, as the device starts. */
export const keepingOf = (stored: readonly StoredResponse[]): Keeping =>
  Object.fromEntries(stored.map(({ itemId, given, sequence }) => [itemId, { given, sequence, acknowledged: sequence }]))

const isUnsent = ({ sequence, acknowledged, other }: Kept): boolean => sequence > acknowledged || other !== undefined

/**
 * The server's answers with those of this device that it has not confirmed: an earlier visit may have been cut off. Where
 * another device has gone on in the meantime the learner chooses.
 */
export const withUnsent = (stored: Keeping, local: Keeping): Keeping => {
  const kept = Object.entries(local).flatMap(([itemId, own]) => {
    const held = stored[itemId]
    if (!isUnsent(own) || (held && sameGiven(held.given, own.given))) return []
    if (!held || own.sequence > held.sequence) return [[itemId, own] as const]
    return [[itemId, { ...own, acknowledged: held.sequence, other: held.given }] as const]
  })
  return { ...stored, ...Object.fromEntries(kept) }
}

/** A new answer, or none, under the next number. */
export const give = (keeping: Keeping, itemId: string, given: Given | null): Keeping => {
  const { sequence = 0, acknowledged = 0 } = keeping[itemId] ?? {}
  return { ...keeping, [itemId]: { given, sequence: sequence + 1, acknowledged } }
}

/** What still has to be sent; an answer that waits for the learner's choice is not. */
export const unsent = (keeping: Keeping): SentResponse[] =>
  Object.entries(keeping)
    .filter(([, { sequence, acknowledged, other }]) => sequence > acknowledged && other === undefined)
    .map(([itemId, { given, sequence }]) => ({ itemId, given, sequence }))

/** All answers there are, as they would be sent. */
export const answersIn = (keeping: Keeping): SentResponse[] =>
  Object.entries(keeping).map(([itemId, { given, sequence }]) => ({ itemId, given, sequence }))

const received = (own: Kept, { status, sequence, given = null }: ResponseReceipt): Kept => {
  if (status === 'stale') return { ...own, acknowledged: sequence, other: given }
  // Late or closed: the server will not take it again, so it is not sent again.
  return { ...own, acknowledged: Math.max(own.acknowledged, status === 'saved' ? sequence : own.sequence) }
}

/** The reply of the server taken in. What was typed since it was sent stays on its way. */
export const acknowledge = (keeping: Keeping, receipts: readonly ResponseReceipt[]): Keeping => {
  const changed = receipts.flatMap((receipt) => {
    const own = keeping[receipt.itemId]
    return own ? [[receipt.itemId, received(own, receipt)] as const] : []
  })
  return { ...keeping, ...Object.fromEntries(changed) }
}

/** The learner's choice between an answer from here and one from elsewhere. */
export const settle = (keeping: Keeping, itemId: string, keep: 'mine' | 'other'): Keeping => {
  const kept = keeping[itemId]
  if (kept?.other === undefined) return keeping
  const { other, given, acknowledged } = kept
  if (keep === 'other') return { ...keeping, [itemId]: { given: other, sequence: acknowledged, acknowledged } }
  return { ...keeping, [itemId]: { given, sequence: acknowledged + 1, acknowledged } }
}

/** Answers of another window of the same browser taken over where they are newer. */
export const withOther = (keeping: Keeping, from: Keeping): Keeping => {
  const newer = Object.entries(from).filter(([itemId, { sequence }]) => sequence > (keeping[itemId]?.sequence ?? 0))
  return newer.length === 0 ? keeping : { ...keeping, ...Object.fromEntries(newer) }
}
