import type { Fact } from '../types'
import type { Ask } from './candidate'
import { type Context, sentencesOf } from './context'

const odd = (text: string): boolean => (text.match(/"/g)?.length ?? 0) % 2 === 1
/** What is left of a quotation, or of a title with a comma in it: ", with a Note on Felt" of "On Wool, with a Note on Felt". */
const toClose = /^(?:, [^".;]{1,80}|[.,])?"/

/** `a "golden age` is `a "golden age"`: a quotation that begins in an answer ends there. */
export function closed(context: Context, fact: Fact, ask: Ask): Ask {
  if (!odd(ask.answer)) return ask
  const text = sentencesOf(context, fact)[0]?.text ?? ''
  const at = text.indexOf(ask.answer)
  const rest = at < 0 ? undefined : toClose.exec(text.slice(at + ask.answer.length))?.[0]
  if (rest === undefined) return ask
  return { ...ask, answer: ask.answer + (/^[.,]"$/.test(rest) ? '"' : rest) }
}
