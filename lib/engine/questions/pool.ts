import { readQuantity } from '@/lib/domain/grading/numbers'
import type { Slot } from '@/lib/domain/slot'
import { stem } from '@/lib/domain/text'
import { isVerb } from '../gates/definite'
import { danglingNouns } from '../gates/words'
import { isPlural } from '../lexicon'
import type { EngineSlot, Fact, Mention, MentionType } from '../types'
import { slotOf } from './candidate'
import { type Context, type Index, sentencesOf } from './context'
import { saysLittle } from './indefinite'
import { placeClass } from './placeClass'
import { headOf, shapeOf } from './shape'
import { contentOf, dateOf, foldOf, keyOf, tokensOf } from './words'

/** A value of the document that could be an option: its words, its class, and the fact that says it. */
export type Value = {
  readonly text: string
  readonly because: string
  readonly classes: readonly string[]
  readonly sentence: number
}

const unitOf = (text: string): string => (readQuantity(text)?.rest ?? '').split(' ').map(stem).join(' ')

const bareArticle = (text: string): string => text.replace(/^(?:the|an?)\s+/i, '')

/** How many things a name names: one, or several joined by "and", or a group ("the Middle Eastern members"). */
const number = (text: string): string =>
  / and |, /.test(text) ||
  / \p{Lu}\p{Ll}+(?:ists|ites|ians|eers)$/u.test(text) ||
  (/ \p{Ll}+$/u.test(text) && isPlural(text.split(' ').at(-1) ?? ''))
    ? 'several'
    : 'one'

const quantified =
  /^(?:each|every|only|their|its|his|her|some|most|many|much|all|both|no(?!\.)|any|this|that|these|those|such|other|another|more|less|few|a few|several|there|it|they|best|well|not|one|two|three|almost|nearly|about|up|part)\b/i

/** Class of a phrase that is no name: article, number and whether it holds a name; null where it cannot stand among options. */
function phraseClass(text: string, slot: Slot): string | null {
  const pointing = /^the (\S+)$/i.exec(text)?.[1]
  if (pointing !== undefined && danglingNouns.has(foldOf(pointing))) return null
  if (
    (slot !== 'reason' && quantified.test(text)) ||
    tokensOf(text).length > (slot === 'definition' ? 20 : 16) ||
    contentOf(text).length === 0
  )
    return null
  const article = /^(the|an?)\s/i.exec(text)?.[1]?.toLowerCase().slice(0, 1) ?? '-'
  if (dateOf(text) !== undefined || readQuantity(text) !== null) return null
  // "the total discharge from the Nile" is no name.
  const [lead = ''] = text.split(/ (?:of|from|in|on|at|for|to|by|with|between) /)
  const proper = lead.split(' ').some((word) => /^\p{Lu}\p{Ll}+/u.test(word))
  const named = proper ? 'name' : 'plain'
  return `${article === '-' || slot === 'reason' || slot === 'definition' ? 'bare' : 'article'} ${shapeOf(text, slot)} ${slot === 'reason' ? '' : named} ${slot === 'reason' || slot === 'definition' ? '' : number(text)}`
}

/** The one mention that a text stands for in this document, by its words or its full name. */
function mentionOf(context: Index, text: string): Mention | undefined {
  const words = foldOf(bareArticle(text))
  const names = context.meanings.get(words)
  const [name] = names ?? []
  return context.namings.get(names?.size === 1 && name !== undefined ? name : words)?.[0]
}

/** The type of the name that fills a slot: the family's word for it, or that of the mention over the same words. */
function typeOf(context: Index, slot: EngineSlot): { type: MentionType | undefined; head: string | undefined } {
  const mention = mentionOf(context, slot.text)
  // A family may take the name of a land for somebody's: the document knows better.
  const isMistaken = slot.type === 'person' && mention?.type === 'place'
  if (slot.type !== undefined && slot.type !== 'term' && !isMistaken) return { type: slot.type, head: slot.head }
  if (
    slot.slot === 'place' &&
    (mention === undefined || mention.type === 'term') &&
    /^\p{Lu}[\p{Ll}-]+(?: \p{Lu}\p{Ll}+)?$/u.test(barePlace(slot.text))
  )
    return { type: 'place', head: undefined }
  return mention && mention.type !== 'term'
    ? { type: mention.type, head: mention.head }
    : { type: slot.type, head: slot.head }
}

/** Kinds whose place, where nothing says what it is, is a town or village: one is born in it, or schooled. */
const settled = new Set(['birth', 'death', 'education', 'location'])

