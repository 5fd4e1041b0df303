import { namesAreHidden, namesFor } from '@/app/_ui/names/hidden'
import { reader } from '@/app/_ui/reader'
import type { Member } from '@/lib/data/memberships'

/** Members as this browser shows them: where names are hidden nothing stays that says who somebody is. */
export const membersNamed = async (
  members: readonly Member[],
  studentIds: readonly string[],
): Promise<readonly Member[]> => {
  if (!(await namesAreHidden())) return members
  const t = (await reader()).t('gradebook')
  const nameOf = await namesFor(studentIds)
  return members.map((member) => ({
    ...member,
    name: member.role === 'teacher' ? t('teacherHidden') : nameOf(member.userId, ''),
    username: null,
    externalId: null,
  }))
}
