import { actorOf } from '@/lib/auth/actor'
import { type PackageView, packageOf } from '@/lib/data/packages/read'
import { noteLimits } from '@/lib/domain/note'
import type { PackagePreview } from '@/lib/domain/note-package'
import { dynamicTranslator, type Locale, nearestLocale, translator } from '@/lib/i18n'
import { failureText } from '@/lib/i18n/failure'

const headers = { 'cache-control': 'no-store' }

/** What a package will make, in sentences where it is about numbers. */
const told = (locale: Locale, preview: PackagePreview) => {
  const [t, say] = [translator(locale, 'packages'), dynamicTranslator(locale, 'errors')]
  const { notes, cards, learned, reviews, pictures, sounds, there, wrong, decks, moreDecks, rows, refusals } = preview
  const params = { limit: noteLimits.sideCharacters }
  return {
    total: notes + wrong,
    lines: [
      t('holds', { notes, cards }),
      learned > 0 && t('learned', { cards: learned, reviews }),
      pictures > 0 && t('pictures', { count: pictures }),
      sounds > 0 && t('sounds', { count: sounds }),
      there > 0 && t('there', { count: there }),
    ].filter((line) => line !== false),
    decks,
    moreDecks: moreDecks > 0 ? t('moreDecks', { count: moreDecks }) : null,
    rows,
    wrong,
    refusals: refusals.map(({ number, refused, words }) => ({ number, words, reason: say(refused, params) })),
  }
}

const present = (request: Request, { status, progress, error, preview, result }: PackageView) => {
  const locale = nearestLocale(request.headers.get('accept-language') ?? 'en')
  return {
    status,
    progress,
    message: error && failureText(dynamicTranslator(locale, 'errors'), error),
    preview: preview && told(locale, preview),
    added: result && translator(locale, 'packages')(result.notes === 0 ? 'nothingNew' : 'added', { ...result }),
  }
}

/** How far a package is, what it would make and what became of it: a small answer that its page asks for again and again. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await actorOf(request)
  if (!actor) return new Response(null, { status: 401, headers })
  const found = await packageOf(actor, (await params).id)
  if (!found.ok) return new Response(null, { status: 404, headers })
  return Response.json(present(request, found.value), { headers })
}
