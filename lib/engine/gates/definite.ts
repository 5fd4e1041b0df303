import { stem as stemOf } from '@/lib/domain/text'
import { fullMonths } from '../dates'
import { measures } from '../facts/measures'
import { isFunctionWord, isHumanNoun, isPlural, prepositions, singularOf } from '../lexicon'
import nlp from '../library'
import type { Index } from '../questions/context'
import { foldOf, remembered, stemsOf } from '../questions/words'
import { danglingNouns } from './words'

const follows =
  /^(?:of|that|which|who|whose|whom|where|when|in|on|at|for|from|to|between|with|by|behind|used|called|known|named|made)$/

/** "the position in April 1594": a time says when, not which one. */
const time = /^(?:in|on|at|from|by|between|for)$/
const timeWord = new RegExp(`^(?:\\d|____|early|late|mid-|(?:${fullMonths})$)`)

/** What there is one of, or what stands for all of its kind. */
const known = new Set(
  'world sun moon earth sea sky ground universe government public press church army navy police crown throne economy south north east west future past present environment population people poor rich middle nation state war peace law night day morning evening spring summer autumn winter'.split(
    ' ',
  ),
)
const past = /\b(?:was|were|did|had)\b|^(?!.*\b(?:is|are|be|being|has|have)\b).*\b\p{Ll}{3,}ed\b/u

/** Whether the library has the word as a verb or an adverb and as nothing else. */
export const isVerb = remembered((word) => nlp(word).has('^(#Verb|#Auxiliary|#Modal|#Adverb)$'))

/** Most sentences looked at for the first mention of a noun; a text says early what it speaks of. */
const mostSentences = 12

/**
 * True where the document brings the noun in as one of several ("a colony", "two mills"): then "the colony" means that one, and
 * only the text says which. "The amygdala", "the sun" are never brought in so.
 */
function isIntroduced(context: Index, noun: string): boolean {
  const known = context.introduced.get(noun)
  if (known !== undefined) return known
  const single = singularOf(noun)
  const some = 'another|some|several|two|three|four|five|six|many|few'
  const introduction = new RegExp(
    isPlural(noun)
      ? `\\b(?:${some})\\s+(?:[\\p{L}-]+\\s+){0,2}${noun}\\b`
      : `\\b(?:an?|one|${some})\\s+(?:[\\p{L}-]+\\s+){0,2}${single}(?:e?s)?\\b`,
    'iu',
  )
  const sentences = [...(context.sentencesByWord.get(stemOf(noun)) ?? [])].slice(0, mostSentences)
  const found = sentences.some((index) => introduction.test(context.sentences[index]?.text ?? ''))
  context.introduced.set(noun, found)
  return found
}

/**
 * "the army" where the document has the Saxon army and the army of Tilly, "the treaty" where it has two of them: which one, only
 * the text tells. What the document is about is that one.
 */
function isOneOfSeveral(context: Index, noun: string): boolean {
  const found = context.severals.get(noun)
  if (found !== undefined) return found
  if (stemsOf(context.document.title).includes(stemOf(noun))) return false
  const single = singularOf(noun).replace(/^\p{L}/u, (first) => `[${first}${first.toUpperCase()}]`)
  const owned = new RegExp(
    `\\b(\\p{Lu}[\\p{L}-]+)(?:['’]s)? ${single}\\b|\\b${single} of (?:the )?(\\p{Lu}[\\p{L}-]+)`,
    'gu',
  )
  const owners = new Set<string>()
  for (const index of context.sentencesByWord.get(stemOf(noun)) ?? []) {
    for (const match of (context.sentences[index]?.text ?? '').matchAll(owned)) {
      const owner = match[1] ?? match[2] ?? ''
      if (!isFunctionWord(owner.toLowerCase())) owners.add(owner)
    }
    if (owners.size > 1) break
  }
  const isSeveral = owners.size > 1
  context.severals.set(noun, isSeveral)
  return isSeveral
}

/** A thing that the document speaks of again and again ("the thylakoid"): one of its own terms. */
const isVocabulary = (context: Index, noun: string): boolean => !isHumanNoun(noun) && timesSaid(context, noun) >= 5

