import { isHumanNoun, isPlural } from './lexicon'
import { finite, set } from './tokenContext'
import type { Token } from './tokens'
import { canBeNoun, canBeVerb, isKnownBase, isPureVerb, verbForm } from './verbs'

/** Nouns that look like something else: activities, what ends a phrase behind a preposition, "oligopoly". */
export function settleMissedNouns(out: Token[]): void {
  settleActivities(out)
  for (let index = 0; index < out.length; index += 1) {
    if (isSystem(out, index) || closesPhrase(out, index) || opensAside(out, index) || isKindBesideKind(out, index))
      set(out, index, 'noun')
    if (isStraight(out, index)) set(out, index, 'adv')
    if (isOneWho(out, index)) set(out, index, 'verb')
    if (isObjectBehindAdjective(out, index)) {
      set(out, index - 2, 'verb')
      set(out, index, 'noun')
    }
  }
}

/** An -ing form that opens a sentence as one of several things, or closes the pair that does. */
function settleActivities(out: Token[]): void {
  const [first, second, third] = out
  if (first?.form === 'ger' && isListBehind(out)) set(out, 0, 'noun')
  // "Nausea and dizzying, ..., are common"
  if (
    first?.pos === 'noun' &&
    /^(?:and|or)$/.test(second?.lower ?? '') &&
    third?.form === 'ger' &&
    (out[3]?.text === ',' || finite(out[3])) &&
    out.slice(3).some(finite)
  )
    set(out, 2, 'noun')
  // "Crop farming requires": one thing and what is done with it, before their verb.
  const isKind = first?.pos === 'noun' || (first?.form === 'base' && canBeNoun(first.lower))
  const verb = third?.form === 'pres3' || /^(?:is|was|has|can|will|may|does)$/.test(third?.lower ?? '')
  if (isKind && first && second?.form === 'ger' && verb && !isPlural(first.lower) && !isHumanNoun(first.lower)) {
    set(out, 0, 'noun')
    set(out, 1, 'noun')
  }
}

/** "Weathering and rain shape the coast", "Vomiting, fever, and salt loss can": what follows is a thing as well, and then the verb. */
function isListBehind(out: readonly Token[]): boolean {
  const joint = out[1]
  const isPair = /^(?:and|or)$/.test(joint?.lower ?? '')
  if (!isPair && joint?.text !== ',') return false
  let at = 2
  while (/^(?:noun|adj|conj)$/.test(out[at]?.pos ?? '') || out[at]?.text === ',') at += 1
  const between = out.slice(2, at)
  const isList = isPair
    ? between.every(({ pos }) => pos === 'noun' || pos === 'adj')
    : between.some(({ pos }) => pos === 'conj') && out[2]?.pos === 'noun' && out[3]?.text === ','
  const verb = out[at]
  const isMany = /^(?:are|were|have|do)$/.test(verb?.lower ?? '') || verb?.pos === 'modal' || verb?.form === 'base'
  // "frost shape the coast": the last of two nouns before an article is the verb.
  const last = out[at - 1]?.lower ?? ''
  const acts =
    between.length > 1 && /^(?:det|poss)$/.test(verb?.pos ?? '') && verbForm(last) === 'base' && canBeVerb(last)
  return isList && out[at - 1]?.pos === 'noun' && (isMany || (isPair && acts))
}

/** "Oligopoly arises", "examples of oligopoly include": no manner, where nothing stands that it would go with. */
const isSystem = (out: readonly Token[], index: number): boolean => {
  const { pos, lower } = out[index] as Token
  const next = out[index + 1]
  if (pos !== 'adv' || !/poly$/.test(lower)) return false
  return index === 0 || out[index - 1]?.pos === 'prep' || next?.pos === 'punct' || next?.pos === 'conj'
}

/** "for the first harvest campaign.", "in its guild index for": what a preposition and an article open ends with a noun. */
function closesPhrase(out: readonly Token[], index: number): boolean {
  const token = out[index] as Token
  const before = out[index - 1]
  const next = out[index + 1]
  if (token.pos !== 'verb' || isPureVerb(token.lower)) return false
  // "from the Lund forces that had": said of the forces.
  const isTold = next?.lower === 'that' && token.form === 'pres3' && finite(out[index + 2])
  if (!isTold && (token.form !== 'base' || (next && !/^[.,;:]$/.test(next.text)))) return false
  if (!/^(?:noun|name|adj)$/.test(before?.pos ?? '')) return false
  let at = index - 1
  while (/^(?:noun|name|adj)$/.test(out[at]?.pos ?? '')) at -= 1
  const prep = out[at - 1]
  return (
    /^(?:det|poss)$/.test(out[at]?.pos ?? '') &&
    prep?.pos === 'prep' &&
    !/^(?:as|than|before|after|since|until|till)$/.test(prep.lower) &&
    out.slice(0, at - 1).some(finite)
  )
}

