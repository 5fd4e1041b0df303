import { type HistoryEntry, historyOf, type RecallCurve, recallCurve } from '@/lib/domain/card-history'
import { isId } from '@/lib/domain/id'
import type { StudySource } from '@/lib/domain/payload'
import type { Learner } from '@/lib/domain/policy'
import type { QuestionKind } from '@/lib/domain/question'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { retrievability } from '@/lib/domain/schedule'
import type { SearchMoment } from '@/lib/domain/search/evaluate'
import { isSlot, slotKey } from '@/lib/domain/slot'
import { reachOf } from '../cards/reach'
import { studySources } from '../cards/sources'
import { deckFrames } from '../decks'
import { type LibraryLine, linesOf } from '../library'
import { db } from '../prisma'
import { logsOf } from '../study-events/rows'
import { withheldQuestionIds } from '../wall'
import { askedSlots, type LibraryQuestion } from './questions'
import { momentOf } from './setting'

/** An entry of a card's history with the question that was asked; null where a quiz withholds it, or none was. */
export type CardEntry = HistoryEntry & {
  readonly question: { readonly kind: QuestionKind; readonly stem: string } | null
}

/** All that a learner may know of one card. */
export type CardPage = {
  readonly line: LibraryLine
  readonly questions: readonly LibraryQuestion[]
  readonly source: StudySource | null
  /** Expected recall now, 0 to 1; null on a new card. */
  readonly recall: number | null
  /** The recall its deck aims at. */
  readonly target: number
  readonly history: readonly CardEntry[]
  readonly curve: RecallCurve | null
  readonly moment: SearchMoment
}

const questionsOfEntries = async (actor: Learner, entries: readonly HistoryEntry[], now: Date) => {
  const withheld = await withheldQuestionIds(actor, now)
  const ids = entries.flatMap(({ event }) => event.questionVersionId ?? [])
  const rows = await db().questionVersion.findMany({
    where: { id: { in: [...new Set(ids)] }, questionId: { notIn: [...withheld] } },
    select: { id: true, stem: true, question: { select: { kind: true } } },
  })
  return new Map(rows.map(({ id, stem, question }) => [id, { kind: question.kind as QuestionKind, stem }]))
}

/** One card of the learner's library with its history; `not_found` where it is not in it, or a quiz withholds all its questions. */
export const cardPage = async (actor: Learner, factId: string, slot: string, now: Date): Promise<Result<CardPage>> => {
  if (!isId(factId) || !isSlot(slot)) return notFound
  const ref = { factId, slot }
  const [line] = await linesOf(actor, [ref], now)
  if (!line) return notFound
  const reach = await reachOf(actor, { factId }, now)
  if (!reach.ok) return reach
  const [asked, sources, log, decks, moment] = await Promise.all([
    askedSlots(actor, [factId], now),
    studySources(actor, reach.value, [factId]),
    logsOf(actor.userId, [ref]),
    deckFrames(actor),
    momentOf(actor, now),
  ])
  const settings = decks.find(({ id }) => id === line.deck.id)?.settings
  if (!settings) return notFound
  const { day, clock, weights } = moment
  const entries = historyOf(log)
  const questions = await questionsOfEntries(actor, entries, now)
  return ok({
    line,
    questions: asked.get(slotKey(ref))?.questions ?? [],
    source: sources[factId] ?? null,
    recall: retrievability(line.card, day, weights),
    target: settings.desiredRetention,
    history: entries.map((entry) => ({
      ...entry,
      question: questions.get(entry.event.questionVersionId ?? '') ?? null,
    })),
    curve: recallCurve(log, { weights, settings, clock }, day),
    moment,
  })
}
