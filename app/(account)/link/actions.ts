'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { bearerOf } from '@/lib/auth/actor'
import { chooseByLink } from '@/lib/auth/forgotten'
import { confirmEmail, setMailByLink } from '@/lib/data/users/email'
import type { Result } from '@/lib/domain/result'
import { type FormState, parseForm } from '@/lib/form'
import { LinkForm, NewPasswordForm, StopMailForm } from '../forms'

export async function confirmAddress(_: FormState, form: FormData): Promise<Result<unknown>> {
  const input = parseForm(LinkForm, form)
  if (!input.ok) return input
  const link = bearerOf(input.value.token, 'confirm-email')
  return link.ok ? confirmEmail(link.value) : link
}

export async function setDailyMail(_: FormState, form: FormData): Promise<Result<unknown>> {
  const input = parseForm(StopMailForm, form)
  if (!input.ok) return input
  const link = bearerOf(input.value.token, 'stop-mail')
  const set = link.ok ? await setMailByLink(link.value, input.value.isOn) : link
  refresh()
  return set
}

export async function choosePassword(_: FormState, form: FormData): Promise<Result<unknown>> {
  const input = parseForm(NewPasswordForm, form)
  if (!input.ok) return input
  const link = bearerOf(input.value.token, 'reset-password')
  const chosen = link.ok ? await chooseByLink(link.value, input.value.newPassword, new Date()) : link
  if (!chosen.ok) return chosen
  redirect('/sign-in?done=password')
}
