import { Scroller } from '@/app/_ui/charts/scroller'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import type { AssignmentResults } from '@/lib/data/assignments/results'
import { StudentTimes } from './student-times'

/** Every student with state and mark. */
export async function StudentTable({ results }: { results: AssignmentResults }) {
  const { t: translate, format } = await reader()
  const t = translate('assignments')
  const c = translate('classes')
  const { students, assignment } = results
  const say = (at: Date) =>
    format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short', timeZone: assignment.timeZone })
  return (
    <section className="panel res-students" aria-labelledby="st-h">
      <h2 className="h2" id="st-h">
        {t('students')}
      </h2>
      {students.length === 0 ? (
        <p className="cite">
          {c('noStudents')} <Link href={`/classes/${assignment.classId}/students`}>{c('todoInviteAct')}</Link>
        </p>
      ) : (
        <Scroller label={t('studentsRegion')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{c('student')}</th>
                <th scope="col">{t('status')}</th>
                <th scope="col" className="num">
                  {t('mark')}
                </th>
                <th scope="col">{t('submitted')}</th>
              </tr>
            </thead>
            <tbody>
              {students.map((student) => {
                const { userId, name, leftAt, status, submittedAt, daysLate, percent } = student
                return (
                  <tr key={userId} id={`student-${userId}`}>
                    <th scope="row">
                      <Link href={`/assignments/${assignment.id}/students/${userId}`}>{name}</Link>
                      {leftAt && <span className="sub"> {translate('gradebook')('left')}</span>}
                    </th>
                    <td className="small">
                      {c(`cell_${status}`)}
                      {daysLate > 0 && `, ${c('lateDays', { days: daysLate })}`}
                      <StudentTimes assignment={assignment} student={student} />
                    </td>
                    <td className="num nowrap">
                      {percent === null
                        ? ''
                        : c('percent', { value: format.number(percent, { maximumFractionDigits: 0 }) })}
                    </td>
                    <td className="small quiet nowrap">{submittedAt && say(submittedAt)}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </Scroller>
      )}
    </section>
  )
}
