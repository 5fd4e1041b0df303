'use client'
import type { ChangeEvent, KeyboardEvent, RefObject } from 'react'
import { isImeKey } from '../typing'
import type { AnswerTexts } from './marks'

type Props = {
  readonly text: string
  readonly onText: (text: string) => void
  readonly onDone: () => void
  /** Some sentences instead of one line: then Shift and Enter begin a new line. */
  readonly isLong: boolean
  /** Present where the answer may be shown instead of given. */
  readonly onShow?: (() => void) | undefined
  /** After the answer the field keeps its place and its words. */
  readonly mark?: 'right' | 'partly' | 'wrong' | undefined
  readonly labelledBy: string
  readonly lang?: string | undefined
  readonly field?: RefObject<HTMLInputElement | HTMLTextAreaElement | null> | undefined
  readonly texts: AnswerTexts
}

/** An answer in words. Enter is done; the Enter that ends a composition is not. */
export function WrittenAnswer({ isLong, mark, onDone, onText, onShow, field, ...props }: Props) {
  const { text, labelledBy, lang, texts } = props
  const done = () => {
    if (!mark) onDone()
  }
  const written = {
    'aria-labelledby': labelledBy,
    'aria-label': texts.yourAnswer,
    autoComplete: 'off',
    maxLength: 2000,
    dir: 'auto',
    lang,
    value: text,
    readOnly: mark !== undefined,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onText(event.target.value),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || (isLong && event.shiftKey)) return
      event.preventDefault()
      if (!isImeKey(event.nativeEvent)) done()
    },
  } as const
  return (
    <form
      className={isLong ? 'answer open' : 'answer'}
      onSubmit={(event) => {
        event.preventDefault()
        done()
      }}
    >
      {isLong ? (
        <textarea
          {...written}
          ref={field as RefObject<HTMLTextAreaElement | null> | undefined}
          className="field serif"
          rows={4}
        />
      ) : (
        <input
          {...written}
          ref={field as RefObject<HTMLInputElement | null> | undefined}
          className={`field serif ${mark ?? ''}`}
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="done"
        />
      )}
      <span className={mark ? 'answer-act gone' : 'answer-act'}>
        <button className="btn primary big" type="submit" disabled={mark !== undefined}>
          {texts.check}
          <kbd className="hide-s">Enter</kbd>
        </button>
        {onShow && (
          <button className="btn big" type="button" disabled={mark !== undefined} onClick={onShow}>
            {texts.showAnswer}
          </button>
        )}
      </span>
    </form>
  )
}
