import { type RefObject, useEffect } from 'react'
import { fill } from '@/app/_ui/fill'
import { Icon, signs } from '@/app/_ui/icons'
import { newId } from '@/app/_ui/new-id'
import { seedOf } from '@/lib/domain/id'
import type { StudyPayload } from '@/lib/domain/payload'
import { cameOff, countsOf, type Done, lastAnswers, type Session, wasRight } from '@/lib/domain/session'
import { slotKey } from '@/lib/domain/slot'
import { givenInWords, keyInWords, keySentence } from './answer-words'
import { type Links, Ways } from './end-ways'
import { untilInWords } from './intervals'
import type { Begun } from './kept'
import { SourceLink } from './quotation'
import { type Saving, SavingNote, troubleOf } from './saving-note'
import type { SessionKind } from './state'
import type { Texts } from './texts'
import { wrongOnes } from './wrong-ones'

export type { Links } from './end-ways'

type Props = Saving & {
  readonly session: Session
  readonly payload: StudyPayload
  readonly kind: SessionKind
  readonly links: Links
  readonly locale: string
  readonly now: Date
  readonly texts: Texts
  readonly heading: RefObject<HTMLHeadingElement | null>
  /** Studies now what was wrong. */
  readonly onAgain: (wrong: Begun) => void
}

/** The end: what was learned, what was wrong, when it comes back, and what to do next. */
export function End(props: Props) {
  const { session, payload, kind, locale, now, texts, heading } = props
  // It may come later than its session, which gives the focus to what is there.
  useEffect(() => heading.current?.focus(), [heading])
  const onAgain = () => props.onAgain(wrongOnes(session, payload, kind, seedOf('again', newId())))
  const { answered, right, at } = countsOf(session)
  const trouble = troubleOf(props, texts)
  const inWords = (at: Date) => fill(texts.inTime, { time: untilInWords(locale, now, at, payload.clock) })
  const soonest = session.waiting[0]?.slot.card.dueAt ?? payload.nextDueAt
  if (answered === 0) {
    const says = payload.nextDueAt
      ? fill(texts.nothingDueNext, { time: inWords(payload.nextDueAt) })
      : payload.newLeft + payload.dueLeft > 0
        ? texts.nothingDue
        : texts.nothingToAsk
    return (
      <div className="card session-end">
        <h1 className="stem" ref={heading} tabIndex={-1}>
          {says}
        </h1>
        <Ways {...props} left={session.upcoming.length} wrong={0} onAgain={onAgain} />
      </div>
    )
  }
  const last = lastAnswers(session)
  // What was wrong comes first: it is what there is to do.
  const wrong = last.filter((done) => !wasRight(done))
  const rows = kind === 'study' ? last : [...wrong, ...last.filter(wasRight)]
  return (
    <div className="card session-end">
      <h1 className="h1" ref={heading} tabIndex={-1}>
        {fill(kind === 'test' ? texts.testTitle : texts.doneTitle, { right, total: answered })}
      </h1>
      {kind !== 'test' && (
        <p className="cite">
          {fill(answered === at ? texts.doneRight : texts.doneCounts, { right, total: answered, questions: at })}
        </p>
      )}
      <p className="small" role="status">
        {trouble.length > 0 && <SavingNote sentences={trouble} />}
      </p>
      <Ways {...props} left={session.upcoming.length} wrong={kind === 'study' ? 0 : wrong.length} onAgain={onAgain} />
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
          {rows.map((done) => (
            <Row
              key={slotKey(done.item.slot)}
              done={done}
              payload={payload}
              back={kind === 'study' ? inWords(done.card.dueAt) : null}
              texts={texts}
            />
          ))}
        </tbody>
      </table>
      {kind !== 'cram' && soonest && soonest < payload.until && (
        <p className="small quiet">{fill(texts.stepsWait, { time: inWords(soonest) })}</p>
      )}
    </div>
  )
}

type RowProps = Pick<Props, 'payload' | 'texts'> & { readonly done: Done; readonly back: string | null }

/** One question with what was given; where that was wrong, what is right, and where it is written. */
const Row = ({ done, payload, back, texts }: RowProps) => {
  const { item, answer } = done
  const question = payload.questions[item.variant.questionVersionId]
  const source = payload.sources[item.slot.factId]
  const lang = source?.language
  const look = cameOff(done)
  const isRight = look === 'right'
  return (
    <tr>
      <td className="serif" lang={lang} dir="auto">
        <a href={`/library/${item.slot.factId}/${item.slot.slot}`}>{question?.stem}</a>
      </td>
      <td>
        <span className={`given ${look}`}>
          <Icon name={signs[look]} />
          <span className="vh">{texts[`step_${look}`]}: </span>
          <span className="serif" lang={lang} dir="auto">
            {question && givenInWords(question, answer, texts)}
          </span>
        </span>
        {!isRight && question && (
          <span className="sub" lang={lang} dir="auto">
            {fill(keySentence(question, texts.wrongSays, texts), { answer: keyInWords(question) })}
          </span>
        )}
        {!isRight && source && (
          <span className="sub">
            <SourceLink source={source} factId={item.slot.factId} texts={texts} />
          </span>
        )}
      </td>
      {back !== null && <td className="nowrap">{back}</td>}
    </tr>
  )
}
