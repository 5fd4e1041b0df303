'use client'
import { fill } from '@/app/_ui/fill'
import { Refusals } from '../refusals'
import type { Texts } from '../texts'
import type { Choices, Plan } from './plan'

type Props = {
  readonly plan: Plan
  readonly choices: Choices
  readonly onChoices: (choices: Choices) => void
  readonly texts: Texts
}

/** What the list will make, what is there already, and what is left out and why. */
export function ListVerdict({ plan, choices, onChoices, texts }: Props) {
  const { adding, total, there, wrong, refusals } = plan
  return (
    <section className="list-verdict">
      <p role="status">
        {fill(adding === total ? texts.willAddAll : texts.willAdd, { adding, total })}{' '}
        {there > 0 && fill(texts.thereAlready, { n: there })}
      </p>
      {there > 0 && (
        <label className="check">
          <input
            type="checkbox"
            checked={choices.again}
            onChange={(event) => onChoices({ ...choices, again: event.target.checked })}
          />
          {texts.addAgain}
        </label>
      )}
      <Refusals
        wrong={wrong}
        lines={refusals.map(({ line, reason, words }) => ({
          key: line,
          says: fill(texts.refusalLine, { line, reason }),
          words,
        }))}
        texts={texts}
        isOpen
      />
    </section>
  )
}
