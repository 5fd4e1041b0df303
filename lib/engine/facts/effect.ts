import { extent, plain } from '../analysis'
import { askPiece, askSubject, remainder, statement } from '../asks'
import type { VerbGroup } from '../chunks'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import type { Piece } from '../pieces'
import { thirdPerson } from '../verbs'
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
  type View,
} from './family'
import { askStranded, wholeList } from './stranded'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

const producing = words(
  'cause produce trigger create generate prevent enable allow force drive damage destroy prompt induce spark provoke inspire encourage',
)
/** "allows cells to divide": what they are made able or bound to do. */
const enabling = words('allow enable cause force permit help encourage inspire prompt lead drive require compel oblige')
/** "prevents water from freezing": what is kept from happening. */
const preventing = words('prevent stop keep protect save deter discourage')
const leading: Readonly<Record<string, string>> = { lead: 'to', result: 'in', contribute: 'to', give: 'to' }
const passiveCauses = words('cause trigger prompt produce induce spark provoke create generate')
/** "stems from", "results from": the subject is the effect. */
const following = words('result stem arise')

/** What causes what, said by a verb: "R causes E", "R leads to E", "R allows N to V", "E is caused by R", "E results from R". */
export const effect: Family = {
  name: 'effect',
  read: (view) =>
    view.frames.flatMap((frame) => {
      if (frame.clause.marker === 'that' || frame.clause.marker === 'if' || isOneCause(view, frame)) return []
      return frame.vg.voice === 'passive' ? caused(view, frame) : [...causes(view, frame), ...comesFrom(view, frame)]
    }),
}

/** "Rain is not the only thing that causes rust": what else does, is what it says. */
const isOneCause = ({ analysis }: View, { clause }: Frame): boolean =>
  clause.relative !== undefined &&
  /\bnot the only \p{Ll}+ (?:that|which) $/u.test(
    analysis.sentence.text.slice(0, extent(analysis, clause.at, clause.at + 1).from),
  )

/** Facts of a dated clause leave it to the families that ask when. */
const claims = (frame: Frame): { claims?: number } =>
  frame.pieces.some((piece) => piece.role === 'date') ? {} : { claims: frame.clause.at }

/** "because it reacts with them and produces gas": the second deed hangs on a first one that points elsewhere. */
const hangsOnFirst = ({ analysis: { chunks, clauses } }: View, { clause }: Frame): boolean => {
  if (!clause.shared || !/^(?:because|since|as|if|when)$/.test(clause.marker ?? '')) return false
  const first = clauses.findLast((own) => own.at < clause.at && own.marker === clause.marker)
  return chunks.slice(first?.at ?? clause.at, clause.at).some(({ pronoun, forPronoun }) => pronoun || forPronoun)
}

function causes(view: View, own: Frame): readonly Draft[] {
  const { vg } = own
  if (own.person || hangsOnFirst(view, own)) return []
  const rest = own.pieces.filter((piece) => !piece.front)
  const purpose = rest.find((piece) => piece.role === 'inf')
  const from = rest.find((piece) => piece.role === 'pp' && piece.prep === 'from')
  const prep = leading[vg.lemma]
  const object = rest.find((piece) => piece.role === 'object')
  if (object && purpose && object.b === purpose.a && enabling.has(vg.lemma))
    return doing(view, own, object, purpose, `to do`)
  if (
    object &&
    from &&
    object.b === from.a &&
    preventing.has(vg.lemma) &&
    view.analysis.chunks[from.a + 1]?.kind === 'ger'
  )
    return doing(view, own, object, from, 'from doing')
  const found =
    prep === undefined
      ? producing.has(vg.lemma)
        ? object
        : undefined
      : rest.find((piece) => piece.role === 'pp' && piece.prep === prep && (!object || vg.lemma === 'give'))
  if (!found || (vg.lemma === 'give' && !rest.some((piece) => piece.words.startsWith('rise')))) return []
  const whole = wholeList(own, found)
  if (!whole) return []
  const { frame, piece } = whole
  const range = piece.role === 'pp' ? inside(view, piece) : piece
  const wh = subjectWord(view, frame)
  const objectWh = piece.role === 'pp' ? 'What' : objectWord(view, piece)
  const stem =
    prep !== undefined
      ? vg.lemma === 'give'
        ? undefined
        : askStranded(frame, piece)
      : objectWh && askPiece(frame, objectWh, [piece])
  const complete = safe(view, frame) && !isBound(frame)
  return [
    draft(view, {
      kind: 'cause',
      relation: vg.lemma,
      subject: frame.subject,
      rule: 'cause:verb',
      ...claims(frame),
      slots: [
        subjectSlot(view, frame, 'reason'),
        subjectSlot(view, frame),
        pieceSlot(view, 'object', range, piece.head?.pos === 'noun' ? { head: piece.head.lower } : {}),
      ],
      statement: complete ? statement(frame) : null,
      asks: [
        complete && wh ? ask('reason', askSubject(frame, wh), frame.subject) : undefined,
        safe(view, frame, [piece]) ? ask('object', stem, range.words) : undefined,
      ],
    }),
  ]
}

