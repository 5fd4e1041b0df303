import { type RefusedTexts, refusedTexts } from '@/app/_ui/outbox/words'
import { reader } from '@/app/_ui/reader'
import type { Person } from '@/lib/domain/policy'
import { SignOutForm } from './sign-out-form'

/** The way out, with the sentences for what could not be sent before. */
export async function SignOutPanel({ actor }: { actor: Person }) {
  const { t } = await reader()
  const [a, s] = [t('accounts'), t('study')]
  const refused = Object.fromEntries(refusedTexts.map((key) => [key, s.raw(key)])) as RefusedTexts
  return (
    <SignOutForm
      userId={actor.userId}
      texts={{
        ...refused,
        signOut: a('signOut'),
        signOutUnsent: a('signOutUnsent'),
        signOutAnyway: a('signOutAnyway'),
        tryAgain: t('common')('tryAgain'),
      }}
    />
  )
}
