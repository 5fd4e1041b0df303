import type { Chunk, VerbGroup } from './chunks'
import type { Clause, Subject } from './clauseParts'
import { subjectOf } from './subjects'

/** Number of subject and verb must fit; where they do not, something was misread. */
export function agrees(vg: VerbGroup | undefined, subject: Subject): boolean {
  if (!vg) return false
  const finite = vg.helpers[0] ?? vg.main
  if (/^(?:is|was|has|does)$/.test(finite.lower))
    return (
      !subject.plural ||
      /\d|^(?:a|most|much|half|part|some|all)$/.test(subject.head.lower) ||
      amount.test(subject.head.lower)
    )
  if (finite.pos === 'verb' && finite.form === 'pres3')
    return !subject.plural || /^(?:media|data|headquarters)$/.test(subject.head.lower)
  if (
    /^(?:are|were|have|do)$/.test(finite.lower) ||
    (finite.pos === 'verb' && finite.form === 'base' && vg.helpers.length === 0)
  )
    return (
      subject.plural || subject.pronoun || collective.test(subject.head.lower) || finite.lower !== infinitivePlain(vg)
    )
  return true
}

/** "Three quarters of the gold was", "Over 40 yards of linen was". */
const amount =
  /^(?:(?:two-|three-|four-)?(?:thirds|quarters|fifths|tenths)|percent|yards|miles|feet|met(?:er|re)s|kilomet(?:er|re)s|acres|hectares|tons|tonnes|pounds|kilograms|grams|barrels|bushels|media|data|headquarters|gallons|lit(?:er|re)s|years|months|weeks|days|hours|minutes|dollars|euros)$/

const collective =
  /^(?:number|majority|percent|%|half|third|quarter|most|some|all|many|few|several|both|team|police|government|family|group|couple|part|rest|variety|range|dozens|hundreds|thousands|\d.*)$/

/** "put", "set", "cut" are past as well as base. */
const infinitivePlain = (vg: VerbGroup): string =>
  /^(?:put|set|cut|hit|let|cost|cast|shut|split|spread|beat|read|bet|burst|shed|quit|hurt)$/.test(vg.main.lower)
    ? ''
    : vg.main.lower

const manifold = /^(?:several|many|few|various|numerous|both|these|those|all|some|most|two|three|four|five|six)$/

/** "the grey colour from Lund have been used": nothing in the phrase is more than one. */
const isOneAlone = (chunks: readonly Chunk[], { a, b, head, plural, pronoun }: Subject): boolean =>
  !plural &&
  !pronoun &&
  head.pos === 'noun' &&
  !collective.test(head.lower) &&
  !chunks.slice(a, b).some(({ kind }) => kind === 'conj' || kind === 'comma')

/** "Many species", "three spacecraft", "The Twa": a plural without an ending, told by what counts it, or a people. */
const isManyInOne = (chunk: Chunk | undefined): boolean =>
  chunk?.kind === 'np' &&
  chunk.pronoun !== true &&
  (/^(?:species|series|spacecraft|aircraft|sheep|deer|fish|offspring|salmon|trout|means|people|\p{L}+ae)$/u.test(
    chunk.word,
  ) ||
    (chunk.lead === 'the' &&
      chunk.j === chunk.i + 2 &&
      chunk.head?.pos === 'name' &&
      /^\p{Lu}\p{Ll}+$/u.test(chunk.head.text)))

/** The subject, where its number fits the verb: "The Mohawk and Hudson Railroad was" is one thing in two words. */
export function agreeing(chunks: readonly Chunk[], start: number, p: number, at: number): Clause['subject'] {
  const found = subjectOf(chunks, start, p + 1)
  if (!found) return undefined
  if (
    agrees(chunks[at]?.vg, found) ||
    (p === start && isManyInOne(chunks[start]) && agrees(chunks[at]?.vg, { ...found, plural: true }))
  ) {
    const { vg } = chunks[at] as Chunk
    if (vg?.helpers[0]?.lower === 'have' && isOneAlone(chunks, found)) return undefined
    return /^(?:are|were)$/.test((vg?.helpers[0] ?? vg?.main)?.lower ?? '') ? { ...found, plural: true } : found
  }
  // "Pepys was", "The Twelve Days of Ulm, a race, takes": a name that ends in -s is one.
  const alone = p === start || chunks[start + 1]?.word === 'of' || chunks[start + 1]?.kind === 'comma'
  if (alone && found.head.pos === 'name' && found.plural && agrees(chunks[at]?.vg, { ...found, plural: false }))
    return { ...found, plural: false }
  const last = chunks.slice(start, p + 1).findLastIndex((chunk) => chunk.kind === 'conj')
  const second = chunks[start + last + 1]
  const one = { ...found, plural: false }
  return last > 0 &&
    !manifold.test(chunks[start]?.lead ?? '') &&
    second?.kind === 'np' &&
    !/^(?:the|an?|his|her|its|their)$/.test(second.lead) &&
    agrees(chunks[at]?.vg, one)
    ? one
    : undefined
}
