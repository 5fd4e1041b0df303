import { plain } from '../analysis'
import { askPiece, askSubject } from '../asks'
import { capital } from '../capital'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import { isDemonym, isPlural } from '../lexicon'
import { nameType } from '../mentions/nameType'
import type { Piece } from '../pieces'
import type { EngineSlot } from '../types'
import { bids } from './bidding'
import { type Ask, ask, pieceSlot, safe, subjectSlot, subjectWord, type View } from './family'
import { governs, nounGoverns } from './governed'
import { type Phrase, phraseIn, phraseOf, phraseSlot } from './phrase'

/** A slot of a fact with the question for it, where there is a safe one. */
export type Side = { readonly slot: EngineSlot; readonly ask?: Ask | undefined }

const counted =
  /^(?:some|certain|various|several|other|many|most|few|a number of|a few|no(?!\.)|any|each|every|all|both|more|less|much|another|half|one of|such|only)\b/i

/** "What closes their stomata?": with a plural subject gone, "their" has nothing to stand for. */
const bound = (frame: Frame): boolean =>
  frame.pieces.some((piece) =>
    (frame.plural ? /\b(?:their|them|they|themselves|each other|one another)\b/ : /\b(?:its|itself)\b/).test(
      piece.words,
    ),
  )

/** True where the clause without its subject says enough to single the subject out: a name, or two words with a meaning of their own. */
export function telling(view: View, frame: Frame): boolean {
  const { tokens } = view.analysis
  const own = frame.pieces
    .filter((piece) => piece.role !== 'date' && piece.role !== 'apposition' && !(piece.front && piece.role === 'other'))
    .flatMap((piece) => tokens.filter((token) => token.from >= piece.from && token.to <= piece.to))
  const dated = frame.pieces.some((piece) => piece.role === 'date') ? 1 : 0
  const said = own.filter((token) => /^(?:noun|adj|num|verb)$/.test(token.pos)).length
  return own.some((token) => token.pos === 'name') || (said >= 2 && said + dated >= (isPast(frame) ? 3 : 2))
}

/** What happened once needs more to be known by than what always holds. */
const isPast = ({ vg }: Frame): boolean => {
  const first = vg.helpers[0] ?? vg.main
  return (
    /^(?:was|were|had|did)$/.test(first.lower) ||
    (vg.helpers.length === 0 && /^(?:past|pastpp)$/.test(vg.main.form ?? ''))
  )
}

/** The subject as it is asked for; a pronoun's or a part's full name by its type alone. */
function subjectPhrase(view: View, frame: Frame): Pick<Phrase, 'wh' | 'answer' | 'accepted'> | undefined {
  const { subject } = frame.clause
  const { chunks, tokens } = view.analysis
  const wh = subjectWord(view, frame)
  if (wh === undefined) return undefined
  const plain = frame.derived || isDemonym(frame.subject) || /^Which two /.test(wh)
  if (!subject || plain) return { wh, answer: frame.subject, accepted: [] }
  // "The minister, Ida Holm, resigned": the name between the commas.
  if ((tokens[chunks[subject.a]?.i ?? 0]?.from ?? 0) < frame.subjectFrom)
    return { wh, answer: frame.subject, accepted: [] }
  const last = chunks.findIndex((chunk) => (tokens[chunk.j - 1]?.to ?? 0) >= frame.subjectTo)
  const phrase = phraseOf(view, subject.a, last < 0 ? subject.b : last + 1, true)
  if (!phrase) return theNamed(frame)
  if (!phrase.wh.startsWith('which ')) return { wh, answer: frame.subject, accepted: phrase.accepted }
  const same = phrase.answer.toLowerCase() === frame.subject.toLowerCase()
  return same ? { ...phrase, answer: frame.subject } : phrase
}

/** "the Persians", "the Commission": one name behind its article, a people's or a body's. */
function theNamed({ subject, plural, vg }: Frame): Pick<Phrase, 'wh' | 'answer' | 'accepted'> | undefined {
  const [, name = ''] = /^the (\p{Lu}\p{Ll}+)$/u.exec(subject) ?? []
  if (name === '') return undefined
  const isMany = plural && vg.voice === 'active' && isPlural(name.toLowerCase())
  const wh = isMany ? 'who' : nameType(subject)?.type === 'org' ? 'which organization' : undefined
  return wh === undefined ? undefined : { wh, answer: subject, accepted: [name] }
}

/** Verbs of being there, which much else does in the same place. */
const existing =
  /^(?:occur|happen|exist|live|appear|arise|grow|dwell|thrive|come|go|emerge|vary|differ|range|work|die)$/

