import { createRequire } from 'node:module'
import initSqlJs, { type Database, type SqlValue } from 'sql.js'
import { failure, ok, type Result } from '@/lib/domain/result'
import { type NoteKind, noteKindsOf } from './kinds'

const damaged = failure('invalid', 'package_damaged')

type Row = Readonly<Record<string, SqlValue>>

/** A card as Anki keeps it: `due` in days since the collection began, or in seconds where that is a moment. */
export type AnkiCard = {
  readonly id: number
  readonly ordinal: number
  readonly deck: string
  readonly type: number
  readonly queue: number
  readonly due: number
  readonly intervalDays: number
}

export type AnkiNote = {
  readonly guid: string
  readonly kind: NoteKind | undefined
  readonly tags: string
  readonly fields: readonly string[]
}

export type AnkiReview = {
  readonly at: number
  readonly ease: number
  readonly interval: number
  readonly factor: number
  readonly durationMillis: number
  readonly type: number
}

export type Collection = {
  readonly beganAt: number
  /** In the first scheduler three buttons meant what four do now. */
  readonly isFirstScheduler: boolean
  readonly notes: () => Iterable<{ readonly note: AnkiNote; readonly cards: readonly AnkiCard[] }>
  readonly reviewsOf: (card: AnkiCard) => AnkiReview[]
  readonly noteCount: number
}

const textOf = (value: SqlValue | undefined): string => (typeof value === 'string' ? value : String(value ?? ''))
const numberOf = (value: SqlValue | undefined): number => (typeof value === 'number' ? value : 0)

function* rowsOf(database: Database, sql: string, values: SqlValue[] = []): Generator<Row> {
  const statement = database.prepare(sql, values)
  try {
    while (statement.step()) yield statement.getAsObject()
  } finally {
    statement.free()
  }
}

/** The tables that hold rows: what only looks like one may compute for ever. */
const tablesOf = (database: Database): ReadonlySet<string> =>
  new Set(
    [...rowsOf(database, `SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'create table%'`)].map(
      ({ name }) => textOf(name),
    ),
  )

const needed = ['col', 'notes', 'cards', 'revlog']
const newer = ['notetypes', 'fields', 'templates', 'decks']

const jsonOf = (value: SqlValue | undefined): Record<string, Record<string, unknown>> =>
  JSON.parse(textOf(value) || '{}')

/** Names of decks by their ids. Nested ones are written with `::`, in newer collections with a sign of their own. */
const decksOf = (database: Database, isNewer: boolean): ReadonlyMap<number, string> => {
  if (isNewer)
    return new Map(
      [...rowsOf(database, 'SELECT id, name FROM decks')].map(({ id, name }) => [numberOf(id), textOf(name)]),
    )
  const [col = {}] = rowsOf(database, 'SELECT decks FROM col')
  return new Map(Object.entries(jsonOf(col.decks)).map(([id, deck]) => [Number(id), String(deck.name ?? '')]))
}

const kindsOf = (database: Database, isNewer: boolean): ReadonlyMap<number, NoteKind> => {
  if (isNewer)
    return noteKindsOf.tables({
      notetypes: [...rowsOf(database, 'SELECT id, config FROM notetypes')],
      fields: [...rowsOf(database, 'SELECT ntid, ord, name FROM fields')],
      templates: [...rowsOf(database, 'SELECT ntid, ord, config FROM templates')],
    })
  const [col = {}] = rowsOf(database, 'SELECT models FROM col')
  return noteKindsOf.json(jsonOf(col.models))
}

const schedulerOf = (database: Database, tables: ReadonlySet<string>): number => {
  if (tables.has('config')) {
    const [row] = rowsOf(database, `SELECT CAST(val AS text) AS val FROM config WHERE KEY = 'schedVer'`)
    return Number(row?.val ?? 2)
  }
  const [col = {}] = rowsOf(database, 'SELECT conf FROM col')
  return Number((JSON.parse(textOf(col.conf) || '{}') as { schedVer?: unknown }).schedVer ?? 1)
}

