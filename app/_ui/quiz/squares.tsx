import { Icon } from '../icons'
import type { QuizTexts } from './texts'

/** How far each question is, in order. */
export type Mark = { readonly itemId: string; readonly isAnswered: boolean; readonly isFlagged: boolean }
type Props = {
  readonly marks: readonly Mark[]
  readonly at: number
  readonly onGo: (index: number) => void
  readonly texts: QuizTexts
}

/** A square for each question: filled where it is answered, with a flag where one was set. */
export function Squares({ marks, at, onGo, texts }: Props) {
  return (
    <section>
      <h2 className="label">{texts.questions}</h2>
      <ol className="sqs">
        {marks.map(({ itemId, isAnswered, isFlagged }, index) => {
          const words = [
            index === at && texts.thisOne,
            isAnswered ? texts.answered : texts.notAnswered,
            isFlagged && texts.flagged,
          ].filter(Boolean)
          return (
            <li key={itemId}>
              <button
                type="button"
                className={isAnswered ? 'sq ans' : 'sq'}
                aria-current={index === at || undefined}
                onClick={() => onGo(index)}
              >
                {index + 1}
                {isFlagged && (
                  <span className="sq-f">
                    <Icon name="flag" />
                  </span>
                )}
                <span className="vh">, {words.join(', ')}</span>
              </button>
            </li>
          )
        })}
      </ol>
      <ul className="legend" aria-hidden="true">
        <li>
          <span className="sq-k ans" />
          {texts.answered}
        </li>
        <li>
          <span className="sq-k" />
          {texts.open}
        </li>
        <li>
          <Icon name="flag" />
          {texts.flagged}
        </li>
      </ul>
    </section>
  )
}
