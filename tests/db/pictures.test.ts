import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { correctSentence } from '@/lib/data/documents/correct'
import { createDocument } from '@/lib/data/documents/create'
import { exportDocument } from '@/lib/data/documents/export'
import { importDocument } from '@/lib/data/documents/import'
import { applyEdition } from '@/lib/data/editions/decide'
import { proposeEdition } from '@/lib/data/editions/propose'
import { editionOf } from '@/lib/data/editions/read'
import { shareDocument } from '@/lib/data/grants'
import { readPicture } from '@/lib/data/media'
import { guestLimits } from '@/lib/domain/guest'
import type { Learner, Person } from '@/lib/domain/policy'
import { prepareQueues } from '@/lib/jobs/queues'
import { readEdition } from '@/lib/jobs/read-edition'
import { readText as readHere } from '@/lib/jobs/reading'
import { packed, unpacked } from '@/lib/recite-file'
import { freshDatabase, type TestDatabase } from '@/tests/support/database'
import { type Piece, wordFile } from '@/tests/support/office'
import { makeGuest, makePerson } from '@/tests/support/people'
import { pngOf } from '@/tests/support/pixels'
import { readNow } from '@/tests/support/read-text'
import { value } from '@/tests/support/school'

const now = new Date('2026-03-02T09:00:00Z')
const [wheel, map, other] = [pngOf(40, 30), pngOf(24, 60), pngOf(16, 16)]
const sentences = ['Ada Finch was born on 3 May 1921 in Whitby.', 'Ada Finch joined the Royal Society in 1971.']
const heading = { heading: 'Ada Finch', level: 1 }
const [born, joined] = sentences.map((paragraph) => ({ paragraph })) as [Piece, Piece]
const pieces: readonly Piece[] = [
  heading,
  { picture: wheel, alt: 'A wheel' },
  born,
  { picture: map, alt: 'A map' },
  joined,
  { picture: wheel, alt: 'The same wheel' },
]

let database: TestDatabase
let owner: Person
beforeAll(async () => {
  database = await freshDatabase()
  await prepareQueues()
  owner = await makePerson('illustrator')
})
afterAll(() => database.close())

const opened = async (actor: Learner, of: readonly Piece[]) => {
  const file = { name: 'file.docx', title: 'A life', bytes: wordFile(of) }
  return readNow(actor, value(await createDocument(actor, file, now)).id)
}

/** The words above each picture, and what it shows. */
const places = ({ version: { text, blocks, illustrations } }: Awaited<ReturnType<typeof readNow>>) =>
  illustrations.map(({ after, alt, width, height }) => {
    const above = blocks.find(({ end }) => end === after)
    return [above && text.slice(above.start, above.end), alt, width, height]
  })

const rowsOf = (documentId: string) => database.prisma.media.findMany({ where: { documentId }, orderBy: { id: 'asc' } })

