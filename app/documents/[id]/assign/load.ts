import 'server-only'
import { classesOf } from '@/lib/data/classes'
import { usualDue } from '@/lib/domain/assigning'
import type { Person } from '@/lib/domain/policy'

/** The classes to which somebody may assign, each with the due time that is usual there. */
export const classesToAssign = async (actor: Person, now: Date) =>
  (await classesOf(actor, now))
    .filter(({ role, archived }) => role === 'teacher' && !archived)
    .map(({ id, name, timeZone, students }) => ({
      ...{ id, name, timeZone, students },
      due: usualDue(now, timeZone),
    }))
