import { Link } from '@/app/_ui/link'
import { NamesSwitch } from '@/app/_ui/names/names-switch'
import { reader } from '@/app/_ui/reader'
import type { Classroom } from '@/lib/data/classes'

const tabs = { teacher: ['', 'students', 'assignments', 'gradebook'], student: ['', 'assignments', 'marks'] } as const
type Tab = (typeof tabs)['teacher' | 'student'][number]

/** The bar of a class: where one is, its pages, and what a teacher does most. */
export async function ClassBar({ classroom, current }: { classroom: Classroom; current: Tab }) {
  const t = (await reader()).t('classes')
  const { id, name, role, archived } = classroom
  return (
    <section className="docbar titled" aria-label={t('thisClass')}>
      <nav className="crumbs" aria-label={t('whereYouAre')}>
        <Link href="/classes">{t('title')}</Link>
        <span aria-hidden="true">/</span>
        <span>{name}</span>
        {archived && <span className="tag">{t('archived')}</span>}
      </nav>
      <nav className="tabs" aria-label={t('pagesOfClass')}>
        {tabs[role].map((tab) => (
          <Link
            key={tab}
            href={tab === '' ? `/classes/${id}` : `/classes/${id}/${tab}`}
            aria-current={tab === current ? 'page' : undefined}
          >
            {t(`tab_${tab === '' ? 'overview' : tab}`)}
          </Link>
        ))}
      </nav>
      {role === 'teacher' && (
        <div className="push row">
          <NamesSwitch />
          {!archived && (
            <Link className="btn slim" href={`/classes/${id}#docs-h`}>
              {t('newAssignment')}
            </Link>
          )}
        </div>
      )}
    </section>
  )
}
