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
