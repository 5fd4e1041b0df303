import type { VerbGroup } from './chunks'
import { beForms } from './lexicon'
import type { Token } from './tokens'
import { withInfinitive } from './verbPhrases'
import { infinitive } from './verbs'

/** Adverbs that tie a sentence to the one before and mean nothing alone. */
const linking = new Set(
  'also however therefore thus then too again further additionally furthermore instead meanwhile even still hence likewise similarly consequently subsequently later already finally eventually'.split(
    ' ',
  ),
)

/** Reads a verb group beginning at `i` with the infinitive it only leads to: "had to give up", "tends to fall". */
export function verbGroup(
  tokens: readonly Token[],
  i: number,
): { readonly vg: VerbGroup; readonly j: number } | undefined {
  const first = simpleGroup(tokens, i)
  return first && (withInfinitive(first, tokens, i, verbGroup) ?? first)
}

/** (modal | have | be | do | adverb)* verb. */
function simpleGroup(tokens: readonly Token[], i: number): { readonly vg: VerbGroup; readonly j: number } | undefined {
  const helpers: Token[] = []
  const adverbs: Token[] = []
  let negated = false
  let at = i
  for (; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    if (token.pos === 'modal' || token.pos === 'have' || token.pos === 'be' || token.pos === 'do') {
      helpers.push(token)
      negated ||= /^cannot$|n't$/.test(token.lower)
    } else if (token.pos === 'neg') negated = true
    else if (token.pos === 'adv' && leadsToVerb(tokens, at)) {
      if (!linking.has(token.lower)) adverbs.push(token)
    } else if (deniesVerb(tokens, at)) {
      negated = true
      at += 2
    } else if (helpers.length > 0 && floats(tokens, at)) continue
    else if (helpers.length > 0 && isAside(tokens, at)) at += 2
    else break
  }
  const main = tokens[at]
  const helper = helpers.at(-1)
  if (
    main?.pos === 'verb' &&
    fits(helper, main) &&
    !(main.form === 'ger' && isDeed(tokens, i) && hasObject(tokens, at))
  ) {
    const afterBe = helper?.pos === 'be'
    const vg: VerbGroup = {
      helpers,
      adverbs,
      main,
      negated,
      lemma: infinitive(main.text),
      voice: afterBe && main.form !== 'ger' ? 'passive' : 'active',
      progressive: afterBe && main.form === 'ger',
      doubtful: helpers.length === 0 && main.form === 'pastpp',
    }
    return { vg, j: at + 1 }
  }
  if (helper === undefined || helper.pos === 'modal') return undefined
  let last = at
  while (last > i && tokens[last - 1] !== helper) last -= 1
  const before = helpers.slice(0, -1)
  const vg: VerbGroup = {
    helpers: before,
    adverbs: adverbs.filter((adverb) => adverb.from < helper.from),
    main: helper,
    negated,
    lemma: beForms.has(helper.lower) ? 'be' : infinitive(helper.lower),
    voice: 'active',
    progressive: false,
    doubtful: false,
  }
  return { vg, j: negated ? at : last }
}

/** What is done or to be done, and does nothing itself. */
const deed =
  /^(?:aim|goal|task|job|role|duty|purpose|objective|priority|challenge|step|move|act|deed|venture|achievement|accomplishment|feat|contribution|mistake|error|hobby|pastime|strategy|trick|habit|passion|crime|ambition|occupation|assignment|responsibility|tactic)$/

/** "Her first task in Ulm was painting the mill": what the task was, not what it was at. */
function isDeed(tokens: readonly Token[], be: number): boolean {
  const open =
    tokens
      .slice(0, be)
      .findLastIndex(
        ({ pos, form }) => /^(?:punct|conj|sub|rel|be|have|modal)$/.test(pos) || (pos === 'verb' && form !== 'ger'),
      ) + 1
  const own = tokens.slice(open, be)
  const behind = own.findIndex(({ pos }, at) => at > 0 && pos === 'prep')
  const head = behind < 0 ? own.at(-1) : own[behind - 1]
  return /^(?:is|was)$/.test(tokens[be]?.lower ?? '') && head?.pos === 'noun' && deed.test(head.lower)
}

/** "was painting the mill", and not "was working well": a deed works or fails, too, and wins or loses friends. */
const hasObject = (tokens: readonly Token[], at: number): boolean =>
  /^(?:det|poss|noun|name|num)$/.test(tokens[at + 1]?.pos ?? '') &&
  !/^(?:gaining|facing|causing|costing|losing|attracting|receiving|becoming|running|taking|meeting|winning|drawing|turning|growing|getting|going|making|doing)$/.test(
    tokens[at]?.lower ?? '',
  )

/** "the treaty in no way hinders it", "is by no means lost": three words that deny the verb behind them, and no part of a name. */
export const deniesVerb = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.lower === 'no' &&
  /^(?:in no (?:way|sense)|by no means?|on no account|at no (?:time|point|stage))$/.test(
    `${tokens[at]?.lower} no ${tokens[at + 2]?.lower}`,
  ) &&
  at > 0 &&
  /^(?:name|noun|pron|close|modal|be|have|date|num)$/.test(tokens[at - 1]?.pos ?? '') &&
  /^(?:verb|modal|be|have)$/.test(tokens[at + 3]?.pos ?? '')

/** "had all tried": of the subject, and no word of the verb. */
const floats = (tokens: readonly Token[], at: number): boolean =>
  /^(?:all|both|each)$/.test(tokens[at]?.lower ?? '') && /^(?:verb|be|have)$/.test(tokens[at + 1]?.pos ?? '')

/** ", however," inside a verb group. */
const isAside = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === ',' &&
  tokens[at + 1]?.pos === 'adv' &&
  tokens[at + 2]?.text === ',' &&
  /^(?:pp|pastpp|ger)$/.test(tokens[at + 3]?.form ?? '')

function leadsToVerb(tokens: readonly Token[], i: number): boolean {
  let at = i
  while (tokens[at]?.pos === 'adv' || tokens[at]?.pos === 'neg') at += 1
  const token = tokens[at]
  return token !== undefined && ['verb', 'be', 'have', 'do', 'modal'].includes(token.pos)
}

/** Which verb forms may follow a helper; without one only a finite form stands alone. */
function fits(helper: Token | undefined, main: Token): boolean {
  if (!helper) return main.form !== 'ger' && main.form !== 'pp'
  if (helper.pos === 'be')
    return (
      main.form === 'ger' ||
      main.form === 'pp' ||
      main.form === 'pastpp' ||
      main.lower === 'become' ||
      main.lower === 'set' ||
      main.lower === 'put' ||
      main.lower === 'made'
    )
  if (helper.pos === 'have')
    return (
      main.form === 'pp' ||
      main.form === 'pastpp' ||
      /^(?:become|come|run|set|put|cut|cost|hit|overcome|read)$/.test(main.lower)
    )
  return true
}
