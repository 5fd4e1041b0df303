import type { Part } from '../question'
import { fold } from '../text'

type Asked = { readonly stem: string; readonly answer: string; readonly parts?: readonly Part[] }

/** What words in a search are looked for in: the folded stem and answer of a question, with its parts. */
export const searchKeyOf = ({ stem, answer, parts = [] }: Asked): string =>
  fold([stem, answer, ...parts.flatMap((part) => [part.text, part.answer])].join(' '))
