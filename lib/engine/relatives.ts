import type { Analysis } from './analysis'
import type { Chunk } from './chunks'
import type { Clause } from './clauseParts'
import { placeVerbs } from './groups'
import { isHumanNoun } from './lexicon'

/** "cannot be told by eye, which led to tests": that it cannot did, and not the eye. */
function saysOfDeed({ chunks, clauses }: Analysis, { relative, vg, subject }: Clause): boolean {
  if (relative !== 'which' || !subject || !/^(?:lead|result|mean|prompt)$/.test(vg.lemma)) return false
  const host = clauses.findLast((own) => own.at < subject.a)
  const before = chunks[subject.a - 1]?.kind ?? ''
  return host?.vg.negated === true || /^(?:prep|ger|inf)$/.test(before) || (vg.lemma !== 'lead' && before === 'vg')
}

/** "a clerk to Ida Holm, who retired": she did, or the clerk. */
const followsOffice = ({ chunks, tokens }: Analysis, { relative, subject }: Clause): boolean =>
  relative === 'who' &&
  subject !== undefined &&
  isHumanNoun(subject.head.lower) &&
  chunks
    .slice(subject.a + 1, subject.b)
    .some(({ kind, word, j }) => kind === 'prep' && /^(?:to|for|with)$/.test(word ?? '') && tokens[j]?.pos === 'name')

/** "exams at Holm Hall, Ulm, which qualified him": the exams did, and no town. */
const followsSeat = ({ chunks }: Analysis, { relative, subject, vg }: Clause): boolean =>
  relative === 'which' &&
  subject?.head.pos === 'name' &&
  chunks[subject.a - 1]?.kind === 'comma' &&
  chunks[subject.a - 2]?.head?.pos === 'name' &&
  !placeVerbs.test(vg.lemma)

/** "a mill was opened at Ulm, which burned coal": the mill did, and no town. */
const followsPlace = ({ chunks }: Analysis, { relative, subject, vg }: Clause): boolean =>
  relative === 'which' &&
  subject?.head.pos === 'name' &&
  /^(?:at|in|near)$/.test(chunks[subject.a - 1]?.word ?? '') &&
  chunks[subject.b]?.kind === 'comma' &&
  vg.voice === 'active' &&
  !/^(?:host|house|boast|serve|hold|grow|see)$/.test(vg.lemma) &&
  !placeVerbs.test(vg.lemma)

/** Whether the relative clause may be of something else than the noun before it. */
export const isAmbiguousRelative = (analysis: Analysis, clause: Clause): boolean =>
  saysOfDeed(analysis, clause) ||
  followsOffice(analysis, clause) ||
  followsSeat(analysis, clause) ||
  followsPlace(analysis, clause)

/** "One form that shows the growth of trade and industry was the novel": the form was, and not the industry. */
export function belongsToRelative(chunks: readonly Chunk[], { subject, relative }: Clause): boolean {
  if (!subject || relative || chunks[subject.a - 1]?.kind !== 'conj' || chunks[subject.a - 2]?.kind !== 'np')
    return false
  const before = chunks.slice(0, subject.a)
  const rel = before.findIndex(({ kind }) => kind === 'rel')
  const inside = before.slice(rel)
  return (
    rel > 0 &&
    !before.slice(0, rel).some(({ kind }) => kind === 'vg') &&
    inside[1]?.kind === 'vg' &&
    inside.filter(({ kind }) => kind === 'vg').length === 1 &&
    !inside.some(({ kind }) => kind === 'comma')
  )
}
