import { dateInWords, truncateDate } from '@/lib/domain/date'
import type { EngineQuestion } from '../types'
import type { Candidate } from './candidate'

/**
 * What the author reads about the gates a question passed: codes of the catalogue (`engine.passed`). Only those that say something
 * about this question: that one answer fits, that the options are false (`time`: when, or `none`), that the answer stands in the text.
 */
export function passedOf(candidate: Candidate): EngineQuestion['passed'] {
  const fact = candidate.facts[0]
  const asksDate = candidate.targets[0]?.slot === 'start' || candidate.targets[0]?.slot === 'end'
  const time = fact.start === undefined || asksDate ? 'none' : dateInWords(truncateDate(fact.start, 'month'))
  if (candidate.kind === 'ordering') return [{ gate: 'strictly-increasing' }]
  if (candidate.kind === 'matching') return [{ gate: 'all-distinct' }]
  if (candidate.kind === 'true-false') return [{ gate: candidate.answer === 'True' ? 'stated' : 'swapped' }]
  return [
    { gate: 'grounded' },
    ...(candidate.advice?.startsWith('unique') ? [] : [{ gate: 'unique' as const }]),
    ...(candidate.kind === 'choice' ? [{ gate: 'distractor-true', params: { time } }] : []),
  ]
}
