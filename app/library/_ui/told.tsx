'use client'
import { fill } from '@/app/_ui/fill'
import { Icon } from '@/app/_ui/icons'
import type { Texts } from './line'
import type { Told } from './use-acts'

const sentence = (told: Told, number: Intl.NumberFormat, texts: Texts): string => {
  if (told.type === 'undone') return texts.undone ?? ''
  if (told.type === 'failed') return texts[`failed_${told.code}`] ?? ''
  return told.changed === 0
    ? (texts.doneNothing ?? '')
    : fill(texts[`done_${told.act}`] ?? '', { n: number.format(told.changed) })
}

type Props = {
  readonly told: Told | null
  readonly isWorking: boolean
  readonly locale: string
  readonly texts: Texts
  readonly undo: () => void
}

/** What became of the last act, with the way back. */
export function ToldAct({ told, isWorking, locale, texts, undo }: Props) {
  return (
    <div role="status" className="acts-told">
      {isWorking && <p className="notice">{texts.working}</p>}
      {!isWorking && told && (
        <p className={told.type === 'failed' ? 'notice alert row' : 'notice row'}>
          <span>{sentence(told, new Intl.NumberFormat(locale), texts)}</span>
          {told.type === 'done' && told.actId && (
            <button type="button" className="btn slim" onClick={undo}>
              <Icon name="undo" />
              {texts.undo}
              <kbd className="hide-s">Ctrl Z</kbd>
            </button>
          )}
        </p>
      )}
    </div>
  )
}
