import { fill } from '@/app/_ui/fill'
import { inkLevel, inkOf } from '@/lib/domain/ink'
import type { StudyPayload } from '@/lib/domain/payload'
import type { Preview } from '@/lib/domain/schedule'
import { slotKey } from '@/lib/domain/slot'
import { Grades } from './grades'
import { percentInWords, untilInWords } from './intervals'
import { leechWords } from './leech-words'
import { SourceView } from './source-view'
import type { Current, SessionKind, StudyState } from './state'
import type { Texts } from './texts'
import type { Acts } from './use-session'

type Props = {
  readonly state: StudyState
  readonly current: Current
  readonly payload: StudyPayload
  readonly kind: SessionKind
  readonly previews: readonly Preview[]
  readonly expected: number | null
  readonly now: Date
  readonly locale: string
  readonly acts: Acts
  readonly texts: Texts
}

/** Why a chosen wrong option is wrong here: the statement it belongs to. */
const Reasons = ({ state, current, texts }: Pick<Props, 'state' | 'current' | 'texts'>) => {
  const chosen = state.given?.answer.type === 'options' ? state.given.answer.chosen : []
  const documentId = current.source?.documentId
  return chosen.flatMap((option) => {
    const reason = current.question.reasons[option]
    if (!reason || !documentId) return []
    const isHere = current.question.targets.some(({ factId }) => factId === reason.factId)
    const lead = isHere ? texts.reasonHere : texts.reason
    return [
      <p className="reason" key={option}>
        {current.question.kind === 'true-false' ? texts.reasonTrue : fill(lead, { option })}{' '}
        <a href={`/documents/${documentId}?fact=${reason.factId}`} lang={current.source?.language} dir="auto">
          {reason.statement}
        </a>
      </p>,
    ]
  })
}

/** What stands below the question once it is answered: reason, sentence, and the four grades. */
export function After(props: Props) {
  const { state, current, payload, kind, previews, expected, now, locale, acts, texts } = props
  const { item, source } = current
  const last = state.session.isAnswered ? state.session.done.at(-1) : undefined
  const counted = last?.rating ?? null
  const near = state.given?.verdict?.near
  const target = payload.decks[slotKey(item.slot)]?.desiredRetention ?? 0.9
  const ink = inkLevel(inkOf(expected, target))
  const leech = leechWords(state, current, kind, texts)
  const isGone = last !== undefined && last.card.suspendedAt !== null
  return (
    <>
      {near && <p className="reason">{texts[`near_${near}`]}</p>}
      <Reasons state={state} current={current} texts={texts} />
      {state.contested && <p className="reason">{source?.canEdit ? texts.contestedOwn : texts.contestedOther}</p>}
      {leech && <p className="reason">{leech}</p>}
      {source && (
        <SourceView source={source} factId={item.slot.factId} ink={ink} texts={texts}>
          {expected !== null && `${fill(texts.wasExpected, { percent: percentInWords(locale, expected) })} `}
          {last &&
            !isGone &&
            kind !== 'cram' &&
            fill(texts.comesBack, {
              time: fill(texts.inTime, { time: untilInWords(locale, now, last.card.dueAt, payload.clock) }),
            })}
        </SourceView>
      )}
      {(kind !== 'cram' || state.isShown) && (
        <Grades
          // Cramming leaves the schedule alone: a grade leads nowhere.
          previews={kind === 'cram' ? [] : previews}
          counted={counted}
          now={now}
          clock={payload.clock}
          locale={locale}
          texts={texts}
          onRate={acts.rate}
        />
      )}
    </>
  )
}
