'use client'
import type { KeyboardEvent, RefObject } from 'react'
import type { AnswerTexts } from './marks'

type Props = {
  readonly text: string
  readonly onText: (text: string) => void
  readonly onDone: () => void
  /** Present where the answer may be shown instead of given. */
  readonly onShow?: (() => void) | undefined
  /** After the answer the field keeps its place and its words. */
  readonly mark?: 'right' | 'partly' | 'wrong' | undefined
  readonly labelledBy: string
  readonly lang?: string | undefined
  readonly field?: RefObject<HTMLInputElement | HTMLTextAreaElement | null> | undefined
  readonly texts: AnswerTexts
}

/** Enter that ends a composition (Chinese, Japanese, Korean input) belongs to the input method; Safari tells it by code 229 alone. */
export const isComposing = ({ nativeEvent, keyCode }: KeyboardEvent): boolean =>
  nativeEvent.isComposing || keyCode === 229

/** One line in words: typed and cloze questions. */
export function TypedAnswer({ text, onText, onDone, onShow, mark, labelledBy, lang, field, texts }: Props) {
  return (
    <form
      className="answer"
      onSubmit={(event) => {
        event.preventDefault()
        if (!mark) onDone()
      }}
    >
      <input
        ref={field as RefObject<HTMLInputElement | null> | undefined}
        className={`field serif ${mark ?? ''}`}
        aria-labelledby={labelledBy}
        aria-label={texts.yourAnswer}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="done"
        maxLength={2000}
        dir="auto"
        lang={lang}
        value={text}
        readOnly={mark !== undefined}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && isComposing(event)) event.preventDefault()
        }}
      />
      <Buttons hidden={mark !== undefined} onShow={onShow} texts={texts} />
    </form>
  )
}

/** Some sentences: open questions. Enter is done, Shift and Enter a new line. */
export function OpenAnswer({ text, onText, onDone, onShow, mark, labelledBy, lang, field, texts }: Props) {
  return (
    <form
      className="answer open"
      onSubmit={(event) => {
        event.preventDefault()
        if (!mark) onDone()
      }}
    >
      <textarea
        ref={field as RefObject<HTMLTextAreaElement | null> | undefined}
        className="field serif"
        rows={4}
        aria-labelledby={labelledBy}
        aria-label={texts.yourAnswer}
        maxLength={2000}
        dir="auto"
        lang={lang}
        value={text}
        readOnly={mark !== undefined}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return
          event.preventDefault()
          if (!mark) onDone()
        }}
      />
      <Buttons hidden={mark !== undefined} onShow={onShow} texts={texts} />
    </form>
  )
}

const Buttons = ({
  hidden,
  onShow,
  texts,
}: {
  hidden: boolean
  onShow: (() => void) | undefined
  texts: AnswerTexts
}) => (
  <span className={hidden ? 'answer-act gone' : 'answer-act'}>
    <button className="btn primary big" type="submit" disabled={hidden}>
      {texts.check}
      <kbd className="hide-s">Enter</kbd>
    </button>
    {onShow && (
      <button className="btn big" type="button" disabled={hidden} onClick={onShow}>
        {texts.showAnswer}
      </button>
    )}
  </span>
)
