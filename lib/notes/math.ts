import type { MarkdownIt } from 'markdown-it'
import temml from 'temml'
import { marks } from './marks'

/** Variables: browsers set them in letters of a mathematical font, which many a device lacks. */
const letter = /<mi>([A-Za-z\u0370-\u03ff])<\/mi>/g

/** TeX as MathML; what cannot be read is shown as it was written. A gap within a formula is a box with a question mark. */
export const mathml = (tex: string, displayMode: boolean): string | null => {
  const source = tex.replaceAll(marks.gap, '\\boxed{\\,?\\,}').replaceAll(marks.filled, '').replaceAll(marks.end, '')
  try {
    const math = temml.renderToString(source, { displayMode, throwOnError: true, trust: false, strict: false })
    return math.replace(letter, '<mi class="letter">$1</mi>')
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}

type Delimiter = { readonly open: string; readonly close: string; readonly display: boolean }

const delimiters: readonly Delimiter[] = [
  { open: '$$', close: '$$', display: true },
  { open: '\\[', close: '\\]', display: true },
  { open: '\\(', close: '\\)', display: false },
  { open: '$', close: '$', display: false },
]

/** "$5 and $10" is about money: a formula begins and ends without a space, and no digit follows its end. */
const isMoney = (source: string, from: number, end: number): boolean =>
  /\s/.test(source[from] ?? ' ') || /\s/.test(source[end - 1] ?? ' ') || /\d/.test(source[end + 1] ?? '')

const closingOf = (source: string, from: number, { close }: Delimiter): number => {
  for (let at = source.indexOf(close, from); at !== -1; at = source.indexOf(close, at + 1))
    if (close !== '$' || source[at - 1] !== '\\') return at
  return -1
}

/** Formulas in a line and on lines of their own, kept out of everything else that Markdown would read into them. */
export const withMath = (md: MarkdownIt): void => {
  md.inline.ruler.before('escape', 'math', (state, silent) => {
    const delimiter = delimiters.find(({ open }) => state.src.startsWith(open, state.pos))
    if (!delimiter) return false
    const from = state.pos + delimiter.open.length
    const end = closingOf(state.src, from, delimiter)
    if (end <= from || (delimiter.open === '$' && isMoney(state.src, from, end))) return false
    if (!silent) {
      const token = state.push('math', 'math', 0)
      token.content = state.src.slice(from, end).trim()
      token.meta = { display: delimiter.display }
    }
    state.pos = end + delimiter.close.length
    return true
  })
  md.block.ruler.before(
    'fence',
    'math_block',
    (state, startLine, endLine, silent) => {
      const lineOf = (line: number) =>
        state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]).trim()
      if (!lineOf(startLine).startsWith('$$')) return false
      const first = lineOf(startLine).slice(2)
      if (first.endsWith('$$') && first.length > 2) return false
      let last = startLine + 1
      while (last < endLine && !lineOf(last).endsWith('$$')) last++
      if (last >= endLine) return false
      if (silent) return true
      const token = state.push('math', 'math', 0)
      const inner = Array.from({ length: last - startLine - 1 }, (_, index) => lineOf(startLine + 1 + index))
      token.content = [first, ...inner, lineOf(last).slice(0, -2)].join('\n').trim()
      token.meta = { display: true }
      token.block = true
      state.line = last + 1
      return true
    },
    { alt: ['paragraph'] },
  )
  md.renderer.rules.math = (tokens, index) => {
    const { content = '', meta } = tokens[index] ?? {}
    const display = (meta as { display?: boolean } | null)?.display ?? false
    return mathml(content, display) ?? `<code class="math-wrong">${md.utils.escapeHtml(content)}</code>`
  }
}
