import { nominal } from './clauseParts'
import type { Place } from './discourse'
import { type Entity, isLight } from './entities'
import { isHumanNoun, isPlural } from './lexicon'
import { joinPhrases, wordPhrase } from './rewrite'

const joins = /^(?:marry|wed|meet|befriend|divorce)$/

/** The two persons of the sentence before, where it speaks of two and of no other people. */
function twoPersons({ discourse, reference }: Place): readonly [Entity, Entity] | undefined {
  const named = new Map<string, Entity>()
  for (const entity of discourse.before) {
    if (entity.plural && entity.person && !isPair(entity)) return undefined
    if (entity.maybePerson && entity.role !== 'nested') return undefined
    if (!entity.person || entity.plural || !entity.named) continue
    if (!reference.isPerson(entity.phrase.text)) return undefined
    if (!named.has(entity.key)) named.set(entity.key, entity)
  }
  const [first, second, third] = [...named.values()]
  return first && second && !third ? [first, second] : undefined
}

const isPair = ({ phrase }: Entity): boolean => phrase.tokens.filter(({ lower }) => lower === 'and').length === 1

function pairOf([first, second]: readonly [Entity, Entity], place: Place): Entity {
  const phrase = joinPhrases(joinPhrases(first.phrase, wordPhrase('and', 'conj')), second.phrase)
  return {
    ...first,
    key: phrase.text.toLowerCase(),
    phrase,
    plural: true,
    role: 'subject',
    ...(place.clause ? { clause: place.clause } : {}),
    alone: true,
    i: place.i,
    j: place.i + 1,
  }
}

/** Subject of the first clause, with nobody named before it. */
const opens = ({ clause, role, local }: Place): boolean =>
  role === 'subject' && clause !== undefined && clause.marker === undefined && !clause.relative && local.length === 0

/** How many tokens from the chunk's beginning say "both men", "the two", "the couple"; 0 where it does not. */
function saysTwo({ analysis: { tokens, chunks }, at }: Place): number {
  const chunk = chunks[at]
  if (!chunk || chunks[at + 1]?.word === 'of' || nominal(chunks[at + 1]) || chunks[at + 1]?.kind === 'conj') return 0
  const words = tokens.slice(chunk.i, chunk.j).map(({ lower }) => lower)
  const [first = '', second = '', third] = words
  const isPeople = (word: string): boolean => isHumanNoun(word) && isPlural(word)
  const people = (word: string): boolean => isPeople(word) || /^(?:men|women|people)$/.test(word)
  if (words.length === 1) return first === 'both' ? 1 : 0
  if (words.length === 2)
    return (first === 'both' && people(second)) ||
      (/^(?:the|these)$/.test(first) && second === 'two') ||
      /^the couple$/.test(`${first} ${second}`)
      ? 2
      : 0
  return words.length === 3 && /^(?:the|these)$/.test(first) && second === 'two' && people(third ?? '') ? 3 : 0
}

/** "Both men", "the couple": the two persons of the sentence before. */
export function resolveBoth(place: Place): { readonly entity: Entity; readonly j: number } | undefined {
  const length = opens(place) && place.i === place.analysis.chunks[place.at]?.i ? saysTwo(place) : 0
  const two = length > 0 ? twoPersons(place) : undefined
  return two && { entity: pairOf(two, place), j: place.i + length }
}

/** "They" behind "Ada married Otto": the two of them, where nothing else is more than one. */
export function resolveTwo(place: Place): Entity | undefined {
  const { before } = place.discourse
  if (!opens(place) || before.some(({ plural, phrase }) => plural && !isLight(phrase.tokens.at(-1)?.lower ?? '')))
    return undefined
  const two = twoPersons(place)
  if (!two) return undefined
  const [first, second] = two
  const isJoined =
    first.role === 'subject' &&
    first.clause !== undefined &&
    first.clause === second.clause &&
    joins.test(first.clause.vg.lemma) &&
    first.clause.vg.voice === 'active'
  return isJoined ? pairOf(two, place) : undefined
}
