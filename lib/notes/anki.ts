import { Parser } from 'htmlparser2'
import type { Separator } from '@/lib/domain/term-list'

/** What the first lines of a text exported from Anki say of the rows below them. */
export type AnkiHead = {
  readonly separator: Separator | null
  readonly isHtml: boolean
  /** What the columns hold that are no sides of a card, by their place from 0. */
  readonly columns: ReadonlyMap<number, string>
  readonly lines: number
  /** The rows. */
  readonly rest: string
}

const separatorOf = new Map<string, Separator>([
  ...(['tab', 'comma', 'semicolon', 'colon'] as const).map((name) => [name, name] as const),
  ['pipe', 'bar'],
  ['\t', 'tab'],
  [',', 'comma'],
  [';', 'semicolon'],
  ['|', 'bar'],
  [':', 'colon'],
])

/** Reads the head of a text exported from Anki (`#separator:tab`, `#html:true`, `#tags column:4`); null where there is none. */
export const ankiHead = (text: string): AnkiHead | null => {
  if (!/^#(?:separator|html):/i.test(text)) return null
  const head = /^(?:#[a-z ]+:.*(?:\n|$))+/i.exec(text)?.[0] ?? ''
  const said = [...head.matchAll(/^#([a-z ]+):(.*)$/gim)].map(([, key = '', value = '']) => ({
    key: key.toLowerCase(),
    value: value === '\t' ? value : value.trim(),
  }))
  const told = (key: string) => said.find((line) => line.key === key)?.value
  return {
    separator: separatorOf.get((told('separator') ?? '').toLowerCase()) ?? null,
    isHtml: told('html')?.toLowerCase() === 'true',
    columns: new Map(
      said.flatMap(({ key, value }) =>
        key.endsWith(' column') ? [[Number(value) - 1, key.slice(0, -7)] as const] : [],
      ),
    ),
    lines: head.split('\n').length - 1,
    rest: text.slice(head.length),
  }
}

const marksOf: Readonly<Record<string, string>> = { b: '**', strong: '**', i: '*', em: '*', code: '`' }
const breaking = new Set(['br', 'div', 'p', 'li', 'tr', 'ul', 'ol', 'hr', 'h1', 'h2', 'h3'])
/** Their words are none of the card's. */
const silent = new Set(['style', 'script'])

/** Signs that Markdown would take for its own. */
const escaped = (text: string): string => text.replace(/[*_`$~]/g, '\\$&').replace(/^(\d+)([.)])(?=\s)/gm, '$1\\$2')

const delimiter = /(\\[()[\]]|\[\/?\$\$?\])/
const delimiters: Readonly<Record<string, string>> = {
  '[$]': '\\(',
  '[/$]': '\\)',
  '[$$]': '\\[',
  '[/$$]': '\\]',
}

/** Words escaped, formulas as they are written: they may go on in the next piece of text. */
const escaper = () => {
  let isFormula = false
  return (text: string): string =>
    text
      .split(delimiter)
      .map((piece, index) => {
        if (index % 2 === 0) return isFormula ? piece : escaped(piece)
        const sign = delimiters[piece] ?? piece
        isFormula = sign === '\\(' || sign === '\\['
        return sign
      })
      .join('')
}

/** The name of a file as an address says it. */
const fileName = (source: string): string => {
  try {
    return decodeURIComponent(source)
  } catch {
    return source
  }
}

/** A file name as the words of a picture that has none. */
const wordsOfPicture = (alt: string | undefined, source: string): string =>
  (alt || source.replace(/^.*\//, '').replace(/\.\w+$/, '')).replace(/[[\]\n]/g, ' ').trim()

/**
 * A field of Anki as Markdown: its breaks and stress are kept, sounds, which are in files of their own, are not. A picture
 * gets the address that `pictureOf` finds for it; else its words are all that is left.
 */
export const markdownOfField = (html: string, pictureOf: (source: string) => string | null = () => null): string => {
  let written = ''
  let isSilent = false
  const escapedNext = escaper()
  const picture = ({ src = '', alt }: Readonly<Record<string, string>>): string => {
    const name = fileName(src)
    const address = pictureOf(name)
    return address === null ? (alt ?? '') : `![${wordsOfPicture(alt, name)}](${address})`
  }
  const parser = new Parser({
    ontext: (text) => {
      if (!isSilent) written += escapedNext(text.replace(/\[sound:[^\]]*\]/g, ''))
    },
    onopentag: (name, attributes) => {
      isSilent = silent.has(name)
      if (breaking.has(name) && written !== '' && !written.endsWith('\n')) written += '\n'
      written += name === 'li' ? '- ' : name === 'img' ? picture(attributes) : (marksOf[name] ?? '')
    },
    onclosetag: (name, isImplied) => {
      isSilent = false
      if (marksOf[name]) written += marksOf[name]
      else if (breaking.has(name) && name !== 'br' && !isImplied && !written.endsWith('\n')) written += '\n'
    },
  })
  parser.end(html)
  return written
    .replaceAll('\u00a0', ' ')
    .replaceAll('****', '')
    .replace(/[ \t]+\n/g, '\n')
    .trim()
}

/** Tags as they nest here. */
export const nestedTags = (tags: string): string => tags.replaceAll('::', '/')
