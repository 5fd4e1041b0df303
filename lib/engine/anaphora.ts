import type { Analysis } from './analysis'
import { resolveBoth, resolveTwo } from './both'
import type { Chunk } from './chunks'
import { resolveDefinite, wordsBeforeNoun } from './definite'
import type { Discourse, Place } from './discourse'
import { type Entity, entitiesOf, placeOf } from './entities'
import { isEmptyObject, isExpletive } from './expletive'
import { livingTopic, resolveLiving } from './livingTopic'
import { OnlyNamed } from './onlyNamed'
import { ownerByTopic } from './ownedByTopic'
import { possessiveOf } from './possessives'
import { resolvePerson, resolveThing } from './pronouns'
import type { NameRun, Reference } from './reference'
import { phraseOf, rewrite, type Substitution } from './rewrite'
import { withoutSecondNames } from './secondNames'
import { fullNameAt } from './shortNames'
import type { Token } from './tokens'
import { toldBehind } from './toldBehind'
import { findTopic, saidOf, type Topic } from './topic'
import type { CanonicalDocument } from './types'

/**
 * Puts names in the place of pronouns, possessives, "the company" and short forms, wherever only one thing can be meant. One
 * sentence after the other: all that are rewritten, held at once, would be a third of a book again.
 */
export function* resolveAnaphora(
  document: CanonicalDocument,
  analyses: readonly Analysis[],
  reference: Reference,
): Generator<Analysis> {
  const named = reference.protagonist ? undefined : findTopic(document, analyses, reference)
  const living = named && livingTopic(named, analyses, reference)
  const topic = named && living ? calledAnimal(named) : named
  const only = new OnlyNamed()
  const fresh: Discourse = {
    ...(topic ? { topic: topic.entity } : {}),
    ...(living ? { living } : {}),
    only,
    before: [],
    paragraph: [],
    open: new Set(),
    clear: true,
  }
  let discourse = fresh
  let block = -1
  const runs = new Map<number, NameRun[]>()
  for (const run of reference.runs) runs.set(run.sentence, [...(runs.get(run.sentence) ?? []), run])
  for (const [index, analysis] of analyses.entries()) {
    if (analysis.sentence.block !== block) discourse = fresh
    block = analysis.sentence.block
    const own = withClasses(analysis, entitiesOf(analysis, reference), topic)
    const open = new Set<Kind>()
    const found = substitutionsOf(analysis, own, reference, discourse, runs.get(index) ?? [], open)
    const rewritten = rewrite(analysis, found)
    const entities = rewritten === analysis ? own : withClasses(rewritten, entitiesOf(rewritten, reference), topic)
    only.add(entities)
    discourse = {
      ...fresh,
      before: withoutSecondNames(rewritten, entities),
      paragraph: [...discourse.paragraph, ...entities],
      open,
      clear: isClear(entities, reference, discourse.clear),
    }
    yield rewritten
  }
}

/** "the animal", "the species" in a text on otters. */
const calledAnimal = ({ entity, names }: Topic): Topic => ({
  names,
  entity: { ...entity, classes: new Set([...entity.classes, 'animal', 'species']) },
})

/** "He" stays the protagonist until somebody else has been the subject. */
function isClear(entities: readonly Entity[], reference: Reference, before: boolean): boolean {
  const { protagonist } = reference
  if (!protagonist) return true
  const name = protagonist.name.toLowerCase()
  const named = entities.findLast((entity) => entity.key === name)
  const others = entities.filter(
    (entity) =>
      // "Alkan studied composition": a bare surname may be somebody's.
      (entity.person || entity.maybePerson) &&
      entity.key !== name &&
      entity.role === 'subject' &&
      !entity.plural &&
      (entity.gender ?? protagonist.pronoun) === protagonist.pronoun,
  )
  if (others.length > 0)
    return named !== undefined && others.every((entity) => entity.i < named.i) && !isBeside(named, others)
  return named !== undefined || before
}

/** "His father was a miller and left when Otto was five. He": what is said when Otto was five is said of the father. */
const isBeside = (named: Entity, others: readonly Entity[]): boolean =>
  /^(?:when|while|before|after|until|since|because|as|where|if|although|though)$/.test(named.clause?.marker ?? '') &&
  others.some(({ clause }) => clause !== undefined && clause.marker === undefined && clause.relative === undefined)

/** Entities with what is said of them, and the topic under one key whatever it is called. */
function withClasses(analysis: Analysis, entities: readonly Entity[], topic: Topic | undefined): readonly Entity[] {
  return entities.map((entity) => ({
    ...entity,
    ...(topic?.names.has(entity.key) ? { key: topic.entity.key } : {}),
    classes: new Set([...entity.classes, ...saidOf(analysis, entity)]),
  }))
}

