import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import {
  type ExportedPicture,
  type ExportedTable,
  type TableName,
  tableColumns,
} from '@/lib/data/accounts/export/tables'
import { byteOrderMark, csvLine } from '@/lib/domain/csv'

type Tables = {
  readonly tables: readonly ExportedTable[]
  readonly pictures: AsyncIterable<ExportedPicture>
  readonly heading: (column: (typeof tableColumns)[TableName][number]) => string
}

/** Lines are compressed so many characters at a time. */
const pieceCharacters = 65_536

async function* csvPieces({ name, rows }: ExportedTable, heading: Tables['heading']): AsyncGenerator<Uint8Array> {
  let piece = byteOrderMark + csvLine(tableColumns[name].map(heading))
  for await (const row of rows) {
    piece += csvLine(row)
    if (piece.length < pieceCharacters) continue
    yield strToU8(piece)
    piece = ''
  }
  yield strToU8(piece)
}

/** A zip of tables as CSV files and of pictures, made while it is sent: no more than a page of rows is held at once. */
export async function* archiveOf({ tables, pictures, heading }: Tables): AsyncGenerator<Uint8Array> {
  let made: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    made.push(piece)
  })
  const taken = () => {
    const pieces = made
    made = []
    return pieces
  }
  for (const table of tables) {
    const file = new ZipDeflate(`${table.name}.csv`, { level: 6 })
    zip.add(file)
    for await (const piece of csvPieces(table, heading)) {
      file.push(piece)
      yield* taken()
    }
    file.push(new Uint8Array(), true)
    yield* taken()
  }
  for await (const { name, bytes } of pictures) {
    const file = new ZipPassThrough(`pictures/${name}`)
    zip.add(file)
    file.push(bytes, true)
    yield* taken()
  }
  zip.end()
  yield* taken()
}
