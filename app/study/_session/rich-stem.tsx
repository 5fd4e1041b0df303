import type { RefObject } from 'react'
import { Rendered } from '@/app/_ui/rendered'

type Props = {
  readonly html: string
  readonly lang: string | undefined
  /** Where the question stands in the session, for screen readers. */
  readonly place: string
  readonly stem: RefObject<HTMLHeadingElement | null>
}

/** A question that is more than words: pictures, formulas, code. */
export const RichStem = ({ html, lang, place, stem }: Props) => (
  <h1 className="stem" id="stem" ref={stem} tabIndex={-1}>
    <span className="vh">{place} </span>
    <Rendered html={html} lang={lang} />
  </h1>
)
