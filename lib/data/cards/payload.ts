import type { NoteSource, Reason, StudyQuestion, StudySource } from '@/lib/domain/payload'
import type { QuestionKind } from '@/lib/domain/question'
import { isSlot } from '@/lib/domain/slot'
import { db } from '../prisma'
import { currentSlots, parseBlocks, parseNote, parseOptions, parseParts, parseSentences } from '../stored'
import type { ScopeDocument } from './scope'

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

type Version = {
  readonly text: string
  readonly blocks: unknown
  readonly sentences: unknown
  readonly note: unknown
  readonly html: string | null
}
type Span = { readonly start: number; readonly end: number; readonly sentenceIndex: number }

const noteSource = ({ note, html }: Version): NoteSource | null => {
  if (note === null) return null
  const { type, from } = parseNote(note)
  return { type, html, from }
}

const presentSource = (document: ScopeDocument, version: Version, span: Span): StudySource | null => {
  const sentences = parseSentences(version.sentences)
  const at = sentences.findIndex(({ index }) => index === span.sentenceIndex)
  const sentence = sentences[at]
  if (!sentence) return null
  const neighbour = (index: number) => {
    const other = sentences[index]
    return other && other.block === sentence.block ? version.text.slice(other.start, other.end) : ''
  }
  const block = parseBlocks(version.blocks)[sentence.block]
  return {
    documentId: document.id,
    documentTitle: document.kind === 'note' ? document.deck.name : document.title,
    language: document.language,
    before: neighbour(at - 1),
    sentence: version.text.slice(sentence.start, sentence.end),
    after: neighbour(at + 1),
    mark: {
      start: Math.max(0, span.start - sentence.start),
      end: Math.min(sentence.end, span.end) - sentence.start,
    },
    path: block?.path ?? [],
    page: sentence.page ?? null,
    sentenceNumber: at + 1,
    canEdit: document.canEdit,
    note: noteSource(version),
  }
}

/** Where facts are written, in the newest versions of their documents. */
export const studySources = async (
  factIds: readonly string[],
  documents: readonly ScopeDocument[],
): Promise<Record<string, StudySource>> => {
  const spans = await db().factEvidence.findMany({
    where: {
      factId: { in: [...factIds] },
      documentVersionId: { in: documents.map(({ versionId }) => versionId) },
      slot: null,
    },
    orderBy: { start: 'desc' },
  })
  const versions = await db().documentVersion.findMany({
    where: { id: { in: [...new Set(spans.map(({ documentVersionId }) => documentVersionId))] } },
    select: { id: true, text: true, blocks: true, sentences: true, note: true, html: true },
  })
  const entries = spans.flatMap((span) => {
    const version = versions.find(({ id }) => id === span.documentVersionId)
    const document = documents.find(({ versionId }) => versionId === span.documentVersionId)
    const source = version && document ? presentSource(document, version, span) : null
    return source ? [[span.factId, source] as const] : []
  })
  return Object.fromEntries(entries)
}
