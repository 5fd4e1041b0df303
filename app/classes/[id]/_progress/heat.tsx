import { Scroller } from '@/app/_ui/charts/scroller'
import { progressWords } from '@/app/_ui/charts/words'
import { Link } from '@/app/_ui/link'
import { Words } from '@/app/_ui/words'
import type { ClassStudent } from '@/lib/data/class-progress'
import type { ClassDocument } from '@/lib/data/class-progress/document'
import { isAway, type MemberRow, type SectionCell } from '@/lib/domain/class-sections'

/** One figure in its ink, hatched where too few answers stand behind it. */
const Cell = async ({ cell }: { cell: SectionCell }) => {
  const { p } = await progressWords()
  const { expected, level, studied, facts, isSound } = cell
  const note = p('cellNote', { studied, facts })
  const hatch = expected !== null && !isSound
  return (
    <td className="cellink" title={hatch ? `${note}, ${p('cellFew')}` : note}>
      <span className={`inkbox ink-${level}${hatch ? ' hatched' : ''}`}>
        {expected === null ? p('cellNone') : Math.round(100 * expected)}
        {hatch && <span className="vh"> ({p('cellFew')})</span>}
      </span>
    </td>
  )
}

type RowProps = {
  readonly row: MemberRow
  readonly sections: readonly string[]
  readonly student: ClassStudent
  readonly name: string
  readonly classId: string | undefined
}

const StudentRow = async ({ row, sections, student, name, classId }: RowProps) => {
  const { p } = await progressWords()
  const { daysAway } = student
  const when = daysAway === null ? p('notYet') : p('daysAgo', { days: daysAway })
  return (
    <tr>
      <th scope="row">
        {classId ? (
          <Link href={`/classes/${classId}/students/${student.userId}`}>
            <Words text={name} />
          </Link>
        ) : (
          <Words text={name} />
        )}
      </th>
      {row.cells.map((cell, index) => (
        <Cell key={sections[index]} cell={cell} />
      ))}
      <td className="small">{p('studiedOf', { studied: row.studied, total: row.facts })}</td>
      <td className={isAway(daysAway) ? 'small' : 'small quiet'}>{isAway(daysAway) ? <b>{when}</b> : when}</td>
      <td className="small">{p('losingCount', { count: row.losing })}</td>
    </tr>
  )
}

/** Of the headings above a piece of text the nearest: the columns are narrow. */
const leafOf = (section: string) => section.split(' / ').at(-1) ?? section

type Props = {
  readonly document: ClassDocument
  readonly students: readonly ClassStudent[]
  /** Null: a row for the whole class above those of its students; else the one student, under this name. */
  readonly only: string | null
  /** For who may open the page of a student. */
  readonly classId?: string
  /** At most so many students, who would recall least. */
  readonly most?: number
}

/** Students by sections of a document: what each is expected to recall tomorrow. */
export async function Heat({ document, students, only, classId, most }: Props) {
  const { p } = await progressWords()
  const caption = p('heatCaption', { title: document.title })
  const studentOf = new Map(students.map((student) => [student.userId, student]))
  const thisWeek = students.filter(({ daysAway }) => daysAway !== null && daysAway < 7).length
  return (
    <Scroller label={caption}>
      <table className="table heat by-section">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{p('heatFirst')}</th>
            {document.sections.map((section) => (
              <th key={section} scope="col" className="sec">
                {section === '' ? p('opening') : <Words text={leafOf(section)} language={document.language} />}
              </th>
            ))}
            <th scope="col">{p('heatStudied')}</th>
            <th scope="col">{p('heatLast')}</th>
            <th scope="col">{p('heatLosing')}</th>
          </tr>
        </thead>
        <tbody>
          {only === null && (
            <tr className="all">
              <th scope="row">{p('whole')}</th>
              {document.whole.map((cell, index) => (
                <Cell key={document.sections[index]} cell={cell} />
              ))}
              <td />
              <td className="small quiet">{p('thisWeek', { count: thisWeek })}</td>
              <td className="small">{p('losingCount', { count: document.losingAnywhere })}</td>
            </tr>
          )}
          {document.members.slice(0, most).map((row) => {
            const student = studentOf.get(row.userId)
            if (!student) return null
            return (
              <StudentRow
                key={row.userId}
                {...{ row, student, classId }}
                sections={document.sections}
                name={only ?? student.name}
              />
            )
          })}
        </tbody>
      </table>
    </Scroller>
  )
}
