import { useContext } from 'react'
import { Icon } from '@/app/_ui/icons'
import { type KeyAct, optionAct } from '@/lib/domain/keys'
import { Kbd, KeyboardContext, keyName } from './keyboard'
import { type Saving, SavingNote, troubleOf } from './saving-note'
import type { Current, StudyState, Took } from './state'
import type { Texts } from './texts'
import type { Acts } from './use-session'

type Props = Saving & {
  readonly state: StudyState
  readonly current: Current
  readonly possible: ReadonlySet<KeyAct>
  readonly inField: boolean
  readonly keeps: boolean
  readonly note: string | null
  readonly texts: Texts
  readonly acts: Acts
  readonly onFlag: () => void
  readonly onReject: () => void
  readonly onKeys: () => void
}

/** What was just taken out of the session, and the way back. */
export const TookNote = ({ took, onUndo, texts }: { took: Took; onUndo: () => void; texts: Texts }) => (
  <p className="small took" role="status">
    {texts[`took_${took}`]}{' '}
    <button className="btn text slim" type="button" onClick={onUndo}>
      {texts.takeBack}
      <Kbd act="undo" />
    </button>
  </p>
)

type Shown = { readonly acts: readonly KeyAct[]; readonly words: keyof Texts }

/** What the line of keys tells of, in this order, as far as it is possible now. */
const shown: readonly Shown[] = [
  { acts: ['again', 'hard', 'good', 'easy'], words: 'key_grade' },
  { acts: ['dontKnow'], words: 'dontKnow' },
  { acts: ['hint'], words: 'hint' },
  { acts: ['undo'], words: 'undo' },
  { acts: ['suspend'], words: 'suspend' },
  { acts: ['edit'], words: 'key_edit' },
]

/** The keys that act now: inside a field only those that act there. */
function KeyLine({ state, possible, inField, texts, onKeys }: Props) {
  const keyboard = useContext(KeyboardContext)
  const lettersOf = (acts: readonly KeyAct[]) => acts.flatMap((act) => keyName(keyboard, act) ?? [])
  const options = state.asked.options.flatMap((_, index) => optionAct(index) ?? [])
  const canShow = possible.has('go')
  const isEmpty = state.draft.type === 'text' && state.draft.text.trim() === ''
  const entries = [
    ...(inField ? [{ keys: ['Enter'], words: isEmpty && canShow ? texts.showAnswer : texts.key_check }] : []),
    ...(inField ? [{ keys: ['Esc'], words: texts.key_leaveField }] : []),
    ...(possible.has('optionA') && !inField ? [{ keys: lettersOf(options), words: texts.key_choose }] : []),
    ...shown
      .filter(({ acts }) => acts.every((act) => possible.has(act)))
      .map(({ acts, words }) => ({ keys: lettersOf(acts), words: texts[words] })),
  ]
  return (
    <p className="keys hide-s">
      {entries
        .filter(({ keys }) => keys.length > 0)
        .map(({ keys, words }) => (
          <span key={words}>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}{' '}
            {words}
          </span>
        ))}
      {!inField && (
        <button type="button" className="key-button" onClick={onKeys}>
          <Kbd act="help" /> {texts.keys}
        </button>
      )}
    </p>
  )
}

/** The next action, the keys that act now, and whether everything is saved. */
export function Foot(props: Props) {
  const { state, current, possible, keeps, note, texts, acts, onFlag, onReject } = props
  const { isAnswered } = state.session
  const isOver = isAnswered || state.isShown
  const trouble = troubleOf(props, texts)
  const canEdit = current.source?.canEdit ?? false
  const isFlagged = state.flagged.includes(current.question.versionId)
  return (
    <footer className="study-foot">
      {isAnswered && (
        <button className="btn primary" type="button" id="next" onClick={acts.goOn}>
          {texts.next}
          <Kbd act="go" />
        </button>
      )}
      {state.took && <TookNote took={state.took} onUndo={acts.undo} texts={texts} />}
      <KeyLine {...props} />
      {keeps && !isOver && trouble.length === 0 && note === null && (
        <p className="micro dim push hide-s">{texts.savedHere}</p>
      )}
      <p className="micro dim push saving" role="status">
        {trouble.length > 0 ? <SavingNote sentences={trouble} /> : note}
      </p>
      {possible.has('contest') && (
        <button className="btn text" type="button" onClick={acts.contest}>
          {texts.contest}
          <Kbd act="contest" />
        </button>
      )}
      {isOver && (
        <button
          className="btn text"
          type="button"
          onClick={canEdit ? onReject : onFlag}
          disabled={!canEdit && isFlagged}
        >
          <Icon name="flag" />
          {canEdit ? texts.reject : isFlagged ? texts.flagged : texts.badQuestion}
          <Kbd act={canEdit ? 'reject' : 'flag'} />
        </button>
      )}
    </footer>
  )
}
