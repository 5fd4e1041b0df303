import { settleJoined } from './joinedNouns'
import { isPlural } from './lexicon'
import { settleInterest } from './missedNouns'
import { isCounted, isJoined, isObjectOfVerb, isOfPeople, isPaired, settlesPlainForm } from './plainForms'
import { settleHeads } from './settleHeads'
import { helper, leftOf, nounStart, parts, set } from './tokenContext'
import type { Pos, Token } from './tokens'
import { canBeNoun, infinitive } from './verbs'

/** Verbs that take a clause without "that": "the report says prices rose" has two finite verbs in a row. */
const opensContent = new Set(
  'say think believe know mean suggest claim argue state indicate show find feel hope note report reveal imply assume suppose ensure realize realise conclude'.split(
    ' ',
  ),
)
/** Verbs whose object does something: "lets the water rise". */
const causative = new Set('make let help see have watch hear'.split(' '))

const inPhrase = new Set<Pos>(['noun', 'name', 'adj', 'num', 'part', 'det', 'poss', 'quote'])
const certain = (token: Token): boolean =>
  (helper(token) && !/^(?:being|having|been)$/.test(token.lower)) || (token.pos === 'verb' && token.form === 'past')

/**
 * Plain -s and base forms behind a noun ("member states", "the trial dates", "sleep times"): nouns where the clause has its verb already, where
 * no subject stands before them, or where the subject does not agree.
 */
export function settleNouns(out: Token[]): void {
  settleHeads(out)
  settleInterest(out)
  settleJoined(out)
  settleOutcome(out)
  for (let index = 1; index < out.length; index += 1) {
    if (settlesPlainForm(out, index)) continue
    const token = out[index] as Token
    if (token.form === 'ger' && isActivity(out, index)) set(out, index, 'noun')
    // "a clear and connected account"
    if (
      token.pos === 'verb' &&
      /^(?:past|pastpp|pp)$/.test(token.form ?? '') &&
      /^(?:and|or|but)$/.test(out[index - 1]?.lower ?? '') &&
      out[index - 2]?.pos === 'adj' &&
      /^(?:det|prep|punct|adj)$/.test(out[index - 3]?.pos ?? '') &&
      out[index + 1]?.pos === 'noun'
    )
      set(out, index, 'adj')
    // "consists of rain and melted snow"
    if (
      token.pos === 'verb' &&
      /^(?:past|pastpp|pp)$/.test(token.form ?? '') &&
      /^(?:and|or)$/.test(out[index - 1]?.lower ?? '') &&
      out[index - 2]?.pos === 'noun' &&
      out[index - 3]?.lower === 'of' &&
      /^(?:consist|consists|consisted|consisting|composed|made|mixture|mix)$/.test(out[index - 4]?.lower ?? '') &&
      out[index + 1]?.pos === 'noun'
    )
      set(out, index, 'adj')
    if (token.form === 'ger' && closesList(out, index)) set(out, index, 'noun')
    if (token.pos !== 'verb' || (token.form !== 'pres3' && token.form !== 'base')) continue
    if (startsSubject(out, index)) {
      set(out, index, 'noun')
      continue
    }
    const before = out[index - 1] as Token
    const next = out[index + 1]
    if (
      isCounted(out, index) ||
      isOfPeople(out, index) ||
      isPaired(out, index) ||
      isJoined(out, index) ||
      isObjectOfVerb(out, index)
    ) {
      set(out, index, 'noun')
      continue
    }
    if (
      token.form === 'base' &&
      next?.pos === 'verb' &&
      next.form === 'ger' &&
      (before.pos === 'punct' || before.pos === 'conj') &&
      !/^(?:start|begin|stop|keep|continue|avoid|finish|enjoy)$/.test(token.lower)
    ) {
      set(out, index, 'noun')
      continue
    }
    if (isListed(out, index) || (before.pos === 'neg' && !helper(leftOf(out, index)))) {
      set(out, index, 'noun')
      continue
    }
    if (token.form === 'pres3' && followsVerb(out, index)) {
      set(out, index, 'noun')
      continue
    }
    if (!['noun', 'name', 'adj', 'num'].includes(before.pos) || helper(leftOf(out, index))) continue
    if (token.form === 'base' && isPlural(before.lower) && !isObject(out, index)) continue
    // "a road that crosses a bog loses stones": what can be no noun is the verb of its clause.
    if (token.form === 'pres3' && !canBeNoun(token.lower) && isObject(out, index)) continue
    if (lacksSubject(out, index) || (token.form === 'pres3' && (disagrees(out, index) || hasVerb(out, index))))
      set(out, index, 'noun')
  }
}

