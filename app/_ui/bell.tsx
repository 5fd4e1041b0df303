import Link from 'next/link'
import { unreadCount } from '@/lib/auth/unread'
import { Icon } from './icons'
import { reader } from './reader'

/** The way to the notices, with how many are unread; nothing for those who get none. */
export async function Bell() {
  const [{ t, format }, count] = await Promise.all([reader(), unreadCount()])
  if (count === null) return null
  return (
    <Link className="icon-btn bell" href="/notices" prefetch={false} aria-label={t('notices')('unread', { count })}>
      <Icon name="bell" />
      {count > 0 && <b aria-hidden="true">{format.number(count)}</b>}
    </Link>
  )
}
