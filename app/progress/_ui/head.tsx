import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import type { Choices } from '@/lib/data/progress'
import { periods } from '@/lib/domain/period'
import { type Asked, progressAddress, usualPeriod } from '../address'

type Option = { readonly value: string; readonly name: string }
type SelectProps = {
  name: 'deck' | 'document' | 'tag'
  label: string
  every: string
  options: readonly Option[]
  asked: Asked
}

const Select = ({ name, label, every, options, asked }: SelectProps) =>
  options.length > 0 && (
    <label>
      <span>{label}</span>
      <select className="field slim-f" name={name} defaultValue={asked[name] ?? ''}>
        <option value="">{every}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  )

/** The title, how far to look back, and of what: a deck, a document, a tag, or what a search finds. */
export async function Head({ choices, asked }: { choices: Choices; asked: Asked }) {
  const { t } = await reader()
  const [p, f] = [t('progress'), t('figures')]
  const { period, ...scope } = asked
  const document = choices.documents.find(({ id }) => id === asked.document)
  const isNarrowed = Object.keys(scope).length > 0
  const decks = choices.decks.map(({ id, name }) => ({ value: id, name }))
  const documents = choices.documents.map(({ id, title }) => ({ value: id, name: title }))
  const tags = choices.tags.map((tag) => ({ value: tag, name: tag }))
  const selects = [
    { name: 'deck', label: f('deck'), every: f('allDecks'), options: decks },
    { name: 'document', label: p('document'), every: p('allDocuments'), options: documents },
    { name: 'tag', label: f('tag'), every: f('allTags'), options: tags },
  ] as const
  return (
    <>
      <div className="prog-head">
        <h1 className="h1">{document ? p('titleOf', { title: document.title }) : p('title')}</h1>
        <nav className="seg" aria-label={f('period')}>
          {periods.map((each) => (
            <Link
              key={each}
              href={progressAddress({ ...asked, period: each })}
              aria-current={each === period ? 'true' : undefined}
            >
              {f(`period_${each}`)}
            </Link>
          ))}
        </nav>
      </div>
      <details className="prog-scope" open={isNarrowed}>
        <summary className="small">{f('narrow')}</summary>
        <search>
          <form method="get" action="/progress">
            {period !== usualPeriod && <input type="hidden" name="period" value={period} />}
            {selects.map((select) => (
              <Select key={select.name} {...select} asked={asked} />
            ))}
            <label className="grow">
              <span>{f('search')}</span>
              <input
                className="field slim-f"
                type="search"
                name="q"
                defaultValue={asked.q}
                maxLength={8000}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                placeholder={f('searchHint')}
              />
            </label>
            <button type="submit" className="btn slim">
              {p('show')}
            </button>
            {isNarrowed && (
              <Link className="btn text slim" href={progressAddress({ period })}>
                {f('clear')}
              </Link>
            )}
          </form>
        </search>
      </details>
    </>
  )
}
