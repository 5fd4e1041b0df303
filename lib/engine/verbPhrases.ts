import type { VerbGroup } from './chunks'
import { beForms } from './lexicon'
import type { Token } from './tokens'
import { infinitive } from './verbs'

/** "had to give up", "came to be appointed", "tends to fall": what follows is what is said, and it is so. */
const leading = /^(?:have|need|come|appear|seem|tend|begin|start|continue|serve)$/
/** "is thought to have come from", "are known to nest in": others say so. */
const reporting = /^(?:think|believe|say|know|suppose|presume|assume|repute)$/

/** True where a verb and "to" only colour the verb behind them: the question asks for what that verb takes. */
const leads = (vg: VerbGroup): boolean =>
  vg.voice === 'passive' ? reporting.test(vg.lemma) : !vg.progressive && leading.test(vg.lemma)

/** "Otto Brandt used to sell", "prices used to be": a habit, where "a stone used to build" has a participle. */
const isHabit = (vg: VerbGroup, second: VerbGroup, before: Token | undefined): boolean =>
  vg.main.lower === 'used' && vg.helpers.length === 0 && (before?.pos === 'name' || /^(?:be|have)$/.test(second.lemma))

/** "was able to sell": what somebody can do. */
const isAble = ({ vg, j }: { readonly vg: VerbGroup; readonly j: number }, tokens: readonly Token[]): boolean =>
  vg.lemma === 'be' && vg.voice === 'active' && tokens[j]?.lower === 'able'

/** "had" + "to give up": one verb group, whose last verb has the complement; undefined where the first is a verb of its own. */
export const withInfinitive = (
  first: { readonly vg: VerbGroup; readonly j: number },
  tokens: readonly Token[],
  i: number,
  read: (tokens: readonly Token[], i: number) => { readonly vg: VerbGroup; readonly j: number } | undefined,
): { readonly vg: VerbGroup; readonly j: number } | undefined => {
  const able = isAble(first, tokens)
  const at = able ? first.j + 1 : first.j
  const to = tokens[at]
  if (to?.pos !== 'to' || !(able || leads(first.vg) || first.vg.lemma === 'use')) return undefined
  const second = read(tokens, at + 1)
  if (!second || second.vg.negated || !(able || leads(first.vg) || isHabit(first.vg, second.vg, tokens[i - 1])))
    return undefined
  return {
    vg: {
      ...second.vg,
      helpers: [...first.vg.helpers, first.vg.main, ...tokens.slice(first.j, at + 1), ...second.vg.helpers],
      adverbs: [...first.vg.adverbs, ...second.vg.adverbs],
      negated: first.vg.negated,
    },
    j: second.j,
  }
}

/** "had to", "tends to": a first word that asks with "did" or "does", as "had" beside a participle does not. */
export const wantsDo = ({ helpers: [first, next] }: VerbGroup): boolean =>
  first?.pos === 'verb' || (first?.pos === 'have' && next?.pos === 'to')

/** "had" -> "have" behind "did". */
export const bare = (token: Token): string =>
  beForms.has(token.lower) ? 'be' : token.pos === 'have' ? 'have' : infinitive(token.lower)
