import { strToU8, zipSync } from 'fflate'

/** A document to be written in some format; a row is one of a table. */
export type Piece =
  | { readonly heading: string; readonly level: number }
  | { readonly paragraph: string }
  | { readonly item: string }
  | { readonly row: readonly string[] }
  | Pictured

/** A picture, with a caption where a format has one that is none of its text. */
export type Pictured = { readonly picture: Uint8Array; readonly alt: string; readonly caption?: string }

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

const quoted = (text: string): string => escaped(text).replaceAll('"', '&quot;')

const dataOf = (bytes: Uint8Array): string => `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`

const picturesOf = (pieces: readonly Piece[]): readonly Uint8Array[] =>
  pieces.flatMap((piece) => ('picture' in piece ? [piece.picture] : []))

/** The pictures as entries of a folder, by their numbers. */
const folderOf = (folder: string, pictures: readonly Uint8Array[]): Record<string, Uint8Array> =>
  Object.fromEntries(pictures.map((bytes, index) => [`${folder}/image${index}.png`, bytes]))

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
        if ('picture' in piece)
          return `![${escaped(piece.alt)}](${dataOf(piece.picture)}${piece.caption === undefined ? '' : ` "${piece.caption}"`})\n`
        return 'item' in piece ? `- ${escaped(piece.item)}` : `| ${piece.row.map(escaped).join(' | ')} |`
      },
      { items: ['', '\n'], rows: ['', '\n'] },
    ),
  )

/** Headings bare, as people write them; with marks where a script has no capitals to begin them by. No pictures. */
export const textFile = (pieces: readonly Piece[]): Uint8Array =>
  strToU8(
    written(
      pieces,
      (piece) => {
        if ('heading' in piece) return `${/^\p{Lu}/u.test(piece.heading) ? piece.heading : `== ${piece.heading} ==`}\n`
        if ('paragraph' in piece) return `${piece.paragraph}\n`
        if ('picture' in piece) return ''
        return 'item' in piece ? `- ${piece.item}` : `| ${piece.row.join(' | ')} |`
      },
      { items: ['', '\n'], rows: ['', '\n'] },
    ),
  )

/** `sourceOf` gives the address of a picture. */
const html = (pieces: readonly Piece[], sourceOf: (picture: Uint8Array) => string = dataOf): string =>
  written(
    pieces,
    (piece) => {
      if ('heading' in piece) return `<h${piece.level}>${escaped(piece.heading)}</h${piece.level}>`
      if ('paragraph' in piece) return `<p>${escaped(piece.paragraph)}</p>`
      if ('picture' in piece)
        return `<figure><img src="${sourceOf(piece.picture)}" alt="${quoted(piece.alt)}">${piece.caption === undefined ? '' : `<figcaption><p>${escaped(piece.caption)}</p></figcaption>`}</figure>`
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

/** The entries of a Word file whose body is this markup, with pictures whose relationships are called `p0`, `p1` ... */
export const wordEntries = (
  body: string,
  pictures: readonly Uint8Array[] = [],
): Record<string, string | Uint8Array> & { '_rels/.rels': string } => ({
  ...folderOf('word/media', pictures),
  '[Content_Types].xml': `${declaration}<Types/>`,
  '_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml']]),
  'word/_rels/document.xml.rels': relationships([
    ['rId1', 'styles', 'styles.xml'],
    ...pictures.map((_, index) => [`p${index}`, 'image', `media/image${index}.png`] as const),
  ]),
  'word/styles.xml': wordStyles,
  'word/document.xml': `${declaration}<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
})

export const wordBody = (pieces: readonly Piece[]): string =>
  written(
    pieces,
    (piece) => {
      if ('heading' in piece) return wordParagraph(piece.heading, `<w:pStyle w:val="berschrift${piece.level}"/>`)
      if ('paragraph' in piece) return wordParagraph(piece.paragraph)
      if ('picture' in piece)
        return `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Image" descr="${quoted(piece.alt)}"/><a:blip r:embed="p${picturesOf(pieces).indexOf(piece.picture)}"/></wp:inline></w:drawing></w:r></w:p>`
      if ('item' in piece)
        return wordParagraph(piece.item, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
      return `<w:tr>${piece.row.map((cell) => `<w:tc>${wordParagraph(cell)}</w:tc>`).join('')}</w:tr>`
    },
    { items: ['', ''], rows: ['<w:tbl>', '</w:tbl>'] },
  )

export const wordFile = (pieces: readonly Piece[]): Uint8Array =>
  zipped(wordEntries(wordBody(pieces), picturesOf(pieces)))

