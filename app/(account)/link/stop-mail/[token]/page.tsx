import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { bearerOf } from '@/lib/auth/actor'
import { mailByLink } from '@/lib/data/users/email'
import { setDailyMail } from '../../actions'

type Props = { params: Promise<{ token: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await reader()).t('accounts')('mailTitle'),
  referrer: 'no-referrer',
})

/** Says whether the mails of the link are on, and turns them off or on again. */
export default async function StopMailPage({ params }: Props) {
  const { token } = await params
  const link = bearerOf(token, 'stop-mail')
  const found = link.ok ? await mailByLink(link.value) : link
  if (!found.ok) notFound()
  const { concern, isOn } = found.value
  const a = (await reader()).t('accounts')
  const name = concern === 'notices' ? 'noticeMails' : 'dailyMail'
  return (
    <main id="main" className="main account door">
      <h1 className="h1">{a(name)}</h1>
      <p role="status">{a(isOn ? 'mailIsOn' : 'mailIsOff', { name: a(name) })}</p>
      <Form action={setDailyMail}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="isOn" value={isOn ? 'false' : 'true'} />
        <div className="form-end">
          <Submit>{a(isOn ? 'mailStop' : 'mailAgain')}</Submit>
          <Link href="/account">{a('account')}</Link>
        </div>
      </Form>
    </main>
  )
}
