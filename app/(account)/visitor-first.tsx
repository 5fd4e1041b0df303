import type { ReactNode } from 'react'
import { reader } from '@/app/_ui/reader'
import { SendFirst } from './send-first'

/** Around the forms through which a visitor becomes somebody who has an account already. */
export async function VisitorFirst({ children }: { children: ReactNode }) {
  const { user, t } = await reader()
  const a = t('accounts')
  return (
    <SendFirst
      visitorId={user?.actor.kind === 'guest' ? user.actor.userId : null}
      texts={{ guestUnsent: a('guestUnsent'), guestLeave: a('guestLeave') }}
    >
      {children}
    </SendFirst>
  )
}
