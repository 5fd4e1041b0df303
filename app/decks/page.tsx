import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { requireActor } from '@/lib/auth/actor'
import { decksOverview } from '@/lib/data/decks/overview'
import { refitOf } from '@/lib/data/refits'
import { DeckTable } from './_ui/deck-table'
import { EasyDays } from './_ui/easy-days'
import { Late } from './_ui/late'
import { NewDeck } from './_ui/new-deck'
import { OwnForgetting } from './_ui/own-forgetting'

export const generateMetadata = async () => ({ title: (await reader()).t('decks')('title') })

export default async function DecksPage() {
  const actor = await requireActor()
  const [{ decks, backlog, easyDays }, refit] = await Promise.all([decksOverview(actor, new Date()), refitOf(actor)])
  const d = (await reader()).t('decks')
  return (
    <>
      <Top />
      <main id="main" className="main decks">
        <div>
          <h1 className="h1">{d('title')}</h1>
          {decks.length === 0 ? <p className="cite">{d('none')}</p> : <DeckTable decks={decks} />}
        </div>
        <div className="decks-beside">
          {backlog.late > 0 && <Late backlog={backlog} />}
          <NewDeck decks={decks} />
          <EasyDays percents={easyDays} />
          {refit && <OwnForgetting refit={refit} />}
        </div>
      </main>
    </>
  )
}
