import { type ClassMemory, classMemoryOf, weakestFacts } from '@/lib/domain/class-progress'
import {
  classCell,
  type FactState,
  isLosing,
  type LosingTogether,
  losingSomewhere,
  losingTogether,
  lostFacts,
  type MemberRow,
  memberRows,
  type SectionCell,
} from '@/lib/domain/class-sections'
import { grouped } from '@/lib/domain/grouped'
import { inkLevel, inkOf } from '@/lib/domain/ink'
import { parseSentences } from '../stored'
import type { LoadedClass, LoadedFact } from './load'
import type { PlacedFact } from './states'

/** A fact that the class is losing, in the words of its document. */
export type WeakFact = ClassMemory & { readonly words: string; readonly section: string; readonly level: number }

/** A fact of the document as those shown remember it. */
export type ShadedFact = ClassMemory & {
  readonly words: string
  readonly section: string
  readonly level: number
  /** All answers given to it, whenever. */
  readonly given: number
  /** Who is losing it, who remembers least first. */
  readonly losing: readonly { readonly userId: string; readonly recall: number }[]
}

/** What the class remembers of one document granted to it. */
export type ClassDocument = {
  readonly id: string
  readonly title: string
  readonly language: string
  /** Headings in their order; '' stands for what comes before the first. */
  readonly sections: readonly string[]
  readonly whole: MemberRow['cells']
  readonly all: SectionCell
  readonly members: readonly MemberRow[]
  /** What is remembered least, under the target and with enough answers to say so. */
  readonly weakest: readonly WeakFact[]
  /** Facts that the class is losing. */
  readonly lost: number
  /** Facts that one member or another is losing. */
  readonly losingAnywhere: number
  /** Facts with enough answers to say something of the class. */
  readonly judged: number
  readonly losing: LosingTogether | null
  /** All facts that are asked, in the order of the text. */
  readonly facts: readonly ShadedFact[]
}

const weakestShown = 5
/** Without a deck of their own, members aim at what is usual. */
const usualTarget = 0.9

type Loaded = LoadedClass['grants'][number]['document']

/** The facts of a document with their sections, in the order of the text. */
export const placedFacts = (document: Loaded, facts: readonly LoadedFact[]): PlacedFact[] => {
  const sentences = parseSentences(document.versions[0]?.sentences ?? [])
  const startOf = ({ evidence }: LoadedFact) => evidence[0]?.start ?? 0
  return facts
    .filter(({ documentId }) => documentId === document.id)
    .sort((a, b) => startOf(a) - startOf(b))
    .map((fact) => ({ ...fact, section: sentences[fact.evidence[0]?.sentenceIndex ?? -1]?.section ?? '' }))
}

const memoriesIn = (states: ReadonlyMap<string, readonly FactState[]>): ClassMemory[] =>
  [...states].map(([factId, own]) =>
    classMemoryOf({
      factId,
      recalls: own.map(({ recall }) => recall),
      answers: own.map(({ last }) => last).filter((last) => last !== null),
    }),
  )

/** What a class has of each fact, from what its members have. */
export const memoriesOf = (states: readonly FactState[]): ClassMemory[] =>
  memoriesIn(grouped(states, ({ factId }) => factId))

/** What those who study aim at in the mean. */
const targetOf = (states: readonly FactState[]): number => {
  let [studied, sum] = [0, 0]
  for (const { recall, target } of states) {
    if (recall === null) continue
    studied++
    sum += target
  }
  return studied === 0 ? usualTarget : sum / studied
}

/** Decides what there is to show of one document. */
export const classDocument = (
  { id, title, language, versions: [version] }: Loaded,
  facts: readonly PlacedFact[],
  states: readonly FactState[],
): ClassDocument => {
  const sections = [...new Set(facts.map(({ section }) => section))]
  const bySection = grouped(states, ({ section }) => section)
  const statesOf = grouped(states, ({ factId }) => factId)
  const memories = memoriesIn(statesOf)
  const target = targetOf(states)
  const factOf = new Map(facts.map((fact) => [fact.id, fact]))
  const wordsOf = (fact: PlacedFact | undefined) =>
    fact?.evidence[0] && version ? version.text.slice(fact.evidence[0].start, fact.evidence[0].end).trim() : ''
  return {
    id,
    title,
    language,
    sections,
    whole: sections.map((section) => classCell(bySection.get(section) ?? [])),
    all: classCell(states),
    members: memberRows(states, sections),
    weakest: weakestFacts(memories, weakestShown, target).map((memory) => ({
      ...memory,
      words: wordsOf(factOf.get(memory.factId)),
      section: factOf.get(memory.factId)?.section ?? '',
      level: inkLevel(inkOf(memory.expected, target)),
    })),
    lost: lostFacts(memories, target).length,
    losingAnywhere: losingSomewhere(states),
    judged: memories.filter(({ isSound, expected }) => isSound && expected !== null).length,
    losing: losingTogether(states, memories, target),
    facts: memories.map((memory) => {
      const own = statesOf.get(memory.factId) ?? []
      const fact = factOf.get(memory.factId)
      return {
        ...memory,
        words: wordsOf(fact),
        section: fact?.section ?? '',
        level: inkLevel(inkOf(memory.expected, target)),
        given: own.reduce((sum, { answers }) => sum + answers, 0),
        losing: own
          .filter(isLosing)
          .map(({ userId, recall }) => ({ userId, recall: recall ?? 0 }))
          .sort((a, b) => a.recall - b.recall),
      }
    }),
  }
}
