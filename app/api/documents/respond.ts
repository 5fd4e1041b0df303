import { safeNext } from '@/lib/auth/next-path'
import type { Failure, FailureCode } from '@/lib/domain/result'
import { dynamicTranslator, nearestLocale } from '@/lib/i18n'
import { failureText } from '@/lib/i18n/failure'

const statusOf: Record<FailureCode, number> = {
  not_found: 404,
  invalid: 422,
  conflict: 409,
  limited: 429,
  unavailable: 503,
}

/** A page's script asks for JSON; a form posted without one is sent on to a page. */
const wantsPage = (request: Request): boolean => !(request.headers.get('accept') ?? '').includes('application/json')

const seeOther = (path: string) => new Response(null, { status: 303, headers: { location: path } })

/** The way back for a form posted without a script: the page it came from says the reason. */
const backTo = (request: Request, { reason, params }: Failure): string => {
  const from = request.headers.get('referer')
  // The sender says where it came from: `https://evil.example//evil.example/` would lead back there.
  const path = safeNext(from && URL.canParse(from) ? new URL(from).pathname : null)
  const query = new URLSearchParams({ refused: reason ?? 'invalid' })
  for (const [name, value] of Object.entries(params ?? {})) query.set(name, String(value))
  return `${path}?${query}`
}

/** Tells the sender why, in words of the language the request asks for: its profile may be out of reach with the database. */
export const refused = (request: Request, failure: Failure, status = statusOf[failure.code]): Response => {
  if (wantsPage(request)) return seeOther(backTo(request, failure))
  const say = dynamicTranslator(nearestLocale(request.headers.get('accept-language') ?? 'en'), 'errors')
  const wordsOf = ({ reason, code, params = {} }: Failure) => failureText(say, { reason: reason ?? code, params })
  const files = failure.files ?? []
  const message = (files.length > 0 ? files.map((file) => wordsOf(file.failure)) : [wordsOf(failure)]).join('\n')
  const retry = failure.retryAfterSeconds === undefined ? {} : { 'retry-after': String(failure.retryAfterSeconds) }
  const answer = { reason: failure.reason ?? failure.code, message, refusedFiles: files.map(({ name }) => name) }
  return Response.json(answer, { status, headers: retry })
}

/** Sends the sender on to the page of the new document, which follows the reading. */
export const made = (request: Request, documentId: string): Response => {
  const path = `/documents/${documentId}`
  return wantsPage(request) ? seeOther(path) : Response.json({ id: documentId, path }, { status: 201 })
}
