import Link from 'next/link'
import { reader } from '@/app/_ui/reader'
import type { SearchProblem } from '@/lib/domain/search/problem'
import { type Asked, libraryAddress } from '../address'
import { problemWords } from './problem'
import { SearchHelp } from './search-help'

/** What cannot be read, with the place marked that is wrong. */
const Problem = async ({ text, problem }: { text: string; problem: SearchProblem }) => {
  const { start, end } = problem
  return (
    <div className="notice alert library-problem" id="search-problem" role="alert">
      <p className="mono" dir="ltr">
        {text.slice(Math.max(0, start - 60), start)}
        <mark>{text.slice(start, Math.min(end, start + 120))}</mark>
        {text.slice(end, end + 60)}
      </p>
      <p>{await problemWords(problem)}</p>
    </div>
  )
}

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
      {problem && <Problem text={text} problem={problem} />}
      <SearchHelp />
    </>
  )
}
