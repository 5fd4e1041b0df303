import { actorOf } from '@/lib/auth/actor'
import { exportAccount } from '@/lib/data/accounts/export'

/** Everything stored about whoever asks, as a file. */
export async function GET(request: Request): Promise<Response> {
  const actor = await actorOf(request)
  if (!actor) return new Response(null, { status: 401 })
  const body = JSON.stringify(await exportAccount(actor, new Date()), null, 1)
  return new Response(body, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="recite-account.json"',
      'cache-control': 'no-store',
    },
  })
}
