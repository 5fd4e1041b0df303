import { finite, set } from './tokenContext'
import type { Token } from './tokens'
import { verbForm } from './verbs'

/** "Ulm, Linz and Graz all joined": behind several that "and" joins, and before the verb of their clause, it counts them once more. */
export function settleFloating(out: Token[]): void {
  out.forEach((token, at) => {
    if (!/^(?:all|both|each)$/.test(token.lower) || token.pos !== 'det' || !isJoinedBefore(out, at)) return
    const next = out[at + 1]
    const opens = out.findLastIndex(({ lower }, own) => own < at && lower === 'and' && out[own - 1]?.text === ',')
    if (out.slice(opens + 1, at).some(finite)) return
    const acts = next?.pos === 'adj' && opens >= 0 && verbForm(next.lower) === 'pastpp'
    if (acts) set(out, at + 1, 'verb')
    if (acts || (next?.pos === 'verb' && next.form !== 'ger')) set(out, at, 'adv')
  })
}

/** "Ulm and the Free Towns all": two names or nouns with "and" between them right before. */
function isJoinedBefore(out: readonly Token[], at: number): boolean {
  let left = at - 1
  while (/^(?:name|noun)$/.test(out[left]?.pos ?? '')) left -= 1
  if (left === at - 1) return false
  while (/^(?:det|adj)$/.test(out[left]?.pos ?? '')) left -= 1
  return out[left]?.lower === 'and' && /^(?:name|noun)$/.test(out[left - 1]?.pos ?? '')
}
