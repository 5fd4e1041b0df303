import 'server-only'
import { byteOrderMark, csvLine, csvOf, type Value } from '@/lib/domain/csv'
import { attachment, fileNameOf } from '@/lib/domain/file-name'
import { workbookOf } from '@/lib/workbook'

/** Text goes out so many characters at a time. */
const pieceCharacters = 65_536

const encoder = new TextEncoder()

/** What comes next of a stream of pieces, texts put together to a fair size; null at its end. */
const nextOf = async (pieces: AsyncIterator<string | Uint8Array>): Promise<Uint8Array | null> => {
  let text = ''
  while (text.length < pieceCharacters) {
    const { done, value } = await pieces.next()
    if (done) return text === '' ? null : encoder.encode(text)
    if (typeof value !== 'string') return value
    text += value
  }
  return encoder.encode(text)
}

/** A file of texts or of bytes that is made while it is sent; nothing more is read once nobody takes it. */
export const fileOf = (file: AsyncIterable<string | Uint8Array>, type: string, name: string): Response => {
  const pieces = file[Symbol.asyncIterator]()
  const body = new ReadableStream<Uint8Array>({
    async pull(stream) {
      const piece = await nextOf(pieces)
      if (piece === null) stream.close()
      else stream.enqueue(piece)
    },
    async cancel() {
      await pieces.return?.()
    },
  })
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': attachment(name),
      'cache-control': 'no-store',
    },
  })
}

/** A table as the pieces of a CSV file. */
export async function* csvPieces(
  head: readonly string[],
  rows: AsyncIterable<readonly Value[]>,
): AsyncGenerator<string> {
  let piece = byteOrderMark + csvLine(head)
  for await (const row of rows) {
    piece += csvLine(row)
    if (piece.length < pieceCharacters) continue
    yield piece
    piece = ''
  }
  yield piece
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Formats in which a table leaves. */
export const tableFormats = ['csv', 'xlsx'] as const

/** A whole table, its head first, as the file that the address asks for: `?as=xlsx` a workbook, else CSV. `name` is without ending. */
export const tableFile = (request: Request, name: string, rows: readonly (readonly Value[])[]): Response => {
  const isWorkbook = new URL(request.url).searchParams.get('as') === 'xlsx'
  const body = isWorkbook ? new Uint8Array(workbookOf(rows)) : csvOf(rows)
  return new Response(body, {
    headers: {
      'content-type': isWorkbook ? workbookType : 'text/csv; charset=utf-8',
      'content-disposition': attachment(`${fileNameOf(name)}.${isWorkbook ? 'xlsx' : 'csv'}`),
      'cache-control': 'no-store',
    },
  })
}
