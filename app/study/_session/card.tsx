import type { RefObject } from 'react'
import { fill } from '@/app/_ui/fill'
import { newId } from '@/app/_ui/new-id'
import { Rendered } from '@/app/_ui/rendered'
import { studyDayOf } from '@/lib/domain/day'
import type { StudyPayload } from '@/lib/domain/payload'
import { retrievability } from '@/lib/domain/schedule'
import { After } from './after'
import { AnswerInput, isWritten } from './answer-input'
import { AskFoot } from './ask-foot'
import { daysInWords, daysSince } from './intervals'
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
  readonly texts: Texts
  readonly stem: RefObject<HTMLHeadingElement | null>
  readonly field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>
}

/** One question: asked, then answered in the same place. */
export function Card(props: CardProps) {
  const { state, current, payload, kind, now, locale, acts, texts, stem, field } = props
  const { question, item, source } = current
  const language = source?.language
  const verdict = verdictOf(state, question, texts)
  const { answerBy, card } = item.slot
  const isOver = state.session.isAnswered || state.isShown
  const expected = retrievability(card, studyDayOf(now, payload.clock), payload.weights)
  const given = state.given?.answer ?? draftAnswer(state, question)
  return (
    <div className="card">
      {verdict ? (
        <VerdictLine verdict={verdict} lang={language} />
      ) : (
        <p className="card-meta">
          <span className="tag">{texts[`kind_${state.inWords ? 'typed' : question.kind}`]}</span>
          <span className="dim">{seenBefore(props)}</span>
        </p>
      )}
      {question.stemHtml === null ? (
        <Stem text={question.stem} lang={language} gapWord="…" stem={stem} />
      ) : (
        <RichStem html={question.stemHtml} lang={language} stem={stem} />
      )}
      <AnswerInput
        state={state}
        question={question}
        answerBy={answerBy}
        language={language}
        acts={acts}
        field={field}
        mayShow={kind !== 'test' || question.kind === 'open'}
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
          isWritten={isWritten(state, question, answerBy)}
          mayHelp={kind !== 'test'}
          acts={acts}
          texts={texts}
        />
      )}
    </div>
  )
}

/** Where it is from and when it was last seen. */
const seenBefore = ({ current, payload, now, locale, texts }: CardProps): string => {
  const { lastReviewAt } = current.item.slot.card
  const place = payload.title === null ? current.source?.documentTitle : current.source?.path.at(-1)
  const days = lastReviewAt === null ? null : daysSince(lastReviewAt, now, payload.clock)
  const seen =
    days === null
      ? texts.newHere
      : days <= 0
        ? texts.lastSeenToday
        : fill(texts.lastSeen, { time: daysInWords(locale, days) })
  return place ? `${place}. ${seen}` : seen
}
