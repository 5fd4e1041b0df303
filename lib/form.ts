import type * as z from 'zod/mini'
import { type Failure, failure, ok, type Result } from '@/lib/domain/result'
import { storable } from '@/lib/domain/storable'

/** What an action answers and `useActionState` holds: null before the first try. */
export type FormState<T = unknown> = Result<T> | null

/** A form's schema: its keys are the form's fields, everything else is refused. */
type FormSchema<T> = z.ZodMiniType<T> & { readonly shape: Readonly<Record<string, z.ZodMiniType>> }

const isReasonCode = (message: string): boolean => /^[a-z][A-Za-z0-9_]*$/.test(message)

/** Reason codes for issues to which the schema gave no name of its own. */
const codeOf = (issue: z.core.$ZodIssue): string => {
  if (isReasonCode(issue.message)) return issue.message
  if (issue.code === 'too_big') return 'tooLong'
  if (issue.code === 'too_small') return issue.origin === 'string' && issue.minimum === 1 ? 'required' : 'tooShort'
  return 'invalidField'
}

const fieldErrors = (issues: readonly z.core.$ZodIssue[]): Record<string, string> => {
  const fields: Record<string, string> = {}
  for (const issue of issues) {
    const field = String(issue.path[0] ?? 'form')
    fields[field] ??= codeOf(issue)
  }
  return fields
}

const takesMany = (schema: z.core.$ZodType | undefined): boolean => {
  const def = schema?._zod.def
  // A list that may be absent is a list inside its default.
  if (def && 'innerType' in def) return takesMany(def.innerType as z.core.$ZodType)
  return def?.type === 'array' || def?.type === 'set'
}

// The framework's own hidden fields (which action, which state) travel in the same form.
const isOurs = (key: string): boolean => !key.startsWith('$ACTION')

/**
 * Reads a form by its schema. A field the schema does not name is refused (`unknownField`); a list field takes all its
 * values, any other the last one. Errors come back as `fields`: one key of the `errors` messages for each field.
 */
export const parseForm = <T>(schema: FormSchema<T>, form: FormData): Result<T> => {
  const keys = [...new Set(form.keys())].filter(isOurs)
  const unknown = keys.find((key) => !Object.hasOwn(schema.shape, key))
  if (unknown !== undefined) return failure('invalid', 'unknownField', { params: { field: unknown.slice(0, 40) } })
  const input = Object.fromEntries(
    keys.map((key) => {
      const values = form.getAll(key).map((value) => (typeof value === 'string' ? storable(value) : value))
      return [key, takesMany(schema.shape[key]) ? values : values.at(-1)]
    }),
  )
  const parsed = schema.safeParse(input)
  return parsed.success
    ? ok(parsed.data)
    : failure('invalid', 'checkFields', { fields: fieldErrors(parsed.error.issues) })
}

/** Checks what a script sent to an action, which may be anything: `invalid` where the schema does not fit. */
export const parseInput = <T>(schema: z.ZodMiniType<T>, input: unknown): Result<T> => {
  const parsed = schema.safeParse(input)
  return parsed.success ? ok(parsed.data) : failure('invalid', 'invalidField')
}

/** A failure that belongs to one field of the form. */
export const fieldFailure = (field: string, reason: string): Failure =>
  failure('invalid', 'checkFields', { fields: { [field]: reason } })
