import type { RefObject } from 'react'
import { Rendered } from '@/app/_ui/rendered'

type Props = {
  readonly html: string
  readonly lang: string | undefined
  readonly stem: RefObject<HTMLHeadingElement | null>
}

/** A question that is more than words: pictures, formulas, code. */
export const RichStem = ({ html, lang, stem }: Props) => (
  <h1 className="stem" id="stem" ref={stem} tabIndex={-1}>
    <Rendered html={html} lang={lang} />
  </h1>
)
