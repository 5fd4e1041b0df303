'use client'
import Link from 'next/link'
import { Icon } from './icons'
import { NewCardKey, newCardAddress } from './new-card-key'

/** The way to a new card: a link, and its key. */
export const NewCard = ({ label, hint, hasKey }: { label: string; hint: string; hasKey: boolean }) => (
  <>
    <NewCardKey hasKey={hasKey} />
    <Link className="btn text new-card" href={newCardAddress} aria-keyshortcuts={hasKey ? 'n' : undefined} title={hint}>
      <Icon name="plus" />
      <span>{label}</span>
    </Link>
  </>
)
