import { bearerOf } from '@/lib/auth/actor'
import { reportOf } from '@/lib/data/reports/read'
import { overPage, reportPage } from './page-of'

type Context = { params: Promise<{ token: string }> }

const page = (body: string, status: number) =>
  new Response(body, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
    },
  })

/** The report of a student for who bears its link. */
export async function GET(_: Request, { params }: Context) {
  const link = bearerOf((await params).token, 'report')
  const now = new Date()
  const report = link.ok ? await reportOf(link.value, now) : link
  return report.ok ? page(await reportPage(report.value, now), 200) : page(await overPage(), 404)
}
