import { isAsked } from '@/app/_ui/document/page-fact'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { addressOf } from '../address'
import { askedSlots, countsOf, type Filter, shows } from '../filter'
import type { Authored } from '../load'

const counted = ['ready', 'look', 'approved', 'rejected'] as const

/** The figures of the page and the ways to narrow it: by what was decided, and by what is asked. */
export async function AuthorTop({ authored, filter }: { authored: Authored; filter: Filter }) {
  const { t, tr } = await reader()
  const d = t('documents')
  const { document, facts, questions, conflicts } = authored
  const counts = countsOf(questions)
  const open = conflicts.filter((conflict) => conflict.resolution === null).length
  return (
    <>
      <div className="author-top">
        <h1 className="vh">{d('questionsOn', { title: document.title })}</h1>
        <dl className="counts">
          <div>
            <dt>{d('columnFacts')}</dt>
            <dd>{facts.filter(isAsked).length}</dd>
          </div>
          {counted.map((show) => (
            <div key={show}>
              <dt>{d(`show_${show}`)}</dt>
              <dd>{counts[show]}</dd>
            </div>
          ))}
          {open > 0 && (
            <div className="alert">
              <dt>{d('documentCheck')}</dt>
              <dd>{open}</dd>
            </div>
          )}
        </dl>
        <nav className="seg" aria-label={d('show')}>
          {shows.map((show) => (
            <Link
              key={show}
              href={addressOf(document.id, { ...filter, show, page: 1 })}
              aria-current={show === filter.show ? 'true' : undefined}
            >
              {show === 'best' || show === 'all' || show === 'held'
                ? d(`show_${show}_count`, { count: counts[show] })
                : d(`show_${show}`)}
            </Link>
          ))}
        </nav>
      </div>
      <nav className="row asks" aria-label={d('asksFilter')}>
        <span className="small dim">{d('asksFilter')}</span>
        {[{ slot: null, count: counts.all }, ...askedSlots(questions, filter.show)].map(({ slot, count }) => (
          <Link
            key={slot ?? 'any'}
            className="small"
            href={addressOf(document.id, { ...filter, asks: slot, page: 1 })}
            aria-current={slot === filter.asks ? 'true' : undefined}
          >
            {slot === null ? d('asksAnything') : `${tr('documents')(`slot_${slot}`)} ${count}`}
          </Link>
        ))}
      </nav>
    </>
  )
}