const inward =
  /^(?:origins?|roots?|causes?|reasons?|sources?|strengths?|values?|importance|significance|differences?|problems?|beginnings?)$/

/** "reaches one hundred and twenty above the weir": of what there are so many, only the subject tells. */
const isBareNumber = ({ analysis: { chunks, tokens } }: View, object: Piece | undefined): boolean =>
  object?.role === 'object' &&
  tokens
    .slice(chunks[object.a]?.i, chunks[object.b - 1]?.j)
    .every(({ pos, lower }) => pos === 'num' || pos === 'adv' || lower === 'and')

/** "With a trial at hand for both, Otto Lang chose": what stands in front and points elsewhere need not be asked with. */
function withoutLeaningFronts(view: View, frame: Frame): Frame {
  // "In this case, Ulm sells cloth": what always holds does so on its condition.
  if (!isPast(frame)) return frame
  const leaning = frame.pieces.filter(
    (piece) => piece.front && piece.role === 'pp' && !standsAlone(view.analysis, piece.a, piece.b, view.reference),
  )
  return leaning.length === 0 ? frame : { ...frame, pieces: frame.pieces.filter((piece) => !leaning.includes(piece)) }
}

/** "Mesas are defined as hills, which slopes bound": it is told of the mesas, and hills are but what they are. */
function isOfKindTold({ analysis: { chunks } }: View, { clause: { relative, subject } }: Frame): boolean {
  if (relative !== 'which' || !subject || chunks[subject.b]?.kind !== 'comma' || subject.head.pos === 'name')
    return false
  if (/^(?:the|its|their|his|her)$/.test(chunks[subject.a]?.lead ?? '')) return false
  return chunks[subject.a - 1]?.word === 'as' && /^(?:define|describe)$/.test(chunks[subject.a - 2]?.vg?.lemma ?? '')
}

/** "Who wrote Emma?", "Which Swiss pastor demonstrated ...?" */
export function subjectSide(view: View, whole: Frame): Side {
  const frame = withoutLeaningFronts(view, whole)
  const slot = subjectSlot(view, frame)
  // "What had grown?" - "the fund": a bare noun with its article names nothing.
  const bare = isPast(frame) && /^(?:the|an?) \S+$/.test(frame.subject) && !/\p{Lu}/u.test(frame.subject)
  const [first] = frame.pieces.filter((piece) => !piece.front && piece.role !== 'adverb')
  const hearsay = frame.pieces.some((piece) => piece.role === 'that') && !frame.person && !/\p{Lu}/u.test(frame.subject)
  const common = existing.test(frame.vg.lemma) && first?.role !== 'object' && first?.role !== 'predicate'
  // "The roots of the league lay in": what lies in it is no place.
  const rooted =
    /^(?:lie|lay)$/.test(frame.vg.lemma) && first?.prep === 'in' && inward.test(frame.clause.subject?.head.lower ?? '')
  if (hearsay || isOfKindTold(view, frame) || common || rooted || isBareNumber(view, first)) return { slot }
  if (bare || counted.test(frame.subject) || bound(frame) || !telling(view, frame) || !safe(view, frame))
    return { slot }
  const found = subjectPhrase(view, frame)
  // "Van Holm states that": a bare name that says something is somebody's.
  const speaks =
    frame.pieces.some((piece) => piece.role === 'that') && /^\p{Lu}\S+(?: \p{Lu}\p{L}+)+$/u.test(frame.subject)
  const phrase = found && speaks && /^what$/i.test(found.wh) ? { ...found, wh: 'who' } : found
  return phrase === undefined
    ? { slot }
    : {
        slot,
        ask: ask(
          'subject',
          askSubject(frame, capital(phrase.wh), {
            plural: /^which /i.test(phrase.wh) && isPlural(phrase.wh.split(' ').at(-1) ?? ''),
          }),
          phrase.answer,
          phrase.accepted,
        ),
      }
}

/** "used as", "regarded as": what something is used or held for belongs to the verb. */
export const takesAs =
  /^(?:use|employ|appoint|choose|elect|regard|see|view|describe|treat|recognize|define|hire|serve|name|keep|adopt|establish|gain|publish|release|give|receive|accept|present|offer|sell|cite|identify|replace|succeed)$/

const givesTo = /^(?:give|grant|award|offer|teach|pay|send|show|tell|lend|sell|hand|bring|promise|leave|assign|accord)$/

/** Of these the infinitive tells what whoever it is does: "asked the guild to pay". */
const moves =
  /^(?:cause|allow|enable|send|help|lead|require|get|want|expect|use|call|choose|elect|select|employ|prompt|appoint|let|make|move)$/