/** ", mainly from slave states, came": the verb of the sentence stands behind the comma. */
function opensAside(out: readonly Token[], index: number): boolean {
  const token = out[index] as Token
  if (token.form !== 'pres3' || !canBeNoun(token.lower) || out[index + 1]?.text !== ',') return false
  const prep = out[index - 2]
  if (
    out[index - 1]?.pos !== 'noun' ||
    prep?.pos !== 'prep' ||
    /^(?:as|than|before|after|since|until)$/.test(prep.lower)
  )
    return false
  let at = index - 3
  while (out[at]?.pos === 'adv') at -= 1
  return out[at]?.text === ',' && finite(out[index + 2]) && !out.slice(0, index).some(finite)
}

/** "at local and state levels": one more kind of the same. */
const isKindBesideKind = (out: readonly Token[], index: number): boolean =>
  out[index]?.form === 'base' &&
  /^(?:and|or)$/.test(out[index - 1]?.lower ?? '') &&
  out[index - 2]?.pos === 'adj' &&
  out[index - 3]?.pos === 'prep' &&
  /^(?:noun|verb)$/.test(out[index + 1]?.pos ?? '') &&
  isPlural(out[index + 1]?.lower ?? '') &&
  canBeNoun(out[index]?.lower ?? '') &&
  canBeNoun(out[index + 1]?.lower ?? '')

/** "swept right across Tyrol": how straight. */
const isStraight = (out: readonly Token[], index: number): boolean =>
  out[index]?.lower === 'right' &&
  out[index]?.pos === 'verb' &&
  out[index - 1]?.pos === 'verb' &&
  /^(?:across|through|into|up|down|to|along|over|around)$/.test(out[index + 1]?.lower ?? '')

/** "People suffering from", "the foods we eat contain": what those do who stand before. */
function isOneWho(out: readonly Token[], index: number): boolean {
  const token = out[index] as Token
  const before = out[index - 1]
  const next = out[index + 1]
  if (token.pos !== 'noun' || !before) return false
  const form = verbForm(token.lower)
  if (form === 'ger')
    return before.pos === 'noun' && isHumanNoun(before.lower) && isPlural(before.lower) && next?.pos === 'prep'
  return (
    before.pos === 'pron' &&
    /^(?:we|they|you|i)$/.test(before.lower) &&
    form === 'base' &&
    (isKnownBase(token.lower) || canBeVerb(token.lower)) &&
    (finite(next) || next?.pos === 'prep' || next?.pos === 'punct')
  )
}

/** "The stream carries fine sands to": no adjective stands between a noun and its verb. */
function isObjectBehindAdjective(out: readonly Token[], index: number): boolean {
  const [subject, verb, adjective, token] = out.slice(Math.max(0, index - 3), index + 1)
  const next = out[index + 1]
  return (
    token?.form === 'pres3' &&
    isPlural(token.lower) &&
    canBeNoun(token.lower) &&
    adjective?.pos === 'adj' &&
    verb?.pos === 'noun' &&
    verbForm(verb.lower) === 'pres3' &&
    canBeVerb(verb.lower) &&
    subject?.pos === 'noun' &&
    !isPlural(subject.lower) &&
    (!next || /^(?:prep|punct|conj)$/.test(next.pos)) &&
    !out.slice(0, index).some(finite)
  )
}

/** "the COVID-19 pandemic and", "an old Ulm counter-offensive was": behind a name that "the" opens, a last word is the noun. */
export function isNounBehindName(out: readonly Token[], index: number): boolean {
  const token = out[index]
  const next = out[index + 1]
  if (token?.pos !== 'adj' || out[index - 1]?.pos !== 'name' || /(?:able|ible|ed|ful|less|ous)$/.test(token.lower))
    return false
  let at = index - 1
  while (out[at]?.pos === 'name') at -= 1
  while (out[at]?.pos === 'adj') at -= 1
  return out[at]?.pos === 'det' && (!next || /^(?:conj|punct|verb|be|prep)$/.test(next.pos))
}

/** "raises interest rates": what a bank asks for interests nobody. */
export function settleInterest(out: Token[]): void {
  out.forEach((token, at) => {
    if (token.lower !== 'interest' || !/^(?:rates?|payments?|groups?|charges?)$/.test(out[at + 1]?.lower ?? '')) return
    set(out, at, 'noun')
    set(out, at + 1, 'noun')
    if (
      out[at - 1]?.pos === 'noun' &&
      /^(?:raises|lowers|cuts|sets|affects|increases|controls)$/.test(out[at - 1]?.lower ?? '')
    )
      set(out, at - 1, 'verb')
  })
}
