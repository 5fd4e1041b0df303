import * as z from 'zod/mini'
import { derivedId } from './id'
import { fold } from './text'
import { foldUsername, usernamePattern } from './username'

export const rosterLimits = { rows: 500, bytes: 200_000, name: 80, externalId: 60 } as const

export const RosterInput = z.strictObject({
  classId: z.uuid(),
  text: z.string().check(z.maxLength(rosterLimits.bytes)),
})
/** What was previewed is what is done: `digest` names the plan the teacher looked at. */
export const UploadRosterInput = z.extend(RosterInput, { digest: z.string().check(z.maxLength(100)) })
export const RosterClassForm = z.strictObject({ classId: z.uuid() })

/** What is wrong with a line: keys of the namespace `errors`. */
export type RosterProblem =
  | 'rosterNoName'
  | 'rosterNameLong'
  | 'rosterIdLong'
  | 'rosterTwice'
  | 'rosterTeacher'
  | 'rosterNameTaken'
  | 'usernameShape'

/** One person of a list. */
export type RosterEntry = {
  readonly line: number
  readonly name: string
  /** The number or code by which the school knows the person. */
  readonly externalId: string | null
  readonly username: string | null
}

export type RosterRefusal = { readonly line: number; readonly words: string; readonly problem: RosterProblem }
export type Roster = { readonly entries: readonly RosterEntry[]; readonly refused: readonly RosterRefusal[] }

type Column = 'name' | 'first' | 'last' | 'externalId' | 'username' | 'other'

const columnNames: Readonly<Record<Exclude<Column, 'other'>, ReadonlySet<string>>> = {
  name: new Set(['name', 'full name', 'student', 'student name', 'real name', 'display name']),
  first: new Set(['first', 'first name', 'given name', 'given names', 'forename']),
  last: new Set(['last', 'last name', 'surname', 'family name']),
  externalId: new Set(['id', 'external id', 'student id', 'student number', 'number', 'sis id', 'sis user id', 'code']),
  username: new Set(['username', 'user name', 'login', 'login id', 'user']),
}

const columnOf = (cell: string): Column =>
  (Object.keys(columnNames) as Exclude<Column, 'other'>[]).find((column) => columnNames[column].has(fold(cell))) ??
  'other'

type Row = { readonly line: number; readonly cells: readonly string[] }

/** Without a row that names them: a column of numbers is the id, the first other one the name, the next the user name. */
const guessedColumns = (rows: readonly Row[]): Column[] => {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const isId = (index: number) =>
    rows.every(({ cells }) => /\d/.test(cells[index] ?? '') || (cells[index] ?? '') === '')
  const id = Array.from({ length: width }, (_, index) => index).find((index) => width > 1 && isId(index))
  const rest: Column[] = ['name', 'username']
  return Array.from({ length: width }, (_, index) => (index === id ? 'externalId' : (rest.shift() ?? 'other')))
}

const entryOf = ({ line, cells }: Row, columns: readonly Column[]): RosterEntry => {
  const cell = (column: Column) => cells[columns.indexOf(column)]?.normalize('NFC').replace(/\s+/g, ' ').trim() ?? ''
  const username = cell('username')
  return {
    line,
    name: cell('name') || [cell('first'), cell('last')].filter(Boolean).join(' '),
    externalId: cell('externalId') || null,
    username: username === '' ? null : foldUsername(username),
  }
}

const problemOf = ({ name, externalId, username }: RosterEntry): RosterProblem | null => {
  if (name === '') return 'rosterNoName'
  if (name.length > rosterLimits.name) return 'rosterNameLong'
  if ((externalId ?? '').length > rosterLimits.externalId) return 'rosterIdLong'
  return username !== null && !usernamePattern.test(username) ? 'usernameShape' : null
}

/** Equal for two lines that mean the same person; a name alone says nothing where an id is given. */
const keysOf = ({ name, externalId, username }: RosterEntry): string[] => [
  ...(externalId === null ? [] : [`id ${externalId}`]),
  ...(username === null ? [] : [`user ${username}`]),
  ...(externalId === null && username === null ? [`name ${fold(name)}`] : []),
]

const refusalOf = (entry: RosterEntry, problem: RosterProblem): RosterRefusal => ({
  line: entry.line,
  words: [entry.name, entry.externalId, entry.username].filter(Boolean).join(', '),
  problem,
})

/** Reads the rows of a list: whom each names, and which rows name nobody or somebody twice. */
export const readRoster = (rows: readonly Row[]): Roster => {
  const [first] = rows
  const named = first?.cells.map(columnOf) ?? []
  const hasHeader = named.some((column) => column === 'name' || column === 'first' || column === 'last')
  const people = hasHeader ? rows.slice(1) : rows
  const columns = hasHeader ? named : guessedColumns(people)
  const seen = new Set<string>()
  const entries: RosterEntry[] = []
  const refused: RosterRefusal[] = []
  for (const entry of people.map((row) => entryOf(row, columns))) {
    const keys = keysOf(entry)
    const problem = problemOf(entry) ?? (keys.some((key) => seen.has(key)) ? 'rosterTwice' : null)
    if (problem !== null) refused.push(refusalOf(entry, problem))
    else {
      entries.push(entry)
      for (const key of keys) seen.add(key)
    }
  }
  return { entries, refused }
}

