import { isPlural } from './lexicon'
import { finite, set } from './tokenContext'
import type { Token } from './tokens'
import { canBeVerb, verbForm } from './verbs'

/** Plain verbs that look like nouns, found by a relative clause that is over. */
export function promoteBehindRelative(out: Token[]): void {
  const rel = out.findIndex(({ pos }) => pos === 'rel')
  const subject = out[rel - 1]
  if (rel < 1 || rel > 3 || subject?.pos !== 'noun' || !/^(?:who|that|which)$/.test(out[rel]?.lower ?? '')) return
  if (!out.slice(0, rel).every(({ pos }) => /^(?:det|adj|noun|num)$/.test(pos))) return
  const end = out.findIndex(({ text, pos }, at) => at > rel && (pos === 'sub' || /^[,;:.]$/.test(text)))
  const inner = out.slice(rel, end < 0 ? out.length : end)
  if (inner.filter(finite).length !== 1 || inner.slice(1).some(({ pos }) => pos === 'rel')) return
  // "Those who live in lakes eat the moss", "A guild that trades with Linz pays a toll"
  const form = isPlural(subject.lower) ? 'base' : 'pres3'
  const found = inner.findIndex(
    ({ pos, lower }, at) =>
      at > 2 &&
      pos === 'noun' &&
      verbForm(lower) === form &&
      canBeVerb(lower) &&
      inner[at - 1]?.pos === 'noun' &&
      !finite(inner[at - 2]) &&
      /^(?:det|poss)$/.test(inner[at + 1]?.pos ?? ''),
  )
  if (found > 0) set(out, rel + found, 'verb')
}

/** "He yodels loudly", "and it translocates": right behind a pronoun that opens a clause no noun follows. */
export function promoteBehindPronoun(out: Token[]): void {
  out.forEach(({ pos, lower }, index) => {
    const subject = out[index - 1]?.lower ?? ''
    const before = out[index - 2]
    const opens = before === undefined || /^[,;:]$/.test(before.text) || /^(?:conj|sub)$/.test(before.pos)
    const isSubject = /^(?:he|she)$/.test(subject) || (subject === 'it' && opens)
    if (pos === 'noun' && isSubject && verbForm(lower) === 'pres3' && !finite(out[index + 1])) set(out, index, 'verb')
  })
}

/** "the taxes that weavers pay are": a plural, what it does, and then the verb of the sentence. */
export const isVerbOfContact = (out: readonly Token[], index: number): boolean =>
  out[index]?.pos === 'noun' && isBehindMany(out, index)
export const isVerbBehindMany = (out: readonly Token[], index: number): boolean =>
  out[index]?.form === 'base' && isBehindMany(out, index)
const isBehindMany = (out: readonly Token[], index: number): boolean =>
  out[index - 2]?.lower === 'that' &&
  out[index - 2]?.pos === 'rel' &&
  out[index - 1]?.pos === 'noun' &&
  isPlural(out[index - 1]?.lower ?? '') &&
  !isPlural(out[index]?.lower ?? '') &&
  verbForm(out[index]?.lower ?? '') === 'base' &&
  canBeVerb(out[index]?.lower ?? '') &&
  (/^(?:are|were|is|was|has|have)$/.test(out[index + 1]?.lower ?? '') || out[index + 1]?.pos === 'modal')

/** "Mosses exhibit great variety | and can be", "Friends and foes look | and see": where a second verb is joined, a first one stands before. */
export function endsBeforeSecond(out: readonly Token[], index: number, start: number): boolean {
  const token = out[index]
  if (!/^(?:and|but)$/.test(token?.lower ?? '') || index - start < 3 || out[start - 1]?.pos === 'sub') return false
  let at = index + 1
  while (out[at]?.pos === 'adv') at += 1
  const next = out[at]
  const second =
    next?.pos === 'modal' ||
    /^(?:are|were|is|was|have|has)$/.test(next?.lower ?? '') ||
    /^(?:base|pres3)$/.test(next?.form ?? '')
  return second && next?.pos !== 'noun' && !out.slice(start, index).some(finite)
}

/** "Otto Lang, head of the guild, sent members to Ulm and wrote": behind what is put in, the first of two things he did. */
export function actsBehindInsertion(out: readonly Token[], index: number): boolean {
  const open = out.findIndex(({ text }) => text === ',')
  if (out[index - 1]?.text !== ',' || open < 1 || open >= index - 1 || out[0]?.pos === 'prep') return false
  if (!out.slice(0, open).every(({ pos }) => /^(?:det|adj|noun|name|num|part)$/.test(pos))) return false
  const stop = out.findIndex(({ text }, at) => at > index && /^[,;:.]$/.test(text))
  const next = out.findIndex((token, at) => at > index && at < (stop < 0 ? out.length : stop) && finite(token))
  let before = next - 1
  while (out[before]?.pos === 'adv') before -= 1
  return next < 0 || /^(?:and|but|to)$/.test(out[before]?.lower ?? '')
}
