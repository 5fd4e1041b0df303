import { reader } from '@/app/_ui/reader'
import { requestOf } from './asking'
import { StudyScreen } from './study-screen'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async () => ({ title: (await reader()).t('study')('title') })

/** Everything due, or one document or fact of it (`?document=`, `?fact=`), in a mode of its own (`?mode=`). */
export default async function StudyPage({ searchParams }: Props) {
  return <StudyScreen path="/study" request={requestOf(await searchParams)} />
}