/** An account that a line may mean: of the class, or made by a list of another class of the same teacher. */
export type RosterAccount = {
  readonly userId: string
  readonly username: string | null
  /** In this class, or where it has no membership here yet, in the class it is known from. */
  readonly name: string
  readonly externalId: string | null
  readonly membership: 'student' | 'teacher' | 'removed' | 'none'
}

/** What an upload does with one line. */
export type RosterAct = 'make' | 'join' | 'return' | 'change' | 'keep'
export type RosterLine = {
  readonly entry: RosterEntry
  readonly act: RosterAct
  readonly username: string | null
  readonly account: RosterAccount | null
}
export type RosterPlan = {
  readonly lines: readonly RosterLine[]
  readonly refused: readonly RosterRefusal[]
  /** Students of the class whom the list does not name: they stay. */
  readonly unnamed: number
}

/** A name to sign in with, made of the name of a person: `anna.berg`. */
export const usernameBase = (name: string): string => {
  const base = fold(name)
    .replace(/\s+/g, '.')
    .replace(/[^\p{L}\p{M}\p{N}._-]/gu, '')
    .slice(0, 36)
  return usernamePattern.test(base) ? base : 'student'
}

/** The base, or the base with the first number that nobody has. */
export const usernameChoices = (base: string): string[] => [
  base,
  ...Array.from({ length: 98 }, (_, index) => `${base}${index + 2}`),
]

const actOf = (entry: RosterEntry, { membership, name, externalId }: RosterAccount): RosterAct => {
  if (membership === 'none') return 'join'
  if (membership === 'removed') return 'return'
  return entry.name === name && (entry.externalId ?? externalId) === externalId ? 'keep' : 'change'
}

const accountOf = (entry: RosterEntry, accounts: readonly RosterAccount[]): RosterAccount | undefined => {
  const here = accounts.filter(({ membership }) => membership !== 'none')
  const byId = ({ externalId }: RosterAccount) => entry.externalId !== null && externalId === entry.externalId
  const byUsername = ({ username }: RosterAccount) => entry.username !== null && username === entry.username
  const sure = here.find(byId) ?? accounts.find(byId) ?? accounts.find(byUsername)
  if (sure !== undefined || entry.externalId !== null || entry.username !== null) return sure
  const namesakes = here.filter(({ name }) => fold(name) === fold(entry.name))
  return namesakes.length === 1 ? namesakes[0] : undefined
}

/**
 * What a list does to a class: a line is known by its id, else by its user name, else by a name that one member alone has.
 * `taken` are the user names that somebody has. Nobody is removed.
 */
export const planRoster = (
  { entries, refused }: Roster,
  accounts: readonly RosterAccount[],
  taken: ReadonlySet<string>,
): RosterPlan => {
  const used = new Set([...taken, ...entries.flatMap(({ username }) => username ?? [])])
  const met = new Set<string>()
  const lines: RosterLine[] = []
  const no: RosterRefusal[] = [...refused]
  for (const entry of entries) {
    const account = accountOf(entry, accounts)
    if (account?.membership === 'teacher') no.push(refusalOf(entry, 'rosterTeacher'))
    else if (account !== undefined && met.has(account.userId)) no.push(refusalOf(entry, 'rosterTwice'))
    else if (account !== undefined) {
      met.add(account.userId)
      lines.push({ entry, act: actOf(entry, account), username: account.username, account })
    } else if (entry.username !== null && taken.has(entry.username)) no.push(refusalOf(entry, 'rosterNameTaken'))
    else {
      const free = usernameChoices(usernameBase(entry.name)).find((name) => !used.has(name))
      const username = entry.username ?? free
      if (username === undefined) no.push(refusalOf(entry, 'rosterNameTaken'))
      else {
        used.add(username)
        lines.push({ entry, act: 'make', username, account: null })
      }
    }
  }
  const students = accounts.filter(({ membership }) => membership === 'student')
  return {
    lines,
    refused: no.toSorted((a, b) => a.line - b.line),
    unnamed: students.filter(({ userId }) => !met.has(userId)).length,
  }
}

/** One line of the preview. */
export type RosterPreviewLine = Pick<RosterLine, 'act' | 'username'> & {
  readonly line: number
  readonly name: string
  readonly externalId: string | null
  /** As it stands now, where the line changes it. */
  readonly before: { readonly name: string; readonly externalId: string | null } | null
}

export type RosterPreview = {
  readonly lines: readonly RosterPreviewLine[]
  readonly refused: readonly RosterRefusal[]
  readonly unnamed: number
  /** How many accounts it makes: each needs a password. */
  readonly made: number
  readonly digest: string
}

/** Names what a plan does, to tell whether a later one does the same. */
export const digestOf = ({ lines, refused }: RosterPlan): string =>
  derivedId(
    'roster',
    ...lines.map(({ act, username, entry, account }) =>
      [act, username, entry.name, entry.externalId, account?.userId, account?.name, account?.externalId].join('\u0000'),
    ),
    String(refused.length),
  )

/** What is handed to somebody with a new account: shown once, stored nowhere. */
export type Slip = { readonly name: string; readonly username: string; readonly password: string }

/** The slips of the accounts that the lines make, in their order. */
export const slipsOf = (
  lines: readonly { readonly act: RosterAct; readonly name: string; readonly username: string | null }[],
  passwords: readonly { readonly password: string }[],
): Slip[] =>
  lines
    .filter(({ act }) => act === 'make')
    .map(({ name, username }, index) => ({
      name,
      username: username ?? '',
      password: passwords[index]?.password ?? '',
    }))
