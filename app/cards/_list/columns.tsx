'use client'
import { fill } from '@/app/_ui/fill'
import { type ColumnUse, columnUses } from '@/lib/domain/term-list'
import type { Texts } from '../texts'
import type { Plan } from './plan'

type Props = { readonly plan: Plan; readonly onUses: (uses: readonly ColumnUse[]) => void; readonly texts: Texts }

/** The first rows of a list, with what each column becomes above it. */
export function Columns({ plan, onUses, texts }: Props) {
  const { columns, header, uses, rows } = plan
  const indexes = Array.from({ length: columns }, (_, index) => index)
  const chosen = (event: { target: { value: string } }, index: number) => {
    const use = columnUses.find((each) => each === event.target.value)
    if (use) onUses(indexes.map((each) => (each === index ? use : (uses[each] ?? 'ignore'))))
  }
  return (
    <section className="scroll" aria-labelledby="list-rows">
      <h2 className="h3" id="list-rows">
        {texts.firstRows}
      </h2>
      <table className="table list-rows">
        <thead>
          <tr>
            <th scope="col" className="num">
              {texts.line}
            </th>
            {indexes.map((index) => (
              <th key={index} scope="col">
                <select
                  className="field"
                  aria-label={fill(texts.columnIs, { n: index + 1 })}
                  value={uses[index] ?? 'ignore'}
                  onChange={(event) => chosen(event, index)}
                >
                  {columnUses.map((use) => (
                    <option key={use} value={use}>
                      {texts[`use_${use}`]}
                    </option>
                  ))}
                </select>
                {header?.[index] && <span className="sub">{header[index]}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, cells }) => (
            <tr key={line}>
              <td className="num">{line}</td>
              {indexes.map((index) => (
                <td key={index} className={uses[index] === 'ignore' ? 'serif left-out' : 'serif'} dir="auto">
                  {cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
