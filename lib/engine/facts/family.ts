import type { FactKind } from '@/lib/domain/fact'
import type { Slot } from '@/lib/domain/slot'
import type { Analysis } from '../analysis'
import { balance, plain } from '../analysis'
import type { Frame } from '../frames'
import { actsAsPeople, isNamedSite, namesPerson, placeVerbs, saysPerson } from '../groups'
import { standsAlone } from '../leaning'
import { isDemonym, isHumanNoun, isPlural } from '../lexicon'
import { nameClass } from '../mentions/nameType'
import type { Piece } from '../pieces'
import type { Reference } from '../reference'
import { documentWords, isOneName, isRewritten, originalRange } from '../rewrite'
import { sayOnce, sayTextOnce } from '../sayOnce'
import type { EngineSlot, Fact, MentionType } from '../types'
import { kindNouns } from './kindNouns'
import { pairWord } from './pairWord'
import { isLeftOver, runsOn } from './runsOn'
import { acting, isThinker, isUnclassed, spelt } from './unclassed'

/** A sentence as a family sees it: its grammar, its usable clauses, and who is who. */
export type View = {
  readonly analysis: Analysis
  readonly index: number
  readonly frames: readonly Frame[]
  readonly reference: Reference
  /** The sentence before, where it stands in the same paragraph. */
  readonly before?: View
  readonly attribution?: string
  readonly typeOf: (name: string) => MentionType | undefined
}

/** A fact before keys and merging. */
export type Draft = Omit<Fact, 'key' | 'allEvidence' | 'evidence'> & {
  readonly sentence: number
  /** The clause (index of its verb) whose whole meaning this fact holds: plainer families leave it alone. */
  readonly claims?: number
}

/** One kind of statement and the rules that find it. Where the grammar is not sure, a family says nothing. A `plain` one reads only clauses that no other claimed, a `last` one only sentences of which no other can ask anything. */
export type Family = {
  readonly name: string
  readonly plain?: boolean
  readonly last?: boolean
  readonly read: (view: View) => readonly Draft[]
}

export type Ask = Fact['asks'][number]

/**
 * A slot over [from, to) of the sentence as it is read. `text` are the document's words unless the whole slot is a pronoun or a short
 * form, which then stands with its name in full; `value` gives the words with all names put in.
 */
export function slotAt(
  view: View,
  slot: Slot,
  from: number,
  to: number,
  more: Partial<Pick<EngineSlot, 'text' | 'value' | 'type' | 'head'>> = {},
): EngineSlot {
  const { sentence } = view.analysis
  const fit = balance(sentence.text, from, to) ?? { from, to }
  const said = originalRange(view.analysis, fit.from, fit.to)
  const words = sentence.text.slice(fit.from, fit.to)
  const computed = isRewritten(view.analysis, fit.from, fit.to)
  return {
    slot,
    start: sentence.start + said.from,
    end: sentence.start + said.to,
    text:
      computed && !isOneName(view.analysis, fit.from, fit.to) ? documentWords(view.analysis, fit.from, fit.to) : words,
    ...(computed ? { value: words } : {}),
    ...more,
  }
}

export const pieceSlot = (
  view: View,
  slot: Slot,
  piece: Pick<Piece, 'from' | 'to'>,
  more: Parameters<typeof slotAt>[4] = {},
): EngineSlot => slotAt(view, slot, piece.from, piece.to, more)

/** Range of a prepositional piece without its preposition. */
export function inside(
  view: View,
  piece: Piece,
): { readonly from: number; readonly to: number; readonly words: string } {
  const { tokens, chunks, sentence } = view.analysis
  const first = chunks[piece.a + 1]
  const from = first ? (tokens[first.i]?.from ?? piece.from) : piece.from
  return { from, to: piece.to, words: plain(sentence.text.slice(from, piece.to)) }
}

