import { asBold } from './bold'
import { gatherer, lineEnd } from './gather'
import { withCaptions } from './html-captions'
import { headingLevel, isBlock, isPassedOver } from './html-elements'
import { type Attributes, leavingOut, type Walker } from './markup'
import type { NamedPicture } from './pictures'
import { superscript } from './superscript'
import type { RawBlock } from './text'

/** What a page holds and says of itself. */
export type Page = {
  readonly blocks: readonly RawBlock<NamedPicture>[]
  readonly title: string
  readonly language?: string
  readonly attribution?: string
}

/** Counts the open elements by name. */
const nesting = () => {
  const names: string[] = []
  const counts = new Map<string, number>()
  return {
    push: (name: string) => {
      names.push(name)
      counts.set(name, (counts.get(name) ?? 0) + 1)
    },
    pop: () => {
      const name = names.pop() ?? ''
      counts.set(name, (counts.get(name) ?? 0) - 1)
    },
    within: (...any: readonly string[]): boolean => any.some((name) => (counts.get(name) ?? 0) > 0),
  }
}

/** Walks through a page of HTML and keeps what is text. `levels` is added to the level of each heading. */
export const pageWalker = (levels = 0): { readonly walker: Walker; readonly found: () => Page } => {
  const all = gatherer()
  const main = gatherer()
  const { push, pop, within } = nesting()
  let raised: { text: string; isNote: boolean } | undefined
  let title: string | undefined
  let language: string | undefined
  let attribution: string | undefined

  const into = () => (within('main') ? main : all)

  const openCell = (name: string) => {
    if (name === 'table') into().loosenRow()
    else if (name === 'tr') into().beginRow()
    else into().beginCell()
  }
  const openBlock = (name: string) => {
    const level = headingLevel(name)
    if (level !== undefined || name === 'li' || name === 'dt') into().loosenRow()
    if (level !== undefined) into().begin('heading', level + levels)
    else if (name === 'li' || name === 'dt') into().begin('list-item')
    else if (name === 'dd') into().write(': ')
    else if (isBlock(name)) into().begin(within('blockquote') ? 'quote' : 'paragraph')
  }
  const note = (name: string, attributes: Attributes) => {
    if (name === 'html') language ??= attributes.lang ?? attributes['xml:lang']
    if (name === 'meta' && attributes.name?.toLowerCase() === 'author') attribution ??= attributes.content?.trim()
    if (name === 'a' && raised) raised.isNote = true
  }

  const show = ({ src, alt = '', title, role }: Attributes) => {
    if (src === undefined || isMasthead() || within('head') || role === 'presentation' || role === 'none') return
    const picture = { sources: [src], alt: alt || (title ?? '') }
    into().show(picture)
    captioned.noted(picture)
  }

  const open = (name: string, attributes: Attributes) => {
    const isMain = name === 'main' || attributes.role === 'main'
    if (isMain) into().end()
    push(isMain ? 'main' : name)
    note(name, attributes)
    if (name === 'br') into().write(lineEnd)
    else if (name === 'img') show(attributes)
    else if (name === 'sup') raised = { text: '', isNote: false }
    else if (['table', 'tr', 'td', 'th'].includes(name)) openCell(name)
    else openBlock(name)
  }

  const closeRaised = () => {
    if (raised && !raised.isNote) into().write(superscript(raised.text))
    raised = undefined
  }
  const close = (name: string) => {
    if (name === 'sup') closeRaised()
    else if (name === 'tr') into().endRow()
    else if (name !== 'dt' && (isBlock(name) || headingLevel(name) !== undefined || name === 'li' || name === 'dd'))
      into().end()
    pop()
  }

  /** The head of a page names the site; only a main heading there is of the text. */
  const isMasthead = () => within('header') && !within('main', 'article', 'h1')
  const isBold = () => within('b', 'strong', 'dfn') && !within('h1', 'h2', 'h3', 'h4', 'h5', 'h6')
  const text = (words: string) => {
    if (isMasthead()) return
    if (within('title')) title = `${title ?? ''}${words}`
    else if (within('head')) return
    else if (raised) raised.text += words
    else into().write(isBold() ? asBold(words) : words)
  }
  const found = (): Page => {
    all.end()
    main.end()
    return {
      blocks: main.blocks.some(({ kind, text }) => kind !== 'heading' && text !== '') ? main.blocks : all.blocks,
      title: (title ?? '').replace(/\s+/g, ' ').trim(),
      ...(language === undefined ? {} : { language }),
      ...(attribution === undefined || attribution === '' ? {} : { attribution }),
    }
  }
  const characters = () => all.characters() + main.characters()
  const captioned = withCaptions({ open, close, text, characters })
  return { walker: leavingOut(isPassedOver, captioned.walker), found }
}
