import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { type LinkGrant, linkPurposes, type System } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { secret } from '@/lib/env'

const Signed = z.tuple([z.enum(linkPurposes), z.uuid(), z.string(), z.number().nullable()])

// Named apart from session tokens, which the same key signs.
const signatureOf = (body: string) => createHmac('sha256', secret()).update(`recite link ${body}`).digest()

/** A grant as text for an address: good until `until`, or for ever. */
export const signLink = (_system: System, { purpose, userId, about }: LinkGrant, until: Date | null): string => {
  const signed: z.infer<typeof Signed> = [purpose, userId, about, until?.getTime() ?? null]
  const body = Buffer.from(JSON.stringify(signed)).toString('base64url')
  return `${body}.${signatureOf(body).toString('base64url')}`
}

const isSigned = (body: string, signature: string): boolean => {
  const [given, right] = [Buffer.from(signature, 'base64url'), signatureOf(body)]
  return given.length === right.length && timingSafeEqual(given, right)
}

/** What a link of this purpose grants: `not_found` for what this server did not sign, `invalid` (`linkExpired`) when it is over. */
export const readLink = (
  _system: System,
  token: string,
  purpose: LinkGrant['purpose'],
  now: Date,
): Result<LinkGrant> => {
  const [body = '', signature = ''] = token.split('.')
  if (!isSigned(body, signature)) return notFound
  const [madeFor, userId, about, until] = Signed.parse(JSON.parse(Buffer.from(body, 'base64url').toString()))
  if (madeFor !== purpose) return notFound
  return until !== null && until <= now.getTime() ? failure('invalid', 'linkExpired') : ok({ purpose, userId, about })
}
