import { intervalsOverlap } from '@/lib/domain/date'
import type { Analysis } from './analysis'
import { type DateMention, findDates } from './dates'
import { isPlural, singularOf } from './lexicon'
import type { CanonicalDocument, Span } from './types'

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

const mostHeadWords = 6
const mostBodyWords = 45
/** So many figures are measures, and no meaning. */
const manyFigures = 4

/** A line of a page or a course, and nothing that has a meaning to learn. */
const label =
  /^(?:note|notes|nb|n\.b\.|example|examples|e\.g\.|i\.e\.|homework|aims?|goals?|objectives?|tasks?|exercises?|questions?|answers?|tips?|hints?|warning|source|sources|figure|table|page|pages|date|due|time|author|authors|teacher|tone|style|images?|imagery|theme|themes|setting|genre|mood|structure|met(?:er|re)|rhyme|audience|purpose|context|plot|characters|symbols?|narrator|speaker|class|course|subject|topic|title|name|names|address|phone|tel|telephone|e-?mail|website|url|materials?|equipment|methods?|results?|conclusions?|introduction|background|summary|overview|discussion|abstract|keywords?|key points?|remember|important|caution|term|terms|word|words|definition|meaning|event|year|p\.?s\.?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:chapter|section|unit|week|day|lesson|part|step|stage|phase|figure|table|question|exercise|module|lecture|slide|act|scene|article|q|a)\.? ?[\divxlc]*|(?:first|second|third|next|last|finally)(?:ly)?|advantages?|disadvantages?|pros|cons|strengths?|weaknesses|instructors?|lecturers?|professors?|textbooks?|office hours|deadlines?|rooms?|grading|attendance|prerequisites?|credits|assessments?|readings?|next \p{L}+|last \p{L}+|midterms?|finals?|exams?|quiz(?:zes)?|fun fact|did you know|legacy|(?:lasting )?influence|nickname|impact|significance|importance|achievements?|early life|career)$/iu

/** What a fact sheet says of its subject: "Capital: Lima". */
const attribute =
  /^(?:(?:official|full|national|common|scientific|latin|chemical|main|major|largest|highest|longest|famous|average|total|estimated|head of|date of|place of|year of|life|time|atomic|melting|boiling) )?(?:names?|area|population|currency|capital(?: city)?|languages?|religions?|government|continent|independence|president|prime minister|king|queen|monarch|leader|state|zone|borders|neighbou?rs|river|mountain|peak|lake|city|cities|exports?|imports?|industr(?:y|ies)|landmarks?|flag|anthem|motto|gdp|climate|born|died|birth|death|founded|founder|founding|headquarters|ceo|discovered|discovered by|discovery|inventor|symbol|number|mass|density|point|formula|group|period|kingdom|phylum|class|order|family|genus|species|habitat|diet|food|predators?|lifespan|expectancy|span|height|weight|length|depth|diameter|nationality|occupation|spouse|children|parents|education|works?|author|publisher|published|genre|director|composer|architect|built|opened|completed|location|distance from the sun|moons)$/i

/** Letters beyond which a line is a paragraph, and a head no date. */
const longestLine = 600
const longestDate = 40

