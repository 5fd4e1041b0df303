import type { Candidate } from '../questions/candidate'
import type { Context } from '../questions/context'

/** "Holm", "Holm and Lang", "Holm et al.": as a citation names who wrote. */
const surnames = /^(?:\p{Lu}\p{Ll}*[.'’-]?)?\p{Lu}[\p{L}'’-]+(?:,? (?:and|&) \p{Lu}[\p{L}'’-]+| et al\.?)?$/u
const year = '(?:1[89]|20)\\d\\d[a-z]?'
/** "Holm (2008)", "Holm and her colleagues (2008, p. 4)". */
const behind = new RegExp(`^(?:,? (?:(?:and|&) [^()]{1,40}|et al\\.?),?)? \\(${year}(?:, pp?\\. ?\\d[\\d–-]*)?\\)`, 'u')
/** What a writing is cited by: "as noted by Holm (2008)", "Holm (2008) argues". */
const before = /(?:^|[.,;] |\b(?:[Bb]y|[Tt]o|of|from|[Ss]ee|[Aa]s|and|that|[Ii]n the view of) )$/u
/** "(Holm, 2008)", "(Roth & Holm, 2008)". */
const inBrackets = new RegExp(`^(?:,? (?:(?:and|&) [^()]{1,40}|et al\\.?))?, ${year}[;,)]`, 'u')

/** True where the answer is whom the text cites for what it says: who wrote it is not what is to be learnt. */
export function isCited({ answer, evidence, slot }: Candidate, { document }: Context): boolean {
  const text = document.text.slice(evidence.start, evidence.end)
  // A surname alone is asked for with the first name that the text gave it elsewhere.
  const name = text.includes(answer) ? answer : (slot?.text ?? answer)
  if (!surnames.test(name) || /^(?:work|event|place)$/.test(slot?.type ?? '')) return false
  const at = text.indexOf(name)
  if (at < 0) return false
  const rest = text.slice(at + name.length, at + name.length + 80)
  return (
    (inBrackets.test(rest) && /\([^()]*$/.test(text.slice(0, at))) ||
    (behind.test(rest) && before.test(text.slice(0, at)))
  )
}
