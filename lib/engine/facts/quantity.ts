import { extent, plain } from '../analysis'
import { askPiece, invert, statement } from '../asks'
import { capital } from '../capital'
import type { Frame } from '../frames'
import { isPlural } from '../lexicon'
import { findQuantities, type Quantity } from '../mentions/quantities'
import type { Piece } from '../pieces'
import { inSubject, vague } from './countedSubject'
import { ask, type Draft, draft, type Family, safe, slotAt, subjectSlot, type View } from './family'
import { fraction } from './fraction'
import { isMeasured, lasts, measureOf, ofMeasure, type Stretch } from './measures'
import { often } from './often'

const dimensions: ReadonlyMap<string, string> = new Map([
  ['long', 'How long'],
  ['wide', 'How wide'],
  ['high', 'How high'],
  ['tall', 'How tall'],
  ['deep', 'How deep'],
  ['old', 'How old'],
  ['thick', 'How thick'],
])
/** "two thirds": a part, and no number of things. */
const fractions = /^(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?$/
const money = /^[$€£¥]/

/** Figures with what they count: "has 12 members", "is about 5 micrometers long", "stores 2 percent of the light". */
export const quantity: Family = {
  name: 'quantity',
  read: (view) =>
    view.frames.flatMap((frame) => [
      ...read(view, frame),
      ...inSubject(view, frame),
      ...often(view, frame),
      ...fraction(view, frame),
    ]),
}

function read(view: View, frame: Frame): readonly Draft[] {
  const { tokens, chunks } = view.analysis
  // "When she was ten years old": then, and not always; "to which she gave 300 crowns" lacks to what.
  if (/^(?:in which|that|if|when|while|until|before|after|as|since|whenever|unless)$/.test(frame.clause.marker ?? ''))
    return []
  return findQuantities(tokens).flatMap((found): readonly Draft[] => {
    const piece = frame.pieces.find(
      (own) =>
        own.from <= found.from &&
        found.to <= own.to &&
        !own.front &&
        own.role !== 'date' &&
        // "the guild of Ulm, one of the two oldest": how many of them there are, it only says beside.
        !(own.role === 'apposition' && own.words.startsWith('one of ')),
    )
    if (
      !piece ||
      vague.test(tokens[found.i]?.lower ?? '') ||
      (found.j - found.i === 1 && /^(?:one|first)$/.test(tokens[found.i]?.lower ?? ''))
    )
      return []
    // "had forty merchants put in prison": what was done to them.
    const isDone =
      frame.vg.lemma === 'have' &&
      chunks.slice(piece.a, piece.b).some((own) => own.kind === 'part' || own.vg?.main.form === 'pastpp')
    // "has 17 times as much ice": as what, it does not say.
    const isMultiple = tokens[found.j]?.lower === 'times' && tokens[found.j + 1]?.lower === 'as'
    if (
      isDone ||
      isMultiple ||
      fractions.test(tokens[found.j]?.lower ?? '') ||
      tokens[found.i - 1]?.pos === 'name' ||
      (tokens[found.j]?.pos === 'name' && found.unit === undefined) ||
      tokens[found.i - 1]?.lower === 'number'
    )
      return []
    return one(view, frame, piece, found)
  })
}

function one(view: View, frame: Frame, piece: Piece, found: Quantity): readonly Draft[] {
  const { tokens, sentence } = view.analysis
  let i = found.i
  while (
    tokens[i - 1]?.pos === 'adv' &&
    /^(?:about|around|nearly|almost|roughly|approximately|over|under|only|some|than|more|less|least|at|most)$/.test(
      tokens[i - 1]?.lower ?? '',
    )
  )
    i -= 1
  // "no more than fourteen days"
  if (tokens[i - 1]?.lower === 'no' && /^(?:more|less|fewer)$/.test(tokens[i]?.lower ?? '')) i -= 1
  // "well over 1,500"
  if (i < found.i && tokens[i - 1]?.lower === 'well') i -= 1
  // "one of only two mills": how few that is, the question may say.
  if (i < found.i && tokens[i]?.lower === 'only') i += 1
  // "between 12 and 20 years old"
  if (tokens[i - 1]?.lower === 'between' && found.j - found.i > 2) i -= 1
  const from = tokens[i]?.from ?? found.from
  const words = sentence.text.slice(from, found.to)
  const after = tokens[found.j]
  const counted = found.unit === undefined ? countedNoun(view, found) : undefined
  const object = counted ?? (after?.lower === 'of' ? restOf(view, frame, piece, found) : measureOf(view, piece, found))
  const measured =
    found.unit !== undefined ||
    counted !== undefined ||
    measureOf(view, piece, found) !== undefined ||
    (after !== undefined && dimensions.has(after.lower)) ||
    after?.lower === 'of' ||
    /[%$€£¥]/.test(words) ||
    tokens[i - 1]?.lower === 'aged' ||
    isMeasured(frame)
  if (!measured) return []
  const stem = stemFor(view, frame, piece, found, counted, object)
  const slots = [
    subjectSlot(view, frame),
    slotAt(view, 'quantity', from, found.to, {
      type: 'quantity',
      ...(found.unit === undefined ? {} : { head: found.unit }),
    }),
    ...(object ? [slotAt(view, 'object', object.from, object.to)] : []),
  ]
  const date = frame.pieces.find((own) => own.role === 'date' && own.date?.start)?.date
  const start = date ? (date.vague ? undefined : date.start) : yearIn(frame)
  // At another time it is another figure, though the time has no number.
  const loosely = start === undefined ? frame.pieces.find((own) => own.role === 'date')?.words : undefined
  return [
    draft(view, {
      kind: 'quantity',
      relation: [frame.vg.lemma, object?.words, loosely].filter((word) => word !== undefined).join(' '),
      subject: frame.subject,
      slots,
      rule: 'quantity',
      start,
      statement: safe(view, frame) ? statement(frame) : null,
      asks: [
        ask(
          'quantity',
          stem,
          stem?.includes(`ow many ${found.unit}`) ? words.slice(0, -1 - (found.unit?.length ?? 0)) : words,
          [plain(sentence.text.slice(found.from, found.to))],
        ),
      ],
    }),
  ]
}

/** "at the 2022 census": the year within a phrase. */
const yearIn = (frame: Frame): string | undefined =>
  frame.pieces
    .filter((piece) => piece.role === 'pp' && /^(?:at|in)$/.test(piece.prep ?? ''))
    .map((piece) => /\b(?:1\d|20)\d\d\b/.exec(piece.words)?.[0])
    .find((year) => year !== undefined)

/** "12 members": the noun behind the figure with its adjectives. */
function countedNoun(view: View, found: Quantity): Stretch | undefined {
  const { tokens, chunks, sentence } = view.analysis
  const chunk = chunks.find((own) => own.kind === 'np' && own.i <= found.i && found.j < own.j)
  const first = tokens[found.j]
  const last = chunk ? tokens[chunk.j - 1] : undefined
  if (
    !chunk ||
    !first ||
    !last ||
    tokens.slice(found.j, chunk.j).some((token) => token.pos === 'num' || token.pos === 'part')
  )
    return undefined
  return { from: first.from, to: last.to, words: sentence.text.slice(first.from, last.to) }
}

/** "2 percent of the light", "half of the land in the valley that is dry": what the share is of, with what tells which. */
function restOf(view: View, frame: Frame, piece: Piece, found: Quantity): Stretch | undefined {
  const { tokens, chunks, sentence } = view.analysis
  const next = tokens[found.j + 1]
  if (!next || next.from >= piece.to) return undefined
  let b = piece.b
  if (next.lower === 'the')
    while (/^(?:in|on|at|from)$/.test(chunks[b]?.word ?? '') && chunks[b + 1]?.kind === 'np') b += 2
  if (b > piece.b && chunks[b]?.kind === 'rel') b = Math.max(b, frame.clause.complement.b)
  const end = Math.max(piece.to, extent(view.analysis, piece.a, b).to)
  const more = nextFigure.exec(sentence.text.slice(next.from, end))
  const to = more ? next.from + more.index : end
  return { from: next.from, to, words: plain(sentence.text.slice(next.from, to)) }
}

const figure =
  '(?:(?:about|around|nearly|almost|roughly|approximately|some|over|under|at least|more than|fewer than|less than) )?(?:\\d[\\d.,]*%?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: (?:million|billion))?(?= |$)'
/** "40 acres of wood | and 14 miles of road". */
const nextFigure = new RegExp(`,? (?:and|or) ${figure}`)
const firstFigure = new RegExp(`^${figure}`)
const memberStart = new RegExp(`(?:,? and |, )(?=${figure})`)

/** "12 guns, five carts and 300 horses": each is counted. */
function isCounted({ analysis: { sentence } }: View, piece: Piece, found: Quantity): boolean {
  const members = plain(sentence.text.slice(piece.from, found.to)).split(memberStart)
  return members.length > 1 && members.every((member) => firstFigure.test(member))
}

/** "has three mills, two inns and a bed | for guests": what holds things does nothing with them, so the phrase tells of the last. */
const ofLastMember = ({ analysis: { sentence }, vg, pieces }: Frame, piece: Piece, to: number): readonly Piece[] =>
  holds.test(vg.lemma) && /^(?:,| (?:and|or) )/.test(sentence.text.slice(to, piece.to))
    ? pieces.filter((own) => own.role === 'pp' && !own.front && own.from >= piece.to)
    : []
const holds = /^(?:include|contain|comprise|have|feature|possess|encompass)$/

/** "found over fifty carts, broken wheels, and other wood": the figure is of the whole list. */
const isOfList = (behind: string): boolean =>
  /^(?:, (?!(?:the|an?|his|her|its|their|which|who|where|when|while|including|such|each|many|some|several|most|all|as|with|in|on|at|for|from|to|by|and|or|but|so|\p{Ll}+ing|\p{Ll}+ly)\b)(?:\p{Ll}[\p{Ll}-]*ed )?\p{Ll}[\p{Ll}-]*(?: \p{Ll}[\p{Ll}-]*)?s){1,6},? (?:and|or) (?!(?:the|an?|its|their|his|her|then|later)\b)\p{Ll}/u.test(
    behind,
  )

/** "14 miles of beaches": how many miles, where "how much beaches" is no English. */
const isMany = (words: string): boolean =>
  isPlural(/[\p{L}-]+(?=$| (?:in|on|at|of|from|for|with|that|which|who)\b)/u.exec(words)?.[0] ?? '')

/** "three walls of stone | that enclose it": what the walls do to the thing that has them, whose name follows in a question. */
const ofWhole = /(?:^| )\(?(?:that|which|who)\b[^,;]{1,60}? (?:it|them)(?: .*|$)/

function stemFor(
  view: View,
  frame: Frame,
  piece: Piece,
  found: Quantity,
  counted: Stretch | undefined,
  of: Stretch | undefined,
): string | undefined {
  const { tokens, chunks } = view.analysis
  if (!safe(view, frame, [piece])) return undefined
  const next = tokens[found.j]
  const begins = tokens[chunks[piece.a]?.i ?? 0]
  const startsHere =
    begins !== undefined &&
    (begins === tokens[found.i] || tokens.slice(tokens.indexOf(begins), found.i).every((token) => token.pos === 'adv'))
  // "when Otto was five years old": how old he was, only the time tells.
  if (
    next?.lower === 'old' &&
    /^(?:was|were)$/.test(frame.vg.main.lower) &&
    !frame.pieces.some((own) => own.role === 'date')
  )
    return undefined
  const dimension = next && dimensions.get(next.lower)
  if (frame.vg.lemma === 'be' && /^aged (?:between )?\d/.test(piece.words))
    return `How old ${invert(frame.vg, frame.subject)}?`
  if (dimension !== undefined && frame.vg.lemma === 'be') return `${dimension} ${invert(frame.vg, frame.subject)}?`
  if (
    piece.role === 'pp' &&
    piece.prep === 'for' &&
    /^(?:year|month|week|day|hour|minute|second|decade|centur)/.test(found.unit ?? '') &&
    piece.to === found.to
  ) {
    // "reached the islands in May and stayed for five weeks": where, only the first half says.
    const placeless = frame.clause.shared && /^(?:stay|remain|live|stop|rest|wait|linger)$/.test(frame.vg.lemma)
    return placeless ? undefined : askPiece(frame, 'For how long', [piece])
  }
  const measure = measureOf(view, piece, found)
  const governing = chunks[piece.role === 'pp' ? piece.a + 1 : piece.a]
  if (measure && !/\bage$/.test(measure.words) && piece.to === found.to && measure.to === governing?.head?.to) {
    const prep = piece.role === 'pp' ? `${capital(piece.prep ?? '')} what` : 'What'
    if (piece.role === 'object' && frame.vg.lemma === 'have' && frame.vg.helpers.length === 0)
      return ofMeasure(frame, piece, measure.words)
    // "uses a mirror with a diameter of 1 meter": of the mirror, not of the use.
    if (piece.prep === 'with' && frame.pieces.some((own) => own.role === 'object' && own.b === piece.a))
      return undefined
    if (piece.role === 'pp' || piece.role === 'object') return askPiece(frame, `${prep} ${measure.words}`, [piece])
  }
  if (
    piece.role === 'predicate' &&
    startsHere &&
    (found.unit !== undefined || isMeasured(frame)) &&
    frame.vg.lemma === 'be' &&
    piece.to === found.to
  )
    return askPiece(frame, lasts(frame, found) ? 'How long' : 'What', [piece])
  const isMember = (counted ?? of) !== undefined && isCounted(view, piece, found)
  if (piece.role !== 'object' || !(startsHere || isMember)) return undefined
  // A long clause that says more of the things is not needed to count them, nor are their names.
  const tail = (to: number): string => {
    const words = plain(view.analysis.sentence.text.slice(to, piece.to)).replace(ofWhole, '')
    // "12 jars or one full crate of jars": the same said again.
    if (/^ ?(?:,|(?:and|or) (?:an?|the|one) )/.test(words) || nextFigure.test(` ${words}`)) return ''
    return /^(?:which|that|who)\b/.test(words.trim()) && words.split(' ').length > 8 ? '' : words
  }
  if (counted && isOfList(view.analysis.sentence.text.slice(counted.to))) return undefined
  if (counted)
    return askPiece(
      frame,
      `${/%$/.test(tokens[found.i]?.text ?? '') ? 'How much' : 'How many'} ${plain(`${counted.words} ${tail(counted.to)}`)}`,
      [piece, ...ofLastMember(frame, piece, counted.to)],
    )
  const within = of ? frame.pieces.filter((own) => own !== piece && own.from >= piece.to && own.to <= of.to) : []
  if (of && (/^(?:percent|%)$/.test(found.unit ?? '') || /%$/.test(tokens[found.i]?.lower ?? '')))
    return askPiece(frame, `What percentage of ${of.words}`, [piece, ...within])
  if (/^(?:people|inhabitants)$/.test(found.unit ?? '') && piece.to === found.to)
    return askPiece(frame, `How many ${found.unit}`, [piece])
  if (money.test(tokens[found.i]?.text ?? '')) return askPiece(frame, 'How much money', [piece])
  if (of && found.unit !== undefined)
    return askPiece(frame, `${isMany(of.words) ? `How many ${found.unit} of` : 'How much'} ${of.words}`, [
      piece,
      ...within,
    ])
  return undefined
}
