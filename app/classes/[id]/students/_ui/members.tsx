import { Scroller } from '@/app/_ui/charts/scroller'
import { Downloads } from '@/app/_ui/downloads'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import type { Member } from '@/lib/data/memberships'
import { MemberActs } from './member-acts'

/** Everybody in a class, with what a teacher may do with each. */
export async function Members({ classId, members }: { classId: string; members: readonly Member[] }) {
  const { t: translate, format } = await reader()
  const [t, g] = [translate('classes'), translate('gradebook')]
  const students = members.filter((member) => member.role === 'student').length
  return (
    <section className="panel" aria-labelledby="members-h">
      <div className="head">
        <h2 className="h2" id="members-h">
          {t('studentCount', { count: students })}
        </h2>
        {students > 0 && <Downloads tables={[{ label: g('members'), href: `/classes/${classId}/students/list` }]} />}
        <Link className="btn slim" href={`/classes/${classId}/students/roster`}>
          {t('fromList')}
        </Link>
      </div>
      {students === 0 && <p className="cite">{t('noStudents')}</p>}
      <Scroller label={t('membersRegion')}>
        <table className="table members">
          <thead>
            <tr>
              <th scope="col">{t('person')}</th>
              <th scope="col">{t('userName')}</th>
              <th scope="col">{t('externalId')}</th>
              <th scope="col">{t('joined')}</th>
              <th scope="col">
                <span className="vh">{t('memberActs')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <tr key={member.userId}>
                <th scope="row">
                  {member.role === 'teacher' ? (
                    <>
                      {member.name} <span className="tag">{t('teacher')}</span>
                    </>
                  ) : (
                    <Link href={`/classes/${classId}/students/${member.userId}`}>{member.name}</Link>
                  )}
                </th>
                <td className="quiet">{member.username}</td>
                <td className="quiet">{member.externalId}</td>
                <td className="quiet nowrap">{format.dateTime(member.joinedAt, { dateStyle: 'medium' })}</td>
                <td>
                  <MemberActs classId={classId} member={member} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  )
}
