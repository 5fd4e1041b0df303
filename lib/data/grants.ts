import type { GrantTarget } from '@/lib/domain/document-forms'
import { isId } from '@/lib/domain/id'
import type { Actor } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { foldUsername } from '@/lib/domain/username'
import { memberClass } from './access'
import { owned } from './documents/find'
import { holdDocument } from './documents/hold'
import { newId } from './id'
import { db } from './prisma'

export type GrantRole = 'editor' | 'reader'

/** One line of the list of those a document is shared with. */
export type GrantLine = {
  readonly id: string
  readonly to: GrantTarget['to']
  readonly name: string | null
  readonly role: GrantRole
}

/** Whom one of the actor's own documents is shared with. */
export const grantsOf = async (actor: Actor, documentId: string): Promise<Result<GrantLine[]>> => {
  const document = await db().document.findFirst({
    where: owned(actor, documentId),
    select: {
      grants: {
        orderBy: { createdAt: 'asc' },
        include: {
          user: { select: { username: true, displayName: true } },
          classroom: { select: { name: true } },
        },
      },
    },
  })
  if (!document) return notFound
  return ok(
    document.grants.map((grant) => ({
      id: grant.id,
      to: grant.everyone ? 'everyone' : grant.classId ? 'class' : 'person',
      name: grant.classroom?.name ?? grant.user?.displayName ?? null,
      role: grant.role === 'editor' ? 'editor' : 'reader',
    })),
  )
}

const columnsOf = async (actor: Actor, target: GrantTarget): Promise<Result<object>> => {
  if (target.to === 'everyone') return ok({ everyone: true })
  if (target.to === 'class') {
    const classroom = isId(target.classId)
      ? await db().class.findFirst({ where: { AND: [{ id: target.classId }, memberClass(actor, 'teacher')] } })
      : null
    return classroom ? ok({ classId: classroom.id }) : notFound
  }
  const user = await db().user.findFirst({ where: { username: foldUsername(target.username), kind: 'person' } })
  return user ? ok({ userId: user.id }) : failure('invalid', 'checkFields', { fields: { username: 'share_nobody' } })
}

/**
 * Shares one of the actor's own documents with a class the actor teaches, a person or everyone; asked again it changes
 * the role. Everyone can only read. Guests cannot share: nobody answers for what they publish.
 */
export const shareDocument = async (
  actor: Actor,
  documentId: string,
  target: GrantTarget,
  role: GrantRole,
  at: Date,
): Promise<Result<null>> => {
  if (actor.kind === 'guest') return failure('limited', 'share_needs_account')
  const document = await db().document.findFirst({ where: owned(actor, documentId), select: { id: true } })
  if (!document) return notFound
  const columns = await columnsOf(actor, target)
  if (!columns.ok) return columns
  const asked = { role: target.to === 'everyone' ? 'reader' : role }
  await db().$transaction(async (tx) => {
    await holdDocument(tx, document.id)
    const held = await tx.documentGrant.updateMany({
      where: { documentId: document.id, ...columns.value },
      data: asked,
    })
    if (held.count > 0) return
    await tx.documentGrant.create({
      data: { id: newId(at), documentId: document.id, createdAt: at, ...columns.value, ...asked },
    })
  })
  return ok(null)
}

/** Takes a share back. Those who studied the document keep their history, and find the text gone. */
export const unshareDocument = async (actor: Actor, grantId: string): Promise<Result<null>> => {
  if (!isId(grantId) || actor.kind === 'link') return notFound
  const mine = actor.kind === 'system' ? {} : { ownerId: actor.userId }
  const { count } = await db().documentGrant.deleteMany({ where: { id: grantId, document: mine } })
  return count === 1 ? ok(null) : notFound
}
