import type { QuestionAnswers } from '@/lib/data/assignments/question'
import { type DryRun, tryRegrade } from '@/lib/data/regrade'
import type { Person } from '@/lib/domain/policy'
import { RegradeForm } from '@/lib/domain/regrade'
import type { Result } from '@/lib/domain/result'
import { parseForm } from '@/lib/form'

/** A regrade to be tried, as the address says it. */
export type RegradeQuery = { readonly [field: string]: string | string[] | undefined }

export type Trial = { readonly form: RegradeForm; readonly run: DryRun }

/** What the address asks to be tried; null where it asks for nothing. */
export const trialOf = async (
  actor: Person,
  { assignment, itemId }: QuestionAnswers,
  query: RegradeQuery,
): Promise<Result<Trial> | null> => {
  if (query.remedy === undefined) return null
  const form = new FormData()
  for (const field of ['remedy', 'right', 'answers', 'points'])
    for (const value of [query[field] ?? []].flat()) form.append(field, value)
  form.append('assignmentId', assignment.id)
  form.append('itemId', itemId)
  const asked = parseForm(RegradeForm, form)
  if (!asked.ok) return asked
  const run = await tryRegrade(actor, asked.value, new Date())
  return run.ok ? { ok: true, value: { form: asked.value, run: run.value } } : run
}
