import { stem } from '@/lib/domain/text'
import fitted from './acceptance.json'
import type { Candidate } from './candidate'
import { type Context, sentencesOf } from './context'
import { type Judged, signsOf } from './signs'

const weightOf: ReadonlyMap<string, number> = new Map(Object.entries(fitted.weights))

/** From this on readers accept 79 questions of 100 and refuse 4, of texts left out of the fit. */
export const sure = 0.65

/** What a gate advises against is asked like any other from here on: of such readers accept 78 of 100 and refuse 7. */
export const spared = 0.75

/** What a gate advises against is doubtful from here on, whatever else is foreseen of it, and dropped below. */
export const heard = 0.55

/** True where readers have judged enough questions of which a gate said the same. */
export const isWeighed = ({ kind, advice }: Candidate): boolean => weightOf.has(`advice ${advice} ${kind}`)

/** From here to `sure` they accept 60 of 100 and refuse 10; below it they refuse one in six. */
export const doubtful = 0.55

/** From here to `doubtful` they accept 58 of 100 in short texts and refuse 9; below it they accept 37 and refuse 29. */
export const poor = 0.4

/** A candidate as its reader meets it. */
export function judgedOf(candidate: Candidate, context: Context): Judged {
  const { kind, stem: asked, answer, targets, facts, advice } = candidate
  return {
    kind,
    rule: facts[0].rule,
    slot: targets[0]?.slot ?? 'object',
    stem: asked,
    answer,
    subject: facts[0].subject,
    sentence: sentencesOf(context, facts[0])[0]?.text ?? '',
    title: context.document.title,
    ...(advice === undefined ? {} : { advice }),
    countOf: (word) => context.frequency.get(stem(word)) ?? 0,
  }
}

/**
 * How readers would judge a question, as `bench/fit-acceptance.ts` has learned it from their ratings: about 1 where they would ask
 * it as it stands, 0.3 with a small mend, below 0 not at all.
 */
export function acceptance(judged: Judged): number {
  let sum = fitted.base
  for (const [sign, size] of signsOf(judged)) sum += size * (weightOf.get(sign) ?? 0)
  return sum
}
