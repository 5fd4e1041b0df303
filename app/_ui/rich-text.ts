const passedOver = 'script, style, noscript, template, svg, nav, aside, footer'
const blocks =
  'address, article, blockquote, body, caption, dd, div, dl, dt, figcaption, figure, header, hr, main, ol, p, pre, section, table, tbody, td, tfoot, th, thead, ul'
const headings = 'h1, h2, h3, h4, h5, h6'
/** A list as word processors put it on the clipboard: paragraphs, each with its bullet spelt out in a piece to be ignored. */
const wordItem = 'p[data-style*="mso-list"]'
const wordBullet = '[data-style*="mso-list:Ignore"], [data-style*="mso-list: Ignore"]'

/** The page lets no style of others in, and says so aloud even where it would show nowhere. */
const withoutStyles = (html: string): string =>
  html.replace(/<[^<>]*>/g, (tag) =>
    tag.replace(/^(<\/?)style\b/i, '$1script').replace(/\sstyle(?=\s*=)/gi, ' data-style'),
  )

const oneLine = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim()

const cellsOf = (row: Element): Element[] => [...row.children].filter((cell) => cell.matches('td, th'))

/** A row of a table that holds figures or words, and does not lay out a page. */
const isRow = (element: Element): boolean =>
  element.matches('tr') && cellsOf(element).length > 1 && !element.querySelector(`table, ${headings}`)

const prefixOf = (element: Element): string | null => {
  if (element.matches(headings)) return `${'#'.repeat(Number(element.tagName.slice(1)))} `
  if (element.matches(`li, ${wordItem}`)) return '- '
  return element.matches(`tr, ${blocks}`) ? '' : null
}

/** The lines of what was copied, each with the mark of what it is. */
const linesOf = (root: Element): string[] => {
  const lines: string[] = []
  let [mark, line] = ['', '']
  const end = () => {
    const text = oneLine(line)
    if (text !== '') {
      lines.push(`${mark}${text}`)
      mark = ''
    }
    line = ''
  }
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) line += node.nodeValue ?? ''
    if (!(node instanceof Element) || node.matches(`${passedOver}, ${wordBullet}`)) return
    const prefix = prefixOf(node)
    if (node.matches('br') || prefix !== null) end()
    if (isRow(node)) {
      lines.push(
        `| ${cellsOf(node)
          .map((cell) => oneLine(cell.textContent).replaceAll('|', '/'))
          .join(' | ')} |`,
      )
      return
    }
    mark = prefix || mark
    node.childNodes.forEach(walk)
    if (prefix !== null) {
      end()
      mark = ''
    }
  }
  walk(root)
  end()
  return lines
}

/** Items of a list and rows of a table stand close together. */
const isClose = (line: string, before: string | undefined): boolean =>
  /^[-|] /.test(line) && before?.slice(0, 2) === line.slice(0, 2)

/**
 * What was copied from a page or a word processor, as plain text in which headings, items of lists and rows of tables are
 * marked; null where it has none of them, and its plain text says as much.
 */
export const markedText = (html: string): string | null => {
  const { body } = new DOMParser().parseFromString(withoutStyles(html), 'text/html')
  const isMarked = body.querySelector(`${headings}, li, ${wordItem}`) || [...body.querySelectorAll('tr')].some(isRow)
  if (!isMarked) return null
  return linesOf(body).reduce(
    (text, line, index, all) => `${text}${index === 0 ? '' : isClose(line, all[index - 1]) ? '\n' : '\n\n'}${line}`,
    '',
  )
}
