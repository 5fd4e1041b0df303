import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { PackageEntry, PackageNote } from '@/lib/domain/note-package'
import { ok } from '@/lib/domain/result'
import { readEntries } from '@/lib/jobs/packages/entries'
import { openPackage } from '@/lib/notes/package/archive'
import { mediaOf } from '@/lib/notes/package/media'
import { rowOf } from '@/lib/notes/package/row'
import { unzstd } from '@/lib/notes/package/zstd'
import { collectionOf, learnedCard, type Note, packageOf, zstdBomb, zstdOf } from '@/tests/support/anki-package'
import { pngOf } from '@/tests/support/pixels'

const now = Date.parse('2026-03-02T09:00:00Z')

const bytesOf = (bytes: Uint8Array) => ({
  length: bytes.length,
  slice: async (from: number, to: number) => bytes.slice(Math.max(0, from), to),
})
const read = async (bytes: Uint8Array) => {
  const found: PackageEntry[] = []
  const done = await readEntries({ bytes, now }, async (entries) => found.push(...entries) > 0)
  return { done, found }
}
const notesIn = async (notes: readonly Note[], isNewer = false) => {
  const { done, found } = await read(await collectionOf(notes, { isNewer }))
  expect(done).toEqual(ok(null))
  return found
}
const fieldsOf = (entries: readonly PackageEntry[]) =>
  entries.map((entry) => ('fields' in entry ? entry.fields : entry.refused))

describe('notes of a package', () => {
  const notes: readonly Note[] = [
    {
      guid: 'a',
      kind: 'basic',
      fields: ['<b>Osmium</b>&nbsp;is', 'a metal<br>[sound:os.mp3]'],
      tags: 'chem::metals hard',
    },
    { guid: 'b', kind: 'reversed', fields: ['fox', 'renard'], cards: [{ deck: 'French::Animals' }, {}] },
    {
      guid: 'c',
      kind: 'cloze',
      fields: ['The {{c1::heart::organ}} pumps {{c2::\\(x_1 * y_1\\)}} litres', 'costs $5'],
      cards: [{}, {}],
    },
    { guid: 'd', kind: 'country', fields: ['Chad', 'N’Djamena', '<img src="td%20flag.png">'], cards: [{}, {}] },
    { guid: 'e', kind: 'basic', fields: ['only a question', '<div></div>'] },
  ]

  it.each([
    ['older', false],
    ['newer', true],
  ])('are asked as their templates say, from a collection of the %s kind', async (_, isNewer) => {
    const entries = await notesIn(notes, isNewer)
    expect(fieldsOf(entries)).toEqual([
      { type: 'basic', front: '**Osmium** is', back: 'a metal' },
      { type: 'both', front: 'fox', back: 'renard' },
      {
        type: 'cloze',
        front: 'The {{c1::heart::organ}} pumps {{c2::\\(x_1 * y_1\\)}} litres',
        back: 'costs \\$5',
      },
      { type: 'basic', front: 'Capital of **Chad**?\n![td flag](anki:0)', back: 'N’Djamena' },
      { type: 'basic', front: 'N’Djamena is the capital of…', back: 'Chad' },
      'list_no_back',
    ])
    expect(entries[0]).toMatchObject({ key: 'a', deck: ['Default'], tags: ['chem/metals', 'hard'], sounds: 1 })
    expect(entries[1]).toMatchObject({ deck: ['French', 'Animals'] })
    expect((entries[1] as PackageNote).cards.map(({ slot }) => slot)).toEqual(['definition', 'term'])
    expect((entries[2] as PackageNote).cards.map(({ factKey }) => factKey)).toEqual(['c1', 'c2'])
    expect(entries[3]).toMatchObject({ key: 'd', pictures: ['td flag.png'] })
    expect(entries[4]).toMatchObject({ key: 'd 1' })
  })

  it('are told of in plain words, gaps as they are asked', () => {
    expect(rowOf({ type: 'basic', front: '**Ore** of?![ore](anki:0)', back: 'tin \\*' })).toEqual({
      front: 'Ore of? ore',
      back: 'tin *',
    })
    const front = 'The {{c1::heart::organ}} pumps {{c2::five}} litres'
    expect(rowOf({ type: 'cloze', front, back: 'a minute' })).toEqual({
      front: 'The ____ pumps ____ litres',
      back: 'heart, five\na minute',
    })
  })

  it('tell what was answered since a card was last put back, and when it is due', async () => {
    const answered = (at: string, ease: number, interval: number, more = {}) => ({ at, ease, interval, ...more })
    const [entry, other] = await notesIn([
      {
        guid: 'a',
        kind: 'basic',
        fields: ['q', 'a'],
        cards: [
          learnedCard(70, [
            answered('2026-01-10T10:00:00Z', 3, 4),
            answered('2026-01-11T10:00:00Z', 0, 0, { type: 4, factor: 0 }),
            answered('2026-02-01T10:00:00Z', 3, -600, { type: 0 }),
            answered('2026-02-01T11:00:00Z', 3, 0, { type: 3, factor: 0 }),
            answered('2026-02-02T10:00:00Z', 4, 38),
          ]),
        ],
      },
      { guid: 'b', kind: 'basic', fields: ['q2', 'a2'], cards: [{ type: 2, queue: -1, due: 80, interval: 40 }] },
    ])
    const [card] = (entry as PackageNote).cards
    expect(card?.reviews.map(({ rating, waitMillis }) => [rating, waitMillis])).toEqual([
      [3, 600_000],
      [4, 38 * 86_400_000],
    ])
    expect(new Date(card?.dueAt ?? 0).toISOString()).toBe('2026-03-12T04:00:00.000Z')
    // Learned, though its reviews are not in the package: as if it had been right when it was put off.
    expect((other as PackageNote).cards).toMatchObject([
      { isSuspended: true, reviews: [{ at: Date.parse('2026-02-10T04:00:00Z'), rating: 3 }] },
    ])
  })
})

