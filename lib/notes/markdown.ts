import highlighter from 'highlight.js/lib/common'
import Markdown, { type MarkdownIt, type Token } from 'markdown-it'
import { gap } from '@/lib/domain/authored'
import type { NoteSide } from '@/lib/domain/note'
import { marks } from './marks'
import { withMath } from './math'
import { pictureAddress, sanitise } from './sanitise'

const highlight = (code: string, language: string): string =>
  highlighter.getLanguage(language) ? highlighter.highlight(code, { language, ignoreIllegals: true }).value : ''

const markdown = (): MarkdownIt => {
  const md = new Markdown({ html: false, linkify: true, breaks: true, highlight })
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false })
  md.use(withMath)
  // A side of a card is the heading of its page; what is written as one is set in bold.
  md.renderer.rules.heading_open = () => '<p><strong>'
  md.renderer.rules.heading_close = () => '</strong></p>'
  // Nothing is ever fetched from elsewhere: a picture of another site is a link to it.
  md.renderer.rules.image = (tokens, index) => {
    const token = tokens[index]
    const [source, alt] = [String(token?.attrGet('src') ?? ''), md.utils.escapeHtml(token?.content ?? '')]
    const address = md.utils.escapeHtml(source)
    return pictureAddress.test(source)
      ? `<img src="${address}" alt="${alt}">`
      : `<a href="${address}">${alt || address}</a>`
  }
  return md
}
const md = markdown()

const inlineWords = (token: Token): string => {
  if (token.children) return token.children.map(inlineWords).join('')
  if (token.type === 'softbreak' || token.type === 'hardbreak') return '\n'
  return token.content
}

/** Words of each block on a line of their own: without signs of Markdown, formulas as they are written, pictures by what they show. */
const wordsOf = (tokens: readonly Token[]): string =>
  tokens
    .filter(({ type }) => ['inline', 'math', 'fence', 'code_block'].includes(type))
    .map((token) => (token.type === 'inline' ? (token.children ?? []).map(inlineWords).join('') : token.content).trim())
    .filter((words) => words !== '')
    .join('\n')

/** Nothing but words in one line: their HTML would say no more. */
const isBare = (tokens: readonly Token[]): boolean =>
  tokens.length === 3 &&
  tokens[0]?.type === 'paragraph_open' &&
  (tokens[1]?.children ?? []).every(({ type }) => type === 'text' || type === 'text_special')

const mark = '<span class="gap"><span class="vh">…</span></span>'
const isNested = (inner: string): boolean => {
  let depth = 0
  for (const [tag] of inner.matchAll(/<[^>]*>/g)) {
    if (/^<(?:br|hr|img)/.test(tag)) continue
    depth += tag.startsWith('</') ? -1 : 1
    if (depth < 0) return false
  }
  return depth === 0
}

/** Marks of gaps made elements, in the text alone: within a tag they would break it. */
const withGaps = (html: string): string =>
  html
    .replace(/<[^>]*>/g, (tag) => tag.replace(/[\ue000-\ue002]/g, ''))
    .replaceAll(marks.gap, mark)
    .replace(/\ue001([^\ue001\ue002]*)\ue002/g, (_, inner: string) =>
      isNested(inner) ? `<mark class="filled">${inner}</mark>` : inner,
    )
    .replace(/[\ue001\ue002]/g, '')

/** The plain words of Markdown with marks of gaps, those of what is filled in still among them. */
export const markedWords = (source: string): string => wordsOf(md.parse(source, {}))

/** Plain words with every gap as it stands in a stem. */
export const plainWords = (source: string): string =>
  markedWords(source)
    .replaceAll(marks.gap, gap)
    .replace(/[\ue001\ue002]/g, '')

/** One side of a note, from its Markdown. */
export const sideOf = (source: string): NoteSide => {
  const tokens = md.parse(source, {})
  const html = isBare(tokens) ? null : withGaps(sanitise(md.renderer.render(tokens, md.options, {}))).trim()
  return { plain: plainWords(source), html }
}

/** Whether a gap stands within a formula: what belongs there is TeX then. */
export const hasGapInFormula = (source: string): boolean =>
  md
    .parse(source, {})
    .flatMap((token) => [token, ...(token.children ?? [])])
    .some(({ type, content }) => type === 'math' && content.includes(marks.gap))
