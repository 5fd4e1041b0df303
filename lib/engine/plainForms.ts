import { isDemonym, isHumanNoun, isPlural } from './lexicon'
import { parts, set } from './tokenContext'
import type { Token } from './tokens'
import { canBeNoun, canBeVerb, infinitive } from './verbs'

/** "The Krebs cycle releases": what one thing does follows, so that the plain form behind the name is the thing. */
const isOneBeforeVerb = (out: readonly Token[], index: number): boolean =>
  out[index]?.form === 'base' &&
  out[index - 1]?.pos === 'name' &&
  out[index - 2]?.lower === 'the' &&
  canBeNoun(out[index]?.lower ?? '') &&
  /[^s]s$/.test(out[index + 1]?.lower ?? '') &&
  canBeVerb(out[index + 1]?.lower ?? '') &&
  /^(?:det|poss|num|noun|name|adj|to)$/.test(out[index + 2]?.pos ?? '')

/** "of merchant guilds and market towns": no plain verb stands before that a second one could be joined to. */
export const isJoined = (out: readonly Token[], index: number): boolean =>
  out[index]?.form === 'base' &&
  /^(?:and|or)$/.test(out[index - 1]?.lower ?? '') &&
  out[index - 2]?.pos === 'noun' &&
  /^(?:noun|name)$/.test(out[index + 1]?.pos ?? '') &&
  canBeNoun(out[index]?.lower ?? '') &&
  out.slice(0, index).some(({ pos }) => pos === 'verb' || pos === 'be') &&
  out
    .slice(0, index)
    .every(
      ({ pos, form }) =>
        form !== 'base' && pos !== 'modal' && pos !== 'to' && pos !== 'do' && pos !== 'sub' && pos !== 'rel',
    )

/** "the ATP that a cell makes comes from": two verbs side by side, the first of them in the clause that tells which. */
const isVerbInContact = (out: readonly Token[], index: number): boolean =>
  /[^s]s$/.test(out[index]?.lower ?? '') &&
  canBeVerb(out[index]?.lower ?? '') &&
  out[index - 1]?.pos === 'noun' &&
  /^an?$/.test(out[index - 2]?.lower ?? '') &&
  out[index - 3]?.lower === 'that' &&
  (out[index + 1]?.form === 'pres3' || /^(?:is|was|has|can|will)$/.test(out[index + 1]?.lower ?? ''))

/** "systems—stars that circle each other": behind a dash begins a noun of which more is said. */
const isNounBehindDash = (out: readonly Token[], index: number): boolean =>
  /^[–—]$/.test(out[index - 1]?.text ?? '') &&
  out[index + 1]?.pos === 'rel' &&
  /^(?:pres3|base)$/.test(out[index]?.form ?? '') &&
  canBeNoun(out[index]?.lower ?? '')

/** "the cost of salt and use of wool": what "of" follows and a noun with "of" stands before is a noun, unless one thinks or hears of it. */
const isUseOf = (out: readonly Token[], index: number): boolean =>
  out[index]?.form === 'base' &&
  out[index + 1]?.lower === 'of' &&
  /^(?:and|or)$/.test(out[index - 1]?.lower ?? '') &&
  out[index - 2]?.pos === 'noun' &&
  out[index - 3]?.lower === 'of' &&
  /^(?:the|an?)$/.test(out[index - 5]?.lower ?? '') &&
  !/^(?:think|hear|know|dream|speak|talk|learn|read|write|tell|approve|dispose|consist|die|conceive|complain|boast|smell|taste|partake)$/.test(
    out[index]?.lower ?? '',
  )

/** "A Lund campaign to sell bonds": what "a" opens is one, and no plain verb follows it. */
const isOneThing = (out: readonly Token[], index: number): boolean =>
  out[index]?.form === 'base' &&
  out[index + 1]?.pos === 'to' &&
  /^(?:name|noun)$/.test(out[index - 1]?.pos ?? '') &&
  /^an?$/.test(out[index - 2]?.lower ?? '')

/** "Botanist and engineer Ida Holm": what one is by trade, before one's name. */
const isTrade = (out: readonly Token[], index: number): boolean =>
  out[index]?.form === 'base' &&
  out[index + 1]?.pos === 'name' &&
  /^(?:and|,)$/.test(out[index - 1]?.text ?? '') &&
  out[index - 2]?.pos === 'noun' &&
  isHumanNoun(out[index - 2]?.lower ?? '') &&
  isHumanNoun(out[index]?.lower ?? '')

/** "When cloth is scarce, prices rise": what stands behind the comma is a clause of its own, and as short as that. */
const isBehindCondition = (out: readonly Token[], index: number): boolean =>
  out[0]?.pos === 'sub' &&
  out[index - 1]?.text === ',' &&
  out.slice(0, index - 1).every(({ text }) => text !== ',') &&
  out[index + 2]?.text === '.'

