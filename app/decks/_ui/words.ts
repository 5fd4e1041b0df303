import { reader } from '@/app/_ui/reader'
import type { DeckLine } from '@/lib/data/decks/overview'
import type { StudyDay } from '@/lib/domain/day'

const shownTitles = 3

/** What a deck draws from, in a line. */
export const drawsFrom = async ({ documents, sections, ownCards, name }: DeckLine): Promise<string> => {
  const d = (await reader()).t('decks')
  const parts = sections.map(({ title, documentTitle }) => d('sectionOf', { section: title, document: documentTitle }))
  const titles = [...documents.map(({ title }) => title), ...parts]
  if (titles.length + ownCards === 0) return d('noDocuments')
  const own = ownCards > 0 ? [d('ownCards', { count: ownCards })] : []
  // The own deck of a document says its title already.
  if (titles.length === 1 && titles[0] === name) return own.join()
  const shown = titles.slice(0, shownTitles).join(', ')
  const more = titles.length - shownTitles
  const said = more > 0 ? [d('moreDocuments', { titles: shown, more })] : shown === '' ? [] : [shown]
  return [...said, ...own].join(', ')
}

/** How shares and study days are written. A study day is a name, not a moment: it is the same in every zone. */
export const deckWords = async () => {
  const { t, format } = await reader()
  const at = (day: StudyDay) => new Date(`${day}T12:00:00Z`)
  return {
    d: t('decks'),
    c: t('common'),
    percent: (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 0 }),
    count: (number: number) => format.number(number, { maximumFractionDigits: number < 10 ? 1 : 0 }),
    day: (day: StudyDay) =>
      format.dateTime(at(day), { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }),
    date: (day: StudyDay) => format.dateTime(at(day), { day: 'numeric', month: 'short', timeZone: 'UTC' }),
    weekday: (index: number) =>
      // 5 January 1970 was a Monday.
      format.dateTime(new Date(Date.UTC(1970, 0, 5 + index)), { weekday: 'short', timeZone: 'UTC' }),
  }
}
