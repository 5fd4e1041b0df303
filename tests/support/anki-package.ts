import { type Zippable, zipSync } from 'fflate'
import initSqlJs, { type Database } from 'sql.js'

/** The first moment of the collections made here, the beginning of a day. */
export const beganAt = Date.parse('2026-01-01T04:00:00Z')
const millisPerDay = 86_400_000

export type Review = {
  readonly at: string
  readonly ease: number
  readonly interval: number
  readonly type?: number
  readonly factor?: number
}
export type Card = {
  readonly ordinal?: number
  readonly deck?: string
  readonly type?: number
  readonly queue?: number
  /** Days after the collection began. */
  readonly due?: number
  readonly interval?: number
  readonly reviews?: readonly Review[]
}
export type Note = {
  readonly guid: string
  readonly kind: 'basic' | 'reversed' | 'cloze' | 'country'
  readonly fields: readonly string[]
  readonly tags?: string
  readonly cards?: readonly Card[]
}
type Kind = {
  readonly id: number
  readonly isCloze?: true
  readonly fields: readonly string[]
  readonly templates: readonly (readonly [string, string])[]
}

const kinds: Readonly<Record<Note['kind'], Kind>> = {
  basic: {
    id: 11,
    fields: ['Front', 'Back'],
    templates: [['{{Front}}', '{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}']],
  },
  reversed: {
    id: 12,
    fields: ['Front', 'Back'],
    templates: [
      ['{{Front}}', '{{FrontSide}}<hr id=answer>{{Back}}'],
      ['{{Back}}', '{{FrontSide}}<hr id=answer>{{Front}}'],
    ],
  },
  cloze: {
    id: 13,
    isCloze: true,
    fields: ['Text', 'Back Extra'],
    templates: [['{{cloze:Text}}', '{{cloze:Text}}<br>\n{{Back Extra}}']],
  },
  country: {
    id: 14,
    fields: ['Country', 'Capital', 'Flag'],
    templates: [
      [
        'Capital of <b>{{Country}}</b>?{{#Flag}}<br>{{Flag}}{{/Flag}}',
        '{{FrontSide}}<hr id="answer">{{Capital}}{{^Flag}} (no flag){{/Flag}}',
      ],
      ['{{text:Capital}} is the capital of…', '{{Country}}<script>alert(1)</script>'],
    ],
  },
}

const tables = `
  CREATE TABLE notes (id integer PRIMARY KEY, guid text, mid integer, mod integer, usn integer, tags text, flds text, sfld integer, csum integer, flags integer, data text);
  CREATE TABLE cards (id integer PRIMARY KEY, nid integer, did integer, ord integer, mod integer, usn integer, type integer, queue integer, due integer, ivl integer, factor integer, reps integer, lapses integer, left integer, odue integer, odid integer, flags integer, data text);
  CREATE TABLE revlog (id integer PRIMARY KEY, cid integer, usn integer, ease integer, ivl integer, lastIvl integer, factor integer, time integer, type integer);
  CREATE TABLE col (id integer PRIMARY KEY, crt integer, mod integer, scm integer, ver integer, dty integer, usn integer, ls integer, conf text, models text, decks text, dconf text, tags text);`
const newerTables = `
  CREATE TABLE notetypes (id integer PRIMARY KEY, name text NOT NULL COLLATE NOCASE, mtime_secs integer, usn integer, config blob);
  CREATE UNIQUE INDEX idx_notetypes_name ON notetypes (name);
  CREATE TABLE fields (ntid integer, ord integer, name text NOT NULL COLLATE NOCASE, config blob, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
  CREATE TABLE templates (ntid integer, ord integer, name text NOT NULL COLLATE NOCASE, mtime_secs integer, usn integer, config blob, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
  CREATE TABLE decks (id integer PRIMARY KEY, name text NOT NULL COLLATE NOCASE, mtime_secs integer, usn integer, common blob, kind blob);
  CREATE TABLE config (KEY text PRIMARY KEY, usn integer, mtime_secs integer, val blob) WITHOUT ROWID;`

const varint = (value: number): number[] =>
  value < 0x80 ? [value] : [(value % 0x80) | 0x80, ...varint(Math.floor(value / 0x80))]
/** A field of a message of protocol buffers: text, another message, or a number. */
const field = (number: number, value: string | number | Uint8Array): number[] => {
  if (typeof value === 'number') return [...varint(number * 8), ...varint(value)]
  const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value
  return [...varint(number * 8 + 2), ...varint(bytes.length), ...bytes]
}

/** Bytes as a Zstandard frame of blocks that are stored as they are. */
export const zstdOf = (bytes: Uint8Array): Uint8Array => {
  const head = [0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58]
  const most = 100_000
  const count = Math.max(1, Math.ceil(bytes.length / most))
  const blocks = Array.from({ length: count }, (_, index) => {
    const some = bytes.subarray(index * most, (index + 1) * most)
    const size = some.length * 8 + (index === count - 1 ? 1 : 0)
    return [Uint8Array.from([size & 255, (size >> 8) & 255, size >> 16]), some]
  })
  return Buffer.concat([Uint8Array.from(head), ...blocks.flat()])
}

/** A frame of so many blocks of one byte repeated: small, and large once unpacked. */
export const zstdBomb = (blocks: number): Uint8Array => {
  const size = 128 * 1024 * 8 + 2
  const block = [size & 255, (size >> 8) & 255, size >> 16, 0]
  const all = Array.from({ length: blocks }, () => block)
  return Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58, ...all.flat(), 1, 0, 0])
}

