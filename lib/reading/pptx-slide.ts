import { asBold, withoutBold } from './bold'
import { withBoldHeadings } from './bold-headings'
import type { Diagrams, Drawn } from './diagrams'
import { gatherer, lineEnd } from './gather'
import { type Attributes, leavingOut, type Walker } from './markup'
import type { NamedPicture } from './pictures'
import { superscript } from './superscript'
import type { RawBlock } from './text'

/** What a slide, its notes or a drawing on it says. */
export type Slide = {
  readonly title: string
  readonly isHidden: boolean
  readonly blocks: readonly RawBlock<NamedPicture>[]
}

/** Placeholders of a slide by what they hold. */
const titles: readonly string[] = ['title', 'ctrTitle']
const furniture: readonly string[] = ['sldNum', 'dt', 'ftr', 'hdr', 'sldImg']
const lists: readonly string[] = ['', 'body', 'obj', 'half', 'qtr']

const bullets: readonly string[] = ['buChar', 'buAutoNum', 'buBlip']

/** A bullet of some words that ends without a full stop is a statement all the same. */
const asStatement = (text: string): string => {
  const words = text.trim()
  return words.split(/\s+/).length < 4 || /[.!?:;,。！？…]["'”’)\]]*$/.test(withoutBold(words)) ? words : `${words}.`
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true'

type Shape = { type: string | null }

/** Walks through a slide. `as` is what a line is that says nothing of itself: in a list of bullets it may say otherwise. */
export const slideWalker = (
  as: 'bullets' | 'notes',
  diagrams: Diagrams,
): { readonly walker: Walker; readonly found: () => Slide } => {
  const gather = gatherer()
  let shape: Shape = { type: null }
  let paragraph: { text: string; isItem: boolean; isBold?: boolean } | undefined
  const bold = new Set<RawBlock<NamedPicture>>()
  let title = ''
  let isText = false
  let isRaised = false
  let isBold = false
  let isHidden = false
  let picture: { readonly sources: string[]; alt: string } | undefined

  const isList = () => as === 'bullets' && shape.type !== null && lists.includes(shape.type)
  const write = (text: string) => {
    if (!paragraph) return
    paragraph.text += isRaised ? superscript(text) : isBold ? asBold(text) : text
    if (text.trim() !== '') paragraph.isBold = isBold && paragraph.isBold !== false
  }
  const writeBlock = ({ kind, text }: Drawn | { readonly kind: 'paragraph'; readonly text: string }) => {
    gather.begin(kind)
    gather.write(kind === 'list-item' ? asStatement(text) : text)
    gather.end()
  }
  const endParagraph = ({ text, isItem, isBold }: NonNullable<typeof paragraph>) => {
    if (shape.type !== null && titles.includes(shape.type)) title = `${title} ${withoutBold(text)}`.trim()
    else if (shape.type === null || !furniture.includes(shape.type)) {
      if (as === 'notes' && shape.type !== 'body') return
      const before = gather.blocks.length
      writeBlock({ kind: isItem ? 'list-item' : 'paragraph', text: isBold ? withoutBold(text) : text })
      const ended = gather.blocks[before]
      if (isBold && ended) bold.add(ended)
    }
  }
  const openTable = (name: string) => {
    shape = { type: null }
    if (name === 'tbl') gather.loosenRow()
    else if (name === 'tr') gather.beginRow()
    else gather.beginCell()
  }
  const openPicture = (name: string, { descr, title, 'r:embed': embedded, 'r:link': linked }: Attributes) => {
    if (name === 'pic') picture = { sources: [], alt: '' }
    else if (name === 'cNvPr' && picture) picture.alt ||= descr ?? title ?? ''
    else if (name === 'blip') picture?.sources.push(embedded ?? linked ?? '')
  }
  const open = (name: string, attributes: Attributes) => {
    openPicture(name, attributes)
    if (name === 'sld') isHidden = attributes.show === '0'
    else if (name === 'sp') shape = { type: null }
    else if (name === 'ph') shape = { type: attributes.type ?? '' }
    else if (name === 'p') paragraph = { text: '', isItem: isList() }
    else if (name === 'r') [isRaised, isBold] = [false, false]
    else if (name === 'rPr') [isRaised, isBold] = [Number(attributes.baseline) > 0, isOn(attributes.b)]
    else if (name === 'relIds' || name === 'chart')
      diagrams.get(attributes['r:dm'] ?? attributes['r:id'] ?? '')?.forEach(writeBlock)
    else if (name === 't') isText = true
    else if (name === 'br') write(lineEnd)
    else if (['tbl', 'tr', 'tc'].includes(name)) openTable(name)
    else if (paragraph && bullets.includes(name)) paragraph.isItem = true
    else if (paragraph && name === 'buNone') paragraph.isItem = false
  }
  const close = (name: string) => {
    if (name === 't') isText = false
    else if (name === 'tr') gather.endRow()
    else if (name === 'pic' && picture) {
      if (as === 'bullets') gather.show(picture)
      picture = undefined
    } else if (name === 'p' && paragraph) {
      endParagraph(paragraph)
      paragraph = undefined
    }
  }
  const isLeftOut = (name: string, { type = '' }: Attributes) =>
    name === 'Fallback' || (name === 'fld' && /^(?:slidenum|datetime)/.test(type))
  const text = (words: string) => {
    if (isText) write(words)
  }
  return {
    walker: leavingOut(isLeftOut, { open, close, text, characters: gather.characters }),
    found: () => ({ title, isHidden, blocks: withBoldHeadings(gather.blocks, bold, { first: 3, others: 3 }) }),
  }
}
