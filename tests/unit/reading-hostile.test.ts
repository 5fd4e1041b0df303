import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { seeded } from '@/lib/domain/seeded'
import { readFile } from '@/lib/reading'
import {
  bookEntries,
  openDocumentEntries,
  type Piece,
  slidesEntries,
  wordEntries,
  writers,
  zipped,
} from '../support/office'

const pieces: readonly Piece[] = [
  { heading: 'Mills', level: 1 },
  { paragraph: 'Ada Finch built the Upper Mill in Linz in 1847.' },
  { item: 'A water mill stands at a river.' },
  { row: ['Upper Mill', '1847'] },
]
const limitMillis = 5_000

/** The reason of the refusal, or `read`; an exception or a reading that takes too long fails the test. */
const answerTo = async (bytes: Uint8Array, name: string): Promise<string> => {
  const begin = performance.now()
  const result = await readFile(bytes, name)
  expect(performance.now() - begin, `time for ${name}`).toBeLessThan(limitMillis)
  if (!result.ok) expect(result.code).toBe('invalid')
  return result.ok ? 'read' : (result.reason ?? '')
}

const { md: _, ...files } = writers
const whole = Object.entries(files).map(([extension, write]) => ({ extension, bytes: write(pieces) }))
const zips = whole.filter(({ extension }) => extension !== 'html')

describe('a file that was cut off', () => {
  it.each(zips)('.$extension is damaged wherever it was', async ({ extension, bytes }) => {
    for (let part = 1; part < 30; part++) {
      const answer = await answerTo(bytes.subarray(0, Math.floor((bytes.length * part) / 30)), `a.${extension}`)
      expect(answer).toBe('document_damaged')
    }
  })
})

describe('a file with wrong bits', () => {
  it.each(whole)('.$extension is read or refused', async ({ extension, bytes }) => {
    const next = seeded(20_260)
    for (let time = 0; time < 60; time++) {
      const flipped = new Uint8Array(bytes)
      for (let flip = 0; flip <= time % 4; flip++) {
        const at = Math.floor(next() * flipped.length)
        flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(next() * 8))
      }
      expect(await answerTo(flipped, `a.${extension}`)).toMatch(/^(?:read|document_\w+)$/)
    }
  })
})

