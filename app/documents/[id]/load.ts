import 'server-only'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { requireActor } from '@/lib/auth/actor'
import { readDocument } from '@/lib/data/documents/read'

export type DocumentParams = { params: Promise<{ id: string }> }

/** Who asks for which document; one that the reader may not read does not exist. Loaded once a request. */
export const loadDocument = cache(async (id: string) => {
  const actor = await requireActor()
  const document = await readDocument(actor, id)
  if (!document.ok) notFound()
  // A card of one's own is read where it is written.
  if (document.value.isNote) redirect(`/cards/notes/${id}`)
  return { actor, document: document.value }
})
