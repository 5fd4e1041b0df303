import { weakestFacts } from '@/lib/domain/class-progress'
import type { Person } from '@/lib/domain/policy'
import { memoriesOf } from './document'
import { loadCards, loadClassesOf, loadFacts, loadLog } from './load'
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
  const members = classes.flatMap(({ memberships }) => memberships)
  if (members.length === 0) return []
  const facts = await loadFacts([document.id], [document.versionId])
  const [userIds, factIds] = [members.map(({ userId }) => userId), facts.map(({ id }) => id)]
  const since = new Date(Math.min(...members.map(({ joinedAt }) => joinedAt.getTime())))
  const [cards, log] = await Promise.all([loadCards(userIds, factIds), loadLog(userIds, factIds, since)])
  // Where a fact stands in the text makes no difference here.
  const placed = facts.map((fact) => ({ ...fact, section: '' }))
  return classes.flatMap(({ id, name, memberships }) => {
    const memories = memoriesOf(factStates(memberships, placed, cards, log, now).states)
    const weakest = weakestFacts(memories, facts.length).map(({ factId }) => factId)
    return weakest.length === 0 ? [] : [{ classId: id, name, factIds: weakest }]
  })
}
