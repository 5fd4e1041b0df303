import type { ReactNode } from 'react'
import { Icon, signs } from '@/app/_ui/icons'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { studyAddress } from '@/app/_ui/study-address'
import type { FeedbackItem } from '@/lib/data/assignments/feedback'
import type { OwnAssignment } from '@/lib/data/assignments/shown'
import { sessionItems } from '@/lib/domain/desk'
import { wordOf } from '@/lib/domain/grading'
import type { Answerable } from '@/lib/domain/question'
import { criteriaOf } from '@/lib/domain/scheme'
import { searchOfCards } from '@/lib/domain/search'
import { GivenWords } from './given'
import { Objection } from './objection'

/** The key in words: of an ordering the lines in their order, of a matching the pairs. */
export const keyWords = ({
  kind,
  answer,
  options,
  parts,
}: Pick<Answerable, 'kind' | 'answer' | 'options' | 'parts'>): string => {
  if (kind === 'ordering')
    return [...parts]
      .sort((a, b) => Number(a.answer) - Number(b.answer))
      .map((part) => part.text)
      .join(', ')
  if (kind === 'matching') return parts.map((part) => `${part.text}: ${part.answer}`).join('; ')
  const right = options.filter((option) => option.correct).map((option) => option.text)
  return right.length > 0 ? right.join('; ') : answer
}

type Said = {
  /** What stands before the answer, and in its place where there is none: the reader may be another than who answered. */
  readonly given: string
  readonly none: string
  /** What can be done about a mark. */
  readonly act?: (item: FeedbackItem) => ReactNode
}

/** What a mark rests on, where it is not plain. */
async function Why({ item }: { item: FeedbackItem }) {
  const { t: translate } = await reader()
  const t = translate('marking')
  const { credit, scheme, fullMarks } = item
  if (fullMarks) return <p className="credit">{t('fullMarks')}</p>
  if (credit === null)
    return scheme === null ? null : (
      <details className="confirm">
        <summary className="small">{t('schemeOf')}</summary>
        <ul className="plain small" dir="auto">
          {criteriaOf(scheme).map(({ points, text }) => (
            <li key={text}>{points === null ? text : `${points}: ${text}`}</li>
          ))}
        </ul>
      </details>
    )
  const said =
    credit.type === 'near'
      ? translate('study')(`near_${credit.near}`)
      : credit.type === 'several'
        ? t('credit_several', credit)
        : t(`credit_${credit.type}`, credit)
  return <p className="credit">{said}</p>
}

async function Item({ item, number, given, none, act }: Said & { item: FeedbackItem; number: number }) {
  const { t: translate } = await reader()
  const t = translate('assignments')
  const look = item.mark === null ? null : wordOf(item.mark)
  const points = item.mark === null ? null : Math.round(item.mark * item.points * 100) / 100
  return (
    <li className="fb">
      <h3 className="item-stem" dir="auto">
        {number}. {item.stem}
      </h3>
      <dl>
        <div className={look ? `fb-${look}` : ''}>
          <dt>{given}</dt>
          <dd>
            {look && (
              <>
                <Icon name={signs[look]} />
                <span className="vh">{translate('study')(`step_${look}`)}: </span>
              </>
            )}
            <GivenWords given={item.given} none={none} />
          </dd>
        </div>
        {look !== 'right' && (
          <div>
            <dt>{t('theAnswer')}</dt>
            <dd dir="auto">{keyWords(item)}</dd>
          </div>
        )}
        {item.comment && (
          <div>
            <dt>{t('comment')}</dt>
            <dd>{item.comment}</dd>
          </div>
        )}
      </dl>
      <blockquote className="source" dir="auto">
        <p>{item.quotedSentence}</p>
      </blockquote>
      <p className="micro dim">
        {item.dropped
          ? t('dropped')
          : points === null
            ? t('notMarked')
            : t('markLine', { points, maximum: item.points })}
      </p>
      {!item.dropped && <Why item={item} />}
      {act?.(item)}
    </li>
  )
}

/** The questions of an attempt, each with its answer, mark and sentence. */
export const FeedbackList = ({ items, ...said }: Said & { items: readonly FeedbackItem[] }) => (
  <ol className="fbs">
    {items.map((item, index) => (
      <Item key={item.itemId} item={item} number={index + 1} {...said} />
    ))}
  </ol>
)

type FeedbackProps = {
  assignment: Pick<OwnAssignment, 'attempts' | 'shownAttempt' | 'shownAttemptId' | 'feedback' | 'mistakes' | 'contests'>
}

/** Every question of a released attempt with the answer given, the key, and the sentence that says so; and the way to practise what was wrong. */
export async function Feedback({ assignment }: FeedbackProps) {
  const t = (await reader()).t('assignments')
  const { attempts, shownAttempt, feedback, mistakes } = assignment
  const practised = mistakes.slice(0, sessionItems)
  return (
    <section aria-labelledby="fb-h">
      <h2 className="h2" id="fb-h">
        {attempts.length > 1 && shownAttempt !== null
          ? t('feedbackTitleOf', { number: shownAttempt })
          : t('feedbackTitle')}
      </h2>
      {practised.length > 0 && (
        <p className="practise">
          <Link className="btn" href={studyAddress(searchOfCards(practised), 'cram')}>
            {t('practiseMistakes')}
          </Link>
          <span className="small quiet">{t('practiseNote')}</span>
        </p>
      )}
      <FeedbackList
        items={feedback}
        given={t('youWrote')}
        none={t('youLeftOut')}
        act={(item) => <Objection item={item} assignment={assignment} />}
      />
    </section>
  )
}
