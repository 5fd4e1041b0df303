import { responseRows } from '@/app/_ui/answer/response-rows'
import { tableFile } from '@/app/_ui/table-file'
import { actorOf } from '@/lib/auth/actor'
import { answersOfClass } from '@/lib/data/assignments/answers'

/** Every answer to every assignment of a class as a file. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await actorOf(request)
  if (actor?.kind !== 'person') return new Response(null, { status: 404 })
  const answers = await answersOfClass(actor, (await params).id, new Date())
  if (!answers.ok) return new Response(null, { status: 404 })
  return tableFile(request, 'answers', responseRows(request, answers.value))
}
