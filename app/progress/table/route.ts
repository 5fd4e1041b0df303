import { tableFile } from '@/app/_ui/table-file'
import { actorOf } from '@/lib/auth/actor'
import { progressOf } from '@/lib/data/progress'
import { figureNames, figures } from '../_figures/all'
import { figureWords } from '../_figures/figure'
import { fileRows } from '../_figures/table'
import { askedIn, scopeOf } from '../address'

const nothing = () => new Response(null, { status: 404 })

/** The table behind one figure of the learner's progress as a file, of what the page shows. */
export async function GET(request: Request) {
  const actor = await actorOf(request)
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const name = figureNames.find((known) => known === query.figure)
  const asked = askedIn(query)
  const { scope, parsed } = scopeOf(asked)
  if (!actor || !name || parsed?.ok === false) return nothing()
  const progress = await progressOf(actor, new Date(), scope)
  if (!progress.ok) return nothing()
  const figure = figures[name]({ progress: progress.value, asked, words: await figureWords() })
  return tableFile(request, `progress-${name}`, fileRows(figure.table))
}
