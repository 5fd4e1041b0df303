import { intervalsOverlap } from '@/lib/domain/date'
import type { Analysis } from './analysis'
import { type DateMention, findDates } from './dates'
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
  /** The other cells of a row of a table, each with the heading of its column; the first column's heading is of the head. */
  readonly row?: { readonly of: string; readonly cells: readonly Cell[] }
}

/** A cell with the heading of its column; another row may have the same words in it. */
export type Cell = Span & { readonly column: string; readonly isShared?: true }

/** What stands between a term and what is said of it. */
const joints = /: | [–—=-] /g

const mostHeadWords = 6
const mostBodyWords = 45

/** A line of a page or a course, and nothing that has a meaning to learn. */
const label =
  /^(?:note|notes|nb|n\.b\.|example|examples|e\.g\.|i\.e\.|homework|aims?|goals?|objectives?|tasks?|exercises?|questions?|answers?|tips?|hints?|warning|source|sources|figure|table|page|pages|date|due|time|author|authors|teacher|tone|style|images?|imagery|theme|themes|setting|genre|mood|structure|met(?:er|re)|rhyme|audience|purpose|context|plot|characters|symbols?|narrator|speaker|class|course|subject|topic|title|name|names|address|phone|tel|telephone|e-?mail|website|url|materials?|equipment|methods?|results?|conclusions?|introduction|background|summary|overview|discussion|abstract|keywords?|key points?|remember|important|caution|term|terms|word|words|definition|meaning|event|year|p\.?s\.?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:chapter|section|unit|week|day|lesson|part|step|stage|phase|figure|table|question|exercise|module|lecture|slide|act|scene|article|q|a)\.? ?[\divxlc]*|(?:first|second|third|next|last|finally)(?:ly)?|advantages?|disadvantages?|pros|cons|strengths?|weaknesses|area|population|currency|capital|language|languages|religion|government|born|died|founded|height|weight|length|price|cost|occupation|nationality|spouse|children)$/i

const count = (text: string): number => text.split(/\s+/).length

/** The entry that a line is by itself, with offsets in the line; undefined where it is none. */
export function entryIn(line: string): Omit<Entry, 'term'> | undefined {
  const cuts = [...line.matchAll(joints)].map(({ index, 0: mark }) => ({
    head: { start: 0, end: index },
    body: { start: index + mark.length, end: line.length - (/[.;:,]$/.test(line) ? 1 : 0) },
  }))
  for (const cut of cuts.slice(0, 2)) {
    const date = dateOver(line.slice(0, cut.head.end))
    if (date && cut.body.end > cut.body.start) return { ...cut, date }
  }
  const [cut] = cuts
  if (!cut) return undefined
  const head = line.slice(0, cut.head.end)
  const body = line.slice(cut.body.start, cut.body.end)
  const isTerm =
    /^["“'‘]?\p{L}/u.test(head) &&
    !/[.!?;,:]|^(?:and|or|but|if|when|because|so|then)\b/i.test(head.replace(/\([^()]*\)/g, '')) &&
    count(head) <= mostHeadWords &&
    !label.test(head.trim())
  const isSaid =
    !/^(?:(?:see|cf\.?|compare) |\p{L}+(?: \p{Ll}+)?:)/iu.test(body) &&
    /^["“'‘(]?\p{L}/u.test(body) &&
    count(body) <= mostBodyWords &&
    !/[!?]$/.test(line)
  // "libretto: Otto Lang": who it was, and nothing that it means.
  const isValue = /^\p{Ll}/u.test(head) && /^\p{Lu}\S*(?: \p{Lu}\S*)*$/u.test(body)
  return isTerm && isSaid && !isValue ? cut : undefined
}

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
    const heads = run.map(({ entry }) => headOf(entry))
    const isDated = run.filter(({ entry }) => entry.date).length * 2 > run.length
    // "ROSA: ..." and again "ROSA: ...": who speaks.
    if (run.length >= fewest && (isDated || new Set(heads).size === heads.length))
      for (const { block, entry } of run) {
        if (isDated !== (entry.date !== undefined)) continue
        const isShared = isDated && run.some(({ entry: other }) => other !== entry && mayBeOneTime(entry, other))
        const isCommon = small.has(headOf(entry).split(/[ (]/)[0] ?? '')
        found.set(block, { ...entry, ...(isCommon ? { isCommon } : {}), ...(isShared ? { isShared } : {}) })
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
  return entry.date !== undefined || entry.row !== undefined || !/^["“]?\p{Lu}/u.test(text) || !isStated(analysis)
}

/** A clause of its own, with subject and verb. */
export const isStated = ({ clauses }: Analysis): boolean =>
  clauses.some(({ subject, marker, relative, reduced, at }) => subject && !marker && !relative && !reduced && at > 0)
