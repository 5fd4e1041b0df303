import { compound } from './compounds'
import { isRoleHead } from './facts/roleWords'
import { takesName } from './lexicon'
import {
  beginsClause,
  isDoerBehindWay,
  isEra,
  isGivenTo,
  isKindOf,
  isPartOfYear,
  isSubjectBehindPlace,
  isWhatIsNow,
  numbersName,
  opensSentencePart,
} from './phraseEnds'
import type { Token } from './tokens'
import { deniesVerb, verbGroup } from './verbGroup'

export type Voice = 'active' | 'passive'

/** A verb with its helpers: "was formally appointed". `helpers` are the words before the main verb that carry tense, in order. */
export type VerbGroup = {
  readonly helpers: readonly Token[]
  readonly adverbs: readonly Token[]
  readonly main: Token
  readonly lemma: string
  readonly voice: Voice
  readonly negated: boolean
  readonly progressive: boolean
  /** A lone -ed form that may be a participle ("the energy stored in ..."). */
  readonly doubtful: boolean
}

export type ChunkKind =
  | 'np'
  | 'date'
  | 'vg'
  | 'inf'
  | 'ger'
  | 'part'
  | 'prep'
  | 'conj'
  | 'sub'
  | 'rel'
  | 'comma'
  | 'stop'
  | 'adv'
  | 'adj'
  | 'other'

/** Tokens [i, j) of the sentence that go together. `head` is the last noun of a noun phrase. */
export type Chunk = {
  readonly kind: ChunkKind
  readonly i: number
  readonly j: number
  readonly word: string
  /** First word, in small letters. */
  readonly lead: string
  readonly head?: Token
  /** A pronoun or a bare "this", "some". */
  readonly pronoun?: boolean
  /** A name put in for a pronoun. */
  readonly forPronoun?: boolean
  readonly vg?: VerbGroup
}

type Bare = Omit<Chunk, 'lead'>

/** Adverbs that belong to the number or quantity after them. */
const approximators = new Set(
  'almost nearly virtually practically roughly about around over under above below approximately approx circa only just even more less than at least most some up'.split(
    ' ',
  ),
)
/** "made Cai mayor": two phrases, not one name. */
const givesPosts = new Set(
  'made make makes appointed appoint appoints named elected declared crowned proclaimed'.split(' '),
)
const labels =
  /^(?:article|section|chapter|phase|level|type|version|number|page|volume|title|protocol|stage|category|class|grade|route|line|bus|platform|group|convention|no)$/
const starts = new Set(['det', 'poss', 'adj', 'noun', 'name', 'num', 'pron', 'there'])

/** Cuts tagged tokens (brackets and quotation marks left out by the caller) into chunks. */
export function chunk(tokens: readonly Token[]): readonly Chunk[] {
  const chunks: Chunk[] = []
  let at = 0
  while (at < tokens.length) {
    const next = chunkAt(tokens, at)
    chunks.push({ ...next, lead: (tokens[at] as Token).lower })
    at = next.j
  }
  return chunks
}

