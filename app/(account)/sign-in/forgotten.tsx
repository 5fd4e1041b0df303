import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { mailService } from '@/lib/data/mails'

/** What helps whoever has forgotten the password: a link by mail where this server sends any, else a person. */
export async function Forgotten() {
  const a = (await reader()).t('accounts')
  if (mailService() !== 'on') return <p className="small quiet">{a('forgotten')}</p>
  return (
    <p className="small">
      <Link href="/forgotten">{a('forgottenLink')}</Link>
    </p>
  )
}
