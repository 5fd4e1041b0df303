'use server'
import { refresh } from 'next/cache'
import { requireActor } from '@/lib/auth/actor'
import { spreadBacklog } from '@/lib/data/cards/backlog'
import { ok, type Result } from '@/lib/domain/result'
import { type FormState, parseForm } from '@/lib/form'
import { PlanForm } from './forms'

export async function changePlan(_: FormState, form: FormData): Promise<Result<unknown>> {
  const actor = await requireActor()
  const input = parseForm(PlanForm, form)
  if (!input.ok) return input
  const { days } = input.value
  await spreadBacklog(actor, days === null ? null : { way: 'days', amount: days }, new Date())
  refresh()
  return ok(null)
}
