import { countsKind, fixAdjective } from './adjectiveOrNoun'
import { withBareInfinitives } from './bareInfinitives'
import { fixFunctionWord, fixUnchanged } from './functionWords'
import { settleHeldForVerbs } from './heldForVerbs'
import { isPlural } from './lexicon'
import { isNounBehindName, settleMissedNouns } from './missedNouns'
import { actsBehindInsertion, isVerbOfContact, promoteBehindPronoun, promoteBehindRelative } from './missedVerbs'
import { settleNouns } from './nounOrVerb'
import { settlePlainStatement } from './plainStatements'
import { fixDoubled, promoteMissing, settleCompound } from './promote'
import { finite, hasFinite, helper, leftOf, leftOfAdverbs, leftOfAside, nounStart, set } from './tokenContext'
import type { Token } from './tokens'
import { canBeNoun, canBeVerb, isKnownBase, verbForm } from './verbs'
import {
  isCounted,
  isVerbBehindComma,
  isVerbBehindName,
  isVerbOfPronoun,
  isVerbOfUse,
  isVerbOfWhich,
  isVerbOfWhose,
  opensAsNoun,
} from './verbsBehind'

/** Corrects what a word-by-word guess gets wrong, from the words on both sides: nouns that look like verbs, and the reverse. */
export function repair(tokens: readonly Token[]): readonly Token[] {
  const out = withBareInfinitives(tokens)
  for (let index = 0; index < out.length; index += 1) fixFunctionWord(out, index)
  settleHeldForVerbs(out)
  for (let index = 0; index < out.length; index += 1) fixVerb(out, index)
  for (let index = 0; index < out.length; index += 1) fixNoun(out, index)
  for (let index = 1; index < out.length; index += 1) fixAdjective(out, index)
  settleMissedNouns(out)
  settlePlainStatement(out)
  settleNouns(out)
  fixDoubled(out)
  promoteBehindRelative(out)
  promoteBehindPronoun(out)
  promoteMissing(out)
  for (let index = 1; index < out.length; index += 1) {
    fixUnchanged(out, index)
    settleCompound(out, index)
  }
  return out
}

/** "at great cost into the hills": a participle that is no other form than the noun. */
const isUnchanged = /^(?:cost|cut|set|spread|cast|burst|split|thrust|bid|bet)$/

