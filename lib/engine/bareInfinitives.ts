import { isPlural } from './lexicon'
import type { Token } from './tokens'
import { canBeNoun, canBeVerb, verbForm } from './verbs'

const beforeNoun = new Set(['det', 'poss', 'adj', 'num', 'prep', 'part'])
const opensObject = new Set(['det', 'poss', 'adj', 'num', 'noun', 'name', 'pron'])

/** "found" of "to found" as well as of "to find". */
const isBase = (token: Token): boolean =>
  /^\p{Ll}/u.test(token.text) &&
  (token.lower === 'found' || (canBeVerb(token.lower) && verbForm(token.lower) === 'base'))

/** "helped found a school", but not "the help desk". */
function leadsToVerb(tokens: readonly Token[], at: number): boolean {
  const [before, token, verb, object] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]]
  return (
    /^help(?:s|ed|ing)?$/.test(token?.lower ?? '') &&
    !beforeNoun.has(before?.pos ?? '') &&
    verb !== undefined &&
    isBase(verb) &&
    opensObject.has(object?.pos ?? '')
  )
}

/** The verb of "helps people learn a trade", "helps the skin resist water", where what is helped stands between; undefined where none is sure. */
function helpedToDo(tokens: readonly Token[], at: number): number | undefined {
  const [before, token] = [tokens[at - 1], tokens[at]]
  if (!/^help(?:s|ed|ing)?$/.test(token?.lower ?? '') || beforeNoun.has(before?.pos ?? '')) return undefined
  // "provides the help people need"
  if (token?.lower === 'help' && !/^(?:modal|to|noun|name)$/.test(before?.pos ?? '')) return undefined
  let noun = at + 1
  while (noun < at + 4 && opensHelped.has(tokens[noun]?.pos ?? '') && !isHelped(tokens, noun)) noun += 1
  const [helped, verb, next] = [tokens[noun], tokens[noun + 1], tokens[noun + 2]]
  if (!helped || !verb || !isHelped(tokens, noun) || !isBase(verb) || verb.pos === 'prep') return undefined
  const many = isPlural(helped.lower) || /^(?:them|us|him|her|people|you)$/.test(helped.lower)
  if (!canBeNoun(verb.lower)) return noun + 1
  // "helps the body care teams", "helps the police force of Ulm": a noun beside a noun, where no object opens behind it.
  const opens = many ? /^(?:det|poss|adj|num|noun|name|pron|prep|to|adv|rel)$/ : /^(?:det|poss|num)$/
  return opens.test(next?.pos ?? '') && next?.lower !== 'of' ? noun + 1 : undefined
}

const opensHelped = new Set(['det', 'poss', 'adj', 'num', 'noun'])

/** The last word of what is helped: a verb can stand behind it. */
const isHelped = (tokens: readonly Token[], at: number): boolean => {
  const [token, next] = [tokens[at], tokens[at + 1]]
  return (
    (token?.pos === 'noun' || token?.pos === 'name' || /^(?:them|us|him|her|you)$/.test(token?.lower ?? '')) &&
    next !== undefined &&
    isBase(next) &&
    (next.pos === 'verb' || isPlural(token?.lower ?? '') || !/^(?:noun|name)$/.test(tokens[at + 2]?.pos ?? ''))
  )
}

/** "was inspired to found the guild": no noun, and no past of "find". */
const isToFound = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'found' && tokens[at - 1]?.pos === 'to' && opensObject.has(tokens[at + 1]?.pos ?? '')

/** "helped found a school": as if "helped to found" stood there, with a "to" of no width. */
export const withBareInfinitives = (tokens: readonly Token[]): Token[] => {
  const deeds = tokens.map(({ lower }, at) => (lower.startsWith('help') ? helpedToDo(tokens, at) : undefined))
  return tokens.flatMap((token, at): readonly Token[] => {
    if (deeds.includes(at)) return withTo(token)
    if (leadsToVerb(tokens, at) || deeds[at] !== undefined)
      return [token.pos === 'verb' ? token : { ...token, pos: 'verb', form: verbForm(token.lower) }]
    if (isToFound(tokens, at)) return [{ ...token, pos: 'verb', form: 'base' }]
    return leadsToVerb(tokens, at - 1) ? withTo(token) : [token]
  })
}

const withTo = (verb: Token): readonly Token[] => [
  { ...verb, to: verb.from, text: '', lower: 'to', pos: 'to' },
  { ...verb, pos: 'verb', form: 'base' },
]
