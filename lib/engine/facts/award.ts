import { extent, plain } from '../analysis'
import { askPiece, askSubject, statement, whenWords } from '../asks'
import type { Chunk } from '../chunks'
import type { Frame } from '../frames'
import type { EngineSlot } from '../types'
import { dateRange } from './event'
import {
  ask,
  type Draft,
  draft,
  type Family,
  pieceSlot,
  safe,
  slotAt,
  subjectSlot,
  subjectWord,
  type View,
} from './family'

const winning = new Set([
  'win',
  'receive',
  'award',
  'earn',
  'get',
  'share',
  'accept',
  'give',
  'honor',
  'honour',
  'present',
  'decorate',
  'collect',
  'gain',
  'obtain',
])
const prizes =
  /\b(?:Prize|Award|Medal|Order|Cup|Trophy|Fellowship|Championship|Grammy|Oscar|Emmy|Pulitzer|Cross|Title|prize|award|medal|trophy)\b/

/** Prizes and honours: "She won the Turing Award in 2008". */
export const award: Family = { name: 'award', read: (view) => view.frames.flatMap((frame) => read(view, frame)) }

/** "the Lund Prize in physics": a bare noun tells the field of the prize; "in recognition of", "for bravery" tell why it was given. */
function isField(chunks: readonly Chunk[], at: number): boolean {
  const field = chunks[at + 1]
  return (
    chunks[at]?.word === 'in' &&
    field?.head?.pos === 'noun' &&
    field.j - field.i <= 2 &&
    fields.test(field.word) &&
    !/^(?:of|with|for|to)$/.test(chunks[at + 2]?.word ?? '')
  )
}

const fields =
  /(?:ics|ology|istry|omy|phy|ture)$|^(?:science|sciences|medicine|peace|art|arts|music|history|law|drama|poetry|fiction|dance|film|design|education|mining|painting|printing|acting|directing|writing|engineering|weaving)$/

function read(view: View, frame: Frame): readonly Draft[] {
  if (!winning.has(frame.vg.lemma) || !/\p{Lu}/u.test(frame.subject)) return []
  const passive = /^(?:award|give|honor|honour|present|decorate)$/.test(frame.vg.lemma)
  if (passive !== (frame.vg.voice === 'passive')) return []
  const prize = frame.pieces.find(
    (piece) =>
      !piece.front &&
      (piece.role === 'object' || (piece.role === 'pp' && piece.prep === 'with')) &&
      prizes.test(piece.words),
  )
  if (!prize) return []
  const { chunks, sentence } = view.analysis
  const a = prize.role === 'pp' ? prize.a + 1 : prize.a
  let b = prize.b
  if (
    chunks[b]?.kind === 'prep' &&
    /^(?:in|for)$/.test(chunks[b]?.word ?? '') &&
    chunks[b + 1]?.kind === 'np' &&
    (/^\p{Lu}/u.test(chunks[b + 1]?.head?.text ?? '') || isField(chunks, b))
  )
    b += 2
  const range = extent(view.analysis, a, b)
  const words = plain(sentence.text.slice(range.from, range.to))
  const asked = frame.pieces.filter((piece) => piece === prize || (piece.a >= a && piece.b <= b))
  const when = frame.pieces.find(
    (piece) =>
      piece.role === 'date' &&
      piece.date?.start !== undefined &&
      !piece.date.vague &&
      /^(?:in|on)$/.test(piece.prep ?? ''),
  )
  const slots: EngineSlot[] = [
    subjectSlot(view, frame),
    slotAt(view, 'object', range.from, range.to),
    ...(when?.date?.start === undefined
      ? []
      : [pieceSlot(view, 'start', dateRange(view, when), { value: when.date.start, type: 'date' })]),
  ]
  const name = /\b(?:Medal|medal)\b/.test(words)
    ? 'medal'
    : /\b(?:Prize|prize)\b/.test(words)
      ? 'prize'
      : /\b(?:Order)\b/.test(words)
        ? 'honor'
        : 'award'
  const clean = safe(view, frame)
  const wh = subjectWord(view, frame)
  return [
    draft(view, {
      kind: 'award',
      relation: 'award',
      subject: frame.subject,
      rule: 'award',
      claims: frame.clause.at,
      slots,
      start: when?.date?.start,
      statement: clean ? statement(frame) : null,
      asks: [
        prize.role === 'object' &&
        safe(view, { ...frame, pieces: frame.pieces.filter((piece) => !asked.includes(piece)) })
          ? ask('object', askPiece(frame, `Which ${name}`, asked), words, [words.replace(/^the\s+/, '')])
          : undefined,
        when?.date && !when.date.derived && safe(view, frame, [when])
          ? ask('start', askPiece(frame, whenWords(when.date), [when]), dateRange(view, when).words)
          : undefined,
        clean && when && wh ? ask('subject', askSubject(frame, wh), frame.subject) : undefined,
      ],
    }),
  ]
}