/** "in Brno" -> "Brno". */
export const barePlace = (text: string): string =>
  text.replace(/^(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Tt]o|of) (?=(?:the )?\p{Lu})/u, '')

const generic = new Set(['statement', 'event', 'list', 'part'])

/**
 * The classes of a slot's value, any of which an option may share. Names: type, class and number. Numbers: their unit. Phrases: the
 * slot and kind of fact they fill, with the same grammar; plain nouns of a plain statement only by their head noun, or where they are
 * words that the document keeps using.
 */
export function classesOf(context: Index, fact: Fact, slot: EngineSlot): string[] {
  const { type, head } = typeOf(context, slot)
  if (type === 'quantity') return unitOf(slot.text) === '' ? [] : [`quantity ${unitOf(slot.text)}`]
  if (quantified.test(slot.text) && slot.slot !== 'reason') return []
  if (type === 'place') {
    const name = bareArticle(barePlace(slot.text))
    const kind =
      placeClass(context, name, head) ?? (settled.has(fact.kind) && /^\p{Lu}/u.test(name) ? 'city' : undefined)
    return kind === undefined ? [] : [`place ${kind}`]
  }
  if (type === 'role')
    return [`role ${number(slot.text)} ${/ (?:of|at|in|to|for) /.test(slot.text) ? 'with its place' : 'alone'}`]
  if (type === 'person')
    return [`person ${number(slot.text)} ${/^\p{Ll}/u.test(midSentence(context, fact, slot)) ? 'described' : ''}`]
  if (type !== undefined && type !== 'term' && type !== 'date')
    return [`${type} ${head ?? ''}`, `${type} of ${fact.relation}`]
  const isClause = fact.asks.some(
    (ask) => ask.slot === 'reason' && ask.accepted?.some((form) => form.startsWith('because ')),
  )
  const phrase = phraseClass(
    slot.slot === 'term' ? midSentence(context, fact, slot) : slot.text,
    slot.slot === 'reason' && !isClause ? 'object' : slot.slot,
  )
  if (phrase === null) return []
  const about = slot.slot === 'definition' ? (mentionOf(context, fact.subject)?.type ?? 'common') : ''
  const own = generic.has(fact.kind) ? [] : [`${slot.slot} of ${fact.kind} ${phrase} ${about}`]
  if (slot.slot === 'definition') return own
  if (slot.slot === 'term') {
    const meaning = slotOf(fact, 'definition') ?? slotOf(fact, 'object') ?? slotOf(fact, 'subject')
    return [...(meaning ? [`term for a ${stem(headOf(meaning.text))}`] : []), ...own]
  }
  const noun = head ?? tokensOf(bareArticle(slot.text)).at(-1) ?? ''
  const byHead = [`noun ${stem(noun)} ${phrase}`, `${slot.slot} of ${fact.relation} ${phrase}`]
  return [
    ...own,
    ...byHead,
    ...(isKeyword(context, slot.text) && phrase.includes('plain') ? [`keyword ${phrase}`] : []),
  ]
}

/** A word or two that the document uses at least four times and says something about: its own vocabulary. */
function isKeyword(context: Index, text: string): boolean {
  const words = contentOf(text)
  if (!context.subjects.has(keyOf(text))) return false
  return words.length <= 2 && words.length > 0 && words.every((word) => (context.frequency.get(stem(word)) ?? 0) >= 4)
}

function fromMentions(context: Index): Value[] {
  const stating = new Map<number, Fact>()
  for (const fact of context.soundFacts) {
    for (const sentence of sentencesOf(context, fact))
      if (!stating.has(sentence.index)) stating.set(sentence.index, fact)
  }
  return context.mentions.flatMap((mention): Value[] => {
    const fact = stating.get(mention.sentence)
    if (!fact || mention.type === 'date' || mention.type === 'quantity' || mention.type === 'term') return []
    const kind = mention.type === 'place' ? placeClass(context, mention.name, mention.head) : (mention.head ?? '')
    if (kind === undefined) return []
    return [
      {
        text: mention.name,
        because: fact.key,
        sentence: mention.sentence,
        classes: [mention.type === 'person' ? `person ${number(mention.name)} ` : `${mention.type} ${kind}`],
      },
    ]
  })
}

