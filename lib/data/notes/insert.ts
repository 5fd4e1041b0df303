import type { Id } from '@/lib/domain/id'
import type { NoteCard, NoteContent, NoteFields, NoteOrigin } from '@/lib/domain/note'
import { searchKeyOf } from '@/lib/domain/search/key'
import { titled } from '../documents/title'
import { newId } from '../id'
import type { Transaction } from '../prisma'

/** A note to be kept: what was written, what is made of it, the sentence it was made from, and its tags. */
export type NewNote = {
  readonly id: Id
  readonly fields: NoteFields
  readonly content: NoteContent
  readonly from: NoteOrigin | null
  readonly tags: readonly string[]
}

/** Whose notes they are, where they go, and the import they came with. */
export type Placing = {
  readonly ownerId: Id
  readonly deckId: Id
  readonly importId: Id | null
  readonly at: Date
}

/** A version of a note's text: one sentence, which all of its facts are stated in. */
export const versionRow = ({ fields, content, from }: Pick<NewNote, 'fields' | 'content' | 'from'>) => {
  const whole = { start: 0, end: content.text.length }
  return {
    text: content.text,
    blocks: [{ ...whole, kind: 'paragraph', path: [] }],
    sentences: [{ ...whole, index: 0, section: '', block: 0, flags: [] }],
    engineVersion: 'note',
    note: { ...fields, from: from && { ...from } },
    html: content.html,
  }
}

export const questionKey = ({ factKey, slot, kind }: NoteCard): string => `${factKey} ${slot} ${kind}`

export const questionVersionRow = ({ statement }: NoteContent, { stem, answer, accepted }: NoteCard) => ({
  stem: stem.plain,
  stemHtml: stem.html,
  answer: answer.plain,
  answerHtml: answer.html,
  accepted: [...accepted],
  quotedSentence: statement,
  searchKey: searchKeyOf({ stem: stem.plain, answer: answer.plain }),
})

const rowsOf = (notes: readonly NewNote[], at: Date) => {
  const rows = notes.map((note) => {
    const { id: documentId, content } = note
    const versionId = newId(at)
    const facts = content.facts.map((fact) => ({
      ...fact,
      id: newId(at),
      evidenceId: newId(at),
      documentId,
      versionId,
      statement: content.statement,
    }))
    const cards = content.cards.map((card, rank) => ({
      ...questionVersionRow(content, card),
      id: newId(at),
      versionId: newId(at),
      documentId,
      key: questionKey(card),
      kind: card.kind,
      // Of siblings the first is learned first.
      rank,
      slot: card.slot,
      factId: facts.find(({ key }) => key === card.factKey)?.id,
    }))
    const tags = cards.flatMap(({ factId, slot }) => note.tags.map((tag) => ({ factId, slot, tag })))
    const document = { id: documentId, sourceId: newId(at), ...titled(content.title) }
    return { document, version: { id: versionId, documentId, ...versionRow(note) }, facts, cards, tags }
  })
  return {
    documents: JSON.stringify(rows.map(({ document }) => document)),
    versions: JSON.stringify(rows.map(({ version }) => version)),
    facts: JSON.stringify(rows.flatMap(({ facts }) => facts)),
    cards: JSON.stringify(rows.flatMap(({ cards }) => cards)),
    tags: JSON.stringify(rows.flatMap(({ tags }) => tags)),
  }
}

/**
 * Writes notes with their facts, questions and tags into a deck: as many statements for one as for thousands, and always the
 * same ones, so that a long list leaves no statement of its own behind on each connection.
 */
export const insertNotes = async (tx: Transaction, placing: Placing, notes: readonly NewNote[]): Promise<void> => {
  const { ownerId, deckId, importId, at } = placing
  const { documents, versions, facts, cards, tags } = rowsOf(notes, at)
  const [factOrigin, questionOrigin] = importId === null ? ['card', 'author'] : ['import', 'import']
  await tx.$executeRaw`
    INSERT INTO "Document" (id, "ownerId", kind, title, "titleKey", language, "importId", "createdAt", "updatedAt")
    SELECT id, ${ownerId}::uuid, 'note', title, "titleKey", 'und', ${importId}::uuid, ${at}, ${at}
    FROM jsonb_to_recordset(${documents}::jsonb) AS r(id uuid, title text, "titleKey" text)`
  await tx.$executeRaw`
    INSERT INTO "DeckSource" (id, "deckId", "documentId")
    SELECT "sourceId", ${deckId}::uuid, id FROM jsonb_to_recordset(${documents}::jsonb) AS r(id uuid, "sourceId" uuid)`
  await tx.$executeRaw`
    INSERT INTO "DocumentVersion" (id, "documentId", number, text, blocks, sentences, "engineVersion", note, html, "createdAt")
    SELECT id, "documentId", 1, text, blocks, sentences, "engineVersion", note, html, ${at}
    FROM jsonb_to_recordset(${versions}::jsonb) AS r(id uuid, "documentId" uuid, text text, blocks jsonb, sentences jsonb,
      "engineVersion" text, note jsonb, html text)`
  await tx.$executeRaw`
    INSERT INTO "Fact" (id, "documentId", key, kind, relation, slots, "siblingGroup", statement, origin)
    SELECT id, "documentId", key, 'card', 'card', slots, "documentId", statement, ${factOrigin}
    FROM jsonb_to_recordset(${facts}::jsonb) AS r(id uuid, "documentId" uuid, key text, slots jsonb, statement text)`
  await tx.$executeRaw`
    INSERT INTO "FactEvidence" (id, "factId", "documentVersionId", start, "end", "sentenceIndex")
    SELECT "evidenceId", id, "versionId", start, "end", 0
    FROM jsonb_to_recordset(${facts}::jsonb) AS r("evidenceId" uuid, id uuid, "versionId" uuid, start int, "end" int)`
  await tx.$executeRaw`
    INSERT INTO "Question" (id, "documentId", key, kind, origin, status, rank)
    SELECT id, "documentId", key, kind, ${questionOrigin}, 'approved', rank
    FROM jsonb_to_recordset(${cards}::jsonb) AS r(id uuid, "documentId" uuid, key text, kind text, rank int)`
  await tx.$executeRaw`
    INSERT INTO "QuestionVersion" (id, "questionId", number, stem, "stemHtml", answer, "answerHtml", accepted, "quotedSentence",
      "searchKey", "createdAt")
    SELECT "versionId", id, 1, stem, "stemHtml", answer, "answerHtml", ARRAY(SELECT jsonb_array_elements_text(accepted)),
      "quotedSentence", "searchKey", ${at}
    FROM jsonb_to_recordset(${cards}::jsonb) AS r("versionId" uuid, id uuid, stem text, "stemHtml" text, answer text,
      "answerHtml" text, accepted jsonb, "quotedSentence" text, "searchKey" text)`
  await tx.$executeRaw`
    UPDATE "Question" q SET "currentVersionId" = r."versionId"
    FROM jsonb_to_recordset(${cards}::jsonb) AS r(id uuid, "versionId" uuid) WHERE q.id = r.id`
  await tx.$executeRaw`
    INSERT INTO "QuestionTarget" ("questionVersionId", "factId", slot, position)
    SELECT "versionId", "factId", slot, 0
    FROM jsonb_to_recordset(${cards}::jsonb) AS r("versionId" uuid, "factId" uuid, slot text)`
  await tx.$executeRaw`
    INSERT INTO "CardTag" ("userId", "factId", slot, tag)
    SELECT ${ownerId}::uuid, "factId", slot, tag FROM jsonb_to_recordset(${tags}::jsonb) AS r("factId" uuid, slot text, tag text)`
}