function fixVerb(out: Token[], index: number): void {
  const token = out[index] as Token
  if (token.pos !== 'verb') return
  const before = out[index - 1]
  const left = leftOf(out, index)
  const next = out[index + 1]
  const beforeNoun = next && ['noun', 'name', 'adj'].includes(next.pos)
  const participle = token.form === 'pastpp' || token.form === 'pp'
  const plain = token.form === 'base' || token.form === 'pres3'
  const inPhrase =
    before &&
    (['det', 'poss', 'part'].includes(before.pos) ||
      (before.pos === 'num' && plain) ||
      (before.pos === 'adj' &&
        ['det', 'poss', 'part', 'prep', 'punct', 'adj', 'verb'].includes(out[index - 2]?.pos ?? 'punct') &&
        out[index - 2]?.pos !== 'be'))
  if (opensAsNoun(out, index) || isCounted(out, index)) set(out, index, 'noun')
  else if (token.form === 'base' && before?.pos === 'sub') set(out, index, 'noun')
  else if (before?.lower === 'whose') set(out, index, token.form === 'ger' || token.form === 'pastpp' ? 'adj' : 'noun')
  else if (
    inPhrase &&
    /^(?:this|that|these|those|several|many|some|few|both|most|all)$/.test(before.lower) &&
    (token.form === 'past' || token.form === 'pastpp') &&
    !beforeNoun
  )
    return
  else if (inPhrase && before.lower !== 'which' && before.lower !== 'what')
    set(
      out,
      index,
      participle || (token.form === 'ger' && beforeNoun)
        ? beforeNoun || next?.pos === 'verb'
          ? 'adj'
          : participle && !(before.pos === 'adj' && isUnchanged.test(token.lower))
            ? 'adj'
            : 'noun'
        : 'noun',
    )
  else if (
    participle &&
    beforeNoun &&
    before?.pos === 'adv' &&
    (['det', 'poss', 'prep', 'part'].includes(leftOfAdverbs(out, index)?.pos ?? '') ||
      /^(?:first|last|only|most)$/.test(leftOfAdverbs(out, index)?.lower ?? ''))
  )
    set(out, index, 'adj')
  // "1,250 known species", "a slowly moving mass"
  else if (
    beforeNoun &&
    next.pos !== 'name' &&
    ((participle && before?.pos === 'num' && !/^(?:noun|name)$/.test(out[index - 2]?.pos ?? 'noun')) ||
      (token.form === 'ger' && before?.pos === 'adv' && /^an?$/.test(out[index - 2]?.lower ?? '')))
  )
    set(out, index, 'adj')
  else if (
    before?.pos === 'prep' &&
    before.lower !== 'than' &&
    !(before.lower === 'as' && participle) &&
    token.form !== 'ger'
  )
    set(out, index, participle && beforeNoun ? 'adj' : 'noun')
  else if (plain && left?.pos === 'be') set(out, index, beforeNoun && token.form === 'base' ? 'adj' : 'noun')
  else if (token.form === 'ger' && ((before?.pos === 'name' && next?.pos === 'name') || countsKind(out, index)))
    set(out, index, 'noun')
  else if (
    participle &&
    beforeNoun &&
    next.pos !== 'name' &&
    (index === 0 || left?.pos === 'conj' || before?.pos === 'punct') &&
    hasFinite(out, index + 1) &&
    !out.slice(0, index).some(finite) &&
    !actsBehindInsertion(out, index)
  )
    set(out, index, 'adj')
  else if (
    token.form === 'pres3' &&
    before?.pos === 'noun' &&
    out[index - 2]?.pos === 'prep' &&
    (next?.pos === 'prep' || next?.pos === 'punct') &&
    out.slice(0, index).some(finite) &&
    !out
      .slice(0, index)
      .some((word) => word.pos === 'rel' || word.pos === 'conj' || word.pos === 'sub' || word.text === ',')
  )
    set(out, index, 'noun')
  else if (
    token.form === 'base' &&
    (before?.pos === 'name' || before?.pos === 'noun') &&
    !isPlural(before.lower) &&
    left?.pos !== 'modal' &&
    left?.pos !== 'to' &&
    canBeNoun(token.lower) &&
    (!next || next.pos === 'punct' || next.pos === 'conj')
  )
    set(out, index, 'noun')
  else if (
    token.form === 'base' &&
    before?.pos === 'noun' &&
    !isPlural(before.lower) &&
    !/^(?:who|which|that)$/.test(before.lower) &&
    hasFinite(out, index + 1) &&
    !helper(left) &&
    left?.pos !== 'to'
  )
    set(out, index, 'noun')
}

