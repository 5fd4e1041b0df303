'use server'
import { refresh } from 'next/cache'
import { cookies } from 'next/headers'
import { requirePerson } from '@/lib/auth/actor'
import { NamesForm } from '@/lib/domain/hidden-names'
import { ok, type Result } from '@/lib/domain/result'
import { type FormState, parseForm } from '@/lib/form'

export async function chooseNames(_: FormState, form: FormData): Promise<Result<unknown>> {
  await requirePerson()
  const input = parseForm(NamesForm, form)
  if (!input.ok) return input
  const jar = await cookies()
  if (input.value.names === 'shown') jar.delete('names')
  else jar.set('names', 'hidden', { path: '/', sameSite: 'lax', maxAge: 365 * 86_400 })
  refresh()
  return ok(null)
}
