import { isAll } from '../library'
import { type Index, sentencesSaying } from './context'
import { listedPlace } from './listed'
import { foldOf } from './words'

const classes =
  'city|town|village|capital|province|county|prefecture|district|state|region|country|republic|kingdom|island|river|lake|mountain'
/** A text says what a place is when it first names it. */
const mostSentences = 6
const cityLike = new Set(['city', 'town', 'village', 'capital'])

const after = new RegExp(`^ (${classes})\\b|^, (?:a|an|the) (?:\\p{L}+ ){0,2}?(${classes})\\b`, 'iu')
const before = new RegExp(`\\b(${classes}|mayor) of $`, 'iu')
/** "the capital of Marland" is another place than Marland. */
const capitalOf = /\bcapital of $/i

/** Class that the document's own words give a place: "Fujian province", "the city of Sanming", "Hangzhou, the capital of Zhejiang". */
function saidClass(context: Index, name: string): string | undefined {
  for (const index of [...sentencesSaying(context, name)].slice(0, mostSentences)) {
    const text = context.sentences[index]?.text ?? ''
    const at = text.indexOf(name)
    if (at < 0) continue
    const end = at + name.length
    // "Lauen City" is another name than "Lauen".
    if (/^ City\b/.test(text.slice(end))) continue
    const lead = text.slice(Math.max(0, at - 20), at)
    const found = after.exec(text.slice(end, end + 50)) ?? (capitalOf.test(lead) ? null : before.exec(lead))
    const word = foldOf(found?.[1] ?? found?.[2] ?? '')
    if (word !== '') return word === 'mayor' ? 'city' : word
  }
  return undefined
}

/**
 * City, country, region and so on, so that no province stands among cities: by the name's own head word, by what the document calls
 * it, else by the library's list; undefined where nobody knows.
 */
export function placeClass(context: Index, name: string, head: string | undefined): string | undefined {
  const known = context.placeClasses.get(name)
  if (known !== undefined) return known === '' ? undefined : known
  const listed = (): string | undefined =>
    isAll(name, 'Country') ? 'country' : isAll(name, 'City') ? 'city' : isAll(name, 'Region') ? 'region' : undefined
  // A quarter, and no town.
  if (/^(?:the )?(?:Old|New|Upper|Lower) (?:Town|City)$/i.test(name)) return undefined
  // "the largest city of Portugal" is not what Portugal is.
  const found = isAll(name, 'Country') ? 'country' : (head ?? saidClass(context, name) ?? listedPlace(name) ?? listed())
  const kind = found !== undefined && cityLike.has(found) ? 'city' : found
  context.placeClasses.set(name, kind ?? '')
  return kind
}