export const subjectSlot = (view: View, frame: Frame, slot: Slot = 'subject'): EngineSlot =>
  slotAt(view, slot, frame.subjectFrom, frame.subjectTo, {
    ...(frame.derived ? { text: frame.subject, value: frame.subject } : {}),
    ...subjectType(frame),
  })

const subjectType = (frame: Frame): { type?: MentionType; head?: string } => {
  const head = frame.clause.subject?.head
  if (!head) return {}
  return {
    ...(frame.person ? { type: 'person' as const } : head.pos === 'noun' ? { type: 'term' as const } : {}),
    ...(head.pos === 'noun' ? { head: head.lower } : {}),
  }
}

/** "Who" or "What" for the subject; undefined where a name could be either. */
export function subjectWord(view: View, frame: Frame): string | undefined {
  // "What did reduce" is no question: an emphatic "did" has no subject form.
  if (frame.vg.helpers[0]?.pos === 'do') return undefined
  if (frame.person || namesPerson(frame.subject) || (frame.clause.subject?.head.pos === 'name' && saysPerson(frame)))
    return 'Who'
  const head = frame.clause.subject?.head
  if (!head || head.pos === 'num' || /^(?:percent|%)$/.test(head.lower)) return undefined
  if (/^the /i.test(frame.subject) && isDemonym(head.text)) return 'Who'
  if (head.pos !== 'name')
    return frame.vg.voice === 'active' && actsAsPeople(frame.subject, head.lower, frame.vg.lemma)
      ? 'Who'
      : isNamedSite(frame.subject, head.lower)
        ? `Which ${head.lower}`
        : 'What'
  if (isThinker(view, frame)) return 'Who'
  const coordinated = frame.clause.subject?.plural === true && / and /.test(frame.subject)
  if (coordinated)
    return frame.subject.split(/, | and /).some((name) => view.reference.isPerson(view.reference.fullName(name)))
      ? 'Who'
      : pairWord(frame.subject, view.typeOf)
  if (head.text === frame.subject && isDemonym(head.text) && isPlural(head.lower)) return 'Who'
  const isPlace = view.typeOf(frame.subject) === 'place' && nameClass(frame.subject) === undefined
  if (isPlace && frame.vg.voice === 'active' && !placeVerbs.test(frame.vg.lemma)) return undefined
  const name = spelt(view, frame)
  if (/^(?:the )?\p{Lu}{3,}$/u.test(name) && acting.has(frame.vg.lemma)) return undefined
  const word = thingWord(view, name, 'What')
  return word !== 'What' || !isUnclassed(view, frame) ? word : undefined
}

/** "South Carolinian John Rutledge", "Secretary of War Edwin Stanton": a person's name behind what tells of the person. */
const endsInPerson = (view: View, name: string): boolean => {
  const words = name.replace(/^the /i, '').split(' ')
  if (!words.every((word) => /^(?:\p{Lu}|of$)/u.test(word))) return false
  return [2, 3].some((count) => words.length > count && view.reference.isPerson(words.slice(-count).join(' ')))
}

/** Question word for a thing by its name: places and bodies are asked as such. */
export function thingWord(view: View, name: string, otherwise: string): string | undefined {
  const type = view.typeOf(name)
  if (type === 'person' || (type === undefined && endsInPerson(view, name))) return 'Who'
  // "the forces under the Lund Committee": forces, and no committee.
  const known = nameClass(name.split(/ (?:under|in|at|from|with|by) /)[0] ?? name)
  // "the Ulm displaced them": a people that has given a town its name.
  if (type === 'place' && known === 'city' && /^the /i.test(name)) return undefined
  if (type === 'place') return known ? `Which ${known}` : otherwise
  if (type === 'org') return `Which ${known ?? 'organization'}`
  const kind = /^(?:the )?(?:\p{Lu}\S+ )+(\p{Lu}\p{Ll}+)$/u.exec(name)?.[1]?.toLowerCase()
  if (kind !== undefined && kindNouns.has(kind)) return `Which ${kind}`
  return type === undefined &&
    !/^(?:the|a|an)\s|\s\p{Ll}/iu.test(name) &&
    name !== view.reference.title &&
    /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)*$/u.test(name)
    ? undefined
    : otherwise
}

