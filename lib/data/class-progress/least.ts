import { weakestFacts } from '@/lib/domain/class-progress'
import type { Person } from '@/lib/domain/policy'
import { memoriesOf } from './document'
import { loadClassesOf, loadFacts } from './load'
import { factStates } from './states'

/** A class with the facts of a document that have enough answers to say how well it remembers them, the least remembered first. */
export type LeastRemembered = { readonly classId: string; readonly name: string; readonly factIds: readonly string[] }

/** What each class of the actor's remembers least of one version of a document; classes that say nothing of it yet are left out. */
export const leastRemembered = async (
  actor: Person,
  document: { readonly id: string; readonly versionId: string },
  now: Date,
): Promise<readonly LeastRemembered[]> => {
  const classes = await loadClassesOf(actor, document.id)
  if (classes.every(({ memberships }) => memberships.length === 0)) return []
  const facts = await loadFacts([document.id], [document.versionId])
  // Where a fact stands in the text makes no difference here.
  const placed = facts.map((fact) => ({ ...fact, section: '' }))
  const found: LeastRemembered[] = []
  for (const { id, name, memberships } of classes) {
    const { states } = await factStates(memberships, placed, now)
    const weakest = weakestFacts(memoriesOf(states), facts.length).map(({ factId }) => factId)
    if (weakest.length > 0) found.push({ classId: id, name, factIds: weakest })
  }
  return found
}