/** "What contributes to its value?": with the subject gone, "its" has nothing to stand for; "their" of one thing is said of others. */
const isBound = ({ pieces, plural }: Frame): boolean =>
  pieces.some(({ words }) => (plural ? /\b(?:its|their|his|her|it|them)\b/ : /\b(?:its|his|her|it)\b/).test(words))

/** "What did the cotton gin allow planters to do?" */
function doing(view: View, frame: Frame, object: Piece, act: Piece, how: 'to do' | 'from doing'): readonly Draft[] {
  const range = inside(view, act)
  const wh = subjectWord(view, frame)
  const complete = safe(view, frame) && !isBound(frame)
  const clear =
    standsAlone(view.analysis, object.a, object.b, view.reference) &&
    standsAlone(view.analysis, act.a + 1, act.b, view.reference, false) &&
    act === frame.pieces.filter((piece) => !piece.front).at(-1) &&
    view.analysis.chunks[act.a]?.vg?.voice !== 'passive'
  const times = frame.pieces.filter((piece) => piece.front && /^(?:pp|date)$/.test(piece.role))
  const bare = {
    ...frame,
    pieces: frame.pieces.filter((piece) => (piece.front && !times.includes(piece)) || piece === object),
  }
  // "helps people learn", "helps people to learn"
  const doWhat = how === 'to do' && !/^to\s/.test(act.words) ? 'do' : how
  const ending = [
    doWhat,
    ...times.map(({ words }) => words.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())),
  ].join(' ')
  return [
    draft(view, {
      kind: 'cause',
      relation: `${frame.vg.lemma} ${how}`,
      subject: frame.subject,
      rule: 'cause:doing',
      ...claims(frame),
      slots: [subjectSlot(view, frame, 'reason'), subjectSlot(view, frame), pieceSlot(view, 'object', range)],
      statement: complete ? statement(frame) : null,
      asks: [
        complete && wh ? ask('reason', askSubject(frame, wh), frame.subject) : undefined,
        clear && safe(view, bare)
          ? ask('object', askPiece(bare, 'What', []).replace(/\?$/, ` ${ending}?`), doingWords(view, act, how))
          : undefined,
      ],
    }),
  ]
}

/** "to enter the city" answers with "enter the city", "from entering the city" with "entering the city". */
const doingWords = (view: View, act: Piece, how: string): string =>
  how === 'to do' ? act.words.replace(/^to\s+/, '') : inside(view, act).words

