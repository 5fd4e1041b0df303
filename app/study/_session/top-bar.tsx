import Link from 'next/link'
import { fill } from '@/app/_ui/fill'
import { Icon } from '@/app/_ui/icons'
import type { Pace } from '@/lib/domain/queue'
import { countsOf, minutesLeft, type Session } from '@/lib/domain/session'
import { minutesInWords } from './intervals'
import type { Texts } from './texts'

type Props = {
  readonly session: Session
  readonly title: string | null
  readonly pace: Pace
  readonly locale: string
  readonly backHref: string
  readonly canUndo: boolean
  readonly isTest: boolean
  readonly texts: Texts
  readonly onUndo: () => void
}

/** More steps than this would be slivers: then the words alone say where one stands. */
const mostSteps = 60

/** Where the session stands, the way out, and the way back. */
export function TopBar({ session, title, pace, locale, backHref, canUndo, isTest, texts, onUndo }: Props) {
  const { answered, left } = countsOf(session)
  const total = answered + left
  const at = Math.min(total, answered + (session.isAnswered ? 0 : 1))
  return (
    <header className="study-top">
      <Link className="btn text" href={backHref}>
        <Icon name="close" />
        <span>{texts.end}</span>
      </Link>
      {session.current ? (
        <div className="study-prog">
          <p className="small">
            <b>{at}</b> {fill(texts.ofTotal, { total })}
            {title && <span className="quiet hide-s"> {fill(texts.inDocument, { title })}</span>}
          </p>
          {total <= mostSteps && <Steps session={session} total={total} at={at} isTest={isTest} texts={texts} />}
          <p className="small quiet">
            {fill(texts.minutesLeft, { time: minutesInWords(locale, minutesLeft(session, pace)) })}
          </p>
        </div>
      ) : (
        <span />
      )}
      <button className="btn text" type="button" onClick={onUndo} disabled={!canUndo}>
        <Icon name="undo" />
        <span>{texts.undo}</span>
        <kbd className="hide-s">U</kbd>
      </button>
    </header>
  )
}

const Steps = ({
  session,
  total,
  at,
  isTest,
  texts,
}: {
  session: Session
  total: number
  at: number
  isTest: boolean
  texts: Texts
}) => (
  <ol className="steps" aria-label={fill(texts.questionOf, { n: at, total })}>
    {stepsOf(session, total, at, isTest, texts).map(({ place, look, words }) => (
      <li key={place} className={look}>
        <span className="vh">{words}</span>
      </li>
    ))}
  </ol>
)

/** What each step of the bar shows. A test says nothing of right and wrong until its end. */
const stepsOf = (session: Session, total: number, at: number, isTest: boolean, texts: Texts) =>
  Array.from({ length: total }, (_, index) => {
    const place = `step ${index + 1}`
    const done = session.done[index]
    if (!done) {
      const isNow = index + 1 === at
      return { place, look: isNow ? 'now' : '', words: isNow ? texts.stepNow : texts.stepAhead }
    }
    if (isTest) return { place, look: 'done', words: '' }
    const isRight = done.verdict === null ? done.rating > 1 : done.verdict === 'right'
    return { place, look: isRight ? 'ok' : 'no', words: isRight ? texts.stepRight : texts.stepWrong }
  })
