import type { Analysis } from './analysis'
import { type Entity, entitiesOf, keyOf } from './entities'
import { nounClasses } from './headClasses'
import type { Reference } from './reference'
import type { CanonicalDocument } from './types'

/** The thing a document is about, where its title names it and its first sentences speak of it. */
export function findTopic(
  document: CanonicalDocument,
  analyses: readonly Analysis[],
  reference: Reference,
): Entity | undefined {
  const title = keyOf(document.title.replace(/\s*\([^)]*\)\s*$/, '').trim())
  for (const analysis of analyses.slice(0, 6)) {
    const topic = entitiesOf(analysis, reference).find(
      (entity) => entity.key === title && !entity.person && entity.role === 'subject',
    )
    if (topic)
      return { ...topic, alone: true, fresh: false, classes: new Set([...topic.classes, ...saidOf(analysis, topic)]) }
  }
  return undefined
}

/** "Nairobi is the capital and largest city of Kenya": what the predicate calls the subject. */
export function saidOf(analysis: Analysis, entity: Entity): readonly string[] {
  const { chunks } = analysis
  const { clause } = entity
  if (entity.role !== 'subject' || !clause || clause.vg.lemma !== 'be' || clause.vg.voice === 'passive') return []
  const classes: string[] = []
  for (let at = clause.complement.a; at < clause.complement.b; at += 1) {
    const chunk = chunks[at]
    const next = chunks[at + 1]
    if (chunk?.kind === 'np' && chunk.head?.pos === 'noun' && !chunk.pronoun) {
      const inner = /^(?:type|kind|form|sort|class|part|one|variety)$/.test(chunk.head.lower)
        ? chunks[at + 2]
        : undefined
      const noun = next?.word === 'of' && inner?.head?.pos === 'noun' ? inner.head : chunk.head
      classes.push(...nounClasses(noun.lower))
    }
    if (
      next?.kind !== 'conj' &&
      next?.kind !== 'comma' &&
      next?.kind !== 'np' &&
      chunk?.kind !== 'conj' &&
      chunk?.kind !== 'comma'
    )
      break
  }
  return classes
}
