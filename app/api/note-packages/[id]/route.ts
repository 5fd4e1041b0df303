import { actorOf } from '@/lib/auth/actor'
import { type PackageView, packageOf } from '@/lib/data/packages/read'
import { noteLimits } from '@/lib/domain/note'
import { dynamicTranslator, nearestLocale } from '@/lib/i18n'
import { failureText } from '@/lib/i18n/failure'

const headers = { 'cache-control': 'no-store' }

const present = (request: Request, { error, preview, ...view }: PackageView) => {
  const say = dynamicTranslator(nearestLocale(request.headers.get('accept-language') ?? 'en'), 'errors')
  const params = { limit: noteLimits.sideCharacters }
  const refusals =
    preview?.refusals.map(({ number, refused, words }) => ({ number, words, reason: say(refused, params) })) ?? []
  return { ...view, message: error && failureText(say, error), preview: preview && { ...preview, refusals } }
}

/** How far a package is, what it would make and what became of it: a small answer that its page asks for again and again. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await actorOf(request)
  if (!actor) return new Response(null, { status: 401, headers })
  const found = await packageOf(actor, (await params).id)
  if (!found.ok) return new Response(null, { status: 404, headers })
  return Response.json(present(request, found.value), { headers })
}
