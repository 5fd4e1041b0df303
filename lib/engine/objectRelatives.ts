import type { Analysis } from './analysis'
import type { Chunk } from './chunks'
import { type Clause, nominal, type Range } from './clauseParts'
import { type Piece, piece } from './pieces'

/** What it is called or held to be stands behind the verb beside what is called so. */
const calling = /^(?:call|name|title|entitle|dub|term|nickname|style|consider|make|appoint|elect)$/

/** "the workings of the mills, which he invented": what a thing is like, does or costs, nobody invents; the thing is meant. */
const facet =
  /^(?:workings?|structure|nature|design|functioning|operation|spread|growth|rise|decline|development|popularity|size|number|amount|cost|price|value|quality|quantity|history|story|beginnings?|origins?|effects?|causes?|success|failure|importance|significance|role|purpose|principles?|details|features?|propert(?:y|ies)|advantages?|disadvantages?|benefits?|dangers?|shape|form|surface|top|bottom|edge|interior|use|uses)$/

/** Where the noun before a comma begins: a name with what belongs to it, or one thing that its article counts or points at. */
function nounBefore(chunks: readonly Chunk[], comma: number): number | undefined {
  const last = comma - 1
  const own = chunks[last]
  if (own?.kind !== 'np' || own.pronoun) return undefined
  const of = chunks[last - 1]?.word === 'of' && chunks[last - 2]?.kind === 'np'
  const first = of ? last - 2 : last
  const before = chunks[first - 1]
  // "the deeds of the house in Graz, which Otto sold": of any of the three; "mills and barges, which": of both or one.
  const clear = before === undefined || before.kind === 'vg' || (before.kind === 'prep' && !nominal(chunks[first - 2]))
  const told = own.head?.pos === 'name' || /^(?:an?|the)$/.test(chunks[first]?.lead ?? '')
  if (!clear || !told) return undefined
  return of && own.head?.pos === 'noun' && facet.test(chunks[first]?.head?.lower ?? '') ? last : first
}

/** "the Ulm Act, which the diet passed in 1867": what the diet did in 1867, with what it did it to. */
export function objectRelatives(chunks: readonly Chunk[], clauses: readonly Clause[]): readonly Clause[] {
  return clauses.flatMap((clause): readonly Clause[] => {
    const { marker, subject, vg, complement } = clause
    if (!subject || !/^who(?:m)?$|^which$/.test(marker ?? '') || vg.voice !== 'active' || vg.negated) return []
    const rel = subject.a - 1
    const first = chunks[rel]?.kind === 'rel' && chunks[rel - 1]?.kind === 'comma' && nounBefore(chunks, rel - 1)
    if (typeof first !== 'number') return []
    const behind = chunks[complement.a]
    // "which he gave a coat of paint", "which they think was left": the verb has an object, or another verb is what lacks one.
    const whole = complement.a < complement.b && (behind?.kind === 'np' ? !calling.test(vg.lemma) : !open(behind))
    if (whole || chunks[complement.b]?.kind === 'vg' || isStranded(chunks, complement)) return []
    // "asked Ida to help identify the mould, which she took for rust": one of the two who are told of.
    const host = clauses.findLast(({ at }) => at < rel)
    if (host?.subject && chunks.slice(host.at, first).some(({ kind }) => kind === 'inf')) return []
    const object: Range = { a: first, b: rel - 1 }
    const { marker: _, ...rest } = clause
    return [{ ...rest, front: [], object, reduced: true }]
  })
}

/** "which he lived near in 1901": what is before the comma belongs to the preposition. */
const isStranded = (chunks: readonly Chunk[], { a, b }: Range): boolean =>
  chunks
    .slice(a, b)
    .some(({ kind }, at) => kind === 'prep' && /^(?:prep|comma|stop)$/.test(chunks[a + at + 1]?.kind ?? 'stop'))

/** A time, a place or a manner: what may follow an object. */
const open = (chunk: Chunk | undefined): boolean => /^(?:prep|date|adv|comma|stop|conj)$/.test(chunk?.kind ?? 'stop')

/** The object of such a clause as a piece of it, in front of what follows the verb. */
export function objectBefore(analysis: Analysis, { object }: Clause): readonly Piece[] {
  const head = analysis.chunks[object?.a ?? -1]?.head
  return object && head ? [piece(analysis, 'object', object.a, object.b, false, { head })] : []
}
