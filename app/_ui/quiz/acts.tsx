import type { SheetItem } from '@/lib/domain/sheet'
import { letterOf } from '../answer/marks'
import { Icon } from '../icons'
import type { QuizTexts } from './texts'

type Props = {
  readonly item: SheetItem
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly isFlagged: boolean
  readonly onStep: (by: 1 | -1) => void
  readonly onFlag: () => void
  /** Present where there is something to take back. */
  readonly onClear: (() => void) | undefined
  readonly singleKeys: boolean
  readonly texts: QuizTexts
}

/** The buttons under a question, and the keys that do the same. */
export function Acts(props: Props) {
  const { item, isFirst, isLast, isFlagged, onStep, onFlag, onClear, singleKeys, texts } = props
  const isChosen = item.options.length > 0 || item.lines.length > 0
  return (
    <>
      <div className="quiz-act">
        <button type="button" className="btn" aria-disabled={isFirst || undefined} onClick={() => onStep(-1)}>
          {texts.previous}
        </button>
        <button type="button" className="btn text" aria-pressed={isFlagged} onClick={onFlag}>
          <Icon name="flag" />
          {isFlagged ? texts.unflag : texts.flag}
        </button>
        <button
          type="button"
          className={onClear ? 'btn text' : 'btn text gone'}
          disabled={onClear === undefined}
          onClick={onClear}
        >
          {texts.clear}
        </button>
        {isLast ? (
          <a className="btn primary push" href="#hand-in">
            {texts.review}
          </a>
        ) : (
          <button type="button" className="btn primary push" onClick={() => onStep(1)}>
            {texts.next}
          </button>
        )}
      </div>
      <p className="keys hide-s">
        {singleKeys && item.options.length > 0 && (
          <span>
            {item.options.map((text, index) => (
              <kbd key={text}>{letterOf(index)}</kbd>
            ))}{' '}
            {texts.keysChoose}
          </span>
        )}
        {singleKeys && isChosen && (
          <>
            <span>
              <kbd>N</kbd>
              <kbd>P</kbd> {texts.keysWalk}
            </span>
            <span>
              <kbd>F</kbd> {texts.keysFlag}
            </span>
          </>
        )}
        {!isChosen && (
          // Inside a field letters are letters.
          <span>
            <kbd>Enter</kbd> {texts.keysNext}
          </span>
        )}
      </p>
    </>
  )
}
