import type { SearchProblem } from '@/lib/domain/search/problem'
import { problemWords } from './search-problem'

/** What cannot be read, with the place marked that is wrong. */
export async function SearchTrouble({ text, problem }: { text: string; problem: SearchProblem }) {
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
