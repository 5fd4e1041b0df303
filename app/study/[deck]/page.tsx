import { reader } from '@/app/_ui/reader'
import { requestOf } from '../asking'
import { StudyScreen } from '../study-screen'

type Props = {
  params: Promise<{ deck: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async () => ({ title: (await reader()).t('study')('title') })

/** One deck. */
export default async function DeckPage({ params, searchParams }: Props) {
  const { deck } = await params
  return <StudyScreen path={`/study/${deck}`} request={requestOf(await searchParams, deck)} />
}
