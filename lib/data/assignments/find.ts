import type { Role } from '@/lib/domain/classroom'
import { isId } from '@/lib/domain/id'
import type { Actor } from '@/lib/domain/policy'
import type { Prisma } from '@/lib/generated/client'
import { memberClass } from '../access'

/** The assignments of this id in a class where the actor is in, in any role or in the given one: one or none. */
export const assignmentIn = (actor: Actor, assignmentId: string, role?: Role): Prisma.AssignmentWhereInput => ({
  id: isId(assignmentId) ? assignmentId : { in: [] },
  classroom: memberClass(actor, role),
})
