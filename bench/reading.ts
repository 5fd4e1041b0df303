import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readDocument } from '@/lib/reading'
import { bundle, bundlePath } from '../scripts/start/bundle.mjs'
import { type Piece, writers } from '../tests/support/office'
import { typeset } from '../tests/support/typeset'
import type { Row } from './row'

const root = join(import.meta.dirname, '..')
const words = 100_000
/** As long as the reading thread waits for a format (lib/jobs/reader.ts). */
const limitSeconds = 5
const limitMegabytes = 300

type Run = { readonly milliseconds: number; readonly megabytes: number; readonly words: number }

/** A sample as often as makes up so many words, in pieces to be written in any format. */
const pieces = (): Piece[] => {
  const read = readDocument(readFileSync(join(root, 'content', 'photosynthesis', 'document.md')), 'document.md')
  if (!read.ok) throw new Error(read.reason ?? read.code)
  const { text, blocks } = read.value.document
  const once = blocks.map(({ kind, level = 2, start, end }): Piece => {
    const own = text.slice(start, end)
    if (kind === 'heading') return { heading: own, level: Math.min(level, 3) }
    return kind === 'list-item' ? { item: own } : { paragraph: own }
  })
  return Array.from({ length: Math.ceil(words / read.value.words) }, () => once).flat()
}

const run = (file: string): Run =>
  JSON.parse(execFileSync(process.execPath, [bundlePath('reading-run'), file], { encoding: 'utf8', cwd: root }))

/**
 * Speed and memory of each format, from bytes to the canonical document: the first file that a process reads, bundled as for
 * production, so that no compiler counts.
 */
export const bench = async (): Promise<Row[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'recite-reading-'))
  const text = pieces()
  await bundle('reading-run')
  try {
    const files = Object.entries(writers).map(([extension, write]) => [extension, write(text)] as const)
    const pdf = await typeset(text, { columns: 2, head: 'A text', numbered: true, hyphenated: true })
    return [...files, ['pdf', pdf] as const].map(([extension, bytes]) => {
      const file = join(folder, `text.${extension}`)
      writeFileSync(file, bytes)
      const { milliseconds, megabytes, words } = run(file)
      return {
        name: `.${extension}, ${words.toLocaleString('en')} words`,
        ours: `${(milliseconds / 1000).toFixed(2)} s, ${megabytes.toFixed(0)} MB`,
        limit: `<= ${limitSeconds} s, ${limitMegabytes} MB`,
        ok: milliseconds <= limitSeconds * 1000 && megabytes <= limitMegabytes,
      }
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
