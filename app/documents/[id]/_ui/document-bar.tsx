import type { ReactNode } from 'react'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { Words } from '@/app/_ui/words'
import type { DocumentView } from '@/lib/data/documents/read'

type Tab = 'read' | 'questions' | 'settings'

const tabsOf = ({ canEdit }: DocumentView): Tab[] => (canEdit ? ['read', 'questions', 'settings'] : ['read'])

/** The bar of a document: where one is, its pages, and what is done here most. */
export async function DocumentBar({
  document,
  current,
  children,
}: {
  document: DocumentView
  current: Tab
  children?: ReactNode
}) {
  const d = (await reader()).t('documents')
  const path = `/documents/${document.id}`
  return (
    <section className="docbar document-bar" aria-label={d('thisDocument')}>
      <nav className="crumbs" aria-label={d('whereYouAre')}>
        <Link href="/documents">{d('title')}</Link>
        <span aria-hidden="true">/</span>
        <span className="crumb-title" dir="auto">
          <Words text={document.title} language={document.language} />
        </span>
      </nav>
      <nav className="tabs" aria-label={d('pagesOfDocument')}>
        {tabsOf(document).map((tab) => (
          <Link
            key={tab}
            href={tab === 'read' ? path : `${path}/${tab}`}
            aria-current={tab === current ? 'page' : undefined}
          >
            {d(`tab_${tab}`)}
          </Link>
        ))}
      </nav>
      <div className="push row">{children}</div>
    </section>
  )
}
