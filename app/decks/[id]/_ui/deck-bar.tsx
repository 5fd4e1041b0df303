import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { StudyWays } from '@/app/_ui/study-ways'
import { Words } from '@/app/_ui/words'
import type { DeckPage } from '@/lib/data/decks/overview'
import { quoted } from '@/lib/domain/search/quoted'

/** Where one is, and the way into studying it. */
export async function DeckBar({ page: { deck, line } }: { page: DeckPage }) {
  const d = (await reader()).t('decks')
  return (
    <section className="docbar titled" aria-label={d('thisDeck')}>
      <nav className="crumbs" aria-label={d('whereYouAre')}>
        <Link href="/decks">{d('title')}</Link>
        <span aria-hidden="true">/</span>
        <span dir="auto">
          <Words text={deck.name} />
        </span>
      </nav>
      <div className="push row">
        <Link className="btn text slim" href={`/library?${new URLSearchParams({ q: `deck:${quoted(deck.name)}` })}`}>
          {d('seeCards')}
        </Link>
        <a className="btn text slim" href={`/decks/${deck.id}/csv`} download>
          {d('exportCards')}
        </a>
        {line.due + line.newToday > 0 && (
          <Link className="btn primary slim" href={`/study/${deck.id}`}>
            {d('studyDeck')}
          </Link>
        )}
        <StudyWays path={`/study/${deck.id}`} />
      </div>
    </section>
  )
}
