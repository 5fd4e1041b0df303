import { isHumanNoun, isPlural } from './lexicon'
import { hasFinite, helper, nounStart, set } from './tokenContext'
import type { Token } from './tokens'
import { canBeNoun, canBeVerb, isUnchanged, verbForm } from './verbs'

/** Nouns with a "to" of their own. */
const takesTo =
  /^(?:response|reaction|resistance|exposure|relation|addition|contrast|opposition|reference|regard|damage|sensitivity|subject|due|prior|tolerance|adaptation|attention|access|devotion|allegiance|ties?|loyalty|commitment|threat|objection|obstacle|barrier)$/

/** Verbs that go on with another: "time to start digging". */
const goesOn = /^(?:start|stop|keep|begin|try|like|love|hate|avoid|finish|continue|go|come|consider|practise|practice)$/

/** "The tin can was patented", "her will was read": behind a modal no verb stands in its finite form. */
const isStanding = (before: Token | undefined, next: Token | undefined): boolean =>
  /^(?:noun|adj|det|poss|part)$/.test(before?.pos ?? '') && /^(?:is|was|are|were|has|had)$/.test(next?.lower ?? '')

/** "attention to ice skating": the noun tells of which kind. */
const isActivity = (target: Token | undefined, next: Token | undefined): boolean =>
  target !== undefined && !goesOn.test(target.lower) && next !== undefined && verbForm(next.lower) === 'ger'

/** "found in 1850 that clay cores": no article of one thing stands before several. */
function opensPlural(out: readonly Token[], index: number): boolean {
  let at = index
  while (/^(?:noun|adj)$/.test(out[at]?.pos ?? '')) at += 1
  const last = out[at]?.pos === 'verb' && out[at]?.form === 'pres3' ? out[at] : out[at - 1]
  return last !== undefined && canBeNoun(last.lower) && isPlural(last.lower)
}

/** "Once the ice melts, the gate opens": a conjunction, where "Once a town ruled by dukes, Ulm" and "Once a week, it" have no verb of their own. */
function joinsClause(out: readonly Token[], index: number): boolean {
  const next = out[index + 1]
  const comma = out.findIndex((token, at) => at > index && token.text === ',')
  // "Once formed, the wall holds"
  const isShort = index === 0 && comma > 1 && comma <= 7 && !hasFinite(out, index + 2, comma)
  if (isShort && ((next?.pos === 'adj' && comma === 2) || /^(?:pp|pastpp)$/.test(next?.form ?? ''))) return true
  return (
    (index === 0 || out[index - 1]?.pos === 'punct') &&
    /^(?:det|poss|noun|name|adj|pron)$/.test(next?.pos ?? '') &&
    comma > 0 &&
    (/^an?$/.test(next?.lower ?? '')
      ? out.slice(index, comma).some((token) => helper(token) || token.form === 'pres3')
      : hasFinite(out, index + 1, comma))
  )
}

/** "The rule is that tin hardens copper": a clause with a verb of its own. */
function saysClause(out: readonly Token[], index: number): boolean {
  const stop = out.findIndex(({ pos }, at) => at > index && pos === 'punct')
  return hasFinite(out, index + 2, stop < 0 ? out.length : stop)
}

