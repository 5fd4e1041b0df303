import { extent } from '../analysis'
import type { Clause } from '../clauseParts'
import type { Frame } from '../frames'
import type { View } from './family'
import { type DatePoint, type Interval, intervalAt } from './roleItems'
import type { Trigger } from './roleTriggers'

/** Date before the subject: "In 1997, he became", "From 2010 to 2014, he served". */
export function frontInterval(view: View, frame: Frame): Interval {
  for (const range of frame.clause.front) {
    for (let at = range.a; at < range.b; at += 1) {
      const found = intervalAt(view.analysis, at)
      if (found) return found
    }
  }
  const before = frame.clause.subject ? intervalAt(view.analysis, frame.clause.subject.b) : undefined
  if (before) return before
  const { chunks, dates } = view.analysis
  if (frame.clause.shared) {
    // "and, until 2002, was mayor": between the conjunction and the verb.
    for (let at = frame.clause.at - 1; at > frame.clause.at - 7 && chunks[at]?.kind !== 'conj'; at -= 1) {
      const found = chunks[at]?.kind === 'prep' ? intervalAt(view.analysis, at) : undefined
      if (found) return found
    }
  }
  const [only] = dates
  if (
    /^(?:when|where)$/.test(frame.clause.marker ?? '') &&
    dates.length === 1 &&
    only?.start !== undefined &&
    !only.vague
  ) {
    const at = chunks.findIndex((chunk) => chunk.kind === 'date')
    return intervalAt(view.analysis, chunks[at - 1]?.kind === 'prep' ? at - 1 : at) ?? {}
  }
  return {}
}

/** "was transferred to Zhejiang in May 1999 serving as": a date between verb and post. */
export function betweenVerbAndRole(view: View, frame: Frame, trigger: Trigger): Interval {
  for (let at = frame.clause.at + 1; at < trigger.at; at += 1) {
    const found = intervalAt(view.analysis, at)
    if (!found || found.next > trigger.at || view.analysis.chunks[at - 1]?.word === 'there') continue
    // "was a clerk in 1909, before becoming mayor": the year is that of the post before.
    return view.analysis.chunks.slice(found.next, trigger.at).some(({ word }) => word === 'before') ? {} : found
  }
  return {}
}

/** "..., and he remained in that office until 1999": the next clause, with the same subject or its pronoun, gives the end. */
export function heldUntil(view: View, frame: Frame): DatePoint | undefined {
  const { clauses, chunks } = view.analysis
  const next = clauses.find((clause) => clause.at > frame.clause.at)
  if (
    !next ||
    !/^(?:remain|stay|serve|hold|keep|work|continue)$/.test(next.vg.lemma) ||
    !(next.shared || next.subject?.pronoun || says(view, next, frame.subject))
  )
    return undefined
  for (let at = next.at; at < chunks.length; at += 1) {
    const found = untilThere(view, at)
    if (found) return found
  }
  return undefined
}

const says = ({ analysis }: View, { subject }: Clause, name: string): boolean => {
  if (!subject) return false
  const { from, to } = extent(analysis, subject.a, subject.b)
  return analysis.sentence.text.slice(from, to) === name
}

/** "working there until 1999", "remained in that office until 1999". */
export function untilThere(view: View, at: number): DatePoint | undefined {
  const { chunks } = view.analysis
  if (!/^(?:until|till)$/.test(chunks[at]?.word ?? '')) return undefined
  const back = chunks.slice(Math.max(0, at - 4), at)
  const leans = back.some((chunk) =>
    /^(?:there|office|post|position|role|serving|working|remaining|staying)$/.test(chunk.word),
  )
  return leans ? intervalAt(view.analysis, at)?.end : undefined
}
