import type { Analysis } from './analysis'
import type { Clause } from './clauseParts'
import { isHumanNoun } from './lexicon'

/** "cannot be told by eye, which led to tests": that it cannot did, and not the eye. */
function saysOfDeed({ chunks, clauses }: Analysis, { relative, vg, subject }: Clause): boolean {
  if (relative !== 'which' || !subject || !/^(?:lead|result|mean|prompt)$/.test(vg.lemma)) return false
  const host = clauses.findLast((own) => own.at < subject.a)
  return host?.vg.negated === true || /^(?:prep|ger)$/.test(chunks[subject.a - 1]?.kind ?? '')
}

/** "a clerk to Ida Holm, who retired": she did, or the clerk. */
const followsOffice = ({ chunks, tokens }: Analysis, { relative, subject }: Clause): boolean =>
  relative === 'who' &&
  subject !== undefined &&
  isHumanNoun(subject.head.lower) &&
  chunks
    .slice(subject.a + 1, subject.b)
    .some(({ kind, word, j }) => kind === 'prep' && /^(?:to|for|with)$/.test(word ?? '') && tokens[j]?.pos === 'name')

/** Whether the relative clause may be of something else than the noun before it. */
export const isAmbiguousRelative = (analysis: Analysis, clause: Clause): boolean =>
  saysOfDeed(analysis, clause) || followsOffice(analysis, clause)
