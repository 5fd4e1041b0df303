import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import { bearerOf } from '@/lib/auth/actor'
import { dailyMailByLink } from '@/lib/data/users/email'
import { setDailyMail } from '../../actions'

type Props = { params: Promise<{ token: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await reader()).t('accounts')('dailyMail'),
  referrer: 'no-referrer',
})

/** Says whether the daily mail is on, and turns it off or on again. */
export default async function StopMailPage({ params }: Props) {
  const { token } = await params
  const link = bearerOf(token, 'stop-mail')
  const isOn = link.ok ? await dailyMailByLink(link.value) : link
  if (!isOn.ok) notFound()
  const a = (await reader()).t('accounts')
  return (
    <main id="main" className="main account door">
      <h1 className="h1">{a('dailyMail')}</h1>
      <p role="status">{isOn.value ? a('dailyIsOn') : a('dailyIsOff')}</p>
      <Form action={setDailyMail}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="isOn" value={isOn.value ? 'false' : 'true'} />
        <div className="form-end">
          <Submit>{isOn.value ? a('dailyStop') : a('dailyAgain')}</Submit>
          <Link href="/account">{a('account')}</Link>
        </div>
      </Form>
    </main>
  )
}