/** "rock, ash and gases escape", "when firms act together": two plain verbs in a row are a noun and its verb. */
const isPluralBeforeVerb = (out: readonly Token[], index: number): boolean =>
  out[index]?.form === 'pres3' &&
  (out[index + 1]?.form === 'base' ||
    (out[index + 1]?.pos === 'noun' &&
      canBeVerb(out[index + 1]?.lower ?? '') &&
      /^(?:punct|prep|adv)$/.test(out[index + 2]?.pos ?? 'punct'))) &&
  ((/^(?:and|or)$/.test(out[index - 1]?.lower ?? '') && out[index - 2]?.pos === 'noun') ||
    /^(?:when|if|because|while|unless|whenever)$/.test(out[index - 1]?.lower ?? '') ||
    isBehindCondition(out, index)) &&
  !helping.test(infinitive(out[index]?.lower ?? '')) &&
  canBeNoun(out[index]?.lower ?? '')

/** "the defeat of Carthaginian forces by Rome": a people is told by the noun behind. */
const isOfDemonym = (out: readonly Token[], index: number): boolean =>
  out[index]?.form === 'pres3' &&
  out[index - 2]?.lower === 'of' &&
  isDemonym(out[index - 1]?.text ?? '') &&
  canBeNoun(out[index]?.lower ?? '') &&
  /^(?:prep|punct|conj|rel)$/.test(out[index + 1]?.pos ?? 'punct')

/** "the removal of spending limits on": what one does by a word in -ing is told by the noun behind. */
const isOfActivity = (out: readonly Token[], index: number): boolean =>
  out[index]?.form === 'pres3' &&
  out[index - 2]?.lower === 'of' &&
  out[index - 1]?.form === 'ger' &&
  canBeNoun(out[index]?.lower ?? '') &&
  /^(?:prep|punct|conj)$/.test(out[index + 1]?.pos ?? 'punct')

/** "spread along trade routes because": the clause has its verb before the preposition. */
const isOnItsWay = (out: readonly Token[], index: number): boolean =>
  out[index]?.form === 'pres3' &&
  out[index - 1]?.pos === 'noun' &&
  !isPlural(out[index - 1]?.lower ?? '') &&
  /^(?:along|across|through|over|via|into|onto)$/.test(out[index - 2]?.lower ?? '') &&
  (out[index - 3]?.pos === 'verb' || out[index - 3]?.lower === 'spread') &&
  (/^(?:noun|name|pron)$/.test(out[index - 4]?.pos ?? '') || out[index - 4]?.form === 'ger') &&
  canBeNoun(out[index]?.lower ?? '') &&
  /^(?:sub|punct|prep|conj)$/.test(out[index + 1]?.pos ?? 'punct')

const seldomNoun = /^(?:need|want|have|know|see|find|bear|face|get|give|take|make|do)$/

/** "the water that plants need comes": a clause that tells which has a verb, and the one behind is another. */
export const isVerbOfMany = (out: readonly Token[], index: number): boolean => {
  const [before, next] = [out[index - 1], out[index + 1]]
  // "the law that limits trade is old", "which causes change in": there the plural form may be the verb.
  const isSure =
    seldomNoun.test(out[index]?.lower ?? '') && (next?.pos === 'be' || next?.pos === 'sub' || next?.form === 'pres3')
  return (
    !isPlural(out[index]?.lower ?? '') &&
    canBeVerb(out[index]?.lower ?? '') &&
    (before?.pos === 'noun' || (before?.form === 'pres3' && isSure)) &&
    isPlural(before.lower) &&
    canBeNoun(before.lower) &&
    /^(?:that|which|whom)$/.test(out[index - 2]?.lower ?? '') &&
    (isSure || /^(?:punct|prep|adv)$/.test(next?.pos ?? 'punct'))
  )
}

const helping = /^(?:help|make|let|see|watch|hear|feel|go|come|dare|do|have|bid)$/

/** "towns that dominated trade in the Baltic": what stands right behind a verb of its own time is what it acts on. */
export const isObjectOfVerb = (out: readonly Token[], index: number): boolean =>
  out[index]?.form === 'base' &&
  out[index - 1]?.pos === 'verb' &&
  /^(?:past|pastpp|pres3)$/.test(out[index - 1]?.form ?? '') &&
  /^(?:rel|noun|name|pron)$/.test(out[index - 2]?.pos ?? '') &&
  !helping.test(infinitive(out[index - 1]?.lower ?? '')) &&
  canBeNoun(out[index]?.lower ?? '') &&
  /^(?:prep|punct|conj|sub)$/.test(out[index + 1]?.pos ?? 'punct')

