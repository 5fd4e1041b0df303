import { maxSearchLength, type Search } from '../search'
import { type SearchProblem, type SearchProblemCode, SearchTrouble } from './problem'
import { termOf } from './terms'
import { type Token, tokensOf } from './tokens'

export type ParsedSearch =
  | { readonly ok: true; readonly search: Search }
  | { readonly ok: false; readonly problem: SearchProblem }

const maxDepth = 50

/** Reads tokens from left to right: `or` binds least, then what stands side by side, then `-` and `not`. */
class Reader {
  private at = 0
  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
  ) {}

  whole(): Search {
    if (this.tokens.length === 0) return { type: 'all' }
    const search = this.either(0)
    const rest = this.tokens[this.at]
    if (rest) throw this.trouble('strayBracket', rest)
    return search
  }

  private trouble(code: SearchProblemCode, { start, end }: Token): SearchTrouble {
    return new SearchTrouble({ code, start, end, text: this.text.slice(start, end), hint: null })
  }

  private either(depth: number): Search {
    const parts = [this.all(depth)]
    while (this.tokens[this.at]?.type === 'or') {
      const sign = this.tokens[this.at++]
      parts.push(this.all(depth, sign))
    }
    const [only] = parts
    return parts.length === 1 && only ? only : { type: 'or', parts }
  }

  /** `after` is the connective that asks for something to follow. */
  private all(depth: number, after?: Token): Search {
    const parts: Search[] = []
    let asks = after
    for (let token = this.tokens[this.at]; token; token = this.tokens[this.at]) {
      if (token.type === 'or' || token.type === ')') break
      if (token.type === 'and') {
        if (parts.length === 0 || asks) throw this.trouble(asks ? 'nothingAfter' : 'nothingBefore', asks ?? token)
        asks = token
        this.at++
        continue
      }
      parts.push(this.one(depth))
      asks = undefined
    }
    if (asks) throw this.trouble('nothingAfter', asks)
    const [only] = parts
    const next = this.tokens[this.at]
    if (!only && next) throw this.trouble(next.type === 'or' ? 'nothingBefore' : 'strayBracket', next)
    return parts.length === 1 && only ? only : { type: 'and', parts }
  }

  private one(depth: number): Search {
    const token = this.tokens[this.at++]
    if (!token) throw new Error('asked for a token behind the end')
    if (depth > maxDepth) throw this.trouble('tooDeep', token)
    if (token.type === 'term') return termOf(token)
    if (token.type === '(') return this.inBrackets(token, depth)
    if (token.type === '-' || token.type === 'not') {
      const next = this.tokens[this.at]
      const isNothing = !next || next.type === ')' || next.type === 'and' || next.type === 'or'
      if (isNothing) throw this.trouble('nothingAfter', token)
      return { type: 'not', part: this.one(depth + 1) }
    }
    throw this.trouble('nothingBefore', token)
  }

  private inBrackets(open: Token, depth: number): Search {
    if (this.tokens[this.at]?.type === ')') throw this.trouble('emptyBrackets', open)
    if (!this.tokens[this.at]) throw this.trouble('openBracket', open)
    const inside = this.either(depth + 1)
    if (this.tokens[this.at]?.type !== ')') throw this.trouble('openBracket', open)
    this.at++
    return inside
  }
}

/**
 * Reads what a learner typed: words and "phrases" (`*` stands for anything), `key:value`, `and`, `or`, `not`, `-` and brackets.
 * An empty search finds everything. Where it cannot be read the problem says what is wrong, and from where to where.
 */
export const parseSearch = (text: string): ParsedSearch => {
  if (text.length > maxSearchLength)
    return { ok: false, problem: { code: 'tooLong', start: 0, end: text.length, text: '', hint: null } }
  try {
    return { ok: true, search: new Reader(text, tokensOf(text)).whole() }
  } catch (error) {
    if (error instanceof SearchTrouble) return { ok: false, problem: error.problem }
    throw error
  }
}