/** The words of a slot as they would stand within a sentence: no capital that is only the sentence's own. */
function midSentence(context: Index, fact: Fact, slot: EngineSlot): string {
  const [sentence] = sentencesOf(context, fact)
  const named = slot.value !== undefined && slot.type !== 'date' && slot.type !== 'quantity' ? slot.value : slot.text
  const words = slot.type === 'person' ? personName(context, fact, slot.text) : named
  if (/^An? /.test(words)) return words.charAt(0).toLowerCase() + words.slice(1)
  if (!sentence || slot.start !== sentence.start || words !== slot.text || /^\S+ \p{Lu}/u.test(words)) return words
  const mentioned = (context.mentionsBySentence.get(sentence.index) ?? []).some(
    (mention) => mention.start === slot.start,
  )
  return mentioned ? words : words.charAt(0).toLowerCase() + words.slice(1)
}

/** The bare name at the end of a description ("the Swiss pastor Jean Senebier"), so that options are names alike. */
export function personName(context: Index, fact: Fact, text: string): string {
  if (context.persons.has(text)) return text
  const mentions = fact.allEvidence.flatMap(({ sentence }) => context.mentionsBySentence.get(sentence) ?? [])
  const own = mentions.find(
    (mention) => mention.type === 'person' && mention.text !== text && text.endsWith(mention.text),
  )
  return own && !/ and |, /.test(text) ? own.text : text
}

/** "deputy secretary of the city's committee": which city, only the text around it tells. */
const leansOnText = (text: string): boolean =>
  text
    .split(/\s+/)
    .some((word, index, words) => words[index - 1] === 'the' && /['’]s$/.test(word) && danglingNouns.has(foldOf(word)))

/** "Charles I. Charles I": two sentences run into one name. */
const saysTwice = (text: string): boolean => {
  const words = contentOf(text)
  return new Set(words).size < words.length
}

/** "turns it into ice", "feeds small fish", "out by pressure": a piece of a clause. */
const isPiece = (text: string): boolean => {
  const [first = '', second = ''] = text.split(' ')
  return (
    (/^(?:out|up|off|down|away|back|apart)$/.test(first) && /^(?:by|of|to|from|in|on)$/.test(second)) ||
    (!/^(?:that|whether|how|what|because|when|if) /.test(text) &&
      / (?:is|are|was|were|has|had|gets|got|does|did|will) /.test(text)) ||
    (/^\p{Ll}+s$/u.test(first) && isVerb(first) && /^(?:it|them|him|her|the|an?|its|their)$/.test(second))
  )
}

/** "to use": of what, and no aim. */
const isBareAim = (text: string): boolean => /^to \p{Ll}+$/u.test(text)

/** All values of the document's sound facts and names by class, each text once in a class. */
export function makePool(context: Index): ReadonlyMap<string, readonly Value[]> {
  const slots = context.soundFacts.flatMap((fact) =>
    fact.slots.map(
      (slot): Value => ({
        text: slot.slot === 'place' ? barePlace(midSentence(context, fact, slot)) : midSentence(context, fact, slot),
        because: fact.key,
        sentence: fact.allEvidence[0]?.sentence ?? 0,
        classes: classesOf(context, fact, slot),
      }),
    ),
  )
  const pool = new Map<string, Map<string, Value>>()
  for (const value of [...slots, ...fromMentions(context)]) {
    if (
      leansOnText(value.text) ||
      saysTwice(value.text) ||
      saysLittle(value.text) ||
      isBareAim(value.text) ||
      isPiece(value.text)
    )
      continue
    for (const name of value.classes) {
      const own = pool.get(name) ?? new Map<string, Value>()
      const key = keyOf(value.text)
      if (!own.has(key)) own.set(key, value)
      pool.set(name, own)
    }
  }
  return new Map(
    [...pool].map(([name, values]) => [name, [...values.values()].sort((a, b) => a.sentence - b.sentence)]),
  )
}

const most = 120

/** Of many values of a class those said around a sentence: they come in the order of the text. */
function nearest(values: readonly Value[], sentence: number): readonly Value[] {
  if (values.length <= most) return values
  const at = values.findIndex((value) => value.sentence >= sentence)
  const start = Math.max(0, Math.min(values.length - most, (at < 0 ? values.length : at) - most / 2))
  return values.slice(start, start + most)
}

/** Values of the document that share a class with the slot's own. */
export function likeValues(context: Context, fact: Fact, slot: EngineSlot['slot']): Value[] {
  const own = slotOf(fact, slot)
  if (!own) return []
  const found = new Map<string, Value>()
  const here = fact.allEvidence[0]?.sentence ?? 0
  for (const name of classesOf(context, fact, own)) {
    for (const value of nearest(context.pool.get(name) ?? [], here))
      if (!found.has(keyOf(value.text))) found.set(keyOf(value.text), value)
  }
  return [...found.values()]
}
