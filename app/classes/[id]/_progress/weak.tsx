import { progressWords } from '@/app/_ui/charts/words'
import { Link } from '@/app/_ui/link'
import { Words } from '@/app/_ui/words'
import type { ClassDocument } from '@/lib/data/class-progress/document'

/** The facts the class remembers least, in their own words: what is expected beside what was observed. */
export async function Weak({ document, classId }: { document: ClassDocument; classId: string }) {
  const { p, percent, day } = await progressWords()
  const { id, language, weakest, lost, judged } = document
  return (
    <section className="panel" aria-labelledby="weak-h">
      <div className="head">
        <h2 className="h2" id="weak-h">
          {p(lost > 0 ? 'weakTitleLosing' : 'weakTitle')}
        </h2>
        <Link className="small" href={`/classes/${classId}/documents/${id}`}>
          {p('weakOnPage')}
        </Link>
      </div>
      {weakest.length === 0 && <p className="small quiet">{p(judged === 0 ? 'weakFew' : 'weakNone', { judged })}</p>}
      <ol className="weak">
        {weakest.map(({ factId, words, level, expected, right, answers, lastAskedOn }) => (
          <li key={factId}>
            <p className="cite" dir="auto">
              <Link className={`ink ink-${level}`} href={`/classes/${classId}/documents/${id}?fact=${factId}`}>
                <Words text={words} language={language} />
              </Link>
            </p>
            <p className="micro dim">
              {p('weakLine', {
                expected: percent(expected ?? 0),
                day: lastAskedOn === null ? '' : day(lastAskedOn),
                right,
                asked: answers,
              })}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
