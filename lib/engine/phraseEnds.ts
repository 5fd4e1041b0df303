import { isHumanNoun, isPlural } from './lexicon'
import { isKnownPlace } from './mentions/nameType'
import { finite } from './tokenContext'
import type { Token } from './tokens'

/** A phrase behind a preposition or an -ing form with no verb before it: what the sentence opens with. */
export function opensSentencePart(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  if (before?.pos !== 'prep' && before?.form !== 'ger') return false
  for (let at = i - 2; at >= 0; at -= 1) {
    const token = tokens[at] as Token
    if (token.pos === 'punct') return token.text !== ','
    if (['verb', 'be', 'have', 'do', 'modal', 'rel', 'noun', 'name'].includes(token.pos) && token.form !== 'ger')
      return false
  }
  return true
}

/** "in the ensuing battle Lind was": the name behind the noun has a finite verb of its own. */
export function beginsClause(tokens: readonly Token[], at: number): boolean {
  const noun = tokens[at - 1] as Token
  if (noun.pos !== 'noun' || isHumanNoun(noun.lower)) return false
  let next = at + 1
  while (tokens[next]?.pos === 'name') next += 1
  while (tokens[next]?.pos === 'adv') next += 1
  const verb = tokens[next]
  return (
    verb !== undefined &&
    (['be', 'have', 'do', 'modal'].includes(verb.pos) ||
      (verb.pos === 'verb' && verb.form !== 'ger' && verb.form !== 'pp'))
  )
}

/** Whether tokens [i, at) are a stretch of time behind its preposition at the start of the sentence. */
export const isEra = (tokens: readonly Token[], i: number, at: number): boolean =>
  i === 1 &&
  ((at > i + 1 &&
    /^(?:since|in|during|until|from|throughout)$/.test(tokens[0]?.lower ?? '') &&
    /^(?:times|years|decades|centuries|days|antiquity)$/.test(tokens[at - 1]?.lower ?? '')) ||
    // "At that time weavers came"
    (at === i + 2 && /^(?:that|this)$/.test(tokens[i]?.lower ?? '') && tokens[i + 1]?.lower === 'time') ||
    // "Over time rust eats"
    (at === i + 1 && tokens[0]?.lower === 'over' && tokens[i]?.lower === 'time'))

/** "In early 1492 Otto Lang moved": the part of a year closes its phrase before a name. */
export const isPartOfYear = (tokens: readonly Token[], i: number): boolean =>
  /^(?:early|late|mid|middle)$/.test(tokens[i]?.lower ?? '') &&
  tokens[i - 1]?.pos === 'prep' &&
  tokens[i + 1]?.pos === 'date' &&
  tokens[i + 2]?.pos === 'name'

/** "the way | teachers judge pupils", "the only way | society can grow": who acts in that way stands without a word to open the clause. */
export function isDoerBehindWay(tokens: readonly Token[], at: number): boolean {
  const [noun, verb] = [tokens[at], tokens[at + 1]]
  if (tokens[at - 1]?.lower !== 'way' || !/^(?:det|adj)$/.test(tokens[at - 2]?.pos ?? '') || noun?.pos !== 'noun')
    return false
  return verb?.pos === 'modal' || (isPlural(noun.lower) && verb?.pos === 'verb' && verb.form === 'base')
}

/** "in what is now Slovenia", "part of what is today the Lund Forest": a place by the name that it has got since. */
export const isWhatIsNow = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.lower === 'what' &&
  /^(?:in|of|from|near|at|to)$/.test(tokens[i - 1]?.lower ?? '') &&
  /^(?:is|are)$/.test(tokens[i + 1]?.lower ?? '') &&
  /^(?:now|today)$/.test(tokens[i + 2]?.lower ?? '') &&
  tokens.slice(i + 3, i + 6).some(({ pos }) => pos === 'name')

/** "the Orion 4 mission": the number is the last word of a name that describes what follows. */
export const numbersName = (tokens: readonly Token[], i: number, at: number): boolean =>
  at === i + 2 &&
  tokens[i]?.lower === 'the' &&
  tokens[at - 1]?.pos === 'name' &&
  !isPlural(tokens[at - 1]?.lower ?? '') &&
  /^\d{1,2}$/.test(tokens[at]?.text ?? '') &&
  tokens[at + 1]?.pos === 'noun' &&
  !isPlural(tokens[at + 1]?.lower ?? '')

const giving =
  /^(?:g[ai]ve|given|gives|giving|grant|offer|den(?:y|ie)|promise|guarantee|cede|accord|assur|allow)(?:e?d|e?s|ing)?$/
/** What one is given rather than called: "gave Ulm authority over the valley", but "gave Ulm University a hall". */
const granted =
  /^(?:access|authority|autonomy|command|control|credit|custody|freedom|immunity|independence|influence|jurisdiction|leave|legitimacy|money|ownership|permission|possession|power|powers|precedence|priority|protection|responsibility|rights|shelter|sovereignty|status|time|title)$/

/** "granted Otto Lang control of the mill": what is given begins behind the name of who has it. */
export const isGivenTo = (tokens: readonly Token[], i: number, at: number): boolean =>
  tokens[at]?.pos === 'noun' &&
  granted.test(tokens[at]?.lower ?? '') &&
  giving.test(tokens[i - 1]?.lower ?? '') &&
  /^(?:prep|to|punct)$/.test(tokens[at + 1]?.pos ?? 'punct') &&
  tokens.slice(i, at).every(({ pos, lower }, index) => pos === 'name' || (index === 0 && lower === 'the'))

/** "Type 2 fever is": the kind and its number describe what follows. */
export const isKindOf = (tokens: readonly Token[], at: number): boolean =>
  /^(?:type|phase|stage|grade|class|level)$/.test(tokens[at - 1]?.lower ?? '') &&
  tokens[at + 1]?.pos === 'noun' &&
  tokens[at + 1]?.text.toLowerCase() === tokens[at + 1]?.text

/** "In Tyrol salt was mined", "In Ulm old looms clatter": behind a place that opens a sentence without a comma stands who or what has its verb. */
export function isSubjectBehindPlace(tokens: readonly Token[], i: number, at: number): boolean {
  if (i !== 1 || at < 2 || !/^(?:In|At)$/.test(tokens[0]?.text ?? '')) return false
  const names = tokens.slice(i, at)
  if (!names.every(({ pos }) => pos === 'name') || !isKnownPlace(names.map(({ text }) => text).join(' '))) return false
  let next = at
  while (/^(?:adj|num)$/.test(tokens[next]?.pos ?? '')) next += 1
  if (tokens[next]?.pos !== 'noun') return false
  while (/^(?:noun|prep|adj)$/.test(tokens[next]?.pos ?? '')) next += 1
  return finite(tokens[next])
}
