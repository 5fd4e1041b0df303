import { monthSource } from '@/lib/domain/date'
import { type DateMention, findDates } from './dates'
import type { Span } from './types'

/**
 * One line of a list, a timeline or a table, which says something of what stands before its colon, dash or bar: "Osmosis: the movement of
 * water", "1665 – Robert Hooke observes cells". Offsets in the canonical text.
 */
export type Entry = {
  readonly head: Span
  /** Its words. */
  readonly term: string
  readonly body: Span
  /** The text has its first word with a small letter elsewhere. */
  readonly isCommon?: true
  /** The whole head is a date. */
  readonly date?: DateMention
  /** Another line of its list may be of the same time. */
  readonly isShared?: true
  /** It tells something of what the text or its section is about: "Capital: Lima". */
  readonly isAttribute?: true
  /** It is an answer that stands behind its question, which is the head. */
  readonly isAnswer?: true
  /** The other cells of a row of a table, each with the heading of its column; the first column's heading is of the head. */
  readonly row?: { readonly of: string; readonly cells: readonly Cell[] }
}

/** A cell with the heading of its column; another row may have the same words in it. */
export type Cell = Span & { readonly column: string; readonly isShared?: true }

/** What stands between a term and what is said of it. */
const joints = /: | (?:[–—=-]|--) /g

export const mostHeadWords = 6
export const mostBodyWords = 45
/** So many figures are measures, and no meaning. */
const manyFigures = 4

/** A line of a page or a course, and nothing that has a meaning to learn. */
export const label =
  /^(?:note|notes|nb|n\.b\.|example|examples|e\.g\.|i\.e\.|homework|aims?|goals?|objectives?|tasks?|exercises?|questions?|answers?|tips?|hints?|warning|source|sources|figure|table|page|pages|date|due|time|author|authors|teacher|tone|style|images?|imagery|theme|themes|setting|genre|mood|structure|met(?:er|re)|rhyme|audience|purpose|context|plot|characters|symbols?|narrator|speaker|class|course|subject|topic|title|name|names|address|phone|tel|telephone|e-?mail|website|url|materials?|equipment|methods?|results?|conclusions?|introduction|background|summary|overview|discussion|abstract|keywords?|key points?|remember|important|caution|term|terms|word|words|definition|meaning|event|year|p\.?s\.?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:chapter|section|unit|week|day|lesson|part|step|stage|phase|figure|table|question|exercise|module|lecture|slide|act|scene|article|q|a)\.? ?[\divxlc]*|(?:first|second|third|next|last|finally)(?:ly)?|advantages?|disadvantages?|pros|cons|strengths?|weaknesses|instructors?|lecturers?|professors?|textbooks?|office hours|deadlines?|rooms?|grading|attendance|prerequisites?|credits|assessments?|readings?|next \p{L}+|last \p{L}+|midterms?|finals?|exams?|quiz(?:zes)?|fun fact|did you know|legacy|(?:lasting )?influence|nickname|impact|significance|importance|achievements?|early life|career)$/iu

/** What a fact sheet says of its subject: "Capital: Lima". */
const attribute =
  /^(?:(?:official|full|national|common|scientific|latin|chemical|main|major|largest|highest|longest|famous|average|total|estimated|head of|date of|place of|year of|life|time|atomic|melting|boiling) )?(?:names?|area|population|currency|capital(?: city)?|languages?|religions?|government|continent|independence|president|prime minister|king|queen|monarch|leader|state|zone|borders|neighbou?rs|river|mountain|peak|lake|city|cities|exports?|imports?|industr(?:y|ies)|landmarks?|flag|anthem|motto|gdp|climate|born|died|birth|death|founded|founder|founding|headquarters|ceo|discovered|discovered by|discovery|inventor|symbol|number|mass|density|point|formula|group|period|kingdom|phylum|class|order|family|genus|species|habitat|diet|food|predators?|lifespan|expectancy|span|height|weight|length|depth|diameter|nationality|occupation|spouse|children|parents|education|works?|author|publisher|published|genre|director|composer|architect|built|opened|completed|location|distance from the sun|moons)$/i

