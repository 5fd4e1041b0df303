import { filledText, gapNumbers, parseCloze, textsOfGap, withGap } from '@/lib/domain/cloze'
import {
  alternativesOf,
  isTyped,
  type NoteCard,
  type NoteContent,
  type NoteFact,
  type NoteFields,
  type NoteSide,
} from '@/lib/domain/note'
import type { Slot } from '@/lib/domain/slot'
import { hasGapInFormula, markedWords, sideOf } from './markdown'
import { marks } from './marks'

const titleCharacters = 200
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
const paragraph = (text: string): string => `<p>${text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</p>`
const looksOf = ({ plain, html }: NoteSide): string => html ?? paragraph(plain)

/** Both sides one below the other; null where neither is more than its words. */
const together = (front: NoteSide, back: NoteSide): string | null => {
  if (front.html === null && back.html === null) return null
  return [front, back]
    .filter(({ plain, html }) => plain !== '' || html !== null)
    .map(looksOf)
    .join('\n<hr>\n')
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n')

const cardOf = (factKey: string, slot: Slot, stem: NoteSide, answer: NoteSide): NoteCard => ({
  factKey,
  slot,
  kind: isTyped(answer) ? 'typed' : 'flashcard',
  stem,
  answer,
  accepted: alternativesOf(answer.plain),
})

/** A question and its answer: one fact with two slots, of which the other direction asks the other. */
const pairOf = ({ type, front: frontText, back: backText }: NoteFields): NoteContent => {
  const [front, back] = [sideOf(frontText), sideOf(backText)]
  const text = joined([front.plain, back.plain])
  const key = 'card'
  const cards = [cardOf(key, 'definition', front, back), cardOf(key, 'term', back, front)]
  return {
    title: oneLine(front.plain || back.plain).slice(0, titleCharacters),
    text,
    html: together(front, back),
    statement: [front.plain, back.plain].map(oneLine).filter(Boolean).join(' – '),
    facts: [
      {
        key,
        slots: [
          { slot: 'term', text: front.plain },
          { slot: 'definition', text: back.plain },
        ],
        start: text.length - back.plain.length,
        end: text.length,
      },
    ],
    cards: type === 'both' ? cards : cards.slice(0, 1),
  }
}

/** Where the first gap of a number stands in the text with all gaps filled in. */
const spanOf = (marked: string): { start: number; end: number } => {
  const before = marked.slice(0, marked.indexOf(marks.filled))
  const inner = marked.slice(before.length + 1, marked.indexOf(marks.end, before.length))
  return before.length === marked.length
    ? { start: 0, end: marked.length }
    : { start: before.length, end: before.length + inner.length }
}

/** A text with gaps: a fact for each number, all of one note. */
const gapsOf = ({ front: source, back: more }: NoteFields): NoteContent => {
  const pieces = parseCloze(source)
  const [whole, extra] = [sideOf(filledText(pieces)), sideOf(more)]
  const made = gapNumbers(pieces).map((number): { fact: NoteFact; card: NoteCard } => {
    const key = `c${number}`
    const texts = textsOfGap(pieces, number)
    const gapped = withGap(pieces, number, (_, hint) => (hint === null ? marks.gap : `${marks.gap} (${hint})`))
    const stem = sideOf(gapped)
    const isTex = hasGapInFormula(gapped)
    const answers = texts.map((text) => sideOf(isTex && /[\\^_{}]/.test(text) ? `$${text}$` : text))
    const answer = {
      plain: answers.map(({ plain }) => plain).join(', '),
      html: answers.every(({ html }) => html === null) ? null : answers.map(looksOf).join('\n'),
    }
    const span = spanOf(markedWords(withGap(pieces, number, (text) => `${marks.filled}${text}${marks.end}`)))
    const card = cardOf(key, 'object', stem, answer)
    return {
      fact: { key, slots: [{ slot: 'object', text: answer.plain }], ...span },
      card: card.kind === 'typed' ? { ...card, kind: 'cloze' } : card,
    }
  })
  return {
    title: oneLine(whole.plain).slice(0, titleCharacters),
    text: joined([whole.plain, extra.plain]),
    html: together(whole, extra),
    statement: oneLine(whole.plain),
    facts: made.map(({ fact }) => fact),
    cards: made.map(({ card }) => card),
  }
}

/** All that is stored of a note. Its fields have been checked (lib/domain/note.ts). */
export const noteContent = (fields: NoteFields): NoteContent =>
  fields.type === 'cloze' ? gapsOf(fields) : pairOf(fields)
