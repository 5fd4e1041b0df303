import { csvPieces, fileOf } from '@/app/_ui/table-file'
import { actorOf } from '@/lib/auth/actor'
import { deckColumns, exportDeck } from '@/lib/data/decks/export'
import { nearestLocale, translator } from '@/lib/i18n'

/** The cards of a deck as CSV, which the import of lists reads back. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await actorOf(request)
  const deck = actor && (await exportDeck(actor, (await params).id, new Date()))
  if (!deck?.ok) return new Response(null, { status: 404 })
  const heading = translator(nearestLocale(request.headers.get('accept-language') ?? 'en'), 'exports')
  const pieces = csvPieces(
    deckColumns.map((column) => heading(column)),
    deck.value.rows,
  )
  return fileOf(pieces, 'text/csv; charset=utf-8', 'recite-deck.csv')
}
