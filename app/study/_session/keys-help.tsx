import { type RefObject, useContext } from 'react'
import { type KeyAct, keyActs, keysInWords } from '@/lib/domain/keys'
import { ratingNames } from '@/lib/domain/rating'
import { KeyboardContext } from './keyboard'
import type { Texts } from './texts'

/** Keys that are what they are on every page, beside the learner's own. */
const fixed = [
  [['Enter'], 'key_check'],
  [['Enter'], 'key_enterEmpty'],
  [['Shift', 'Enter'], 'key_newLine'],
  [['Esc'], 'key_leaveField'],
  [['↑', '↓', 'Space'], 'key_walk'],
] as const

const optionsRow = {
  acts: keyActs.filter((act) => act.startsWith('option') && act !== 'options'),
  words: 'key_choose',
} as const
const gradesRow = { acts: ratingNames, words: 'key_gradeOn' } as const
const others = keyActs.filter((act) => !optionsRow.acts.includes(act) && !ratingNames.some((name) => name === act))

/** What is one thing in several degrees shares a row. */
const rows: readonly { readonly acts: readonly KeyAct[]; readonly words: keyof Texts }[] = [
  optionsRow,
  gradesRow,
  ...others.map((act) => ({ acts: [act], words: `act_${act}` as const })),
]

type Props = {
  readonly dialog: RefObject<HTMLDialogElement | null>
  readonly onClose: () => void
  readonly texts: Texts
}

/** Every key of the session as this learner has it. A native dialog: Esc closes it, the focus goes back to where it was. */
export function KeysHelp({ dialog, onClose, texts }: Props) {
  const { bindings, singleKeys } = useContext(KeyboardContext)
  const namesOf = (act: KeyAct) => [singleKeys ? bindings[act].single : null, bindings[act].modified]
  return (
    <dialog className="keys-help" ref={dialog} onClose={onClose} aria-labelledby="keys-title">
      <h2 className="h2" id="keys-title" tabIndex={-1}>
        {texts.keysTitle}
      </h2>
      {!singleKeys && <p className="small">{texts.singleKeysOff}</p>}
      <dl>
        {fixed.map(([keys, words]) => (
          <Row key={words} names={[keys]} words={texts[words]} />
        ))}
        {rows.map(({ acts, words }) => {
          const names = acts.flatMap(namesOf).flatMap((name) => (name === null ? [] : [keysInWords(name)]))
          return names.length > 0 && <Row key={words} names={names} words={texts[words]} />
        })}
      </dl>
      <form method="dialog" className="row">
        <button className="btn" type="submit">
          {texts.close}
        </button>
        <a className="small" href="/account/study">
          {texts.changeKeys}
        </a>
      </form>
    </dialog>
  )
}

const Row = ({ names, words }: { names: readonly (readonly string[])[]; words: string }) => (
  <div>
    <dt>
      {names.map((keys) => (
        <span key={keys.join(' ')}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
        </span>
      ))}
    </dt>
    <dd>{words}</dd>
  </div>
)
