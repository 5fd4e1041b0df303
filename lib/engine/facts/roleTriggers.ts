import type { Chunk } from '../chunks'
import type { Frame } from '../frames'
import type { View } from './family'
import { isRole } from './roleItems'

export type Mode = 'tenure' | 'appointment' | 'end'

export type Trigger = { readonly mode: Mode; readonly at: number; readonly verb?: string }

export const appointing = new Set([
  'appoint',
  'name',
  'make',
  'elect',
  'designate',
  'choose',
  'crown',
  'declare',
  'proclaim',
  'install',
  'select',
  'create',
  'ordain',
  'consecrate',
  'promote',
  'transfer',
  'assign',
  'hire',
  'employ',
  'recruit',
  'reappoint',
  'confirm',
  'elevate',
  'commission',
  'nominate',
])

export const postNouns = /^(?:post|position|office|role|job|duties|place|seat|title|rank|term)$/

const asVerbs = new Set([
  ...appointing,
  'serve',
  'work',
  'act',
  'stay',
  'remain',
  'continue',
  'return',
  'join',
  'begin',
  'start',
  'spend',
  'train',
  'run',
  'sit',
  'enter',
  'lead',
  'govern',
  'take',
  'hold',
  'assume',
  'succeed',
  'replace',
  'follow',
  'keep',
  'employ',
  'move',
])

const leaving = new Set([
  'resign',
  'retire',
  'relinquish',
  'leave',
  'quit',
  'step',
  'lose',
  'vacate',
  'give',
  'dismiss',
  'remove',
  'oust',
  'depose',
  'sack',
  'fire',
])

const notBorne = new Set(['nominate'])

export function triggerAt(view: View, frame: Frame, at: number): Trigger | undefined {
  const { chunks, tokens } = view.analysis
  const chunk = chunks[at] as Chunk
  const lemma = chunk.vg?.lemma ?? ''
  const skip = (from: number): number => {
    let k = from
    while (
      chunks[k]?.kind === 'adv' ||
      (chunks[k]?.kind === 'conj' && chunks[k]?.word === 'both') ||
      (chunks[k]?.kind === 'prep' && chunks[k]?.word === 'then')
    )
      k += 1
    return k
  }
  const verbLemma = frame.vg.lemma
  if (
    chunk.kind === 'np' &&
    at === frame.clause.complement.a &&
    frame.vg.voice === 'active' &&
    appointing.has(verbLemma) &&
    isRole(chunks[at + 1])
  )
    return { mode: 'appointment', at: at + 1, verb: verbLemma }
  const role = skip(at + 1)
  if (/^(?:neither|not|never|no)$/.test(tokens[chunks[role]?.i ?? 0]?.lower ?? '')) return undefined
  if (chunk.kind === 'vg' || chunk.kind === 'inf') {
    if (chunk.kind === 'vg' && at !== frame.clause.at) return undefined
    if (chunk.kind === 'inf' && (striving.has(verbLemma) || isOnlyHoped(chunks, at))) return undefined
    if ((lemma === 'become' || lemma === 'remain') && roleAhead(chunks, role, tokens))
      return { mode: lemma === 'become' ? 'appointment' : 'tenure', at: role, verb: 'become' }
    if (lemma === 'be' && chunk.vg?.voice === 'active' && roleAhead(chunks, role, tokens))
      return { mode: 'tenure', at: role, verb: 'be' }
    if (chunk.vg?.voice === 'passive' && appointing.has(lemma) && !notBorne.has(lemma) && isRole(chunks[role]))
      return { mode: 'appointment', at: role, verb: lemma }
  }
  if (chunk.kind === 'ger' && chunk.word === 'becoming' && isRole(chunks[role]) && !isOnlyHoped(chunks, at))
    return { mode: 'appointment', at: role, verb: 'become' }
  if (chunk.kind === 'prep' && chunk.word === 'as' && roleAhead(chunks, role, tokens)) {
    const before = chunks[at - 1]
    // "studied there from 1936 to 1938, in the second year as a fellow": not all the time.
    if (chunks[at - 2]?.word === 'in' && /^(?:year|month|term|season|half|semester)s?$/.test(before?.word ?? ''))
      return undefined
    if (leaving.has(verbLemma) && at > frame.clause.at) return { mode: 'end', at: role }
    if (before && postNouns.test(before.word) && leaving.has(verbLemma)) return { mode: 'end', at: role }
    const governor = lastVerb(chunks, at)
    // Who "was replaced as mayor" was mayor until then, and the new one is read as a succession.
    if (frame.vg.voice === 'passive' && /^(?:replace|succeed|follow)$/.test(governor)) return undefined
    const point =
      [
        'appoint',
        'elect',
        'name',
        'choose',
        'promote',
        'transfer',
        'succeed',
        'replace',
        'select',
        'reappoint',
      ].includes(governor) ||
      (chunks[at - 1]?.kind === 'np' && governor === 'take')
    if (at < frame.clause.at)
      return before === undefined || before.kind === 'comma' || before.word === 'term' || postNouns.test(before.word)
        ? { mode: 'tenure', at: role }
        : undefined
    return asVerbs.has(governor) || (before && postNouns.test(before.word))
      ? { mode: point ? 'appointment' : 'tenure', at: role, verb: governor }
      : undefined
  }
  if (
    chunk.kind === 'np' &&
    postNouns.test(chunk.word) &&
    /^(?:of|as)$/.test(chunks[at + 1]?.word ?? '') &&
    isRole(chunks[skip(at + 2)])
  ) {
    const governor = lastVerb(chunks, at)
    const mode = leaving.has(governor)
      ? 'end'
      : ['hold', 'occupy', 'keep'].includes(governor)
        ? 'tenure'
        : 'appointment'
    return { mode, at: skip(at + 2), verb: governor }
  }
  if (
    chunk.kind === 'prep' &&
    chunk.word === 'to' &&
    isRole(chunks[role]) &&
    ['promote', 'rise', 'advance', 'elevate', 'appoint', 'elect'].includes(lastVerb(chunks, at))
  )
    return { mode: 'appointment', at: role, verb: 'become' }
  if (
    chunk.kind === 'prep' &&
    chunk.word === 'to' &&
    chunks[at + 1]?.kind === 'np' &&
    postNouns.test(tokens[(chunks[at + 1]?.i ?? 0) + 1]?.lower ?? '') &&
    isRole(chunks[at + 1])
  )
    return { mode: 'appointment', at: at + 1, verb: 'become' }
  return undefined
}

