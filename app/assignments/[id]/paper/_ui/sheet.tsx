import { letterOf } from '@/app/_ui/answer/marks'
import { reader } from '@/app/_ui/reader'
import type { Paper } from '@/lib/data/assignments/paper'
import { type PaperItem, type PaperVersion, paperItems } from '@/lib/domain/paper'

/** How many lines the answer is written on. */
const rulesFor = (item: PaperItem): number => {
  if (item.options.length > 0 || item.lines.length > 0) return 0
  return item.kind === 'open' ? 6 : 1
}

/** Texts with a letter each. */
const Lettered = ({ texts }: { texts: readonly string[] }) => (
  <ol className="paper-options">
    {texts.map((text, index) => (
      <li key={letterOf(index)} dir="auto">
        {text}
      </li>
    ))}
  </ol>
)

/** Where the answer goes: a letter is circled, a number or letter is written before a line, words on lines. */
const Room = ({ item: { options, lines, partners }, rules }: { item: PaperItem; rules: number }) => (
  <>
    {options.length > 0 && <Lettered texts={options} />}
    {lines.length > 0 && (
      <div className="paper-lines">
        <ul>
          {lines.map((line) => (
            <li key={line} dir="auto">
              {line}
            </li>
          ))}
        </ul>
        {partners.length > 0 && <Lettered texts={partners} />}
      </div>
    )}
    {Array.from({ length: rules }, (_, index) => (
      <div className="paper-rule" key={letterOf(index)} />
    ))}
  </>
)

/** One version of the paper, as it is handed out: no key in it. */
export async function PaperSheet({ paper, version }: { paper: Paper; version: PaperVersion }) {
  const t = (await reader()).t('assignments')
  const items = paperItems(paper, version)
  const maximum = items.reduce((sum, { points }) => sum + points, 0)
  const hint = (item: PaperItem) => {
    if (item.kind === 'ordering') return t('paperOrdering')
    if (item.kind === 'matching') return t('paperMatching')
    return item.kind === 'multiple-response' ? t('paperSeveral') : null
  }
  return (
    <article className="paper-sheet">
      <header>
        <h1 className="h1" dir="auto">
          {paper.title}
        </h1>
        <p className="small quiet">
          {paper.className} · {t('paperVersion', { version })} · {t('paperMaximum', { points: maximum })}
        </p>
        <dl className="paper-who">
          {(['paperName', 'paperDate', 'paperMark'] as const).map((name) => (
            <div key={name}>
              <dt>{t(name)}</dt>
              <dd />
            </div>
          ))}
        </dl>
      </header>
      {items.length === 0 && <p className="cite">{t('paperEmpty')}</p>}
      <ol className="paper-questions">
        {items.map((item) => (
          <li key={item.itemId}>
            <p className="reading" dir="auto">
              {item.stem} <span className="small quiet nowrap">{t('paperPoints', { points: item.points })}</span>
            </p>
            {hint(item) && <p className="small quiet">{hint(item)}</p>}
            <Room item={item} rules={rulesFor(item)} />
          </li>
        ))}
      </ol>
    </article>
  )
}
