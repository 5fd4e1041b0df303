import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { studyAddress } from '@/app/_ui/study-address'
import { placedDecks } from '@/lib/data/decks/nest'
import { libraryPage } from '@/lib/data/library'
import { momentOf } from '@/lib/data/library/setting'
import { tagNames } from '@/lib/data/library/tags'
import { librarySorts } from '@/lib/domain/library'
import type { Learner } from '@/lib/domain/policy'
import type { Search } from '@/lib/domain/search'
import { sentencesOf } from '@/lib/i18n'
import { act, undo } from '../actions'
import { type Asked, libraryAddress } from '../address'
import { linesInWords } from '../lines'
import { Cards } from './cards'
import { Pages } from './pages'

const Nothing = async ({ isSearched }: { isSearched: boolean }) => {
  const l = (await reader()).t('library')
  if (isSearched)
    return (
      <div className="library-none">
        <p className="cite">{l('noneFound')}</p>
        <p className="small quiet">{l('noneFoundHint')}</p>
      </div>
    )
  return (
    <div className="library-none">
      <p className="cite">{l('empty')}</p>
      <p className="quiet">{l('emptyText')}</p>
      <p>
        <Link className="btn primary" href="/documents">
          {l('emptyAct')}
        </Link>
      </p>
    </div>
  )
}

/** What a search finds: how much, what can be studied of it, and its lines page by page. */
export async function Found({ actor, asked, search }: { actor: Learner; asked: Asked; search: Search }) {
  const { t, locale } = await reader()
  const l = t('library')
  const now = new Date()
  const [{ found, ready, pages, lines }, moment, decks, tags] = await Promise.all([
    libraryPage(actor, search, asked.order, asked.page, now),
    momentOf(actor, now),
    placedDecks(actor),
    tagNames(actor),
  ])
  const { sort: current, isDown } = asked.order
  const sorts = librarySorts.map((sort) => ({
    sort,
    href: libraryAddress({ ...asked, page: 1, order: { sort, isDown: sort === current && !isDown } }),
    direction: sort === current ? (isDown ? ('descending' as const) : ('ascending' as const)) : null,
  }))
  return (
    <>
      {found > 0 && (
        <div className="row library-found">
          <p className="h3" role="status">
            {search.type === 'all' ? l('allCards', { count: found }) : l('found', { count: found })}
          </p>
          {ready > 0 && (
            <Link className="btn primary slim" href={studyAddress(asked.text)}>
              {l('studyFound', { count: ready })}
            </Link>
          )}
          <Link className="btn slim" href={studyAddress(asked.text, 'cram')}>
            {l('cramFound', { count: found })}
          </Link>
        </div>
      )}
      <Cards
        key={libraryAddress(asked)}
        lines={await linesInWords(lines, moment)}
        found={found}
        search={asked.text}
        sorts={sorts}
        decks={decks.map(({ id, path }) => ({ id, name: path.join(' / ') }))}
        tags={tags}
        locale={locale}
        texts={sentencesOf(locale, 'library')}
        act={act}
        undo={undo}
      >
        <Nothing isSearched={search.type !== 'all'} />
      </Cards>
      <Pages asked={asked} pages={pages} />
    </>
  )
}
