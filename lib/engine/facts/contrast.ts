import { extent, plain } from '../analysis'
import { askPiece, askSubject } from '../asks'
import { capital } from '../capital'
import type { Frame } from '../frames'
import {
  ask,
  type Draft,
  draft,
  type Family,
  inside,
  pieceSlot,
  safe,
  slotAt,
  subjectSlot,
  subjectWord,
  type View,
} from './family'

/** Two things set against each other: "whereas", "while", "but", "unlike"; and comparisons with "than". */
export const contrast: Family = {
  name: 'contrast',
  read: (view) => [...clauses(view), ...view.frames.flatMap((frame) => comparison(view, frame))],
}

function clauses(view: View): readonly Draft[] {
  const { analysis } = view
  const { chunks, clauses, sentence } = analysis
  return chunks.flatMap((chunk, at): readonly Draft[] => {
    const opposing =
      (chunk.kind === 'sub' && /^(?:while|whereas|although|though)$/.test(chunk.word)) ||
      (chunk.kind === 'conj' && chunk.word === 'but' && chunks[at - 1]?.kind === 'comma')
    if (!opposing) return []
    const frontal = at === 0
    const first = clauses.find(
      (clause) => (frontal ? clause.at > at : clause.at < at) && !clause.relative && clause.subject,
    )
    const second = frontal
      ? clauses.find((clause) => clause.at > (first?.complement.b ?? at) && !clause.relative && clause.subject)
      : clauses.find((clause) => clause.at > at && !clause.relative && clause.subject)
    if (
      !first?.subject ||
      !second?.subject ||
      first.subject.pronoun ||
      (second.subject.pronoun && !/^(?:it|they)$/.test(second.subject.head.lower))
    )
      return []
    const split = frontal ? (second.subject.a ?? 0) : at
    const left = extent(analysis, frontal ? 1 : first.subject.a, trim(chunks, split))
    const right = extent(analysis, frontal ? split : second.subject.a, stop(chunks, second.at))
    const clean = (from: number, to: number): string => plain(sentence.text.slice(from, to))
    const [one, two] = [clean(left.from, left.to), clean(right.from, right.to)]
    if ([one, two].some((side) => side.split(' ').length > 26 || / that$/.test(side))) return []
    const frames = view.frames.filter((frame) => frame.clause === first || frame.clause === second)
    const word = chunk.word === 'but' ? 'but' : 'whereas'
    return [
      draft(view, {
        kind: 'contrast',
        relation: word,
        subject: one,
        rule: 'contrast:clause',
        slots: [slotAt(view, 'subject', left.from, left.to), slotAt(view, 'object', right.from, right.to)],
        statement: null,
        asks: chunk.word === 'whereas' || chunk.word === 'while' ? contrastAsks(view, frames, one, two) : [],
      }),
    ]
  })
}

/** "Unlike" questions: which of the two does what the other does not. */
function contrastAsks(view: View, frames: readonly Frame[], one: string, two: string) {
  const [a, b] = frames
  if (!a || !b || a.vg.lemma === b.vg.lemma || a.subject === b.subject) return []
  // "the home of the other is thought to be the Roth belt": its name is what is told, and not whose it is.
  if (
    /\bbe$/.test(b.vg.lemma) &&
    b.pieces.some(({ role, words }) => role === 'predicate' && /^(?:the )?\p{Lu}|^the /u.test(words))
  )
    return []
  const wh = subjectWord(view, b)
  const lead = one.charAt(0).toLowerCase() + one.slice(1)
  const whole = safe(view, b) && safe(view, a) && wh !== undefined && !/\b(?:him|her|them|it)\b/.test(one)
  const from = /^\p{Lu}/u.test(a.subject) ? one : lead
  const words = `${from}, whereas ${two}`
  return whole && words.split(' ').length <= 24
    ? [
        ask(
          'object',
          `${capital(from)}: ${askSubject(b, wh)}`
            .replace(/^.*: /, `While ${from}, `)
            .replace(/, (Who|What|Which)/, (_, word: string) => `, ${word.toLowerCase()}`),
          b.subject,
        ),
      ]
    : []
}

const trim = (chunks: readonly { readonly kind: string }[], at: number): number => {
  let end = at
  while (chunks[end - 1]?.kind === 'comma') end -= 1
  return end
}
function stop(chunks: readonly { readonly kind: string }[], from: number): number {
  let end = from
  while (end < chunks.length && chunks[end]?.kind !== 'stop') end += 1
  return end
}

/** "Lead is heavier than iron", "9.9 percent lower than in the year before". */
function comparison(view: View, frame: Frame): readonly Draft[] {
  const { chunks, sentence } = view.analysis
  if (frame.clause.marker === 'that') return []
  const than = frame.pieces.find((piece) => piece.role === 'pp' && piece.prep === 'than' && !piece.front)
  const at =
    than?.a ??
    chunks.findIndex(
      (chunk, index) =>
        index >= frame.clause.complement.a && index < frame.clause.complement.b && chunk.word === 'than',
    )
  if (at < 0 || (chunks[at - 1]?.kind === 'adv' && /^(?:rather|other)$/.test(chunks[at - 1]?.word ?? ''))) return []
  const end = frame.clause.complement.b
  const right = extent(view.analysis, at + 1, end)
  if (right.to <= right.from) return []
  const predicative =
    /^(?:be|become|remain|seem|appear)$/.test(frame.vg.lemma) ||
    chunks[at - 1]?.kind === 'adv' ||
    chunks[at - 1]?.kind === 'adj'
  if (!predicative || view.analysis.tokens[chunks[at + 1]?.i ?? 0]?.pos === 'num' || chunks[at + 1]?.pronoun) return []
  // "Females are heavier than males": the other sex, as anybody knows.
  if (
    /^(?:(?:fe)?males?|(?:wo)?men)$/i.test(frame.subject) &&
    /^than (?:the )?(?:(?:fe)?males?|(?:wo)?men)$/.test(than?.words ?? '')
  )
    return []
  const range = than ? inside(view, than) : { ...right, words: plain(sentence.text.slice(right.from, right.to)) }
  return [
    draft(view, {
      kind: 'comparison',
      relation: `${frame.vg.lemma} than`,
      subject: frame.subject,
      rule: 'comparison',
      slots: [subjectSlot(view, frame), pieceSlot(view, 'object', range)],
      statement: null,
      asks: [
        than &&
        !/^(?:in|on|at|for|with|by|of|to|from|during|before|after) /.test(range.words) &&
        safe(view, frame, [than]) &&
        frame.pieces.at(-1) === than
          ? ask(
              'object',
              askPiece(frame, 'Than what', [than]).replace(/^Than what (.*)\?$/, 'What $1 than?'),
              range.words,
            )
          : undefined,
      ],
    }),
  ]
}
