import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskOf, due } from '@/lib/data/cards'
import { packOf } from '@/lib/data/cards/pack'
import { studySources } from '@/lib/data/cards/sources'
import { deckFrames, deckOf } from '@/lib/data/decks'
import { deleteDeck, makeDeck } from '@/lib/data/decks/change'
import { drawSection, leaveSection } from '@/lib/data/decks/draw-section'
import { exportDeck } from '@/lib/data/decks/export'
import { deckPage } from '@/lib/data/decks/overview'
import { drawFrom } from '@/lib/data/decks/sources'
import { readAgain } from '@/lib/data/documents/correct'
import { actOnCards } from '@/lib/data/library/acts'
import { foundSlots } from '@/lib/data/library/find'
import { db } from '@/lib/data/prisma'
import { recordEvents } from '@/lib/data/study-events'
import { nothingLeftOut } from '@/lib/domain/illustration'
import type { Person } from '@/lib/domain/policy'
import { parseSearch } from '@/lib/domain/search/parse'
import { prepareQueues } from '@/lib/jobs/queues'
import { readDocument as canonicalise } from '@/lib/reading'
import { freshDatabase, type TestDatabase } from '../support/database'
import { makeDevice } from '../support/device'
import { readNow, readText } from '../support/read-text'
import { value } from '../support/school'
import { type MadeDocument, makeDocument, makeLearner } from '../support/study-world'

const now = new Date('2026-03-02T10:00:00Z')
const text = `# The Tay Bridge

## The first bridge

Thomas Bouch designed the first bridge in 1871. In 1879 the bridge over the Tay collapsed during a storm.

### The fall

Henry Rothery was born in 1817 in London.

## The second bridge

William Barlow designed the second bridge in 1882. Thomas Bouch was born in 1822 in Thursby.`

const first = '["The first bridge"]'
const fall = '["The first bridge","The fall"]'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await prepareQueues()
})
afterAll(() => database.close())

const deskIn = async (learner: Person, deckId: string) => value(await deskOf(learner, now, { deckId }))

/** The beginnings of the sentences that a deck asks about. */
const asked = async (learner: Person, deckId: string): Promise<string[]> => {
  const { slots, scope } = await deskIn(learner, deckId)
  const sources = await studySources(
    learner,
    scope.reach,
    slots.map(({ factId }) => factId),
  )
  return [...new Set(Object.values(sources).map(({ sentence }) => sentence.split(' ').slice(0, 3).join(' ')))].sort()
}

const homesOf = async (learner: Person) =>
  new Map(
    (await db().card.findMany({ where: { userId: learner.userId } })).map(({ factId, slot, homeDeckId }) => [
      `${factId}:${slot}`,
      homeDeckId,
    ]),
  )

const written = async () => {
  const learner = await makeLearner()
  const { id } = await readText(learner, text)
  const whole = value(await deckOf(learner, id, now)).id
  return { learner, id, whole }
}

/** The document gets another text, and is read. */
const rewrite = async (learner: Person, id: string, words: string) => {
  const { document } = value(canonicalise(words, 'pasted.md'))
  const { title, language, text: plain, blocks } = document
  const canonical = {
    title,
    language,
    text: plain,
    blocks: blocks.map((block) => ({ ...block, path: [...block.path] })),
    illustrations: [],
    leftOut: nothingLeftOut,
  }
  value(await db().$transaction((tx) => readAgain(tx, id, learner.userId, canonical, now)))
  return readNow(learner, id)
}

/** Answers all that a deck asks once. */
const answerAll = async (learner: Person, deckId: string) => {
  const { slots } = await deskIn(learner, deckId)
  const device = makeDevice()
  const events = slots.map(({ factId, slot, variants: [variant] }) =>
    device.flipped({ factId, slot, versionId: variant?.questionVersionId ?? '', questionId: '' }, now, 3),
  )
  value(await recordEvents(learner, events, now))
  return slots.map(({ factId, slot }) => `${factId}:${slot}`)
}

const allOf = [
  'Henry Rothery was',
  'In 1879 the',
  'Thomas Bouch designed',
  'Thomas Bouch was',
  'William Barlow designed',
]

