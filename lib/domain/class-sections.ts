import { type ClassMemory, leastAnswers } from './class-progress'
import type { StudyDay } from './day'
import { grouped } from './grouped'
import type { Id } from './id'
import { inkLevel, inkOf } from './ink'
import { mean } from './moments'

/** What one member has of one fact. */
export type FactState = {
  readonly factId: Id
  readonly userId: Id
  readonly section: string
  /** Expected one study day ahead, of the weakest studied slot, 0 to 1; null: not studied. */
  readonly recall: number | null
  /** The recall aimed at by the deck it is studied in. */
  readonly target: number
  readonly answers: number
  /** When it was last asked, and whether every slot asked on that day was right at the first try. */
  readonly last: { readonly studyDay: StudyDay; readonly right: boolean } | null
}

/** What is remembered of a section: by one member, or by all. */
export type SectionCell = {
  /** Mean expected recall of what is studied, one study day ahead; null while nothing is. */
  readonly expected: number | null
  readonly level: number
  readonly studied: number
  readonly facts: number
  /** Enough answers to read something into it. */
  readonly isSound: boolean
}

const isStudied = (state: FactState): boolean => state.recall !== null

/** Of hundreds of students and facts each pass counts: cells are made in one. */
export const sectionCell = (states: readonly FactState[]): SectionCell => {
  let [studied, recalls, targets, answers] = [0, 0, 0, 0]
  for (const { recall, target, answers: given } of states) {
    if (recall === null) continue
    studied++
    recalls += recall
    targets += target
    answers += given
  }
  const expected = studied === 0 ? null : recalls / studied
  return {
    expected,
    level: inkLevel(inkOf(expected, studied === 0 ? 0.9 : targets / studied)),
    studied,
    facts: states.length,
    isSound: answers >= leastAnswers,
  }
}

/** Under so many members a figure is theirs and not their class's, unless the class has no more. */
const leastMembers = 2

/** What a whole class has of a section: hatched too where it rests on one of its members alone. */
export const classCell = (states: readonly FactState[]): SectionCell => {
  const cell = sectionCell(states)
  const [members, studying] = [new Set<Id>(), new Set<Id>()]
  for (const state of states) {
    members.add(state.userId)
    if (isStudied(state)) studying.add(state.userId)
  }
  return { ...cell, isSound: cell.isSound && studying.size >= Math.min(leastMembers, members.size) }
}

/** What is due is asked when it reaches the target: only well below it somebody is behind. */
const losingMargin = 0.05
const isWellUnder = (recall: number | null, target: number): boolean =>
  recall !== null && recall < target - losingMargin

/** A fact is being lost when it is expected well under what its deck aims at. */
export const isLosing = ({ recall, target }: FactState): boolean => isWellUnder(recall, target)

/** The facts that some member is losing, each once: what the rows of the members add up to. */
export const losingSomewhere = (states: readonly FactState[]): number => {
  const factIds = new Set<Id>()
  for (const state of states) if (isLosing(state)) factIds.add(state.factId)
  return factIds.size
}

/** The facts that a class is losing in the mean, as far as there are enough answers to say so. */
export const lostFacts = (memories: readonly ClassMemory[], target: number): ClassMemory[] =>
  memories.filter(({ isSound, expected }) => isSound && isWellUnder(expected, target))

const awayAfterDays = 7

/** Studied once and then not for a week. Who has never begun is not away. */
export const isAway = (daysAway: number | null): boolean => daysAway !== null && daysAway >= awayAfterDays

export type MemberRow = {
  readonly userId: Id
  readonly cells: readonly SectionCell[]
  readonly studied: number
  readonly facts: number
  readonly losing: number
}

/** Members by sections, in the given order of sections; first who would recall least of the whole, what is new counted 0. */
export const memberRows = (states: readonly FactState[], sections: readonly string[]): MemberRow[] =>
  [...grouped(states, ({ userId }) => userId)]
    .map(([userId, own]) => {
      const bySection = grouped(own, ({ section }) => section)
      const { studied, facts } = sectionCell(own)
      const row: MemberRow = {
        userId,
        cells: sections.map((section) => sectionCell(bySection.get(section) ?? [])),
        studied,
        facts,
        losing: own.filter(isLosing).length,
      }
      return { row, ready: own.reduce((sum, { recall }) => sum + (recall ?? 0), 0) }
    })
    .sort((a, b) => a.ready - b.ready || (a.row.userId < b.row.userId ? -1 : 1))
    .map(({ row }) => row)

/** What a section of facts loses together, and who loses it. */
export type LosingTogether = {
  readonly section: string
  readonly factIds: readonly Id[]
  readonly userIds: readonly Id[]
  readonly expected: number
}

const leastTogether = 2

/** By section the facts among some, and who is losing any of them. */
const losersIn = (states: readonly FactState[], among: ReadonlyMap<Id, unknown>) => {
  const sections = new Map<string, { readonly factIds: Set<Id>; readonly userIds: Set<Id> }>()
  for (const state of states) {
    if (!among.has(state.factId)) continue
    const found = sections.get(state.section) ?? { factIds: new Set<Id>(), userIds: new Set<Id>() }
    found.factIds.add(state.factId)
    if (isLosing(state)) found.userIds.add(state.userId)
    sections.set(state.section, found)
  }
  return sections
}

/**
 * The section that loses most: the facts it loses in the mean over the class, and the members behind on them. Null where no section loses two facts.
 */
export const losingTogether = (
  states: readonly FactState[],
  memories: readonly ClassMemory[],
  target: number,
): LosingTogether | null => {
  const weak = new Map(lostFacts(memories, target).map(({ factId, expected }) => [factId, expected ?? 0]))
  if (weak.size < leastTogether) return null
  const sections = [...losersIn(states, weak)]
    .map(([section, { factIds, userIds }]) => ({
      section,
      factIds: [...factIds],
      userIds: [...userIds],
      expected: mean([...factIds].map((factId) => weak.get(factId) ?? 0)),
    }))
    .filter(({ factIds, userIds }) => factIds.length >= leastTogether && userIds.length >= leastTogether)
    .sort((a, b) => b.userIds.length * b.factIds.length - a.userIds.length * a.factIds.length)
  return sections[0] ?? null
}
