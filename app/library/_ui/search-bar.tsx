import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { SearchTrouble } from '@/app/_ui/search-trouble'
import type { SearchProblem } from '@/lib/domain/search/problem'
import { type Asked, libraryAddress } from '../address'
import { SearchHelp } from './search-help'

/** The field that says what of the library is shown. What was typed stays, also when it cannot be read. */
export async function SearchBar({ asked, problem }: { asked: Asked; problem: SearchProblem | null }) {
  const { t } = await reader()
  const [l, c] = [t('library'), t('common')]
  const { text, order } = asked
  const { sort } = Object.fromEntries(new URL(libraryAddress({ text: '', order, page: 1 }), 'http://x').searchParams)
  return (
    <>
      <search className="library-search">
        <form className="row" action="/library">
          <input
            className="field"
            type="search"
            name="q"
            defaultValue={text}
            key={text}
            maxLength={8000}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            aria-label={l('searchLabel')}
            placeholder={l('searchHint')}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? 'search-problem' : undefined}
          />
          {sort && <input type="hidden" name="sort" value={sort} />}
          <button type="submit" className="btn">
            {c('search')}
          </button>
          {text && (
            <Link className="btn text" href={libraryAddress({ text: '', order, page: 1 })}>
              {l('clear')}
            </Link>
          )}
        </form>
      </search>
      {problem && <SearchTrouble text={text} problem={problem} />}
      <SearchHelp />
    </>
  )
}
