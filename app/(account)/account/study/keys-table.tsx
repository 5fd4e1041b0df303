import { useState } from 'react'
import { fill } from '@/app/_ui/fill'
import { type Binding, bindingsOf, type KeyAct, keyActs, keysInWords, withKey } from '@/lib/domain/keys'
import { KeyCell } from './key-cell'
import type { Changing } from './study-settings'

const kinds = ['single', 'modified'] as const

/** Every key of the session: what it does, and a button that takes another one. */
export function KeysTable({ preferences: { keys, singleKeys }, onChange, texts }: Changing) {
  const [told, setTold] = useState<{ readonly act: KeyAct | null; readonly words: string }>({ act: null, words: '' })
  const bindings = bindingsOf(keys)
  const give = (act: KeyAct, kind: keyof Binding, key: string | null) => {
    const { choices, taken } = withKey(keys, act, kind, key)
    const names = { act: texts[`act_${act}`], key: key === null ? '' : keysInWords(key).join(' ') }
    const others = taken.map((other) => texts[`act_${other}`]).join('; ')
    const sentence = key === null ? texts.cleared : taken.length > 0 ? texts.taken : texts.changed
    setTold({ act, words: fill(sentence, { ...names, others }) })
    onChange({ keys: choices })
  }
  return (
    <section className="panel" aria-labelledby="keys-title">
      <h2 className="h2" id="keys-title">
        {texts.keysTitle}
      </h2>
      <label className="check">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => onChange({ singleKeys: event.target.checked })}
        />
        {texts.singleKeys}
      </label>
      <p className="small quiet">{texts.singleKeysNote}</p>
      <p className="small quiet">{texts.fixedKeys}</p>
      <table className="table keys-table">
        <thead>
          <tr>
            <th scope="col">{texts.colAct}</th>
            <th scope="col">{texts.colSingle}</th>
            <th scope="col">{texts.colModified}</th>
          </tr>
        </thead>
        <tbody>
          {keyActs.map((act) => (
            <tr key={act} className={singleKeys ? undefined : 'single-off'}>
              <th scope="row">
                {texts[`act_${act}`]}
                {told.act === act && (
                  <span className="sub" aria-hidden="true">
                    {told.words}
                  </span>
                )}
              </th>
              {kinds.map((kind) => (
                <td key={kind}>
                  <KeyCell
                    act={act}
                    kind={kind}
                    name={bindings[act][kind]}
                    onKey={(key) => give(act, kind, key)}
                    onTell={(words) => setTold({ act, words })}
                    texts={texts}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="vh" role="status">
        {told.words}
      </p>
      <div className="form-end">
        <button
          className="btn"
          type="button"
          onClick={() => {
            setTold({ act: null, words: texts.resetDone })
            onChange({ keys: {} })
          }}
        >
          {texts.reset}
        </button>
        {told.act === null && (
          <span className="small" aria-hidden="true">
            {told.words}
          </span>
        )}
      </div>
    </section>
  )
}