const count = (text: string): number => text.split(/\s+/).length

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
  const [cut] = cuts
  if (!cut) return datedName(line)
  const head = line.slice(0, cut.head.end)
  const body = line.slice(cut.body.start, cut.body.end)
  const isTerm =
    /^["“'‘]?\p{L}/u.test(head) &&
    !/[.!?;,:]|^(?:and|or|but|if|when|because|so|then)\b/i.test(head.replace(/\([^()]*\)/g, '')) &&
    count(head) <= mostHeadWords &&
    (attribute.test(head) || !label.test(head.trim())) &&
    !/^(?:who|what|where|when|why|how|which)\b|\b(?:he|she|it|they|him|her|his|their)\b/i.test(head) &&
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

/** Fewer lines are no list of terms: one or two with a colon stand anywhere. */
const fewest = 3

/** So many other lines may stand between two of a list. */
const mostBetween = 2

/** A line of a document as its block holds it, or the first sentence of a longer block. */
type Line = Span & { readonly block: number }

/** The entries of a document by the block that each begins: lists in which every head is another one. */
export function findEntries(document: CanonicalDocument, lines: readonly Line[]): ReadonlyMap<number, Entry> {
  const found = new Map<number, Entry>()
  let run: { block: number; entry: Entry; path: string }[] = []
  const small = new Set(document.text.match(/(?<![\p{L}\p{N}])\p{Ll}{3,}/gu))
  const headOf = ({ term }: Entry): string => term.toLowerCase()
  const close = (): void => {
    const entries = run.map(({ entry }) => entry)
    const heads = entries.map(headOf)
    const share = (own: (entry: Entry) => boolean): number => entries.filter(own).length / Math.max(1, entries.length)
    const isDated = share(({ date }) => date !== undefined) > 0.5
    const isSheet = share(({ isAttribute }) => isAttribute === true) > 0.5
    const thing = subjectOf(document, run[0]?.block ?? 0)
    const columns = columnsOf(run[0]?.path.split(' / ').at(-1) || document.title)
    // "ROSA: ..." and again "ROSA: ...": who speaks.
    const isList = run.length >= fewest && (isDated || new Set(heads).size === heads.length)
    for (const { block, entry } of isList ? run : []) {
      if (isDated !== (entry.date !== undefined) || (isSheet ? thing === undefined : entry.isAttribute)) continue
      const isShared = isDated && entries.some((other) => other !== entry && mayBeOneTime(entry, other))
      const isCommon = small.has(headOf(entry).split(/[ (]/)[0] ?? '')
      const row =
        isSheet && thing !== undefined
          ? { of: '', cells: [{ ...entry.body, column: thing }] }
          : columns && { of: columns.of, cells: [{ ...entry.body, column: columns.column }] }
      found.set(block, {
        ...entry,
        ...(isCommon ? { isCommon } : {}),
        ...(isShared ? { isShared } : {}),
        ...(row && !isDated ? { row } : {}),
      })
    }
    run = []
  }
  for (const { block, start, end } of lines) {
    const own = entryIn(document.text.slice(start, end))
    const path = document.blocks[block]?.path.join(' / ') ?? ''
    const last = run.at(-1)
    if (last && (last.path !== path || last.block < block - 1 - mostBetween)) close()
    if (own) run.push({ block, path, entry: placed(document, own, start) })
  }
  close()
  for (const [block, entry] of headedEntries(document, lines)) if (!found.has(block)) found.set(block, entry)
  return found
}

type Said = Span & { readonly text: string }

/** "Q: Who discovered penicillin?" and behind it "A: Alexander Fleming": a question that is asked already, unless B follows A. */
export function answerTo(before: Said | undefined, sentence: Said, next: Said | undefined): Entry | undefined {
  const asked = /^(?:Q|Question) ?\d{0,3}[.:)] (\S.*\?)$/u.exec(before?.text ?? '')?.[1]
  const [mark = ''] = /^(?:A|Ans|Answer) ?\d{0,3}[.:] (?=\S)/u.exec(sentence.text) ?? []
  if (!before || asked === undefined || mark === '' || /^B[.:)] /.test(next?.text ?? '')) return undefined
  const start = sentence.start + mark.length
  return {
    head: { start: before.end - asked.length, end: before.end },
    term: asked,
    body: { start, end: sentence.end - (sentence.text.endsWith('.') ? 1 : 0) },
    isAnswer: true,
  }
}

