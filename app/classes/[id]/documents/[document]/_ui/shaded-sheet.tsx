import { progressWords } from '@/app/_ui/charts/words'
import { SheetFocus } from '@/app/_ui/document/sheet-focus'
import { Icon } from '@/app/_ui/icons'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { Words } from '@/app/_ui/words'
import type { ShadedFact } from '@/lib/data/class-progress/document'
import { leastAnswers } from '@/lib/domain/class-progress'
import type { Shaded } from '../load'

type Props = { readonly shaded: Shaded; readonly chosen: ShadedFact; readonly closed: string }

/** What is expected of a fact beside what was observed, who is losing it, and what can be done. */
export async function ShadedSheet({ shaded, chosen, closed }: Props) {
  const t = (await reader()).t('reports')
  const { percent, day } = await progressWords()
  const { classroom, document, names, only } = shaded
  const { factId, words, section, level, expected, studied, members, right, answers, lastAskedOn, given, losing } =
    chosen
  const isFew = expected !== null && given < leastAnswers
  return (
    <aside className="sheet" id="sheet" aria-label={t('selected')}>
      <SheetFocus factId={factId} headingId="sheet-head" closed={closed} />
      <div className="sheet-head">
        <h2 className="label" id="sheet-head" tabIndex={-1}>
          {section || t('opening')}
        </h2>
        <Link className="icon-btn" href={closed} scroll={false} aria-label={t('close')}>
          <Icon name="close" />
        </Link>
      </div>
      <p className="cite sheet-q" dir="auto">
        <span className={`ink ink-${level}${isFew ? ' hatched' : ''}`}>
          <Words text={words} language={document.language} />
        </span>
      </p>
      <dl className="slots">
        <div>
          <dt>{t('expected')}</dt>
          <dd>
            {expected === null ? t('notYet') : percent(expected)}
            {isFew && ` (${t('few')})`}
          </dd>
        </div>
        <div>
          <dt>{t('studiedBy')}</dt>
          <dd>{t('studiedOf', { studied, members })}</dd>
        </div>
        <div>
          <dt>{t('observed')}</dt>
          <dd>
            {lastAskedOn === null ? t('observedNone') : t('observedLine', { right, answers, day: day(lastAskedOn) })}
          </dd>
        </div>
      </dl>
      {only === null && (
        <section>
          <h3 className="label">{t('losingIt')}</h3>
          {losing.length === 0 && <p className="small quiet">{t('losingNobody')}</p>}
          <ul className="plain small">
            {losing.map(({ userId, recall }) => (
              <li key={userId}>
                <Link href={`/classes/${classroom.id}/students/${userId}`}>{names.get(userId)}</Link> {percent(recall)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="sheet-act">
        <Link className="btn" href={`/documents/${document.id}/assign?class=${classroom.id}&fact=${factId}`}>
          {t('assignFact')}
        </Link>
      </div>
    </aside>
  )
}
