import { notFound } from 'next/navigation'
import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { requireActor } from '@/lib/auth/actor'
import { deckPage } from '@/lib/data/decks/overview'
import { DeckBar } from './_ui/deck-bar'
import { Documents } from './_ui/documents'
import { Exams } from './_ui/exams'
import { Remove } from './_ui/remove'
import { Reschedule } from './_ui/reschedule'
import { Reset } from './_ui/reset'
import { Settings } from './_ui/settings'

export const generateMetadata = async () => ({ title: (await reader()).t('decks')('settings') })

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ reset?: string | string[] }> }

export default async function DeckSettingsPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const found = await deckPage(actor, (await params).id, new Date())
  if (!found.ok) notFound()
  const page = found.value
  return (
    <>
      <Top />
      <DeckBar page={page} />
      <main id="main" className="main deck">
        <div>
          <Settings key={String((await searchParams).reset)} page={page} />
          <Reset deckId={page.deck.id} />
        </div>
        <div className="decks-beside">
          <Exams page={page} />
          <Documents page={page} />
          <Reschedule deckId={page.deck.id} />
          <Remove page={page} />
        </div>
      </main>
    </>
  )
}
