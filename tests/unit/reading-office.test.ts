import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { prepare } from '@/app/api/documents/prepare'
import type { ReceivedFile } from '@/app/api/documents/receive'
import { readFile } from '@/lib/reading'
import {
  bookEntries,
  openDocumentEntries,
  type Piece,
  relationships,
  shape,
  slidesEntries,
  wordEntries,
  writers,
  zipped,
} from '../support/office'

const pieces: readonly Piece[] = [{ heading: 'The mills of Linz', level: 1 }, { paragraph: 'A mill grinds grain.' }]

const point = (id: number, text: string, type = '') =>
  `<dgm:pt modelId="${id}"${type}><dgm:t><a:p><a:r><a:t>${text}</a:t></a:r></a:p></dgm:t></dgm:pt>`
const link = (from: number, to: number, order: number, type = '') =>
  `<dgm:cxn modelId="${from}${to}"${type} srcId="${from}" destId="${to}" srcOrd="${order}"/>`
/** A drawing whose points do not stand in their order. */
const diagram = `<dgm:dataModel><dgm:ptLst>${point(0, '', ' type="doc"')}${point(3, 'Flour falls into a sack.')}${point(4, 'It is heavy.')}${point(1, 'A wheel turns.')}${point(2, 'The stone turns.')}${point(9, 'Look', ' type="pres"')}</dgm:ptLst><dgm:cxnLst>${link(0, 3, 2)}${link(0, 1, 0)}${link(0, 2, 1)}${link(2, 4, 0)}${link(1, 9, 0, ' type="presOf"')}</dgm:cxnLst></dgm:dataModel>`

const readingOf = async (bytes: Uint8Array, name: string) => {
  const result = await readFile(bytes, name)
  if (!result.ok) throw new Error(result.reason)
  return result.value
}
const blocksOf = async (bytes: Uint8Array, name: string) => {
  const { text, blocks } = (await readingOf(bytes, name)).document
  return blocks.map(
    ({ kind, level, page, slide, start, end }) =>
      `${slide ? 'slide ' : ''}${page === undefined ? '' : `${page}: `}${kind}${level ?? ''} ${text.slice(start, end)}`,
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

  it('takes short lines in bold as headings of what follows them, and no others', async () => {
    const bold = (text: string, how = '<w:b/>') => p(r(text, how))
    expect(
      await blocksOf(
        docx(
          [
            bold('The mills of Linz'),
            bold('Kinds'),
            p(`${r('Mills', '<w:b/>')}${r(' grind grain.')}`),
            bold('All mills stand at rivers.'),
            bold('Not bold', '<w:b w:val="0"/>'),
            p(r('Old mills'), '<w:pStyle w:val="Mein"/>'),
            bold('Wheels:'),
            p(r('They turn.')),
            bold('Ada Finch'),
            bold('Mill Lane 4'),
            p(r('4020 Linz.')),
            bold('The end'),
          ].join(''),
        ),
        'mills.docx',
      ),
    ).toEqual([
      'heading1 The mills of Linz',
      'heading2 Kinds',
      'paragraph Mills grind grain.',
      'paragraph All mills stand at rivers.',
      'paragraph Not bold',
      'heading2 Old mills',
      'heading3 Wheels:',
      'paragraph They turn.',
      'paragraph Ada Finch',
      'paragraph Mill Lane 4',
      'paragraph 4020 Linz.',
      'paragraph The end',
    ])
  })

  it('gives the words of its drawings as items, from the root to the leaves', async () => {
    const entries = wordEntries(
      `${p(r('A mill grinds grain.'))}<w:p><w:r><w:drawing><dgm:relIds r:dm="d1" r:lo="d2"/></w:drawing></w:r></w:p>${p(r('It is old.'))}`,
    )
    const related = relationships([
      ['rId1', 'styles', 'styles.xml'],
      ['d1', 'diagramData', 'diagrams/data1.xml'],
    ])
    const file = { ...entries, 'word/_rels/document.xml.rels': related, 'word/diagrams/data1.xml': diagram }
    expect(await blocksOf(zipped(file), 'mills.docx')).toEqual([
      'paragraph A mill grinds grain.',
      'list-item A wheel turns.',
      'list-item The stone turns.',
      'list-item It is heavy.',
      'list-item Flour falls into a sack.',
      'paragraph It is old.',
    ])
  })

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
  it('has headings in bold, and the words of its drawings', async () => {
    const bold = (text: string) => `<a:p><a:r><a:rPr b="1"/><a:t>${text}</a:t></a:r></a:p>`
    const slide = `${shape('Mills', 'title')}<p:sp>${bold('Kinds')}<a:p><a:r><a:t>Mills grind grain.</a:t></a:r></a:p>${bold('Mills grind.')}</p:sp><p:graphicFrame><dgm:relIds r:dm="d1"/></p:graphicFrame>`
    const entries = slidesEntries([slide])
    const related = relationships([['d1', 'diagramData', '../diagrams/data1.xml']])
    const file = { ...entries, 'ppt/slides/_rels/slide1.xml.rels': related, 'ppt/diagrams/data1.xml': diagram }
    expect(await blocksOf(zipped(file), 'mills.pptx')).toEqual([
      'slide 1: heading1 Mills',
      'slide 1: heading3 Kinds',
      'slide 1: paragraph Mills grind grain.',
      'slide 1: paragraph Mills grind.',
      ...['A wheel turns.', 'The stone turns.', 'It is heavy.', 'Flour falls into a sack.'].map(
        (text) => `slide 1: list-item ${text}`,
      ),
    ])
  })

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
      'slide 1: heading1 Mills',
      'slide 1: paragraph A course',
      'slide 2: heading2 Kinds',
      'slide 2: list-item A water mill stands at a river.',
      'slide 2: list-item Wind mills',
      'slide 2: paragraph No bullet here.',
      'slide 2: list-item Own bullet.',
      'slide 2: paragraph Say that they are old.',
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
    expect(answer).toMatchObject({ ok: false, reason, params: { file: file[0] } })
  })

  it('are refused with the name and the reason of each that is to blame, and none of the others', () => {
    const refused = files(['b.md', markdown], ['a.doc', markdown], ['c.recite', markdown])
    expect(refused).toMatchObject({ reason: 'document_format_old', params: { file: 'a.doc', instead: 'docx' } })
    expect(!refused.ok && refused.files?.map(({ name, failure }) => [name, failure.reason])).toEqual([
      ['a.doc', 'document_format_old'],
      ['c.recite', 'recite_alone'],
    ])
  })

  it('are at most fifty', () =>
    expect(files(...Array.from({ length: 51 }, (_, n) => [`${n}.md`, markdown] as const))).toMatchObject({
      reason: 'document_too_many_files',
    }))
})
