import { describe, expect, it } from 'vitest'
import { read } from '@/lib/engine'
import { splitSentences } from '@/lib/engine/sentences'
import { readFile } from '@/lib/reading'
import { corpus } from '../support/corpus'
import { type Piece, textFile, writers } from '../support/office'
import { typeset } from '../support/typeset'

type Write = (pieces: readonly Piece[]) => Uint8Array | Promise<Uint8Array>

const formats: readonly (readonly [name: string, extension: string, write: Write])[] = [
  ['a text', 'txt', textFile],
  ...Object.entries(writers).map(([extension, write]) => [`.${extension}`, extension, write] as const),
  ['a PDF', 'pdf', (pieces) => typeset(pieces, { numbered: true })],
  ['a PDF of two columns', 'pdf', (pieces) => typeset(pieces, { columns: 2, numbered: true, hyphenated: true })],
]

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

describe.each(corpus)('$name', ({ pieces, isLatin }) => {
  it('has its sentences and kinds of blocks in every format', async () => {
    const { document: _, ...expected } = await readingOf(writers.md(pieces), 'a.md')
    expect(expected.blocks).toEqual(pieces.map(asBlock))
    expect(expected.sentences.length).toBeGreaterThan(5)
    for (const [name, extension, write] of formats)
      if (isLatin || extension !== 'pdf')
        expect(await readingOf(await write(pieces), `a.${extension}`), name).toMatchObject(expected)
  })
})

describe('one document', () => {
  const { pieces = [] } = corpus.find(({ name }) => name === 'mills') ?? {}
  const questionsOf = async (extension: keyof typeof writers) =>
    read((await readingOf(writers[extension](pieces), `a.${extension}`)).document)
      .questions.map(({ stem }) => stem)
      .sort()

  it('is asked about alike in every format', async () => {
    const expected = await questionsOf('md')
    expect(expected.length).toBeGreaterThan(3)
    for (const extension of ['html', 'docx', 'odt', 'pptx', 'epub'] as const)
      expect(await questionsOf(extension), extension).toEqual(expected)
  })
})