function fixNoun(out: Token[], index: number): void {
  const token = out[index] as Token
  const before = out[index - 1]
  const left = leftOf(out, index)
  const next = out[index + 1]
  if (isVerbOfPronoun(out, index) || isVerbBehindName(out, index)) {
    set(out, index, 'verb')
    return
  }
  if (
    token.pos === 'noun' &&
    before?.pos === 'rel' &&
    before.lower !== 'whose' &&
    verbForm(token.lower) === 'pres3' &&
    canBeVerb(token.lower) &&
    next?.pos === 'verb' &&
    next.form === 'base'
  ) {
    // "that curdles milk": the relative pronoun needs its verb first.
    set(out, index, 'verb')
    set(out, index + 1, 'noun')
    return
  }
  if (isVerbOfUse(out, index)) {
    set(out, index - 1, 'to')
    set(out, index, 'verb')
    return
  }
  if (
    isVerbOfWhose(out, index) ||
    isVerbOfWhich(out, index) ||
    isVerbBehindComma(out, index) ||
    isVerbOfContact(out, index)
  ) {
    set(out, index, 'verb')
    return
  }
  const after = out[index + 2]
  if (
    token.pos === 'noun' &&
    before?.pos === 'noun' &&
    !isPlural(before.lower) &&
    verbForm(token.lower) === 'pres3' &&
    canBeVerb(token.lower) &&
    next?.pos === 'verb' &&
    next.form === 'pastpp' &&
    (after?.pos === 'noun' || after?.pos === 'adj') &&
    !out.slice(0, index).some(finite)
  ) {
    // "the network guarantees sequenced delivery": the participle belongs to the noun behind it.
    set(out, index, 'verb')
    set(out, index + 1, 'adj')
    return
  }
  if (isNounBehindName(out, index)) {
    set(out, index, 'noun')
    return
  }
  // "The library cost $2,000": before a price it is what something did.
  if (
    token.lower === 'cost' &&
    token.pos === 'noun' &&
    next?.pos === 'num' &&
    (before?.pos === 'noun' || before?.pos === 'name') &&
    !out.slice(0, index).some(finite)
  ) {
    set(out, index, 'verb')
    return
  }
  const opens = before === undefined || before.pos === 'sub'
  if (
    token.pos === 'adj' &&
    opens &&
    !/(?:ed|ing)$/.test(token.lower) &&
    next?.pos === 'verb' &&
    (next.form === 'pres3' || next.form === 'past')
  ) {
    set(out, index, 'noun')
    return
  }
  if (
    (token.pos === 'noun' || token.pos === 'adj') &&
    left?.pos === 'be' &&
    /^(?:set|put|cut|hit|shut|split|spread)$/.test(token.lower)
  ) {
    set(out, index, 'verb')
    return
  }
  if (
    token.pos === 'adj' &&
    /ed$/.test(token.lower) &&
    next &&
    before &&
    (['det', 'poss', 'num', 'pron'].includes(next.pos) || (before.pos === 'conj' && next.pos === 'prep')) &&
    ['noun', 'name', 'conj', 'date', 'close'].includes(before.pos)
  ) {
    // "lasted 12 seconds and covered 37 metres": no adjective stands before an article or a figure.
    set(out, index, 'verb')
    return
  }
  if (token.pos === 'adj' && /ed$/.test(token.lower) && helper(leftOfAside(out, index))) {
    set(out, index, 'verb')
    return
  }
  if (
    token.pos === 'adj' &&
    left?.pos === 'be' &&
    /ed$/.test(token.lower) &&
    !(token.lower === 'aged' && next?.pos === 'num') &&
    !(/-/.test(token.lower) && next?.pos === 'noun') &&
    (!next || ['prep', 'to', 'punct', 'date', 'adv', 'conj', 'noun', 'name', 'num', 'det'].includes(next.pos))
  )
    set(out, index, 'verb')
  else if (token.pos === 'adj' && left?.pos === 'be' && /^(?:born|known|called|made|built)$/.test(token.lower))
    set(out, index, 'verb')
  else if (
    token.pos === 'adj' &&
    /ed$/.test(token.lower) &&
    out[index - 1] &&
    ['noun', 'name', 'date', 'close'].includes(out[index - 1]?.pos ?? '') &&
    (!next || ['prep', 'sub', 'punct', 'to', 'adv', 'date'].includes(next.pos)) &&
    !out.slice(0, index).some(finite)
  )
    set(out, index, 'verb')
  else if (token.pos !== 'noun' && token.pos !== 'adj') return
  else if (
    left?.pos === 'modal' &&
    (isKnownBase(token.lower) || canBeVerb(token.lower) || (token.pos === 'noun' && governs(next)))
  )
    set(out, index, 'verb')
  else if (
    left?.pos === 'rel' &&
    left.lower !== 'whose' &&
    left.lower !== 'what' &&
    canBeVerb(token.lower) &&
    (nounStart(next) || next?.pos === 'conj') &&
    !(next?.pos === 'noun' && out.slice(index + 1, index + 4).some(finite))
  )
    set(out, index, 'verb')
}

/** "would cede the island": behind a modal, only a verb stands before an article. */
const governs = (next: Token | undefined): boolean =>
  next !== undefined && ['det', 'poss', 'pron', 'to'].includes(next.pos)
