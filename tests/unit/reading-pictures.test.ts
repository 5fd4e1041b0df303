import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { prepare } from '@/app/api/documents/prepare'
import type { ReceivedFile } from '@/app/api/documents/receive'
import { hungBelow, illustrationLimits, pageRanges } from '@/lib/domain/illustration'
import { pictureSizeOf } from '@/lib/domain/picture-size'
import {
  bookEntries,
  openDocumentEntries,
  type Piece,
  shape,
  slidesEntries,
  wordEntries,
  writers,
  zipped,
} from '../support/office'
import { pngOf } from '../support/pixels'
import { picturesIn, readingOf } from '../support/read-pictures'

const [wheel, map, mill] = [pngOf(40, 30), pngOf(24, 60), pngOf(16, 16, [180, 40, 40])]
const pieces: readonly Piece[] = [
  { heading: 'The mills of Linz', level: 1 },
  { picture: wheel, alt: 'A wheel of <oak> & iron' },
  { paragraph: 'A water mill stands at a river.' },
  { heading: 'Kinds', level: 2 },
  { item: 'An undershot wheel is turned by the stream below it.' },
  { item: 'An overshot wheel is turned by water from above.' },
  { picture: map, alt: 'The mills on the Traun', caption: 'Mills in 1847' },
  { paragraph: 'The Upper Mill burned down on 3 May 1921.' },
  { picture: mill, alt: '' },
]

describe('pictures of a document', () => {
  it.each(Object.entries(writers))(
    'stay in their place in .%s, and shift nothing of the text',
    async (extension, write) => {
      const { shown, left, text } = await picturesIn(write(pieces), `mills.${extension}`)
      const caption = ['md', 'html', 'epub'].includes(extension) ? ' / Mills in 1847' : ''
      expect(shown).toEqual([
        'The mills of Linz / A wheel of <oak> & iron / 40x30',
        `An overshot wheel is turned by water from above. / The mills on the Traun${caption} / 24x60`,
        'The Upper Mill burned down on 3 May 1921. /  / 16x16',
      ])
      expect(left).toEqual({ pages: [], elsewhere: 0, refused: 0 })
      const bare = await readingOf(write(pieces.filter((piece) => !('picture' in piece))), `mills.${extension}`)
      expect(text).toBe(bare.document.text)
    },
  )

  it('stand above the words of their paragraph or below it, and below the row of a table', async () => {
    const blip = (id: string) => `<w:r><w:drawing><a:blip r:embed="${id}"/></w:drawing></w:r>`
    const words = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
    const body = `<w:p>${words('A mill')}${blip('p0')}${words(' grinds grain.')}</w:p><w:p>${blip('p1')}${words('It is old.')}</w:p><w:tbl><w:tr><w:tc><w:p>${blip('p2')}</w:p></w:tc><w:tc><w:p>${words('Built in 1847.')}</w:p></w:tc></w:tr></w:tbl>`
    expect((await picturesIn(zipped(wordEntries(body, [wheel, map, mill])), 'a.docx')).shown).toEqual([
      'A mill grinds grain. /  / 40x30',
      'A mill grinds grain. /  / 24x60',
      '| Built in 1847. /  / 16x16',
    ])
    const inline = `<p>A mill <img src="data:image/png;base64,${Buffer.from(wheel).toString('base64')}" title="A wheel"> grinds grain.</p>`
    expect((await picturesIn(strToU8(inline), 'a.html')).shown).toEqual(['A mill grinds grain. / A wheel / 40x30'])
  })

  it('are none of the furniture of a file: no notes, hidden slides, deleted text, mastheads and spacers', async () => {
    const source = `data:image/png;base64,${Buffer.from(wheel).toString('base64')}`
    const spacer = `data:image/png;base64,${Buffer.from(pngOf(1, 1)).toString('base64')}`
    const page = `<header><img src="${source}"></header><nav><img src="${source}"></nav><p>Mills grind grain.</p><img src="${spacer}"><img role="presentation" src="${source}"><h2>References</h2><img src="${source}">`
    expect(await picturesIn(strToU8(page), 'a.html')).toMatchObject({ shown: [], left: { elsewhere: 0, refused: 0 } })
    const gone = '<w:p><w:r><w:t>Mills grind.</w:t></w:r><w:del><w:r><a:blip r:embed="p0"/></w:r></w:del></w:p>'
    expect((await picturesIn(zipped(wordEntries(gone, [wheel])), 'a.docx')).shown).toEqual([])
    const pic = '<p:pic><p:blipFill><a:blip r:embed="p0"/></p:blipFill></p:pic>'
    const slides = [shape('Mills grind grain.'), `<p:sld show="0">${pic}</p:sld>`]
    expect((await picturesIn(zipped(slidesEntries(slides, {}, [wheel])), 'a.pptx')).shown).toEqual([])
  })

  it('that the file only names, or that cannot be shown, are counted and never asked for', async () => {
    const svg = `data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>').toString('base64')}`
    const page = `<p>Mills grind grain.</p><img src="https://elsewhere.example/a.png"><img src="b.png"><img src="${svg}"><img src="data:image/svg+xml,%3Csvg/%3E"><img src="data:image/png;base64,iVBORw0KGgo=">`
    expect((await picturesIn(strToU8(page), 'a.html')).left).toEqual({ pages: [], elsewhere: 2, refused: 3 })
    const large = Buffer.concat([pngOf(40, 30), Buffer.alloc(5 * 1024 * 1024)])
    const wide = Buffer.from(pngOf(40, 30))
    wide.writeUInt32BE(illustrationLimits.side + 1, 16)
    const body =
      '<w:p><w:r><w:t>Mills grind.</w:t></w:r><a:blip r:embed="p0"/><a:blip r:embed="p1"/><a:blip r:link="x"/></w:p>'
    expect((await picturesIn(zipped(wordEntries(body, [large, wide])), 'a.docx')).left).toMatchObject({
      elsewhere: 1,
      refused: 2,
    })
    const outside = '<img src="../../../../etc/passwd"/><img src="file:///etc/passwd"/><p>Mills grind.</p>'
    expect((await picturesIn(zipped(bookEntries([outside])), 'a.epub')).left).toMatchObject({ elsewhere: 2 })
    const frame =
      '<text:p>Mills grind.<draw:frame><draw:image xlink:href="http://elsewhere.example/a.png"/></draw:frame></text:p>'
    expect((await picturesIn(zipped(openDocumentEntries(frame)), 'a.odt')).left).toMatchObject({ elsewhere: 1 })
  })

  it('are kept once however often they are shown, and no more of them than there is room for', async () => {
    const source = `data:image/png;base64,${Buffer.from(wheel).toString('base64')}`
    const markdown = Array.from({ length: 302 }, (_, n) => `Mill ${n} grinds grain.\n\n![wheel ${n}][w]\n`).join('\n')
    const { illustrations, leftOut } = await readingOf(strToU8(`${markdown}\n[w]: ${source}\n`), 'a.md')
    expect(new Set(illustrations.map(({ picture }) => picture)).size).toBe(1)
    expect([illustrations.length, leftOut.refused]).toEqual([illustrationLimits.pictures, 2])
  })

  it('that came beside a file are those it names, and the file stays one document', async () => {
    const page =
      '<h1>Mills</h1><p>Mills grind grain.</p><img src="My%20files/Wheel.png?v=2" alt="A wheel"><img src="none.png">'
    const taken = prepare({
      kind: 'files',
      files: [
        { name: 'Wheel.png', bytes: wheel },
        { name: 'mills.html', bytes: strToU8(page) },
      ],
    })
    if (!taken.ok || !('bytes' in taken.value)) throw new Error('not taken')
    const { bytes, name, title } = taken.value
    expect(title).toBe('mills')
    const { shown, left, text } = await picturesIn(bytes, name)
    expect([shown, text]).toEqual([['Mills grind grain. / A wheel / 40x30'], 'Mills\n\nMills grind grain.'])
    expect(left).toMatchObject({ elsewhere: 1 })
    const alone = [wheel, map].map((bytes, n) => ({ name: `${n}.png`, bytes })) as [ReceivedFile, ...ReceivedFile[]]
    expect(prepare({ kind: 'files', files: alone })).toMatchObject({ reason: 'document_format_unknown' })
  })

  it('of Markdown are none of its words, wherever they stand', async () => {
    const source = `data:image/png;base64,${Buffer.from(wheel).toString('base64')}`
    const text = `# Mills ![a](${source})\n\n- One ![b](${source} "Said")\n- Two\n\n| ![c](${source}) | Three |\n\n\`\`\`\n![d](${source})\n\`\`\`\n\n<!-- ![e](${source}) -->\n\nFour ![f](elsewhere.png) ![g][none].`
    const { shown, left, text: read } = await picturesIn(strToU8(text), 'a.md')
    expect(shown).toEqual(['Mills / a / 40x30', 'One / b / Said / 40x30', '| Three / c / 40x30'])
    expect(read.split('\n\n')).toEqual(['Mills', 'One', 'Two', '| Three', 'Four .'])
    expect(left).toMatchObject({ elsewhere: 2, refused: 0 })
  })
})

