'use client'
import { type ReactNode, useState } from 'react'
import { fill } from '@/app/_ui/fill'
import type { Column } from '@/lib/domain/gradebook'
import { totalOf, type Weighting } from '@/lib/domain/weighting'

/** One assignment as its line is shown; `percent` null where there is no mark (yet). */
export type WhatIfLine = {
  readonly id: string
  readonly title: ReactNode
  readonly state: string
  readonly shown: string
  readonly percent: number | null
  readonly column: Column
  /** Says whose mark a field is. */
  readonly label: string
}
export type WhatIfTexts = Readonly<
  Record<
    | 'assignment'
    | 'state'
    | 'mark'
    | 'whatIf'
    | 'whatIfNote'
    | 'whatIfForget'
    | 'totalNow'
    | 'totalNone'
    | 'totalIf'
    | 'leftOut'
    | 'doesNotCount',
    string
  >
>

type Props = {
  readonly lines: readonly WhatIfLine[]
  readonly weighting: Weighting
  readonly texts: WhatIfTexts
}

/** What was typed as a mark: 0 to 100, with a comma or a point; null for anything else. */
const percentIn = (typed: string | undefined): number | null => {
  const value = Number((typed ?? '').trim().replace(',', '.'))
  return typed === undefined || typed.trim() === '' || Number.isNaN(value) || value < 0 || value > 100 ? null : value
}

/** The marks of one student with a field beside each: what the total would be. Nothing is saved. */
export function WhatIf({ lines, weighting, texts }: Props) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const total = totalOf(lines, weighting)
  const supposed = totalOf(
    lines.map(({ id, percent, column }) => ({ percent: percentIn(typed[id]) ?? percent, column })),
    weighting,
  )
  const isSupposing = lines.some(({ id }) => percentIn(typed[id]) !== null)
  const say = (percent: number) => String(Math.round(percent * 10) / 10)
  return (
    <>
      <p className="total-now" role="status">
        <b>{total.percent === null ? texts.totalNone : fill(texts.totalNow, { percent: say(total.percent) })}</b>
        {isSupposing && supposed.percent !== null && (
          <span className="total-if">{fill(texts.totalIf, { percent: say(supposed.percent) })}</span>
        )}
        {isSupposing && (
          <button type="button" className="btn text slim" onClick={() => setTyped({})}>
            {texts.whatIfForget}
          </button>
        )}
      </p>
      <table className="table own-marks">
        <thead>
          <tr>
            <th scope="col">{texts.assignment}</th>
            <th scope="col" className="num">
              {texts.mark}
            </th>
            <th scope="col" className="num">
              {texts.whatIf}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, title, state, shown, column, label }, place) => (
            <tr key={id}>
              <th scope="row">
                {title}
                <span className="sub">
                  {[
                    state,
                    column.kind === 'graded' ? column.category : texts.doesNotCount,
                    supposed.dropped.has(place) && texts.leftOut,
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </th>
              <td className="num">{shown}</td>
              <td className="num">
                {column.kind === 'graded' && (
                  <input
                    className="field slim-f"
                    inputMode="decimal"
                    aria-label={label}
                    aria-invalid={(typed[id] ?? '').trim() !== '' && percentIn(typed[id]) === null ? true : undefined}
                    value={typed[id] ?? ''}
                    onChange={({ target }) => setTyped({ ...typed, [id]: target.value })}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="micro dim">{texts.whatIfNote}</p>
    </>
  )
}