describe('a deck of a section', () => {
  it('holds what stands under its heading and below, and the document’s deck the rest', async () => {
    const { learner, id, whole } = await written()
    expect(await asked(learner, whole)).toEqual(allOf)
    const known = await answerAll(learner, whole)
    const part = value(await drawSection(learner, { documentId: id, section: first, deckId: null }, now)).deckId
    expect((await deckFrames(learner)).map(({ name }) => name).sort()).toEqual(['The Tay Bridge', 'The first bridge'])
    expect(await asked(learner, part)).toEqual(['Henry Rothery was', 'In 1879 the', 'Thomas Bouch designed'])
    expect(await asked(learner, whole)).toEqual(['Thomas Bouch was', 'William Barlow designed'])
    const again = await drawSection(learner, { documentId: id, section: first, deckId: null }, now)
    expect(again).toEqual({ ok: true, value: { deckId: part } })

    // What was learned came along, the library and the device say the same, and so does the list of its cards.
    const homes = await homesOf(learner)
    const inPart = known.filter((key) => homes.get(key) === part)
    expect(new Set(homes.values())).toEqual(new Set([whole, part]))
    const search = parseSearch('deck:"the first bridge"')
    const found = search.ok ? await foundSlots(learner, search.search, now) : []
    expect(found.map(({ factId, slot }) => `${factId}:${slot}`).sort()).toEqual(inPart.sort())
    const { slots } = await packOf(learner, now, null)
    expect(slots.filter(({ deckId }) => deckId === part).length).toBe(inPart.length)
    const rows = []
    for await (const row of value(await exportDeck(learner, part, now)).rows) rows.push(row)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(([, , , , source]) => /second|Thursby/.test(String(source)))).toEqual([])
    const page = value(await deckPage(learner, part, now))
    expect(page.line).toMatchObject({ documents: [], sections: [{ title: 'The first bridge', isGone: false }] })
    expect([page.line.total, page.line.studied]).toEqual([inPart.length, inPart.length])

    // The narrower heading wins, and gives back.
    const term = value(await makeDeck(learner, { name: 'Term', parentId: null }, now)).id
    value(await drawSection(learner, { documentId: id, section: fall, deckId: term }, now))
    expect(await asked(learner, term)).toEqual(['Henry Rothery was'])
    expect(await asked(learner, part)).toEqual(['In 1879 the', 'Thomas Bouch designed'])
    value(await drawFrom(learner, term, [id], now))
    expect(await asked(learner, term)).toEqual(['Henry Rothery was', 'Thomas Bouch was', 'William Barlow designed'])
    value(await deleteDeck(learner, term, null, now))
    expect(await asked(learner, part)).toEqual(['Henry Rothery was', 'In 1879 the', 'Thomas Bouch designed'])
    const [source] = page.line.sections
    value(await leaveSection(learner, source?.id ?? ''))
    expect(await asked(learner, part)).toEqual([])
    expect(await asked(learner, whole)).toEqual(allOf)
    expect(await drawSection(learner, { documentId: id, section: '["No such"]', deckId: null }, now)).toMatchObject({
      code: 'not_found',
    })
  })

  it('keeps up when the text is read again: what moves goes along, and a new name of the heading is followed', async () => {
    const { learner, id, whole } = await written()
    const part = value(await drawSection(learner, { documentId: id, section: first, deckId: null }, now)).deckId
    const moved = 'Thomas Bouch was born in 1822 in Thursby.'
    await answerAll(learner, part)
    await answerAll(learner, whole)
    await rewrite(
      learner,
      id,
      text.replace(moved, '').replace('a storm.', `a storm. ${moved} Albert Groothe built the first bridge in 1877.`),
    )
    expect(await asked(learner, part)).toEqual([
      'Albert Groothe built',
      'Henry Rothery was',
      'In 1879 the',
      'Thomas Bouch designed',
      'Thomas Bouch was',
    ])
    expect(await asked(learner, whole)).toEqual(['William Barlow designed'])
    await rewrite(learner, id, text.replace('## The first bridge', '## The bridge of 1878'))
    expect(await asked(learner, part)).toEqual(['Henry Rothery was', 'In 1879 the', 'Thomas Bouch designed'])
    expect(value(await deckPage(learner, part, now)).line.sections).toMatchObject([{ title: 'The bridge of 1878' }])
    await rewrite(learner, id, text.replace('## The first bridge', ''))
    expect(value(await deckPage(learner, part, now)).line.sections).toMatchObject([{ isGone: true }])
    expect(await asked(learner, part)).toEqual([])
    expect(await asked(learner, whole)).toEqual(allOf)
  })
})

describe('studying a deck', () => {
  const fact = ({ facts }: MadeDocument, index: number) => {
    const found = facts[index]
    if (!found) throw new Error('facts were asked for')
    return found
  }

  it('asks the cards that were moved into it by hand, begun or not, and none that were moved out', async () => {
    const learner = await makeLearner()
    const document = await makeDocument(learner, 3)
    const [own, term] = [
      value(await deckOf(learner, document.id, now)).id,
      value(await makeDeck(learner, { name: 'Term', parentId: null }, now)).id,
    ]
    const device = makeDevice()
    const [begun, fresh, stays] = [fact(document, 0), fact(document, 1), fact(document, 2)]
    value(await recordEvents(learner, [device.flipped(begun, now, 3)], now))
    const cards = [begun, fresh].map(({ factId, slot }) => ({ factId, slot }))
    value(await actOnCards(learner, { pick: { search: '', cards }, act: { type: 'move', deckId: term } }, now))
    const later = new Date(now.getTime() + 20 * 86_400_000)
    const askedIn = async (deckId: string) =>
      value(await due(learner, later, { deckId })).items.map(({ slot, reason }) => [slot.factId, reason])
    expect(await askedIn(term)).toEqual([
      [begun.factId, 'due'],
      [fresh.factId, 'new'],
    ])
    expect(await askedIn(own)).toEqual([[stays.factId, 'new']])
    expect(value(await due(learner, later, {})).items).toHaveLength(3)
    // By its document it is asked wherever it lies.
    expect(value(await due(learner, later, { documentId: document.id })).items).toHaveLength(3)
    // A document that is drawn from another deck takes along what lies where it belongs, not what was moved by hand.
    const year = value(await makeDeck(learner, { name: 'Year', parentId: null }, now)).id
    value(await drawFrom(learner, year, [document.id], now))
    expect(await askedIn(term)).toHaveLength(2)
    expect(await askedIn(year)).toEqual([[stays.factId, 'new']])
  })
})
