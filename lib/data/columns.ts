import { Prisma } from '@/lib/generated/client'

// Rows for one statement, sent as an array a column in the binary format of Postgres, which reads them for far less than the
// same rows as JSON (docs/decisions/003). https://www.postgresql.org/docs/current/protocol-overview.html#PROTOCOL-FORMAT-CODES

/** How values of a type lie on the wire: under which oid every Postgres knows it, in how many bytes, written how. */
type Wire<Value> = {
  readonly oid: number
  readonly bytesOf: (value: Value) => number
  readonly write: (buffer: Buffer, value: Value, at: number) => void
}

const bytesOfText = (text: string) => Buffer.byteLength(text)

const notHex = 255
const nibbles = new Uint8Array(128).fill(notHex)
for (const [value, digit] of [...'0123456789abcdef'].entries()) nibbles[digit.charCodeAt(0)] = value

const startOfPostgres = Date.UTC(2000, 0, 1)
const versionOfJsonb = 1

const wires = {
  uuid: {
    oid: 2950,
    bytesOf: () => 16,
    // Digit by digit: a copy without hyphens, and the call that reads it, cost more.
    write: (buffer, id, at) => {
      let half = 0
      for (let index = 0; index < id.length; index++) {
        const nibble = nibbles[id.charCodeAt(index)] ?? notHex
        if (nibble === notHex) continue
        const place = at + (half >> 1)
        buffer[place] = half++ % 2 === 0 ? nibble << 4 : (buffer[place] ?? 0) | nibble
      }
    },
  } satisfies Wire<string>,
  text: {
    oid: 25,
    bytesOf: bytesOfText,
    write: (buffer, text, at) => void buffer.write(text, at),
  } satisfies Wire<string>,
  int4: {
    oid: 23,
    bytesOf: () => 4,
    write: (buffer, value, at) => void buffer.writeInt32BE(value, at),
  } satisfies Wire<number>,
  float8: {
    oid: 701,
    bytesOf: () => 8,
    write: (buffer, value, at) => void buffer.writeDoubleBE(value, at),
  } satisfies Wire<number>,
  timestamptz: {
    oid: 1184,
    bytesOf: () => 8,
    write: (buffer, moment, at) => {
      const micros = (moment.getTime() - startOfPostgres) * 1000
      const high = Math.floor(micros / 2 ** 32)
      buffer.writeUInt32BE(micros - high * 2 ** 32, buffer.writeInt32BE(high, at))
    },
  } satisfies Wire<Date>,
  /** JSON as text: who calls has made it. */
  jsonb: {
    oid: 3802,
    bytesOf: (json) => 1 + bytesOfText(json),
    write: (buffer, json, at) => void buffer.write(json, buffer.writeUInt8(versionOfJsonb, at)),
  } satisfies Wire<string>,
} as const

type Wires = typeof wires
type ValueOf<Type extends keyof Wires> = Wires[Type] extends Wire<infer Value> ? Value : never

/** The columns of a table of rows by their names. */
export type Columns = Readonly<Record<string, keyof Wires>>

/** A row with such columns; what it does not say is NULL. */
export type RowOf<C extends Columns> = { readonly [Name in keyof C]?: ValueOf<C[Name]> | null }

const bytesOfHead = 20
const bytesOfLength = 4
const lengthOfNull = -1

/** One dimension from 1 on: its head, then each value behind its length. */
const arrayOf = <Value>(
  { oid, bytesOf, write }: Wire<Value>,
  values: readonly (Value | null | undefined)[],
): Buffer => {
  const lengths = values.map((value) => (value === null || value === undefined ? lengthOfNull : bytesOf(value)))
  const bytes = lengths.reduce((sum, length) => sum + bytesOfLength + Math.max(0, length), bytesOfHead)
  const buffer = Buffer.allocUnsafe(bytes)
  const head = [1, lengths.includes(lengthOfNull) ? 1 : 0, oid, values.length, 1]
  let at = 0
  for (const number of head) at = buffer.writeInt32BE(number, at)
  values.forEach((value, index) => {
    const length = lengths[index] ?? lengthOfNull
    at = buffer.writeInt32BE(length, at)
    if (value === null || value === undefined) return
    write(buffer, value, at)
    at += length
  })
  return buffer
}

/**
 * Some hundred rows as a table `name`, to be put behind FROM. The planner may not see how many there are: it would plan the
 * statement anew for each that comes. Values are taken by their number: one `unnest` of all columns is as quick for many rows,
 * and for a single one costs a tenth of what a study answer does.
 */
export const rowsTable = <C extends Columns>(name: string, columns: C, rows: readonly RowOf<C>[]): Prisma.Sql => {
  const values = Object.entries(columns).map(([column, type]) => {
    const array = arrayOf(
      wires[type] as Wire<unknown>,
      rows.map((row) => row[column]),
    )
    return Prisma.sql`(${array}::${Prisma.raw(type)}[])[i] AS ${Prisma.raw(`"${column}"`)}`
  })
  return Prisma.sql`(
    SELECT ${Prisma.join(values)} FROM generate_series(1, (SELECT ${rows.length}::int)) i) ${Prisma.raw(name)}`
}

/** The names of columns as they stand in a list, behind an alias where one is given. */
export const namesOf = (columns: Columns, alias = ''): Prisma.Sql =>
  Prisma.raw(
    Object.keys(columns)
      .map((name) => `${alias}"${name}"`)
      .join(', '),
  )