/** Who or what a fact sheet is of: its section where that has a name, else the document. */
function subjectOf({ title, blocks }: CanonicalDocument, block: number): string | undefined {
  const cleaned = (words: string): string =>
    words
      .replace(
        /[:–—-]? ?\b(?:country |key |quick |basic )*(?:facts?(?: ?(?:file|sheet|card)s?)?|profile|info(?:rmation)?|data|overview|notes)\b.*$/i,
        '',
      )
      .replace(/^(?:facts|notes) (?:about|on) /i, '')
      .trim()
  const isName = (words: string): boolean => /^(?:the )?\p{Lu}[^.:;,!?]{1,40}$/iu.test(words) && count(words) <= 4
  const section = cleaned(blocks[block]?.path.at(-1) ?? '')
  const own = [section, cleaned(title)].find((words) => words !== '' && isName(words))
  return own === own?.toUpperCase()
    ? own?.toLowerCase().replace(/(?<=^| )\p{Ll}/gu, (first) => first.toUpperCase())
    : own
}

/** "Countries and capitals": what the lines below have on either side. */
function columnsOf(heading: string): { readonly of: string; readonly column: string } | undefined {
  const [, one = '', other = ''] = /^(?:the )?(?:\p{L}+ )?(\p{L}+) and (?:their |its )?(\p{L}+)$/iu.exec(heading) ?? []
  return isPlural(one.toLowerCase()) && isPlural(other.toLowerCase())
    ? { of: singularOf(one.toLowerCase()), column: singularOf(other.toLowerCase()) }
    : undefined
}

/** So many terms that head their meanings are a glossary; fewer are short sections. */
const fewestHeaded = 5

/** "### abide" over "To put up with.": terms as headings, each with a line below it and nothing else. */
function headedEntries({ text, blocks }: CanonicalDocument, lines: readonly Line[]): ReadonlyMap<number, Entry> {
  const found = new Map<number, Entry>()
  const isHeading = (at: number): boolean => blocks[at] === undefined || blocks[at]?.kind === 'heading'
  let run: (readonly [number, Entry])[] = []
  const close = (): void => {
    if (run.length >= fewestHeaded) for (const [block, entry] of run) found.set(block, entry)
    run = []
  }
  for (const { block, start, end } of lines) {
    const head = blocks[block - 1]
    const isPair = head?.kind === 'heading' && blocks[block]?.kind === 'paragraph' && isHeading(block + 1)
    const term = isPair ? text.slice(head.start, head.end) : ''
    const said = text.slice(start, end).replace(/[.;]$/, '')
    if (!isPair || label.test(term) || count(term) > mostHeadWords || count(said) > mostBodyWords || term.endsWith('?'))
      close()
    else run.push([block, { head, term, body: { start, end: start + said.length } }])
  }
  close()
  return found
}

/** Of the same date, or one within the other; of what has no exact date nobody knows. */
const mayBeOneTime = ({ date: one, term }: Entry, { date: other, term: said }: Entry): boolean =>
  term === said ||
  (one?.start !== undefined &&
    other?.start !== undefined &&
    intervalsOverlap(
      { start: one.start, end: one.end ?? one.start },
      { start: other.start, end: other.end ?? other.start },
    ))

const placed = ({ text }: CanonicalDocument, own: Omit<Entry, 'term'>, start: number): Entry => {
  const head = shift(own.head, start)
  return { ...own, head, body: shift(own.body, start), term: text.slice(head.start, head.end) }
}

const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

/** What the line says is no sentence of its own ("Cost: The bridge cost a million."), to be read like any other. */
export function isListed(analysis: Analysis): boolean {
  const { entry, text } = analysis.sentence
  if (entry === undefined) return false
  return (
    entry.date !== undefined ||
    entry.row !== undefined ||
    entry.isAnswer ||
    !/^["“]?\p{Lu}/u.test(text) ||
    !isStated(analysis)
  )
}

/** A clause of its own, with subject and verb, and not as headlines have it: "Armistice signed in the forest". */
export const isStated = ({ clauses, chunks }: Analysis): boolean =>
  clauses.some(
    ({ subject, marker, relative, reduced, vg, complement }) =>
      subject?.a === 0 &&
      !marker &&
      !relative &&
      !reduced &&
      !(vg.helpers.length === 0 && vg.main.form === 'pastpp' && chunks[complement.a]?.kind !== 'np'),
  )
