'use client'
import { fill } from '@/app/_ui/fill'
import { Link } from '@/app/_ui/link'
import type { Decision } from '@/lib/domain/decision'
import type { BestLeft, ListTexts } from './row-data'

type Props = {
  readonly texts: ListTexts
  readonly said: string
  readonly decided: string
  readonly selected: number
  readonly help: boolean
  readonly undo: () => void
  readonly best: BestLeft
  readonly approveBest: () => void
  readonly onHelp: () => void
  readonly onDecideSelected: (decision: Decision) => void
  readonly onClear: () => void
}

const Keys = ({ texts }: Pick<Props, 'texts'>) => (
  <p className="keys">
    <span>
      <kbd>J</kbd>
      <kbd>K</kbd> {texts.keyNext}
    </span>
    <span>
      <kbd>A</kbd> {texts.approve}
    </span>
    <span>
      <kbd>R</kbd> {texts.reject}
    </span>
    <span>
      <kbd>E</kbd> {texts.edit}
    </span>
    <span>
      <kbd>X</kbd> {texts.select}
    </span>
    <span>
      <kbd>Shift</kbd>
      <kbd>A</kbd> {texts.keySentence}
    </span>
    <span>
      <kbd>U</kbd> {texts.keyUndo}
    </span>
    <span>
      <kbd>?</kbd> {texts.keyHelp}
    </span>
  </p>
)

/** The foot of the list: the keys, what was done last and how to take it back, and what is done to many at once. */
export function ListFoot(props: Props) {
  const { texts, said, decided, selected, help, undo, best, approveBest, onHelp, onDecideSelected, onClear } = props
  return (
    <footer className="study-foot author-foot">
      {help && <Keys texts={texts} />}
      <div className="row author-bulk">
        {selected > 0 ? (
          <>
            <button type="button" className="btn primary slim" onClick={() => onDecideSelected('approved')}>
              {fill(texts.approveSelected, { count: selected })}
            </button>
            <button type="button" className="btn slim" onClick={() => onDecideSelected('rejected')}>
              {fill(texts.rejectSelected, { count: selected })}
            </button>
            <button type="button" className="btn text slim" onClick={onClear}>
              {texts.clearSelection}
            </button>
          </>
        ) : (
          <>
            {best.approve && (
              <button type="button" className="btn slim" onClick={approveBest}>
                {best.approve}
              </button>
            )}
            {best.look && (
              <Link className="small" href={best.look.href}>
                {best.look.text}
              </Link>
            )}
          </>
        )}
        <button type="button" className="btn text slim" onClick={undo}>
          {texts.undo}
        </button>
        <button type="button" className="btn text slim hide-s" aria-expanded={help} onClick={onHelp}>
          {texts.keysTitle}
        </button>
      </div>
      <p className="small quiet push" role="status">
        {said} {decided}
      </p>
    </footer>
  )
}
