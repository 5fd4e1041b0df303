import { entryIn } from '@/lib/engine/entries'
import { asBold, withoutBold } from './bold'
import { liftPictures } from './markdown-pictures'
import type { NamedPicture } from './pictures'
import { areNotes, hashHeading, isListOfEntries, type RawBlock, textBlocks } from './text'

const listItem = /^(\s*)(?:[-*+]|\d{1,3}[.)])\s+(.*)$/
const fence = /^ {0,3}(```+|~~~+)/
const rule = /^ {0,3}([-*_])(?:\s*\1){2,}\s*$/
/** `: the movement of water`, below the term that it explains. */
const meaning = /^ {0,3}:\s+\S/
const meaningMark = /^:\s+(?:\{:[^{}]*\}\s*)?/
/** `{: .definition}` and the mark between two lists, as kramdown has them. */
const attributes = /^ {0,3}(?:\{:[^{}]*\}|\^)\s*$/
const reference = /^ {0,3}\[[^\]]+\]:\s/

/**
 * Reads the part of Markdown that carries text: headings, paragraphs, lists, quotes, tables. Code blocks and HTML are left out;
 * a picture hangs below the block in which it stands.
 */
export function markdownBlocks(text: string): readonly RawBlock<NamedPicture>[] {
  const blocks: RawBlock<NamedPicture>[] = []
  const lifted = liftPictures(withoutComments(text))
  const push = ({ text: marked, ...block }: RawBlock): void => {
    const pictures = lifted.picturesIn(marked).map(({ sources, alt, caption }) => ({
      ...{ sources, alt: inline(alt) },
      ...(caption === undefined ? {} : { caption: inline(caption) }),
    }))
    const words = inlineWithBold(lifted.withoutMarks(marked))
    if (words !== '') blocks.push({ ...block, text: words })
    if (pictures.length > 0) blocks.push({ kind: 'paragraph', text: '', pictures })
  }
  let open: { kind: RawBlock['kind']; lines: string[] } | undefined
  let fenced: { readonly mark: string; readonly isCode: boolean; readonly lines: string[] } | undefined
  const close = (): void => {
    const { kind, lines } = open ?? { kind: 'paragraph' as const, lines: [] }
    const words = kind === 'paragraph' ? lines.map(inline) : []
    const areLines = isListOfEntries(words) || areNotes(words)
    for (const text of areLines ? lines : [lines.join(' ')]) if (open) push({ kind, text })
    open = undefined
  }
  const add = (kind: RawBlock['kind'], line: string, fresh: boolean): void => {
    if (fresh || open?.kind !== kind) {
      close()
      open = { kind, lines: [] }
    }
    open?.lines.push(wordsOf(line))
  }
  for (const line of lifted.text.split('\n')) {
    const mark = fence.exec(line)?.[1]
    if (fenced !== undefined) {
      if (mark?.startsWith(fenced.mark)) {
        if (!fenced.isCode && isProse(fenced.lines))
          for (const block of textBlocks(fenced.lines.join('\n'))) push(block)
        fenced = undefined
      } else fenced.lines.push(line)
      continue
    }
    const head = /^ {0,3}#/.test(line) ? hashHeading(line.trim()) : undefined
    const item = listItem.exec(line)
    if (mark !== undefined) {
      close()
      // What names its language is code.
      fenced = { mark, isCode: line.trim() !== mark, lines: [] }
    } else if (head) {
      close()
      push(head)
    } else if (/^ {0,3}(=+|-+)\s*$/.test(line) && open?.kind === 'paragraph' && open.lines.length === 1) {
      push({ kind: 'heading', level: line.includes('=') ? 1 : 2, text: open.lines[0] ?? '' })
      open = undefined
    } else if (line.trim() === '' || rule.test(line) || reference.test(line) || attributes.test(line)) close()
    else if (meaning.test(line) && open?.kind === 'list-item') open.lines.push(line.trim().replace(meaningMark, '; '))
    else if (meaning.test(line) && open?.kind === 'paragraph' && open.lines.length === 1) {
      const [term = ''] = open.lines
      open = { kind: 'list-item', lines: [line.trim().replace(meaningMark, `${term}: `)] }
    } else if (item) add('list-item', item[2] ?? '', true)
    else if (/^ {0,3}>/.test(line)) add('quote', line.replace(/^ {0,3}>\s?/, ''), false)
    else if (/^\s*\|.*\|\s*$/.test(line)) {
      if (!/^[\s|:-]+$/.test(line))
        add(
          'table',
          line
            .trim()
            .replace(/^\||\|$/g, '')
            .split(/(?<!\\)\|/)
            .map((cell) => cell.trim())
            .join(' | '),
          true,
        )
    } else if (open?.kind === 'list-item' && /^\S/.test(line) && entryIn(line.trim()) && entryIn(open.lines.join(' ')))
      add('paragraph', line, true)
    else if (open?.kind === 'list-item' || open?.kind === 'quote') open.lines.push(wordsOf(line))
    else add('paragraph', line, false)
  }
  close()
  return blocks
}

/** Notes that somebody has put between fences to keep their lines: words, and hardly a mark of code. */
function isProse(lines: readonly string[]): boolean {
  const text = lines.join('\n')
  const said = lines.filter((line) => (line.match(/\p{L}{2,}/gu)?.length ?? 0) >= 3).length
  const marks = text.match(/[{}<>=;\\$#|_]|\(\)/g)?.length ?? 0
  return said > 2 && said * 2 > lines.length && marks * 100 < text.length
}

/** A line without the mark that breaks it. */
const wordsOf = (line: string): string => line.trim().replace(/\\$/, '')

/** A comment that is not closed is text. */
function withoutComments(text: string): string {
  const kept: string[] = []
  let at = 0
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', at)) {
    const close = text.indexOf('-->', open + 4)
    if (close < 0) break
    kept.push(text.slice(at, open))
    at = close + 3
  }
  return kept.join('') + text.slice(at)
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
}

/**
 * Markup of one line removed, its words kept. Every expression looks no further than the next mark or some hundred letters, so that no
 * text can make it slow.
 */
export const inline = (text: string): string => withoutBold(inlineWithBold(text))

function inlineWithBold(text: string): string {
  const escaped: string[] = []
  const hidden = text.replace(
    /\\([\\`*_{}[\]()#+\-.!|>~])/g,
    (_, char: string) => `\uE000${escaped.push(char) - 1}\uE000`,
  )
  return hidden
    .replace(/!\[[^[\]]*\](?:\([^()]*\)|\[[^[\]]*\])/g, '')
    .replace(/\[\^[^[\]]+\]/g, '')
    .replace(/\[\[(?:[^[\]|]{1,200}\|)?([^[\]|]{1,200})\]\]/g, '$1')
    .replace(/\[([^[\]]+)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
    .replace(/\[([^[\]]+)\]\[[^[\]]*\]/g, '$1')
    .replace(/<(https?:[^<>\s]+)>/g, '$1')
    .replace(/<\/?[a-zA-Z][^<>]*>/g, '')
    .replace(/(?<!`)(`{1,3})([^`]+)\1(?!`)/g, '$2')
    .replace(/(\*\*\*|\*\*|\*)(?=\S)(.{1,500}?)(?<=\S)\1/g, strong)
    .replace(/(?<![\p{L}\p{N}])(___|__|_)(?=\S)(.{1,500}?)(?<=\S)\1(?![\p{L}\p{N}])/gu, strong)
    .replace(/~~(.{1,500}?)~~/g, '$1')
    .replace(/&(#\d+|[a-z]+);/gi, (whole, name: string) =>
      name.startsWith('#') ? fromCode(Number(name.slice(1)), whole) : (entities[name.toLowerCase()] ?? whole),
    )
    .replace(/\uE000(\d+)\uE000/g, (_, index: string) => escaped[Number(index)] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Two marks or three are for bold, one is for italics. */
const strong = (_: string, mark: string, words: string): string => (mark.length > 1 ? asBold(words) : words)

const fromCode = (code: number, otherwise: string): string =>
  code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : otherwise