const fill = (database: Database, notes: readonly Note[], decks: readonly string[]) => {
  for (const [index, { guid, kind, fields, tags = '', cards = [{}] }] of notes.entries()) {
    const noteId = beganAt + index
    database.run('INSERT INTO notes VALUES (?,?,?,0,0,?,?,0,0,0,?)', [
      ...[noteId, guid, kinds[kind].id, ` ${tags} `, fields.join('\u001f'), ''],
    ])
    for (const [place, card] of cards.entries()) {
      const { ordinal = place, deck = decks[0] ?? '', type = 0, queue = type, due = 0, interval = 0 } = card
      const id = noteId * 10 + place
      database.run('INSERT INTO cards VALUES (?,?,?,?,0,0,?,?,?,?,0,0,0,0,0,0,0,?)', [
        ...[id, noteId, decks.indexOf(deck) + 1, ordinal, type, queue, due, interval, ''],
      ])
      for (const { at, ease, interval: wait, type: how = 1, factor = 2500 } of card.reviews ?? [])
        database.run('INSERT INTO revlog VALUES (?,?,0,?,?,0,?,4000,?)', [
          ...[Date.parse(at) + 100 * index + place, id, ease, wait, factor, how],
        ])
    }
  }
}

const decksIn = (notes: readonly Note[]) => [
  ...new Set(notes.flatMap(({ cards = [{}] }) => cards.map(({ deck }) => deck ?? 'Default'))),
]

const older = (database: Database, decks: readonly string[]) => {
  const models = Object.fromEntries(
    Object.values(kinds).map(({ id, isCloze, fields, templates }) => [
      id,
      {
        type: isCloze ? 1 : 0,
        flds: fields.map((name, ord) => ({ name, ord })),
        tmpls: templates.map(([qfmt, afmt], ord) => ({ ord, qfmt, afmt })),
      },
    ]),
  )
  const named = Object.fromEntries(decks.map((name, index) => [index + 1, { name }]))
  database.run('INSERT INTO col VALUES (1,?,0,0,11,0,0,0,?,?,?,?,?)', [
    ...[beganAt / 1000, '{"schedVer":2}', JSON.stringify(models), JSON.stringify(named), '{}', '{}'],
  ])
}

const newer = (database: Database, decks: readonly string[]) => {
  database.exec(newerTables)
  database.run(`INSERT INTO col VALUES (1,?,0,0,18,0,0,0,'','','','','')`, [beganAt / 1000])
  database.run(`INSERT INTO config VALUES ('schedVer',0,0,?)`, [new TextEncoder().encode('2')])
  for (const [index, name] of decks.entries())
    database.run('INSERT INTO decks VALUES (?,?,0,0,NULL,NULL)', [index + 1, name.replaceAll('::', '\u001f')])
  for (const [name, { id, isCloze, fields, templates }] of Object.entries(kinds)) {
    database.run('INSERT INTO notetypes VALUES (?,?,0,0,?)', [id, name, Uint8Array.from(isCloze ? field(1, 1) : [])])
    for (const [ord, called] of fields.entries())
      database.run('INSERT INTO fields VALUES (?,?,?,NULL)', [id, ord, called])
    for (const [ord, [question, answer]] of templates.entries()) {
      const config = Uint8Array.from([...field(1, question), ...field(2, answer)])
      database.run('INSERT INTO templates VALUES (?,?,?,0,0,?)', [id, ord, `Card ${ord + 1}`, config])
    }
  }
  // Anki sorts these names in a way of its own, which no other reader has.
  database.exec(`PRAGMA writable_schema = ON;
    UPDATE sqlite_master SET sql = replace(sql, 'NOCASE', 'unicase')`)
}

/** A database as it lies in a package of Anki, in its older or newer way. */
export const collectionOf = async (
  notes: readonly Note[],
  { isNewer = false, and = '' }: { readonly isNewer?: boolean; readonly and?: string } = {},
): Promise<Uint8Array> => {
  const { Database } = await initSqlJs()
  const database = new Database()
  const decks = decksIn(notes)
  database.exec(tables)
  fill(database, notes, decks)
  ;(isNewer ? newer : older)(database, decks)
  if (and !== '') database.exec(and)
  const bytes = database.export()
  database.close()
  return bytes
}

type Media = Readonly<Record<string, Uint8Array>>

/** A package of Anki; `media` are its files by their names. */
export const packageOf = async (
  notes: readonly Note[],
  { isNewer = false, media = {} }: { readonly isNewer?: boolean; readonly media?: Media } = {},
): Promise<Uint8Array> => {
  const bytes = await collectionOf(notes, { isNewer })
  const files = Object.entries(media)
  const entries: Zippable = Object.fromEntries(
    files.map(([, content], index) => [String(index), isNewer ? zstdOf(content) : content]),
  )
  if (!isNewer) {
    const names = Object.fromEntries(files.map(([name], index) => [index, name]))
    return zipSync({ 'collection.anki21': bytes, media: new TextEncoder().encode(JSON.stringify(names)), ...entries })
  }
  const list = files.flatMap(([name, content]) =>
    field(1, Uint8Array.from([...field(1, name), ...field(2, content.length)])),
  )
  return zipSync({
    meta: Uint8Array.from(field(1, 3)),
    'collection.anki21b': zstdOf(bytes),
    'collection.anki2': await collectionOf([{ guid: 'old', kind: 'basic', fields: ['Please update', 'now'] }]),
    media: zstdOf(Uint8Array.from(list)),
    ...entries,
  })
}

/** A card in review that was answered, and is due so many days after the collection began. */
export const learnedCard = (due: number, reviews: readonly Review[], more: Partial<Card> = {}): Card => ({
  ...{ type: 2, due, interval: reviews.at(-1)?.interval ?? 1, reviews },
  ...more,
})

export const dayOf = (days: number): Date => new Date(beganAt + days * millisPerDay)
