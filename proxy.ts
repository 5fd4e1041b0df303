import { type NextRequest, NextResponse } from 'next/server'
import { env } from '@/lib/env'

const development = () => env().NODE_ENV !== 'production'

// The page of a form that leads to the identity provider must be allowed to go there.
const formTargets = (): string => {
  const issuer = env().OIDC_ISSUER
  return issuer ? `'self' ${new URL(issuer).origin}` : "'self'"
}

/** Everything comes from this server, scripts only with the nonce of the answer they came with. */
const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'self'",
    // Fast refresh evaluates code and inserts styles; production does neither.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development() ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${development() ? " 'unsafe-inline'" : ''}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action ${formTargets()}`,
    "frame-ancestors 'none'",
  ].join('; ')

const isHttps = (): boolean => env().RECITE_URL?.startsWith('https:') ?? false

const pathOf = ({ nextUrl }: NextRequest): string => {
  const query = new URLSearchParams(nextUrl.search)
  query.delete('_rsc')
  return query.size > 0 ? `${nextUrl.pathname}?${query}` : nextUrl.pathname
}

/** Sets headers and nothing else: it is never the lock. Pages hold as well without it. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  headers.set('x-recite-path', pathOf(request))
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('x-frame-options', 'DENY')
  response.headers.set('referrer-policy', 'same-origin')
  response.headers.set('cross-origin-opener-policy', 'same-origin')
  response.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
  if (isHttps()) response.headers.set('strict-transport-security', 'max-age=31536000')
  return response
}

// A matched body over 10 MB is silently cut, so uploads never pass here; study events, the most frequent request, are not copied on their way.
export const config = {
  matcher: ['/((?!api/documents|api/note-packages|api/study-events|_next/static|_next/image).*)'],
}
