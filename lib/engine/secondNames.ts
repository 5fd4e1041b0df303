import type { Analysis } from './analysis'
import type { Clause } from './clauseParts'
import type { Entity } from './entities'

const naming = /^(?:call|know|name|term|dub|nickname|rename|title|refer|abbreviate|designate)$/

/**
 * A sentence with one thing of two names counts it once: "the method is called trial division" is about trial division, "Ulm is
 * also known as the Old Port" about Ulm.
 */
export function withoutSecondNames(analysis: Analysis, entities: readonly Entity[]): readonly Entity[] {
  return analysis.clauses.reduce<readonly Entity[]>(
    (all, clause) => merged(analysis, clause, all),
    withoutAppositions(analysis, entities),
  )
}

/** "The governor, Ida Brandt, took office", "Ida Brandt, the governor, took office": one person. */
function withoutAppositions({ chunks }: Analysis, entities: readonly Entity[]): readonly Entity[] {
  const beside = (entity: Entity, other: Entity): boolean => {
    const at = chunks.findIndex(({ i }) => i === Math.min(entity.i, other.i))
    const second = chunks.findIndex(({ i }) => i === Math.max(entity.i, other.i))
    return (
      second === at + 2 &&
      chunks[at + 1]?.kind === 'comma' &&
      (chunks[second + 1]?.kind === 'comma' || chunks[second + 1]?.kind === 'stop')
    )
  }
  const called = (entity: Entity): Entity | undefined =>
    entity.named
      ? undefined
      : entity.person && !entity.plural
        ? entities.find((other) => other.named && other.person && !other.plural && beside(entity, other))
        : entity.role === 'subject' && !entity.fresh
          ? entities.find((other) => isNameOf(other, entity) && beside(entity, other))
          : undefined
  const doubles = new Map(
    entities.flatMap((entity) => {
      const name = called(entity)
      return name ? [[name, entity] as const] : []
    }),
  )
  const second = new Set(doubles.values())
  return entities.flatMap((entity) => {
    if (second.has(entity)) return []
    const title = doubles.get(entity)
    if (!title || title.i > entity.i) return [entity]
    const { role, plural, person, clause } = title
    const maybePerson = entity.maybePerson && person
    const classes = new Set([...entity.classes, ...title.classes])
    return [{ ...entity, role, plural, maybePerson, classes, ...(clause ? { clause } : {}) }]
  })
}

/** "Its main port, Lindau, lies", "Their rivals, Lund Rovers, have": one thing, which the name tells. */
const isNameOf = (name: Entity, { i, person, plural }: Entity): boolean =>
  name.named &&
  name.i > i &&
  !name.person &&
  name.phrase.tokens.every(({ pos }) => pos === 'name') &&
  (!person || plural)

function merged({ chunks }: Analysis, clause: Clause, entities: readonly Entity[]): readonly Entity[] {
  const { vg, subject, complement } = clause
  if (
    !naming.test(vg.lemma) ||
    vg.voice !== 'passive' ||
    !subject ||
    clause.relative ||
    clause.reduced ||
    clause.shared
  )
    return entities
  let at = complement.a
  while (chunks[at]?.kind === 'adv') at += 1
  if (chunks[at]?.word === 'to' && vg.lemma === 'refer') at += 1
  if (chunks[at]?.word === 'as') at += 1
  const name = entities.find(({ i, role }) => i === chunks[at]?.i && role !== 'subject')
  const first = entities.find(({ i, role }) => i === chunks[subject.a]?.i && role === 'subject')
  if (!name || name.person || !(name.alone || name.fresh)) return entities
  if (first?.alone && first.named) return entities.filter((entity) => entity !== name)
  return entities
    .filter(
      (entity) => entity !== first && (entity.i >= name.i || entity.i < (first?.i ?? 0) || entity.i >= (first?.j ?? 0)),
    )
    .map((entity) =>
      entity === name ? { ...name, role: 'subject' as const, clause, alone: true, fresh: false } : entity,
    )
}
