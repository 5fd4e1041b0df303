import type { RefObject } from 'react'
import { type AnswerWay, answerWays } from '@/lib/domain/deck'
import { type ReadAloud, readAloudWays } from '@/lib/domain/speech'
import type { Texts } from './texts'

type Props = {
  readonly dialog: RefObject<HTMLDialogElement | null>
  readonly onClose: () => void
  /** How this deck is answered; null where nothing is asked now. */
  readonly way: AnswerWay | null
  /** Null where this device cannot read the language of the document aloud. */
  readonly readAloud: ReadAloud | null
  readonly onWay: (way: AnswerWay) => void
  readonly onReadAloud: (way: ReadAloud) => void
  /** Null where the card cannot be suspended, or its question not be edited, now. */
  readonly onSuspend: (() => void) | null
  readonly onEdit: (() => void) | null
  readonly texts: Texts
}

/** How to answer in this deck, and what is read aloud: both take effect at once, and are kept; and what can be done with the card. */
export function OptionsDialog(props: Props) {
  const { dialog, onClose, way, readAloud, onWay, onReadAloud, onSuspend, onEdit, texts } = props
  const closed = (act: () => void) => () => {
    dialog.current?.close()
    act()
  }
  return (
    <dialog className="keys-help" ref={dialog} onClose={onClose} aria-labelledby="options-title">
      <h2 className="h2" id="options-title" tabIndex={-1}>
        {texts.optionsTitle}
      </h2>
      {way && (
        <Choice
          legend={texts.answerBy}
          name="answerBy"
          choices={answerWays}
          chosen={way}
          onChoose={onWay}
          texts={texts}
        />
      )}
      {readAloud ? (
        <Choice
          legend={texts.readAloud}
          name="readAloud"
          choices={readAloudWays}
          chosen={readAloud}
          onChoose={onReadAloud}
          texts={texts}
        />
      ) : (
        <p className="small quiet">{texts.noVoice}</p>
      )}
      {(onSuspend || onEdit) && (
        <fieldset className="way">
          <legend className="h3">{texts.thisCard}</legend>
          <p className="row">
            {onSuspend && (
              <button className="btn" type="button" onClick={closed(onSuspend)}>
                {texts.suspend}
              </button>
            )}
            {onEdit && (
              <button className="btn" type="button" onClick={closed(onEdit)}>
                {texts.editCard}
              </button>
            )}
          </p>
        </fieldset>
      )}
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

type ChoiceProps<Value> = {
  readonly legend: string
  readonly name: 'answerBy' | 'readAloud'
  readonly choices: readonly Value[]
  readonly chosen: Value
  readonly onChoose: (value: Value) => void
  readonly texts: Texts
}

const Choice = <Value extends AnswerWay | ReadAloud>(props: ChoiceProps<Value>) => {
  const { legend, name, choices, chosen, onChoose, texts } = props
  return (
    <fieldset className="way">
      <legend className="h3">{legend}</legend>
      {choices.map((value) => (
        <label key={value} className="check">
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>
            {texts[`way_${value}`]} <span className="small quiet">{texts[`way_${value}_note`]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
