import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { requirePerson } from '@/lib/auth/actor'
import { JoinClass } from '../_ui/join-class'

export const generateMetadata = async () => ({ title: (await reader()).t('classes')('joinTitle') })

type Props = { searchParams: Promise<{ code?: string | string[] }> }

/** Where the link that a teacher gives out leads: the code is filled in, joining stays a decision. */
export default async function JoinPage({ searchParams }: Props) {
  await requirePerson()
  const t = (await reader()).t('classes')
  const { code } = await searchParams
  return (
    <>
      <Top />
      <main id="main" className="main classes">
        <h1 className="h1">{t('joinTitle')}</h1>
        <JoinClass code={typeof code === 'string' ? code.slice(0, 12) : ''} />
      </main>
    </>
  )
}
