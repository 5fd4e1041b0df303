import type { Candidate } from '../questions/candidate'
import { asPattern } from '../questions/words'

/** "What was built to widen?" of "to widen and drain the marsh": two deeds have one object, which is gone with the second. */
const twoDeeds = / to (\p{Ll}+)\?$/u
const cutsDeed = (stem: string, evidence: string): boolean => {
  const verb = twoDeeds.exec(stem)?.[1]
  return verb !== undefined && new RegExp(`\\bto ${verb},? (?:and|or) \\p{Ll}+ \\p{L}`, 'u').test(evidence)
}

/** "grows in barns?" of "in barns, sheds, and mills", "thinks that a mill, a barn?": the list goes on. */
const item = String.raw`(?:[\p{L}\d’'-]+ ){0,2}[\p{L}\d’'-]+`
const listed = `${item}(?:, ${item})*,? (?:and|or) ${item}[.,;:)]`
const cutsList = (stem: string, evidence: string): boolean => {
  const [, end = '', last = ''] = /( (?:\S+ )?(\S+))\?$/.exec(stem) ?? []
  if (!/^\p{Ll}+$/u.test(last) || /\b(?:and|or) /.test(end)) return false
  if (/,/.test(end)) return new RegExp(`${asPattern(end)},? (?:and|or) `, 'u').test(evidence)
  return new RegExp(`${asPattern(end)}, (?!which|who|where|and |or |but )${listed}`, 'u').test(evidence)
}

/** "a classic example": of what, the text has said. */
const lacksOf =
  /\b(?:an?|one|another) (?:(?:classic|good|typical|famous|prime|common|notable|recent|striking|clear) )?example\b(?! (?:of|is)\b)/

/** True for a stem that stops before what it begins to say. */
export const isUnfinished = ({ stem, kind }: Candidate, evidence: string): boolean =>
  kind !== 'cloze' && (cutsDeed(stem, evidence) || cutsList(stem, evidence) || lacksOf.test(stem))
