import type { Analysis } from './analysis'
import type { Range } from './clauseParts'

const speech = /["“„«]/

/**
 * "wrote a book on fever in which he said, "It is ..."": what belongs to the verb ends before a relative of which only the words in
 * quotation marks tell the rest.
 */
export function beforeQuote({ chunks, clauses, tokens, sentence }: Analysis, { a, b }: Range): Range {
  const verb = clauses.find(({ at, complement }) => at === b - 1 && complement.b <= complement.a)
  const comma = tokens[chunks[b]?.i ?? tokens.length]
  const next = tokens[chunks[b]?.j ?? tokens.length]
  if (!verb || comma?.lower !== ',' || !next || !speech.test(sentence.text.slice(comma.to, next.from + 1)))
    return { a, b }
  const rel = chunks.slice(0, verb.at).findLastIndex(({ kind }) => kind === 'rel')
  if (rel <= a || (verb.subject && verb.subject.a < rel)) return { a, b }
  return { a, b: chunks[rel - 1]?.kind === 'prep' ? rel - 1 : rel }
}
