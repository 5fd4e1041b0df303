import type { Clause } from './clauseParts'
import type { Place } from './discourse'
import type { Entity } from './entities'

/** It stands by itself. */
export const isMainClause = (clause: Clause | undefined): boolean =>
  clause !== undefined && !clause.relative && !clause.reduced && clause.marker === undefined

/** A subject, object or agent of a clause that stands by itself. */
export const isMain = ({ clause }: Entity): boolean => isMainClause(clause)

const takesAs =
  /^(?:view|regard|describe|know|see|recogni[sz]e|remember|think|celebrate|credit|consider|hail|honou?r|revere)$/
const takesName = /^(?:call|consider|name|dub|nickname|deem|style|term)$/

/** "is often viewed as the first geologist", "was called the father of weaving": what the subject is said to be. */
const isSaidOfSubject = ({ role, clause, behind }: Entity): boolean =>
  clause?.vg.voice === 'passive' &&
  !/^(?:subject|nested)$/.test(role) &&
  ((behind === 'as' && takesAs.test(clause.vg.lemma)) || (behind === '' && takesName.test(clause.vg.lemma)))

/** "Tin is a soft metal": what a predicate calls its subject is the same thing once more, unless it is a name. */
const isCalling = (entity: Entity): boolean => {
  const { role, phrase, fresh, clause } = entity
  const { tokens } = phrase
  if (isSaidOfSubject(entity)) return true
  // "was born a miller's son": the same person once more.
  if (role === 'object' && fresh && clause?.vg.lemma === 'bear' && clause.vg.voice === 'passive') return true
  const of = tokens.findIndex(({ pos }) => pos === 'prep')
  return role === 'predicate' && (fresh || tokens.at(of < 0 ? -1 : of - 1)?.pos !== 'name')
}

const isDetermined = ({ phrase: { tokens }, plural }: Entity): boolean =>
  plural || /^(?:an?|the|one)$/.test(tokens[0]?.lower ?? '')

/** What a sentence speaks of, each thing once: without the nouns that only say what its subject is. */
export const withoutCalling = (entities: readonly Entity[]): readonly Entity[] =>
  entities.filter((entity) => !isCalling(entity))

/**
 * "Marie Holm was a chemist and a teacher in Graz", "The lock is a chamber between two gates": a sentence that says what one thing
 * is speaks of that thing, and the next one goes on about it.
 */
export function definedBy(before: readonly Entity[]): Entity | undefined {
  const subjects = before.filter((entity) => entity.role === 'subject' && isMain(entity))
  const [first] = subjects
  const { clause } = first ?? {}
  if (!first?.alone || !clause || subjects.some(({ key }) => key !== first.key)) return undefined
  return /^(?:be|become)$/.test(clause.vg.lemma) &&
    clause.vg.voice === 'active' &&
    before.some((entity) => entity.clause === clause && isCalling(entity) && isDetermined(entity))
    ? first
    : undefined
}

/** Behind such a word stands somebody who may do the next thing: "wrote to Otto. He". */
const sharing = /^(?:to|by|for|with|against|from|than|like|and|as|under|between|among)$/

/** "in Graz", "on the Elbe", "Otto's brother": what only places or belongs is not what the next sentence goes on about. */
export const isAside = ({ role, behind }: Entity): boolean =>
  role === 'nested' || (role === 'oblique' && behind !== '' && !sharing.test(behind))

/** "The dam was built by the League": the one who did it, in a sentence that is about what was done. */
export const isDoerOf = ({ clause }: Entity, other: Entity): boolean =>
  other.role === 'agent' && clause !== undefined && other.clause === clause && clause.vg.voice === 'passive'

/** "Justice" in "the Court of Justice" is not what is spoken of. */
export const withoutInner = (entities: readonly Entity[]): readonly Entity[] =>
  entities.filter(
    (entity) =>
      entity.role !== 'nested' ||
      !entities.some(
        (outer) =>
          outer !== entity &&
          outer.i <= entity.i &&
          entity.j <= outer.j &&
          outer.j - outer.i > entity.j - entity.i &&
          outer.named,
      ),
  )

/** "Millers from Linz came to see it": where they come from is not what they see. */
export function isWithinSubject({ analysis: { chunks }, clause, role }: Place, entity: Entity): boolean {
  const { a, b } = clause?.subject ?? { a: 0, b: 0 }
  const [from, to] = [chunks[a]?.i ?? 0, chunks[b - 1]?.j ?? 0]
  return role !== 'subject' && /^(?:oblique|nested)$/.test(entity.role) && from < entity.i && entity.j <= to
}
