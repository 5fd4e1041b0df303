import 'server-only'
import { cache } from 'react'
import { unreadNotices } from '@/lib/data/users/unread'
import { currentUser } from './actor'

/** How many notices the person of this request has not read; null for visitors and guests, who get none. */
export const unreadCount = cache(async (): Promise<number | null> => {
  const user = await currentUser()
  return user?.actor.kind === 'person' ? unreadNotices(user.actor, new Date()) : null
})
