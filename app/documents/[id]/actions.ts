'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/actor'
import { drawSection } from '@/lib/data/decks/draw-section'
import { discardUnread } from '@/lib/data/documents/change'
import { correctSentence } from '@/lib/data/documents/correct'
import { correctFact } from '@/lib/data/facts/correct'
import { dismissFailure } from '@/lib/data/uploads/dismiss'
import { readRest } from '@/lib/data/uploads/rest'
import { stopReading } from '@/lib/data/uploads/stop'
import { savePreference } from '@/lib/data/users/preferences'
import { DrawSectionForm } from '@/lib/domain/deck-forms'
import { CorrectFactForm, CorrectItsSentenceForm, correctedSlots } from '@/lib/domain/document-forms'
import { TextPreferences } from '@/lib/domain/preferences'
import { type FormState, parseForm } from '@/lib/form'

/** Removes a document that could not be read. */
export async function discard(documentId: string) {
  await discardUnread(await requireActor(), documentId)
  redirect('/documents')
}

/** Takes away the note on a correction that could not be read. */
export async function dismiss(documentId: string) {
  await dismissFailure(await requireActor(), documentId)
  refresh()
}

/** Ends the reading of a change: the text stays as it was. */
export async function stop(documentId: string) {
  await stopReading(await requireActor(), documentId)
  refresh()
}

/** Has the rest of a book read whose reading ended before its end. */
export async function readOn(documentId: string) {
  await readRest(await requireActor(), documentId, new Date())
  refresh()
}

/** How the actor's texts are set. */
export async function setText(form: FormData) {
  const actor = await requireActor()
  const input = parseForm(TextPreferences, form)
  if (input.ok) await savePreference(actor, 'text', input.value)
  refresh()
}

export async function correct(_: FormState, form: FormData) {
  const actor = await requireActor()
  const input = parseForm(CorrectFactForm, form)
  if (!input.ok) return input
  const { documentId, factId, ...slots } = input.value
  const corrected = correctedSlots(slots)
  if (!corrected.ok) return corrected
  const done = await correctFact(actor, documentId, factId, corrected.value, new Date())
  if (!done.ok) return done
  return redirect(`/documents/${documentId}?fact=${factId}`)
}

export async function makeSectionDeck(_: FormState, form: FormData) {
  const actor = await requireActor()
  const input = parseForm(DrawSectionForm, form)
  if (!input.ok) return input
  const { deckId, ...section } = input.value
  const drawn = await drawSection(actor, { ...section, deckId: deckId || null }, new Date())
  return drawn.ok ? redirect(`/decks/${drawn.value.deckId}`) : drawn
}

export async function correctItsSentence(_: FormState, form: FormData) {
  const actor = await requireActor()
  const input = parseForm(CorrectItsSentenceForm, form)
  if (!input.ok) return input
  const { documentId, factId, ...correction } = input.value
  const sent = await correctSentence(actor, documentId, correction, new Date())
  if (!sent.ok) return sent
  return redirect(`/documents/${documentId}?fact=${factId}`)
}
