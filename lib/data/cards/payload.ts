import type { Reason, StudyQuestion } from '@/lib/domain/payload'
import type { QuestionKind } from '@/lib/domain/question'
import { isSlot } from '@/lib/domain/slot'
import { Prisma, type QuestionVersion } from '@/lib/generated/client'
import { db, runStatement } from '../prisma'
import { currentSlots, parseOptions, parseParts } from '../stored'

type VersionRow = Pick<
  QuestionVersion,
  'id' | 'questionId' | 'stem' | 'stemHtml' | 'answer' | 'answerHtml' | 'accepted' | 'options' | 'parts'
> & {
  readonly kind: QuestionKind
  readonly documentId: string
  readonly targets: readonly { readonly factId: string; readonly slot: string }[]
}

/** The questions of some versions with their keys: for study, which grades on the device. */
export const studyQuestions = async (versionIds: readonly string[]): Promise<Record<string, StudyQuestion>> => {
  if (versionIds.length === 0) return {}
  const [read] = await runStatement<{ rows: VersionRow[] }>(Prisma.sql`
    SELECT coalesce(json_agg(r), '[]') AS rows FROM (
      SELECT v.id, v."questionId", v.stem, v."stemHtml", v.answer, v."answerHtml", v.accepted, v.options, v.parts, q.kind, q."documentId", (
        SELECT json_agg(json_build_object('factId', t."factId", 'slot', t.slot) ORDER BY t.position)
        FROM "QuestionTarget" t WHERE t."questionVersionId" = v.id) AS targets
      FROM "QuestionVersion" v JOIN "Question" q ON q.id = v."questionId" WHERE v.id = ANY (${versionIds}::uuid[])) r`)
  const rows = read?.rows ?? []
  const options = new Map(rows.map((row) => [row.id, parseOptions(row.options)]))
  const keys = [...options.values()].flat().flatMap(({ because }) => because ?? [])
  const facts =
    keys.length === 0
      ? []
      : await db().fact.findMany({
          where: {
            key: { in: [...new Set(keys)] },
            documentId: { in: [...new Set(rows.map((row) => row.documentId))] },
          },
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
        const reason = correct ? null : reasonFor(row.documentId, because)
        return reason ? [[text, reason] as const] : []
      })
      return [
        row.id,
        {
          versionId: row.id,
          questionId: row.questionId,
          kind: row.kind,
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
