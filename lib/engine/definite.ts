import { isMain } from './centre'
import type { Place } from './discourse'
import type { Entity } from './entities'
import { isPlaceOfClass } from './headClasses'
import { isHumanNoun, singularOf } from './lexicon'
import type { Token } from './tokens'

/** "the actual town": the town, and no other. */
const same = /^(?:actual|aforementioned|selfsame)$/

/** How many words stand between "the" and the noun that tells the class, and add nothing to it. */
export const wordsBeforeNoun = (tokens: readonly Token[], i: number): number =>
  same.test(tokens[i + 1]?.lower ?? '') ? 1 : 0

/** What "the company", "this war" names: the one thing of that class said before in the paragraph, or what the document is about. */
export function resolveDefinite(place: Place): Entity | undefined {
  const { analysis, at, i, discourse, local } = place
  const { chunks, tokens } = analysis
  const chunk = chunks[at]
  const first = tokens[i]
  const j = i + 2 + wordsBeforeNoun(tokens, i)
  const noun = tokens[j - 1]
  if (!chunk || i !== chunk.i || !first || !noun || !/^(?:the|this|these)$/.test(first.lower)) return undefined
  const these = first.lower === 'these'
  if (noun.pos !== 'noun' && (noun.pos !== 'name' || tokens[j]?.pos === 'name')) return undefined
  // "The Mirror of the Sea": the rest of a title.
  if (noun.pos === 'name' && tokens[i - 1]?.lower === 'of' && tokens[i - 2]?.pos === 'name') return undefined
  const whole = chunk.j === j
  if (!whole && tokens[j]?.pos !== 'part') return undefined
  if (place.role === 'predicate' || (whole && saysWhich(place))) return undefined
  const head = noun.lower
  // A phrase that holds the word is no earlier one.
  const before = local.filter((entity) => entity.j <= i)
  const earlier = [...discourse.paragraph, ...before].filter((entity) =>
    isCalled(entity, these ? singularOf(head) : head),
  )
  const { topic } = discourse
  if (noun.pos === 'name' && first.lower === 'the' && topic && endsIn(topic, noun.text))
    return [...discourse.paragraph, ...before].some(
      ({ key, phrase }) => key !== topic.key && isCalledBy(phrase.text, noun.text),
    )
      ? undefined
      : topic
  // "the bats" in a text on the lesser bat: the same in fewer words.
  const isBare = ({ key }: Entity): boolean => key === singularOf(head) && topic !== undefined && isCalled(topic, key)
  const keys = new Set(earlier.filter((entity) => !isBare(entity)).map((entity) => entity.key))
  if (keys.size === 0) {
    // "The town was renamed Holm": what gets its name here is not called by it before.
    if (topic && place.entities.some(({ key, i: later }) => later > i && key === topic.key)) return undefined
    if (
      !these &&
      topic &&
      isLaboratory(topic, head) &&
      !discourse.paragraph.some((own) => isOtherLaboratory(own, topic))
    )
      return topic
    if (!these && topic && !topic.plural && (isCalled(topic, head) || isKindOf(topic, head))) return topic
    return first.lower === 'the' && noun.pos === 'noun' ? discourse.only.of(head) : undefined
  }
  // In a text on one court, "the court" behind the name of another may be either.
  if (first.lower === 'the' && topic && isCalled(topic, head) && !keys.has(topic.key)) return undefined
  if (keys.size > 1) return nearest(place, head, these)
  const only = earlier.findLast((entity) => entity.alone && !entity.fresh && entity.plural === these)
  if (only && wide.test(head) && discourse.before.some((other) => isRival(other, only))) return undefined
  if (!only || only.named || (!these && only.key === topic?.key) || tellsWhole(only, noun)) return only
  return first.lower === 'this' && discourse.before.includes(only) && tellsWhich(only, head) ? only : undefined
}

/** "the laboratory", "the laboratories" in a text on "Holm Labs": one place of work, whose name is short for many. */
const laboratory = /\bLab(?:s|oratory|oratories)?$/
const isLaboratory = ({ named, phrase }: Entity, noun: string): boolean =>
  named && laboratory.test(phrase.text) && /^lab(?:s|oratory|oratories)?$/.test(noun)
const isOtherLaboratory = ({ named, key, phrase }: Entity, topic: Entity): boolean =>
  named && key !== topic.key && laboratory.test(phrase.text)

