'use client'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { fill } from '@/app/_ui/fill'
import type { CardPick } from '@/lib/domain/card-act'
import { searchOfCards } from '@/lib/domain/search'
import { ActButtons } from './acts'
import type { DeckChoice, Line, Texts } from './line'
import { type Sort, Table } from './table'
import { ToldAct } from './told'
import { type Actions, useActs } from './use-acts'
import { type SelectionOf, useSelection } from './use-selection'

type Props = Actions & {
  readonly lines: readonly Line[]
  /** How many cards the search finds, on all pages. */
  readonly found: number
  readonly search: string
  readonly sorts: readonly Sort[]
  readonly decks: readonly DeckChoice[]
  readonly tags: readonly string[]
  readonly locale: string
  readonly texts: Texts
  /** What stands there where no line is left; the way back from the last act does all the same. */
  readonly children: ReactNode
}

/** Which cards are selected, as the server is told. */
const pickOf = ({ lines, search }: Props, { keys, isAll }: SelectionOf): CardPick =>
  isAll ? { search, cards: null } : { search, cards: lines.filter(({ key }) => keys.has(key)).map(({ ref }) => ref) }

const studyHref = ({ search, cards }: CardPick, mode?: 'cram'): string =>
  `/study?${new URLSearchParams({ find: cards ? searchOfCards(cards) : search, ...(mode ? { mode } : {}) })}`

/** The lines of a page, what is selected of them, and what can be done to it. */
export function Cards(props: Props) {
  const { lines, found, sorts, decks, tags, locale, texts, act, undo, children } = props
  const router = useRouter()
  const { told, isWorking, undoLast, doTo } = useActs({ act, undo })
  const selection = useSelection(
    lines.map(({ key }) => key),
    (index) => router.push(lines[index]?.href ?? '/library'),
  )
  const number = new Intl.NumberFormat(locale)
  const { keys, isAll } = selection
  const pick = pickOf(props, selection)
  const isPage = keys.size === lines.length && !isAll && found > lines.length
  const n = number.format(isAll ? found : keys.size)
  return (
    <>
      <ToldAct told={told} isWorking={isWorking} locale={locale} texts={texts} undo={undoLast} />
      {keys.size > 0 && (
        <div className="library-picked">
          <div className="row">
            <p className="h3" role="status">
              {fill(isAll ? (texts.selectedAll ?? '') : (texts.selected ?? ''), { n })}
            </p>
            {isPage && (
              <button type="button" className="btn text slim" onClick={selection.selectAll}>
                {fill(texts.selectAllFound ?? '', { n: number.format(found) })}
              </button>
            )}
            <button type="button" className="btn text slim" onClick={() => selection.selectPage(false)}>
              {texts.selectNone}
            </button>
            <span className="row push">
              <a className="btn slim" href={studyHref(pick)}>
                {texts.act_study}
              </a>
              <a className="btn slim" href={studyHref(pick, 'cram')}>
                {texts.act_cram}
              </a>
            </span>
          </div>
          <ActButtons
            decks={decks}
            tags={tags}
            texts={texts}
            isWorking={isWorking}
            onAct={(wanted) => doTo(pick, wanted)}
          />
        </div>
      )}
      {lines.length === 0 ? (
        children
      ) : (
        <>
          <Table lines={lines} sorts={sorts} selection={selection} texts={texts} />
          <p className="small dim hide-s">{texts.selectKeys}</p>
        </>
      )}
    </>
  )
}
