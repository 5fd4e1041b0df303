import { fill } from '@/app/_ui/fill'
import { Icon } from '@/app/_ui/icons'
import type { KeyAct } from '@/lib/domain/keys'
import type { Pace } from '@/lib/domain/queue'
import { cameOff, countsOf, minutesLeft, type Place, placesOf, type Session } from '@/lib/domain/session'
import { minutesInWords } from './intervals'
import { Kbd } from './keyboard'
import type { Texts } from './texts'

type Props = {
  readonly session: Session
  readonly title: string | null
  readonly pace: Pace
  readonly locale: string
  readonly backHref: string
  readonly possible: ReadonlySet<KeyAct>
  readonly isTest: boolean
  readonly texts: Texts
  readonly onUndo: () => void
  /** Null where nothing was answered yet, or all is: then the way out leads away at once. */
  readonly onEnd: (() => void) | null
  readonly onOptions: () => void
  /** Null where this device has no voice for what is shown. */
  readonly onSpeak: (() => void) | null
}

/** More steps than this would be slivers: then the words alone say where one stands. */
const mostSteps = 60

/** Where the session stands, the way out, and the way back. */
export function TopBar(props: Props) {
  const { session, title, pace, locale, backHref, possible, isTest, texts, onUndo, onEnd, onOptions, onSpeak } = props
  const { at, total, again } = countsOf(session)
  return (
    <header className="study-top">
      <a
        className="btn text"
        href={backHref}
        onClick={(event) => {
          if (onEnd) event.preventDefault()
          onEnd?.()
        }}
      >
        <Icon name="close" />
        <span>{texts.end}</span>
      </a>
      {session.current ? (
        <div className="study-prog">
          <p className="small">
            <b>{at}</b> {fill(again > 0 ? texts.ofTotalAgain : texts.ofTotal, { total, n: again })}
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
      <div className="study-acts">
        {onSpeak && possible.has('speak') && (
          <button className="icon-btn" type="button" onClick={onSpeak} aria-label={texts.speak}>
            <Icon name="speak" />
          </button>
        )}
        <button className="icon-btn" type="button" onClick={onOptions} aria-label={texts.optionsTitle}>
          <Icon name="options" />
        </button>
        <button className="btn text" type="button" onClick={onUndo} disabled={!possible.has('undo')}>
          <Icon name="undo" />
          <span>{texts.undo}</span>
          <Kbd act="undo" />
        </button>
      </div>
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
    {placesOf(session).map((place) => {
      const look = stepOf(place, session.isAnswered, isTest)
      return (
        <li key={place.key} className={look}>
          <span className="vh">{texts[`step_${look}`]}</span>
        </li>
      )
    })}
  </ol>
)

/** What a step of the bar shows: how its question came off last. A test says nothing of right and wrong until its end. */
const stepOf = ({ last, isNow }: Place, isAnswered: boolean, isTest: boolean) => {
  if (isNow && !isAnswered) return 'now'
  if (last === null) return 'ahead'
  return isTest ? 'done' : cameOff(last)
}
