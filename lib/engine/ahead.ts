import { isMainClause } from './centre'
import type { Clause } from './clauseParts'
import type { Place } from './discourse'
import type { Entity } from './entities'

const firstMain = ({ analysis }: Place): Clause | undefined => analysis.clauses.find(isMainClause)

/** The first clause of the sentence, so that what stands before it is only a time or a place. */
export const isFirstMain = (place: Place): boolean => place.at < (firstMain(place)?.at ?? 0)

/** "Under the treaty of 1765 the king gave it the mill": what the sentence opens with before its subject is not what the clause gives. */
export function isInFront(place: Place, { role, j }: Entity, possessive: boolean): boolean {
  if (!/^(?:oblique|nested|agent)$/.test(role)) return false
  if (isFirstMain(place)) return true
  const { analysis, clause } = place
  const subject = analysis.chunks[clause?.subject?.a ?? 0]
  return (
    !possessive && place.role === 'object' && clause === firstMain(place) && subject !== undefined && j <= subject.i
  )
}

/** "In his youth Otto read": in front of a person's name "his" may be that person's. */
export const isBeforeOther = (place: Place, fits: (entity: Entity) => boolean): boolean =>
  subjectAhead(place, (entity) => fits(entity) && entity.key !== place.reference.protagonist?.name.toLowerCase())

/** "Despite holding his ground, the defeat forced Otto to leave": of whom something is told before he is named, it may be he. */
export function isBeforeObject(place: Place, fits: (entity: Entity) => boolean): boolean {
  const { analysis, at, reference } = place
  if (!isFirstMain(place) || place.role === 'subject') return false
  const first = firstMain(place)
  const doing = analysis.chunks.slice(0, at).some(({ kind }) => kind === 'ger')
  return (
    (doing || reference.protagonist === undefined) &&
    place.entities.some(
      (entity) =>
        fits(entity) &&
        entity.role !== 'subject' &&
        entity.role !== 'nested' &&
        entity.clause === first &&
        entity.i > (analysis.chunks[at]?.j ?? 0) &&
        entity.key !== reference.protagonist?.name.toLowerCase(),
    )
  )
}

/** "Because of its role the gland": the subject of the sentence that comes only behind the word, where it fits. */
export function subjectAhead(place: Place, fits: (entity: Entity) => boolean): boolean {
  if (!isFirstMain(place) || place.role === 'subject') return false
  const { analysis, at } = place
  const first = firstMain(place)
  const subject = place.entities.find(
    (entity) => entity.role === 'subject' && entity.clause === first && entity.i >= (analysis.chunks[at]?.j ?? 0),
  )
  return subject !== undefined && fits(subject)
}
