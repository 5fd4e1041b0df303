import { stem as stemOf } from '@/lib/domain/text'
import { singularOf } from '../lexicon'
import type { Index } from '../questions/context'
import { foldOf } from '../questions/words'
import { danglingNouns, genericNouns } from './words'

/** Where a noun phrase is over: an end, a stop, a verb or a preposition that does not say which. */
const over =
  '(?=$|[?.,;]| (?:is|was|were|are|be|been|has|had|have|did|do|does|can|could|will|would|may|might|must|in|on|at|by|from|with|as|into|onto|after|before|during|over|under|since|until|and|or)\\b| \\p{Ll}+(?:ed|en)\\b)'

/** "the loan", "the fork": one of many, of which only the text tells. */
const one = new RegExp(
  `\\bthe (money|proceeds|loan|debt|grant|fork|solution|island|islet|lake|river|mountain|valley|mandate|revolution|rebellion|revolt|uprising|settlement|colony|contract|prize|award|experiment|expedition|mission|vessel|ship|estate|factory|castle|palace|temple|tower|ceremony|election|conference|alliance|invasion|siege|conquest|hypothesis|procedure|sample|variant|alternative|proposal|observation|storm|flood|famine|epidemic|outbreak|eruption|document|letter|manuscript|height|merger|takeover|lawsuit|verdict)s?(?:['’]s?)?${over}`,
  'giu',
)

/** "the Revolution", "the Service's historian": a class with a capital and no name. */
const nameless =
  /\bthe (Revolution|War|Battle|Rebellion|Revolt|Uprising|Treaty|Agreement|Act|Bill|Convention|Conference|Commission|Committee|Council|Company|Corporation|Federation|Confederation|Society|Association|Institute|Institution|Academy|University|College|School|Bank|Fund|Agency|Organization|Organisation|Foundation|Board|Bureau|Service|Department|Ministry|Assembly|Movement|Party|League|Plan|Programme|Program|Project|Museum|Library|Island|River|Lake)(?! (?:of|for|on|to|against|\p{Lu}|\d))(?![\p{L}-]|['’](?!s\b)\p{L})/gu

/** "an alternative method": other than what, only the text tells. */
const compared = new RegExp(
  `\\b(?:an? (?:alternative|similar|different|additional|further|comparable|analogous|equivalent|separate|related|improved|modified|simpler|better|new)|another) (\\p{Ll}+)${over}`,
  'giu',
)

/** "stand a short distance to the west": of what, only the text tells. */
const sideways =
  /\b(?:distance|miles?|kilomet(?:re|er)s?|km|met(?:re|er)s|feet|yards?|way)(?: away)?(?: to the)? (?:due )?(?:north|south|east|west)(?:-?(?:east|west))?(?:wards?)?(?=[?.,]|$| (?:and|in|on|at)\b)/u

/** A class for a name, which the document's title does not tell either. */
export function isUnnamed(text: string, context: Index): boolean {
  const known = (noun: string): boolean => context.topic.has(stemOf(foldOf(noun)))
  if (sideways.test(text)) return true
  const nouns = [...text.matchAll(one), ...text.matchAll(nameless)].map((match) => match[1] ?? '')
  if (nouns.some((noun) => !known(noun))) return true
  return [...text.matchAll(compared)].some((match) => isWide(foldOf(match[1] ?? '')))
}

const isWide = (noun: string): boolean =>
  genericNouns.has(stemOf(noun)) || danglingNouns.has(noun) || danglingNouns.has(singularOf(noun))
