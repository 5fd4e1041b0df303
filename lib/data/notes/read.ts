import type { NoteFields, NoteOrigin } from '@/lib/domain/note'
import type { Learner } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { db } from '../prisma'
import { parseNote } from '../stored'
import { ownNotes } from './find'

/** A note as its author opens it again; `studied` says whether a card of it has been answered. */
export type NoteView = {
  readonly id: string
  readonly fields: NoteFields
  readonly from: NoteOrigin | null
  readonly deckId: string | null
  readonly tags: readonly string[]
  readonly archived: boolean
  readonly studied: boolean
}

/** One of the actor's own notes. */
export const readNote = async (actor: Learner, noteId: string): Promise<Result<NoteView>> => {
  const row = await db().document.findFirst({
    where: ownNotes(actor, [noteId]),
    select: {
      id: true,
      archivedAt: true,
      sources: { where: { deck: { ownerId: actor.userId } }, select: { deckId: true }, take: 1 },
      versions: { orderBy: { number: 'desc' }, take: 1, select: { note: true } },
    },
  })
  const note = row?.versions[0]?.note
  if (!row || !note) return notFound
  const { from, ...fields } = parseNote(note)
  const ofNote = { userId: actor.userId, fact: { documentId: row.id } }
  const [tags, answered] = await Promise.all([
    db().cardTag.findMany({ where: ofNote, distinct: ['tag'], orderBy: { tag: 'asc' }, select: { tag: true } }),
    db().card.count({ where: ofNote }),
  ])
  return ok({
    id: row.id,
    fields,
    from,
    deckId: row.sources[0]?.deckId ?? null,
    tags: tags.map(({ tag }) => tag),
    archived: row.archivedAt !== null,
    studied: answered > 0,
  })
}
