/** Words by which a sentence leans on the one before it, behind a time or a place or not. */
const lead =
  /^(?:(?:In|On|At|From|Since|By|During|After|Before|Until|Between|As of) [^,]{1,60}, )?(this|these|such|it|its|they|their|he|his|she|her|both)\b/i

/** The word by which a sentence leans on the one before it, and where it stands: "This" of "This is called a weir." */
export function pairLead(sentence: string): { readonly word: string; readonly at: number } | undefined {
  const [found = '', word] = lead.exec(sentence) ?? []
  return word === undefined ? undefined : { word, at: found.length - word.length }
}

/** Two sentences that are asked together, of which the second leans on the first; undefined of one, or of more. */
export function pairOf(text: string): readonly [string, string] | undefined {
  const sentences = text.split(/(?<=[^\s.]{2}[.]) (?=\p{Lu})/u)
  const [first = '', second = ''] = sentences
  return sentences.length === 2 && pairLead(second) ? [first, second] : undefined
}
