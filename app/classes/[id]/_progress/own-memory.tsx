import { progressWords } from '@/app/_ui/charts/words'
import { Words } from '@/app/_ui/words'
import type { ClassProgress } from '@/lib/data/class-progress'
import { Heat } from './heat'
import { Week } from './week'

/** For a student: the very row a teacher of this class sees. */
export async function OwnMemory({ progress: { documents, students, week } }: { progress: ClassProgress }) {
  const { p } = await progressWords()
  const studied = documents.filter(({ all }) => all.studied > 0)
  return (
    <section className="panel own-memory" aria-labelledby="own-h">
      <h2 className="h2" id="own-h">
        {p('ownTitle')}
      </h2>
      <p className="small quiet">{p('ownNote')}</p>
      <Week week={week} />
      {studied.length === 0 && <p className="cite">{p('heatEmpty')}</p>}
      {studied.map((document) => (
        <div key={document.id}>
          <h3 className="h3">
            <bdi>
              <Words text={document.title} language={document.language} />
            </bdi>
          </h3>
          <Heat document={document} students={students} only={p('you')} />
        </div>
      ))}
    </section>
  )
}
