import { read } from '@/lib/engine'
import type { EngineQuestion, Reading } from '@/lib/engine/types'
import { readDocument } from '@/lib/reading'

/** An English text read under a title. */
export function readingOf(text: string, title = 'Notes'): Reading {
  const result = readDocument(`# ${title}\n\n${text}`, 'notes.md')
  if (!result.ok) throw new Error(result.reason)
  return read({ ...result.value.document, language: 'en' })
}

/** Every ask of its facts, stem and answer, before any gate. */
export const asksIn = (text: string, title?: string): string[] =>
  readingOf(text, title).facts.flatMap((fact) => fact.asks.map((ask) => `${ask.stem} ${ask.answer}`))

export const questionsIn = (text: string, title?: string): readonly EngineQuestion[] => readingOf(text, title).questions

/** Every question kept, stem and answer. */
export const askedIn = (text: string, title?: string): string[] =>
  questionsIn(text, title).map(({ stem, answer }) => `${stem} ${answer}`)
