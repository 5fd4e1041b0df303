'use client'
import { ActButtons } from '@/app/library/_ui/acts'
import type { DeckChoice, Texts } from '@/app/library/_ui/line'
import { ToldAct } from '@/app/library/_ui/told'
import { type Actions, useActs } from '@/app/library/_ui/use-acts'
import type { CardActType } from '@/lib/domain/card-act'
import type { SlotRef } from '@/lib/domain/slot'

type Props = Actions & {
  readonly card: SlotRef
  readonly without: readonly CardActType[]
  readonly decks: readonly DeckChoice[]
  readonly tags: readonly string[]
  readonly locale: string
  readonly texts: Texts
}

/** What can be done to one card, with the way back. */
export function OneCard({ card, without, decks, tags, locale, texts, act, undo }: Props) {
  const { told, isWorking, undoLast, doTo } = useActs({ act, undo })
  return (
    <>
      <ToldAct told={told} isWorking={isWorking} locale={locale} texts={texts} undo={undoLast} />
      <ActButtons
        decks={decks}
        tags={tags}
        texts={texts}
        without={without}
        isWorking={isWorking}
        onAct={(wanted) => doTo({ search: '', cards: [card] }, wanted)}
      />
    </>
  )
}
