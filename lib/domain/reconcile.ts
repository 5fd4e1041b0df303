import type { Alignment } from './alignment'
import type { FactKind, SlotValue } from './fact'
import { grouped } from './grouped'
import type { Id } from './id'
import { fold } from './text'

/** A fact as a reading states it. `sentences` are the indices of its evidence, `key` is the same for the same statement in any version. */
export type ReadFact = {
  readonly key: string
  readonly kind: FactKind
  readonly relation: string
  readonly slots: readonly SlotValue[]
  readonly sentences: readonly number[]
}

/** A fact as it is stored, with its evidence in the version that was read before. */
export type StoredFact = ReadFact & {
  readonly id: Id
  /** What its key was in earlier versions, the oldest first. */
  readonly formerKeys: readonly string[]
  /** Facts that a person wrote or imported are not the engine's to retire. */
  readonly isOwn: boolean
  readonly isRetired: boolean
}

export type FactPlan<Old extends StoredFact, New extends ReadFact> = {
  /** The same statement: only its evidence moves. A retired one comes back. */
  readonly keep: readonly { readonly old: Old; readonly read: New }[]
  /** The same fact, saying something else now: its key, slots and evidence are replaced, its cards stay. */
  readonly change: readonly { readonly old: Old; readonly read: New }[]
  readonly create: readonly New[]
  readonly retire: readonly Old[]
  /** Not found by the engine and none of its business: a person's own facts, and those retired before. */
  readonly leave: readonly Old[]
}

/** How much two facts of one kind and relation have in common: slots with the same words. */
const commonSlots = (old: ReadFact, read: ReadFact): number => {
  const words = new Map(old.slots.map((slot) => [slot.slot, fold(slot.text)]))
  return read.slots.filter((slot) => words.get(slot.slot) === fold(slot.text)).length
}

/**
 * What becomes of the facts of a document that was read again (data-model.md, Keys and re-reading): 1. an equal key is the same
 * fact; 2. so is one that said this in an earlier version: an edit is undone; 3. the same kind and relation in the aligned sentence is
 * the same fact, changed (of several the one with most in common); 4. the rest is created or retired. An engine upgrade is a re-reading with the alignment of a text with itself.
 */
export const reconcileFacts = <Old extends StoredFact, New extends ReadFact>(
  before: readonly Old[],
  after: readonly New[],
  alignment: Alignment,
): FactPlan<Old, New> => {
  const byKey = new Map(after.map((read) => [read.key, read]))
  const distinct = [...byKey.values()]
  const keep = before.flatMap((old) => {
    const read = byKey.get(old.key)
    return read === undefined ? [] : [{ old, read }]
  })
  const kept = new Set(keep.map(({ read }) => read.key))
  const openOld = before.filter((old) => !kept.has(old.key))
  const isEngines = (old: Old) => !old.isOwn && !old.isRetired
  const openNew = new Set(distinct.filter((read) => !kept.has(read.key)))
  const change: { old: Old; read: New }[] = []
  const changed = new Set<Old>()
  const pair = (old: Old, read: New) => {
    if (changed.has(old) || !openNew.has(read)) return
    change.push({ old, read })
    changed.add(old)
    openNew.delete(read)
  }
  // Facts that are still stated come before those that were retired.
  const byAge = openOld.filter(({ isOwn }) => !isOwn).toSorted((a, b) => Number(a.isRetired) - Number(b.isRetired))
  for (const old of byAge)
    for (const key of old.formerKeys.toReversed()) {
      const read = byKey.get(key)
      if (read) pair(old, read)
    }

  const places = grouped(
    [...openNew].flatMap((read) =>
      read.sentences.map((sentence) => ({ read, place: `${sentence} ${read.kind} ${read.relation}` })),
    ),
    ({ place }) => place,
  )
  const candidates = openOld
    .filter((old) => isEngines(old) && !changed.has(old))
    .flatMap((old) =>
      old.sentences.flatMap((sentence) =>
        (places.get(`${alignment[sentence]} ${old.kind} ${old.relation}`) ?? []).map(({ read }) => ({
          old,
          read,
          common: commonSlots(old, read),
        })),
      ),
    )
  // Array.sort is stable: among equals the order of the document decides.
  for (const { old, read } of candidates.sort((a, b) => b.common - a.common)) pair(old, read)
  const rest = openOld.filter((old) => !changed.has(old))
  return {
    keep,
    change,
    create: [...openNew],
    retire: rest.filter(isEngines),
    leave: rest.filter((old) => !isEngines(old)),
  }
}

/** The former keys of a fact once it has the key of what was read. */
export const formerKeys = (old: StoredFact, { key }: ReadFact): readonly string[] =>
  old.key === key
    ? old.formerKeys
    : [...old.formerKeys.filter((former) => former !== key && former !== old.key), old.key]
