import Link from 'next/link'
import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { requireActor } from '@/lib/auth/actor'
import { noteDecks } from '@/lib/data/notes/deck'
import { NewNote } from '../_note/new-note'
import { filingOf } from '../filing'
import { formWords } from '../load'
import { prefillOf } from './prefill'

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> }

export const generateMetadata = async () => ({ title: (await reader()).t('notes')('newTitle') })

/** A card of one's own; `?text=` what was selected, `?document=` and `&at=` where it stands. */
export default async function NewCardPage({ searchParams }: Props) {
  const actor = await requireActor()
  const query = await searchParams
  const [{ draft, from }, words] = [await prefillOf(actor, query), await formWords()]
  const { decks, lastId } = await noteDecks(actor, from?.documentId)
  const { texts, sentences, guestNote } = words
  return (
    <>
      <Top />
      <main id="main" className="main cards-page">
        <header className="head">
          <h1 className="h1">{texts.newTitle}</h1>
          <Link href="/cards/import">{texts.importLink}</Link>
        </header>
        {guestNote && <p className="small quiet">{guestNote}</p>}
        <NewNote
          {...{ texts, sentences, decks, from, userId: actor.userId }}
          initial={draft}
          filing={filingOf(decks, lastId)}
        />
      </main>
    </>
  )
}
