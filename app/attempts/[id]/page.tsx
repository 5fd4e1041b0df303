import { notFound, redirect } from 'next/navigation'
import { Quiz } from '@/app/_ui/quiz/quiz'
import { quizTexts } from '@/app/_ui/quiz/texts'
import { reader } from '@/app/_ui/reader'
import { requirePerson } from '@/lib/auth/actor'
import { attemptSheet } from '@/lib/data/attempts/sheet'

export const generateMetadata = async () => ({ title: (await reader()).t('attempts')('questions') })

export default async function AttemptPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requirePerson()
  const sheet = await attemptSheet(actor, (await params).id, new Date())
  if (!sheet.ok && sheet.reason === 'attemptOver') redirect(`/assignments/${sheet.params?.assignmentId}`)
  if (!sheet.ok) notFound()
  const { user, locale, timeZone } = await reader()
  const singleKeys = user?.profile.singleKeys ?? true
  return <Quiz sheet={sheet.value} texts={quizTexts(locale)} {...{ locale, timeZone, singleKeys }} />
}
