import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { prepare } from '@/app/api/documents/prepare'
import type { ReceivedFile } from '@/app/api/documents/receive'
import { readFile } from '@/lib/reading'
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

const pieces: readonly Piece[] = [{ heading: 'The mills of Linz', level: 1 }, { paragraph: 'A mill grinds grain.' }]

const readingOf = async (bytes: Uint8Array, name: string) => {
  const result = await readFile(bytes, name)
  if (!result.ok) throw new Error(result.reason)
  return result.value
}
const blocksOf = async (bytes: Uint8Array, name: string) => {
  const { text, blocks } = (await readingOf(bytes, name)).document
  return blocks.map(
    ({ kind, level, page, start, end }) =>
      `${page === undefined ? '' : `${page}: `}${kind}${level ?? ''} ${text.slice(start, end)}`,
  )
}

describe('a Word file', () => {
  const docx = (body: string) => zipped(wordEntries(body))
  const p = (inner: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`
  const r = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`

  it('is read as it stands: without what was deleted, hidden, noted or listed', async () =>
    expect(
      await blocksOf(
        docx(
          [
            p(r('Mills 3'), '<w:pStyle w:val="Verzeichnis1"/>'),
            p(r('Mills'), '<w:pStyle w:val="Mein"/>'),
            p(
              `${r('A mill')}<w:del><w:r><w:delText> never</w:delText></w:r></w:del><w:ins>${r(' grinds')}</w:ins>${r('slowly', '<w:vanish/>')}<w:hyperlink>${r(' grain')}</w:hyperlink>${r('.')}<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:br/></w:r><w:r><w:tab/><w:t>It takes 10</w:t></w:r>${r('6', '<w:vertAlign w:val="superscript"/>')}${r(' turns.')}<w:r><w:instrText>PAGE</w:instrText></w:r>`,
            ),
            p(
              `${r('Outside.')}<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p(r('In a box.'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p(r('In a box.'))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`,
            ),
          ].join(''),
        ),
        'mills.docx',
      ),
    ).toEqual([
      'heading2 Mills',
      'paragraph A mill grinds grain. It takes 10⁶ turns.',
      'paragraph In a box.',
      'paragraph Outside.',
    ]))

  it('counts pages where Word has written down where they end', async () =>
    expect(
      await blocksOf(
        docx(`${p(r('One.'))}${p(`<w:r><w:lastRenderedPageBreak/></w:r>${r('Two.')}`)}${p(r('Two still.'))}`),
        'a.docx',
      ),
    ).toEqual(['1: paragraph One.', '2: paragraph Two.', '2: paragraph Two still.']))

  it('is found where its relationships say', async () => {
    const entries = wordEntries(p(r('Mills grind grain.')))
    const { 'word/document.xml': main = '', '_rels/.rels': root = '', ...others } = entries
    const moved = {
      ...others,
      '_rels/.rels': root.replace('word/document', '/word/document2'),
      'word/document2.xml': main,
    }
    expect(await blocksOf(zipped(moved), 'a.docx')).toEqual(['paragraph Mills grind grain.'])
  })
})

describe('a presentation', () => {
  it('has a page a slide: title, bullets, text and notes, in the order of the show', async () =>
    expect(
      await blocksOf(
        zipped(
          slidesEntries(
            [
              `${shape('A course', 'subTitle')}${shape('Mills', 'ctrTitle')}${shape('3 May', 'dt')}`,
              `${shape('Kinds', 'title')}${shape('A water mill stands at a river\nWind mills', 'body')}${shape('No bullet here.', 'body', '<a:buNone/>')}${shape('Own bullet.', undefined, '<a:buChar char="-"/>')}${shape('2', 'sldNum')}`,
              '<p:sld show="0"><a:p><a:r><a:t>Hidden.</a:t></a:r></a:p></p:sld>',
            ],
            { 1: 'Say that they are old.' },
          ),
        ),
        'mills.pptx',
      ),
    ).toEqual([
      '1: heading1 Mills',
      '1: paragraph A course',
      '2: heading2 Kinds',
      '2: list-item A water mill stands at a river.',
      '2: list-item Wind mills',
      '2: paragraph No bullet here.',
      '2: list-item Own bullet.',
      '2: paragraph Say that they are old.',
    ]))
})

describe('an OpenDocument text', () => {
  it('is read without notes, remarks and tables of contents, with its title and pages', async () =>
    expect(
      await blocksOf(
        zipped(
          openDocumentEntries(
            '<text:p text:style-name="P1">Mills</text:p><text:table-of-content><text:p>Mills 1</text:p></text:table-of-content><text:tracked-changes><text:p>Gone.</text:p></text:tracked-changes><text:p>A<text:s/>mill<text:note><text:p>Note.</text:p></text:note> grinds<office:annotation><text:p>Why?</text:p></office:annotation> grain.</text:p><text:p><text:soft-page-break/>It is old.</text:p>',
          ),
        ),
        'mills.odt',
      ),
    ).toEqual(['1: heading1 Mills', '1: paragraph A mill grinds grain.', '2: paragraph It is old.']))
})

describe('an e-book', () => {
  const chapters = [
    '<section epub:type="titlepage"><p>A publisher</p></section><h1>Two mills</h1><h1>The first mill</h1><p>It stood in Linz.<a epub:type="noteref" href="#n">1</a></p><aside epub:type="footnote"><p>Note.</p></aside>',
    '<h1>The second mill</h1><p>It stood&nbsp;in Wels.</p><p>It burned.</p>',
  ]
  const metadata =
    '<dc:title>Two mills</dc:title><dc:language>en-GB</dc:language><dc:creator>Ada Finch</dc:creator><dc:creator>Karl Finch</dc:creator>'

  it('is its chapters in the order of its spine, with what it says of itself', async () => {
    const file = zipped(bookEntries(chapters, metadata))
    expect(await blocksOf(file, 'a.epub')).toEqual([
      'heading2 The first mill',
      'paragraph It stood in Linz.',
      'heading2 The second mill',
      'paragraph It stood in Wels.',
      'paragraph It burned.',
    ])
    expect(await readingOf(file, 'a.epub')).toMatchObject({
      document: { title: 'Two mills', language: 'en-GB' },
      attribution: 'Ada Finch, Karl Finch',
    })
  })
})

describe('several files as one document', () => {
  const files = (...sent: readonly (readonly [name: string, bytes: Uint8Array])[]) =>
    prepare({
      kind: 'files',
      files: sent.map(([name, bytes]) => ({ name, bytes })) as [ReceivedFile, ...ReceivedFile[]],
    })
  const markdown = strToU8('# Rivers\n\n## The Traun\n\nThe Traun flows into the Danube.')

  it('are its chapters, in the order of their names', async () => {
    const document = files(
      ['part 10.docx', writers.docx([{ paragraph: 'The Lower Mill burned down in 1921.' }])],
      ['part 9.md', markdown],
    )
    if (!document.ok || !('bytes' in document.value)) throw new Error('not taken')
    expect(document.value.title).toBe('part 9')
    const { text, blocks } = (await readingOf(document.value.bytes, document.value.name)).document
    expect(blocks.map(({ path, start, end }) => [...path, text.slice(start, end)].join(' > '))).toEqual([
      'Rivers',
      'Rivers > The Traun',
      'Rivers > The Traun > The Traun flows into the Danube.',
      'part 10',
      'part 10 > The Lower Mill burned down in 1921.',
    ])
  })

  it.each([
    ['one of which is damaged', ['a.docx', writers.docx(pieces).subarray(0, 500)], 'document_damaged'],
    ['one of which is of another format', ['a.doc', markdown], 'document_format_old'],
    ['one of which is not what it is called', ['a.odt', writers.docx(pieces)], 'document_misnamed'],
    ['one of which has no words', ['a.txt', strToU8('...')], 'document_empty'],
    ['one of which is a document already', ['a.recite', markdown], 'recite_alone'],
  ] as const)('are refused, %s', async (_what, file, reason) => {
    const document = files(['b.md', markdown], file)
    const answer =
      document.ok && 'bytes' in document.value ? await readFile(document.value.bytes, document.value.name) : document
    expect(answer).toMatchObject({ ok: false, reason })
  })

  it('are at most fifty', () =>
    expect(files(...Array.from({ length: 51 }, (_, n) => [`${n}.md`, markdown] as const))).toMatchObject({
      reason: 'document_too_many_files',
    }))
})
