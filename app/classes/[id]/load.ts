import 'server-only'
import { notFound } from 'next/navigation'
import { requirePerson } from '@/lib/auth/actor'
import { classFor } from '@/lib/data/classes'
import type { Role } from '@/lib/domain/classroom'

export type ClassParams = { params: Promise<{ id: string }> }

/** Who asks for which class; a class the reader is not in (in this role) does not exist. */
export const loadClass = async ({ params }: ClassParams, role?: Role) => {
  const actor = await requirePerson()
  const classroom = await classFor(actor, (await params).id, role)
  if (!classroom.ok) notFound()
  return { actor, classroom: classroom.value }
}
