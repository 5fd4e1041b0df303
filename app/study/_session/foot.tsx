import { Icon } from '@/app/_ui/icons'
import { type Saving, SavingNote, troubleOf } from './saving-note'
import type { Current, StudyState, Took } from './state'
import type { Texts } from './texts'
import type { Acts } from './use-session'

type Props = Saving & {
  readonly state: StudyState
  readonly current: Current
  readonly isReading: boolean
  readonly inField: boolean
  readonly keeps: boolean
  readonly note: string | null
  readonly texts: Texts
  readonly acts: Acts
  readonly onFlag: () => void
  readonly onReject: () => void
  readonly onKeys: () => void
}

type Key = readonly [readonly string[], string]

/** The keys that act now: inside a field only those that act there. */
const keysNow = ({ state, current, isReading, inField, texts }: Props): readonly Key[] => {
  if (inField)
    return [
      [['Enter'], texts.key_check],
      [['Esc'], texts.key_leaveField],
    ]
  const undo: readonly Key[] = state.past.length > 0 ? [[['U'], texts.undo]] : []
  if (isReading) return undo
  const own = current.source?.canEdit ?? false
  if (state.isShown || state.session.isAnswered)
    return [[['1', '2', '3', '4'], texts.key_grade], ...undo, ...(own ? ([[['E'], texts.editQuestion]] as const) : [])]
  const letters = state.asked.options.map((_, index) => String.fromCharCode(65 + index))
  return [
    ...(letters.length > 0 && !state.inWords ? [[letters, texts.key_choose] as const] : []),
    [['0'], texts.key_dontKnow],
    [['S'], texts.suspend],
  ]
}

/** What was just taken out of the session, and the way back. */
export const TookNote = ({ took, onUndo, texts }: { took: Took; onUndo: () => void; texts: Texts }) => (
  <p className="small took" role="status">
    {texts[`took_${took}`]}{' '}
    <button className="btn text slim" type="button" onClick={onUndo}>
      {texts.takeBack}
      <kbd className="hide-s">U</kbd>
    </button>
  </p>
)

/** The next action, the keys that act now, and whether everything is saved. */
export function Foot(props: Props) {
  const { state, current, isReading, inField, keeps, note, texts, acts, onFlag, onReject, onKeys } = props
  const { isAnswered } = state.session
  const isOver = isAnswered || state.isShown
  const verdict = state.given?.verdict?.verdict
  const mayContest = isAnswered && !state.contested && (verdict === 'wrong' || verdict === 'partly')
  const trouble = troubleOf(props, texts)
  const isFlagged = state.flagged.includes(current.question.versionId)
  return (
    <footer className="study-foot">
      {isAnswered && (
        <button className="btn primary" type="button" id="next" onClick={acts.goOn}>
          {texts.next}
          <kbd className="hide-s">Space</kbd>
        </button>
      )}
      {state.took && <TookNote took={state.took} onUndo={acts.undo} texts={texts} />}
      <p className="keys hide-s">
        {keysNow(props).map(([keys, words]) => (
          <span key={words}>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}{' '}
            {words}
          </span>
        ))}
        {!inField && (
          <button type="button" className="key-button" onClick={onKeys}>
            <kbd>?</kbd> {texts.keys}
          </button>
        )}
      </p>
      <p className="micro dim push saving" role="status">
        {trouble.length > 0 ? (
          <SavingNote sentences={trouble} />
        ) : (
          (note ?? (keeps && !isOver ? <span className="hide-s">{texts.savedHere}</span> : ''))
        )}
      </p>
      {mayContest && (
        <button className="btn text" type="button" onClick={acts.contest}>
          {texts.contest}
          <kbd className="hide-s">C</kbd>
        </button>
      )}
      {isOver && !isReading && (
        <button
          className="btn text"
          type="button"
          onClick={current.source?.canEdit ? onReject : onFlag}
          disabled={isFlagged}
        >
          <Icon name="flag" />
          {current.source?.canEdit ? texts.reject : isFlagged ? texts.flagged : texts.badQuestion}
        </button>
      )}
    </footer>
  )
}
