import { extent, plain } from '../analysis'
import type { Chunk } from '../chunks'
import { isPast } from '../clauseParts'
import { standsAlone } from '../leaning'
import { isPlural } from '../lexicon'
import { givesName, isLasting } from '../reduced'
import type { Token } from '../tokens'
import { infinitive } from '../verbs'
import { ask, type Draft, draft, type Family, slotAt, type View } from './family'
import { opened, phraseOf, phraseSlot } from './phrase'

/** By whom a thing was made, led or owned, where a participle behind its name says so: "worked in the Lund Alpha group led by Ida Holm". */
export const agentBehind: Family = {
  name: 'agent-behind',
  read: (view) =>
    view.analysis.chunks.flatMap(({ word, kind }, at) => (word === 'by' && kind === 'prep' ? read(view, at) : [])),
}

function read(view: View, by: number): readonly Draft[] {
  const { analysis, reference } = view
  const { chunks, clauses, tokens, sentence } = analysis
  const main = participleAt(chunks[by - 1])
  if (!main || clauses.some(({ at, subject }) => at === by - 1 && subject)) return []
  const lemma = infinitive(main.lower)
  const bearer = bearerOf(view, by - 1)
  if (givesName(lemma) || !bearer || !standsAlone(analysis, bearer.a, bearer.b, reference)) return []
  const phrase = phraseOf(view, by + 1, agentEnd(view, by + 1))
  if (!phrase || phrase.wh === 'what' || !/\p{Lu}/u.test(phrase.answer)) return []
  const { from, to } = extent(analysis, bearer.a, bearer.b)
  const said = plain(sentence.text.slice(from, to))
  const subject = tokens[chunks[bearer.a]?.i ?? 0]?.pos === 'name' ? said : said.charAt(0).toLowerCase() + said.slice(1)
  const plural = isPlural(chunks[bearer.a]?.head?.lower ?? '') && chunks[bearer.a]?.head?.pos === 'noun'
  const host = clauses.findLast(({ at, subject: own, marker }) => own && marker === undefined && at < by) ?? clauses[0]
  const past = !isLasting(lemma) || (host !== undefined && isPast(host.vg))
  const be = past ? (plural ? 'were' : 'was') : plural ? 'are' : 'is'
  return [
    draft(view, {
      kind: 'statement',
      relation: `${lemma} by`,
      subject,
      rule: 'agent-behind',
      slots: [slotAt(view, 'subject', from, to), phraseSlot(view, 'object', phrase)],
      statement: null,
      asks: [
        ask(
          'object',
          `${plain(`${opened('by', phrase.wh)} ${be} ${subject} ${main.lower}`)}?`,
          phrase.answer,
          phrase.accepted,
        ),
      ],
    }),
  ]
}

/** A participle that stands by itself: "led", "run", but not "was led". */
const participleAt = (chunk: Chunk | undefined): Token | undefined =>
  chunk?.kind === 'part' ? chunk.head : chunk?.vg?.helpers.length === 0 ? chunk.vg.main : undefined

/** The noun before the participle, where it tells by itself which thing it is: by a name, or by two words behind "the". */
function bearerOf(
  { analysis, typeOf }: View,
  participle: number,
): { readonly a: number; readonly b: number } | undefined {
  const { chunks, tokens, sentence } = analysis
  const set = chunks[participle - 1]?.kind === 'comma'
  const b = set ? participle - 1 : participle
  let a = b - 1
  // "Lund Hall in Ulm, run by Ida Holm": the hall.
  const place = extent(analysis, a, b)
  if (set && chunks[a - 1]?.word === 'in' && typeOf(sentence.text.slice(place.from, place.to)) === 'place') a -= 2
  while (/^(?:of|on)$/.test(chunks[a - 1]?.word ?? '') && chunks[a - 2]?.kind === 'np') a -= 2
  const noun = chunks[a]
  // "in the hands of the council led by Otto Lang"
  if (noun?.kind !== 'np' || noun.pronoun || noun.word === 'hands') return undefined
  // "a column near Lund Street, designed by Otto Lang": the comma may as well part it from the column.
  if (set && /^(?:prep|conj)$/.test(chunks[a - 1]?.kind ?? '') && /^(?:np|vg)$/.test(chunks[a - 2]?.kind ?? ''))
    return undefined
  const own = tokens.slice(noun.i, chunks[b - 1]?.j)
  const isNamed = noun.head?.pos === 'name' || own.some(({ pos }) => pos === 'name')
  const said = own.filter(({ pos }) => /^(?:noun|name|adj)$/.test(pos))
  if (own[0]?.pos !== 'name' && own[0]?.lower !== 'the') return undefined
  if (set ? noun.head?.pos !== 'name' : !isNamed && said.length < 3) return undefined
  return { a, b }
}

/** "by Ida Holm and Otto Lang", "by the League of Ulm". */
function agentEnd({ analysis: { chunks, clauses } }: View, first: number): number {
  let end = first + 1
  const isName = (at: number): boolean => chunks[at]?.kind === 'np' && chunks[at]?.head?.pos === 'name'
  while (isName(end - 1)) {
    const joint = chunks[end]?.kind === 'comma' && chunks[end + 1]?.kind === 'conj' ? 2 : 1
    const joins = chunks[end]?.word === 'of' || chunks[end]?.kind === 'conj' || joint === 2
    if (!joins || !isName(end + joint) || clauses.some(({ subject }) => subject?.a === end + joint)) break
    end += joint + 1
  }
  return end
}