/** Things of which a text has its own: "the sensor", "the water"; what it says of them holds of those. */
const ordinary = new Set(
  'water liquid fluid gas substance animal creature sensor device signal particle object image sample plate tube wire rope wheel motor valve piston blade rod pipe boiler chamber furnace mirror lens pigment crystal metal stone wood cloth paper disk disc tank pump drum belt ring bar box bag basket bottle container layer mould mold surface powder solvent product mixture patient owner user reader writer driver worker buyer seller customer client'.split(
    ' ',
  ),
)

/** What happened to a thing of which the document says no more than this, nobody can tell from another. */
const fewTimes = 3

const timesSaid = (context: Index, noun: string): number => context.frequency.get(stemOf(noun)) ?? 0

const offices =
  /^(?:governor|mayor|president|chairman|chairwoman|premier|chancellor|minister|director|king|queen|emperor|empress|pope|bishop|archbishop|duke|duchess|prince|princess|captain|commander|general|admiral|abbot|dean|rector|principal|secretary|treasurer|founder|ambassador)$/

/** "the governor": of what, only the text tells. */
const isOffice = (context: Index, noun: string): boolean =>
  offices.test(noun) && !isVocabulary(context, noun) && !stemsOf(context.document.title).includes(stemOf(noun))

/** "the count's orchestra": which count's, only the text tells. */
const isNobleman = (context: Index, noun: string): boolean =>
  /^(?:count|countess|baron|baroness|earl|marquis|viscount)$/.test(noun) || isOffice(context, noun)

/** "the term inflation": the word behind it is the name. */
const naming = /^(?:term|name|word|title|phrase|element|enzyme|hormone|genus|letter|god|goddess)$/

/** "the family's mill": whose, and which family. */
const kindred = /^(?:family|couple|pair|trio|siblings?|brothers?|sisters?)$/

const isDangling = (noun: string): boolean => danglingNouns.has(noun) || danglingNouns.has(singularOf(noun))

/** Qualities that single nothing out: "the negative effects", "the main reason". */
const weak =
  /^(?:positive|negative|main|major|minor|first|second|third|last|final|next|new|old|same|allowed|permitted|required|proposed|planned|affected|corresponding|respective|resulting|following|certain|important|different|various|other|entire|whole|remaining|original|present|two|three|four|five|six|financial|individual)$/

/** "the highly ornate hall": a quality with its degree tells no more which hall it is. */
const graded =
  /\bthe (?!early|only|holy|daily|weekly|monthly|yearly|elderly|family|ugly|lonely|friendly|july)\p{Ll}{3,}ly (?!known\b|called\b|named\b)\p{Ll}+ (?=\p{L})/gu

/** "the main carriers": of what, only the text tells. */
const ofSomething =
  /^(?:main|major|final|next|remaining|other|resulting|following|allowed|permitted|required|proposed|planned|affected|corresponding|respective)$/

/** "the entire peninsula": which one, only the text tells. */
const tract =
  /^(?:peninsula|island|valley|coast|region|area|province|district|country|city|town|village|continent|army|fleet)$/

/** "Lund City is home to the only mint of the city": the one that was named. */
const isNamedBefore = (words: readonly string[], noun: string): boolean =>
  words.some(
    (word, at) =>
      word.toLowerCase() === noun && /^\p{Lu}/u.test(word) && /^\p{Lu}/u.test(words[at - 1] ?? '') && at > 0,
  )

/**
 * "the account" with nothing that says which one: a noun that always leans, or one that the document brings in as one of several.
 * What the document is about is known to whoever studies it.
 */