/** Question word for a noun phrase that is not the subject. */
export function objectWord(view: View, piece: Pick<Piece, 'words' | 'head'>): string | undefined {
  const { head } = piece
  if (!head) return undefined
  const name = view.reference.fullName(piece.words.replace(/^the\s+/, ''))
  if (view.reference.isPerson(name)) return 'Whom'
  if (head.pos === 'noun') return isHumanNoun(head.lower) ? 'Whom' : 'What'
  if (head.pos === 'name') return thingWord(view, piece.words.replace(/^the\s+/, ''), 'What')
  return undefined
}

/** Verbs that take two objects, or an object and what it becomes. */
const ditransitive =
  /^(?:give|grant|award|offer|teach|pay|send|show|tell|name|call|make|elect|appoint|declare|proclaim|crown|designate|consider|deem|render|lend|sell|hand|bring|cost|allow|deny|ask|forbid|promise|owe|leave|find|keep|vote|title|label|dub|christen|rename|nickname|term|style|earn|win|buy|save|charge|fine|assign|guarantee|choose|ordain|prescribe|feed|serve|read|play|cause|allot|accord|afford|issue)$/

/** More noun phrases behind the verb than it can take, the asked ones apart: the clause was not understood. */
const overfull = (frame: Frame, asked: readonly Piece[]): boolean => {
  const rest = frame.pieces.filter((piece) => !piece.front && piece.role !== 'adverb')
  const nouns = rest.filter(
    (piece) => (piece.role === 'object' || piece.role === 'predicate') && !adverbial.test(piece.words),
  )
  const most = (frame.vg.voice === 'passive' ? 0 : 1) + (ditransitive.test(frame.vg.lemma) ? 1 : 0)
  const placed = nouns[0] === rest[0] ? nouns.slice(most) : nouns
  return placed.some((piece) => !asked.includes(piece))
}

/** "could press", "would become", "might have been": not said to be so. */
export const isUnreal = ({ vg }: Frame): boolean => /^(?:could|would|might|should)$/.test(vg.helpers[0]?.lower ?? '')

const mostlyParticiple = new Set(
  'associate base connect link relate make know name view regard consider describe use employ limit require compare attribute dedicate derive locate situate build design hold found establish set'.split(
    ' ',
  ),
)

/** A lone -ed form of a verb that wants an object, without one: "clades associated with graves" is no clause. */
export const participial = (frame: Frame): boolean =>
  frame.vg.doubtful && mostlyParticiple.has(frame.vg.lemma) && objectOf(frame) === undefined

/** The object of an active clause: the noun phrase right behind its verb. */
export function objectOf(frame: Frame): Piece | undefined {
  const first = frame.pieces.find((piece) => !piece.front && piece.role !== 'adverb')
  return first?.role === 'object' && !adverbial.test(first.words) ? first : undefined
}

