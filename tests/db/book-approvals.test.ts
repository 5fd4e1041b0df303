import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDocument } from '@/lib/data/documents/create'
import { decideQuestions } from '@/lib/data/questions/decide'
import { editQuestion } from '@/lib/data/questions/write'
import type { Person } from '@/lib/domain/policy'
import { prepareQueues } from '@/lib/jobs/queues'
import { readUploaded } from '@/lib/jobs/read-document'
import { textReader } from '@/lib/jobs/reading'
import type { ReadText, Stage } from '@/lib/jobs/stages'
import { freshDatabase, type TestDatabase } from '@/tests/support/database'
import { makePerson, study } from '@/tests/support/people'
import { value } from '@/tests/support/school'

const now = new Date('2026-03-02T09:00:00Z')
/** Some say more of what others say, some contradict them. */
const sentences = [
  'Ada Finch was born on 3 May 1921 in Whitby.',
  'Ada Finch was born on 8 May 1921 in Whitby.',
  'Ada Finch was mayor of Whitby from 1950 to 1954.',
  'Ada Finch joined the Royal Society in 1971.',
  'Tom Finch founded the Harbour Hospital in 1980.',
  'Tom Finch founded the Harbour Hospital in March 1980.',
  'Tom Finch was born in 1949 in York.',
  'Bronze consists of copper and tin.',
  'The canal was built in 1847.',
  'The canal was built in 1852.',
  'The Harbour Hospital was closed in 1999.',
  'She received the Copper Medal in 1975.',
  'Whitby is a town in Yorkshire.',
  'The pier was destroyed by a storm in 1953.',
]

let database: TestDatabase
let owner: Person
beforeAll(async () => {
  database = await freshDatabase()
  await prepareQueues()
  owner = await makePerson('author')
})
afterAll(() => database.close())

const questionsOf = async (documentId: string) => {
  const rows = await database.prisma.question.findMany({
    where: { documentId, status: { not: 'retired' } },
    orderBy: { id: 'asc' },
    include: { currentVersion: { include: { targets: { orderBy: { position: 'asc' } } } } },
  })
  return rows.map(({ id, status, kind, origin, currentVersion }) => ({
    ...{ id, status, kind, origin, stem: currentVersion?.stem ?? '', answer: currentVersion?.answer ?? '' },
    factIds: currentVersion?.targets.map(({ factId }) => factId) ?? [],
    asks: JSON.stringify([kind, currentVersion?.targets.map(({ factId, slot }) => [factId, slot])]),
  }))
}
type Asked = Awaited<ReturnType<typeof questionsOf>>[number]

const cardsOf = (documentId: string) =>
  database.prisma.card.findMany({ where: { fact: { documentId } }, select: { factId: true, slot: true } })

/** What a reader does between two chapters; `on` says with which of the questions that there are. */
type Act = { readonly what: 'approved' | 'rejected' | 'edited' | 'studied'; readonly on: number }

const chapter = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 6 })
const act: fc.Arbitrary<Act> = fc.record({
  what: fc.constantFrom('approved', 'rejected', 'edited', 'studied'),
  on: fc.nat({ max: 30 }),
})

const readTo = async (documentId: string) =>
  (await database.prisma.documentVersion.findFirst({ where: { documentId }, select: { readTo: true } }))?.readTo

const read = textReader(1)

it('loses no decision and no card, and doubles none, whatever is done between the chapters of a book', async () => {
  const property = fc.asyncProperty(
    fc.array(chapter, { minLength: 3, maxLength: 5 }),
    fc.array(fc.array(act, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 2 }),
    async (chapters, turns) => {
      const text = chapters.map((one, index) => `## Part ${index}\n\n${one.join(' ')}`).join('\n\n')
      const made = await createDocument(
        owner,
        { name: 'pasted.txt', title: 'Pasted', text: `# Finches\n\n${text}` },
        now,
      )
      const { id } = value(made)
      const decided = new Map<string, Asked>()
      const studied = new Set<string>()

      const take = async ({ what, on }: Act) => {
        const all = await questionsOf(id)
        const one = all[on % all.length]
        if (one === undefined) return
        if (what === 'studied') {
          const [factId = ''] = one.factIds
          if (!studied.has(factId)) await study(owner.userId, { documentId: id, factId })
          studied.add(factId)
          return
        }
        if (what === 'edited') {
          const fields = { stem: `In my words: ${one.stem}`, answer: one.answer, accepted: '', wrong: 'None' }
          await editQuestion(owner, id, one.id, fields, now)
        } else value(await decideQuestions(owner, id, [one.id], what))
        const after = (await questionsOf(id)).find((other) => other.id === one.id)
        if (after) decided.set(one.id, after)
      }
      const inTurns: ReadText = async (unread, reach = () => {}, signal) => {
        const told: Stage[] = []
        const whole = await read(unread, (stage) => told.push(stage), signal)
        for (const stage of told) {
          reach(stage)
          if (stage.stage !== 'chapters') continue
          await expect.poll(() => readTo(id), { timeout: 20_000, interval: 5 }).toBe(stage.readTo)
          for (const one of turns.shift() ?? []) await take(one)
        }
        return whole
      }
      await readUploaded(id, now, inTurns)

      const late = await questionsOf(id)
      expect(new Set(late.map(({ asks }) => asks)).size, 'each is asked once').toBe(late.length)
      const gone = await database.prisma.question.findMany({ where: { documentId: id, status: 'retired' } })
      for (const early of decided.values()) {
        const one = late.find((other) => other.id === early.id)
        if (one === undefined) {
          expect(early.origin, 'what a person worded stays').toBe('engine')
          expect(
            late.map(({ asks }) => asks),
            'only what nothing asks any more goes',
          ).not.toContain(early.asks)
          expect(
            gone.map((other) => other.id),
            'and leaves its history',
          ).toContain(early.id)
        } else if (early.origin !== 'engine') expect(one.stem).toBe(early.stem)
        else if (one.answer === early.answer) expect(one.status).toBe(early.status)
        else expect(['proposed', 'held', early.status]).toContain(one.status)
      }
      const cards = await cardsOf(id)
      expect(cards.map(({ factId }) => factId).sort()).toEqual([...studied].sort())
    },
  )
  await fc.assert(property, { numRuns: 8, endOnFailure: true })
})
