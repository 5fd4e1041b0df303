import Link from 'next/link'
import type { RefObject } from 'react'
import { fill } from '@/app/_ui/fill'
import { Icon } from '@/app/_ui/icons'
import type { StudyPayload } from '@/lib/domain/payload'
import { countsOf, type Session, wasRight } from '@/lib/domain/session'
import { slotKey } from '@/lib/domain/slot'
import { givenInWords, keyInWords } from './answer-words'
import { untilInWords } from './intervals'
import { type Saving, SavingNote, troubleOf } from './saving-note'
import type { SessionKind } from './state'
import type { Texts } from './texts'

/** Where the end leads. `again` is this session's address, begun afresh. */
export type Links = {
  readonly back: string
  readonly again: string
  readonly learn: string
  readonly cram: string
  readonly document: string | null
}

type Props = Saving & {
  readonly session: Session
  readonly payload: StudyPayload
  readonly kind: SessionKind
  readonly links: Links
  readonly locale: string
  readonly now: Date
  readonly texts: Texts
  readonly heading: RefObject<HTMLHeadingElement | null>
}

const newAtOnce = 5

/** The end: what was learned, when it comes back, and what to do next. */
export function End(props: Props) {
  const { session, payload, kind, locale, now, texts, heading } = props
  const { answered, right, total } = countsOf(session)
  const trouble = troubleOf(props, texts)
  const inWords = (at: Date) => fill(texts.inTime, { time: untilInWords(locale, now, at, payload.clock) })
  const soonest = session.waiting[0]?.slot.card.dueAt ?? payload.nextDueAt
  if (answered === 0) {
    const isEmpty = payload.newLeft === 0 && payload.dueLeft === 0 && payload.nextDueAt === null
    const says = isEmpty
      ? texts.nothingToAsk
      : payload.nextDueAt
        ? fill(texts.nothingDueNext, { time: inWords(payload.nextDueAt) })
        : texts.nothingDue
    return (
      <div className="card session-end">
        <h1 className="stem" ref={heading} tabIndex={-1}>
          {says}
        </h1>
        <Ways {...props} />
      </div>
    )
  }
  const last = new Map(session.done.map((done) => [slotKey(done.item.slot), done]))
  return (
    <div className="card session-end">
      <h1 className="h1" ref={heading} tabIndex={-1}>
        {kind === 'test' ? fill(texts.testTitle, { right, total: answered }) : texts.doneTitle}
      </h1>
      {kind !== 'test' && (
        <p className="cite">
          {answered === total
            ? fill(texts.doneRight, { right, total })
            : fill(texts.doneCounts, { right, answers: answered, questions: total })}
        </p>
      )}
      <p className="small" role="status">
        {trouble.length > 0 && <SavingNote sentences={trouble} />}
      </p>
      <Ways {...props} />
      <table className="table">
        <caption className="vh">{texts.learnedNow}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.colQuestion}</th>
            <th scope="col">{texts.colAnswer}</th>
            {kind === 'study' && <th scope="col">{texts.colBack}</th>}
          </tr>
        </thead>
        <tbody>
          {[...last.values()].map((done) => {
            const { item, answer, card } = done
            const question = payload.questions[item.variant.questionVersionId]
            const lang = payload.sources[item.slot.factId]?.language
            const isRight = wasRight(done)
            return (
              <tr key={slotKey(item.slot)}>
                <td className="serif" lang={lang} dir="auto">
                  {question?.stem}
                </td>
                <td>
                  <span className={isRight ? 'given' : 'given wrong'}>
                    <Icon name={isRight ? 'check' : 'cross'} />
                    <span className="vh">{isRight ? texts.stepRight : texts.stepWrong}: </span>
                    <span className="serif" lang={lang} dir="auto">
                      {question && givenInWords(question, answer, texts)}
                    </span>
                  </span>
                  {!isRight && question && (
                    <span className="sub" lang={lang} dir="auto">
                      {fill(texts.wrongSays, { answer: keyInWords(question) })}
                    </span>
                  )}
                </td>
                {kind === 'study' && <td className="nowrap">{inWords(card.dueAt)}</td>}
              </tr>
            )
          })}
        </tbody>
      </table>
      {soonest && soonest < payload.until && (
        <p className="small quiet">{fill(texts.stepsWait, { time: inWords(soonest) })}</p>
      )}
    </div>
  )
}

/** What to do next: one primary action, the nearest first. */
const Ways = ({ payload, links, texts, kind }: Props) => {
  const more = kind === 'study' ? payload.dueLeft : 0
  const fresh = kind === 'study' ? Math.min(payload.newLeft, newAtOnce) : 0
  return (
    <>
      <p className="row">
        {more > 0 && (
          <a className="btn primary big" href={links.again}>
            {fill(texts.goOn, { n: more })}
          </a>
        )}
        {fresh > 0 && (
          <a className={more > 0 ? 'btn big' : 'btn primary big'} href={links.learn}>
            {fill(texts.learnMore, { n: fresh })}
          </a>
        )}
        <Link className={more + fresh > 0 ? 'btn text' : 'btn primary big'} href={links.back}>
          {texts.backToday}
        </Link>
        {links.document && (
          <Link className="btn text" href={links.document}>
            {texts.readDocument}
          </Link>
        )}
      </p>
      {more + fresh === 0 && kind === 'study' && payload.nextDueAt && (
        <p className="small quiet">
          <a href={links.cram}>{texts.cramAnyway}</a>. {texts.cramNote}
        </p>
      )}
    </>
  )
}