/** "by the Bavarian state": one people has no plural verb. */
export const isOfPeople = (out: readonly Token[], index: number): boolean =>
  out[index]?.form === 'base' &&
  out[index - 1]?.pos === 'name' &&
  out[index - 2]?.lower === 'the' &&
  /(?:ian|ean|can|man|ic)$/.test(out[index - 1]?.lower ?? '') &&
  canBeNoun(out[index]?.lower ?? '')

/** "The seven Deep South states that seceded": so many are counted, and a name is one. */
export function isCounted(out: readonly Token[], index: number): boolean {
  let at = index - 1
  while (out[at]?.pos === 'name') at -= 1
  const number = out[at]
  return (
    at < index - 1 &&
    number?.pos === 'num' &&
    !/^(?:1|one)$/.test(number.lower) &&
    out[at - 1]?.lower === 'the' &&
    out[index]?.form === 'pres3' &&
    canBeNoun(out[index]?.lower ?? '')
  )
}

/** "drew supply and demand diagrams", "into Catholic and Lutheran states": the second of two words that tell of one noun. */
export function isPaired(out: readonly Token[], index: number): boolean {
  const { form, lower } = out[index] as Token
  const [first, conj, second] = [out[index - 3], out[index - 2], out[index - 1]]
  const next = out[index + 1]
  if (!canBeNoun(lower)) return false
  if (form === 'pres3')
    return (
      first?.pos === 'name' &&
      conj?.lower === 'and' &&
      second?.pos === 'name' &&
      (!next || ['punct', 'conj', 'prep', 'to'].includes(next.pos))
    )
  if (second?.pos !== 'conj' || conj?.pos !== 'noun' || next?.pos !== 'noun') return false
  const open = out.slice(0, index).findLastIndex((token) => parts(token) && token !== second)
  const clause = out.slice(open + 1, index)
  return (
    clause.some((token) => token.pos === 'verb' && token.form === 'past') &&
    !clause.some((token) => token.pos === 'to' || token.pos === 'modal')
  )
}

/** Settles a plain form, and the word beside it, where both are sure; true where nothing more can be said of it. */
export function settlesPlainForm(out: Token[], index: number): boolean {
  const put = (...pairs: readonly (readonly [at: number, pos: Token['pos']])[]): void => {
    for (const [at, pos] of pairs) set(out, at, pos)
  }
  if (isVerbInContact(out, index)) put([index, 'verb'])
  else if (isVerbOfMany(out, index)) put([index - 1, 'noun'], [index, 'verb'])
  else if (isOneBeforeVerb(out, index)) put([index, 'noun'], [index + 1, 'verb'])
  else if (isOfActivity(out, index)) put([index, 'noun'], [index - 1, 'adj'])
  else if (
    isNounBehindDash(out, index) ||
    isOfDemonym(out, index) ||
    isUseOf(out, index) ||
    isWithinList(out, index) ||
    isObjectOfGerund(out, index) ||
    isTrade(out, index) ||
    isOneThing(out, index)
  )
    put([index, 'noun'])
  else if (isOnItsWay(out, index)) put([index, 'noun'], [index - 3, 'verb'])
  else if (isPluralBeforeVerb(out, index)) put([index, 'noun'], [index + 1, 'verb'])
  else return false
  return true
}

/** "are oats, milk, plums, and barley": between commas in a list of things. */
const isWithinList = (out: readonly Token[], index: number): boolean =>
  out[index]?.form === 'base' &&
  out[index - 1]?.text === ',' &&
  out[index + 1]?.text === ',' &&
  out[index - 2]?.pos === 'noun' &&
  /^(?:noun|adj)$/.test(out[index + 2]?.pos ?? '') &&
  out.slice(index + 3, index + 6).some(({ lower }) => lower === 'and' || lower === 'or') &&
  canBeNoun(out[index]?.lower ?? '')

/** "by taking Ulm and the rich salt mines, he": the second thing that was taken. */
const isObjectOfGerund = (out: readonly Token[], index: number): boolean => {
  if (out[index]?.form !== 'pres3' || out[index - 1]?.pos !== 'noun' || isPlural(out[index - 1]?.lower ?? ''))
    return false
  if (!/^[,.;]$/.test(out[index + 1]?.text ?? '.') || !canBeNoun(out[index]?.lower ?? '')) return false
  let start = index - 1
  while (/^(?:noun|adj|name)$/.test(out[start]?.pos ?? '')) start -= 1
  if (index - start < 3 || out[start]?.lower !== 'the' || out[start - 1]?.lower !== 'and') return false
  const verb = out.slice(Math.max(0, start - 6), start - 1).findLast(({ pos }) => pos === 'verb')
  return verb?.form === 'ger'
}
