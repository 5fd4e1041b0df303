import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { csvPieces } from '@/app/_ui/table-file'
import { type TableName, tableColumns } from '@/lib/data/accounts/export/columns'
import type { ExportedFile } from '@/lib/data/accounts/export/files'
import type { ExportedTable } from '@/lib/data/accounts/export/tables'

type Tables = {
  readonly tables: readonly ExportedTable[]
  readonly files: AsyncIterable<ExportedFile>
  readonly heading: (column: (typeof tableColumns)[TableName][number]) => string
}

/** A zip of tables as CSV files and of other files, made while it is sent: no more than a page of rows is held at once. */
export async function* archiveOf({ tables, files, heading }: Tables): AsyncGenerator<Uint8Array> {
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
    for await (const piece of csvPieces(tableColumns[table.name].map(heading), table.rows)) {
      file.push(strToU8(piece))
      yield* taken()
    }
    file.push(new Uint8Array(), true)
    yield* taken()
  }
  for await (const { name, bytes } of files) {
    const file = new ZipPassThrough(name)
    zip.add(file)
    file.push(bytes, true)
    yield* taken()
  }
  zip.end()
  yield* taken()
}
