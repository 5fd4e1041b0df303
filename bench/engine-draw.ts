import { seedOf } from '@/lib/domain/id'
import { seeded, shuffled } from '@/lib/domain/seeded'
import { advised, makeJudge } from '@/lib/engine/gates'
import { judgedOf } from '@/lib/engine/questions/acceptance'
import { makeContext } from '@/lib/engine/questions/context'
import { signsOf } from '@/lib/engine/questions/signs'
import type { EngineQuestion, Reading } from '@/lib/engine/types'
import { candidateOf } from './engine-questions'
import { bestSet } from './engine-texts'

/** How many questions are drawn for rating (question-engine.md, Numbers). */
const drawn = 50

const optionLine = (question: EngineQuestion): string =>
  question.options.map((option) => `   ${option.correct ? '*' : '-'} ${option.text}`).join('\n')

const partLine = (question: EngineQuestion): string =>
  question.parts.map((part) => `   ${part.text} -> ${part.answer}`).join('\n')

/** A question as a rater reads it: its sentence, stem, options and key. */
function written(reading: Reading, question: EngineQuestion, index: number): string {
  const source = reading.document.text.slice(question.evidence.start, question.evidence.end).replace(/\s+/g, ' ')
  return [
    `${index + 1}. ${reading.document.title} (${question.kind})`,
    question.parts.length > 0 ? '' : `   "${source}"`,
    `   ${question.stem}`,
    optionLine(question),
    partLine(question),
    `   = ${question.answer}`,
  ]
    .filter((line) => line !== '')
    .join('\n')
}

/** The signs by which `fit-acceptance.ts` learns from what readers say of a question; its `rating` is left to them. */
function signed(reading: Reading, question: EngineQuestion, index: number): string {
  const context = makeContext(reading)
  const candidate = candidateOf(context, question)
  const gate = candidate && makeJudge(context)(candidate)
  const doubted = candidate && gate ? advised(candidate, gate, context) : null
  const judged = candidate && judgedOf(doubted ?? candidate, context)
  const signs = judged ? Object.fromEntries(signsOf(judged)) : {}
  return JSON.stringify({ number: index + 1, rating: '', signs })
}

/** Fifty questions of the best sets of these readings, drawn by a seed: as text for raters, and a line of JSON each with its signs. */
export function drawQuestions(readings: readonly Reading[], seed: string): { text: string; signs: string } {
  const all = readings.flatMap((reading) => bestSet(reading).map((question) => ({ reading, question })))
  const chosen = shuffled(all, seeded(seedOf('rating', seed))).slice(0, drawn)
  return {
    text: `${chosen.map(({ reading, question }, index) => written(reading, question, index)).join('\n\n')}\n`,
    signs: `${chosen.map(({ reading, question }, index) => signed(reading, question, index)).join('\n')}\n`,
  }
}
