import { reader } from '@/app/_ui/reader'
import type { LibraryLine } from '@/lib/data/library'
import type { SearchMoment } from '@/lib/domain/search/evaluate'
import { slotKey } from '@/lib/domain/slot'
import type { Line } from './_ui/line'
import { lineWords } from './line-words'

/** Lines of the library in words, for the table in the browser. */
export const linesInWords = async (lines: readonly LibraryLine[], moment: SearchMoment): Promise<Line[]> => {
  const words = await lineWords(moment)
  const l = (await reader()).t('library')
  return lines.map(({ factId, slot, document, stem, answer, deck, card, tags }) => ({
    key: slotKey({ factId, slot }),
    ref: { factId, slot },
    href: `/library/${factId}/${slot}`,
    stem,
    answer,
    language: document.language,
    // The title of a note says its answer.
    document:
      document.kind === 'note'
        ? { title: l('noteDocument'), href: `/cards/notes/${document.id}` }
        : { title: document.title, href: `/documents/${document.id}?fact=${factId}` },
    deck: deck.path.join(' / '),
    state: words.state(card),
    marks: words.marks(card),
    due: words.due(card),
    isDue: card.state !== 'new' && card.suspendedAt === null && card.dueAt <= moment.now,
    holds: words.holds(card),
    tags,
  }))
}
