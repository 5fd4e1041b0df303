import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { type InkDay, pageOn } from '../ink-day'

/** The switch of the ink: what is remembered tomorrow, or what would be on the day of an exam. */
export async function InkDays({ documentId, day: { exams, exam } }: { documentId: string; day: InkDay }) {
  if (exams.length === 0) return null
  const { t, format } = await reader()
  const d = t('documents')
  const days = [
    { id: null, words: d('inkTomorrow'), at: null },
    ...exams.map(({ id, title, at }) => ({ id, words: title, at })),
  ]
  return (
    <nav className="seg ink-days" aria-label={d('inkDay')}>
      {days.map(({ id, words, at }) => (
        <Link
          key={id}
          href={pageOn(documentId, { exam: exams.find((each) => each.id === id) }).closed}
          scroll={false}
          aria-current={id === (exam?.id ?? null) ? 'true' : undefined}
        >
          <bdi>{words}</bdi>
          {at && <span>{format.dateTime(at, { day: 'numeric', month: 'short' })}</span>}
        </Link>
      ))}
    </nav>
  )
}
