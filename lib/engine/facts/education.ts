import { extent, plain } from '../analysis'
import { askPiece, statement, whenWords } from '../asks'
import type { Frame } from '../frames'
import { nameClass } from '../mentions/nameType'
import type { Piece } from '../pieces'
import type { EngineSlot } from '../types'
import { ask, type Draft, draft, type Family, safe, slotAt, subjectSlot, type View } from './family'
import { type Interval, intervalAt } from './roleItems'

const studying = new Set([
  'study',
  'graduate',
  'attend',
  'enroll',
  'enrol',
  'earn',
  'receive',
  'obtain',
  'complete',
  'pursue',
  'take',
  'train',
  'hold',
  'award',
  'enter',
  'gain',
  'get',
  'finish',
  'return',
  'read',
  'matriculate',
])
const schools =
  /\b(?:University|College|School|Institute|Academy|Polytechnic|Conservatory|Gymnasium|Seminary|Lyc[ée]e|École|ETH|MIT|alma mater)\b/
const degrees =
  /\b(?:degree|doctorate|diploma|bachelor|master|PhD|Ph\.D|B\.A|M\.A|studies|course|program|programme|student|law|medicine|mathematics|physics|chemistry|economics|engineering|philosophy|theology|history|literature|music)\b/i

/** "At which university did she take a degree?" where the degree is from one: "where from" is no way to ask. */
const schoolWord = (place: Piece, school: string): string =>
  place.role === 'object'
    ? 'Which school'
    : place.prep === 'from'
      ? `At which ${nameClass(school) ?? 'school'}`
      : 'Where'

/** Where and what somebody studied, and the degree. */
export const education: Family = {
  name: 'education',
  read: (view) => view.frames.flatMap((frame) => (frame.person ? [...read(view, frame), ...student(view, frame)] : [])),
}

function read(view: View, frame: Frame): readonly Draft[] {
  if (!studying.has(frame.vg.lemma) || frame.clause.marker === 'that') return []
  const { chunks, sentence } = view.analysis
  const end = frame.clause.complement.b
  const first = frame.clause.complement.a
  const school = Array.from({ length: end - first }, (_, k) => first + k).find(
    (k) => chunks[k]?.kind === 'np' && schools.test(words(view, k, k + 1)),
  )
  const degree = Array.from({ length: end - first }, (_, k) => first + k).find(
    (k) => k !== school && chunks[k]?.kind === 'np' && degrees.test(words(view, k, k + 1)),
  )
  const academic = /^(?:study|graduate|attend|enroll|enrol|matriculate|pursue|train)$/.test(frame.vg.lemma)
  if (school === undefined && degree === undefined) return []
  if (
    !academic &&
    !(
      degree !== undefined &&
      (school !== undefined || /\b(?:degree|doctorate|diploma)\b/.test(words(view, degree, degree + 1)))
    )
  )
    return []
  if (frame.vg.lemma === 'attend' && school === undefined) return []
  const time = timeOf(view, frame)
  let degreeEnd = degree === undefined ? 0 : degree + 1
  while (
    degree !== undefined &&
    /^(?:in|of)$/.test(chunks[degreeEnd]?.word ?? '') &&
    chunks[degreeEnd + 1]?.kind === 'np' &&
    degreeEnd + 1 !== school
  )
    degreeEnd += 2
  let schoolEnd = school === undefined ? 0 : school + 1
  while (school !== undefined && chunks[schoolEnd]?.word === 'of' && chunks[schoolEnd + 1]?.kind === 'np')
    schoolEnd += 2
  const at = school === undefined ? undefined : extent(view.analysis, school, schoolEnd)
  const what = degree === undefined ? undefined : extent(view.analysis, degree, degreeEnd)
  const slots: EngineSlot[] = [
    subjectSlot(view, frame),
    ...(what ? [slotAt(view, 'object', what.from, what.to)] : []),
    ...(at && !/alma mater/.test(sentence.text.slice(at.from, at.to))
      ? [slotAt(view, 'place', at.from, at.to, { type: 'org', head: chunks[school ?? 0]?.head?.lower ?? '' })]
      : []),
    ...(time.start
      ? [slotAt(view, 'start', time.start.token.from, time.start.token.to, { value: time.start.value, type: 'date' })]
      : []),
    ...(time.end && time.end.token !== time.start?.token
      ? [slotAt(view, 'end', time.end.token.from, time.end.token.to, { value: time.end.value, type: 'date' })]
      : []),
  ]
  const date = frame.pieces.find((piece) => piece.role === 'date' && piece.date)
  const place = frame.pieces.find(
    (piece) =>
      !piece.front &&
      at !== undefined &&
      piece.from <= at.from &&
      at.to <= piece.to &&
      (piece.role === 'object' || piece.to - at.to < 2),
  )
  const object = frame.pieces.find(
    (piece) => !piece.front && what !== undefined && piece.role === 'object' && piece.from <= what.from,
  )
  const schoolWords = at ? plain(sentence.text.slice(at.from, at.to)) : ''
  return [
    draft(view, {
      kind: 'education',
      relation: 'study',
      subject: frame.subject,
      rule: 'education',
      claims: frame.clause.at,
      start: time.start?.value,
      end: time.end?.value,
      slots,
      statement: safe(view, frame) ? statement(frame) : null,
      asks: [
        place && safe(view, frame, [place])
          ? ask(
              'place',
              askPiece(frame, schoolWord(place, schoolWords), [place]),
              place.role === 'object' || place.prep === 'from' ? schoolWords : place.words,
              [schoolWords, place.words],
            )
          : undefined,
        object && !/\bit\b/.test(object.words) && safe(view, frame, [object]) && at
          ? ask('object', askPiece(frame, 'What', [object]), object.words)
          : undefined,
        date?.date?.start &&
        !date.date.vague &&
        !time.end &&
        safe(view, frame, [date]) &&
        /^(?:in|on)$/.test(date.prep ?? '')
          ? ask('start', askPiece(frame, whenWords(date.date), [date]), date.words.replace(/^(?:in|on)\s+/, ''))
          : undefined,
      ],
    }),
  ]
}

