'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/actor'
import { changeDeck, deleteDeck, resetDeck } from '@/lib/data/decks/change'
import { leaveSection } from '@/lib/data/decks/draw-section'
import { effectOf, type SettingsEffect } from '@/lib/data/decks/effect'
import { addExam, changeExam, removeExam } from '@/lib/data/decks/exam-change'
import { rescheduleDeck, rescheduleEffect } from '@/lib/data/decks/reschedule'
import { drawFrom } from '@/lib/data/decks/sources'
import {
  AddExamForm,
  ChangeExamForm,
  DeckForm,
  DeleteDeckForm,
  deckInputOf,
  LeaveSectionForm,
  OneDeckForm,
  RescheduleForm,
  SourcesForm,
} from '@/lib/domain/deck-forms'
import type { MoveSummary } from '@/lib/domain/replan'
import { ok, type Result } from '@/lib/domain/result'
import { type FormState, parseForm } from '@/lib/form'
import { Effect } from './_ui/effect'
import { MoveEffect } from './_ui/move-effect'
import { Saved } from './_ui/saved'

const shown = (effect: Result<SettingsEffect>): Result<unknown> =>
  effect.ok ? ok({ panel: <Effect effect={effect.value} /> }) : effect

const told = (moves: Result<MoveSummary>, isDone: boolean): Result<unknown> =>
  moves.ok ? ok({ panel: <MoveEffect moves={moves.value} isDone={isDone} /> }) : moves

export async function submitDeck(_: FormState, form: FormData): Promise<Result<unknown>> {
  const actor = await requireActor()
  const input = deckInputOf(parseForm(DeckForm, form))
  if (!input.ok) return input
  const { deckId, intent, change } = input.value
  if (intent === 'show') return shown(await effectOf(actor, deckId, change, new Date()))
  const saved = await changeDeck(actor, deckId, change)
  refresh()
  return saved.ok ? ok({ panel: <Saved /> }) : saved
}

export async function resetSettings(_: FormState, form: FormData) {
  const actor = await requireActor()
  const input = parseForm(OneDeckForm, form)
  if (!input.ok) return input
  const { deckId } = input.value
  const reset = await resetDeck(actor, deckId)
  return reset.ok ? redirect(`/decks/${deckId}?reset=${Date.now()}`) : reset
}

export async function drawDocuments(_: FormState, form: FormData) {
  const actor = await requireActor()
  const input = parseForm(SourcesForm, form)
  if (!input.ok) return input
  const drawn = await drawFrom(actor, input.value.deckId, input.value.documentId, new Date())
  refresh()
  return drawn
}

export async function takeSectionOut(_: FormState, form: FormData) {
  const actor = await requireActor()
  const input = parseForm(LeaveSectionForm, form)
  if (!input.ok) return input
  const left = await leaveSection(actor, input.value.sourceId)
  refresh()
  return left
}

export async function createExam(_: FormState, form: FormData) {
  const actor = await requireActor()
  const input = parseForm(AddExamForm, form)
  if (!input.ok) return input
  const { deckId, ...exam } = input.value
  const added = await addExam(actor, deckId, exam, new Date())
  refresh()
  return added
}

export async function submitExam(_: FormState, form: FormData) {
  const actor = await requireActor()
  const input = parseForm(ChangeExamForm, form)
  if (!input.ok) return input
  const { examId, intent, ...exam } = input.value
  const done = await (intent === 'remove' ? removeExam(actor, examId) : changeExam(actor, examId, exam, new Date()))
  refresh()
  return done
}

export async function reschedule(_: FormState, form: FormData): Promise<Result<unknown>> {
  const actor = await requireActor()
  const input = parseForm(RescheduleForm, form)
  if (!input.ok) return input
  const { deckId, intent } = input.value
  if (intent === 'show') return told(await rescheduleEffect(actor, deckId, new Date()), false)
  const moved = told(await rescheduleDeck(actor, deckId, new Date()), true)
  refresh()
  return moved
}

export async function removeDeck(_: FormState, form: FormData) {
  const actor = await requireActor()
  const input = parseForm(DeleteDeckForm, form)
  if (!input.ok) return input
  const { deckId, notesTo } = input.value
  const removed = await deleteDeck(actor, deckId, notesTo || null, new Date())
  return removed.ok ? redirect('/decks') : removed
}
