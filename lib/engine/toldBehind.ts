import type { Analysis } from './analysis'
import { type Substitution, wordPhrase } from './rewrite'

/** What happens or is done: with what it happens to behind it, one knows which. */
const deed =
  /(?:tion|sion|ment|ance|ence|al|ing|th|ery)$|^(?:process|breakdown|increase|decrease|decline|rise|fall|collapse|shift|change|spread|loss|lack|use|absence|decay|release|transfer|exchange|flow|defeat|conquest|capture|fear|blend|mix|mixture|union|split|revolt|attack|attempt|reform|study|search|trade|struggle|conflict)$/
const wide =
  /^(?:thing|way|kind|type|form|sort|type|part|section|situation|position|portion|fraction|question|condition|location|nation|station|region|element|document|instrument|department|argument|moment|statement|monument|experiment|instance|hospital|animal|journal|material|metal|capital|signal|canal|mineral|crystal|king|ring|building|string|wing|sibling|month|path|earth|mouth|youth|tenth|gallery|battery|section|version|edition|option|notion|definition|regiment|segment|compartment|sentence|audience|distance|substance|entrance|science|province|meaning|finding|feeling|saying|prediction|conclusion|explanation|description|assertion|assumption|suggestion|observation|proposal|interpretation|accusation|objection|conviction|decision|intention|expectation|announcement|judge?ment)s?$/

/** "This breakdown in trade between nations", "This process of slow growth": "the" says as much, as what follows tells which. */
export function toldBehind({ tokens, chunks }: Analysis, at: number, i: number): Substitution | undefined {
  const [chunk, prep, next] = [chunks[at], chunks[at + 1], chunks[at + 2]]
  const head = chunk?.head
  if (chunk?.kind !== 'np' || i !== chunk.i || !/^(?:this|these)$/.test(tokens[i]?.lower ?? '')) return undefined
  if (head?.pos !== 'noun' || !deed.test(head.lower) || wide.test(head.lower)) return undefined
  if (!/^(?:of|in|between|from)$/.test(prep?.word ?? '') || next?.kind !== 'np' || next.pronoun) return undefined
  // "in 1911", "of this kind", "of it all": not which one.
  if (next.head?.pos !== 'noun' || /^(?:this|that|these|those|the|its|his|their|all|many|some)$/.test(next.lead))
    return undefined
  return { i, j: i + 1, phrase: wordPhrase('the', 'det'), name: 'the' }
}
