import { z } from 'zod'
import { type Binding, bindingsOf } from '@/lib/domain/keys'
import { preferenceOf } from '@/lib/domain/preferences'
import type { User } from '@/lib/generated/client'

/** What a page may know about who reads it. */
export type Profile = {
  readonly displayName: string
  readonly username: string | null
  readonly locale: string
  readonly timeZone: string
  readonly dayStartsAtHour: number
  readonly kind: 'person' | 'guest'
  readonly isOperator: boolean
  /** Somebody else knows the password: nothing but a new one is allowed. */
  readonly mustChangePassword: boolean
  /** Who gave it, where it was a person. */
  readonly passwordFrom: string | null
  /** Keys pressed alone act. */
  readonly singleKeys: boolean
  /** The keys that begin a card of one's own on any page. */
  readonly newCardKeys: Binding
}

const Settings = z.object({
  mustChangePassword: z.boolean().default(false),
  passwordFrom: z.string().nullable().default(null),
})

/** Of a user row what a profile is made from. */
export type ProfileRow = Pick<
  User,
  Exclude<keyof Profile, 'mustChangePassword' | 'passwordFrom' | 'singleKeys' | 'newCardKeys'> | 'settings'
>

/** Chooses the fields of a user row that may leave lib/data; null for rows that nobody can be (system, deleted). */
export const presentProfile = (row: ProfileRow): Profile | null => {
  if (row.kind !== 'person' && row.kind !== 'guest') return null
  const { singleKeys, keys } = preferenceOf('study', row.settings)
  const { single, modified } = bindingsOf(keys).newCard
  return {
    displayName: row.displayName,
    username: row.username,
    locale: row.locale,
    timeZone: row.timeZone,
    dayStartsAtHour: row.dayStartsAtHour,
    kind: row.kind,
    isOperator: row.isOperator && row.kind === 'person',
    ...Settings.parse(row.settings),
    singleKeys,
    newCardKeys: { single: singleKeys ? single : null, modified },
  }
}
