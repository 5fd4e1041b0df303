import { stem as stemOf } from '@/lib/domain/text'
import { initialsOf } from '../capital'
import type { Candidate } from './candidate'
import type { Context } from './context'
import { contentOf } from './words'

/** By how much more or less readers accept such questions than their signs foresee: so in 30 to 100 each of 4,100 that they rated. */
const told = -0.35
const open = -0.3
const shortMeaning = -0.2
const fullMeaning = 0.12
const shortTerm = 0.18
const measure = 0.15
const where = 0.12
const joined = -0.12
const unclassed = -0.1
const nameOfYear = 0.2
const oneLife = 0.12
const named = 0.09
const gapOfPlace = -0.08
const ofPlainText = 0.12
/** A text that says of one in so many sentences what a name is, tells of many of them. */
const sentencesToName = 6
/** A text of so few sentences has little else to be asked. */
const fewSentences = 15

const honorific = /^(?:Sir|Dame|Lord|Lady|King|Queen|Emperor|Empress|Pope|President|Saint|Dr\.?|Professor) /

/**
 * "Who founded the Holm Mill?" - "Ida Holm", in a text on her or on "Holm's Mills": the title tells; so it does "the Holm Group" where it is
 * "Holm", and "HM" where it is "Holm Mill". "Prejudice and Discrimination" does not tell which.
 */
function isTold({ answer, targets, slot }: Candidate, { titleStems, document: { title } }: Context): boolean {
  if (/^(?:start|end|quantity)$/.test(targets[0]?.slot ?? '')) return false
  const isTitle = (word: string): boolean => titleStems.has(stemOf(word))
  const names = contentOf(answer.replace(honorific, ''))
  const surname = slot?.type === 'person' ? (answer.split(' ').at(-1) ?? '') : ''
  const said = title.split(' ')
  const at =
    surname.length < 3 ? -1 : said.findIndex((word) => word === surname || /^['’]s$/.test(word.replace(surname, '')))
  // "Heinrich Holm" is another than "Johannes Holm".
  const given = /^\p{Lu}\p{L}+$/u.exec(said[at - 1] ?? '')?.[0]
  const isNamed = at >= 0 && (given === undefined || answer.includes(given))
  if (isNamed && said[at] !== surname) return true
  if (/,| (?:and|or|vs\.?|versus) /.test(title)) return false
  if (isNamed) return true
  const telling = names.filter((name) => !bodyNoun.test(name))
  return (telling.length > 0 && telling.every(isTitle)) || isInitials(answer.replace(/^the /, ''), title)
}

const bodyNoun = /^(?:group|company|corporation|association|society|organi[sz]ation)$/
const isInitials = (answer: string, title: string): boolean => answer.length > 1 && answer === initialsOf(title)

const word = "(?:\\p{Lu}[\\p{L}\\d'’.&-]*|of|the|and|de|von|van|la|zu|zur|&)"
const whoOrWhat = new RegExp(
  `^(?:Who|What) (?:is|are|was|were) (?=.*\\p{Lu}\\p{Ll})(?:the )?${word}(?: ${word})*\\?$`,
  'u',
)
/**
 * "What is Ulm?", "Who was Otto Lang?": much of what the text says of a name answers that; of a term or an abbreviation one thing does. A
 * list of people or places is learned for what each of them is.
 */
const isOpen = ({ stem, targets }: Candidate, context: Context): boolean =>
  targets[0]?.slot === 'definition' && whoOrWhat.test(stem) && hasMore(context)

/** A text that is not short has more to be asked than what each thing in it is, unless that is what it is for. */
const hasMore = ({ namesDefined, sentences }: Context): boolean =>
  sentences.length >= fewSentences && namesDefined * sentencesToName < sentences.length

const wordsOf = (text: string): number => text.split(' ').length

/**
 * What a thing is, said in a few words ("a kind of tax"), fits much else, and in nine or more hardly anything; a term of one or two
 * words is known or not, and so is a figure with what it counts ("40 looms").
 */
function byLength({ kind, targets, answer }: Candidate, context: Context): number {
  const slot = targets[0]?.slot
  const words = wordsOf(answer)
  if (kind === 'typed' && slot === 'definition')
    return words >= 9 ? fullMeaning : words <= 6 && hasMore(context) ? shortMeaning : 0
  if (kind !== 'choice' && slot === 'term' && words <= 2) return shortTerm
  return slot === 'quantity' && words === 2 ? measure : 0
}

/**
 * "What crossed the Elbe?" has no class for an answer, and "Who built mills and ran the inn?" says more than one thing, of which each may fit
 * another; "Where?" asks for one thing.
 */
function byWord({ kind, targets, stem }: Candidate): number {
  if (kind !== 'typed') return 0
  if (/^Where\b/.test(stem)) return where
  if (targets[0]?.slot !== 'subject') return 0
  return (/ and (?!\p{Lu})/u.test(stem) ? joined : 0) + (/^What\b.* \p{Lu}\p{Ll}/u.test(stem) ? unclassed : 0)
}

/** Birth and death are one each, as are the year of a battle and what a thing is called; of the places in a sentence, each may be the gap. */
function byFact({ facts: [{ rule }], targets }: Candidate): number {
  const slot = targets[0]?.slot
  const [family] = rule.split(':')
  if (slot === 'start' && family === 'dated-name') return nameOfYear
  if (family === 'life' && (slot === 'start' || slot === 'place')) return oneLife
  if (family === 'naming' && slot === 'subject') return named
  return family === 'unread' && slot === 'place' ? gapOfPlace : 0
}

/**
 * Of texts in short sentences a reader accepted 58 questions of 72 and refused 3, at 0.4 as at 0.7; of bare statements, whose subject or
 * object is asked, 15 of 22, as foreseen.
 */
const byStyle = ({ facts: [{ rule }] }: Candidate, { isPlain }: Context): number =>
  isPlain && !/^(?:statement|rest|circumstance)\b/.test(rule) ? ofPlainText : 0

/** What readers think of a question that its signs do not show, to be added to how likely it is to be accepted. */
export const unforeseen = (candidate: Candidate, context: Context): number =>
  (isTold(candidate, context) ? told : 0) +
  (isOpen(candidate, context) ? open : 0) +
  byStyle(candidate, context) +
  (candidate.advice === undefined ? byLength(candidate, context) : 0) +
  byWord(candidate) +
  byFact(candidate)
