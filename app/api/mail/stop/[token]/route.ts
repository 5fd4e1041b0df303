import { redirect } from 'next/navigation'
import { bearerOf } from '@/lib/auth/actor'
import { setMailByLink } from '@/lib/data/users/email'

type Context = { params: Promise<{ token: string }> }

/** One click in a mail program stops the daily mail (RFC 8058): no page, no sign-in, and no question. */
export async function POST(_: Request, { params }: Context): Promise<Response> {
  const link = bearerOf((await params).token, 'stop-mail')
  const stopped = link.ok ? await setMailByLink(link.value, false) : link
  return new Response(null, { status: stopped.ok ? 204 : 404 })
}

/** Mail programs without that click open the address: the page asks before it does anything, as they open links by themselves. */
export async function GET(_: Request, { params }: Context): Promise<never> {
  redirect(`/link/stop-mail/${encodeURIComponent((await params).token)}`)
}
