import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { discardUnread } from '@/lib/data/documents/change'
import { correctSentence } from '@/lib/data/documents/correct'
import { createDocument } from '@/lib/data/documents/create'
import { readDocument } from '@/lib/data/documents/read'
import { applyEdition, discardEdition } from '@/lib/data/editions/decide'
import { proposeEdition } from '@/lib/data/editions/propose'
import { editionOf } from '@/lib/data/editions/read'
import { decideQuestions } from '@/lib/data/questions/decide'
import { stopReading } from '@/lib/data/uploads/stop'
import { takeUpload } from '@/lib/data/uploads/work'
import type { Person } from '@/lib/domain/policy'
import { failure } from '@/lib/domain/result'
import { prepareQueues } from '@/lib/jobs/queues'
import { readUploaded } from '@/lib/jobs/read-document'
import { readEdition } from '@/lib/jobs/read-edition'
import { readText as readHere } from '@/lib/jobs/reading'
import type { ReadText } from '@/lib/jobs/stages'
import { freshDatabase, type TestDatabase } from '@/tests/support/database'
import { makeGuest, makePerson, study, tester } from '@/tests/support/people'
import { readNow, readText } from '@/tests/support/read-text'

const now = new Date('2026-03-02T09:00:00Z')
const born = 'Ada Finch was born on 3 May 1921 in Whitby.'
const mayor = 'Ada Finch was mayor of Whitby from 1950 to 1954.'
const joined = 'Ada Finch joined the Royal Society in 1971.'
const textOf = (...paragraphs: string[]) => `# Ada Finch\n\n${paragraphs.join('\n\n')}`
const text = textOf(born, `${mayor} ${joined}`)

let database: TestDatabase
let owner: Person

beforeAll(async () => {
  database = await freshDatabase()
  await prepareQueues()
  owner = await makePerson('author')
})
afterAll(() => database.close())

const propose = async (id: string, edition: string) => {
  expect(await proposeEdition(owner, id, { name: 'pasted.txt', title: '', text: edition }, now)).toMatchObject({
    ok: true,
  })
  await readEdition(id, now, readHere)
  const seen = await editionOf(owner, id)
  if (!seen.ok || seen.value?.stage !== 'proposed') throw new Error('not compared')
  const { id: editionId, fingerprint, preview } = seen.value
  return { preview, seen: { editionId, fingerprint } }
}

/** What is stored of the facts and questions of a document, but for when. */
const stored = async (documentId: string) => ({
  facts: await database.prisma.fact.findMany({ where: { documentId }, orderBy: { id: 'asc' } }),
  questions: await database.prisma.question.findMany({ where: { documentId }, orderBy: { id: 'asc' } }),
  versions: await database.prisma.documentVersion.count({ where: { documentId } }),
})

const begun = async () => {
  const read = await readText(owner, text)
  const factOn = (words: string) => {
    const fact = read.facts.find(({ evidence: [span] }) =>
      read.version.text.slice(span?.start, span?.end).includes(words),
    )
    if (!fact) throw new Error(`the engine no longer reads ${words}`)
    return fact
  }
  const asking = (factId: string) =>
    read.questions.filter(({ targets }) => targets.some((target) => target.factId === factId)).map(({ id }) => id)
  return { ...read, factOn, asking }
}

