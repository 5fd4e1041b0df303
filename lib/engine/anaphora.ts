import type { Analysis } from './analysis'
import type { Chunk } from './chunks'
import { resolveDefinite } from './definite'
import type { Discourse, Place } from './discourse'
import { type Entity, entitiesOf, placeOf } from './entities'
import { isEmptyObject, isExpletive } from './expletive'
import { possessiveOf, resolvePerson, resolveThing } from './pronouns'
import type { NameRun, Reference } from './reference'
import { phraseOf, rewrite, type Substitution } from './rewrite'
import { fullNameAt } from './shortNames'
import { findTopic, saidOf } from './topic'
import type { CanonicalDocument } from './types'

/** Puts names in the place of pronouns, possessives, "the company" and short forms, wherever only one thing can be meant. */
export function resolveAnaphora(
  document: CanonicalDocument,
  analyses: readonly Analysis[],
  reference: Reference,
): readonly Analysis[] {
  const topic = reference.protagonist ? undefined : findTopic(document, analyses, reference)
  const fresh: Discourse = { ...(topic ? { topic } : {}), before: [], paragraph: [], clear: true }
  let discourse = fresh
  let block = -1
  const runs = new Map<number, NameRun[]>()
  for (const run of reference.runs) runs.set(run.sentence, [...(runs.get(run.sentence) ?? []), run])
  return analyses.map((analysis, index) => {
    if (analysis.sentence.block !== block) discourse = fresh
    block = analysis.sentence.block
    const rewritten = rewrite(analysis, substitutionsOf(analysis, reference, discourse, runs.get(index) ?? []))
    const entities = withClasses(rewritten, entitiesOf(rewritten, reference))
    discourse = {
      ...fresh,
      before: entities,
      paragraph: [...discourse.paragraph, ...entities],
      clear: isClear(entities, reference, discourse.clear),
    }
    return rewritten
  })
}

/** "He" stays the protagonist until somebody else has been the subject. */
function isClear(entities: readonly Entity[], reference: Reference, before: boolean): boolean {
  const { protagonist } = reference
  if (!protagonist) return true
  const name = protagonist.name.toLowerCase()
  const named = entities.findLast((entity) => entity.key === name)
  const others = entities.filter(
    (entity) =>
      entity.person &&
      entity.key !== name &&
      entity.role === 'subject' &&
      !entity.plural &&
      (entity.gender ?? protagonist.pronoun) === protagonist.pronoun,
  )
  if (others.length > 0) return named !== undefined && others.every((entity) => entity.i < named.i)
  return named !== undefined || before
}

const withClasses = (analysis: Analysis, entities: readonly Entity[]): readonly Entity[] =>
  entities.map((entity) => ({ ...entity, classes: new Set([...entity.classes, ...saidOf(analysis, entity)]) }))

function substitutionsOf(
  analysis: Analysis,
  reference: Reference,
  discourse: Discourse,
  runs: readonly NameRun[],
): readonly Substitution[] {
  const { chunks, tokens } = analysis
  const own = withClasses(analysis, entitiesOf(analysis, reference))
  const found: Substitution[] = []
  const resolved: Entity[] = []
  const named = new Set<string>()
  let done = 0
  chunks.forEach((chunk, at) => {
    if (chunk.kind !== 'np') return
    const part = placeOf(analysis, at)
    for (let i = Math.max(chunk.i, done); i < chunk.j; i = Math.max(i + 1, done)) {
      const local = [
        ...own.filter((entity) => entity.i < chunk.i && !resolved.some((other) => other.i === entity.i)),
        ...resolved,
      ].sort((a, b) => a.i - b.i)
      const place: Place = { analysis, at, i, local, discourse, reference, ...part }
      const pointed = pointedAt(place, chunk)
      if (pointed) {
        const role = tokens[i]?.pos === 'poss' ? 'nested' : part.role
        resolved.push({ ...pointed.entity, role, ...(part.clause ? { clause: part.clause } : {}), i, j: i + 1 })
      }
      const substitution =
        pointed?.substitution ??
        fullNameAt(
          analysis,
          runs.find((run) => run.i === i),
          reference,
          named,
        )
      if (!substitution) continue
      found.push(substitution)
      done = substitution.j
    }
  })
  return found
}

/** What the word at a place stands for, and the words to say instead; none where "its" can stay beside its noun. */
function pointedAt(
  place: Place,
  chunk: Chunk,
): { readonly entity: Entity; readonly substitution?: Substitution } | undefined {
  const { analysis, at, i } = place
  const token = analysis.tokens[i]
  if (token?.pos === 'poss') {
    const entity = pronounAt(place, token.lower, true)
    const substitution = entity && possessiveOf(analysis, chunk, at, i, entity)
    return entity && { entity, ...(substitution ? { substitution } : {}) }
  }
  const pronoun = isPronoun(chunk, token?.lower ?? '')
  const entity = pronoun ? pronounAt(place, token?.lower ?? '', false) : resolveDefinite(place)
  if (!entity) return undefined
  const { phrase } = entity
  const j = i + (pronoun ? 1 : 2)
  const same = phraseOf(analysis.tokens, i, j).text === phrase.text
  return { entity, ...(same ? {} : { substitution: { i, j, phrase, name: phrase.text } }) }
}

const isPronoun = (chunk: Chunk, word: string): boolean =>
  chunk.pronoun === true && /^(?:he|she|him|her|it|they|them)$/.test(word)

function pronounAt(place: Place, word: string, possessive: boolean): Entity | undefined {
  if (/^(?:he|she|him|her|his)$/.test(word))
    return resolvePerson(place, /^(?:she|her)$/.test(word) ? 'she' : 'he', possessive)
  if (/^(?:they|them|their)$/.test(word)) return resolveThing(place, true, possessive)
  if (!/^(?:it|its)$/.test(word) || place.analysis.tokens[place.i + 1]?.pos === 'part') return undefined
  if (word === 'it' && place.role === 'subject' && place.clause && isExpletive(place.analysis, place.clause))
    return undefined
  if (word === 'it' && place.role !== 'subject' && isEmptyObject(place.analysis, place.at)) return undefined
  return resolveThing(place, false, possessive)
}
