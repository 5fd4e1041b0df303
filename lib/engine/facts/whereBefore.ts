import { extent, plain } from '../analysis'
import { askPiece, statement as whole } from '../asks'
import { isPast, skipAdverbsLeft } from '../clauseParts'
import type { Frame } from '../frames'
import { ask, type Draft, draft, type Family, isUnreal, safe, slotAt, subjectSlot, type View } from './family'

/** Where something was done, which the sentence has named before: "Ida Holm moved to Graz, where she taught until 1888." */
export const whereBefore: Family = {
  name: 'whereBefore',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

const towards = /^(?:in|at|to|into|from|near|for|through)$/

function read(view: View, frame: Frame): readonly Draft[] {
  const { clause, vg } = frame
  if (clause.marker !== 'where' || !isPast(vg) || vg.lemma === 'be' || isUnreal(frame) || !safe(view, frame)) return []
  if (goesOnBehindComma(view, clause.at)) return []
  const place = placeBefore(view, clause.subject?.a ?? 0)
  if (!place || frame.pieces.some(({ role, prep }) => role === 'pp' && /^(?:in|at)$/.test(prep ?? ''))) return []
  const { from, to, also } = place
  const answer = plain(view.analysis.sentence.text.slice(from, to))
  if (frame.subject.includes(answer)) return []
  const statement = whole(frame)
  return [
    draft(view, {
      kind: 'location',
      relation: `${vg.lemma} in`,
      subject: frame.subject,
      rule: 'location:before',
      slots: [subjectSlot(view, frame), slotAt(view, 'place', from, to, { type: 'place' })],
      statement: `${statement.slice(0, -1)} in ${answer}.`,
      asks: [
        ask('place', askPiece(frame, 'Where', []), answer, [
          `in ${answer}`,
          `at ${answer}`,
          ...(also === undefined ? [] : [also]),
        ]),
      ],
    }),
  ]
}

/** "moved to Graz, where she taught until 1888, and wrote her atlas": what comes behind the comma she may have done anywhere. */
function goesOnBehindComma({ analysis: { chunks } }: View, verb: number): boolean {
  const conj = skipAdverbsLeft(chunks, verb - 1)
  return chunks[conj]?.kind === 'conj' && chunks[conj - 1]?.kind === 'comma'
}

/** The name before "where": "Graz", "Ulm, Norland", "the University of Graz"; undefined where it may be one of two. */
function placeBefore(
  { analysis, reference }: View,
  subject: number,
): { readonly from: number; readonly to: number; readonly also?: string } | undefined {
  const { chunks, tokens, sentence } = analysis
  const isName = (at: number): boolean => {
    const { kind, i = 0, j = 0 } = chunks[at] ?? {}
    const own = tokens.slice(i, j)
    return (
      kind === 'np' &&
      own.some(({ pos }) => pos === 'name') &&
      own.every(({ pos, lower }, index) => pos === 'name' || (index === 0 && lower === 'the'))
    )
  }
  const b = subject - 2
  if (chunks[subject - 1]?.word !== 'where' || chunks[b]?.kind !== 'comma' || !isName(b - 1)) return undefined
  let a = b - 1
  if (chunks[a - 1]?.word === 'of' && isName(a - 2)) a -= 2
  // "the University of Graz in Austria, where": the inner one is the place, the outer one tells where that is.
  const outer = chunks[a - 1]?.word === 'in' && isName(a - 2)
  const inner = chunks[a - 3]?.word === 'of' && isName(a - 4) ? a - 4 : a - 2
  const isWithin = outer && chunks[inner - 1]?.kind === 'prep' && towards.test(chunks[inner - 1]?.word ?? '')
  if (isWithin) {
    const end = a - 1
    const { from, to } = extent(analysis, inner, end)
    const name = sentence.text.slice(from, to).replace(/\s*\([^()]*\)$/, '')
    if (name.includes('(') || reference.isPerson(reference.fullName(name))) return undefined
    const around = extent(analysis, end + 1, b)
    return { from, to: from + name.length, also: sentence.text.slice(around.from, around.to) }
  }
  const nested = chunks[a - 1]?.kind === 'comma' && isName(a - 2)
  if (nested) a -= 2
  const before = chunks[a - 1]
  if (!(before?.kind === 'vg' || (before?.kind === 'prep' && towards.test(before.word)))) return undefined
  const { from, to } = extent(analysis, a, b)
  const first = extent(analysis, a, a + 1)
  const city = nested ? sentence.text.slice(first.from, first.to) : undefined
  return reference.isPerson(reference.fullName(sentence.text.slice(first.from, first.to)))
    ? undefined
    : { from, to, ...(city === undefined ? {} : { also: city }) }
}
