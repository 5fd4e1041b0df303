import { actorOf } from '@/lib/auth/actor'
import { readPicture } from '@/lib/data/media'

type Context = { params: Promise<{ id: string }> }

const none = () => new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })

/** A picture that the actor may see; it never changes under its address. */
export async function GET(request: Request, { params }: Context) {
  const actor = await actorOf(request)
  if (!actor) return none()
  const picture = await readPicture(actor, (await params).id)
  if (!picture.ok) return none()
  const { type, bytes } = picture.value
  return new Response(bytes, {
    headers: {
      'content-type': type,
      'content-length': String(bytes.length),
      'cache-control': 'private, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    },
  })
}