/** "brings new roles to fill", "the best town to live in": nothing follows the infinitive, so that it says of what kind the noun is. */
const isUnfilled = ({ analysis: { chunks } }: View, { vg }: Frame, { a, b }: Piece): boolean =>
  !bids.test(vg.lemma) &&
  !moves.test(vg.lemma) &&
  (b === a + 1 ||
    (chunks[a + 1]?.kind === 'prep' &&
      (b === a + 2 || chunks[a + 2]?.kind === 'prep' || chunks[a + 2]?.kind === 'date')))

const measured =
  /^(?:an? |the )?(?:\p{Ll}+ )?(?:population|area|length|height|width|depth|diameter|weight|mass|volume|elevation|altitude|density|temperature|capacity|speed|lifespan|membership|circulation) of ((?:\p{Ll}+ ){0,3}\d\S*(?: \S+)?)$/u

/** "What did the canal reach?", "Which novel did Jane Austen write?" */
export function objectSide(view: View, all: Frame, object: Piece): Side {
  const frame = withoutLeaningFronts(view, all)
  const phrase = phraseIn(view, object)
  // "had a population of 5,000": how many, the figure's own question asks.
  const figure = frame.vg.lemma === 'have' ? measured.exec(object.words)?.[1] : undefined
  if (figure !== undefined)
    return { slot: pieceSlot(view, 'object', { from: object.to - figure.length, to: object.to }, { type: 'quantity' }) }
  const slot = phrase
    ? phraseSlot(view, 'object', phrase)
    : pieceSlot(view, 'object', object, object.head?.pos === 'noun' ? { head: object.head.lower } : {})
  // "ended his rule as emperor": what the verb does not govern belongs to the noun.
  const next = frame.pieces[frame.pieces.indexOf(object) + 1]
  // "was granted patents for a bell"
  const ofNoun =
    next !== undefined &&
    nounGoverns(object.head?.lower ?? '', next.prep ?? '') &&
    !governs(frame.vg.lemma, next.prep ?? '')
  // "the nature of its contact with the air"
  const related =
    next?.a === object.b &&
    nounGoverns(/ of (?:its|their|his|her|the) (\p{Ll}+)$/u.exec(object.words)?.[1] ?? '', next.prep ?? '') &&
    !governs(frame.vg.lemma, next.prep ?? '')
  const owned =
    next?.a === object.b &&
    (related ||
      (next.prep === 'as' && !takesAs.test(frame.vg.lemma)) ||
      ofNoun ||
      // "a war band from across the north who gathered in Lund"
      /^(?:from|of|in) .*\bwho\b/.test(next.words) ||
      // "uses a mirror with a wooden frame"
      (next.prep === 'with' &&
        /^an? /.test(object.words) &&
        /^with (?:an?|two|three|four|no) /.test(next.words) &&
        !governs(frame.vg.lemma, 'with')))
  // "brings new roles to fill": the infinitive says what they are for, and goes with them.
  const unfilled = next?.a === object.b && next.role === 'inf' && !phrase?.human && isUnfilled(view, frame, next)
  const toDo = unfilled && next.b === next.a + 1
  const pieces = (owned || toDo) && next ? [object, next] : [object]
  const vague = isPast(frame) && /^the \p{Ll}+$/u.test(phrase?.answer ?? '')
  // "announced the change of policy in Graz as well as the fact that": half of what was announced.
  const { complement } = frame.clause
  const shared = frame.analysis.chunks.slice(object.b + 1, complement.b).some(({ word }) => word === 'as well as')
  // "outlined the course to be followed during his reign"
  const meant = next?.a === object.b && next.role === 'inf' && /^to be \p{Ll}/u.test(next.words)
  // "served 20 million guests": how many, another question asks.
  const counted = phrase?.human && /^(?:(?:about|around|over|more than|nearly|some) )?\d/.test(phrase.answer)
  if (!phrase || vague || shared || meant || counted || (unfilled && !toDo) || !safe(view, frame, pieces))
    return { slot }
  const whole =
    next && (toDo || (owned && (ofNoun || related)))
      ? plain(view.analysis.sentence.text.slice(phrase.from, next.to))
      : phrase.answer
  const answer = phrase.answer.split(' ').length > 2 && !related && !toDo ? phrase.answer : whole
  const accepted = [...phrase.accepted, phrase.answer, whole].filter((form) => form !== answer)
  // "gave his sister a telescope": to whom, and not whom.
  const given = phrase.human && givesTo.test(frame.vg.lemma) && next?.a === object.b && next.role === 'object'
  const wh = given ? `To ${phrase.wh}` : capital(phrase.wh)
  return { slot, ask: ask('object', askPiece(frame, wh, pieces), answer, accepted) }
}
