import type { ReactNode } from 'react'
import { Legend } from '@/app/_ui/legend'
import { reader } from '@/app/_ui/reader'
import { Words } from '@/app/_ui/words'
import { inks } from '@/lib/domain/ink'
import type { PageFact } from './page-fact'
import type { Section } from './sections'

const levels = [4, 3, 2, 1, 0] as const

const countByLevel = (facts: readonly PageFact[]) =>
  inks.map((_, level) => facts.filter((fact) => !fact.disputed && fact.ink.level === level).length)

const dueIn = (facts: readonly PageFact[]) => facts.filter((fact) => fact.ink.lateDays !== null).length

type SectionProps = { section: Section; facts: readonly PageFact[]; current: boolean; language: string }

const Entry = async ({ section, facts, current, language }: SectionProps) => {
  const { t } = await reader()
  const [d, c] = [t('documents'), t('common')]
  const counts = countByLevel(facts)
  const [isNew = 0, , , firm = 0, solid = 0] = counts
  const due = dueIn(facts)
  const said = levels.filter((level) => counts[level]).map((level) => `${counts[level]} ${c(inks[level])}`)
  return (
    <li className={section.isSub ? 'sub' : undefined}>
      <a href={`#${section.anchor}`} aria-current={current ? 'location' : undefined}>
        <span className="toc-t" dir="auto">
          {section.title === null ? d('opening') : <Words text={section.title} language={language} />}
        </span>
        {facts.length > 0 && (
          <>
            <span className="toc-n">{d('firmOf', { firm: firm + solid, total: facts.length })}</span>
            <span className="inkbar" role="img" aria-label={said.join(', ').toLocaleLowerCase()}>
              {levels
                .filter((level) => counts[level])
                .map((level) => (
                  <i key={level} className={`inkbox ink-${level}`} style={{ flexGrow: counts[level] }} />
                ))}
            </span>
            <span className={due > 0 ? 'toc-due' : 'toc-due none'}>
              {due > 0 && <i className="duebar" aria-hidden="true" />}
              {due > 0 ? d('dueCount', { count: due }) : isNew === facts.length ? c('new').toLocaleLowerCase() : ''}
            </span>
          </>
        )}
      </a>
    </li>
  )
}

type RailProps = {
  sections: readonly Section[]
  facts: readonly PageFact[]
  current: Section | undefined
  language: string
  /** For which days the ink can be shown. */
  days?: ReactNode
  /** What can be done with a part. */
  children?: ReactNode
}

/** The contents of a document with what is remembered of each part, and the key to the ink. */
export async function Rail({ sections, facts, current, language, days, children }: RailProps) {
  const d = (await reader()).t('documents')
  const within = ({ start, end }: Section) =>
    facts.filter(({ evidence: [first], disputed }) => !disputed && first && first.start >= start && first.start < end)
  return (
    <aside className="rail" aria-label={d('contentsAndKey')}>
      {sections.length > 1 && (
        <nav className="toc" aria-label={d('contents')}>
          <p className="label toc-head">
            <span>{d('contents')}</span>
            <span>{d('firmOrBetter')}</span>
          </p>
          <ol>
            {sections.map((section) => (
              <Entry
                key={section.start}
                section={section}
                facts={within(section)}
                current={section === current}
                language={language}
              />
            ))}
          </ol>
        </nav>
      )}
      {children}
      <section className="rail-legend">
        <h2 className="label">{d('inkIs')}</h2>
        {days}
        <Legend className="legend down" counts={countByLevel(facts)} due={dueIn(facts)} />
      </section>
    </aside>
  )
}