/** The entries of an OpenDocument text with this markup. */
export const openDocumentEntries = (body: string): Record<string, string> => ({
  mimetype: 'application/vnd.oasis.opendocument.text',
  'META-INF/manifest.xml': `${declaration}<manifest:manifest xmlns:manifest="m"/>`,
  'content.xml': `${declaration}<office:document-content><office:automatic-styles><style:style style:name="P1" style:parent-style-name="Title"/></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
})

export const openDocumentFile = (pieces: readonly Piece[]): Uint8Array =>
  zipped({
    ...folderOf('Pictures', picturesOf(pieces)),
    ...openDocumentEntries(
      written(
        pieces,
        (piece) => {
          if ('heading' in piece)
            return `<text:h text:outline-level="${piece.level}">${escaped(piece.heading)}</text:h>`
          if ('paragraph' in piece) return `<text:p>${escaped(piece.paragraph)}</text:p>`
          if ('picture' in piece)
            return `<text:p><draw:frame><draw:image xlink:href="Pictures/image${picturesOf(pieces).indexOf(piece.picture)}.png"/><svg:desc>${escaped(piece.alt)}</svg:desc></draw:frame></text:p>`
          if ('item' in piece) return `<text:list-item><text:p>${escaped(piece.item)}</text:p></text:list-item>`
          const cells = piece.row.map(
            (cell) => `<table:table-cell><text:p>${escaped(cell)}</text:p></table:table-cell>`,
          )
          return `<table:table-row>${cells.join('')}</table:table-row>`
        },
        { items: ['<text:list>', '</text:list>'], rows: ['<table:table>', '</table:table>'] },
      ),
    ),
  })

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

export const bookFile = (pieces: readonly Piece[]): Uint8Array => {
  const pictures = picturesOf(pieces)
  const body = html(pieces, (picture) => `../art%20work/image${pictures.indexOf(picture)}.png`)
  return zipped({ ...folderOf('OPS/art work', pictures), ...bookEntries([body]) })
}

/**
 * The entries of a presentation of these slides, whose entries are not in their order; `notes` by slide, from 0. Every slide
 * knows all pictures, by `p0`, `p1` ...
 */
export const slidesEntries = (
  slides: readonly string[],
  notes: Readonly<Record<number, string>> = {},
  pictures: readonly Uint8Array[] = [],
): Record<string, string | Uint8Array> => {
  const name = (index: number) => `slide${slides.length - index}.xml`
  const pages = slides.map((content, index): [string, string] => [
    `ppt/slides/${name(index)}`,
    content.startsWith('<p:sld ') ? content : `${declaration}<p:sld><p:spTree>${content}</p:spTree></p:sld>`,
  ])
  const images = pictures.map((_, index) => [`p${index}`, 'image', `../media/image${index}.png`] as const)
  const related = slides.map((_, index): [string, string] => [
    `ppt/slides/_rels/${name(index)}.rels`,
    relationships([
      ...(notes[index] === undefined ? [] : [['rId1', 'notesSlide', `../notesSlides/n${index}.xml`] as const]),
      ...images,
    ]),
  ])
  const noted = Object.entries(notes).map(([index, text]): [string, string] => [
    `ppt/notesSlides/n${index}.xml`,
    `<p:notes>${shape(text, 'body')}${shape(index, 'sldNum')}</p:notes>`,
  ])
  return {
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'ppt/presentation.xml']]),
    'ppt/presentation.xml': `<p:presentation><p:sldIdLst>${slides
      .map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${index}"/>`)
      .join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relationships(
      slides.map((_, index) => [`rId${index}`, 'slide', `slides/${name(index)}`] as const),
    ),
    ...folderOf('ppt/media', pictures),
    ...Object.fromEntries([...pages, ...related, ...noted]),
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
        'picture' in piece
          ? `<p:pic><p:nvPicPr><p:cNvPr id="4" name="Image" descr="${quoted(piece.alt)}"/></p:nvPicPr><p:blipFill><a:blip r:embed="p${picturesOf(pieces).indexOf(piece.picture)}"/></p:blipFill></p:pic>`
          : 'paragraph' in piece
            ? shape(piece.paragraph)
            : 'item' in piece
              ? shape(piece.item, 'body')
              : `<p:graphicFrame><a:tbl><a:tr>${piece.row.map((cell) => `<a:tc>${slideParagraph(cell)}</a:tc>`).join('')}</a:tr></a:tbl></p:graphicFrame>`
      slides.push(`${slides.pop() ?? ''}${content}`)
    }
  }
  return zipped(slidesEntries(slides, {}, picturesOf(pieces)))
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
