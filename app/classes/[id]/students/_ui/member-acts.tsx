import { Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import type { Member } from '@/lib/data/memberships'
import { givePassword, giveRole, remove } from '../../actions'
import { Accommodate } from './accommodate'

/** What a teacher may do with somebody of the class, each told before it is done. */
export async function MemberActs({ classId, member }: { classId: string; member: Member }) {
  const t = (await reader()).t('classes')
  const { userId, name, role, isOfRoster } = member
  const ids = (
    <>
      <input type="hidden" name="classId" value={classId} />
      <input type="hidden" name="userId" value={userId} />
    </>
  )
  const other = role === 'teacher' ? 'student' : 'teacher'
  const [roleAct, roleExplained, roleName] =
    other === 'teacher'
      ? (['makeTeacher', 'makeTeacherExplained', 'makeTeacherName'] as const)
      : (['makeStudent', 'makeStudentExplained', 'makeStudentName'] as const)
  return (
    <div className="actions">
      {isOfRoster && role === 'student' && (
        <details className="confirm">
          <summary className="small">{t('newPassword')}</summary>
          <p className="small">{t('newPasswordExplained', { name })}</p>
          <Form action={givePassword} className="" done={t('newPasswordDone', { name, password: '{password}' })}>
            {ids}
            <Submit className="btn slim">{t('newPasswordName')}</Submit>
          </Form>
        </details>
      )}
      {role === 'student' && <Accommodate classId={classId} member={member} />}
      <details className="confirm">
        <summary className="small">{t(roleAct)}</summary>
        <p className="small">{t(roleExplained, { name })}</p>
        <Form action={giveRole} className="">
          {ids}
          <input type="hidden" name="role" value={other} />
          <Submit className="btn slim">{t(roleName, { name })}</Submit>
        </Form>
      </details>
      <details className="confirm">
        <summary className="small">{t('remove')}</summary>
        <p className="small">{t('removeExplained', { name })}</p>
        <Form action={remove} className="">
          {ids}
          <Submit className="btn slim">{t('removeName', { name })}</Submit>
        </Form>
      </details>
    </div>
  )
}