/** "The famine was caused by a fungus": asked as "What caused the famine?" */
function caused(view: View, own: Frame): readonly Draft[] {
  const by = own.pieces.find((piece) => piece.role === 'pp' && piece.prep === 'by' && !piece.front)
  if (!by || !passiveCauses.has(own.vg.lemma) || own.clause.relative || by.head?.pos === 'adj') return []
  const whole = wholeList(own, by)
  const verb = activeVerb(own.vg)
  if (!whole || verb === undefined) return []
  const range = inside(view, whole.piece)
  const others = whole.frame.pieces.filter((piece) => piece !== whole.piece && piece.role !== 'adverb')
  const isPlain =
    others.length <= 2 &&
    others.every(({ role }) => /^(?:pp|date)$/.test(role)) &&
    (others.length === 0 || safe(view, whole.frame, [whole.piece]))
  const { before, after } = remainder(whole.frame, [whole.piece], { brief: true })
  return [
    draft(view, {
      kind: 'cause',
      relation: `${own.vg.lemma} by`,
      subject: own.subject,
      rule: 'cause:passive',
      ...claims(own),
      slots: [pieceSlot(view, 'reason', range), subjectSlot(view, own), subjectSlot(view, own, 'object')],
      statement: safe(view, whole.frame) ? statement(whole.frame) : null,
      asks: [
        isPlain && before === '' && standsAlone(view.analysis, whole.piece.a, whole.piece.b, view.reference, false)
          ? ask('reason', `${plain(`What ${verb} ${own.subject} ${after}`)}?`, range.words)
          : undefined,
      ],
    }),
  ]
}

/** "is usually caused by", "was mainly caused by": without the word, the question would say more than the text. */
const weighing =
  /^(?:usually|often|commonly|frequently|typically|generally|normally|mostly|mainly|chiefly|largely|primarily|sometimes|occasionally|rarely|partly)$/

/** The active form for a singular subject: "was caused" -> "caused", "can be triggered" -> "can trigger", "is often caused" -> "often causes". */
function activeVerb(vg: VerbGroup): string | undefined {
  const verb = plainActive(vg)
  const weight = vg.adverbs.find(({ lower }) => weighing.test(lower))
  if (verb === undefined || weight === undefined) return verb
  return /^(?:has|can|could|may|might) /.test(verb) ? verb.replace(' ', ` ${weight.lower} `) : `${weight.lower} ${verb}`
}

function plainActive(vg: VerbGroup): string | undefined {
  const helpers = vg.helpers.map((helper) => helper.lower).join(' ')
  if (helpers === 'was' || helpers === 'were') return `${vg.main.lower}`
  if (helpers === 'is' || helpers === 'are') return thirdPerson(vg.lemma)
  if (helpers === 'has been' || helpers === 'have been') return `has ${vg.main.lower}`
  const modal = /^(can|could|may|might) be$/.exec(helpers)
  return modal ? `${modal[1]} ${vg.lemma}` : undefined
}

/** "from wind, its speed over sand and the rain": one of several. */
const goesOnBehind = ({ analysis: { chunks } }: View, { b }: Piece): boolean =>
  chunks[b]?.kind === 'comma' && /^(?:np|conj)$/.test(chunks[b + 1]?.kind ?? '')

/** "Deltas result from the deposition of silt". */
function comesFrom(view: View, own: Frame): readonly Draft[] {
  const from = own.pieces.find((piece) => piece.role === 'pp' && piece.prep === 'from' && !piece.front)
  if (!from || own.person || own.clause.relative || !following.has(own.vg.lemma) || from.head?.pos === 'adj') return []
  const whole = wholeList(own, from)
  if (!whole || goesOnBehind(view, whole.piece)) return []
  const { frame, piece } = whole
  const range = inside(view, piece)
  return [
    draft(view, {
      kind: 'cause',
      relation: `${own.vg.lemma} from`,
      subject: own.subject,
      rule: 'cause:from',
      ...claims(own),
      slots: [pieceSlot(view, 'reason', range), subjectSlot(view, own), subjectSlot(view, own, 'object')],
      statement: safe(view, frame) ? statement(frame) : null,
      asks: [
        safe(view, frame, [piece]) && standsAlone(view.analysis, piece.a, piece.b, view.reference, false)
          ? ask('reason', askStranded(frame, piece), range.words)
          : undefined,
      ],
    }),
  ]
}
