import type { Analysis } from './analysis'
import type { Clause } from './clauseParts'
import { isRewritten } from './rewrite'

/** "a person or group gives up", "A, B, and C are": the verb has more of a subject than was found. */
function isHalfOfSubject({ chunks, tokens }: Analysis, { subject, vg }: Clause): boolean {
  if (!subject) return false
  const [before, conj] = chunks.slice(Math.max(0, subject.a - 2), subject.a)
  const bare = tokens[chunks[subject.a]?.i ?? 0]?.pos === 'noun' && !subject.plural
  if (conj?.word === 'or' && /^(?:np|adj)$/.test(before?.kind ?? '') && bare) return true
  const finite = (vg.helpers[0] ?? vg.main).lower
  return (
    subject.head.pos === 'name' && !subject.plural && !/s$/.test(subject.head.lower) && /^(?:are|were)$/.test(finite)
  )
}

/** "If it lasts, it swells and leads to": the second verb holds under the condition of the first. */
const isUnderCondition = ({ chunks, clauses }: Analysis, { shared, at, subject }: Clause): boolean =>
  shared &&
  clauses.some(
    (own) =>
      own.at < at &&
      own.subject?.a === subject?.a &&
      own.front.some(({ a }) => /^(?:if|unless)$/.test(chunks[a]?.word ?? '')),
  )

/** "became a port and remained so", "did so in 1901": what it was or did, the verb before it says. */
const saysSo = ({ tokens, chunks }: Analysis, { vg, complement }: Clause): boolean =>
  /^(?:remain|be|become|do|stay|continue|say|think|believe|seem|appear)$/.test(vg.lemma) &&
  complement.a < complement.b &&
  tokens[chunks[complement.a]?.i ?? -1]?.lower === 'so' &&
  !/^(?:adj|adv|det)$/.test(tokens[(chunks[complement.a]?.i ?? 0) + 1]?.pos ?? '') &&
  !/^(?:that|many|much|few|little|far|long|called)$/.test(tokens[(chunks[complement.a]?.i ?? 0) + 1]?.lower ?? '')

/** 'Otto Lang wrote in his chronicle in 1840: "The mill is old"': what he wrote stands behind the colon. */
function isBeforeQuotation(
  { chunks, tokens, sentence }: Analysis,
  { vg, complement: { b } }: Pick<Clause, 'vg' | 'complement'>,
): boolean {
  const colon = tokens[chunks[b]?.i ?? -1]
  return (
    colon?.text === ':' &&
    /^(?:write|say|state|declare|note|remark|add|observe|argue|exclaim|explain|claim|comment|conclude|recall|reply|respond|ask|warn|proclaim|announce|summari[sz]e|put|describe)$/.test(
      vg.lemma,
    ) &&
    /^\s*["“‘«]/.test(sentence.text.slice(colon.to, colon.to + 4))
  )
}

/** "As Otto Lang put it in his chronicle", "as Ida Holm notes": tells whose words follow, and not what was put where. */
export function isWordsOf(analysis: Analysis, { marker, vg, complement }: Clause): boolean {
  const { chunks, tokens } = analysis
  if (isBeforeQuotation(analysis, { vg, complement })) return true
  if (marker !== 'as') return false
  const object = chunks[complement.a]
  const first = tokens[object?.i ?? 0]
  const isIt =
    object?.kind === 'np' &&
    first !== undefined &&
    (object.word === 'it' || isRewritten(analysis, first.from, first.to))
  if (/^(?:put|express|phrase|tell|see|describe)$/.test(vg.lemma)) return isIt
  return (
    /^(?:note|write|say|state|point|observe|argue|remark|explain|claim|suggest|report|recall|recount)$/.test(
      vg.lemma,
    ) && object?.kind !== 'np'
  )
}

/** A clause that says too little alone: its subject, its condition or what it says stands in another. */
export const isDependent = (analysis: Analysis, clause: Clause): boolean =>
  isHalfOfSubject(analysis, clause) ||
  isUnderCondition(analysis, clause) ||
  isWordsOf(analysis, clause) ||
  saysSo(analysis, clause)
