import { canBeNoun, canBeVerb, infinitive, verbForm } from '../verbs'
import type { View } from './family'
import type { Term } from './terms'

/** "F = ma", "frequency × wavelength" */
const formula = /^[^=]{1,30}=|[×÷²³½√]/
const mostOfFormula = 20

/** "hydrophobic: describes what is repelled by water" */
export const describing = /^(?:describes|denotes|refers to|relating to|having to do with) (.+)$/

/** What tells what a thing is, and not only something of it: "cell that ...", "loss of water", "a tube". */
export const defines =
  /^(?:an?|the) |^(?:\S+ ){1,4}?(?:of|that|which|who|whose|where|when|for|to|between|with|from|caused|made|used|found|containing)\s/

/** A verb opens what is said, in the form that the term wants: "stores", of many "build", of a person "discovered". */
export function agrees({ plural, person }: Term, body: string): boolean {
  const [first = ''] = body.toLowerCase().split(/\s+/)
  if (/^(?:is|was|are|were|has|have|had|can|may|must|will)$/.test(first)) return true
  const form = verbForm(first)
  return (
    canBeVerb(infinitive(first)) &&
    (person ? /^(?:past|pastpp|pres3)$/.test(form) : form === (plural ? 'base' : 'pres3'))
  )
}

/** By what it is, by what it does, by what it describes, by a formula, by other words for it, or by a clause of its own. */
export type Sort = 'noun' | 'deed' | 'adjective' | 'formula' | 'sense' | 'clause'

/** How a line tells of its term. */
export function sortOf(view: View, term: Term, body: string): Sort {
  const { analysis } = view
  if (describing.test(body)) return 'adjective'
  if (formula.test(body) && body.split(' ').length <= mostOfFormula) return 'formula'
  const [first = '', second = '', third = ''] = body.toLowerCase().split(/\s+/)
  if (first === 'to' && canBeVerb(second)) return 'sense'
  const opensPhrase = /^(?:of|that|which|who|whose|where|for|in|on|with|from|made|used|caused|between|to|or|,)$/.test(
    second,
  )
  // "le salon – the living room"
  const isShort =
    body.split(/\s+/).length < (/^\p{Ll}/u.test(term.text) && !defines.test(body.replace(/^(?:an?|the) /, '')) ? 4 : 3)
  // "rocks carried within the water"
  const isCarried =
    canBeNoun(first) &&
    (/(?:ed|ing)$/.test(second) ||
      /^(?:between|among|against)$/.test(third) ||
      (/^(?:and|or)$/.test(second) && !canBeVerb(third)))
  const isLoose = !isShort && canBeVerb(first) && !canBeNoun(first) && verbForm(first) === 'base'
  if (
    !isCarried &&
    (isLoose || agrees(term, body)) &&
    !(canBeNoun(first) && (opensPhrase || isShort || /[,;]$/.test(first)))
  )
    return 'deed'
  const [chunk] = analysis.chunks
  if (isShort && !term.person) return 'sense'
  if (
    analysis.clauses.some(
      ({ subject, marker, relative, reduced }) => subject?.a === 0 && !marker && !relative && !reduced,
    )
  )
    return 'clause'
  return chunk?.kind === 'np' && chunk.head?.pos === 'noun' && !chunk.pronoun ? 'noun' : 'sense'
}
