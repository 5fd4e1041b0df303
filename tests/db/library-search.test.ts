import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linesOf } from '@/lib/data/library'
import { foundSlots } from '@/lib/data/library/find'
import { momentOf } from '@/lib/data/library/setting'
import { db } from '@/lib/data/prisma'
import { logsOf } from '@/lib/data/study-events/rows'
import { effectiveLog } from '@/lib/domain/effective'
import { madeAt } from '@/lib/domain/id'
import type { Learner } from '@/lib/domain/policy'
import { questionKinds } from '@/lib/domain/question'
import { type Search, searchProperties, searchStates } from '@/lib/domain/search'
import { isFound, type Searched } from '@/lib/domain/search/evaluate'
import { slotKey } from '@/lib/domain/slot'
import { fold } from '@/lib/domain/text'
import { freshDatabase, type TestDatabase } from '../support/database'
import { makeShelf, now } from '../support/shelf'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

/** The library as plain values, read without the search. */
const searchedOf = async (actor: Learner): Promise<Searched[]> => {
  const slots = await foundSlots(actor, { type: 'all' }, now)
  const lines = await linesOf(actor, slots, now)
  const logs = await logsOf(actor.userId, slots)
  const versions = await db().questionVersion.findMany({
    where: { currentOf: { status: { in: ['approved', 'proposed'] } } },
    include: { targets: true },
  })
  return lines.map(({ factId, slot, document, deck, tags, kinds, card }) => ({
    ...{ factId, slot, tags, kinds, card },
    title: fold(document.title),
    deckPath: deck.pathKeys,
    texts: versions.filter(({ targets }) => targets.some((one) => one.factId === factId)).map((one) => one.searchKey),
    addedAt: madeAt(factId),
    answers: effectiveLog(logs.filter((event) => event.factId === factId))
      .events.filter(({ type }) => type === 'answer')
      .map(({ studyDay, rating }) => ({ day: studyDay, rating })),
  }))
}

const leaf = (slots: readonly Searched[]): fc.Arbitrary<Search> => {
  const pieces = (...words: string[]) => fc.constantFrom(...words).map((word) => word.split('*'))
  return fc.oneof(
    pieces('thing', 'thing 3', 'what*stone', 'heaviest', '1*stone', '%', '_').map(
      (all) => ({ type: 'words', pieces: all }) as const,
    ),
    pieces('bio', 'bio/cells', 'bi*', '*cells', 'exam', 'nothing').map(
      (all) => ({ type: 'tag', pieces: all }) as const,
    ),
    pieces('weights', 'water 2', 'weights/water 2', 'wat*', 'nothing').map(
      (all) => ({ type: 'deck', pieces: all }) as const,
    ),
    pieces('weights', 'riv*s').map((all) => ({ type: 'doc', pieces: all }) as const),
    fc.constantFrom(...searchStates).map((state) => ({ type: 'is', state }) as const),
    fc
      .record({
        property: fc.constantFrom(...searchProperties),
        comparison: fc.constantFrom('<', '<=', '>', '>=', '=', '!='),
        value: fc.oneof(fc.integer({ min: -5, max: 12 }), fc.double({ min: 0, max: 110, noNaN: true })),
      })
      .map((prop) => ({ type: 'prop', ...prop }) as const),
    fc
      .record({ days: fc.integer({ min: 1, max: 40 }), rating: fc.constantFrom(null, 1, 2, 3, 4) })
      .map((rated) => ({ type: 'rated', ...rated }) as Search),
    fc.integer({ min: 1, max: 120 }).map((days) => ({ type: 'added', days }) as const),
    fc.constantFrom(...questionKinds).map((kind) => ({ type: 'kind', kind }) as const),
    fc.subarray([...slots], { maxLength: 3 }).map((cards) => ({ type: 'card', cards }) as const),
  )
}

const searches = (slots: readonly Searched[]): fc.Arbitrary<Search> =>
  fc.letrec<{ search: Search; several: Search; not: Search }>((tie) => ({
    search: fc.oneof({ maxDepth: 3 }, leaf(slots), tie('several'), tie('not')),
    several: fc.record({
      type: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('search'), { minLength: 1, maxLength: 3 }),
    }),
    not: fc.record({ type: fc.constant('not' as const), part: tie('search') }),
  })).search

describe('a search of the library', () => {
  it('finds in the database what its rules find, whatever is asked', async () => {
    const { actor } = await makeShelf()
    const slots = await searchedOf(actor)
    expect(slots).toHaveLength(12)
    const moment = await momentOf(actor, now)
    await fc.assert(
      fc.asyncProperty(searches(slots), async (asked) => {
        const found = (await foundSlots(actor, asked, now)).map(slotKey)
        expect(found.sort()).toEqual(
          slots
            .filter((slot) => isFound(asked, slot, moment))
            .map(slotKey)
            .sort(),
        )
      }),
      { numRuns: 100 },
    )
  })
})