describe('a package', () => {
  const note: Note = { guid: 'a', kind: 'basic', fields: ['q <img src="dot.png">', 'a'] }
  const dot = pngOf(3, 3)

  it.each([false, true])('gives its pictures one by one (newer: %s)', async (isNewer) => {
    const archive = await openPackage(bytesOf(await packageOf([note], { isNewer, media: { 'dot.png': dot } })))
    const media = archive.ok ? await mediaOf(archive.value) : archive
    if (!media.ok) throw new Error(media.reason)
    expect(media.value.has('dot.png')).toBe(true)
    expect(await media.value.read('dot.png')).toEqual(ok(new Uint8Array(dot)))
    expect(await media.value.read('../dot.png')).toMatchObject({ reason: 'package_damaged' })
  })

  it('is refused by name where it is none, is cut off, or unpacks to more than it says', async () => {
    const whole = await packageOf([note])
    const reasonOf = async (bytes: Uint8Array) => {
      const archive = await openPackage(bytesOf(bytes))
      if (!archive.ok) return archive.reason
      const entry = await archive.value.read('collection.anki21', 1_000_000)
      return entry.ok ? 'none' : entry.reason
    }
    expect(await reasonOf(whole)).toBe('none')
    expect(await reasonOf(strToU8('PK and then nothing'))).toBe('package_damaged')
    for (const part of [0.2, 0.5, 0.9]) {
      const cut = whole.subarray(0, Math.floor(whole.length * part))
      expect(await reasonOf(cut)).toBe('package_damaged')
    }
    const bomb = zipSync({ 'collection.anki21': new Uint8Array(3_000_000) })
    expect(await reasonOf(bomb)).toBe('package_unpacks_too_large')
    // The list says less than there is.
    const lying = zipSync({ 'collection.anki21': new Uint8Array(900_000) })
    const view = new DataView(lying.buffer)
    const at = lying.length - 22 - 46 - 'collection.anki21'.length
    expect(view.getUint32(at + 24, true)).toBe(900_000)
    view.setUint32(at + 24, 1000, true)
    expect(await reasonOf(lying)).toBe('package_damaged')
    expect(unzstd(zstdBomb(40), 1_000_000, { ok: false, code: 'invalid', reason: 'too' })).toMatchObject({
      reason: 'too',
    })
  })

  it('whose database is another one, no database, or a trap is refused by name', async () => {
    const reasonOf = async (bytes: Uint8Array) => {
      const { done } = await read(bytes)
      return done.ok ? 'none' : done.reason
    }
    expect(await reasonOf(strToU8('no database at all, but long enough to look at'))).toBe('package_damaged')
    expect(await reasonOf(zstdOf(strToU8('no database')))).toBe('package_damaged')
    expect(await reasonOf(await collectionOf([], {}))).toBe('package_empty')
    expect(await reasonOf(await collectionOf([note], { and: 'DROP TABLE revlog' }))).toBe('package_not_anki')
    const endless = `DROP TABLE notes; CREATE VIEW notes AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n)
      SELECT id, 'g' AS guid, 11 AS mid, '' AS tags, 'a' AS flds FROM n`
    expect(await reasonOf(await collectionOf([note], { and: endless }))).toBe('package_not_anki')
    const broken = await collectionOf([note])
    broken.fill(255, 4096 * 2)
    expect(await reasonOf(broken)).toBe('package_damaged')
    expect(await reasonOf(await collectionOf([note], { and: `UPDATE col SET models = '{]'` }))).toBe('package_damaged')
  })
})
