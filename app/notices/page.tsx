import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { requirePerson } from '@/lib/auth/actor'
import { noticesOf } from '@/lib/data/notices'
import { NoticeList } from './_ui/notice-list'

export const generateMetadata = async () => ({ title: (await reader()).t('notices')('title') })

export default async function NoticesPage() {
  const actor = await requirePerson()
  const now = new Date()
  const notices = await noticesOf(actor, now)
  return (
    <>
      <Top />
      <main id="main" className="main notices">
        <NoticeList notices={notices} now={now} />
      </main>
    </>
  )
}
