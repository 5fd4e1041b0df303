import type { ReactNode } from 'react'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'

type Props = { classId: string; className: string; title: string; assignmentId?: string; children?: ReactNode }

/** The bar of an assignment: its class, its title, and what its teacher does. */
export async function AssignmentBar({ classId, className, title, assignmentId, children }: Props) {
  const t = (await reader()).t('assignments')
  return (
    <section className="docbar titled" aria-label={t('thisAssignment')}>
      <nav className="crumbs" aria-label={t('whereYouAre')}>
        <Link href={`/classes/${classId}`}>{className}</Link>
        <span aria-hidden="true">/</span>
        {assignmentId ? <Link href={`/assignments/${assignmentId}`}>{title}</Link> : <span>{title}</span>}
      </nav>
      {children && <div className="push row">{children}</div>}
    </section>
  )
}
