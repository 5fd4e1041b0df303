import { fill } from '@/app/_ui/fill'
import type { Texts } from './texts'

type Props = {
  /** How many were left out; `lines` has the first of them. */
  readonly wrong: number
  readonly lines: readonly { readonly key: number; readonly says: string; readonly words: string }[]
  readonly texts: Texts
  readonly isOpen?: boolean
}

/** What stays behind of what is imported, and why. */
export function Refusals({ wrong, lines, texts, isOpen = false }: Props) {
  if (wrong === 0) return null
  return (
    <details open={isOpen}>
      <summary>{fill(texts.leftOut, { n: wrong })}</summary>
      <ul className="list-refusals">
        {lines.map(({ key, says, words }) => (
          <li key={key}>
            {says}{' '}
            <span className="serif dim" dir="auto">
              {words}
            </span>
          </li>
        ))}
        {wrong > lines.length && <li>{fill(texts.leftOutMore, { n: wrong - lines.length })}</li>}
      </ul>
    </details>
  )
}
