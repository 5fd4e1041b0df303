'use server'
import { reader } from '@/app/_ui/reader'
import { requireActor } from '@/lib/auth/actor'
import { changeNote } from '@/lib/data/notes/change'
import { createNote } from '@/lib/data/notes/create'
import { madeOf } from '@/lib/data/notes/make'
import { removeNote, restoreNote, undoImport, undoNote } from '@/lib/data/notes/remove'
import { addPackage } from '@/lib/data/packages/read'
import type { NoteFields } from '@/lib/domain/note'
import { checkTags } from '@/lib/domain/note'
import {
  ChangeNoteForm,
  deckChoiceOf,
  NewNoteForm,
  originRefOf,
  PreviewInput,
  SelectedWords,
} from '@/lib/domain/note-forms'
import { ok } from '@/lib/domain/result'
import { type FormState, parseForm, parseInput } from '@/lib/form'
import { newNoteOf } from '../prefill'

const usualDeck = async () => (await reader()).t('notes')('myCards')

/** What a new card begins with where something is selected, and all that its form says. */
export async function beginNote(selected: SelectedWords) {
  const actor = await requireActor()
  const input = parseInput(SelectedWords, selected)
  return input.ok ? ok(await newNoteOf(actor, input.value)) : input
}

/** Keeps a new card; answers what was saved. */
export async function addNote(_: FormState, form: FormData) {
  const actor = await requireActor()
  const input = parseForm(NewNoteForm, form)
  if (!input.ok) return input
  const { type, front, back } = input.value
  const tags = checkTags(input.value.tags)
  if (!tags.ok) return tags
  const deck = deckChoiceOf(input.value, await usualDeck())
  const written = { fields: { type, front, back }, deck, tags: tags.value, from: originRefOf(input.value) }
  return createNote(actor, written, new Date())
}

/** Writes a card anew; answers what was saved. */
export async function editNote(_: FormState, form: FormData) {
  const actor = await requireActor()
  const input = parseForm(ChangeNoteForm, form)
  if (!input.ok) return input
  const { noteId, type, front, back } = input.value
  const tags = checkTags(input.value.tags)
  if (!tags.ok) return tags
  const deck = deckChoiceOf(input.value, await usualDeck())
  return changeNote(actor, noteId, { fields: { type, front, back }, deck, tags: tags.value }, new Date())
}

/** What would be asked, as it will look. */
export async function preview(fields: NoteFields) {
  await requireActor()
  const input = parseInput(PreviewInput, fields)
  return input.ok ? madeOf(input.value) : input
}

/** Takes back a card that was just added. */
export async function takeBack(noteId: string) {
  return undoNote(await requireActor(), noteId, new Date())
}

/** Has the notes of a package added that was looked at. */
export async function addPackageNotes(packageId: string) {
  return addPackage(await requireActor(), packageId)
}

/** Takes back a list or a package that was just added. */
export async function takeBackList(importId: string) {
  return undoImport(await requireActor(), importId, new Date())
}

/** Deletes a card; it can be brought back. */
export async function remove(noteId: string) {
  return removeNote(await requireActor(), noteId, new Date())
}

/** Brings a deleted card back. */
export async function restore(noteId: string) {
  return restoreNote(await requireActor(), noteId)
}