describe('a file by a wrong name', () => {
  const pairs = zips.flatMap(({ extension, bytes }) =>
    zips.filter((other) => other.extension !== extension).map((other) => ({ extension, bytes, name: other.extension })),
  )
  it.each(pairs)('.$extension called .$name is told what it is', async ({ extension, bytes, name }) =>
    expect(await readFile(bytes, `a.${name}`)).toMatchObject({
      reason: 'document_misnamed',
      params: { found: extension, extension: name },
    }),
  )
  it.each([
    ['an archive of something', zipped({ 'a.txt': 'Mills' }), 'docx', 'document_not_as_named'],
    ['an empty archive', zipped({}), 'docx', 'document_not_as_named'],
    ['a workbook', zipped({ 'xl/workbook.xml': '<workbook/>' }), 'docx', 'document_format_unknown'],
    [
      'slides of another program',
      zipped({ mimetype: 'application/vnd.oasis.opendocument.presentation' }),
      'odt',
      'document_format_old',
    ],
    ['a text', strToU8('Mills grind grain.'), 'docx', 'document_not_as_named'],
    ['an old or locked file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'docx', 'document_locked'],
    ['an old file', strToU8('Mills'), 'doc', 'document_format_old'],
    ['old slides', strToU8('Mills'), 'PPT', 'document_format_old'],
    ['a name of JavaScript', strToU8('Mills'), 'constructor', 'document_format_unknown'],
    ['nothing', new Uint8Array(), 'epub', 'document_not_as_named'],
  ])('%s', async (_what, bytes, name, reason) => expect(await answerTo(bytes, `a.${name}`)).toBe(reason))
})

const word = '<w:p><w:r><w:t>Mills grind grain.</w:t></w:r></w:p>'
const withMain = (main: string | Uint8Array) => zipped({ ...wordEntries(''), 'word/document.xml': main })
const main = (declaration: string, text = 'Mills grind grain.') =>
  `<?xml version="1.0"?>${declaration}<w:document><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`
const laughs = `<!DOCTYPE a [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, n) => `<!ENTITY a${n} "&a;&a;&a;&a;&a;&a;">`).join('')}]>`

/** A zip in which the bytes at each place that begins with `signature` are changed by `change`. */
const patched = (bytes: Uint8Array, signature: number, change: (view: DataView, at: number) => void): Uint8Array => {
  const own = new Uint8Array(bytes)
  const view = new DataView(own.buffer)
  for (let at = 0; at + 46 < own.length; at++) if (view.getUint32(at, true) === signature) change(view, at)
  return own
}
const listed = 0x02014b50

describe('an archive made to harm', () => {
  const spaces = (megabytes: number) => `<w:p>${' '.repeat(megabytes * 1024 * 1024)}</w:p>`
  const many = Object.fromEntries(Array.from({ length: 5_100 }, (_, index) => [`word/${index}.xml`, '']))
  it.each<[string, Uint8Array, string, string]>([
    ['a bomb', zipped(wordEntries(spaces(60))), 'docx', 'document_unpacks_too_large'],
    [
      'a bomb of styles',
      zipped({ ...wordEntries(word), 'word/styles.xml': spaces(30) }),
      'docx',
      'document_unpacks_too_large',
    ],
    ['a bomb of a chapter', zipped(bookEntries([`<p>${' '.repeat(3e7)}`])), 'epub', 'document_unpacks_too_large'],
    [
      'more parts than any document has',
      zipped({ ...wordEntries(word), ...many }),
      'docx',
      'document_unpacks_too_large',
    ],
    ['a picture that nobody reads', zipped({ ...wordEntries(word), 'word/media/a.png': spaces(30) }), 'docx', 'read'],
    ['an archive in an archive', withMain(zipped(wordEntries(word))), 'docx', 'document_empty'],
    [
      'names that lead out of it',
      zipped({ ...wordEntries(word), '../../etc/passwd': 'a', '/etc/passwd': 'b' }),
      'docx',
      'read',
    ],
    [
      'a main part that leads out of it',
      zipped({
        ...wordEntries(word),
        '_rels/.rels':
          '<Relationships><Relationship Type="x/officeDocument" Target="../../../etc/passwd"/></Relationships>',
      }),
      'docx',
      'document_damaged',
    ],
    ['entities that grow', withMain(main(laughs, '&a19;')), 'docx', 'document_entities'],
    [
      'an entity that is a file',
      withMain(main('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;')),
      'docx',
      'document_entities',
    ],
    ['any declaration', withMain(main('<!doctype a>')), 'docx', 'document_entities'],
    [
      'a declaration in other letters',
      withMain(Buffer.from(`\ufeff${main(laughs)}`, 'utf16le')),
      'docx',
      'document_entities',
    ],
    ['an entity nobody declared', withMain(main('', 'A mill &x; grinds.')), 'docx', 'read'],
    [
      'entities in a book',
      zipped({ ...bookEntries(['']), 'OPS/text/c 0.xhtml': `<!DOCTYPE html [<!ENTITY a "b">]><p>Mills grind.</p>` }),
      'epub',
      'document_entities',
    ],
    ['endless nesting', zipped(wordEntries('<w:p>'.repeat(5_000))), 'docx', 'document_too_complex'],
    [
      'a text too long',
      zipped(wordEntries(`<w:p><w:r><w:t>${numbersText(4_500_000)}</w:t></w:r></w:p>`)),
      'docx',
      'document_too_large',
    ],
    [
      'a checksum that is wrong',
      patched(writers.docx(pieces), listed, (view, at) => view.setUint32(at + 16, 1, true)),
      'docx',
      'document_damaged',
    ],
    [
      'entries under a password',
      patched(writers.docx(pieces), listed, (view, at) => view.setUint16(at + 8, 1, true)),
      'docx',
      'document_locked',
    ],
    [
      'a way of packing nobody uses',
      patched(writers.docx(pieces), listed, (view, at) => view.setUint16(at + 10, 12, true)),
      'docx',
      'document_damaged',
    ],
    [
      'entries of four gigabytes',
      patched(writers.docx(pieces), listed, (view, at) => view.setUint32(at + 20, 0xfffffff0, true)),
      'docx',
      'document_damaged',
    ],
    [
      'entries beyond the end',
      patched(writers.docx(pieces), listed, (view, at) => view.setUint32(at + 42, 0x7fffffff, true)),
      'docx',
      'document_damaged',
    ],
    [
      'a main part that is missing',
      zipped({ '_rels/.rels': '<a/>', 'word/a.xml': '<a/>' }),
      'docx',
      'document_damaged',
    ],
    ['no words', zipped(wordEntries('<w:p/>')), 'docx', 'document_empty'],
    [
      'styles that are based on each other',
      zipped({
        ...wordEntries(word),
        'word/styles.xml':
          '<w:styles><w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>',
      }),
      'docx',
      'read',
    ],
    [
      'a slide shown twenty thousand times',
      zipped({
        ...slidesEntries(['<a:p><a:r><a:t>Mills grind grain.</a:t></a:r></a:p>']),
        'ppt/presentation.xml': `<p:presentation>${'<p:sldId r:id="rId0"/>'.repeat(20_000)}</p:presentation>`,
      }),
      'pptx',
      'read',
    ],
    ['slides that are missing', zipped({ ...slidesEntries([]), 'ppt/a.xml': '' }), 'pptx', 'document_empty'],
    [
      'a text under a password',
      zipped({
        ...openDocumentEntries('<text:p>Mills.</text:p>'),
        'META-INF/manifest.xml': '<m><manifest:encryption-data/></m>',
      }),
      'odt',
      'document_locked',
    ],
    [
      'a protected book',
      zipped({
        ...bookEntries(['<p>Mills.</p>']),
        'META-INF/encryption.xml': '<e><enc:EncryptionMethod Algorithm="aes"/></e>',
      }),
      'epub',
      'document_copy_protected',
    ],
    [
      'a book with its own letters',
      zipped({
        ...bookEntries(['<p>Mills grind.</p>']),
        'META-INF/encryption.xml': '<e><enc:EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></e>',
      }),
      'epub',
      'read',
    ],
    [
      'a book without a package',
      zipped({ mimetype: 'a', 'META-INF/container.xml': '<a/>' }),
      'epub',
      'document_damaged',
    ],
    ['a book without chapters', zipped(bookEntries([])), 'epub', 'document_empty'],
    [
      'elements by the names of JavaScript',
      zipped({
        ...bookEntries(['<p>Mills grind.</p>']),
        'OPS/x': '',
        'OPS/book.opf':
          '<package><toString>a</toString><__proto__/><constructor id="__proto__" href="constructor"/></package>',
      }),
      'epub',
      'document_empty',
    ],
  ])('%s', async (_what, bytes, extension, reason) => expect(await answerTo(bytes, `a.${extension}`)).toBe(reason))
})

function numbersText(length: number): string {
  const next = seeded(7)
  return Array.from({ length: length / 9 }, () => String(Math.floor(1e7 + next() * 8e7))).join(' ')
}
