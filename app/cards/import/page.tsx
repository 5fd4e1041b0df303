import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { requireActor } from '@/lib/auth/actor'
import { noteDecks } from '@/lib/data/notes/deck'
import { ListForm } from '../_list/list-form'
import { filingOf } from '../filing'
import { formWords } from '../load'

export const generateMetadata = async () => ({ title: (await reader()).t('notes')('importTitle') })

export default async function ImportPage() {
  const actor = await requireActor()
  const [{ decks, lastId }, { texts, guestNote }] = [await noteDecks(actor), await formWords()]
  return (
    <>
      <Top />
      <main id="main" className="main cards-page">
        <header className="head">
          <h1 className="h1">{texts.importTitle}</h1>
          <Link href="/cards/new">{texts.writeLink}</Link>
        </header>
        {guestNote && <p className="small quiet">{guestNote}</p>}
        <ListForm decks={decks} filing={filingOf(decks, lastId)} texts={texts} />
      </main>
    </>
  )
}