describe('pictures of a document', () => {
  it('are kept once each, and seen by those who may read it and nobody else', async () => {
    const read = await opened(owner, pieces)
    expect(places(read)).toEqual([
      ['Ada Finch', 'A wheel', 40, 30],
      [sentences[0], 'A map', 24, 60],
      [sentences[1], 'The same wheel', 40, 30],
    ])
    const [first, second, third] = read.version.illustrations.map(({ media }) => media)
    expect([first === third, (await rowsOf(read.id)).length]).toEqual([true, 2])
    const stranger = await makePerson('stranger')
    expect(Buffer.from(value(await readPicture(owner, second ?? '')).bytes)).toEqual(map)
    expect(await readPicture(stranger, second ?? '')).toMatchObject({ code: 'not_found' })
    value(await shareDocument(owner, read.id, { to: 'person', username: 'stranger' }, 'reader', now))
    expect(value(await readPicture(stranger, second ?? '')).type).toBe('image/png')
  })

  it('stay below their words where a sentence before them is corrected', async () => {
    const read = await opened(owner, pieces)
    const text = 'Ada Finch was born on 3 May 1921 in Whitby, a harbour of fishermen and of ships.'
    value(await correctSentence(owner, read.id, { version: 1, sentence: 0, text }, now))
    const after = await readNow(owner, read.id)
    expect(places(after).map(([words]) => words)).toEqual(['Ada Finch', text, sentences[1]])
    expect(after.version.illustrations.map(({ media }) => media)).toEqual(
      read.version.illustrations.map(({ media }) => media),
    )
  })

  it('of a new edition stay the same where they are, and go where it shows them no more', async () => {
    const read = await opened(owner, pieces)
    const edition = [heading, born, { picture: other, alt: 'Another' }, joined, { picture: wheel, alt: 'A wheel' }]
    const file = { name: 'file.docx', title: '', bytes: wordFile(edition) }
    value(await proposeEdition(owner, read.id, file, now))
    await readEdition(read.id, now, readHere)
    const seen = value(await editionOf(owner, read.id))
    expect(await rowsOf(read.id), 'a look changes nothing').toHaveLength(2)
    if (seen?.stage !== 'proposed') throw new Error('not compared')
    expect(seen.preview.pictures).toEqual({ stay: 1, move: 0, made: 1, gone: 2 })
    expect(seen.preview.leaving.map(({ alt }) => alt)).toEqual(['A wheel', 'A map'])
    value(await applyEdition(owner, read.id, { editionId: seen.id, fingerprint: seen.fingerprint }, now))
    const after = await readNow(owner, read.id)
    expect(places(after)).toEqual([
      [sentences[0], 'Another', 16, 16],
      [sentences[1], 'A wheel', 40, 30],
    ])
    const [wheelId, mapId] = read.version.illustrations.map(({ media }) => media)
    expect(after.version.illustrations[1]?.media).toBe(wheelId)
    expect(await readPicture(owner, mapId ?? '')).toMatchObject({ code: 'not_found' })
  })

  it('travel in its .recite file, which no older server takes for whole', async () => {
    const { id, ...before } = await opened(owner, pieces)
    const shared = value(await exportDocument(owner, id, now))
    expect(shared.version).toBe(2)
    const file = packed(shared)
    const taken = value(await importDocument(await makePerson('elsewhere'), value(unpacked(file)), now))
    const { ownerId } = await database.prisma.document.findUniqueOrThrow({ where: { id: taken.id } })
    const there = await readNow({ ...owner, userId: ownerId }, taken.id)
    expect(places(there)).toEqual(places({ id, ...before }))
    expect((await rowsOf(taken.id)).map(({ bytes }) => bytes.length).sort()).toEqual([wheel.length, map.length].sort())
    for (const change of [
      { pictures: [] },
      { illustrations: [{ picture: 0, after: 3, alt: '' }] },
      { pictures: [{ ...shared.pictures[0], bytes: Buffer.from('<svg/>') }] },
    ])
      expect(unpacked(packed({ ...shared, ...change } as typeof shared))).toMatchObject({ reason: 'recite_damaged' })
    const bare = value(await exportDocument(owner, (await opened(owner, [heading, born])).id, now))
    expect([bare.version, 'illustrations' in bare]).toEqual([1, false])
  })

  it('of a visitor are as many as they may keep, and go with their document', async () => {
    const guest = await makeGuest(now)
    const many = Array.from({ length: guestLimits.pictures + 2 }, (_, n) => ({ picture: pngOf(20, 20 + n), alt: '' }))
    const read = await opened(guest, [heading, born, ...many])
    expect(read.version.illustrations).toHaveLength(guestLimits.pictures)
    expect(read.version.check.leftOut).toEqual({ pages: [], elsewhere: 0, refused: 2 })
    await database.prisma.document.delete({ where: { id: read.id } })
    expect(await rowsOf(read.id)).toEqual([])
  })
})
