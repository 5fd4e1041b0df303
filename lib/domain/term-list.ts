import { gapNumbers, parseCloze } from './cloze'
import { checkNote, type NoteFields, type NoteType, tagsOf } from './note'
import { fold } from './text'

export const listLimits = { bytes: 5 * 1024 * 1024, megabytes: 5, rows: 5000, columns: 20, preview: 20 } as const

/** What stands between the columns of a list. */
export const separators = ['tab', 'dash', 'semicolon', 'comma', 'colon', 'bar'] as const
export type Separator = (typeof separators)[number]

/** What a column of a list becomes. */
export const columnUses = ['front', 'back', 'tags', 'ignore'] as const
export type ColumnUse = (typeof columnUses)[number]

export type ListRow = { readonly line: number; readonly cells: readonly string[] }

/** A list as it was read: its first row is left out of `rows` where it names the columns. */
export type TermList = {
  readonly separator: Separator
  readonly header: readonly string[] | null
  readonly columns: number
  readonly rows: readonly ListRow[]
}

/** A row that becomes a note, or the reason why it does not: a key of the namespace `errors`. */
export type ListEntry =
  | { readonly line: number; readonly note: NoteFields; readonly tags: readonly string[] }
  | { readonly line: number; readonly refused: string; readonly words: string }

const names: Record<Exclude<ColumnUse, 'ignore'>, ReadonlySet<string>> = {
  front: new Set(['front', 'term', 'question', 'word', 'prompt', 'vocabulary', 'text']),
  back: new Set(['back', 'definition', 'answer', 'meaning', 'translation', 'response', 'extra']),
  tags: new Set(['tag', 'tags', 'topic', 'category', 'chapter', 'lesson']),
}

const useOf = (name: string): ColumnUse => {
  const folded = fold(name)
  return (['front', 'back', 'tags'] as const).find((use) => names[use].has(folded)) ?? 'ignore'
}

/** Whether a first row names the columns instead of holding a term: two of its cells say so. */
export const isHeader = (cells: readonly string[]): boolean =>
  new Set(cells.map(useOf).filter((use) => use !== 'ignore')).size >= 2

/**
 * What each column becomes unless somebody says otherwise: as its name says; where none is named to be asked, the first two
 * that have no name, else the first two.
 */
export const usualUses = ({ header, columns }: Pick<TermList, 'header' | 'columns'>): ColumnUse[] => {
  const named = header?.map(useOf)
  if (named?.includes('front')) return named
  const all = Array.from({ length: columns }, (_, index) => index)
  const unnamed = all.filter((index) => header?.[index] === '')
  const [front, back] = unnamed.length > 0 ? unnamed : all
  const elsewhere = (index: number) => (unnamed.length > 0 ? (named?.[index] ?? 'ignore') : 'ignore')
  return all.map((index) => (index === front ? 'front' : index === back ? 'back' : elsewhere(index)))
}

/** The cells of one use in a row, one below the other. */
const cellsOf = ({ cells }: ListRow, uses: readonly ColumnUse[], use: ColumnUse): string =>
  uses
    .flatMap((each, index) => (each === use ? [cells[index]?.trim() ?? ''] : []))
    .filter((cell) => cell !== '')
    .join('\n')

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

/** Signs alone fold to nothing, and are told apart all the same. */
const keyOf = (side: string): string => fold(side) || side

/** Equal for two notes that ask the same. */
export const noteKey = ({ front, back }: Pick<NoteFields, 'front' | 'back'>): string =>
  `${keyOf(front)}\n${keyOf(back)}`

/**
 * The notes that the rows of a list make, each row with its line: a text with gaps where its front has some, else of `type`.
 * A row that cannot be asked, or that says what an earlier one said, is refused by name.
 */
export const entriesOf = (
  rows: readonly ListRow[],
  uses: readonly ColumnUse[],
  type: Exclude<NoteType, 'cloze'>,
): ListEntry[] => {
  const seen = new Set<string>()
  return rows.map((row): ListEntry => {
    const [front, back] = [cellsOf(row, uses, 'front'), cellsOf(row, uses, 'back')]
    const hasGaps = gapNumbers(parseCloze(front)).length > 0
    const checked = checkNote({ type: hasGaps ? 'cloze' : type, front, back })
    const refuse = (refused: string): ListEntry => ({
      line: row.line,
      refused,
      words: shortened(row.cells.filter(Boolean).join(' · ')),
    })
    if (!checked.ok) {
      const [field = 'front', reason] = Object.entries(checked.fields ?? {})[0] ?? []
      return refuse(reason === 'required' ? `list_no_${field}` : (reason ?? 'invalid'))
    }
    const key = noteKey(checked.value)
    if (seen.has(key)) return refuse('list_twice')
    seen.add(key)
    return { line: row.line, note: checked.value, tags: tagsOf(cellsOf(row, uses, 'tags')) }
  })
}