/** "the region", "the organization" behind a sentence on another name: of what class that is, nobody may have said. */
const wide = /^(?:region|area|territory|site|place|organi[sz]ation|body|institution|group|structure|complex)$/
const isRival = ({ named, person, role, key }: Entity, found: Entity): boolean =>
  named && !person && role === 'subject' && key !== found.key

/** "the Rising" in a text on the Lund Rising: the last word of its name, with a capital. */
const endsIn = ({ named, plural, phrase }: Entity, noun: string): boolean =>
  named && !plural && isCalledBy(phrase.text, noun)
const isCalledBy = (name: string, noun: string): boolean => {
  const words = name.split(/ (?:of|for|in) /)[0]?.split(' ') ?? []
  return words.length > 1 && words.at(-1) === noun && /^\p{Lu}/u.test(words.at(-2) ?? '')
}

/** Of several of a class, the one that the sentence before was about. */
function nearest({ discourse, local }: Place, head: string, these: boolean): Entity | undefined {
  if (local.some((entity) => isCalled(entity, head))) return undefined
  const near = discourse.before.filter((entity) => isCalled(entity, head))
  const [last] = near.filter((entity) => entity.role === 'subject' && isMain(entity))
  return last?.alone && last.named && last.plural === these && near.every(({ key }) => key === last.key)
    ? last
    : undefined
}

/** "the garrison of Holm", "the infant industry argument": words that say which one wherever they stand. */
function tellsWhole({ phrase: { tokens }, person, fresh }: Entity, noun: Token): boolean {
  const of = tokens.findIndex(({ pos }) => pos === 'prep')
  const head = of < 0 ? tokens.length - 1 : of - 1
  const before = tokens[head - 1]
  if (person || fresh || noun.pos !== 'noun' || tokens[0]?.lower !== 'the' || tokens.length > 7) return false
  if (tokens[head]?.lower !== noun.lower || (of > 0 && tokens[of]?.lower !== 'of')) return false
  if (tokens.some(({ pos, lower }) => pos === 'part' || pos === 'num' || pos === 'poss' || joining.test(lower)))
    return false
  if (of > 0) return !/^(?:it|them|this|that|these|those)$/.test(tokens.at(-1)?.lower ?? '')
  return (before?.pos === 'noun' && !isHumanNoun(before.lower)) || /\p{Ll}{2,}est$/u.test(tokens[1]?.lower ?? '')
}
const joining = /^(?:and|or|first|second|third|last|next|new|other|same|former|latter|main|final|following)$/

/** "the dissociation view", "the law of demand": a term with a noun that tells it from all others of its class. */
function tellsWhich({ phrase: { tokens }, person }: Entity, noun: string): boolean {
  const of = tokens.findIndex(({ lower }) => lower === 'of')
  const head = of < 0 ? tokens.length - 1 : of - 1
  const before = tokens[head - 1]
  if (person || tokens.some(({ pos, lower }) => pos === 'part' || pos === 'num' || lower === 'and')) return false
  if (of > 0) return tokens.length - of === 2 && tokens[of + 1]?.pos === 'noun' && tokens[head]?.lower === noun
  return before?.pos === 'noun' && !isHumanNoun(before.lower)
}

/** "the volcano" for a stratovolcano. */
const isKindOf = ({ classes }: Entity, noun: string): boolean =>
  noun.length >= 5 && [...classes].some((own) => own.length > noun.length + 2 && own.endsWith(noun))

/** What a predicate calls its subject is no second thing of the class. */
const isCalled = ({ classes, named, phrase, role }: Entity, noun: string): boolean =>
  ((role !== 'predicate' || named) && classes.has(noun)) || (named && isPlaceOfClass(phrase.text, noun))

/** "the company of", "the firm that": what follows tells which one is meant. */
function saysWhich({ analysis: { chunks }, at, role }: Place): boolean {
  const next = chunks[at + 1]
  if (!next) return false
  if (['part', 'inf', 'adj', 'np', 'ger'].includes(next.kind) || /^(?:of|with|without)$/.test(next.word)) return true
  if (next.kind === 'rel' || (next.kind === 'prep' && chunks[at + 2]?.kind === 'rel')) return true
  return (
    next.kind === 'prep' &&
    role !== 'subject' &&
    chunks[at + 2]?.kind !== 'date' &&
    /^(?:in|on|at|near|with|between|from|behind|under|over|about)$/.test(next.word)
  )
}