/** Settles "that", "to", prepositions and adverbs by the words on both sides. */
export function fixFunctionWord(out: Token[], index: number): void {
  const token = out[index] as Token
  const before = out[index - 1]
  const next = out[index + 1]
  // "went to Linz to take part in a race"
  if (
    /^(?:part|leave)$/.test(token.lower) &&
    token.pos === 'verb' &&
    /^(?:tak(?:e|es|en|ing)|took)$/.test(before?.lower ?? '')
  ) {
    set(out, index, 'noun')
    return
  }
  // "Otto, then aged fourteen, retreated": how old he was, and no deed.
  const aside = before?.pos === 'adv' ? out[index - 2] : before
  if (token.lower === 'aged' && next?.pos === 'num' && aside?.text === ',') {
    set(out, index, 'prep')
    return
  }
  // "began to call her Ada": she is called so.
  if (
    token.lower === 'her' &&
    token.pos === 'poss' &&
    next?.pos === 'name' &&
    /^(?:call|calls|called|calling|name|named|nickname|nicknamed|rename|renamed)$/.test(before?.lower ?? '')
  ) {
    set(out, index, 'pron')
    return
  }
  if (token.lower === 'that' && next) {
    const said = before?.pos === 'quote' ? out[index - 2] : before
    const afterNoun = said && ['noun', 'name', 'date', 'close', 'adj'].includes(said.pos)
    const content =
      said && (said.pos === 'verb' || said.pos === 'punct' || (said.pos === 'be' && saysClause(out, index)))
    if (!afterNoun && !content && (next.pos === 'noun' || next.pos === 'adj') && !opensPlural(out, index + 1))
      set(out, index, 'det')
    else if (
      before?.pos === 'verb' &&
      next.pos === 'noun' &&
      /^(?:use|used|uses|using|take|takes|took)$/.test(before.lower)
    )
      set(out, index, 'det')
  } else if (token.lower === 'once' && joinsClause(out, index)) {
    set(out, index, 'sub')
  } else if (token.pos === 'modal' && /^(?:can|will|might)$/.test(token.lower) && isStanding(before, next)) {
    set(out, index, 'noun')
  } else if (token.lower === 'to' && next) {
    let at = index + 1
    while (out[at]?.pos === 'adv' || out[at]?.pos === 'quote') at += 1
    const target = out[at]
    const base =
      target &&
      (target.pos === 'verb'
        ? target.form === 'base'
        : ['be', 'have', 'do'].includes(target.pos)
          ? /^(?:be|have|do)$/.test(target.lower)
          : target.pos === 'noun' &&
            canBeVerb(target.lower) &&
            verbForm(target.lower) === 'base' &&
            !(before?.pos === 'num') &&
            nounStart(out[at + 1]) &&
            out[at + 1]?.pos !== 'prep')
    // "in response to stress.", "in addition to fish the lake provides"
    const phrase =
      base &&
      at === index + 1 &&
      takesTo.test(before?.lower ?? '') &&
      canBeNoun(target?.lower ?? '') &&
      ((before?.lower === 'addition' && out[index - 2]?.lower === 'in') ||
        isActivity(target, out[at + 1]) ||
        !['det', 'poss', 'noun', 'name', 'adj', 'num', 'pron'].includes(out[at + 1]?.pos ?? 'punct'))
    if (phrase) set(out, at, 'noun')
    else if (base && target?.pos === 'noun') set(out, at, 'verb')
    if (!base || phrase) set(out, index, 'prep')
  } else if (
    token.lower === 'her' &&
    !(/^(?:later|further)$/.test(next?.lower ?? '') && /^(?:noun|name)$/.test(out[index + 2]?.pos ?? '')) &&
    (!next || ['det', 'prep', 'punct', 'conj', 'to', 'sub', 'poss', 'adv'].includes(next.pos))
  )
    // "earned her a fortune", "told her that"
    set(out, index, 'pron')
  else if (
    token.pos === 'prep' &&
    /^(?:about|around|over|under|below|above)$/.test(token.lower) &&
    (next?.pos === 'num' || next?.lower === 'half') &&
    !(before?.pos === 'noun' && isHumanNoun(before.lower) && out[index + 2]?.pos !== 'noun') &&
    (before?.pos !== 'verb' || /^(?:about|around|over)$/.test(token.lower))
  )
    set(out, index, 'adv')
  else if (
    token.pos === 'adv' &&
    before &&
    (['det', 'poss', 'part'].includes(before.pos) || before.lower === 'whose') &&
    (/^(?:first|next|then|only)$/.test(token.lower) ||
      (/^(?:later|further|once|now|well)$/.test(token.lower) &&
        (['noun', 'name', 'adj', 'num'].includes(next?.pos ?? '') || isCountedPlural(token, before, next))))
  )
    set(out, index, 'adj')
  else if (
    /^(?:either|both|neither)$/.test(token.lower) &&
    next &&
    (next.pos === 'verb' || next.pos === 'be') &&
    helper(before)
  )
    set(out, index, token.lower === 'neither' ? 'neg' : 'adv')
  else if (
    token.pos === 'there' &&
    before &&
    ['noun', 'name', 'verb', 'adv'].includes(before.pos) &&
    (!next || ['punct', 'conj', 'prep', 'date'].includes(next.pos))
  )
    set(out, index, 'adv')
  else if (
    token.lower === 'long' &&
    (before?.pos === 'adv' || before?.pos === 'det') &&
    (next?.pos === 'noun' || next?.pos === 'adj')
  )
    set(out, index, 'adj')
  else if (isQuality(out, index)) set(out, index, 'adj')
  else if (
    /^(?:best|worst|better|worse)$/.test(token.lower) &&
    before?.pos === 'verb' &&
    next &&
    ['prep', 'punct', 'sub'].includes(next.pos)
  )
    // "grows best in"
    set(out, index, 'adv')
  else if (
    /(?:north|south|east|west|up|down|in|out|on|back|home|sea|land)wards?$/.test(token.lower) &&
    isWay(before, next)
  )
    set(out, index, 'adv')
  else if (token.lower === 'round' && isAround(before, next)) set(out, index, 'prep')
  else if (token.lower === 'opposite' && (before?.pos === 'be' || before?.pos === 'det')) set(out, index, 'adj')
  else if (
    (token.lower === 'more' || token.lower === 'less') &&
    next?.lower === 'than' &&
    (out[index + 2]?.pos === 'num' ||
      /^(?:half|twice|double)$/.test(out[index + 2]?.lower ?? '') ||
      (out[index + 2]?.lower === 'a' &&
        /^(?:third|quarter|hundred|thousand|million|dozen)$/.test(out[index + 3]?.lower ?? '')))
  ) {
    set(out, index, 'adv')
    set(out, index + 1, 'adv')
  } else if (token.lower === 'since' && isThenOn(before, next)) {
    set(out, index, 'adv')
  } else if (token.lower === 'at' && /^(?:least|most)$/.test(next?.lower ?? '') && out[index + 2]?.pos === 'num') {
    set(out, index, 'adv')
    set(out, index + 1, 'adv')
  }
}

