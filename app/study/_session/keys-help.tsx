import type { RefObject } from 'react'
import type { Texts } from './texts'

/** Every key of the session. A native dialog: Esc closes it, the focus goes back to where it was. */
export function KeysHelp({ dialog, texts }: { dialog: RefObject<HTMLDialogElement | null>; texts: Texts }) {
  const rows: readonly (readonly [string, string])[] = [
    ['A B C D', texts.key_choose],
    ['Enter', texts.key_check],
    ['Enter', texts.key_enterEmpty],
    ['Esc', texts.key_leaveField],
    ['Space', texts.key_show],
    ['Space', texts.key_next],
    ['1 2 3 4', texts.key_grade],
    ['0', texts.key_dontKnow],
    ['T', texts.key_type],
    ['K', texts.key_known],
    ['U', texts.key_undo],
    ['C', texts.key_contest],
    ['F', texts.key_flag],
    ['R', texts.key_reject],
    ['E', texts.key_edit],
    ['S', texts.key_suspend],
    ['?', texts.key_all],
  ]
  return (
    <dialog className="keys-help" ref={dialog} aria-labelledby="keys-title">
      <h2 className="h2" id="keys-title">
        {texts.keysTitle}
      </h2>
      <dl>
        {rows.map(([keys, words]) => (
          <div key={words}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button className="btn" type="submit">
          {texts.close}
        </button>
      </form>
    </dialog>
  )
}
