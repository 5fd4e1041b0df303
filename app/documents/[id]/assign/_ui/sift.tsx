'use client'
import { difficulties } from '@/lib/domain/choosing'
import { Choice } from './line'
import type { PickableQuestion } from './picks'
import type { AssignTexts } from './texts'

const ways = ['section', 'kind', 'asked', 'difficulty'] as const

/** Which questions are shown: those of a section, of a kind, that ask something, as hard as that; nothing: all. What is ticked stays so. */
export type Sieve = Readonly<Record<(typeof ways)[number], string | null>>

export const open: Sieve = { section: null, kind: null, asked: null, difficulty: null }

export const passes = ({ section, kind, asked, difficulty }: Sieve, question: PickableQuestion): boolean =>
  (section === null || question.section === section) &&
  (difficulty === null || question.difficulty === difficulty) &&
  (kind === null || question.kind === kind) &&
  (asked === null || question.targets.some(({ slot }) => slot === asked))

type Props = {
  readonly questions: readonly PickableQuestion[]
  readonly sieve: Sieve
  readonly sift: (sieve: Sieve) => void
  readonly texts: AssignTexts
}

const all = ''

/** Narrows the list to what is looked for. */
export function Sift({ questions, sieve, sift, texts }: Props) {
  const found = {
    section: [...new Set(questions.map(({ section }) => section))].filter((section) => section !== ''),
    kind: [...new Set(questions.map(({ kind }) => kind))],
    asked: [...new Set(questions.flatMap(({ targets }) => targets.map(({ slot }) => slot)))],
    difficulty: difficulties.filter((difficulty) => questions.some((question) => question.difficulty === difficulty)),
  }
  const words = {
    section: (section: string) => section,
    kind: (kind: string) => texts.kinds[kind] ?? kind,
    asked: (slot: string) => texts.slots[slot] ?? slot,
    difficulty: (difficulty: string) => texts.difficulties[difficulty] ?? difficulty,
  }
  const labels = {
    ...{ section: texts.showSection, kind: texts.showKind, asked: texts.showAsked },
    difficulty: texts.showDifficulty,
  }
  return (
    <div className="sift">
      {ways.map(
        (by) =>
          found[by].length > 1 && (
            <Choice
              key={by}
              label={labels[by]}
              values={[all, ...found[by]]}
              words={(value) => (value === all ? texts.showAll : words[by](value))}
              onChoose={(value) => sift({ ...sieve, [by]: value === all ? null : value })}
            />
          ),
      )}
    </div>
  )
}
