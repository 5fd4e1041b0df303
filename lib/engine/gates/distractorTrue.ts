import { isDateValue } from '@/lib/domain/date'
import { slotOf } from '../questions/candidate'
import { isFalse } from '../questions/false'
import type { Check } from './types'

/**
 * `distractor-true`: each wrong option is false at the asked time by what the document says, and keeps the fact that makes it
 * plausible. Checked again here, whoever made the options.
 */
export const distractorTrue: Check = (candidate, context) => {
  const fact = candidate.facts[0]
  const target = candidate.targets[0]
  if (candidate.kind !== 'choice' || !target) return true
  return candidate.options
    .filter((option) => !option.correct)
    .every((option) => {
      const source = option.because === undefined ? undefined : context.factByKey.get(option.because)
      if (!source) return false
      const date = source.slots.find(
        (slot) => slot.value !== undefined && isDateValue(slot.value) && slot.text === option.text,
      )
      return isFalse(
        context,
        fact,
        target.slot,
        option.text,
        date?.value ?? (source.key === fact.key ? undefined : slotOf(source, target.slot)?.value),
        candidate.stem,
      )
    })
}
