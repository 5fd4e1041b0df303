/** Why an expected failure failed. An exception is a bug; these are not. */
export type FailureCode = 'not_found' | 'invalid' | 'conflict' | 'limited' | 'unavailable'

export type Ok<T> = { readonly ok: true; readonly value: T }

/**
 * An expected failure. `reason` is a key of the message catalogue (namespace `errors`), `params` fill its sentence,
 * `fields` carry one such key for each field of a form.
 */
export type Failure = {
  readonly ok: false
  readonly code: FailureCode
  readonly reason?: string
  readonly params?: Readonly<Record<string, string | number>>
  readonly fields?: Readonly<Record<string, string>>
  /** Of several files those that are refused, each for its own reason; the first of them is this failure itself. */
  readonly files?: readonly { readonly name: string; readonly failure: Failure }[]
  /** Seconds after which another try makes sense (`limited`, `unavailable`). */
  readonly retryAfterSeconds?: number
}

export type Result<T> = Ok<T> | Failure

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })

export const failure = (
  code: FailureCode,
  reason?: string,
  more: Omit<Failure, 'ok' | 'code' | 'reason'> = {},
): Failure => (reason === undefined ? { ok: false, code, ...more } : { ok: false, code, reason, ...more })

export const notFound: Failure = failure('not_found')
