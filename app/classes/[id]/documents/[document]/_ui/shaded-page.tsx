import type { PageFact } from '@/app/_ui/document/page-fact'
import { PageText } from '@/app/_ui/document/page-text'
import { Rail } from '@/app/_ui/document/rail'
import { sectionAt, sectionsOf } from '@/app/_ui/document/sections'
import { newInk } from '@/app/_ui/ink'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { leastAnswers } from '@/lib/domain/class-progress'
import type { Shaded } from '../load'
import { ShadedSheet } from './shaded-sheet'

/** Facts in the ink of those shown; how many answers stand behind a figure says whether it is sure. */
const inkedBy = ({ facts, remembered }: Shaded) => {
  const shades = new Map(remembered.facts.map((shade) => [shade.factId, shade]))
  const inked = facts.flatMap((fact): PageFact[] => {
    const shade = shades.get(fact.id)
    if (!shade) return []
    const { expected, level } = shade
    const ink = expected === null ? newInk : { level, percent: Math.round(100 * expected), lateDays: null }
    return [{ ...fact, ink }]
  })
  const few = remembered.facts.filter(({ expected, given }) => expected !== null && given < leastAnswers)
  return { inked, few: new Set(few.map(({ factId }) => factId)) }
}

/** Contents, the page in the ink of a class, and the fact chosen. */
export async function ShadedPage(shaded: Shaded) {
  const t = (await reader()).t('reports')
  const { classroom, document, version, remembered, only, names, chosen } = shaded
  const { inked, few } = inkedBy(shaded)
  const path = `/classes/${classroom.id}/documents/${document.id}`
  const student = only === null ? '' : `student=${only}&`
  const sections = sectionsOf(version)
  const current = inked.find(({ id }) => id === chosen?.factId)
  const title = document.title
  return (
    <div className={chosen ? 'doc-grid with-sheet' : 'doc-grid'}>
      <Rail
        sections={sections}
        facts={inked}
        current={current && sectionAt(sections, current.evidence[0]?.start ?? 0)}
        language={document.language}
      />
      <main id="main" className="sheet-page">
        <p className="notice">
          <b>
            {only === null
              ? t('shadedTitle', { title, className: classroom.name })
              : t('shadedOf', { title, name: names.get(only) ?? '' })}
          </b>
          .{' '}
          {t('factsShaded', {
            studied: remembered.facts.filter(({ studied }) => studied > 0).length,
            all: inked.length,
          })}
          . {t('shadedNote', { least: leastAnswers })} <Link href={`/classes/${classroom.id}`}>{t('backToClass')}</Link>
        </p>
        <PageText
          {...{ document, version }}
          facts={inked}
          current={current?.id ?? null}
          toFact={`${path}?${student}fact=`}
          unsure={{ factIds: few, note: t('few') }}
        />
      </main>
      {chosen && <ShadedSheet {...{ shaded, chosen }} closed={`${path}?${student}`} />}
    </div>
  )
}