/** ", causing Otto to leave", ", enabling uses such as": what comes of it all, and no kind of thing. */
function settleOutcome(out: Token[]): void {
  out.forEach((token, at) => {
    if (
      token.pos !== 'verb' &&
      /^(?:causing|enabling|allowing|forcing)$/.test(token.lower) &&
      out[at - 1]?.text === ','
    )
      set(out, at, 'verb')
    // "set all tolls, and specified which ferries could land"
    if (token.pos === 'adj' && isRuling(token, out[at + 1]) && out[at - 1]?.pos === 'conj') set(out, at, 'verb')
  })
}

const isRuling = ({ lower }: Token, next: Token | undefined): boolean =>
  /^(?:specified|determined|limited|decided|stated|restricted)$/.test(lower) &&
  /^(?:which|whether|how)$/.test(next?.lower ?? '')

/** "would appoint judges from", "led to a rise in energy prices across": the clause has its verb, and nothing follows that a second one would act on. */
function followsVerb(out: readonly Token[], index: number): boolean {
  const token = out[index] as Token
  const next = out[index + 1]
  const loose = !next || ['punct', 'conj', 'prep', 'to'].includes(next.pos)
  if (!canBeNoun(token.lower) || !loose) return false
  const before = out[index - 1] as Token
  if (before.pos === 'verb' && before.form === 'base')
    return leftOf(out, index - 1)?.pos === 'modal' && !opensContent.has(before.lower)
  const start = phraseStart(out, index)
  const prep = out[start - 1]
  if (before.pos !== 'noun' || prep?.pos !== 'prep' || parts(prep)) return false
  for (let at = start - 2; at > 0 && !parts(out[at] as Token); at -= 1)
    if (
      out[at]?.pos === 'verb' &&
      out[at]?.form === 'pastpp' &&
      out[at - 1]?.pos === 'noun' &&
      out[at + 1]?.pos === 'prep'
    )
      return true
  return false
}

/** "and repeat offenders risked a fine": the plural behind it is a subject with a verb and an object of its own. */
const startsSubject = (out: readonly Token[], index: number): boolean =>
  out[index]?.form === 'base' &&
  out[index - 1]?.pos === 'conj' &&
  out[index + 1]?.pos === 'noun' &&
  isPlural(out[index + 1]?.lower ?? '') &&
  out[index + 2]?.pos === 'verb' &&
  /^(?:past|pastpp)$/.test(out[index + 2]?.form ?? '') &&
  /^(?:noun|det|poss|name)$/.test(out[index + 3]?.pos ?? '')

const going = /^(?:travels|returns|moves|retreats|marches|journeys|flies|sails|leads)$/

/** "goods and services in", "pod shape, seed shape and": one more noun of a list, for nothing follows that a verb would act on. */
function isListed(out: readonly Token[], index: number): boolean {
  const token = out[index] as Token
  const before = out[index - 1] as Token
  const item = out[index - 2]
  const next = out[index + 1]
  if (!canBeNoun(token.lower) || item?.pos !== 'noun') return false
  // "takes the gold and travels to Graz": nobody counts travels among things.
  if (going.test(token.lower) && before.lower === 'and' && next?.lower === 'to') return false
  // "which add bitterness and act as a preservative"
  if (/^(?:acts?|serves?|functions?)$/.test(token.lower) && next?.lower === 'as') return false
  if (/^(?:lies|stands|sits)$/.test(token.lower) && next?.pos === 'prep' && next.lower !== 'of') return false
  // "to set tolls and dues instead"
  const instead =
    /^(?:instead|too|alike|combined|together)$/.test(next?.lower ?? '') && (out[index + 2]?.pos ?? 'punct') === 'punct'
  // "for calls and games because": what the preposition opens goes on.
  const isOfPhrase = next?.pos === 'sub' && governor(out, index - 1)?.pos === 'prep'
  const loose = !next || instead || isOfPhrase || ['punct', 'conj', 'prep'].includes(next.pos)
  if (before.pos === 'conj' && before.lower !== 'but') return loose && (token.form === 'pres3' || !isPlural(item.lower))
  return before.text === ',' && token.form === 'base' && (loose || next?.pos === 'noun') && !isPlural(item.lower)
}

/** "fever, cough, and joint swelling.": the last word of a list of things. */
function closesList(out: readonly Token[], index: number): boolean {
  const start = phraseStart(out, index)
  const next = out[index + 1]
  return (
    out[index]?.pos === 'verb' &&
    start < index &&
    !isPlural(out[index - 1]?.lower ?? '') &&
    out.slice(start, index).every(({ pos }) => pos === 'noun' || pos === 'adj') &&
    out[start - 1]?.pos === 'conj' &&
    out[start - 2]?.text === ',' &&
    /^(?:noun|adj)$/.test(out[start - 3]?.pos ?? '') &&
    (!next || next.pos === 'punct')
  )
}

