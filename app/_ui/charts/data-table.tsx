import { Scroller } from './scroller'

type Props = {
  /** The words on which it opens. */
  readonly open: string
  readonly caption: string
  readonly columns: readonly string[]
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly string[])[]
}

/** The figures behind a chart, for everybody who would rather read them. */
export const DataTable = ({ open, caption, columns, rows }: Props) => (
  <details className="data">
    <summary>
      {open} <span className="vh">: {caption}</span>
    </summary>
    <Scroller label={caption}>
      <table>
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells]) => (
            <tr key={head}>
              <th scope="row">{head}</th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  </details>
)