describe('a new edition', () => {
  it('is looked at before it changes anything: what stays, moves, changes and goes, and what hangs on it', async () => {
    const { id, factOn, asking } = await begun()
    const [leaving, staying] = [factOn('1971'), factOn('1921')]
    await decideQuestions(owner, id, [...asking(leaving.id), ...asking(staying.id)], 'approved')
    await study(owner.userId, { documentId: id, factId: leaving.id })
    const before = await stored(id)
    const changed = mayor.replace('1950', '1951')
    const added = 'Ada Finch founded the Harbour Museum in 1975.'
    const { preview } = await propose(id, textOf(`${changed} ${added}`, born))
    expect(await stored(id)).toEqual(before)
    expect(preview.sentences).toEqual({ same: 0, moved: 1, changed: 1, made: 1, gone: 1 })
    expect(preview.retired[0]).toMatchObject({ learners: 1, approved: asking(leaving.id).length })
    expect(preview.retired[0]?.words).toContain('Royal Society')
    expect(preview.changed.map(({ after }) => after).join()).toContain('1951')
    expect(preview.made.map(({ words }) => words).join()).toContain('Harbour Museum')
    expect(preview.questions.stay).toBe(asking(staying.id).length)
    expect(preview.questions.retire).toBe(asking(leaving.id).length)
  })

  it('does on being applied what was shown, keeps cards and ids of what is still said, and comes undone', async () => {
    const { id, facts, factOn, asking } = await begun()
    const [staying, leaving] = [factOn('1921'), factOn('1971')]
    await decideQuestions(owner, id, asking(staying.id), 'approved')
    await study(owner.userId, { documentId: id, factId: staying.id })
    await study(owner.userId, { documentId: id, factId: leaving.id })
    const { preview, seen } = await propose(id, textOf(mayor, born))
    expect(preview.sentences.moved + preview.facts.move).toBeGreaterThan(0)
    expect(await applyEdition(owner, id, seen, now)).toMatchObject({ ok: true })
    const after = await readNow(owner, id)
    expect(after.version.text).not.toContain('1971')
    const rows = (await stored(id)).facts
    expect(rows.filter(({ status }) => status === 'retired')).toHaveLength(preview.facts.retire)
    expect(rows.filter(({ status }) => status === 'active')).toHaveLength(facts.length - preview.facts.retire)
    expect(
      after.questions
        .filter(({ status }) => status === 'approved')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(asking(staying.id).toSorted())
    expect(await editionOf(owner, id)).toEqual({ ok: true, value: null })

    const back = await propose(id, text)
    expect(back.preview.facts).toMatchObject({ back: preview.facts.retire, made: 0, retire: 0 })
    await applyEdition(owner, id, back.seen, now)
    const restored = await readNow(owner, id)
    expect(restored.facts.map((fact) => fact.id).sort()).toEqual(facts.map((fact) => fact.id).sort())
    expect(await database.prisma.card.count({ where: { fact: { documentId: id } } })).toBe(2)
  })

  it('keeps the ids of its facts when several corrections are undone at once', async () => {
    const { id, facts, version } = await begun()
    const words = [mayor.replace('Whitby', 'Scarborough'), 'Ada Finch was mayor of Bergen from 1961 to 1969.']
    for (const [index, one] of words.entries()) {
      await correctSentence(owner, id, { version: version.number + index, sentence: 1, text: one }, now)
      await readNow(owner, id)
    }
    const { seen } = await propose(id, text)
    await applyEdition(owner, id, seen, now)
    const restored = await readNow(owner, id)
    expect(restored.facts.map((fact) => fact.id).sort()).toEqual(facts.map((fact) => fact.id).sort())
  })

  it('is compared anew where the document has changed since, and not applied as it was seen', async () => {
    const { id, factOn, asking } = await begun()
    const { seen } = await propose(id, textOf(born))
    await decideQuestions(owner, id, asking(factOn('1971').id), 'approved')
    expect(await applyEdition(owner, id, seen, now)).toMatchObject({ reason: 'edition_outdated' })
    expect(await editionOf(owner, id)).toMatchObject({ value: { stage: 'queued', isAnew: true } })
    await readEdition(id, now, readHere)
    const again = await editionOf(owner, id)
    if (!again.ok || again.value?.stage !== 'proposed') throw new Error('not compared anew')
    expect(again.value.preview.questions.retire).toBe(asking(factOn('1971').id).length)
    const { id: editionId, fingerprint } = again.value
    expect(await applyEdition(owner, id, { editionId, fingerprint }, now)).toMatchObject({ ok: true })
    const early = { version: 1, sentence: 0, text: 'Ada Finch was born in York.' }
    expect(await correctSentence(owner, id, early, now)).toMatchObject({ reason: 'document_being_read' })
  })

  it('leaves no trace where it is discarded, is replaced by the next, and says why it cannot be read', async () => {
    const { id } = await begun()
    const before = await stored(id)
    await propose(id, textOf(born))
    const { preview } = await propose(id, text)
    expect(preview.sentences).toEqual({ same: 3, moved: 0, changed: 0, made: 0, gone: 0 })
    await discardEdition(owner, id)
    expect(await editionOf(owner, id)).toEqual({ ok: true, value: null })
    expect(await stored(id)).toEqual(before)
    await proposeEdition(owner, id, { name: 'pasted.txt', title: '', text: '# Only a heading' }, now)
    await readEdition(id, now, readHere)
    expect(await editionOf(owner, id)).toMatchObject({
      value: { stage: 'failed', failure: { reason: 'document_empty' } },
    })
  })

  it('of a visitor may be as long as what a visitor may keep, its old text aside', async () => {
    const guest = await makeGuest(now)
    const { id } = await readText(guest, text)
    const propose = (characters: number) =>
      proposeEdition(guest, id, { name: 'pasted.txt', title: '', text: 'x'.repeat(characters) }, now)
    expect(await propose(200_000)).toMatchObject({ ok: true })
    expect(await propose(200_001)).toMatchObject({ code: 'limited', reason: 'guestCharacters' })
  })
})

describe('a reading under way', () => {
  const reading = async (id: string) => {
    const found = await readDocument(owner, id)
    return found.ok ? found.value.reading : null
  }
  /** Reads as slowly as it is told to, until it is stopped. */
  const slowly: ReadText = (_unread, reach = () => {}, signal) => {
    reach({ stage: 'reading', step: 'facts', chapter: 4, chapters: 12 })
    return new Promise((resolve) => signal?.addEventListener('abort', () => resolve(failure('conflict'))))
  }

  it('says at which chapter it is, and once it is stopped ends and leaves the text as it was', async () => {
    const { id, version } = await begun()
    const before = await stored(id)
    await correctSentence(owner, id, { version: version.number, sentence: 0, text: 'Ada was born in York.' }, now)
    const ended = readUploaded(id, now, slowly)
    await expect
      .poll(() => reading(id))
      .toEqual({ stage: 'reading', reached: { step: 'facts', chapter: 4, chapters: 12 } })
    expect(await stopReading(owner, id)).toMatchObject({ ok: true })
    await ended
    expect(await reading(id)).toEqual({ stage: 'ready' })
    expect(await stored(id)).toEqual(before)
  })

  it('for the first time ends with its document, and of an edition with that', async () => {
    const made = await createDocument(owner, { name: 'pasted.txt', title: 'Pasted', text }, now)
    if (!made.ok) throw new Error(made.reason)
    const first = readUploaded(made.value.id, now, slowly)
    await expect.poll(() => reading(made.value.id)).toMatchObject({ reached: { chapter: 4 } })
    expect(await discardUnread(owner, made.value.id)).toMatchObject({ ok: true })
    await first
    expect(await readDocument(owner, made.value.id)).toMatchObject({ code: 'not_found' })

    const { id } = await begun()
    await proposeEdition(owner, id, { name: 'pasted.txt', title: '', text }, now)
    const compared = readEdition(id, now, slowly)
    await expect.poll(() => editionOf(owner, id)).toMatchObject({ value: { stage: 'reading' } })
    await discardEdition(owner, id)
    await compared
    expect(await editionOf(owner, id)).toEqual({ ok: true, value: null })
  })

  it('is begun anew by the next try where its worker died, and has what it would have had', async () => {
    const made = await createDocument(owner, { name: 'pasted.txt', title: 'Pasted', text }, now)
    if (!made.ok) throw new Error(made.reason)
    await takeUpload(tester, made.value.id)
    await readUploaded(made.value.id, now, readHere)
    expect(await reading(made.value.id)).toEqual({ stage: 'ready' })
  })
})
