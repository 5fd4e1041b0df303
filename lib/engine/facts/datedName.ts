import { whenWords } from '../asks'
import { findDates } from '../dates'
import { happenings } from '../happenings'
import { ask, type Draft, draft, type Family, slotAt, type View } from './family'

/** The year that a name is given with: "the Battle of Linz (1288)", "the Saxon Uprising of 1844", "the 1994 Mine Safety Directive". */
export const datedName: Family = { name: 'dated-name', read: (view) => [...read(view), ...lasting(view)] }

const documents =
  'Treaty|Act|Directive|Convention|Agreement|Accords?|Edict|Charter|Statute|Regulation|Protocol|Pact|Declaration|Constitution|Peace|Truce|Armistice|Law|Proclamation|Bull|Concordat'
const word = "(?:St\\. )?\\p{Lu}[\\p{L}'’-]+"
const linked = `${word}(?: (?:of |the |and |de |la |on |for )*${word})*`
const name = `(?:${word} )*(?:${happenings}|${documents})(?: (?:of|on|for|against) (?:the )?${linked})?`
const year = '(?<year>1[0-9]{3}|20[0-4][0-9])'
const behind = new RegExp(
  `(?<![\\p{L}\\d-])(?<name>${name})(?<link> \\(| of | )${year}(?<to>[–-]\\d{2,4})?(?<close>\\))?(?![\\d–-])(?! \\p{Lu})`,
  'gu',
)
/** A year before a name tells one of several that recur, unless it is of a text that was once agreed. */
const before = new RegExp(
  `\\b[Tt]he ${year} (?<name>(?:${word} )*(?:${documents})(?: (?:of|on|for|against) (?:the )?${linked})?)(?! (?:of|\\p{Lu}))`,
  'gu',
)
const isDocument = new RegExp(`\\b(?:${documents})\\b`)
/** "the Siege of Ulm (3 May 1631 – 8 June 1632)": its first day and its last. */
const spanned = new RegExp(
  `(?<![\\p{L}\\d-])(?<name>(?:${word} )*(?:${happenings})(?: (?:of|on|for|against) (?:the )?${linked})?) \\((?<span>[^()]{9,60})\\)`,
  'gu',
)
/** A class alone, or the name of a thing that only has such a word in it. */
const unnamed = new RegExp(`^(?:The )?(?:${happenings}|${documents})$`)

function read(view: View): readonly Draft[] {
  const { text } = view.analysis.sentence
  return [...text.matchAll(behind), ...text.matchAll(before)].flatMap((found): readonly Draft[] => {
    const { name: said = '', year: from = '', link, to, close } = found.groups ?? {}
    const own = said.replace(/^The /, '')
    if (unnamed.test(own) || (link === ' (') !== (close !== undefined) || (to !== undefined && link !== ' (')) return []
    const at = found.index + found[0].indexOf(said) + (said.length - own.length)
    const first = found.index + found[0].lastIndexOf(from)
    const answer = `${from}${to ?? ''}`
    const stem = isDocument.test(own)
      ? `From what year does the ${own} date?`
      : `${to === undefined ? 'In what year' : 'When'} did the ${own} take place?`
    return [
      draft(view, {
        kind: 'event',
        relation: 'dates from',
        subject: `the ${own}`,
        rule: 'dated-name',
        start: from,
        slots: [
          slotAt(view, 'subject', at, at + own.length),
          slotAt(
            view,
            'start',
            first,
            first + answer.length,
            to === undefined ? { value: from, type: 'date' } : { type: 'date' },
          ),
        ],
        statement: null,
        asks: [ask('start', stem, answer)],
      }),
    ]
  })
}

function lasting(view: View): readonly Draft[] {
  const { text } = view.analysis.sentence
  return [...text.matchAll(spanned)].flatMap((found): readonly Draft[] => {
    const { name: said = '', span = '' } = found.groups ?? {}
    const own = said.replace(/^The /, '')
    const open = found.index + found[0].length - span.length - 1
    const [first, last, ...more] = findDates(span)
    if (!first?.start || !last?.start || more.length > 0 || unnamed.test(own)) return []
    if (!/^\s*[–—-]\s*$/.test(span.slice(first.to, last.from)) || first.from > 0 || last.to < span.length) return []
    // "(1618–1648)" is told as one time.
    if (first.start.length === 4 || last.start.length === 4) return []
    const at = found.index + said.length - own.length
    const answers = [span.slice(first.from, first.to), span.slice(last.from, last.to)] as const
    return [
      draft(view, {
        kind: 'event',
        relation: 'lasts',
        subject: `the ${own}`,
        rule: 'dated-name',
        start: first.start,
        end: last.start,
        slots: [
          slotAt(view, 'subject', at, at + own.length),
          slotAt(view, 'start', open + first.from, open + first.to, { value: first.start, type: 'date' }),
          slotAt(view, 'end', open + last.from, open + last.to, { value: last.start, type: 'date' }),
        ],
        statement: null,
        asks: [
          ask('start', `${whenWords({ start: first.start })} did the ${own} begin?`, answers[0]),
          ask('end', `${whenWords({ start: last.start })} did the ${own} end?`, answers[1]),
        ],
      }),
    ]
  })
}
