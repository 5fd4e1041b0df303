import { progressWords } from '@/app/_ui/charts/words'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { Words } from '@/app/_ui/words'
import type { ClassProgress } from '@/lib/data/class-progress'
import type { ClassDocument } from '@/lib/data/class-progress/document'
import type { Classroom } from '@/lib/data/classes'
import { leastAnswers, losingOf } from '@/lib/domain/class-progress'
import { Heat } from '../../../_progress/heat'
import { Week } from '../../../_progress/week'

type Around = { readonly classroom: Classroom; readonly userId: string; readonly name: string }

const factsShown = 8

async function Losing({ document, classroom, userId }: Around & { document: ClassDocument }) {
  const t = (await reader()).t('reports')
  const { percent, day } = await progressWords()
  const { losing, few } = losingOf(document.facts)
  const shaded = `/classes/${classroom.id}/documents/${document.id}?student=${userId}`
  const shown = losing.slice(0, factsShown)
  const asked = shown.map(({ factId }) => `&fact=${factId}`).join('')
  return (
    <>
      {losing.length + few === 0 && <p className="small">{t('losingNone')}</p>}
      {losing.length > 0 && <p className="small">{t('losingTitle', { count: losing.length })}</p>}
      <ol className="weak">
        {shown.map(({ factId, words, level, expected, given, right, lastAskedOn }) => (
          <li key={factId}>
            <p className="cite" dir="auto">
              <Link className={`ink ink-${level}`} href={`${shaded}&fact=${factId}`}>
                <Words text={words} language={document.language} />
              </Link>
            </p>
            <p className="micro dim">
              {t('losingLine', {
                expected: percent(expected ?? 0),
                given,
                day: lastAskedOn === null ? '' : day(lastAskedOn),
                right: right > 0 ? 'right' : 'wrong',
              })}
            </p>
          </li>
        ))}
      </ol>
      {few > 0 && <p className="small">{t('losingFew', { count: few, least: leastAnswers })}</p>}
      <p className="row">
        {shown.length > 0 && (
          <Link
            className="btn"
            href={`/documents/${document.id}/assign?class=${classroom.id}${asked}&student=${userId}`}
          >
            {t('assignThese', { count: shown.length })}
          </Link>
        )}
        <Link href={shaded}>{t('onThePage')}</Link>
      </p>
    </>
  )
}

/** What a student remembers of the documents of a class, as the student sees it, with what to do about it. */
export async function StudentMemory({ progress, ...around }: Around & { progress: ClassProgress }) {
  const t = (await reader()).t('reports')
  const { classroom, userId, name } = around
  const studied = progress.documents.filter(({ all }) => all.studied > 0)
  return (
    <section className="panel own-memory">
      <p className="small quiet">{t('sameAsStudent', { name })}</p>
      <Week week={progress.week} />
      {studied.length === 0 && <p className="cite">{t('nothingStudied')}</p>}
      {studied.map((document) => (
        <div key={document.id}>
          <h2 className="h2">
            <bdi>
              <Words text={document.title} language={document.language} />
            </bdi>
          </h2>
          <Heat document={document} students={progress.students} only={name} />
          <Losing {...around} document={document} />
        </div>
      ))}
      <p>
        <Link href={`/classes/${classroom.id}/gradebook/${userId}`}>{t('allMarks')}</Link>
      </p>
    </section>
  )
}