const cardOf = (row: Row, decks: ReadonlyMap<number, string>): AnkiCard => {
  // In a filtered deck a card keeps where it belongs, and when it would be due there.
  const isAway = numberOf(row.odid) !== 0
  return {
    id: numberOf(row.id),
    ordinal: numberOf(row.ord),
    deck: decks.get(numberOf(isAway ? row.odid : row.did)) ?? '',
    type: numberOf(row.type),
    queue: numberOf(row.queue),
    due: numberOf(isAway && numberOf(row.odue) !== 0 ? row.odue : row.due),
    intervalDays: numberOf(row.ivl),
  }
}

const read = (database: Database): Result<Collection> => {
  // Anki sorts names in a way of its own: what is sorted so cannot be read by others, though nothing here asks for the order.
  database.exec(`PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA writable_schema = ON;
    UPDATE sqlite_master SET sql = replace(sql, 'unicase', 'NOCASE') WHERE sql LIKE '%unicase%';
    PRAGMA writable_schema = RESET`)
  const tables = tablesOf(database)
  if (needed.some((name) => !tables.has(name))) return failure('invalid', 'package_not_anki')
  const isNewer = newer.every((name) => tables.has(name))
  database.exec(`CREATE INDEX IF NOT EXISTS recite_cards ON cards (nid, ord);
    CREATE INDEX IF NOT EXISTS recite_reviews ON revlog (cid, id)`)
  const [decks, kinds] = [decksOf(database, isNewer), kindsOf(database, isNewer)]
  const [col = {}] = rowsOf(database, 'SELECT crt FROM col')
  const [count = {}] = rowsOf(database, 'SELECT count(*) AS n FROM notes')
  return ok({
    beganAt: numberOf(col.crt) * 1000,
    isFirstScheduler: schedulerOf(database, tables) === 1,
    noteCount: numberOf(count.n),
    *notes() {
      for (const row of rowsOf(database, 'SELECT id, guid, mid, tags, flds FROM notes ORDER BY id')) {
        const cards = [...rowsOf(database, 'SELECT * FROM cards WHERE nid = ? ORDER BY ord', [row.id ?? 0])]
        const fields = textOf(row.flds).split('\x1f')
        const note = { guid: textOf(row.guid), kind: kinds.get(numberOf(row.mid)), tags: textOf(row.tags), fields }
        yield { note, cards: cards.map((card) => cardOf(card, decks)) }
      }
    },
    reviewsOf: ({ id }) =>
      [...rowsOf(database, 'SELECT id, ease, ivl, factor, time, type FROM revlog WHERE cid = ? ORDER BY id', [id])].map(
        (row) => ({
          at: numberOf(row.id),
          ease: numberOf(row.ease),
          interval: numberOf(row.ivl),
          factor: numberOf(row.factor),
          durationMillis: numberOf(row.time),
          type: numberOf(row.type),
        }),
      ),
  })
}

const wasm = () => createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm')

/** Opens the database of a package. Refusals: `package_damaged`, `package_not_anki` (a database of something else). */
export const openCollection = async (bytes: Uint8Array): Promise<Result<Collection>> => {
  const { Database } = await initSqlJs({ locateFile: wasm })
  return unlessDamaged(() => read(new Database(bytes)))
}

/** What SQLite says of bytes that are no database, and of pages that are not as they should be. */
export const unlessDamaged = <T>(reading: () => Result<T>): Result<T> => {
  try {
    return reading()
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError || isSqlError(error)) return damaged
    throw error
  }
}

// sql.js throws bare errors with the words of SQLite.
const isSqlError = (error: unknown): boolean =>
  error instanceof Error &&
  /not a database|malformed|no such (?:table|column|collation)|unsupported file format|disk I\/O|too big|constraint|file is encrypted/i.test(
    error.message,
  )
