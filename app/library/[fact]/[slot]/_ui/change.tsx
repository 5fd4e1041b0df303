import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { studyAddress } from '@/app/_ui/study-address'
import { placedDecks } from '@/lib/data/decks/nest'
import type { CardPage } from '@/lib/data/library/card'
import { tagNames } from '@/lib/data/library/tags'
import type { Learner } from '@/lib/domain/policy'
import { searchOfCards } from '@/lib/domain/search'
import { sentencesOf } from '@/lib/i18n'
import { act, undo } from '../../../actions'
import { OneCard } from './one-card'

/** Tags of the card, and what can be done to it. */
export async function Change({ actor, card: { line, moment } }: { actor: Learner; card: CardPage }) {
  const { t, locale } = await reader()
  const l = t('library')
  const [decks, tags] = await Promise.all([placedDecks(actor), tagNames(actor)])
  const { card, factId, slot } = line
  const ref = { factId, slot }
  const search = searchOfCards([ref])
  const isReady = card.suspendedAt === null && card.dueAt <= moment.now
  return (
    <section className="card-change" aria-label={l('acts')}>
      <p className="row">
        <span className="label">{l('tagsTitle')}</span>
        {line.tags.length === 0 && <span className="small dim">{l('noTags')}</span>}
        {line.tags.map((tag) => (
          <Link key={tag} className="tag" href={`/library?${new URLSearchParams({ q: `tag:${tag}` })}`}>
            {tag}
          </Link>
        ))}
        <span className="row push">
          {isReady && (
            <a className="btn primary slim" href={studyAddress(search)}>
              {l('act_study')}
            </a>
          )}
          <a className="btn slim" href={studyAddress(search, 'cram')}>
            {l('act_cram')}
          </a>
        </span>
      </p>
      <OneCard
        card={ref}
        without={[
          card.suspendedAt === null ? 'resume' : 'suspend',
          ...(card.state === 'new' ? ['forget' as const] : []),
        ]}
        decks={decks.map(({ id, path }) => ({ id, name: path.join(' / ') }))}
        tags={tags}
        locale={locale}
        texts={sentencesOf(locale, 'library')}
        act={act}
        undo={undo}
      />
    </section>
  )
}