/** "studied beekeeping", "includes swimming": an activity as an object. */
function isActivity(out: readonly Token[], index: number): boolean {
  const verb = out[index - 1]
  const next = out[index + 1]
  return (
    verb?.pos === 'verb' &&
    verb.form !== 'ger' &&
    verb.form !== 'pp' &&
    !/^(?:continue|start|stop|begin|keep|go|come|finish|remember|try|quit|resume|remain|sit|stand|lie|spend|risk|avoid|cease|see|hear|find|catch|leave)$/.test(
      infinitive(verb.lower),
    ) &&
    (!next || ['punct', 'conj'].includes(next.pos))
  )
}

/** First word of the noun phrase that ends before `index`. */
function phraseStart(out: readonly Token[], index: number): number {
  let at = index - 1
  while (at > 0 && inPhrase.has(out[at - 1]?.pos ?? 'punct') && !/^(?:det|poss)$/.test(out[at]?.pos ?? '')) at -= 1
  return at
}

const governor = (out: readonly Token[], index: number): Token | undefined => out[phraseStart(out, index) - 1]

/** The words before are what another verb acts on: "ended its early admissions program". */
function isObject(out: readonly Token[], index: number): boolean {
  const start = phraseStart(out, index)
  const verb = out[start - 1]
  if (verb?.pos !== 'verb') return false
  const lemma = infinitive(verb.lower)
  if (opensContent.has(lemma) || causative.has(lemma)) return false
  return (
    verb.form === 'past' ||
    isPastBefore(out, start, verb) ||
    verb.form === 'base' ||
    verb.form === 'pres3' ||
    /^(?:det|poss)$/.test(out[start]?.pos ?? '')
  )
}

/** "Ada Brandt collected water samples": a noun right behind it makes a past of what could be a participle. */
const isPastBefore = (out: readonly Token[], start: number, verb: Token): boolean =>
  verb.form === 'pastpp' &&
  /^(?:noun|name)$/.test(leftOf(out, start - 1)?.pos ?? '') &&
  !/^(?:call|name|term|title|entitle|dub|nickname|give|make|consider)$/.test(infinitive(verb.lower))

function lacksSubject(out: readonly Token[], index: number): boolean {
  const prep = governor(out, index)
  if (isObject(out, index)) return true
  if (prep?.pos !== 'prep' || parts(prep)) return false
  const beyond = out[phraseStart(out, index) - 2]
  return beyond === undefined || parts(beyond) || beyond.pos === 'verb' || helper(beyond)
}

/** "Surveys of plague pit remains": the noun before the preposition is plural. */
export function disagrees(out: readonly Token[], index: number): boolean {
  const start = phraseStart(out, index)
  if (out[start - 1]?.pos !== 'prep' || parts(out[start - 1] as Token)) return false
  const head = out[start - 2]
  return (
    head?.pos === 'noun' &&
    isPlural(head.lower) &&
    !/^(?:det|poss|pron|noun|name|adj|num)$/.test(out[index + 1]?.pos ?? '')
  )
}

function hasVerb(out: readonly Token[], index: number): boolean {
  if (opensContent.has(infinitive((out[index] as Token).lower)) && nounStart(out[index + 1])) return false
  for (let at = index - 1; at >= 0 && !parts(out[at] as Token); at -= 1)
    if (certain(out[at] as Token) && at < index - 1)
      return !opensContent.has(infinitive((out[at] as Token).lower)) && !contact(out, at, index)
  for (let at = index + 1; at < out.length && !parts(out[at] as Token); at += 1)
    // "the moss appears to have come"
    if (certain(out[at] as Token) && leftOf(out, at)?.pos !== 'to') return !contact(out, index, at)
  return (
    canBeNoun((out[index] as Token).lower) &&
    (!out[index + 1] || ['punct', 'conj', 'prep'].includes(out[index + 1]?.pos ?? 'punct')) &&
    relativeVerb(out, index)
  )
}

/** "that control policy through the setting of interest rates": the relative clause has its verb right behind the pronoun. */
function relativeVerb(out: readonly Token[], index: number): boolean {
  for (let at = index - 2; at > 0 && !parts(out[at] as Token); at -= 1)
    if (out[at]?.pos === 'verb' && out[at]?.form !== 'ger' && out[at - 1]?.pos === 'rel') return true
  return false
}

/** "all the heat the reactor gives is": two phrases side by side before the second verb, the later one its subject. */
const contact = (out: readonly Token[], first: number, second: number): boolean =>
  out
    .slice(Math.max(0, Math.min(first, second) - 4), second)
    .some(
      (token, offset, slice) =>
        (token.pos === 'det' || token.pos === 'poss' || token.pos === 'pron') &&
        offset > 0 &&
        ['noun', 'name'].includes(slice[offset - 1]?.pos ?? ''),
    )
