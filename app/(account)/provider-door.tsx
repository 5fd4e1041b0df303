import { reader } from '@/app/_ui/reader'
import { identityProvider } from '@/lib/auth/options'
import { ProviderButton } from './provider-button'

/** The way in through the OpenID Connect provider of this server, where it has one, and why it was not open. */
export async function ProviderDoor({ next, error }: { next: string; error: string | null }) {
  const provider = identityProvider()
  const { t, tr } = await reader()
  if (provider === null && error === null) return null
  const known = error !== null && tr('errors')(error) !== error
  return (
    <>
      {error !== null && <p className="notice alert">{known ? tr('errors')(error) : tr('errors')('providerFailed')}</p>}
      {provider !== null && <ProviderButton next={next} label={t('accounts')('byProvider', { provider })} />}
    </>
  )
}
