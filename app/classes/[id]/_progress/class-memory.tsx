import type { ReactNode } from 'react'
import { progressWords } from '@/app/_ui/charts/words'
import { Legend } from '@/app/_ui/legend'
import { Link } from '@/app/_ui/link'
import type { ClassProgress } from '@/lib/data/class-progress'
import { leastAnswers } from '@/lib/domain/class-progress'
import { Heat } from './heat'
import { Weak } from './weak'
import { Week } from './week'

type Props = {
  readonly classId: string
  readonly progress: ClassProgress
  readonly documentId: string | undefined
  /** Every student, however many. */
  readonly isAll: boolean
  readonly children: ReactNode
}

/** The document that is asked for, else the one most of which is studied. */
const chosen = ({ documents }: ClassProgress, documentId: string | undefined) =>
  documents.find(({ id }) => id === documentId) ?? documents.toSorted((a, b) => b.all.studied - a.all.studied)[0]

const studentsShown = 30

/** What a class remembers of one of its documents, with what else stands at its side. */
export async function ClassMemory({ classId, progress, documentId, isAll, children }: Props) {
  const { p } = await progressWords()
  const document = chosen(progress, documentId)
  const isStudied = document !== undefined && document.all.studied > 0
  return (
    <div className="class-grid">
      <section className="panel" aria-labelledby="mem-h" id="needs-help">
        <div className="head">
          <h2 className="h2" id="mem-h">
            {p('heatTitle')}
          </h2>
          {isStudied && <Legend withDue={false} />}
        </div>
        {progress.documents.length > 1 && (
          <nav className="seg heat-seg" aria-label={p('whichDocument')}>
            {progress.documents.map(({ id, title }) => (
              <Link
                key={id}
                href={`/classes/${classId}?document=${id}`}
                scroll={false}
                aria-current={id === document?.id ? 'true' : undefined}
                dir="auto"
              >
                {title}
              </Link>
            ))}
          </nav>
        )}
        {isStudied ? (
          <>
            <Heat
              document={document}
              students={progress.students}
              only={null}
              {...(isAll ? { classId } : { classId, most: studentsShown })}
            />
            {!isAll && progress.students.length > studentsShown && (
              <p className="small">
                <Link href={`/classes/${classId}?document=${document.id}&all=1`} scroll={false}>
                  {p('allStudents', { count: progress.students.length })}
                </Link>
              </p>
            )}
            <Week week={progress.week} />
            <p className="small quiet class-more">{p('heatNote', { least: leastAnswers })}</p>
          </>
        ) : (
          <p className="cite">{p('heatEmpty')}</p>
        )}
      </section>
      <div className="class-side">
        {isStudied && <Weak document={document} classId={classId} />}
        {children}
      </div>
    </div>
  )
}
