'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/actor'
import { spreadBacklog } from '@/lib/data/cards/backlog'
import { makeDeck } from '@/lib/data/decks/change'
import { chooseRefit } from '@/lib/data/refits'
import { readPreference, savePreference } from '@/lib/data/users/preferences'
import {
  EasyDaysForm,
  MakeDeckForm,
  NothingForm,
  RefitForm,
  SpreadForm,
  sharesOf,
  spreadOf,
} from '@/lib/domain/deck-forms'
import { ok } from '@/lib/domain/result'
import { type FormState, parseForm } from '@/lib/form'

export async function createDeck(_: FormState, form: FormData) {
  const actor = await requireActor()
  const input = parseForm(MakeDeckForm, form)
  if (!input.ok) return input
  const { name, parentId } = input.value
  const made = await makeDeck(actor, { name, parentId: parentId || null }, new Date())
  return made.ok ? redirect(`/decks/${made.value.id}`) : made
}

export async function saveEasyDays(_: FormState, form: FormData) {
  const actor = await requireActor()
  const input = parseForm(EasyDaysForm, form)
  if (!input.ok) return input
  const chosen = await readPreference(actor, 'schedule')
  return savePreference(actor, 'schedule', { ...chosen, easyDays: [...sharesOf(input.value)] })
}

export async function saveRefit(_: FormState, form: FormData) {
  const actor = await requireActor()
  const input = parseForm(RefitForm, form)
  if (!input.ok) return input
  const chosen = await chooseRefit(actor, input.value.isOn, new Date())
  refresh()
  return chosen
}

export async function spreadLate(_: FormState, form: FormData) {
  const actor = await requireActor()
  const input = parseForm(SpreadForm, form)
  if (!input.ok) return input
  await spreadBacklog(actor, spreadOf(input.value), new Date())
  refresh()
  return ok(null)
}

export async function takeAllLate(_: FormState, form: FormData) {
  const actor = await requireActor()
  const input = parseForm(NothingForm, form)
  if (!input.ok) return input
  await spreadBacklog(actor, null, new Date())
  refresh()
  return ok(null)
}
