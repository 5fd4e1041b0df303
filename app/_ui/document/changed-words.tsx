import { changedWords } from '@/lib/domain/word-diff'

/** A sentence as it was and as it is, in one: words gone are struck out, new ones underlined. */
export const ChangedWords = ({ before, after }: { before: string; after: string }) => {
  const runs = changedWords(before, after)
  const ends = runs.map((_, index) => runs.slice(0, index).reduce((sum, { text }) => sum + text.length, 0))
  return runs.map(({ kind, text }, index) => {
    const key = ends[index]
    if (kind === 'gone') return <del key={key}>{text}</del>
    return kind === 'new' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>
  })
}