function substitutionsOf(
  analysis: Analysis,
  own: readonly Entity[],
  reference: Reference,
  discourse: Discourse,
  runs: readonly NameRun[],
  open: Set<Kind>,
): readonly Substitution[] {
  const { chunks, tokens } = analysis
  const found: Substitution[] = []
  const resolved: Entity[] = []
  const named = new Set<string>()
  let done = 0
  const said = (before: number): readonly Entity[] =>
    [
      ...own.filter(
        (entity) => entity.i < before && !resolved.some(({ i, role }) => i === entity.i && role !== 'nested'),
      ),
      ...resolved,
    ].sort((a, b) => a.i - b.i)
  chunks.forEach((chunk, at) => {
    if (chunk.kind !== 'np') return
    const part = placeOf(analysis, at)
    for (let i = Math.max(chunk.i, done); i < chunk.j; i = Math.max(i + 1, done)) {
      const pointed = mayPoint(chunk, tokens, i)
        ? pointedAt(
            { analysis, at, i, local: said(chunk.i), entities: own, open, discourse, reference, ...part },
            chunk,
          )
        : undefined
      const kind = kindOf(tokens[i]?.lower ?? '')
      if (!pointed && kind && chunk.pronoun && !isEmpty(analysis, at, part, kind)) open.add(kind)
      if (pointed) {
        const role = tokens[i]?.pos === 'poss' || pointed.owner ? 'nested' : part.role
        resolved.push({ ...pointed.entity, role, ...(part.clause ? { clause: part.clause } : {}), i, j: i + 1 })
      }
      const substitution =
        pointed?.substitution ??
        fullNameAt(
          analysis,
          runs.find((run) => run.i === i),
          reference,
          named,
        ) ??
        toldBehind(analysis, at, i)
      if (!substitution) continue
      found.push(substitution)
      done = substitution.j
    }
  })
  return found
}

type Kind = 'he' | 'she' | 'it' | 'they'
const kindOf = (word: string): Kind | undefined => {
  if (/^(?:he|him|his)$/.test(word)) return 'he'
  if (/^(?:she|her)$/.test(word)) return 'she'
  if (/^(?:it|its)$/.test(word)) return 'it'
  return /^(?:they|them|their)$/.test(word) ? 'they' : undefined
}
const isEmpty = (
  analysis: Analysis,
  at: number,
  { role, clause }: Pick<Place, 'role' | 'clause'>,
  kind: Kind,
): boolean =>
  kind === 'it' &&
  (role === 'subject' ? clause !== undefined && isExpletive(analysis, clause) : isEmptyObject(analysis, at))

const mayPoint = (chunk: Chunk, tokens: readonly Token[], i: number): boolean =>
  chunk.pronoun === true ||
  tokens[i]?.pos === 'poss' ||
  (i === chunk.i && /^(?:the|this|these|both)$/.test(tokens[i]?.lower ?? ''))

/** What the word at a place stands for, and the words to say instead; none where "its" can stay beside its noun. */
function pointedAt(
  place: Place,
  chunk: Chunk,
): { readonly entity: Entity; readonly substitution?: Substitution; readonly owner?: true } | undefined {
  const { analysis, at, i } = place
  const token = analysis.tokens[i]
  const owner = ownerByTopic(place)
  if (owner) {
    const substitution = possessiveOf(analysis, chunk, at, i, owner)
    return substitution && { entity: owner, substitution, owner: true }
  }
  const both = resolveBoth(place)
  if (both) {
    const { entity, j } = both
    return { entity, substitution: { i, j, phrase: entity.phrase, name: entity.phrase.text } }
  }
  if (token?.pos === 'poss') {
    const entity = pronounAt(place, token.lower, true)
    const substitution =
      entity &&
      (isBroughtHome(analysis.tokens, i)
        ? { i, j: i + 1, phrase: entity.phrase, name: entity.phrase.text }
        : possessiveOf(analysis, chunk, at, i, entity))
    return entity && { entity, ...(substitution ? { substitution } : {}) }
  }
  const pronoun = isPronoun(chunk, token?.lower ?? '')
  const entity = pronoun ? pronounAt(place, token?.lower ?? '', false) : resolveDefinite(place)
  if (!entity) return undefined
  const { phrase } = entity
  const j = i + (pronoun ? 1 : 2 + wordsBeforeNoun(analysis.tokens, i))
  const said = phraseOf(analysis.tokens, i, j).text
  // "the monsoon" in a text on a monsoon: it is called so.
  const same = said === phrase.text || (!pronoun && said.replace(/^the /i, '') === phrase.text.replace(/^an? /i, ''))
  return { entity, ...(same ? {} : { substitution: { i, j, phrase, name: phrase.text } }) }
}

/** "bring her home": she is brought, and no home. */
const isBroughtHome = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.lower === 'her' &&
  tokens[i + 1]?.lower === 'home' &&
  /^(?:bring|take|send|drive|carry|escort|fly|lead|brought|took|taken|sent|drove|driven|carried|flew|led)$/.test(
    tokens[i - 1]?.lower ?? '',
  )

const isPronoun = (chunk: Chunk, word: string): boolean =>
  chunk.pronoun === true && /^(?:he|she|him|her|it|they|them)$/.test(word)

function pronounAt(place: Place, word: string, possessive: boolean): Entity | undefined {
  const kind = kindOf(word)
  if (!kind || place.open.has(kind)) return undefined
  if (kind === 'he' || kind === 'she') return resolvePerson(place, kind, possessive)
  const animal = resolveLiving(place, kind === 'they', possessive)
  if (animal) return animal
  if (kind === 'they') return resolveThing(place, true, possessive) ?? (possessive ? undefined : resolveTwo(place))
  const { analysis, at, i } = place
  if (analysis.tokens[i + 1]?.pos === 'part' || (!possessive && isEmpty(analysis, at, place, kind))) return undefined
  return resolveThing(place, false, possessive)
}
