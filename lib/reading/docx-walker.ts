import { asBold, withoutBold } from './bold'
import { withBoldHeadings } from './bold-headings'
import type { Diagrams, Drawn } from './diagrams'
import type { Style, Styles } from './docx-styles'
import { gatherer, lineEnd } from './gather'
import { type Attributes, leavingOut, type Walker } from './markup'
import type { NamedPicture } from './pictures'
import { superscript } from './superscript'
import type { RawBlock } from './text'

/** Text that was deleted or moved away, what something looked like before, the second copy of a text box, signs above signs. */
const leftOut: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'pPrChange',
  'rPrChange',
  'Fallback',
  'rt',
  'tblPrChange',
  'sectPrChange',
])

/** Elements of drawings, of today and of old. */
const drawing: ReadonlySet<string> = new Set([
  'drawing',
  'pict',
  'docPr',
  'cNvPr',
  'shape',
  'blip',
  'imagedata',
  'relIds',
  'chart',
])

type Paragraph = Style & {
  text: string
  /** Whether all its letters are bold; of those of its style nothing is known. */
  isBold?: boolean
  readonly pictures: NamedPicture[]
  /** What drawings say, line by line. */
  readonly drawn: Drawn[]
  style?: string
  page: number
  level?: number
  isItem?: boolean
}
type Run = { isHidden: boolean; isRaised: boolean; isBold: boolean }

const plainRun: Run = { isHidden: false, isRaised: false, isBold: false }

/** Switched on by standing there, unless it says otherwise. */
const isOn = (value: string | undefined): boolean => !['0', 'false', 'off', 'none'].includes(value ?? '')

/** Walks through the main part of a Word file. `found` gives its blocks, with pages where the file says where they end; the source of
 * a picture is the id of its relationship. */
export const documentWalker = (
  styles: Styles,
  diagrams: Diagrams,
): { readonly walker: Walker; readonly found: () => RawBlock<NamedPicture>[] } => {
  const gather = gatherer()
  /** A text box stands in a paragraph of its own inside of another. */
  const paragraphs: Paragraph[] = []
  let page = 1
  let run = { ...plainRun }
  /** Blocks whose letters are all bold. */
  const bold = new Set<RawBlock<NamedPicture>>()
  let isText = false
  /** What the drawing that is open is said to show. */
  let alt = ''

  const write = (text: string) => {
    const paragraph = paragraphs.at(-1)
    if (!paragraph || run.isHidden) return
    paragraph.text += run.isRaised ? superscript(text) : run.isBold ? asBold(text) : text
    if (text.trim() !== '') paragraph.isBold = run.isBold && paragraph.isBold !== false
  }
  const turnPage = () => {
    page++
    const paragraph = paragraphs.at(-1)
    if (paragraph?.text.trim() === '') paragraph.page = page
  }
  const writeDrawn = ({ kind, text }: Drawn) => {
    gather.begin(kind)
    gather.write(text)
    gather.end()
  }
  const endParagraph = ({ text, page, style, pictures, drawn, isBold, ...own }: Paragraph) => {
    const { level, isItem, isQuote, isListing } = { ...styles.get(style ?? ''), ...own }
    if (isListing) return
    const isHeading = level !== undefined && text.trim() !== ''
    if (isHeading) gather.loosenRow()
    gather.turnTo(page)
    if (isHeading) gather.begin('heading', level)
    else gather.begin(isItem ? 'list-item' : isQuote ? 'quote' : 'paragraph')
    gather.write(isBold ? withoutBold(text) : text)
    const before = gather.blocks.length
    gather.end()
    const [ended, ...others] = gather.blocks.slice(before)
    if (isBold && ended && others.length === 0) bold.add(ended)
    pictures.forEach(gather.show)
    drawn.forEach(writeDrawn)
  }
  /** What stands above the words of its paragraph stays there. */
  const show = (source: string | undefined) => {
    if (source === undefined || run.isHidden) return
    const picture = { sources: [source], alt }
    const paragraph = paragraphs.at(-1)
    if (paragraph && paragraph.text.trim() !== '') paragraph.pictures.push(picture)
    else gather.show(picture)
  }
  const openDrawing = (name: string, attributes: Attributes) => {
    if (name === 'drawing' || name === 'pict') alt = ''
    else if (name === 'docPr' || name === 'cNvPr') alt ||= attributes.descr ?? attributes.title ?? ''
    else if (name === 'shape') alt ||= attributes.alt ?? ''
    else if (name === 'relIds' || name === 'chart')
      paragraphs.at(-1)?.drawn.push(...(diagrams.get(attributes['r:dm'] ?? attributes['r:id'] ?? '') ?? []))
    else if (name === 'blip') show(attributes['r:embed'] ?? attributes['r:link'])
    else if (name === 'imagedata') show(attributes['r:id'])
  }

  const note = (name: string, value: string | undefined) => {
    const paragraph = paragraphs.at(-1)
    if (name === 'vanish') run.isHidden = isOn(value)
    else if (name === 'b') run.isBold = isOn(value)
    else if (name === 'vertAlign') run.isRaised = value === 'superscript'
    else if (!paragraph || value === undefined) return
    else if (name === 'pStyle') paragraph.style = value
    else if (name === 'numId') paragraph.isItem = value !== '0'
    else if (name === 'outlineLvl' && Number(value) < 9) paragraph.level = Number(value) + 1
  }
  const open = (name: string, attributes: Attributes) => {
    if (name === 'p') paragraphs.push({ text: '', page, pictures: [], drawn: [] })
    else if (name === 'r') run = { ...plainRun }
    else if (name === 't') isText = true
    else if (name === 'tab' || name === 'ptab') write(' ')
    else if (name === 'br' || name === 'cr') write(lineEnd)
    else if (name === 'noBreakHyphen') write('-')
    else if (name === 'lastRenderedPageBreak') turnPage()
    else if (name === 'tbl') gather.loosenRow()
    else if (name === 'tr') gather.beginRow()
    else if (name === 'tc') gather.beginCell()
    else if (drawing.has(name)) openDrawing(name, attributes)
    else note(name, attributes['w:val'])
  }
  const close = (name: string) => {
    if (name === 't') isText = false
    else if (name === 'tr') gather.endRow()
    else if (name === 'p') {
      const paragraph = paragraphs.pop()
      if (paragraph) endParagraph(paragraph)
    }
  }
  const walker = leavingOut((name) => leftOut.has(name), {
    open,
    close,
    text: (text) => {
      if (isText) write(text)
    },
    characters: gather.characters,
  })
  const found = () => {
    const blocks = withBoldHeadings(gather.blocks, bold, { first: 1, others: 2 })
    return page > 1 ? blocks : blocks.map(({ page, ...block }) => block)
  }
  return { walker, found }
}
