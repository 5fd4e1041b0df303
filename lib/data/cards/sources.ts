import type { StudySource } from '@/lib/domain/payload'
import type { Learner } from '@/lib/domain/policy'
import { headingsOver } from '@/lib/domain/row'
import { Prisma } from '@/lib/generated/client'
import { runStatement } from '../prisma'
import type { Reach } from './reach'
import { type DocumentRow, documentsStatement, presentDocuments, type ScopeDocument } from './scope'
import { placeOfFact } from './slots'
import { type ReadVersion, readVersions } from './versions'

type SpanRow = Span & { readonly factId: string; readonly documentId: string }

type Span = { readonly start: number; readonly end: number; readonly sentenceIndex: number }

const presentSource = (document: ScopeDocument, version: ReadVersion, span: Span): StudySource | null => {
  const { text, sentences, blocks, note } = version
  const at = sentences.findIndex(({ index }) => index === span.sentenceIndex)
  const sentence = sentences[at]
  if (!sentence) return null
  const neighbour = (index: number) => {
    const other = sentences[index]
    return other && other.block === sentence.block ? text.slice(other.start, other.end) : ''
  }
  const headings = headingsOver(text, blocks, sentence.block)
  return {
    documentId: document.id,
    documentTitle: document.kind === 'note' ? document.deck.name : document.title,
    language: document.language,
    before: headings ? `${text.slice(headings.start, headings.end)}\n` : neighbour(at - 1),
    sentence: text.slice(sentence.start, sentence.end),
    after: neighbour(at + 1),
    mark: {
      start: Math.max(0, span.start - sentence.start),
      end: Math.min(sentence.end, span.end) - sentence.start,
    },
    path: blocks[sentence.block]?.path ?? [],
    page: sentence.page ?? null,
    isSlide: blocks[sentence.block]?.slide === true,
    sentenceNumber: at + 1,
    canEdit: document.canEdit,
    note,
  }
}

/** Where facts are written, in the newest versions of their documents. */
export const studySources = async (
  actor: Learner,
  reach: Reach,
  factIds: readonly string[],
): Promise<Record<string, StudySource>> => {
  const wanted = Prisma.sql`SELECT "documentId" FROM span`
  const [row] = await runStatement<{ spans: SpanRow[]; documents: DocumentRow[] }>(Prisma.sql`
    WITH span AS MATERIALIZED (
      SELECT f.id AS "factId", f."documentId", e.start, e."end", e."sentenceIndex"
      FROM "Fact" f JOIN ${placeOfFact} e ON true WHERE f.id = ANY (${factIds}::uuid[]))
    SELECT (SELECT coalesce(json_agg(s), '[]') FROM span s) AS spans,
      (SELECT coalesce(json_agg(d), '[]') FROM (${documentsStatement(actor, reach, wanted)}) d) AS documents`)
  const { spans, documents: rows } = row ?? { spans: [], documents: [] }
  const documents = presentDocuments(rows, reach)
  const documentOf = new Map(documents.map((document) => [document.id, document]))
  const versions = await readVersions(documents.map(({ versionId }) => versionId))
  const entries = spans.flatMap((span) => {
    const document = documentOf.get(span.documentId)
    const version = versions.get(document?.versionId ?? '')
    const source = version && document ? presentSource(document, version, span) : null
    return source ? [[span.factId, source] as const] : []
  })
  return Object.fromEntries(entries)
}
