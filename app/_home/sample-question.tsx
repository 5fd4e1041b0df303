'use client'
import { useState } from 'react'

/** An option as the visitor meets it; `because` says where a wrong one comes from. */
export type SampleOption = { readonly text: string; readonly correct: boolean }

type Texts = {
  readonly right: string
  readonly wrong: string
  readonly theAnswer: string
  readonly youChose: string
}

const letters = 'ABCDEF'

const noteOf = (option: SampleOption, chosen: string | null, texts: Texts) => {
  if (chosen === null) return null
  if (option.correct) return texts.theAnswer
  return option.text === chosen ? texts.youChose : null
}

const classOf = (option: SampleOption, chosen: string | null) => {
  if (chosen === null) return 'option'
  if (option.correct) return 'option key'
  return option.text === chosen ? 'option wrong' : 'option off'
}

/** The options of the sample's question: the first click answers, and nothing moves. */
export function SampleQuestion({ options, texts }: { options: readonly SampleOption[]; texts: Texts }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const correct = options.some((option) => option.correct && option.text === chosen)
  return (
    <>
      <ol className="options">
        {options.map((option, index) => (
          <li key={option.text}>
            <button
              type="button"
              className={classOf(option, chosen)}
              aria-disabled={chosen !== null || undefined}
              onClick={() => setChosen((before) => before ?? option.text)}
            >
              <kbd>{letters[index]}</kbd>
              <span>{option.text}</span>
              {noteOf(option, chosen, texts) && <small>{noteOf(option, chosen, texts)}</small>}
            </button>
          </li>
        ))}
      </ol>
      <p className="small sample-verdict" role="status">
        {chosen === null ? '' : correct ? texts.right : texts.wrong}
      </p>
    </>
  )
}
