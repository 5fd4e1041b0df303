import { Scroller } from '@/app/_ui/charts/scroller'
import { Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import type { Member } from '@/lib/data/memberships'
import { remove } from '../../actions'

/** Everybody in a class, with the button that takes somebody out. */
export async function Members({ classId, members }: { classId: string; members: readonly Member[] }) {
  const { t: translate, format } = await reader()
  const t = translate('classes')
  const students = members.filter((member) => member.role === 'student').length
  return (
    <section className="panel" aria-labelledby="members-h">
      <h2 className="h2" id="members-h">
        {t('studentCount', { count: students })}
      </h2>
      {students === 0 && <p className="cite">{t('noStudents')}</p>}
      <Scroller label={t('membersRegion')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('person')}</th>
              <th scope="col">{t('userName')}</th>
              <th scope="col">{t('joined')}</th>
              <th scope="col">
                <span className="vh">{t('remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {members.map(({ userId, name, username, role, joinedAt }) => (
              <tr key={userId}>
                <th scope="row">
                  {name} {role === 'teacher' && <span className="tag">{t('teacher')}</span>}
                </th>
                <td className="quiet">{username}</td>
                <td className="quiet nowrap">{format.dateTime(joinedAt, { dateStyle: 'medium' })}</td>
                <td className="num">
                  <details className="confirm">
                    <summary className="small">{t('remove')}</summary>
                    <p className="small">{t('removeExplained', { name })}</p>
                    <Form action={remove} className="">
                      <input type="hidden" name="classId" value={classId} />
                      <input type="hidden" name="userId" value={userId} />
                      <Submit className="btn slim">{t('removeName', { name })}</Submit>
                    </Form>
                  </details>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  )
}
