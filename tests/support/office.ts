import { strToU8, zipSync } from 'fflate'

/** A document to be written in some format; a row is one of a table. */
export type Piece =
  | { readonly heading: string; readonly level: number }
  | { readonly paragraph: string }
  | { readonly item: string }
  | { readonly row: readonly string[] }

export const zipped = (entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(entries).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  )

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Writes each piece, and what stands around each run of items and of rows. */
const written = (
  pieces: readonly Piece[],
  write: (piece: Piece) => string,
  around: { readonly items: readonly [string, string]; readonly rows: readonly [string, string] },
): string =>
  pieces
    .map((piece, index) => {
      const kind = 'item' in piece ? 'item' : 'row' in piece ? 'row' : null
      const [before, after] = kind === 'item' ? around.items : kind === 'row' ? around.rows : ['', '']
      const [last, next] = [pieces[index - 1], pieces[index + 1]]
      const opens = kind !== null && !(last && kind in last)
      const closes = kind !== null && !(next && kind in next)
      return `${opens ? before : ''}${write(piece)}${closes ? after : ''}`
    })
    .join('\n')

export const markdownFile = (pieces: readonly Piece[]): Uint8Array =>
  strToU8(
    written(
      pieces,
      (piece) => {
        if ('heading' in piece) return `${'#'.repeat(piece.level)} ${escaped(piece.heading)}\n`
        if ('paragraph' in piece) return `${escaped(piece.paragraph)}\n`
        return 'item' in piece ? `- ${escaped(piece.item)}` : `| ${piece.row.map(escaped).join(' | ')} |`
      },
      { items: ['', '\n'], rows: ['', '\n'] },
    ),
  )

const html = (pieces: readonly Piece[]): string =>
  written(
    pieces,
    (piece) => {
      if ('heading' in piece) return `<h${piece.level}>${escaped(piece.heading)}</h${piece.level}>`
      if ('paragraph' in piece) return `<p>${escaped(piece.paragraph)}</p>`
      if ('item' in piece) return `<li>${escaped(piece.item)}</li>`
      return `<tr>${piece.row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`
    },
    { items: ['<ul>', '</ul>'], rows: ['<table>', '</table>'] },
  )

export const htmlFile = (pieces: readonly Piece[]): Uint8Array =>
  strToU8(`<!doctype html><html><body>${html(pieces)}</body></html>`)

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** The relationships of a part: ids with the last word of their type and their target. */
export const relationships = (entries: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${relationship}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const wordParagraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`

const wordStyles = `${declaration}<w:styles xmlns:w="w">${[1, 2, 3]
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="berschrift${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`,
  )
  .join(
    '',
  )}<w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style><w:style w:type="paragraph" w:styleId="Mein"><w:name w:val="My heading"/><w:basedOn w:val="berschrift2"/></w:style></w:styles>`

/** The entries of a Word file whose body is this markup. */
export const wordEntries = (body: string): Record<string, string> => ({
  '[Content_Types].xml': `${declaration}<Types/>`,
  '_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml']]),
  'word/_rels/document.xml.rels': relationships([['rId1', 'styles', 'styles.xml']]),
  'word/styles.xml': wordStyles,
  'word/document.xml': `${declaration}<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
})

