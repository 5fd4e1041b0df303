import { reader } from './reader'
import { tableFormats } from './table-file'

export type Download = { readonly label: string; readonly href: string }

/** Tables as files: each as CSV and as a workbook. */
export async function Downloads({ tables }: { tables: readonly Download[] }) {
  const t = (await reader()).t('gradebook')
  return (
    <details className="downloads">
      <summary className="btn slim">{t('downloads')}</summary>
      <ul>
        {tables.map(({ label, href }) => (
          <li key={href}>
            <span>{label}</span>
            {tableFormats.map((format) => (
              <a
                key={format}
                href={`${href}?as=${format}`}
                download
                aria-label={t('downloadAs', { table: label, format })}
              >
                {format.toUpperCase()}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </details>
  )
}
