import { fileOf } from '@/app/_ui/table-file'
import { actorOf } from '@/lib/auth/actor'
import { exportAccount } from '@/lib/data/accounts/export'
import { exportTables } from '@/lib/data/accounts/export/tables'
import { nearestLocale, translator } from '@/lib/i18n'
import { archiveOf } from './archive'

/** Everything stored about whoever asks, as a file: JSON, or tables for spreadsheets (`?as=csv`). */
export async function GET(request: Request): Promise<Response> {
  const actor = await actorOf(request)
  if (!actor) return new Response(null, { status: 401 })
  const now = new Date()
  if (new URL(request.url).searchParams.get('as') !== 'csv')
    return fileOf(exportAccount(actor, now), 'application/json; charset=utf-8', 'recite-account.json')
  const heading = translator(nearestLocale(request.headers.get('accept-language') ?? 'en'), 'exports')
  return fileOf(archiveOf({ ...(await exportTables(actor, now)), heading }), 'application/zip', 'recite-tables.zip')
}