/** "Get enough sleep: ...", "Don't rush: ...": what to do, and no term. */
const command =
  /^(?:don['’]t|do not|never|always|be|keep|avoid|get|try|remember) \p{L}|^(?:apply|build|check|choose|find|follow|give|learn|let|make|plan|put|read|review|set|show|take|turn|use|wash|work|write) (?:the|an?|your|of|in|out|up|down|it|them|on|off)\b/iu

/** "There are three kinds of rock: ...", "The heart has four chambers: ...": a sentence with a list in it, and no term. */
const counting =
  /\b(?:is|are|was|were|has|have|had|includes?|contains?|consists? of)\b|\p{Ll} (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:\p{L}+ ){0,2}\p{Ll}+s$/u

/** Letters beyond which a line is a paragraph, and a head no date. */
const longestLine = 600
const longestDate = 40

export const count = (text: string): number => text.split(/\s+/).length

/** The entry that a line is by itself, with offsets in the line; undefined where it is none. */
export function entryIn(line: string): Omit<Entry, 'term'> | undefined {
  if (line.length > longestLine) return undefined
  const cuts = [...line.matchAll(joints)].map(({ index, 0: mark }) => ({
    head: { start: 0, end: index },
    body: { start: index + mark.length, end: line.length - (/[.;:,]$/.test(line) ? 1 : 0) },
  }))
  for (const cut of cuts.slice(0, 2).filter(({ head }) => head.end <= longestDate)) {
    const date = dateOver(line.slice(0, cut.head.end))
    if (date && cut.body.end > cut.body.start) return { ...cut, date }
  }
  const opened = datedLine(line)
  if (opened) return opened
  const [cut] = cuts
  if (!cut) return datedName(line)
  const head = line.slice(0, cut.head.end)
  const body = line.slice(cut.body.start, cut.body.end)
  const isTerm =
    /^["“'‘]?\p{L}/u.test(head) &&
    !/[.!?;,:<>→]|^(?:and|or|but|if|when|because|so|then)\b/i.test(head.replace(/\([^()]*\)/g, '')) &&
    count(head) <= mostHeadWords &&
    (attribute.test(head) || !label.test(head.trim())) &&
    !/^(?:who|what|where|when|why|how|which)\b|\b(?:he|she|it|they|him|her|his|their)\b/i.test(head) &&
    !command.test(head) &&
    !counting.test(head) &&
    // "Sept 10: Midterm"
    findDates(head).length === 0
  const isSaid =
    !/^(?:(?:see|cf\.?|compare) |\p{L}+(?: \p{Ll}+)?:)/iu.test(body) &&
    /^["“'‘(]?\p{L}/u.test(body) &&
    count(body) <= mostBodyWords &&
    (body.match(/\d+/g)?.length ?? 0) < manyFigures &&
    !/[!?]$/.test(line)
  // "libretto: Otto Lang": who it was, and nothing that it means.
  const isValue = /^\p{Ll}/u.test(head) && /^\p{Lu}\S*(?: \p{Lu}\S*)*$/u.test(body)
  if (isTerm && attribute.test(head) && /^[\p{L}\p{N}~]/u.test(body)) return { ...cut, isAttribute: true }
  return isTerm && isSaid && !isValue ? cut : undefined
}

/** "1403 Venice closes its harbour", "9th June 1497 John Cabot discovers Newfoundland", "-280 Herophilus studies the nerves": a date and no joint. */
const opensDated = new RegExp(
  `^(-\\d{1,4}|(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:(?:${monthSource}) )?\\d{3,4}(?: (?:BCE?|AD|CE))?|\\d{1,4} (?:BCE?|AD|CE)),? (?=\\p{Lu})`,
  'u',
)
function datedLine(line: string): Omit<Entry, 'term'> | undefined {
  const [lead = '', head = ''] = opensDated.exec(line) ?? []
  if (head === '') return undefined
  const early = { from: 0, to: head.length, text: head, vague: true }
  const date = head.startsWith('-') ? early : dateOver(head)
  const body = { start: lead.length, end: line.length - (/[.;:,]$/.test(line) ? 1 : 0) }
  return date ? { head: { start: 0, end: head.length }, body, date } : undefined
}

/** "William I (1066–1087)": a name with its time behind it. */
function datedName(line: string): Omit<Entry, 'term'> | undefined {
  const [, name = '', when = ''] =
    /^(\p{Lu}[^()]{1,60}?),? \(?(\d{3,4} ?[–-] ?(?:\d{2,4}|present))\)?$/u.exec(line) ?? []
  const date = when === '' ? undefined : dateOver(when.replace(/ ?- ?/, '–'))
  const start = line.indexOf(when)
  return date ? { head: { start, end: start + when.length }, body: { start: 0, end: name.length }, date } : undefined
}

/** "476", "15 March 44 BC", "AD 96–180" */
const early =
  /^(?:(?:AD|CE) )?(?:\d{1,2} \p{Lu}\p{Ll}+ )?(?:\d{3}|\d{1,4}(?= ?(?:BC|AD|CE))|(?<=(?:AD|CE) )\d{1,4})(?: ?[–-] ?\d{1,4})?(?: ?(?:BCE?|AD|CE))?$/u

/** "1949, Oct", "1949 October 1" */
const yearFirst = /^(\d{4}),? (\p{Lu}\p{Ll}+)\.?(?: (\d{1,2}))?$/u

/** The date that some words are as a whole; a bare year is one where it stands alone. */
export function dateOver(words: string): DateMention | undefined {
  const [, about = '', said = ''] = /^((?:c\.|ca\.|circa|about|around|approx\.) ?)?(.*)$/.exec(words) ?? []
  const rest = said.replace(
    yearFirst,
    (_, year: string, month: string, day?: string) => `${day ? `${day} ` : ''}${month} ${year}`,
  )
  const lead = 'in '
  const [date, ...more] = findDates(`${lead}${rest}`)
  const isWhole = date?.from === lead.length && date.to === lead.length + rest.length && more.length === 0
  if (!isWhole && early.test(rest)) return { from: 0, to: words.length, text: words, vague: true }
  if (!isWhole || date.yearless) return undefined
  return { ...date, from: 0, to: words.length, text: words, ...(about === '' ? {} : { vague: true }) }
}
