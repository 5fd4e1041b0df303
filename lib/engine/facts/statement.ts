import { askPiece, askSubject, statement as whole } from '../asks'
import { type Frame, isNonRestrictive } from '../frames'
import { isHumanNoun } from '../lexicon'
import type { Piece } from '../pieces'
import {
  ask,
  type Draft,
  draft,
  type Family,
  inside,
  objectWord,
  pieceSlot,
  safe,
  subjectSlot,
  subjectWord,
  thingWord,
  type View,
} from './family'
import { governs } from './governed'

/** Verbs whose plain subject-object statement says too little to ask. */
const empty = new Set(
  'be have do become remain seem appear say think believe argue state note claim suggest get want like let go come see mean include consist call know put set keep happen try need feel look hope tell ask inform remind'.split(
    ' ',
  ),
)

/** Verbs that take no object: what follows them is something else. */
const intransitive = new Set(
  'decline occur rise fall die exist arrive emerge appear vanish disappear sleep arise collapse differ vary last consist belong depend travel live sit lie stand flow'.split(
    ' ',
  ),
)

/** Prepositions that ask well at the end of a question when they come right behind the verb. */
const wide = new Set('on upon to from with against into about of'.split(' '))
const timeLike =
  /^(?:time|times|year|years|day|days|basis|average|way|ways|manner|extent|degree|kind|part|whole|order|end|beginning|fact|case|contrary|contrast|hand|side|scale|level)$/

/** A plain statement, who does what: "Guard cells close the pore." Used where no family with more meaning reads the clause. */
export const statement: Family = {
  name: 'statement',
  plain: true,
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

/** "What closes their stomata?": with a plural subject gone, "their" has nothing to stand for. */
const bound = (frame: Frame): boolean =>
  frame.plural && frame.pieces.some((piece) => /\b(?:their|them|they)\b/.test(piece.words))

/** Verbs whose lone -ed form before a preposition is a participle ("clades associated with graves"). */
const participial = new Set(
  'associate base connect link relate make know name view regard consider describe use employ limit require compare attribute dedicate derive'.split(
    ' ',
  ),
)

function read(view: View, frame: Frame): readonly Draft[] {
  const { clause, vg } = frame
  if (vg.doubtful && participial.has(vg.lemma) && !frame.pieces.some((piece) => piece.role === 'object')) return []
  if (
    (clause.marker !== undefined && !/^(?:while|whereas|although)$/.test(clause.marker)) ||
    (clause.relative !== undefined && !isNonRestrictive(view.analysis, clause))
  )
    return []
  if (
    frame.pieces.some(
      (piece) =>
        piece.role === 'date' && piece.date && piece.date.start !== undefined && /^(?:in|on)$/.test(piece.prep ?? ''),
    )
  )
    return []
  const rest = frame.pieces.filter((piece) => !piece.front)
  const object =
    empty.has(vg.lemma) || intransitive.has(vg.lemma) || vg.voice === 'passive'
      ? undefined
      : rest.find((piece) => piece.role === 'object')
  const phrase = rest.find(
    (piece) =>
      piece.role === 'pp' &&
      piece.head !== undefined &&
      piece.head.pos !== 'adj' &&
      (governs(vg.lemma, piece.prep ?? '') ||
        (vg.voice === 'passive' && piece.prep === 'by') ||
        (vg.voice === 'active' && piece === rest[0] && wide.has(piece.prep ?? '') && !timeLike.test(piece.head.lower))),
  )
  const asked = object ?? phrase
  if (!asked?.head || asked.head.pos === 'adj' || /^(?:best|most|more|less|least|much|well)$/.test(asked.words))
    return []
  if (/^(?:some|certain|various|several|other|many|few|a number of|a few)\b/i.test(frame.subject)) return []
  const wh = subjectWord(view, frame)
  const complete = safe(view, frame)
  return [
    draft(view, {
      kind: 'statement',
      relation: asked === object ? vg.lemma : `${vg.lemma} ${asked.prep}`,
      subject: frame.subject,
      rule: asked === object ? 'statement:object' : 'statement:phrase',
      slots: [
        subjectSlot(view, frame),
        pieceSlot(
          view,
          'object',
          asked === object ? asked : inside(view, asked),
          asked.head.pos === 'noun' ? { head: asked.head.lower } : {},
        ),
      ],
      statement: complete ? whole(frame) : null,
      asks: [
        complete && wh && !bound(frame) && specific(frame, asked)
          ? ask('subject', askSubject(frame, wh), frame.subject)
          : undefined,
        safe(view, frame, [asked])
          ? asked === object
            ? objectAsk(view, frame, asked)
            : phraseAsk(view, frame, asked)
          : undefined,
      ],
    }),
  ]
}

/** A subject is worth asking where the rest says enough to single it out. */
const specific = (frame: Frame, asked: Piece): boolean =>
  asked.words.split(' ').length >= 3 || frame.pieces.length >= 2 || /\p{Lu}/u.test(asked.words)

function objectAsk(view: View, frame: Frame, object: Piece) {
  if (
    /^(?:(?:an?|the) )?(?:similar |same |certain )?(?:data|areas?|progress|things?|ways?|roles?|use|parts?|information|work|time|help|support|results?|ideas?|strategy|hypothesis|example|need|effect|effects|kind|type|form)$/.test(
      object.words,
    )
  )
    return undefined
  const wh = objectWord(view, object)
  return wh === undefined || /^(?:best|most|more|less|least|much|well)$/.test(object.words)
    ? undefined
    : ask('object', askPiece(frame, wh, [object]), object.words)
}

/** "What does the rate depend on?", "By whom was it ruled?": the preposition goes last where nothing follows, else first. */
function phraseAsk(view: View, frame: Frame, phrase: Piece) {
  const range = inside(view, phrase)
  const person =
    view.reference.isPerson(view.reference.fullName(range.words)) ||
    (phrase.head?.pos === 'noun' && isHumanNoun(phrase.head.lower))
  const prep = phrase.prep ?? ''
  const others = frame.pieces.filter((piece) => piece !== phrase && !(piece.role === 'adverb' && !piece.front))
  const wh = person
    ? 'whom'
    : phrase.head?.pos === 'name'
      ? thingWord(view, range.words.replace(/^the\s+/, ''), 'What')?.toLowerCase()
      : 'what'
  if (
    wh === undefined ||
    (phrase.head?.pos === 'name' && /s$/.test(phrase.head.text) && view.typeOf(range.words) === undefined)
  )
    return undefined
  if (others.length === 0 && wh === 'what')
    return ask('object', askPiece(frame, 'What', [phrase]).replace(/\?$/, ` ${prep}?`), range.words)
  return ask('object', askPiece(frame, `${prep.charAt(0).toUpperCase()}${prep.slice(1)} ${wh}`, [phrase]), range.words)
}
