import type { VerbGroup } from './chunks'
import type { Subject } from './clauseParts'

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
  if (finite.pos === 'verb' && finite.form === 'pres3') return !subject.plural
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
  /^(?:(?:two-|three-|four-)?(?:thirds|quarters|fifths|tenths)|percent|yards|miles|feet|met(?:er|re)s|kilomet(?:er|re)s|acres|hectares|tons|tonnes|pounds|kilograms|grams|barrels|bushels|gallons|lit(?:er|re)s|years|months|weeks|days|hours|minutes|dollars|euros)$/

const collective =
  /^(?:number|majority|percent|%|half|third|quarter|most|some|all|many|few|several|both|team|police|government|family|group|couple|part|rest|variety|range|dozens|hundreds|thousands|\d.*)$/

/** "put", "set", "cut" are past as well as base. */
const infinitivePlain = (vg: VerbGroup): string =>
  /^(?:put|set|cut|hit|let|cost|cast|shut|split|spread|beat|read|bet|burst|shed|quit|hurt)$/.test(vg.main.lower)
    ? ''
    : vg.main.lower
