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

/** "was inspired to found the guild": no noun, and no past of "find". */
const isToFound = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'found' && tokens[at - 1]?.pos === 'to' && opensObject.has(tokens[at + 1]?.pos ?? '')

/** "helped found a school": as if "helped to found" stood there, with a "to" of no width. */
export const withBareInfinitives = (tokens: readonly Token[]): Token[] =>
  tokens.flatMap((token, at): readonly Token[] => {
    if (leadsToVerb(tokens, at))
      return [token.pos === 'verb' ? token : { ...token, pos: 'verb', form: verbForm(token.lower) }]
    if (isToFound(tokens, at)) return [{ ...token, pos: 'verb', form: 'base' }]
    return leadsToVerb(tokens, at - 1)
      ? [
          { ...token, to: token.from, text: '', lower: 'to', pos: 'to' },
          { ...token, pos: 'verb', form: 'base' },
        ]
      : [token]
  })