const words = (view: View, a: number, b: number): string => {
  const { from, to } = extent(view.analysis, a, b)
  return view.analysis.sentence.text.slice(from, to)
}

function timeOf(view: View, frame: Frame): Interval {
  for (const range of [...frame.clause.front, frame.clause.complement]) {
    for (let at = range.a; at < range.b; at += 1) {
      const found = intervalAt(view.analysis, at)
      if (found) return found
    }
  }
  return {}
}

/** "was a student of X", "is a graduate of X". */
function student(view: View, frame: Frame): readonly Draft[] {
  const { chunks } = view.analysis
  if (frame.vg.lemma !== 'be' || frame.vg.voice !== 'active' || frame.clause.marker) return []
  const at = chunks.findIndex(
    (chunk, index) =>
      index >= frame.clause.complement.a &&
      index < frame.clause.complement.b &&
      chunk.kind === 'np' &&
      /^(?:student|pupil|graduate|alumnus|alumna)$/.test(chunk.head?.lower ?? ''),
  )
  const next = chunks[at + 2]
  if (
    at < 0 ||
    !/^(?:of|at)$/.test(chunks[at + 1]?.word ?? '') ||
    next?.kind !== 'np' ||
    !schools.test(words(view, at + 2, at + 3))
  )
    return []
  const time = timeOf(view, frame)
  const school = extent(view.analysis, at + 2, at + 3)
  const name = words(view, at + 2, at + 3)
  return [
    draft(view, {
      kind: 'education',
      relation: 'study',
      subject: frame.subject,
      rule: 'education:student',
      start: time.start?.value,
      end: time.end?.value,
      slots: [
        subjectSlot(view, frame),
        slotAt(view, 'place', school.from, school.to, { type: 'org' }),
        ...(time.start
          ? [
              slotAt(view, 'start', time.start.token.from, time.start.token.to, {
                value: time.start.value,
                type: 'date',
              }),
            ]
          : []),
        ...(time.end && time.end.token !== time.start?.token
          ? [slotAt(view, 'end', time.end.token.from, time.end.token.to, { value: time.end.value, type: 'date' })]
          : []),
      ],
      statement: null,
      asks: [
        time.start && time.end
          ? ask(
              'place',
              `Where did ${frame.subject} study from ${time.start.token.text} to ${time.end.token.text}?`,
              name,
            )
          : undefined,
      ],
    }),
  ]
}
