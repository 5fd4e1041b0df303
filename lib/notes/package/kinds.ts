import * as z from 'zod/mini'
import { protoFields, protoNumber, protoText } from './proto'

/** How the notes of one kind are asked: their fields by name, and what is shown of them before and after the answer. */
export type NoteKind = {
  readonly isCloze: boolean
  readonly fields: readonly string[]
  readonly templates: readonly { readonly question: string; readonly answer: string }[]
}

const Models = z.record(
  z.string(),
  z.object({
    type: z._default(z.number(), 0),
    flds: z.array(z.object({ name: z.string(), ord: z.number() })),
    tmpls: z.array(z.object({ ord: z.number(), qfmt: z.string(), afmt: z.string() })),
  }),
)

type Cell = string | number | Uint8Array | null
type Row = Readonly<Record<string, Cell>>

const byOrdinal = (a: { readonly ord: number }, b: { readonly ord: number }) => a.ord - b.ord
const configOf = (row: Row) => protoFields(row.config instanceof Uint8Array ? row.config : new Uint8Array())
const ofKind = (rows: readonly Row[], id: Cell | undefined) =>
  rows.filter(({ ntid }) => ntid === id).map((row) => ({ ...row, ord: Number(row.ord) }))

/** Kinds of notes by their ids, from either way in which Anki has written them. */
export const noteKindsOf = {
  json: (models: unknown): ReadonlyMap<number, NoteKind> => {
    const read = Models.safeParse(models)
    if (!read.success) throw new SyntaxError('kinds of notes that are none')
    return new Map(
      Object.entries(read.data).map(([id, { type, flds, tmpls }]) => [
        Number(id),
        {
          isCloze: type === 1,
          fields: flds.toSorted(byOrdinal).map(({ name }) => name),
          templates: tmpls.toSorted(byOrdinal).map(({ qfmt, afmt }) => ({ question: qfmt, answer: afmt })),
        },
      ]),
    )
  },
  tables: (tables: {
    readonly notetypes: readonly Row[]
    readonly fields: readonly Row[]
    readonly templates: readonly Row[]
  }): ReadonlyMap<number, NoteKind> =>
    new Map(
      tables.notetypes.map((kind) => [
        Number(kind.id),
        {
          isCloze: protoNumber(configOf(kind), 1) === 1,
          fields: ofKind(tables.fields, kind.id)
            .toSorted(byOrdinal)
            .map((row) => String((row as Row).name ?? '')),
          templates: ofKind(tables.templates, kind.id)
            .toSorted(byOrdinal)
            .map((row) => ({ question: protoText(configOf(row), 1), answer: protoText(configOf(row), 2) })),
        },
      ]),
    ),
}
