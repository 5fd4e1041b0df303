import { askPiece, askSubject, statement } from '../asks'
import type { Frame } from '../frames'
import { actsAsPeople } from '../groups'
import { standsAlone } from '../leaning'
import { atHome, singularOf } from '../lexicon'
import type { Piece } from '../pieces'
import {
  ask,
  type Draft,
  draft,
  type Family,
  inside,
  pieceSlot,
  safe,
  subjectSlot,
  subjectWord,
  type View,
} from './family'
import { isHalfCompared } from './quality'
import { isThinker } from './unclassed'

const saying = new Set(
  'say state argue claim suggest note believe hold stipulate conclude report show find prove indicate imply predict explain write announce propose declare require provide assert maintain contend estimate discover demonstrate reveal recommend warn specify demand agree decide recognize recognise acknowledge admit deny observe'.split(
    ' ',
  ),
)

/** What somebody or something says ("The law states that ..."), and what something is like ("Child labour is common in ..."). */
export const claim: Family = {
  name: 'claim',
  plain: true,
  read: (view) => view.frames.flatMap((frame) => [...that(view, frame), ...quality(view, frame)]),
}

/** The claim is asked with its claimant, so it needs no other attribution. */
function that(view: View, frame: Frame): readonly Draft[] {
  const clause = frame.pieces.find((piece) => piece.role === 'that' && !piece.front)
  const thought = thoughtOf(view, frame)
  if (
    !clause ||
    !saying.has(frame.vg.lemma) ||
    frame.clause.marker ||
    frame.clause.relative ||
    !(/\p{Lu}/u.test(frame.subject) || thought)
  )
    return []
  const words = clause.words.replace(/^that\s+/, '')
  // "argued that as towns grew, mills closed": what is claimed comes behind the comma.
  if (
    /^(?:as|when|if|because|although|though|while|whereas|since|once|after|before|until|unless) (?!well |many |much )[^,]*$/.test(
      words,
    )
  )
    return []
  const clear =
    (standsAlone(view.analysis, clause.a + 1, clause.b, view.reference) || isOfAny(words)) &&
    safe(view, frame, [clause])
  return [
    draft(view, {
      kind: 'statement',
      relation: `${frame.vg.lemma} that`,
      subject: frame.subject,
      rule: 'claim:that',
      slots: [subjectSlot(view, frame), pieceSlot(view, 'object', clause)],
      statement: safe(view, frame) ? statement(frame) : null,
      asks: [
        clear ? ask('object', askPiece(frame, 'What', [clause]), words, [clause.words]) : undefined,
        clear && (frame.person || isThinker(view, frame)) && words.split(' ').length <= mostClaimed
          ? ask('subject', askSubject(frame, 'Who'), claimant(view, frame), [frame.subject])
          : undefined,
        clear && thought && words.split(' ').length <= mostClaimed
          ? ask('subject', askSubject(frame, `Which ${thought}`), frame.subject)
          : undefined,
      ],
    }),
  ]
}

const thoughts =
  /^(?:theory|law|principle|rule|hypothesis|model|perspective|doctrine|theorem|school|paradigm|thesis|conjecture|postulate|paradox)$/

/** What kind of thing a theory is that says something, where its own words tell which: "the iron rule of oligarchy". */
function thoughtOf(
  { analysis: { chunks, tokens } }: View,
  { clause: { subject }, subject: words }: Frame,
): string | undefined {
  const first = chunks[subject?.a ?? -1]
  const kind = first?.head?.lower ?? ''
  const own = tokens.slice(first?.i, first?.j).filter(({ pos }) => pos !== 'det')
  return thoughts.test(kind) && (own.length > 1 || / of /.test(words)) ? kind : undefined
}

/** Words of a claim beyond which nobody asks who made it. */
const mostClaimed = 18

/** "the historian Otto Lang" is Otto Lang. */
const claimant = (view: View, { subject }: Frame): string => {
  const name = /^the (?:\p{L}+ )+?(\p{Lu}.*)$/u.exec(subject)?.[1]
  return name !== undefined && view.reference.isPerson(view.reference.fullName(name)) ? name : subject
}

/** "The guilds are active in", "The rebel parties are critical of": bodies of people, by what only people are. */
const isOfActors = ({ subject, plural, clause }: Frame, { words }: Piece): boolean =>
  plural &&
  /\b(?:active|critical|aware|responsible|eager|willing|reluctant|loyal|hostile|suspicious|wary|confident|hopeful|sceptical|skeptical|opposed)$/.test(
    words,
  ) &&
  actsAsPeople(subject, singularOf(clause.subject?.head.lower ?? ''), 'act')

/** "Child labour is common in Kenya": the place of a quality, and what has it. */
function quality(view: View, frame: Frame): readonly Draft[] {
  if (frame.vg.lemma !== 'be' || frame.vg.voice !== 'active' || frame.clause.marker || frame.clause.relative) return []
  const rest = frame.pieces.filter((piece) => !piece.front && piece.role !== 'adverb')
  const [adjective, phrase] = rest
  const chunk = adjective ? view.analysis.chunks[adjective.a] : undefined
  if (
    chunk?.kind !== 'adj' ||
    (adjective && isHalfCompared(view, adjective)) ||
    (atHome.test(chunk.word) && phrase?.prep === 'to') ||
    phrase?.role !== 'pp' ||
    rest.length !== 2 ||
    !phrase.head ||
    phrase.head.pos === 'adj' ||
    !safe(view, frame) ||
    // "only capable of", "roughly one comet is": turned round, the question would say something else.
    frame.vg.adverbs.some((adverb) => adverb.lower === 'only') ||
    frame.pieces.some((piece) => piece.role === 'adverb' && /^only$/i.test(piece.words)) ||
    /^(?:\p{L}+ly|about|some|many|most|several|one|all)\s/iu.test(frame.subject)
  )
    return []
  const active = adjective !== undefined && isOfActors(frame, adjective)
  const wh = active ? 'Who' : subjectWord(view, frame)
  const range = inside(view, phrase)
  const place = phrase.prep === 'in' && view.typeOf(range.words) === 'place'
  return [
    draft(view, {
      kind: 'statement',
      relation: `is ${chunk.word}`,
      subject: frame.subject,
      rule: 'claim:quality',
      slots: [subjectSlot(view, frame), pieceSlot(view, place ? 'place' : 'object', range)],
      statement: statement(frame),
      asks: [
        // "is black and short with thick fur": looks, by which nobody names what has them.
        wh && !/ and /.test(adjective?.words ?? '')
          ? ask('subject', askSubject(frame, wh, { plural: active }), frame.subject)
          : undefined,
        place ? ask('place', askPiece(frame, 'Where', [phrase]), phrase.words, [range.words]) : undefined,
        !place &&
        !frame.pieces.some((piece) => piece.front) &&
        /^(?:to|for|of|with|from|on)$/.test(phrase.prep ?? '') &&
        phrase.head.pos === 'noun'
          ? ask('object', askPiece(frame, 'What', [phrase]).replace(/\?$/, ` ${phrase.prep}?`), range.words)
          : undefined,
      ],
    }),
  ]
}

/** "that a wheel at rest resists any force put on it": what is said of any, its pronoun stands for. */
const isOfAny = (words: string): boolean =>
  /^(?:an?|any|every|each) \p{Ll}[^,;]*\bit\b/u.test(words) &&
  !/\b(?:this|these|those|they|them|their|he|she|his|her|such|there)\b/.test(words)