function chunkAt(tokens: readonly Token[], i: number): Bare {
  const token = tokens[i] as Token
  const one = (kind: ChunkKind): Bare => ({ kind, i, j: i + 1, word: token.lower })
  const joined = compound(tokens, i)
  if (joined) return joined
  if (token.pos === 'punct')
    return one(token.text === ',' ? 'comma' : /^[;:.!?–—]$/.test(token.text) ? 'stop' : 'other')
  if (
    token.pos === 'adv' &&
    approximators.has(token.lower) &&
    ['num', 'det', 'noun', 'adv'].includes(tokens[i + 1]?.pos ?? '')
  ) {
    let at = i
    while (tokens[at]?.pos === 'adv' && approximators.has(tokens[at]?.lower ?? '')) at += 1
    const phrase =
      ['num', 'det'].includes(tokens[at]?.pos ?? '') || /^(?:half|all|most)$/.test(tokens[at]?.lower ?? '')
        ? nounPhrase(tokens, at)
        : undefined
    if (phrase) return { ...phrase, i }
  }
  if (token.pos === 'adv' && followsAdjectiveAndNoun(tokens, i)) return nounPhrase(tokens, i) ?? one('adv')
  if (token.pos === 'neg' || deniesVerb(tokens, i)) {
    // "never owned a car": the clause denies what it says.
    const group = verbGroup(tokens, i)
    return group ? { kind: 'vg', i, j: group.j, word: group.vg.main.lower, vg: group.vg } : one('adv')
  }
  // "for quickly drying salt"
  if (token.pos === 'adv' && tokens[i - 1]?.pos === 'prep' && tokens[i + 1]?.form === 'ger')
    return { ...chunkAt(tokens, i + 1), i }
  if (token.pos === 'adv') {
    // "first used the word", "often grows": the verb is not the same without it.
    const group = tempering.test(token.lower) ? verbGroup(tokens, i) : undefined
    return group && group.vg.helpers.length === 0 && !naming.test(group.vg.main.lower)
      ? { kind: 'vg', i, j: group.j, word: group.vg.main.lower, vg: group.vg }
      : one('adv')
  }
  if (token.pos === 'date') return { ...one('date'), head: token }
  if (token.pos === 'to') {
    const group = verbGroup(tokens, i + 1)
    return group ? { kind: 'inf', i, j: group.j, word: 'to', vg: group.vg } : one('prep')
  }
  if (isWhatIsNow(tokens, i)) {
    const phrase = nounPhrase(tokens, i + 3)
    if (phrase && !phrase.pronoun) return { ...phrase, i }
  }
  if (token.pos === 'prep' || token.pos === 'conj' || token.pos === 'sub' || token.pos === 'rel') return one(token.pos)
  if (token.pos === 'verb' && token.form === 'ger') return { ...one('ger'), head: token }
  if (token.pos === 'verb' && token.form === 'pp') return { ...one('part'), head: token }
  if (
    token.pos === 'modal' ||
    token.pos === 'have' ||
    token.pos === 'be' ||
    token.pos === 'do' ||
    token.pos === 'verb'
  ) {
    if (/^(?:being|having|been)$/.test(token.lower))
      return { ...one(token.lower === 'been' ? 'part' : 'ger'), head: token }
    const group = verbGroup(tokens, i)
    return group ? { kind: 'vg', i, j: group.j, word: group.vg.main.lower, vg: group.vg } : one('other')
  }
  if (isPartOfYear(tokens, i)) return one('adj')
  if (starts.has(token.pos)) return nounPhrase(tokens, i) ?? one('other')
  return one('other')
}

/** "a purely local body" and "a purely research body": an adverb of manner between an article and its noun. */
const narrowsNoun = (tokens: readonly Token[], i: number, at: number): boolean =>
  at === i + 1 &&
  /^an?$/.test(tokens[i]?.lower ?? '') &&
  /ly$/.test(tokens[at]?.lower ?? '') &&
  tokens[at + 1]?.pos === 'noun'

/** "the town's over 120 mills", "its more than 40 members": how near the figure is. */
function approximates(tokens: readonly Token[], at: number): boolean {
  let next = at
  while (tokens[next]?.pos === 'adv' && approximators.has(tokens[next]?.lower ?? '')) next += 1
  return next > at && tokens[next]?.pos === 'num'
}

const tempering = /^(?:first|often|usually|sometimes|typically|generally)$/
const naming = /^(?:called|known|named|termed|dubbed|referred|nicknamed|abbreviated)$/

const followsAdjectiveAndNoun = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 1]?.pos === 'adj' &&
  (tokens[i + 2]?.pos === 'noun' || tokens[i + 2]?.pos === 'adj') &&
  tokens[i - 1]?.pos !== 'be'

