import { Link } from '@/app/_ui/link'
import { Print } from '@/app/_ui/print'
import { reader } from '@/app/_ui/reader'
import { paperVersions } from '@/lib/domain/paper'

type Props = { assignmentId: string; current: (typeof paperVersions)[number] | 'key' }

/** Which sheet is shown, and how it gets on paper. */
export async function Choice({ assignmentId, current }: Props) {
  const t = (await reader()).t('assignments')
  return (
    <div className="paper-choice no-print">
      <nav className="tabs" aria-label={t('paper')}>
        {([...paperVersions, 'key'] as const).map((name) => (
          <Link
            key={name}
            href={`/assignments/${assignmentId}/paper?show=${name}`}
            aria-current={name === current ? 'page' : undefined}
          >
            {name === 'key' ? t('paperKey') : t('paperVersion', { version: name })}
          </Link>
        ))}
      </nav>
      <Print>{t('print')}</Print>
    </div>
  )
}
