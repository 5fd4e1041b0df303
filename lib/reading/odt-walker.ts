import { asBold } from './bold'
import { gatherer, lineEnd } from './gather'
import { type Attributes, leavingOut, type Walker } from './markup'
import type { NamedPicture } from './pictures'
import { superscript } from './superscript'
import type { RawBlock } from './text'

/** Notes and remarks, what was deleted, and what programs list. */
const leftOut: ReadonlySet<string> = new Set([
  'note',
  'annotation',
  'tracked-changes',
  'table-of-content',
  'alphabetical-index',
  'illustration-index',
  'table-index',
  'object-index',
  'user-index',
  'bibliography',
  'ruby-text',
  'forms',
  'page-number',
])

type Paragraph = {
  kind: RawBlock['kind']
  level?: number
  text: string
  page: number
  readonly pictures: NamedPicture[]
}

/** What holds a picture, in one form or several, with the words for it. */
type Frame = { readonly sources: string[]; title: string; desc: string }

/** What is known of a style of this very file: whose child it is, and what it does to its letters. */
type Style = { parent?: string; isRaised: boolean; isBold: boolean }

const plain: Style = { isRaised: false, isBold: false }
/** The style of programs for what is strong has this name in every language. */
const strong = 'Strong_20_Emphasis'

/** Walks through the text of an OpenDocument file. `found` gives its blocks, with pages where the file says where they end. */
export const textWalker = (): { readonly walker: Walker; readonly found: () => RawBlock<NamedPicture>[] } => {
  const gather = gatherer()
  const styles = new Map<string, Style>()
  let style: Style | undefined
  /** A text box stands in a paragraph of its own inside of another. */
  const paragraphs: Paragraph[] = []
  const spans: Style[] = []
  const frames: Frame[] = []
  let words: 'title' | 'desc' | undefined
  let lists = 0
  let page = 1

  const write = (text: string) => {
    const frame = frames.at(-1)
    if (words !== undefined) {
      if (frame) frame[words] += text
      return
    }
    const paragraph = paragraphs.at(-1)
    const { isRaised, isBold } = spans.at(-1) ?? plain
    if (paragraph) paragraph.text += isRaised ? superscript(text) : isBold ? asBold(text) : text
  }
  /** Styles that programs bring along are called the same in every language. */
  const kindOf = (styleName: string): Pick<Paragraph, 'kind' | 'level'> => {
    const name = styles.get(styleName)?.parent ?? styleName
    if (name === 'Title') return { kind: 'heading', level: 1 }
    if (name === 'Subtitle') return { kind: 'heading', level: 2 }
    return { kind: name === 'Quotations' ? 'quote' : lists > 0 ? 'list-item' : 'paragraph' }
  }
  const endParagraph = ({ kind, level, text, page, pictures }: Paragraph) => {
    const isHeading = kind === 'heading' && text.trim() !== ''
    if (isHeading) gather.loosenRow()
    gather.turnTo(page)
    gather.begin(kind, level)
    gather.write(text)
    gather.end()
    pictures.forEach(gather.show)
  }
  /** What stands above the words of its paragraph stays there. */
  const show = ({ sources, title, desc }: Frame) => {
    if (sources.length === 0) return
    const picture = { sources, alt: desc || title }
    const paragraph = paragraphs.at(-1)
    if (paragraph && paragraph.text.trim() !== '') paragraph.pictures.push(picture)
    else gather.show(picture)
  }
  const turnPage = () => {
    page++
    const paragraph = paragraphs.at(-1)
    if (paragraph?.text.trim() === '') paragraph.page = page
  }
  const openStyle = (attributes: Attributes) => {
    const parent = attributes['style:parent-style-name']
    style = { isRaised: false, isBold: parent === strong }
    if (parent !== undefined) style.parent = parent
    styles.set(attributes['style:name'] ?? '', style)
  }
  const spanStyle = (name: string): Style =>
    name === strong ? { ...plain, isBold: true } : (styles.get(name) ?? spans.at(-1) ?? plain)
  const openTable = (name: string) => {
    if (name === 'table') gather.loosenRow()
    else if (name === 'table-row') gather.beginRow()
    else gather.beginCell()
  }
  const open = (name: string, attributes: Attributes) => {
    const styleName = attributes['text:style-name'] ?? ''
    if (name === 'style') openStyle(attributes)
    else if (name === 'text-properties' && style) {
      style.isRaised = /^super/.test(attributes['style:text-position'] ?? '')
      style.isBold ||= attributes['fo:font-weight'] === 'bold'
    } else if (name === 'h')
      paragraphs.push({
        kind: 'heading',
        level: Number(attributes['text:outline-level']) || 1,
        text: '',
        page,
        pictures: [],
      })
    else if (name === 'p') paragraphs.push({ ...kindOf(styleName), text: '', page, pictures: [] })
    else if (name === 'span') spans.push(spanStyle(styleName))
    else if (name === 'list') lists++
    else if (name === 's' || name === 'tab') write(' ')
    else if (name === 'line-break') write(lineEnd)
    else if (name === 'soft-page-break') turnPage()
    else if (name === 'frame') frames.push({ sources: [], title: '', desc: '' })
    else if (name === 'image') frames.at(-1)?.sources.push(attributes['xlink:href'] ?? '')
    else if (name === 'title' || name === 'desc') words = name
    else if (['table', 'table-row', 'table-cell', 'covered-table-cell'].includes(name)) openTable(name)
  }
  const close = (name: string) => {
    if (name === 'list') lists--
    else if (name === 'title' || name === 'desc') words = undefined
    else if (name === 'frame') {
      const frame = frames.pop()
      if (frame) show(frame)
    } else if (name === 'style') style = undefined
    else if (name === 'span') spans.pop()
    else if (name === 'table-row') gather.endRow()
    else if (name === 'p' || name === 'h') {
      const paragraph = paragraphs.pop()
      if (paragraph) endParagraph(paragraph)
    }
  }
  const walker = leavingOut((name) => leftOut.has(name), { open, close, text: write, characters: gather.characters })
  const found = () => (page > 1 ? [...gather.blocks] : gather.blocks.map(({ page, ...block }) => block))
  return { walker, found }
}
