'use client'
import { usePathname } from 'next/navigation'
import { Link } from './link'

type Place = { readonly href: string; readonly label: string }

/** Links of which the one that holds the current page says so. */
export function NavLinks({
  label,
  places,
  className,
}: {
  label: string
  places: readonly Place[]
  className?: string
}) {
  const path = usePathname()
  const holds = (href: string) => (href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`))
  return (
    <nav className={className} aria-label={label}>
      {places.map(({ href, label: name }) => (
        <Link
          key={href}
          href={href}
          aria-current={holds(href) ? 'page' : undefined}
          onClick={({ currentTarget }) => currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
