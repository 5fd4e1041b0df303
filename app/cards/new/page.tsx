import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { requireActor } from '@/lib/auth/actor'
import { NewNote } from '../_note/new-note'
import { newNoteOf } from '../prefill'
import { selectedIn } from './selected-in'

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> }

export const generateMetadata = async () => ({ title: (await reader()).t('notes')('newTitle') })

/** A card of one's own; `?text=` what was selected, `?document=` and `&at=` where it stands. */
export default async function NewCardPage({ searchParams }: Props) {
  const actor = await requireActor()
  const { draft, guestNote, ...begun } = await newNoteOf(actor, selectedIn(await searchParams))
  return (
    <>
      <Top />
      <main id="main" className="main cards-page">
        <header className="head">
          <h1 className="h1">{begun.texts.newTitle}</h1>
          <Link href="/cards/import">{begun.texts.importLink}</Link>
        </header>
        {guestNote && <p className="small quiet">{guestNote}</p>}
        <NewNote {...begun} userId={actor.userId} initial={draft} />
      </main>
    </>
  )
}
