'use client'
import { useRef } from 'react'
import { fill } from '@/app/_ui/fill'
import { Link } from '@/app/_ui/link'
import { Words } from '@/app/_ui/words'
import type { LibrarySort } from '@/lib/domain/library'
import type { Line, Texts } from './line'
import type { SelectionOf } from './use-selection'

/** A column that can be put in order: where that leads, and how it is ordered now. */
export type Sort = {
  readonly sort: LibrarySort
  readonly href: string
  readonly direction: 'ascending' | 'descending' | null
}

type Common = { readonly selection: SelectionOf; readonly texts: Texts }

const columns: readonly { readonly name: string; readonly sort?: LibrarySort }[] = [
  { name: 'colQuestion', sort: 'question' },
  { name: 'colAnswer' },
  { name: 'colDocument', sort: 'document' },
  { name: 'colDeck', sort: 'deck' },
  { name: 'colState' },
  { name: 'colDue', sort: 'due' },
  { name: 'colHolds', sort: 'stability' },
  { name: 'colTags' },
]

const Heads = ({ sorts, texts }: { sorts: readonly Sort[]; texts: Texts }) =>
  columns.map(({ name, sort }) => {
    const own = sorts.find((each) => each.sort === sort)
    if (!own)
      return (
        <th key={name} scope="col">
          {texts[name]}
        </th>
      )
    const arrow = own.direction === null ? '' : own.direction === 'ascending' ? ' ↑' : ' ↓'
    return (
      <th key={name} scope="col" aria-sort={own.direction ?? 'none'}>
        <Link href={own.href} scroll={false}>
          {texts[name]}
          <span aria-hidden="true">{arrow}</span>
        </Link>
      </th>
    )
  })

const Row = ({ line, index, selection, texts }: Common & { line: Line; index: number }) => {
  const isSelected = selection.keys.has(line.key)
  // A change does not say whether Shift was held; the click before it does.
  const reach = useRef(false)
  return (
    <tr className={isSelected ? 'picked' : undefined}>
      <td className="select-cell">
        <input
          type="checkbox"
          data-line={index}
          checked={isSelected}
          tabIndex={index === selection.at ? 0 : -1}
          aria-label={fill(texts.selectOne ?? '', { stem: line.stem })}
          onClick={(event) => {
            reach.current = event.shiftKey
          }}
          onFocus={() => selection.walkTo(index)}
          onChange={(event) => selection.toggle(index, event.target.checked, reach.current)}
        />
      </td>
      <th scope="row" className="serif" lang={line.language} dir="auto">
        <Link href={line.href}>
          <Words text={line.stem} language={line.language} />
        </Link>
      </th>
      <td className="serif" lang={line.language} dir="auto" data-label={texts.colAnswer}>
        <Words text={line.answer} language={line.language} />
      </td>
      <td data-label={texts.colDocument} dir="auto">
        <Link href={line.document.href}>{line.document.title}</Link>
      </td>
      <td data-label={texts.colDeck} dir="auto">
        {line.deck}
      </td>
      <td data-label={texts.colState}>
        {line.state}
        {line.marks.map((mark) => (
          <span key={mark} className="tag">
            {mark}
          </span>
        ))}
      </td>
      <td className={line.isDue ? 'nowrap due-now' : 'nowrap'} data-label={texts.colDue}>
        {line.due}
      </td>
      <td className="nowrap" data-label={texts.colHolds}>
        {line.holds}
      </td>
      <td data-label={texts.colTags}>
        {line.tags.map((tag) => (
          <Link key={tag} className="tag" href={`/library?${new URLSearchParams({ q: `tag:${tag}` })}`}>
            {tag}
          </Link>
        ))}
      </td>
    </tr>
  )
}

/** The table of cards; on a phone each line becomes a card of its own. */
export function Table({
  lines,
  sorts,
  selection,
  texts,
}: Common & { readonly lines: readonly Line[]; readonly sorts: readonly Sort[] }) {
  const isPage = selection.keys.size === lines.length
  return (
    <div className="scroll">
      <table className="table library-table" onKeyDown={selection.onKeyDown}>
        <caption className="vh">{texts.tableLabel}</caption>
        <thead>
          <tr>
            <th scope="col" className="select-cell">
              <span className="vh">{texts.colSelect}</span>
              <input
                type="checkbox"
                checked={isPage}
                ref={(box) => {
                  if (box) box.indeterminate = selection.keys.size > 0 && !isPage
                }}
                aria-label={texts.selectPage}
                onChange={(event) => selection.selectPage(event.target.checked)}
              />
            </th>
            <Heads sorts={sorts} texts={texts} />
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <Row key={line.key} line={line} index={index} selection={selection} texts={texts} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
