import type { Analysis } from './analysis'
import type { Clause } from './clauseParts'

/** "They are nearly all weavers, who have left": they have, and not all weavers. */
const isOfAll = ({ chunks, tokens }: Analysis, at: number): boolean =>
  tokens.slice(chunks[at]?.i, chunks[at]?.j).some(({ lower }) => /^(?:all|both|mostly|mainly|chiefly)$/.test(lower))

/** "Ada is a botanist who studies moss": what is said of the botanist is said of Ada. */
export const copulaSubject = (analysis: Analysis, at: number): Clause | undefined =>
  analysis.clauses.find(
    (clause) =>
      clause.vg.lemma === 'be' &&
      clause.vg.voice === 'active' &&
      !clause.relative &&
      clause.marker === undefined &&
      clause.subject &&
      clause.complement.a === at &&
      at < clause.complement.b &&
      // "The cause was wheat rust, which ravaged": the rust did.
      (clause.subject.head.pos === 'name' ||
        /^(?:an?|the|one|some)$/.test(analysis.chunks[at]?.lead ?? '') ||
        isOfAll(analysis, at)),
  )
