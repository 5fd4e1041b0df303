import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { type NameOf, numbersOf } from '@/lib/domain/hidden-names'
import { reader } from '../reader'

/** Whether this browser hides the names of students (screens get projected). */
export const namesAreHidden = cache(async (): Promise<boolean> => (await cookies()).get('names')?.value === 'hidden')

/** What this browser calls the students of a class, all of whom are given: by name, or by number while names are hidden. */
export const namesFor = async (students: readonly string[]): Promise<NameOf> => {
  if (!(await namesAreHidden())) return (_, name) => name
  const t = (await reader()).t('gradebook')
  const numbers = numbersOf(students)
  return (userId) => t('studentNumber', { number: numbers.get(userId) ?? 0 })
}

/** Rows as they are shown: under the names of `nameOf`, and by number while names are hidden, for their order would tell. */
export const named = <Row extends { readonly userId: string; readonly name: string }>(
  rows: readonly Row[],
  nameOf: NameOf,
): Row[] =>
  rows
    .map((row) => ({ ...row, name: nameOf(row.userId, row.name) }))
    .sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }))
