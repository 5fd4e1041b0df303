import type { Token } from './tokens'
import { canBeVerb, verbForm } from './verbs'

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

/** How many words may stand between "help" and what it helps somebody do: "helps many young people learn". */
const longestHelped = 4

/** The verb of "helps people learn", "helped the town grow", where `at` is "helps"; undefined where it helps nobody do anything. */
function helpedTo(tokens: readonly Token[], at: number): number | undefined {
  if (!/^help(?:s|ed|ing)?$/.test(tokens[at]?.lower ?? '') || beforeNoun.has(tokens[at - 1]?.pos ?? 'adj'))
    return undefined
  let verb = at + 1
  while (verb - at <= longestHelped && /^(?:det|poss|adj)$/.test(tokens[verb]?.pos ?? '')) verb += 1
  while (
    verb - at <= longestHelped &&
    /^(?:noun|name|pron)$/.test(tokens[verb]?.pos ?? '') &&
    !isBaseBehind(tokens, verb)
  )
    verb += 1
  return verb > at + 1 && isBaseBehind(tokens, verb) ? verb : undefined
}

/** "learn" behind "people": a base form that something follows, and no noun. */
const isBaseBehind = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.pos === 'verb' && tokens[at]?.form === 'base' && /^(?:noun|name|pron)$/.test(tokens[at - 1]?.pos ?? '')

/** "was inspired to found the guild": no noun, and no past of "find". */
const isToFound = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'found' && tokens[at - 1]?.pos === 'to' && opensObject.has(tokens[at + 1]?.pos ?? '')

/** "helped found a school", "helps people learn": as if "helped to found", "helps people to learn" stood there, with a "to" of no width. */
export function withBareInfinitives(tokens: readonly Token[]): Token[] {
  const helped = new Map<number, number>()
  tokens.forEach((token, at) => {
    const verb = token.lower.startsWith('help') ? helpedTo(tokens, at) : undefined
    if (verb !== undefined) helped.set(verb, at)
  })
  const helpers = new Set(helped.values())
  return tokens.flatMap((token, at): readonly Token[] => {
    if (leadsToVerb(tokens, at) || helpers.has(at))
      return [token.pos === 'verb' ? token : { ...token, pos: 'verb', form: verbForm(token.lower) }]
    if (isToFound(tokens, at)) return [{ ...token, pos: 'verb', form: 'base' }]
    return leadsToVerb(tokens, at - 1) || helped.has(at)
      ? [
          { ...token, to: token.from, text: '', lower: 'to', pos: 'to' },
          { ...token, pos: 'verb', form: 'base' },
        ]
      : [token]
  })
}
