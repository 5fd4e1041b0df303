import type { Analysis } from './analysis'
import type { NameRun, Reference } from './reference'
import { namedPhrase, type Substitution } from './rewrite'

/** A person's full name in the place of the surname, at its first mention in the sentence (`named` holds the others). */
export function fullNameAt(
  { tokens }: Analysis,
  run: NameRun | undefined,
  reference: Reference,
  named: Set<string>,
): Substitution | undefined {
  if (!run) return undefined
  const full = reference.fullName(run.text)
  if (!reference.isPerson(full) || named.has(full)) return undefined
  named.add(full)
  const firstName = !full.endsWith(run.text) && reference.genderOf(run.text) !== undefined
  if (full === run.text || firstName || /^(?:the|name)$/.test(tokens[run.i - 1]?.lower ?? '')) return undefined
  // "Elizabeth" need not be "Queen Elizabeth", nor the end of "Gensfleisch zum Gutenberg" another name.
  if (
    full.slice(full.indexOf(' ') + 1) === run.text &&
    /^(?:King|Queen|Prince|Princess|Pope|Saint|Emperor|Empress)\b/.test(full)
  )
    return undefined
  if (tokens[run.i - 1]?.pos === 'noun' && tokens[run.i - 2]?.pos === 'name') return undefined
  if (/^(?:noun|adj|num)$/.test(tokens[run.j]?.pos ?? '')) return undefined
  return { i: run.i, j: run.j, phrase: namedPhrase(full), name: full, short: true }
}
