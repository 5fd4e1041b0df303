'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/actor'
import { archiveDocument, renameDocument } from '@/lib/data/documents/change'
import { deleteDocument } from '@/lib/data/documents/delete'
import { shareDocument, unshareDocument } from '@/lib/data/grants'
import { RenameForm, ShareForm, shareTargetOf } from '@/lib/domain/document-forms'
import { type FormState, parseForm } from '@/lib/form'

export async function rename(_: FormState, form: FormData) {
  const actor = await requireActor()
  const input = parseForm(RenameForm, form)
  if (!input.ok) return input
  const renamed = await renameDocument(actor, input.value.documentId, input.value)
  if (renamed.ok) refresh()
  return renamed
}

export async function archive(documentId: string, archived: boolean) {
  const done = await archiveDocument(await requireActor(), documentId, archived, new Date())
  if (done.ok) refresh()
  return done
}

export async function remove(documentId: string) {
  const removed = await deleteDocument(await requireActor(), documentId)
  return removed.ok ? redirect('/documents') : removed
}

export async function share(_: FormState, form: FormData) {
  const actor = await requireActor()
  const input = parseForm(ShareForm, form)
  if (!input.ok) return input
  const { documentId, role } = input.value
  const done = await shareDocument(actor, documentId, shareTargetOf(input.value), role, new Date())
  if (done.ok) refresh()
  return done
}

export async function unshare(grantId: string) {
  const done = await unshareDocument(await requireActor(), grantId)
  if (done.ok) refresh()
  return done
}
