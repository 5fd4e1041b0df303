'use server'
import { refresh } from 'next/cache'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { requireActor, requirePerson, requireUser } from '@/lib/auth/actor'
import { clearSessionCookie } from '@/lib/auth/session-cookie'
import { endOtherSessions, endSession } from '@/lib/data/sessions'
import { changeProfile } from '@/lib/data/users'
import { askConfirmation } from '@/lib/data/users/email'
import { savePreference } from '@/lib/data/users/preferences'
import { ok, type Result } from '@/lib/domain/result'
import { type FormState, parseForm } from '@/lib/form'
import { DailyMailForm, NothingForm, NoticesForm, ProfileForm, SessionForm, ThemeForm } from '../forms'

export async function saveProfile(_: FormState, form: FormData): Promise<Result<unknown>> {
  const actor = await requireActor()
  const input = parseForm(ProfileForm, form)
  if (!input.ok) return input
  const saved = await changeProfile(actor, input.value, new Date())
  refresh()
  return saved
}

export async function saveDailyMail(_: FormState, form: FormData): Promise<Result<unknown>> {
  const actor = await requirePerson()
  const input = parseForm(DailyMailForm, form)
  if (!input.ok) return input
  const saved = await savePreference(actor, 'dailyMail', input.value)
  refresh()
  return saved
}

export async function saveNotices(_: FormState, form: FormData): Promise<Result<unknown>> {
  const actor = await requirePerson()
  const input = parseForm(NoticesForm, form)
  if (!input.ok) return input
  const saved = await savePreference(actor, 'notices', input.value)
  refresh()
  return saved
}

export async function sendConfirmation(_: FormState, form: FormData): Promise<Result<unknown>> {
  const actor = await requirePerson()
  const input = parseForm(NothingForm, form)
  return input.ok ? askConfirmation(actor, new Date()) : input
}

export async function chooseTheme(_: FormState, form: FormData): Promise<Result<unknown>> {
  await requireActor()
  const input = parseForm(ThemeForm, form)
  if (!input.ok) return input
  const { theme } = input.value
  const jar = await cookies()
  if (theme === 'system') jar.delete('theme')
  else jar.set('theme', theme, { path: '/', sameSite: 'lax', maxAge: 365 * 86_400 })
  refresh()
  return ok(null)
}

export async function endOneSession(_: FormState, form: FormData): Promise<Result<unknown>> {
  const { actor } = await requireUser()
  const input = parseForm(SessionForm, form)
  if (!input.ok) return input
  const ended = await endSession(actor, input.value.id, new Date())
  refresh()
  return ended
}

export async function endAllOthers(_: FormState, form: FormData): Promise<Result<unknown>> {
  const { actor, sessionId } = await requireUser()
  const input = parseForm(NothingForm, form)
  if (!input.ok) return input
  await endOtherSessions(actor, sessionId, new Date())
  refresh()
  return ok(null)
}

export async function signOut(): Promise<void> {
  const { actor, sessionId } = await requireUser()
  await endSession(actor, sessionId, new Date())
  await clearSessionCookie()
  redirect('/')
}
