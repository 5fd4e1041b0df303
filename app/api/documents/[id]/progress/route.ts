import { readingLine } from '@/app/_ui/document/reading-line'
import { actorOf } from '@/lib/auth/actor'
import { readingProgress } from '@/lib/data/uploads/progress'

const headers = { 'cache-control': 'no-store' }

/** Where the reading of a document stands, in words: a small answer that its page asks for again and again. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await actorOf(request)
  if (!actor) return new Response(null, { status: 401, headers })
  const progress = await readingProgress(actor, (await params).id)
  if (!progress.ok) return new Response(null, { status: 404, headers })
  const { stage, readTo } = progress.value
  return Response.json({ stage, line: await readingLine(progress.value), readTo }, { headers })
}
