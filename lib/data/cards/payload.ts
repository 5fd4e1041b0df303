import type { Reason, StudyQuestion } from '@/lib/domain/payload'
import type { QuestionKind } from '@/lib/domain/question'
import { isSlot } from '@/lib/domain/slot'
import { db } from '../prisma'
import { currentSlots, parseOptions, parseParts } from '../stored'

/** The questions of some versions with their keys: for study, which grades on the device. */
export const studyQuestions = async (versionIds: readonly string[]): Promise<Record<string, StudyQuestion>> => {
  const rows = await db().questionVersion.findMany({
    where: { id: { in: [...versionIds] } },
    include: {
      question: { select: { kind: true, documentId: true } },
      targets: { orderBy: { position: 'asc' }, select: { factId: true, slot: true } },
    },
  })
  const options = new Map(rows.map((row) => [row.id, parseOptions(row.options)]))
  const keys = [...options.values()].flat().flatMap(({ because }) => because ?? [])
  const facts = await db().fact.findMany({
    where: { key: { in: [...new Set(keys)] }, documentId: { in: rows.map((row) => row.question.documentId) } },
    select: { id: true, key: true, documentId: true, statement: true, slots: true, override: true },
  })
  const reasonFor = (documentId: string, because: string | undefined): Reason | null => {
    const fact = facts.find((each) => each.key === because && each.documentId === documentId)
    if (!fact) return null
    const words =
      fact.statement ??
      currentSlots(fact)
        .map(({ text }) => text)
        .join(' - ')
    return { statement: words, factId: fact.id }
  }
  return Object.fromEntries(
    rows.map((row) => {
      const own = options.get(row.id) ?? []
      const reasons = own.flatMap(({ text, correct, because }) => {
        const reason = correct ? null : reasonFor(row.question.documentId, because)
        return reason ? [[text, reason] as const] : []
      })
      return [
        row.id,
        {
          versionId: row.id,
          questionId: row.questionId,
          kind: row.question.kind as QuestionKind,
          stem: row.stem,
          stemHtml: row.stemHtml,
          answerHtml: row.answerHtml,
          answer: row.answer,
          accepted: row.accepted,
          options: own.map(({ text, correct }) => ({ text, correct })),
          parts: parseParts(row.parts),
          targets: row.targets.flatMap(({ factId, slot }) => (isSlot(slot) ? [{ factId, slot }] : [])),
          reasons: Object.fromEntries(reasons),
        },
      ]
    }),
  )
}
