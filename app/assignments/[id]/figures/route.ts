import { tableName } from '@/app/_ui/student-columns'
import { tableFile } from '@/app/_ui/table-file'
import { actorOf } from '@/lib/auth/actor'
import { assignmentResults } from '@/lib/data/assignments/results'
import type { Value } from '@/lib/domain/csv'
import { nearestLocale, translator } from '@/lib/i18n'

const rounded = (value: number | null, scale = 1) => (value === null ? null : Math.round(value * scale * 100) / 100)

/** The questions of an assignment with their figures as a file. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await actorOf(request)
  if (actor?.kind !== 'person') return new Response(null, { status: 404 })
  const now = new Date()
  const results = await assignmentResults(actor, (await params).id, now)
  if (!results.ok) return new Response(null, { status: 404 })
  const locale = nearestLocale(request.headers.get('accept-language') ?? 'en')
  const [t, g, s] = [translator(locale, 'assignments'), translator(locale, 'gradebook'), translator(locale, 'study')]
  const rows = results.value.items.map(({ stem, kind, points, statistics, guess, flags }, index): Value[] => [
    ...[index + 1, stem, s(`kind_${kind}`), points, statistics.attempts],
    ...[rounded(statistics.facility, 100), rounded(statistics.discrimination), rounded(guess, 100)],
    ...[rounded(statistics.spreadPercent), rounded(statistics.efficiency)],
    flags.map((flag) => t(`flag_${flag}`)).join('; '),
  ])
  const head = [
    ...[t('number'), g('question'), g('kind'), g('points'), g('answerCount'), t('facility'), t('discrimination')],
    ...[g('guess'), t('itemSpread'), t('efficiency'), t('inWords')],
  ]
  const { title, timeZone } = results.value.assignment
  return tableFile(request, tableName(g('figures'), title, now, timeZone), [head, ...rows])
}
