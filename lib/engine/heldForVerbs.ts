import { isHumanNoun, isPlural } from './lexicon'
import { set } from './tokenContext'
import type { Token } from './tokens'
import { canBeNoun, canBeVerb, isKnownBase, verbForm } from './verbs'

/** Nouns that look like verbs, told by what stands beside them. */
export function settleHeldForVerbs(out: Token[]): void {
  for (let index = 0; index < out.length; index += 1) {
    if (isThatTime(out, index)) {
      set(out, index - 1, 'det')
      set(out, index, 'noun')
    } else if (isVery(out, index)) {
      set(out, index, 'adj')
      set(out, index + 1, 'noun')
    } else if (doesByWhich(out, index)) {
      set(out, index, 'noun')
      set(out, index + 1, 'verb')
    } else if (
      isBranchOfMinister(out, index) ||
      isNumberedKind(out, index) ||
      isHad(out, index) ||
      isNamedAside(out, index) ||
      isLastOfList(out, index)
    )
      set(out, index, 'noun')
    else if (isGradedBehind(out, index)) set(out, index, 'adv')
  }
}

/** "At that time weavers came", "in that year": a time that is pointed at. */
const isThatTime = (out: readonly Token[], index: number): boolean =>
  /^(?:time|year|day|point|moment|period|age|stage|century|decade)$/.test(out[index]?.lower ?? '') &&
  out[index - 1]?.lower === 'that' &&
  /^(?:at|in|on|by|from|since|until|during|after|before|around)$/.test(out[index - 2]?.lower ?? '') &&
  out[index - 2]?.pos === 'prep'

/** "the very nature of a loom", "from the very beginning": the word behind is the noun. */
const isVery = (out: readonly Token[], index: number): boolean =>
  out[index]?.lower === 'very' &&
  /^(?:the|its|their|his|her|this)$/.test(out[index - 1]?.lower ?? '') &&
  /^(?:nature|beginning|start|end|idea|notion|concept|core|heart|centre|center|top|bottom|edge|act|fact|word|name|existence|essence|foundation)s?$/.test(
    out[index + 1]?.lower ?? '',
  )

/** "the mechanism by which cells turn the code into": what acts there is many, and its verb follows. */
const doesByWhich = (out: readonly Token[], index: number): boolean => {
  const next = out[index + 1]
  return (
    out[index]?.pos === 'verb' &&
    out[index]?.form === 'pres3' &&
    out[index - 1]?.lower === 'which' &&
    out[index - 2]?.pos === 'prep' &&
    verbForm(next?.lower ?? '') === 'base' &&
    (isKnownBase(next?.lower ?? '') || canBeVerb(next?.lower ?? '')) &&
    /^(?:det|poss|noun|adj|name|num)$/.test(out[index + 2]?.pos ?? '')
  )
}

/** "In May 1776, finance minister Lang was": of what he is minister. */
const isBranchOfMinister = (out: readonly Token[], index: number): boolean =>
  out[index]?.form === 'base' &&
  canBeNoun(out[index]?.lower ?? '') &&
  /^(?:punct|prep|conj)$/.test(out[index - 1]?.pos ?? 'punct') &&
  out[index + 1]?.pos === 'noun' &&
  isHumanNoun(out[index + 1]?.lower ?? '') &&
  !isPlural(out[index + 1]?.lower ?? '') &&
  out[index + 2]?.pos === 'name'

/** "Type 2 fever is", "Points A and B show": a kind and its number. */
const isNumberedKind = (out: readonly Token[], index: number): boolean =>
  index === 0 &&
  out[0]?.pos === 'verb' &&
  /^(?:type|phase|stage|point|level|class|form|grade|group|step)s?$/.test(out[0]?.lower ?? '') &&
  (out[1]?.pos === 'num' || /^(?:[A-Z]|I{1,3}|IV|V)$/.test(out[1]?.text ?? ''))

/** "The walls still have marks on their stones": what has is followed by a participle, or by a thing. */
const isHad = (out: readonly Token[], index: number): boolean =>
  out[index]?.pos === 'verb' && out[index]?.form === 'pres3' && out[index - 1]?.pos === 'have'

/** "a part of its music, particularly drums and": what is named out of the rest. */
const isNamedAside = (out: readonly Token[], index: number): boolean =>
  out[index]?.pos === 'verb' &&
  out[index]?.form === 'pres3' &&
  /^(?:particularly|especially|notably|chiefly|mainly|namely)$/.test(out[index - 1]?.lower ?? '') &&
  out[index - 2]?.text === ',' &&
  /^(?:punct|conj|prep)$/.test(out[index + 1]?.pos ?? 'punct')

/** "may include bleeding, fever (Holm, 1901), and shock.": the last of three things, with nothing behind it that it would act on. */
function isLastOfList(out: readonly Token[], index: number): boolean {
  const token = out[index]
  const next = out.find((own, at) => at > index && !own.bracketed)
  if (token?.form !== 'base' || !canBeNoun(token.lower) || (next && next.pos !== 'punct')) return false
  const before = out.slice(0, index).filter(({ bracketed }) => !bracketed)
  const [item, comma, and] = before.slice(-3)
  if (!/^(?:and|or)$/.test(and?.lower ?? '') || comma?.text !== ',' || item?.pos !== 'noun') return false
  let at = before.length - 3
  while (/^(?:noun|adj)$/.test(before[at]?.pos ?? '')) at -= 1
  return before[at]?.text === ',' && before[at - 1]?.pos === 'noun'
}

/** "was more closely related to": how closely. */
const isGradedBehind = (out: readonly Token[], index: number): boolean =>
  /^(?:more|most|less|least)$/.test(out[index]?.lower ?? '') &&
  out[index]?.pos === 'det' &&
  out[index + 1]?.pos === 'adv' &&
  /ly$/.test(out[index + 1]?.lower ?? '') &&
  /^(?:verb|adj)$/.test(out[index + 2]?.pos ?? '') &&
  /^(?:be|adv)$/.test(out[index - 1]?.pos ?? '')
