import { unreadCount } from '@/lib/auth/unread'
import { Sign } from './icons'
import { Link } from './link'
import { reader } from './reader'

const bell = 'M4 14h12l-1.5-2V9a4.5 4.5 0 0 0-9 0v3zM8.5 16.5h3'

/** The way to the notices, with how many are unread; nothing for those who get none. */
export async function Bell() {
  const [{ t, format }, count] = await Promise.all([reader(), unreadCount()])
  if (count === null) return null
  return (
    <Link className="icon-btn bell" href="/notices" aria-label={t('notices')('unread', { count })}>
      <Sign path={bell} />
      {count > 0 && <b aria-hidden="true">{format.number(count)}</b>}
    </Link>
  )
}