export function pointsBack(text: string, context: Index): boolean {
  const words = text
    .replace(graded, 'the same ')
    .replace(/([.,;:!?"“”()])/g, ' $1 ')
    .split(/\s+/)
    .filter((word) => word !== '')
  return words.some((word, index) => {
    if (word !== 'the' && !(index === 0 && word === 'The')) return false
    const first = words[index + 1] ?? ''
    const isWeak = weak.test(first)
    const said = isWeak ? (words[index + 2] ?? '') : first
    const noun = said.replace(/['’]s?$/, '')
    // "the country's heritage": nothing behind the owner says which country.
    const next = noun === said ? words[index + (isWeak ? 3 : 2)] : undefined
    const behind = words[index + (isWeak ? 4 : 3)] ?? ''
    const isDated = next !== undefined && time.test(next) && timeWord.test(behind) && !isVocabulary(context, noun)
    // "What is the ware known for?": behind "is" the participle belongs to the verb.
    const isVerbal =
      /^(?:is|are|was|were)$/.test(words[index - 1] ?? '') && /^(?:used|called|known|named|made)$/.test(next ?? '')
    if (!/^\p{Ll}[\p{Ll}-]+$/u.test(noun)) return false
    // "the pipe called through which the flour is carried"
    if (next === 'called' && (behind === 'that' || words[index + 4] === 'which')) return false
    if (next !== undefined && follows.test(next) && !isDated && !isVerbal) return false
    if (next !== undefined && /^[\p{Lu}\p{N}"“]/u.test(next)) return false
    // "the mortality rate of the plague"
    if (behind === 'of' && measures.test(next ?? '')) return false
    if (isNamedBefore(words.slice(0, index), noun)) return false
    if (naming.test(noun) && next !== undefined && /^\p{Ll}/u.test(next) && !isVerb(next)) return false
    const folded = foldOf(noun)
    if (ends(noun, next) && noun === said && isOneOfSeveral(context, folded)) return true
    if (known.has(folded)) return false
    if (noun !== said && (kindred.test(folded) || isNobleman(context, folded))) return true
    if (next === undefined && noun !== said && !isDangling(folded)) return false
    if (next !== undefined && isCompound(next, words.slice(index + (isWeak ? 4 : 3)))) return false
    if (isDangling(folded)) return isWeak || !isPlural(folded) || ends(noun, next)
    if (isOffice(context, folded) && ends(noun, next)) return true
    if (ofSomething.test(first) && ends(noun, next)) return true
    if (isOrdinary(folded, context) && ends(noun, next) && !namesAny(text, context)) return true
    if (/^(?:entire|whole)$/.test(first) && tract.test(folded) && !context.topic.has(stemOf(folded))) return true
    if (isWeak || !ends(noun, next) || context.topic.has(stemOf(folded))) return false
    return (
      (isIntroduced(context, folded) && (!isVocabulary(context, folded) || isWorkedOn(folded, context))) ||
      (past.test(text) &&
        (endsSurely(next) || /^(?:did|had)$/.test(words[index - 1] ?? '')) &&
        (!isPlural(folded) || !namesAny(text, context)) &&
        timesSaid(context, folded) < fewTimes) ||
      (isHumanNoun(folded) && isPlural(folded))
    )
  })
}

/** A name or a word of the topic: that thing's water, or whose. */
function namesAny(text: string, { document }: Index): boolean {
  const title = stemsOf(document.title)
  return /\p{Lu}/u.test(text.slice(1)) || stemsOf(text).some((word) => title.includes(word))
}

/** What may be had of a matter as a measure is: "the stress level of nurses". */
const extentNoun = /^(?:level|range|span|time)$/

/** "the town council of Graz", "the mortality rate of fevers": a noun goes on behind this one, and a name or what is measured says whose. */
const isCompound = (next: string, [prep = '', name = '']: readonly string[]): boolean =>
  (prep === 'of' && extentNoun.test(next)) ||
  (/^\p{Ll}{3,}$/u.test(next) && prep === 'of' && /^\p{Lu}/u.test(name) && !isVerb(next) && !prepositions.has(next))

/** In the life of who worked on many of them "the bacterium" is no term. */
const isWorkedOn = (noun: string, { isLife }: Index): boolean =>
  isLife &&
  /^(?:bacterium|virus|microbe|germ|organism|microorganism|parasite|disease|epidemic|compound|substance|planet|comet|asteroid|star|drug|vaccine|machine|device|instrument|apparatus|engine|aircraft|airship|ship|vessel|boat|plane|opera|symphony|novel|play|poem|painting|film|album)$/.test(
    noun,
  )

const isOrdinary = (noun: string, context: Index): boolean =>
  ordinary.has(singularOf(noun)) && timesSaid(context, noun) < 8

/** The same where no noun can follow: "the map" in "the map was", but not in "the map room". */
const endsSurely = (next: string | undefined): boolean =>
  next === undefined ||
  /^\P{L}/u.test(next) ||
  /^(?:was|were|did|had|is|are|has|left|took|gave|made|began|became|led|came|went|saw|brought|held|fought|lost|won|\p{Ll}{3,}ed)$/u.test(
    next,
  ) ||
  prepositions.has(next)

/** True where the noun phrase is over behind this noun: nothing, a stop, a preposition or a verb comes next. */
const ends = (noun: string, next: string | undefined): boolean =>
  next === undefined || /^\P{L}/u.test(next) || isPlural(noun) || prepositions.has(next) || isVerb(next)