describe('the size of a picture', () => {
  const bytes = (hex: string) => new Uint8Array(Buffer.from(hex.replaceAll(' ', ''), 'hex'))
  it.each([
    ['a PNG', pngOf(300, 200), [300, 200]],
    ['a GIF', bytes('474946383961 2c01 c800 00'), [300, 200]],
    [
      'a JPEG behind other segments',
      bytes('ffd8 ffe0 0004 0000 ffc4 0003 00 ffff c2 000b 08 00c8 012c 01 000000'),
      [300, 200],
    ],
    ['a WebP with losses', bytes('52494646 00000000 57454250 56503820 00000000 000000 9d012a 2c01 c800'), [300, 200]],
    ['a WebP without', bytes('52494646 00000000 57454250 5650384c 00000000 2f 2bc1 3100'), [300, 200]],
    [
      'a WebP of several parts',
      bytes('52494646 00000000 57454250 56503858 0a000000 00000000 2b0100 c70000'),
      [300, 200],
    ],
    ['a PNG cut off', pngOf(300, 200).subarray(0, 18), null],
    ['a JPEG cut off', bytes('ffd8 ffe0 0010'), null],
    ['no picture', bytes('3c737667'), null],
  ] as const)('of %s is what its head says', (_, file, size) => {
    const found = pictureSizeOf(file)
    expect(found && [found.width, found.height]).toEqual(size)
  })
})

describe('what a page shows', () => {
  it('hangs pictures below the last block that ends before them', () => {
    const blocks = [
      { start: 6, end: 9 },
      { start: 11, end: 15 },
    ]
    const hung = hungBelow(blocks, [{ after: 0 }, { after: 4 }, { after: 9 }, { after: 15 }])
    expect([...hung]).toEqual([
      [null, [{ after: 0 }, { after: 4 }]],
      [6, [{ after: 9 }]],
      [11, [{ after: 15 }]],
    ])
  })
  it('names pages as people do', () => expect(pageRanges([3, 5, 6, 7, 9])).toEqual(['3', '5–7', '9']))
})