/** "has since moved": from then on, where "since" stands between the two halves of the verb. */
const isThenOn = (before: Token | undefined, next: Token | undefined): boolean =>
  /^(?:has|have|had)$/.test(before?.lower ?? '') &&
  next !== undefined &&
  (next.lower === 'been' || /^(?:pp|past|pastpp)$/.test(verbForm(next.lower) ?? ''))

/** "several further gifts": a plural, however much it looks like a verb. */
const isCountedPlural = ({ lower }: Token, before: Token, next: Token | undefined): boolean =>
  lower === 'further' &&
  /^(?:several|many|some|few|all|most|no)$/.test(before.lower) &&
  next?.form === 'pres3' &&
  canBeNoun(next.lower)

/** "secrete hard shells", "some 800 species of deep corals": an adjective that may be an adverb stands before its noun. */
const isQuality = (out: readonly Token[], index: number): boolean =>
  out[index]?.pos === 'adv' &&
  /^(?:hard|fast|late|early|deep|high|low|long|close)$/.test(out[index]?.lower ?? '') &&
  ['verb', 'prep', 'conj', 'adj', 'num'].includes(out[index - 1]?.pos ?? '') &&
  (out[index + 1]?.pos === 'noun' || (out[index + 1]?.pos === 'adj' && out[index + 2]?.pos === 'noun'))

/** "had set up a mill", "has cut the rope": behind "have" it is a participle. */
export function fixUnchanged(out: Token[], index: number): void {
  const { pos, lower } = out[index] as Token
  if (
    pos === 'noun' &&
    isUnchanged(lower) &&
    /^(?:had|has|have|having)$/.test(out[index - 1]?.lower ?? '') &&
    /^(?:det|poss|prep|adv|name|num|pron|to)$/.test(out[index + 1]?.pos ?? '')
  )
    set(out, index, 'verb')
}

/** "sailed round the island", "walked round Ulm": around it; but "won round two". */
const isAround = (before: Token | undefined, next: Token | undefined): boolean =>
  before?.pos === 'verb' && /^(?:det|poss|name)$/.test(next?.pos ?? '')

/** "expanded westward": where to, and no thing; "the westward road", "moved westward expansion". */
const isWay = (before: Token | undefined, next: Token | undefined): boolean =>
  /^(?:verb|be|noun|name|adv|pron)$/.test(before?.pos ?? '') && !/^(?:noun|name|adj)$/.test(next?.pos ?? '')
