import { Fragment, type RefObject } from 'react'

const gap = '____'

const piecesOf = (text: string) => text.split(gap).map((words, index) => ({ key: `piece ${index}`, words }))

type Props = {
  readonly text: string
  readonly lang: string | undefined
  /** Where the question stands in the session, for screen readers. */
  readonly place: string
  readonly gapWord: string
  readonly stem: RefObject<HTMLHeadingElement | null>
}

/** The question. It takes the focus when it appears, or its field does, which reads it aloud; a gap is said as such. */
export const Stem = ({ text, lang, place, gapWord, stem }: Props) => (
  <h1 className="stem" id="stem" ref={stem} tabIndex={-1}>
    <span className="vh">{place} </span>
    <span lang={lang} dir="auto">
      {piecesOf(text).map(({ key, words }) => (
        <Fragment key={key}>
          {key !== 'piece 0' && (
            <span className="gap">
              <span className="vh">{gapWord}</span>
            </span>
          )}
          {words}
        </Fragment>
      ))}
    </span>
  </h1>
)
