import type { RefObject } from 'react'
import { fill } from '@/app/_ui/fill'
import { newId } from '@/app/_ui/new-id'
import { Rendered } from '@/app/_ui/rendered'
import { studyDayOf } from '@/lib/domain/day'
import type { KeyAct } from '@/lib/domain/keys'
import type { StudyPayload } from '@/lib/domain/payload'
import { retrievability } from '@/lib/domain/schedule'
import { countsOf } from '@/lib/domain/session'
import { AnswerInput } from './answer-input'
import { isWritten, mayShow } from './answering'
import { AskFoot } from './ask-foot'
import { daysInWords, daysSince } from './intervals'
import { After } from './later'
import { RichStem } from './rich-stem'
import { type Current, draftAnswer, previewsOf, type SessionKind, type StudyState } from './state'
import { Stem } from './stem'
import type { Texts } from './texts'
import type { Acts } from './use-session'
import { AnswerWords, VerdictLine, verdictOf } from './verdict'

export type CardProps = {
  readonly state: StudyState
  readonly current: Current
  readonly payload: StudyPayload
  readonly kind: SessionKind
  readonly now: Date
  readonly locale: string
  readonly acts: Acts
  readonly possible: ReadonlySet<KeyAct>
  /** What the answer leads to and how to go on, for screen readers. */
  readonly next: string
  readonly texts: Texts
  readonly stem: RefObject<HTMLHeadingElement | null>
  readonly verdict: RefObject<HTMLHeadingElement | null>
  readonly field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>
}

/** One question: asked, then answered in the same place. */
export function Card(props: CardProps) {
  const { state, current, payload, kind, now, locale, acts, possible, next, texts, stem, field } = props
  const { question, item, source } = current
  const language = source?.language
  const verdict = verdictOf(state, question, texts)
  const isOver = state.session.isAnswered || state.isShown
  const expected = retrievability(item.slot.card, studyDayOf(now, payload.clock), payload.weights)
  const given = state.given?.answer ?? draftAnswer(state, question)
  const { at, total } = countsOf(state.session)
  const place = fill(texts.announceQuestion, { n: at, total })
  const written = isWritten(state, current, kind)
  const isTurned = state.draft.type === 'text' && !written
  return (
    <div className="card">
      {verdict ? (
        <VerdictLine verdict={verdict} lang={language} next={next} heading={props.verdict} />
      ) : (
        <p className="card-meta">
          <span className="tag">
            {texts[`kind_${isTurned ? 'flashcard' : state.inWords ? 'typed' : question.kind}`]}
          </span>
          <span className="dim">{seenBefore(props)}</span>
        </p>
      )}
      {question.stemHtml === null ? (
        <Stem text={question.stem} lang={language} place={place} gapWord="…" stem={stem} />
      ) : (
        <RichStem html={question.stemHtml} lang={language} place={place} stem={stem} />
      )}
      <AnswerInput
        state={state}
        question={question}
        isWritten={written}
        language={language}
        acts={acts}
        field={field}
        mayShow={mayShow(current, kind)}
        texts={texts}
      />
      {verdict?.tail && state.draft.type !== 'options' && (
        <p className={verdict.fits ? 'answer-words beside' : 'answer-words'}>
          <AnswerWords verdict={verdict} lang={language} />
        </p>
      )}
      {isOver && question.answerHtml !== null && (
        <Rendered className="answer-looks" html={question.answerHtml} lang={language} />
      )}
      {isOver ? (
        <After
          state={state}
          current={current}
          payload={payload}
          kind={kind}
          previews={previewsOf(current, given, { payload, kind, now, newId })}
          expected={expected}
          now={now}
          locale={locale}
          acts={acts}
          texts={texts}
        />
      ) : (
        <AskFoot
          state={state}
          question={question}
          isWritten={isWritten(state, current, kind)}
          acts={acts}
          possible={possible}
          texts={texts}
        />
      )}
    </div>
  )
}

/** Where it is from (of several documents which, else which section) and when it was last seen. */
const seenBefore = ({ current, payload, now, locale, texts }: CardProps): string => {
  const { lastReviewAt } = current.item.slot.card
  const { source } = current
  const documents = new Set(Object.values(payload.sources).map(({ documentId }) => documentId))
  const place = documents.size > 1 ? source?.documentTitle : source?.path.at(-1)
  const days = lastReviewAt === null ? null : daysSince(lastReviewAt, now, payload.clock)
  const seen =
    days === null
      ? texts.newHere
      : days <= 0
        ? texts.lastSeenToday
        : fill(texts.lastSeen, { time: daysInWords(locale, days) })
  return place ? `${place}. ${seen}` : seen
}
