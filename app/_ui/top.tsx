import { keysInWords } from '@/lib/domain/keys'
import { Bell } from './bell'
import { Sign } from './icons'
import { Link } from './link'
import { NavLinks } from './nav-links'
import { reader } from './reader'

const plus = 'M10 4v12M4 10h12'
const menu = 'M3 6h14M3 10h14M3 14h14'

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase()

export const Wordmark = ({ label }: { label: string }) => (
  <Link className="wordmark" href="/" aria-label={label}>
    Re<b>cite</b>
  </Link>
)

/** The bar on every page but a study session and an attempt. */
export async function Top() {
  const { user, t } = await reader()
  const c = t('common')
  const places = [
    { href: '/', label: c('today') },
    { href: '/documents', label: c('documents') },
    { href: '/decks', label: c('decks') },
    { href: '/library', label: c('library') },
    { href: '/progress', label: c('progress') },
    { href: '/classes', label: c('classes') },
    ...(user?.profile.isOperator ? [{ href: '/operator', label: c('operator') }] : []),
  ]
  const isPerson = user?.profile.kind === 'person'
  const who = isPerson ? user.profile.displayName : c('guest')
  const { single, modified } = user?.profile.newCardKeys ?? { single: null, modified: null }
  const key = single ?? modified
  const hint = key === null ? t('notes')('newCard') : t('notes')('newCardKey', { key: keysInWords(key).join(' ') })
  const account = isPerson ? { href: '/account', label: who } : { href: '/sign-in', label: c('signIn') }
  return (
    <header className="top">
      <Wordmark label={c('startPage')} />
      {user && <NavLinks className="nav" label={c('main')} places={places} />}
      <div className="top-end">
        {user && (
          <Link
            className="btn text new-card"
            data-new-card
            href="/cards/new"
            aria-keyshortcuts={key ?? undefined}
            title={hint}
          >
            <Sign path={plus} />
            <span>{t('notes')('newCard')}</span>
          </Link>
        )}
        <Bell />
        {isPerson ? (
          <Link className="who" href="/account">
            <i aria-hidden="true">{initials(who)}</i>
            <span>{who}</span>
          </Link>
        ) : (
          <>
            <Link className="btn text who" href="/sign-up">
              {c('signUp')}
            </Link>
            <Link className="btn" href="/sign-in">
              {c('signIn')}
            </Link>
          </>
        )}
        {user && (
          <>
            <button className="icon-btn menu-button" type="button" popoverTarget="menu" aria-label={c('menu')}>
              <Sign path={menu} />
            </button>
            <div className="menu" id="menu" popover="auto">
              <NavLinks label={c('menu')} places={[...places, account]} />
            </div>
          </>
        )}
      </div>
    </header>
  )
}
