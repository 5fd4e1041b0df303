import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { actorOf } from '@/lib/auth/actor'
import { exportAccount } from '@/lib/data/accounts/export'
import { exportTables } from '@/lib/data/accounts/export/tables'
import { nearestLocale, translator } from '@/lib/i18n'
import { archiveOf } from './archive'

const sent = (pieces: AsyncIterable<string | Uint8Array>, type: string, name: string): Response => {
  const body: ReadableStream<Uint8Array> = Readable.toWeb(Readable.from(pieces, { objectMode: false }))
  return new Response(body as BodyInit, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })
}

/** Everything stored about whoever asks, as a file that is made while it is sent: JSON, or tables for spreadsheets (`?as=csv`). */
export async function GET(request: Request): Promise<Response> {
  const actor = await actorOf(request)
  if (!actor) return new Response(null, { status: 401 })
  const now = new Date()
  if (new URL(request.url).searchParams.get('as') !== 'csv')
    return sent(exportAccount(actor, now), 'application/json; charset=utf-8', 'recite-account.json')
  const locale = nearestLocale(request.headers.get('accept-language') ?? 'en')
  const heading = translator(locale, 'exports')
  return sent(archiveOf({ ...(await exportTables(actor, now)), heading }), 'application/zip', 'recite-tables.zip')
}
