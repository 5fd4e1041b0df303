import { beforeAll, describe, expect, it } from 'vitest'
import { read } from '@/lib/engine'
import { splitSentences } from '@/lib/engine/sentences'
import { readFile } from '@/lib/reading'
import { type CorpusText, corpus } from '../support/corpus'
import { type Piece, textFile, writers } from '../support/office'
import { typesetRaw } from '../support/raw-pdf'
import { typeset } from '../support/typeset'

type Write = (pieces: readonly Piece[]) => Uint8Array | Promise<Uint8Array>

const files: readonly (readonly [name: string, extension: string, write: Write])[] = [
  ['a text', 'txt', textFile],
  ...Object.entries(writers).map(([extension, write]) => [`.${extension}`, extension, write] as const),
]
const formatsFor = (letters: CorpusText['letters']): typeof files => {
  if (letters !== 'latin') return [...files, ['a PDF', 'pdf', (pieces) => typesetRaw(pieces, letters)]]
  const layouts = { 'a PDF': {}, 'a PDF of two columns': { columns: 2, hyphenated: true } } as const
  return [
    ...files,
    ...Object.entries(layouts).map(
      ([name, layout]) =>
        [name, 'pdf', (pieces: readonly Piece[]) => typeset(pieces, { ...layout, numbered: true })] as const,
    ),
  ]
}

/** What a piece is in a text, and its words. */
const asBlock = (piece: Piece): readonly [string, string] => {
  if ('heading' in piece) return ['heading', piece.heading]
  if ('paragraph' in piece) return ['paragraph', piece.paragraph]
  if ('item' in piece) return ['list-item', piece.item]
  return ['table', 'row' in piece ? piece.row.join(' | ') : '']
}

const readingOf = async (bytes: Uint8Array, name: string) => {
  const result = await readFile(bytes, name)
  if (!result.ok) throw new Error(result.reason)
  const { document } = result.value
  return {
    document,
    blocks: document.blocks.map(({ kind, start, end }) => [kind, document.text.slice(start, end)]),
    sentences: splitSentences(document).map(({ text }) => text),
  }
}

describe.each(corpus)('$name', ({ pieces, letters }) => {
  it('has its sentences and kinds of blocks in every format', async () => {
    const { document: _, ...expected } = await readingOf(writers.md(pieces), 'a.md')
    expect(expected.blocks).toEqual(pieces.map(asBlock))
    expect(expected.sentences.length).toBeGreaterThan(5)
    for (const [name, extension, write] of formatsFor(letters))
      expect(await readingOf(await write(pieces), `a.${extension}`), name).toMatchObject(expected)
  })
})

describe('one document', () => {
  const { pieces = [] } = corpus.find(({ name }) => name === 'mills') ?? {}
  const questionsOf = async (extension: keyof typeof writers) =>
    read((await readingOf(writers[extension](pieces), `a.${extension}`)).document)
      .questions.map(({ stem }) => stem)
      .sort()

  let expected: readonly string[]
  beforeAll(async () => {
    expected = await questionsOf('md')
  })

  it.each(['html', 'docx', 'odt', 'pptx', 'epub'] as const)('is asked about alike from .%s', async (extension) => {
    expect(await questionsOf(extension)).toEqual(expected)
    expect(expected.length).toBeGreaterThan(3)
  })
})
