import { verdictFor } from './judge'
import type { StudyPayload, StudyQuestion } from './payload'
import type { QuestionKind } from './question'
import type { QueueItem } from './queue'
import { type Draw, shuffled } from './seeded'
import { slotKey } from './slot'

/** A question and the answer that belongs to it, each on a tile of its own. */
export type Pair = { readonly key: string; readonly item: QueueItem; readonly question: StudyQuestion }

/** Pairs that lie on the table together: at most six, so that a phone shows them at once. */
const roundPairs = 6
/** Fewer are no choice. */
const leastPairs = 2
/** Longer ones do not fit a tile. */
const longestQuestion = 220
const longestAnswer = 60

/** Kinds whose question stands by itself and has one answer in words, the most telling first. */
const kinds: readonly QuestionKind[] = ['typed', 'flashcard', 'cloze', 'choice']

const fits = ({ kind, stem, answer, stemHtml, answerHtml }: StudyQuestion): boolean =>
  kinds.includes(kind) &&
  stemHtml === null &&
  answerHtml === null &&
  answer.trim() !== '' &&
  answer.length <= longestAnswer &&
  stem.length <= longestQuestion

/** The pair of a drawn slot: its most telling question that fits on a tile. */
const pairOf = (item: QueueItem, questions: StudyPayload['questions']): Pair | null => {
  const open = item.slot.variants
    .flatMap(({ questionVersionId }) => questions[questionVersionId] ?? [])
    .filter(fits)
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
  const question = open[0]
  return question ? { key: slotKey(item.slot), item, question } : null
}

/** Whether the answer of one pair would be right, or nearly so, for the question of the other. */
const answersAlso = (a: Pair, b: Pair): boolean => {
  const asked = { ...a.question, kind: 'typed' as const, slot: a.item.slot.slot }
  const verdict = verdictFor(asked, { type: 'text', text: b.question.answer })
  return verdict !== null && verdict.verdict !== 'wrong'
}

const areSiblings = ({ item: { slot: a } }: Pair, { item: { slot: b } }: Pair): boolean =>
  a.factId === b.factId || a.sentence === b.sentence || (a.siblingGroup !== null && a.siblingGroup === b.siblingGroup)

const mayMeet = (a: Pair, b: Pair): boolean =>
  !areSiblings(a, b) && a.question.stem !== b.question.stem && !answersAlso(a, b) && !answersAlso(b, a)

/**
 * The rounds of a game over drawn items: siblings, and answers that would do for each other's question, never lie on the table
 * together. What finds no round of at least two is left out.
 */
export const roundsOf = ({
  items,
  questions,
}: Pick<StudyPayload, 'items' | 'questions'>): readonly (readonly Pair[])[] => {
  const rounds: Pair[][] = []
  for (const item of items) {
    const pair = pairOf(item, questions)
    if (pair === null) continue
    const round = rounds.find((pairs) => pairs.length < roundPairs && pairs.every((other) => mayMeet(pair, other)))
    if (round) round.push(pair)
    else rounds.push([pair])
  }
  return rounds.filter((pairs) => pairs.length >= leastPairs)
}

/** Questions lie on one side, answers on the other. */
export type Side = 'questions' | 'answers'
export type Tile = { readonly side: Side; readonly key: string }

/** The first try at a question; a later one counts no more. */
export type Tried = { readonly pair: Pair; readonly isRight: boolean; readonly given: string }

export type Table = {
  readonly rounds: readonly (readonly Pair[])[]
  readonly round: number
  /** The keys of the round's pairs as they lie, from top to bottom. */
  readonly laid: Readonly<Record<Side, readonly string[]>>
  readonly taken: Tile | null
  /** Two tiles that did not belong together, until the next one is taken. */
  readonly missed: readonly Tile[]
  readonly matched: readonly string[]
  readonly tried: readonly Tried[]
}

const lay = (table: Table, draw: Draw): Table => {
  const keys = (table.rounds[table.round] ?? []).map(({ key }) => key)
  const laid = { questions: shuffled(keys, draw), answers: shuffled(keys, draw) }
  return { ...table, laid, taken: null, missed: [], matched: [] }
}

/** A game begun: the first round on the table. */
export const layTable = (rounds: Table['rounds'], draw: Draw): Table =>
  lay({ rounds, round: 0, laid: { questions: [], answers: [] }, taken: null, missed: [], matched: [], tried: [] }, draw)

export const isOver = ({ round, rounds }: Table): boolean => round >= rounds.length

export const pairsNow = ({ rounds, round }: Table): readonly Pair[] => rounds[round] ?? []

/** What taking a tile led to. `tried` is what goes into the log: the first try at a question. */
export type Move = {
  readonly table: Table
  readonly outcome: 'taken' | 'dropped' | 'right' | 'wrong'
  readonly tried: Tried | null
}

/** Takes a tile: the first of two, the same again to put it back, another of its side instead, or its partner. */
export const takeTile = (table: Table, tile: Tile, draw: Draw): Move => {
  const { taken, matched, tried } = table
  if (matched.includes(tile.key)) return { table, outcome: 'dropped', tried: null }
  if (taken === null || taken.side === tile.side) {
    const isSame = taken?.key === tile.key
    const next = { ...table, taken: isSame ? null : tile, missed: [] }
    return { table: next, outcome: isSame ? 'dropped' : 'taken', tried: null }
  }
  const [asked, given] = tile.side === 'answers' ? [taken, tile] : [tile, taken]
  const isRight = asked.key === given.key
  const pairOfKey = (key: string) => pairsNow(table).find((pair) => pair.key === key)
  const pair = pairOfKey(asked.key)
  const isFirst = pair !== undefined && !tried.some((each) => each.pair.key === asked.key)
  const first = isFirst ? { pair, isRight, given: pairOfKey(given.key)?.question.answer ?? '' } : null
  const after = { ...table, taken: null, tried: first ? [...tried, first] : tried }
  if (!isRight) return { table: { ...after, missed: [asked, given] }, outcome: 'wrong', tried: first }
  const done = { ...after, missed: [], matched: [...matched, asked.key] }
  const isCleared = done.matched.length === pairsNow(done).length
  return { table: isCleared ? lay({ ...done, round: done.round + 1 }, draw) : done, outcome: 'right', tried: first }
}

/** The nearest tile that still lies on the table, `step` rows on, or on the other side in the same row or one near it. */
export const tileFrom = (table: Table, { side, key }: Tile, arrow: 'up' | 'down' | 'across'): Tile => {
  const to: Side = arrow === 'across' ? (side === 'questions' ? 'answers' : 'questions') : side
  const at = table.laid[side].indexOf(key)
  const open = table.laid[to]
    .map((each, index) => ({ key: each, index }))
    .filter((each) => !table.matched.includes(each.key))
  const before = open.filter(({ index }) => index < at)
  const after = open.filter(({ index }) => index > at)
  const nearest = open.toSorted((a, b) => Math.abs(a.index - at) - Math.abs(b.index - at))
  const found = { up: before.at(-1), down: after[0], across: nearest[0] }[arrow]
  return found ? { side: to, key: found.key } : { side, key }
}
