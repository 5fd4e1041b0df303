import { materials } from './adjectiveOrNoun'
import { isPlural, ordinals } from './lexicon'
import { finite, set } from './tokenContext'
import type { Token } from './tokens'
import { canBeNoun, isPureVerb, verbForm } from './verbs'

const graded = /^(?:most|more|less|least|such|same|own|other|many|several|few|full|true|\p{L}+(?:est|er))$/u
/** Plurals that are one thing as well. */
const alikeInBoth = /(?:ss|us|is|ics)$|^(?:species|series|means|news|works|headquarters|crossroads|barracks)$/

/** The noun or verb that a clause cannot do without, where the words alone seem to be something else. */
export function settleHeads(out: Token[]): void {
  settleOpening(out)
  settleListedChanges(out)
  for (let index = 2; index < out.length; index += 1) {
    if (isVerbOfOne(out, index)) {
      set(out, index, 'verb')
      if (out[index - 1]?.pos === 'adj') set(out, index - 1, 'noun')
    }
    if (isListedActivity(out, index) || isListedThing(out, index)) set(out, index, 'noun')
  }
}

/** "Pleural fluid is the liquid": what opens a sentence right before its verb ends with a noun. */
function settleOpening(out: Token[]): void {
  const end = out.findIndex(({ pos }) => pos !== 'adj')
  const run = out.slice(0, end)
  const verb = out[end]?.pos === 'open' ? out.findIndex(({ pos }) => pos === 'close') + 1 : end
  if (
    run.length >= 2 &&
    /^(?:be|have|modal)$/.test(out[verb]?.pos ?? '') &&
    finite(out[verb]) &&
    run.every(({ lower }) => !graded.test(lower) && !ordinals.has(lower)) &&
    (canBeNoun(run.at(-1)?.lower ?? '') || materials.test(run.at(-1)?.lower ?? ''))
  )
    set(out, end - 1, 'noun')
}

/** "this binding induces a change": "this" has one thing behind it, and no plural. */
function isVerbOfOne(out: readonly Token[], index: number): boolean {
  const token = out[index] as Token
  if (
    token.pos !== 'noun' ||
    verbForm(token.lower) !== 'pres3' ||
    !isPlural(token.lower) ||
    alikeInBoth.test(token.lower) ||
    !/^(?:det|poss)$/.test(out[index + 1]?.pos ?? '')
  )
    return false
  let at = index - 1
  while (out[at]?.pos === 'noun' || out[at]?.pos === 'adj') at -= 1
  return at < index - 1 && /^(?:this|each|every|an?|another)$/.test(out[at]?.lower ?? '')
}

/** "a tower, building, or other house": an activity among things is a thing. */
const isListedActivity = (out: readonly Token[], index: number): boolean =>
  out[index]?.form === 'ger' &&
  out[index - 1]?.text === ',' &&
  out[index - 2]?.pos === 'noun' &&
  /^an?$/.test(out[index - 3]?.lower ?? '') &&
  out[index + 1]?.text === ',' &&
  /^(?:and|or)$/.test(out[index + 2]?.lower ?? '') &&
  /^(?:adj|noun|det)$/.test(out[index + 3]?.pos ?? '')

/** "by waves, tides, rising sea level, and changes in": behind bare things of a list, what goes on in one only tells of what kind it is. */
function settleListedChanges(out: Token[]): void {
  for (let and = 6; and < out.length - 1; and += 1) {
    const first = /^(?:and|or)$/.test(out[and]?.lower ?? '') ? startOfThings(out, and) : undefined
    if (first === undefined || !out.slice(first, and).some(({ lower }) => lower.endsWith('ing'))) continue
    for (let at = first; at < and; at += 1)
      if (out[at]?.pos === 'verb') set(out, at, out[at]?.form === 'ger' ? 'adj' : 'noun')
    const last = out[and + 1]
    if (last?.form === 'pres3' && canBeNoun(last.lower) && out[and + 2]?.pos === 'prep') set(out, and + 1, 'noun')
    if (out.slice(0, first).some(finite)) settleTold(out, and + 2)
  }
}

/** "changes in the amount of sand brought to the coast": the clause has its verb already, and tells which sand. */
function settleTold(out: Token[], from: number): void {
  for (let at = from; at < out.length - 1 && out[at]?.pos !== 'punct'; at += 1) {
    const token = out[at] as Token
    if (token.form === 'pastpp' && out[at - 1]?.pos === 'noun' && out[at + 1]?.pos === 'prep')
      out[at] = { ...token, form: 'pp' }
  }
}

/** Where three or more bare things begin that a preposition opens and commas part. */
function startOfThings(out: readonly Token[], and: number): number | undefined {
  let at = out[and - 1]?.text === ',' ? and - 2 : and - 1
  for (let members = 1; ; members += 1) {
    const end = at
    while (/^(?:noun|adj)$/.test(out[at]?.pos ?? '') || isKindOfThing(out, at) || isLoneThing(out, at)) at -= 1
    if (at === end) return undefined
    if (out[at]?.text !== ',') return members >= 3 && out[at]?.pos === 'prep' ? at + 1 : undefined
    at -= 1
  }
}

/** ", rising prices": what goes on in a thing, and nothing that comes of the things before. */
const isKindOfThing = (out: readonly Token[], at: number): boolean =>
  out[at]?.form === 'ger' &&
  out[at - 1]?.text === ',' &&
  /^(?:noun|adj)$/.test(out[at + 1]?.pos ?? '') &&
  !causing.test(out[at]?.lower ?? '')

/** ", wars,": between commas, no verb. */
const isLoneThing = (out: readonly Token[], at: number): boolean =>
  /^(?:pres3|base)$/.test(out[at]?.form ?? '') &&
  canBeNoun(out[at]?.lower ?? '') &&
  out[at - 1]?.text === ',' &&
  out[at + 1]?.text === ','

/** What comes of the things before, or is done with them. */
const causing =
  /^(?:causing|leading|resulting|making|leaving|giving|allowing|including|being|having|creating|bringing|using|becoming|following|forcing|reducing|producing|providing|killing|taking)$/

/** "gives hair, nails, and skin their colour": a thing among what the verb acts on. */
const isListedThing = (out: readonly Token[], index: number): boolean =>
  out[index]?.form === 'pres3' &&
  out[index - 1]?.text === ',' &&
  out[index - 2]?.pos === 'noun' &&
  /^(?:verb|prep)$/.test(out[index - 3]?.pos ?? '') &&
  out[index + 1]?.text === ',' &&
  /^(?:and|or)$/.test(out[index + 2]?.lower ?? '') &&
  out[index + 3]?.pos === 'noun' &&
  !isPureVerb(out[index]?.lower ?? '')
