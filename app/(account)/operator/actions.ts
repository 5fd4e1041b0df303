'use server'
import { refresh } from 'next/cache'
import { requireOperator } from '@/lib/auth/actor'
import { hashPassword, temporaryPassword } from '@/lib/auth/password'
import { setPersonAccommodation } from '@/lib/data/accounts/accommodation'
import { makeAccount, resetPassword, setOperator } from '@/lib/data/accounts/operator'
import { accommodationOf, PersonAccommodationForm } from '@/lib/domain/accommodation'
import { ok, type Result } from '@/lib/domain/result'
import { type FormState, parseForm } from '@/lib/form'
import { AccountForm, MakeAccountForm, OperatorForm } from '../forms'

export async function giveNewPassword(_: FormState, form: FormData): Promise<Result<unknown>> {
  const actor = await requireOperator()
  const input = parseForm(AccountForm, form)
  if (!input.ok) return input
  const password = temporaryPassword()
  const reset = await resetPassword(actor, input.value.id, await hashPassword(password), new Date())
  return reset.ok ? ok({ password }) : reset
}

export async function appointOperator(_: FormState, form: FormData): Promise<Result<unknown>> {
  const actor = await requireOperator()
  const input = parseForm(OperatorForm, form)
  if (!input.ok) return input
  const done = await setOperator(actor, input.value.id, input.value.isOperator, new Date())
  refresh()
  return done
}

export async function accommodatePerson(_: FormState, form: FormData): Promise<Result<unknown>> {
  const actor = await requireOperator()
  const input = parseForm(PersonAccommodationForm, form)
  if (!input.ok) return input
  const wanted = accommodationOf(input.value)
  if (!wanted.ok) return wanted
  const set = await setPersonAccommodation(actor, input.value.userId, wanted.value, new Date())
  refresh()
  return set
}

export async function addAccount(_: FormState, form: FormData): Promise<Result<unknown>> {
  const actor = await requireOperator()
  const input = parseForm(MakeAccountForm, form)
  if (!input.ok) return input
  const { username, displayName } = input.value
  const password = temporaryPassword()
  const account = { username, displayName: displayName || username, passwordHash: await hashPassword(password) }
  const made = await makeAccount(actor, account, new Date())
  return made.ok ? ok({ password }) : made
}
