import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Columns, namesOf, type RowOf, rowsTable } from '@/lib/data/columns'
import { runStatement } from '@/lib/data/prisma'
import { Prisma } from '@/lib/generated/client'
import { freshDatabase, type TestDatabase } from '../support/database'

let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const columns = {
  id: 'uuid',
  said: 'text',
  count: 'int4',
  share: 'float8',
  at: 'timestamptz',
  answer: 'jsonb',
} as const satisfies Columns

/** What Postgres makes of the rows, in their order. */
const readBack = (rows: readonly RowOf<typeof columns>[]) =>
  runStatement<object>(Prisma.sql`SELECT ${namesOf(columns, 'w.')} FROM ${rowsTable('w', columns, rows)}`)

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const text = fc.string({ unit: 'grapheme' }).filter((said) => !said.includes('\u0000'))
const row = fc.record({
  id: maybe(fc.uuid()),
  said: maybe(text),
  count: maybe(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
  share: maybe(fc.double({ noNaN: true })),
  at: maybe(fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })),
  answer: maybe(
    fc.record({ type: text, values: fc.array(fc.oneof(text, fc.integer(), fc.boolean()), { maxLength: 3 }) }),
  ),
})

describe('rows sent as columns', () => {
  it('come as they were sent, each type and NULL, in their order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (rows) => {
        const sent = rows.map((one) => ({ ...one, answer: one.answer && JSON.stringify(one.answer) }))
        expect(await readBack(sent)).toEqual(rows)
      }),
      { numRuns: 100 },
    )
  })

  it('are NULL where a row does not say a column', async () => {
    expect(await readBack([{ said: 'Ångström 🜁' }])).toEqual([
      { id: null, said: 'Ångström 🜁', count: null, share: null, at: null, answer: null },
    ])
  })

  it('are refused before they are sent where a number does not fit', () => {
    expect(() => rowsTable('w', columns, [{ count: 2 ** 31 }])).toThrow(RangeError)
  })
})