export const wordBody = (pieces: readonly Piece[]): string =>
  written(
    pieces,
    (piece) => {
      if ('heading' in piece) return wordParagraph(piece.heading, `<w:pStyle w:val="berschrift${piece.level}"/>`)
      if ('paragraph' in piece) return wordParagraph(piece.paragraph)
      if ('item' in piece)
        return wordParagraph(piece.item, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
      return `<w:tr>${piece.row.map((cell) => `<w:tc>${wordParagraph(cell)}</w:tc>`).join('')}</w:tr>`
    },
    { items: ['', ''], rows: ['<w:tbl>', '</w:tbl>'] },
  )

export const wordFile = (pieces: readonly Piece[]): Uint8Array => zipped(wordEntries(wordBody(pieces)))

/** The entries of an OpenDocument text with this markup. */
export const openDocumentEntries = (body: string): Record<string, string> => ({
  mimetype: 'application/vnd.oasis.opendocument.text',
  'META-INF/manifest.xml': `${declaration}<manifest:manifest xmlns:manifest="m"/>`,
  'content.xml': `${declaration}<office:document-content><office:automatic-styles><style:style style:name="P1" style:parent-style-name="Title"/></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
})

export const openDocumentFile = (pieces: readonly Piece[]): Uint8Array =>
  zipped(
    openDocumentEntries(
      written(
        pieces,
        (piece) => {
          if ('heading' in piece)
            return `<text:h text:outline-level="${piece.level}">${escaped(piece.heading)}</text:h>`
          if ('paragraph' in piece) return `<text:p>${escaped(piece.paragraph)}</text:p>`
          if ('item' in piece) return `<text:list-item><text:p>${escaped(piece.item)}</text:p></text:list-item>`
          const cells = piece.row.map(
            (cell) => `<table:table-cell><text:p>${escaped(cell)}</text:p></table:table-cell>`,
          )
          return `<table:table-row>${cells.join('')}</table:table-row>`
        },
        { items: ['<text:list>', '</text:list>'], rows: ['<table:table>', '</table:table>'] },
      ),
    ),
  )

/** The entries of an e-book with these chapters, in their order. */
export const bookEntries = (chapters: readonly string[], metadata = ''): Record<string, string> => ({
  mimetype: 'application/epub+zip',
  'META-INF/container.xml': `${declaration}<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>`,
  'OPS/book.opf': `${declaration}<package><metadata>${metadata}</metadata><manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>${chapters
    .map((_, index) => `<item id="c${index}" href="text/c%20${index}.xhtml" media-type="application/xhtml+xml"/>`)
    .join('')}</manifest><spine><itemref idref="nav"/>${chapters
    .map((_, index) => `<itemref idref="c${index}"/>`)
    .join('')}</spine></package>`,
  'OPS/nav.xhtml': '<html><body><h1>Contents of the book</h1></body></html>',
  ...Object.fromEntries(
    chapters
      .map((body, index): [string, string] => [
        `OPS/text/c ${index}.xhtml`,
        `${declaration}<!DOCTYPE html><html xmlns="x"><head><title/></head><body>${body}</body></html>`,
      ])
      .reverse(),
  ),
})

export const bookFile = (pieces: readonly Piece[]): Uint8Array => zipped(bookEntries([html(pieces)]))

/** The entries of a presentation of these slides, whose entries are not in their order; `notes` by slide, from 0. */
export const slidesEntries = (slides: readonly string[], notes: Readonly<Record<number, string>> = {}) => {
  const name = (index: number) => `slide${slides.length - index}.xml`
  const pages = slides.map((content, index): [string, string] => [
    `ppt/slides/${name(index)}`,
    content.startsWith('<p:sld ') ? content : `${declaration}<p:sld><p:spTree>${content}</p:spTree></p:sld>`,
  ])
  const noted = Object.entries(notes).flatMap(([index, text]): [string, string][] => [
    [
      `ppt/slides/_rels/${name(Number(index))}.rels`,
      relationships([['rId1', 'notesSlide', `../notesSlides/n${index}.xml`]]),
    ],
    [`ppt/notesSlides/n${index}.xml`, `<p:notes>${shape(text, 'body')}${shape(index, 'sldNum')}</p:notes>`],
  ])
  return {
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'ppt/presentation.xml']]),
    'ppt/presentation.xml': `<p:presentation><p:sldIdLst>${slides
      .map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${index}"/>`)
      .join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relationships(
      slides.map((_, index) => [`rId${index}`, 'slide', `slides/${name(index)}`] as const),
    ),
    ...Object.fromEntries([...pages, ...noted]),
  }
}

const slideParagraph = (text: string, properties = ''): string =>
  `<a:p><a:pPr>${properties}</a:pPr><a:r><a:t>${escaped(text)}</a:t></a:r></a:p>`

/** A shape of a slide: a placeholder where a type is given; each line of the text a paragraph. */
export const shape = (text: string, type?: string, properties = ''): string =>
  `<p:sp><p:nvSpPr><p:nvPr>${type === undefined ? '' : `<p:ph type="${type}"/>`}</p:nvPr></p:nvSpPr><p:txBody>${text
    .split('\n')
    .map((line) => slideParagraph(line, properties))
    .join('')}</p:txBody></p:sp>`

/** Each heading begins a slide. */
export const slidesFile = (pieces: readonly Piece[]): Uint8Array => {
  const slides: string[] = []
  for (const piece of pieces) {
    if ('heading' in piece) slides.push(shape(piece.heading, 'title'))
    else {
      const content =
        'paragraph' in piece
          ? shape(piece.paragraph)
          : 'item' in piece
            ? shape(piece.item, 'body')
            : `<p:graphicFrame><a:tbl><a:tr>${piece.row.map((cell) => `<a:tc>${slideParagraph(cell)}</a:tc>`).join('')}</a:tr></a:tbl></p:graphicFrame>`
      slides.push(`${slides.pop() ?? ''}${content}`)
    }
  }
  return zipped(slidesEntries(slides))
}

/** Every format with what writes it. */
export const writers = {
  md: markdownFile,
  html: htmlFile,
  docx: wordFile,
  odt: openDocumentFile,
  pptx: slidesFile,
  epub: bookFile,
} as const
