import type { ListedStudent } from '@/lib/domain/classroom'
import { clockOf, type Value } from '@/lib/domain/csv'
import { type Locale, translator } from '@/lib/i18n'

/** Who a row of a table that leaves is about. */
export const studentColumns = (locale: Locale, timeZone: string) => {
  const [c, g] = [translator(locale, 'classes'), translator(locale, 'gradebook')]
  return {
    head: [c('externalId'), c('userName'), c('student'), g('leftAt', { timeZone })],
    of: ({ externalId, username, name, leftAt }: Omit<ListedStudent, 'userId'>): Value[] => [
      ...[externalId, username, name],
      clockOf(leftAt, timeZone),
    ],
  }
}

/** The name of a table that leaves: what it holds, of what, and from which day. */
export const tableName = (what: string, of: string, now: Date, timeZone: string): string =>
  [what, of, new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeZone }).format(now)].join(', ')
