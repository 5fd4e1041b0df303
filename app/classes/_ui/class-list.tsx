import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import type { ClassSummary } from '@/lib/data/classes'

/** The classes somebody teaches or learns in. */
export async function ClassList({ classes }: { classes: readonly ClassSummary[] }) {
  const t = (await reader()).t('classes')
  return (
    <ul className="class-list">
      {classes.map(({ id, name, role, students, openAssignments, archived, isSample }) => (
        <li key={id}>
          <Link className="h2" href={`/classes/${id}`}>
            {name}
          </Link>
          <span className="small quiet">
            {t('listLine', { role, students, open: openAssignments })}
            {archived && `, ${t('archived')}`}
          </span>
          {isSample && <span className="tag">{t('sample')}</span>}
        </li>
      ))}
    </ul>
  )
}