/** "three times", "every year", "5 percent", "that year": a noun phrase that is no object. */
const adverbial =
  /^(?:once|twice|home|half|(?:(?:about|around|nearly|almost|over|some|more than|less than|up to|at least) )?(?:every|each|\d[\d.,–-]*|[a-z-]+teen|[a-z]+ty(?:-[a-z]+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|a few|a|an|half a|this|that|the same|the next|the following|last|next)(?: [\p{L}]+)? (?:times?|percent|miles?|kilomet(?:er|re)s?|met(?:er|re)s?|feet|foot|km|m|hours?|days?|weeks?|months?|years?|minutes?|seconds?|decades?|centur(?:y|ies)|degrees?|way|summer|winter|spring|autumn|morning|evening|night|afternoon)|\d[\d.,–-]* ?%)$/iu

/** True where every piece but the asked ones can stand in a question without its context. */
export const safe = (view: View, frame: Frame, asked: readonly Piece[] = []): boolean =>
  !/^(?:(?:no(?!\.)|neither|none|nor|few|little|hardly)\b|(?:most|many|some|all|both|several|others|one|each)$)/i.test(
    frame.subject,
  ) &&
  !/ of (?:their|its|his|her) /i.test(frame.subject) &&
  !frame.pieces.some((piece) => runsOn(view.analysis, piece)) &&
  !overfull(frame, asked) &&
  !frame.pieces.some((piece, at) => piece.words === 'such' && frame.pieces[at + 1]?.prep === 'as') &&
  !frame.pieces.some((piece) => isLeftOver(view.analysis, piece)) &&
  frame.pieces.every((piece) =>
    asked.includes(piece) || piece.role === 'apposition' || piece.role === 'date'
      ? dated(piece) && !(asked.includes(piece) && foreign(frame, piece))
      : !foreign(frame, piece) && standsAlone(view.analysis, piece.a, piece.b, view.reference),
  )

/** "his", "her" where the subject is no person: somebody else's. */
const foreign = (frame: Frame, piece: Piece): boolean =>
  (!frame.person && /\b(?:his|her|hers)\b/i.test(piece.words)) ||
  ((frame.plural || frame.person) && /^(?:\p{Ll}+ )?its\b/u.test(piece.words)) ||
  (!frame.plural && /\b(?:their|them)\b/.test(piece.words) && !/\p{L}s\b.*\b(?:their|them)\b/u.test(piece.words))

/** A date without a year is no time to ask about or with. */
const dated = (piece: Piece): boolean => piece.date === undefined || piece.date.derived !== true

/** True where the words can be an answer: a whole phrase, no pronoun at its beginning. */
export const answerable = (words: string): boolean =>
  !/\b(?:that|as|and|or|of|the|a|an|than|which|to|by|with)$/i.test(words) &&
  words !== '' &&
  words.split(' ').length <= 30 &&
  !/^(?:it|he|she|they|this|these|those|that|them|him|himself|herself|itself|themselves|its|his|her|their|such|so|one|some|many|most|all|both|each|another|others?)$/i.test(
    words,
  ) &&
  !/^(?:this|these|those|such|another|the same|the latter|the former)\b/i.test(words)

type Parts = {
  readonly kind: FactKind
  readonly relation: string
  readonly subject: string
  readonly slots: readonly EngineSlot[]
  readonly asks: readonly (Ask | undefined)[]
  readonly statement?: string | null
  readonly rule: string
  readonly hedged?: boolean
  readonly claims?: number
  readonly start?: string | undefined
  readonly end?: string | undefined
}

/** Puts a draft together; asks that could not be made are left out. */
export function draft(view: View, parts: Parts): Draft {
  const { asks, statement: whole, hedged, start, end, ...rest } = parts
  const statement = whole === undefined || whole === null ? null : sayTextOnce(view.analysis, whole)
  return {
    ...rest,
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    hedged: hedged ?? false,
    ...(view.attribution === undefined ? {} : { attribution: view.attribution }),
    asks: asks.flatMap((ask) => {
      const said = ask && sayOnce(view.analysis, ask)
      return said && fits(said.stem) ? [said] : []
    }),
    statement: statement !== null && fits(statement) ? statement : null,
    sentence: view.index,
  }
}

/** Short enough to read, no bracket or quotation mark left open. */
const fits = (stem: string): boolean =>
  stem.split(' ').length <= 38 &&
  (stem.match(/"/g)?.length ?? 0) % 2 === 0 &&
  !/[()[\]]|\s\?$/.test(stem) &&
  !/\s,|,,|\b(?:and|or|the|a|an|that|which|if|such as|because)\?$/.test(stem)

export const ask = (
  slot: Slot,
  stem: string | undefined,
  answer: string,
  accepted: readonly string[] = [],
): Ask | undefined =>
  stem === undefined || !answerable(answer)
    ? undefined
    : { slot, stem, answer, ...(accepted.length > 0 && { accepted }) }
