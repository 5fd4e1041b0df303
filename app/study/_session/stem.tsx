import { Fragment, type RefObject } from 'react'

const gap = '____'

const piecesOf = (text: string) => text.split(gap).map((words, index) => ({ key: `piece ${index}`, words }))

/** The question. It takes the focus when it appears, which reads it aloud; a gap is said as such. */
export const Stem = ({
  text,
  lang,
  gapWord,
  stem,
}: {
  text: string
  lang: string | undefined
  gapWord: string
  stem: RefObject<HTMLHeadingElement | null>
}) => (
  <h1 className="stem" id="stem" ref={stem} tabIndex={-1} lang={lang} dir="auto">
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
  </h1>
)