function nounPhrase(tokens: readonly Token[], i: number): Bare | undefined {
  const first = tokens[i] as Token
  if (first.pos === 'pron' || first.pos === 'there')
    return { kind: 'np', i, j: i + 1, word: first.lower, head: first, pronoun: true }
  let end = -1
  let head: Token | undefined
  let owned = false
  let at = i
  for (; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    const next = tokens[at + 1]
    if (token.opens && at > i) break
    if (
      token.pos === 'noun' &&
      end === at &&
      tokens[at - 1]?.pos === 'name' &&
      givesPosts.has(tokens[i - 1]?.lower ?? '') &&
      isRoleHead(token.lower)
    )
      break
    if (end === at && isGivenTo(tokens, i, at)) break
    // "in his tenure Cai met", "in Cai's tenure Xi met": a name behind the noun begins a phrase of its own.
    if (
      token.pos === 'name' &&
      end === at &&
      (first.pos === 'poss' || owned) &&
      tokens[at - 1]?.pos === 'noun' &&
      !takesName(tokens[at - 1]?.lower ?? '')
    )
      break
    // "Since ancient times amber has", "In recent years prices fell": the time closes its phrase.
    if (end === at && isEra(tokens, i, at) && ['noun', 'name', 'adj'].includes(token.pos)) break
    if (end === at && (isDoerBehindWay(tokens, at) || isSubjectBehindPlace(tokens, i, at))) break
    if (token.pos === 'name' && end === at && opensSentencePart(tokens, i) && beginsClause(tokens, at)) break
    // "article 11", "Level 3": the number names the thing, and the phrase ends with it.
    if (token.pos === 'num' && end === at && head && labels.test(tokens[at - 1]?.lower ?? '') && !isKindOf(tokens, at))
      return { kind: 'np', i, j: at + 1, word: head.lower, head }
    if (
      token.pos === 'num' &&
      end === at &&
      tokens[at - 1]?.pos !== 'num' &&
      !numbersName(tokens, i, at) &&
      !isKindOf(tokens, at) &&
      next &&
      (['noun', 'adj'].includes(next.pos) || (next.pos === 'num' && tokens[at - 1]?.pos === 'name'))
    )
      break
    if (token.pos === 'noun' || token.pos === 'name' || token.pos === 'num') {
      end = at + 1
      head = token
    } else if (
      (token.lower === 'to' || token.lower === 'or') &&
      tokens[at - 1]?.pos === 'num' &&
      next?.pos === 'num' &&
      tokens[at - 2]?.lower !== 'from'
    ) {
      end = -1
    } else if (token.lower === 'or' && tokens[at - 1]?.pos === 'num' && /^(?:more|less)$/.test(next?.lower ?? '')) {
      at += 1
      end = -1
    } else if (token.pos === 'part' && end === at) {
      owned = true
      end = -1
    } else if (token.pos === 'det' || token.pos === 'poss') {
      // "the two most common gases", "the next several years", "the only other mill"
      const graded =
        (token.lower === 'most' && tokens[at - 1]?.pos === 'num' && next?.pos === 'adj') ||
        (/^(?:several|few|many)$/.test(token.lower) &&
          /^(?:next|last|past|first)$/.test(tokens[at - 1]?.lower ?? '')) ||
        (token.lower === 'other' && /^(?:only|two|three|four|many|few|several)$/.test(tokens[at - 1]?.lower ?? ''))
      if (at > i && tokens[at - 1]?.pos !== 'det' && tokens[at - 1]?.pos !== 'part' && !graded) break
    } else if (token.pos === 'adj') {
      const paired = head?.pos === 'num' && next?.lower === 'and' && tokens[at + 3]?.pos === 'noun'
      if (end === at && !paired && !(next && ['noun', 'name', 'adj'].includes(next.pos))) break
    } else if (token.pos === 'adv') {
      if (end >= 0 || !(next?.pos === 'adj' || narrowsNoun(tokens, i, at) || approximates(tokens, at))) break
    } else if (
      token.pos === 'conj' &&
      tokens[at - 1]?.pos === 'adj' &&
      (next?.pos === 'adj' || (next?.pos === 'noun' && tokens[at + 2]?.pos === 'noun')) &&
      (end < 0 || head?.pos === 'num')
    ) {
      // "blue and red light", "public and school libraries": the conjunction stays inside while no noun has come.
    } else if (
      token.pos === 'conj' &&
      token.lower === 'and' &&
      tokens[at - 1]?.pos === 'name' &&
      next?.pos === 'name' &&
      /(?:ic|al|ean|ern|ese|ary|ive|ous|ish)$/.test(tokens[at - 1]?.lower ?? '') &&
      /(?:ic|al|ean|ern|ese|ary|ive|ous|ish)$/.test(next.lower)
    ) {
      end = -1
    } else if (token.pos === 'date') {
      if (end >= 0 || at === i || !next || !['noun', 'name', 'adj'].includes(next.pos)) break
    } else if (
      token.pos === 'punct' &&
      token.text === ',' &&
      tokens[at - 1]?.pos === 'adj' &&
      (next?.pos === 'adj' ||
        (first.pos === 'det' && next?.pos === 'noun' && tokens[at + 2]?.pos === 'noun') ||
        (first.pos === 'det' && next?.pos === 'adv' && tokens[at + 2]?.pos === 'adj')) &&
      end < 0
    ) {
      // "green, lens-shaped organelle", "the solid, core structure", "a smooth, almost clear layer"
    } else break
  }
  if (end > i && head)
    return { kind: 'np', i, j: end, word: head.lower, head, ...(head.forPronoun ? { forPronoun: true } : {}) }
  if (first.pos === 'adj') return { kind: 'adj', i, j: i + 1, word: first.lower }
  if (first.pos === 'det' && (tokens[i + 1]?.pos === 'adj' || /^(?:other|others)$/.test(tokens[i + 1]?.lower ?? '')))
    return { kind: 'np', i, j: i + 2, word: tokens[i + 1]?.lower ?? '', head: tokens[i + 1] as Token, pronoun: true }
  // "the most powerful of the acids"
  if (first.lower === 'the' && /^(?:most|least)$/.test(tokens[i + 1]?.lower ?? '') && tokens[i + 2]?.pos === 'adj')
    return { kind: 'np', i, j: i + 3, word: tokens[i + 2]?.lower ?? '', head: tokens[i + 2] as Token, pronoun: true }
  return { kind: 'np', i, j: i + 1, word: first.lower, head: first, pronoun: true }
}
