import { gapNumbers, parseCloze, textsOfGap } from '@/lib/domain/cloze'
import type { NoteFields } from '@/lib/domain/note'
import { type PackageRow, withPackagePictures } from '@/lib/domain/note-package'
import { plainWords } from '../markdown'
import { marks } from '../marks'

const mostCharacters = 300

const words = (markdown: string): string =>
  plainWords(withPackagePictures(markdown, () => null)).slice(0, mostCharacters)

/** A note in plain words, gaps as they are asked and what belongs in them as the answer. */
export const rowOf = ({ type, front, back }: NoteFields): PackageRow => {
  if (type !== 'cloze') return { front: words(front), back: words(back) }
  const pieces = parseCloze(front)
  const gapped = pieces.map((piece) => (piece.type === 'words' ? piece.text : marks.gap)).join('')
  const answers = gapNumbers(pieces).flatMap((number) => textsOfGap(pieces, number))
  return { front: words(gapped), back: words(`${answers.join(', ')}\n\n${back}`) }
}
