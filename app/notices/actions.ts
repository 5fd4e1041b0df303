'use server'
import { refresh } from 'next/cache'
import { requirePerson } from '@/lib/auth/actor'
import { readAllNotices } from '@/lib/data/notices'
import type { Result } from '@/lib/domain/result'
import { type FormState, parseForm } from '@/lib/form'
import { ReadAllForm } from './forms'

export async function readAll(_: FormState, form: FormData): Promise<Result<unknown>> {
  const actor = await requirePerson()
  const input = parseForm(ReadAllForm, form)
  if (!input.ok) return input
  const read = await readAllNotices(actor, new Date())
  refresh()
  return read
}
