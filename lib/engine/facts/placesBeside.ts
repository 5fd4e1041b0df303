import { extent, plain } from '../analysis'
import { ask, type Draft, draft, slotAt, type View } from './family'

/** Prepositions that say where. */
export const placePreposition =
  /^(?:in|at|on|near|inside|within|along|under|beneath|below|above|between|beside|outside|around|through|across|off|next|behind|opposite)$/

/** "Sanming, a city in Fujian" and "Youxi County in Fujian": a place and what it lies in. */
export function nested(view: View): readonly Draft[] {
  const { analysis } = view
  const { chunks, tokens, sentence } = analysis
  return chunks.flatMap((chunk, at): readonly Draft[] => {
    if (chunk.kind !== 'np' || chunk.head?.pos !== 'name') return []
    const article = tokens[chunks[at + 2]?.i ?? -1]?.lower ?? ''
    const apposed =
      chunks[at + 1]?.kind === 'comma' &&
      /^(?:an?|another)$/.test(article) &&
      settlement.test(chunks[at + 2]?.word ?? '')
    const joint = apposed ? at + 3 : at + 1
    if (
      chunks[joint]?.kind !== 'prep' ||
      !/^(?:in|of|near|on)$/.test(chunks[joint]?.word ?? '') ||
      (!apposed && chunks[joint]?.word !== 'in')
    )
      return []
    const outer = chunks[joint + 1]
    if (outer?.kind !== 'np' || outer.head?.pos !== 'name') return []
    const own = extent(analysis, at, at + 1)
    const name = sentence.text.slice(own.from, own.to).replace(/^the\s+/i, '')
    if (!apposed && !settlement.test(chunk.head.lower)) return []
    const where = extent(analysis, joint + 1, joint + 2)
    const place = plain(sentence.text.slice(where.from, where.to))
    return [
      draft(view, {
        kind: 'location',
        relation: 'in',
        subject: name,
        rule: 'location:nested',
        slots: [
          slotAt(view, 'subject', own.from, own.to, { type: 'place' }),
          slotAt(view, 'place', where.from, where.to, { type: 'place' }),
        ],
        statement: `${name} ${apposed ? `is a ${chunks[at + 2]?.word}` : 'is'} ${chunks[joint]?.word} ${place}.`,
        asks: [ask('place', `Where is ${name}?`, place, [`${chunks[joint]?.word} ${place}`])],
      }),
    ]
  })
}

const settlement =
  /^(?:city|town|village|county|commune|district|suburb|municipality|port|island|province|region|state|neighborhood|neighbourhood|settlement|capital|township|borough|parish|prefecture)$/

/** "In the stroma lies a system of flattened sacs": the place comes first, the subject behind the verb. */
export function inversions(view: View): readonly Draft[] {
  const { analysis } = view
  const { chunks, tokens, sentence } = analysis
  return analysis.clauses.flatMap((clause): Draft[] => {
    if (
      clause.subject ||
      !/^(?:lie|stand|be|sit|live|hang|rise|flow|run)$/.test(clause.vg.lemma) ||
      clause.vg.voice === 'passive' ||
      clause.at < 2
    )
      return []
    if (chunks[0]?.kind !== 'prep' || !placePreposition.test(chunks[0].word) || chunks[clause.at - 1]?.kind !== 'np')
      return []
    if (chunks.slice(1, clause.at).some((chunk) => chunk.kind !== 'np' && chunk.word !== 'of')) return []
    const place = extent(analysis, 0, clause.at)
    let end = clause.complement.a
    if (chunks[end]?.kind !== 'np' || chunks[end]?.pronoun) return []
    end += 1
    while (chunks[end]?.word === 'of' && chunks[end + 1]?.kind === 'np') end += 2
    const what = extent(analysis, clause.complement.a, end)
    const subject = plain(sentence.text.slice(what.from, what.to))
    const words = plain(sentence.text.slice(place.from, place.to))
    const inPlace = tokens[0] ? words.charAt(0).toLowerCase() + words.slice(1) : words
    return [
      draft(view, {
        kind: 'location',
        relation: 'in',
        subject,
        rule: 'location:inversion',
        slots: [slotAt(view, 'subject', what.from, what.to), slotAt(view, 'place', place.from, place.to)],
        statement: null,
        asks: [ask('subject', `What ${clause.vg.main.lower} ${inPlace}?`, subject)],
      }),
    ]
  })
}
