import { seedOf } from '@/lib/domain/id'
import type { Option } from '@/lib/domain/question'
import { seeded, shuffled } from '@/lib/domain/seeded'
import { aliases, fold } from '@/lib/domain/text'
import type { Fact } from '../types'
import { type Ask, type Candidate, slotOf } from './candidate'
import type { Context } from './context'
import { compareNumeric, findDistractors, isNumeric } from './distractors'

/** Other forms a teacher takes: those of the family, aliases, and names that the document itself uses for nobody else. */
export function acceptedForms(context: Context, ask: Ask): string[] {
  const name = fold(ask.answer)
  const own = (context.namings.get(name) ?? [])
    .map((mention) => mention.text)
    .filter((text) => /\p{Lu}/u.test(text) && context.meanings.get(fold(text))?.size === 1)
  const forms = new Set([...(ask.accepted ?? []), ...aliases(ask.answer), ...own])
  forms.delete(ask.answer)
  return [...forms]
}

function base(context: Context, fact: Fact, ask: Ask): Omit<Candidate, 'kind' | 'options'> {
  return {
    targets: [{ factKey: fact.key, slot: ask.slot }],
    stem: ask.stem,
    answer: ask.answer,
    accepted: acceptedForms(context, ask),
    parts: [],
    evidence: fact.evidence,
    facts: [fact],
    slot: slotOf(fact, ask.slot),
  }
}

/** The question as its family asks it, answered in the learner's own words. */
export const typedQuestion = (context: Context, fact: Fact, ask: Ask): Candidate => ({
  ...base(context, fact, ask),
  kind: 'typed',
  options: [],
})

/** The same with options; null where the document has fewer than two valid distractors: never padded. */
export function choiceQuestion(context: Context, fact: Fact, ask: Ask): Candidate | null {
  const wrong = findDistractors(context, fact, ask)
  if (wrong.length < 2) return null
  const all: Option[] = [
    { text: ask.answer, correct: true },
    ...wrong.map(({ text, because }) => ({ text, correct: false, because })),
  ]
  const options = isNumeric(ask.answer)
    ? [...all].sort((a, b) => compareNumeric(a.text, b.text))
    : shuffled(all, seeded(seedOf('order', fact.key, ask.slot)))
  return { ...base(context, fact, ask), kind: 'choice', options }
}