/** "studied to become", "took the exam to become": what somebody is not yet. */
const striving = new Set(
  'study train want hope apply try fail plan intend prepare aspire seek refuse decline wish expect attempt learn ask offer dream long strive urge invite persuade sit'.split(
    ' ',
  ),
)
const strivings =
  /^(?:exams?|examinations?|tests?|training|chances?|offers?|invitations?|attempts?|bids?|applications?|opportunity|wish|desire|ambitions?|dreams?|hopes?|studies|course|efforts?|goal|aim|aims|intention|intent|idea|plans?|view|prospect|expectation|thoughts?|vision)$/
const hoping =
  /^(?:hoping|wanting|wishing|aspiring|intending|planning|aiming|striving|dreaming|thinking|expecting|seeking|trying|training|studying|preparing|attempting)$/
const hoped =
  /^(?:hope|want|wish|aspire|intend|plan|aim|strive|dream|think|expect|seek|try|train|study|prepare|attempt)$/

/** "with the goal of becoming", "hoping to become", "dreamed of becoming", "short of becoming": nobody has become it yet. */
function isOnlyHoped(chunks: readonly Chunk[], at: number): boolean {
  const prep = chunks[at - 1]?.kind === 'prep' ? chunks[at - 1] : undefined
  const before = chunks[prep ? at - 2 : at - 1]
  if (/^(?:without|instead of|rather than|despite not)$/.test(prep?.word ?? '')) return true
  return (
    strivings.test(before?.word ?? '') ||
    before?.word === 'short' ||
    (before?.kind === 'ger' && hoping.test(before.word)) ||
    (/^(?:of|about|for|at|on|to|toward|towards)$/.test(prep?.word ?? 'to') && hoped.test(before?.vg?.lemma ?? ''))
  )
}

/** A post right here, or behind "the" and an adverb; not a mere description ("a leader of his time" has no body). */
const roleAhead = (chunks: readonly Chunk[], at: number, tokens: readonly { readonly lower: string }[]): boolean =>
  isRole(chunks[at]) && !/^(?:his|her|their|its|one)$/.test(tokens[chunks[at]?.i ?? 0]?.lower ?? '')

function lastVerb(chunks: readonly Chunk[], at: number): string {
  for (let k = at; k >= 0; k -= 1) {
    const chunk = chunks[k] as Chunk
    if (chunk.vg) return chunk.vg.lemma
    if (chunk.kind === 'ger')
      return chunk.word === 'serving'
        ? 'serve'
        : chunk.word === 'working'
          ? 'work'
          : chunk.word === 'acting'
            ? 'act'
            : chunk.word
  }
  return ''
}
