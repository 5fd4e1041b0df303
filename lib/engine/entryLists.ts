import { intervalsOverlap } from '@/lib/domain/date'
import { count, type Entry, entryIn, label, mostBodyWords, mostHeadWords } from './entries'
import { isPlural, singularOf } from './lexicon'
import type { CanonicalDocument, Span } from './types'

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
  let small: ReadonlySet<string> | undefined
  const headOf = ({ term }: Entry): string => term.toLowerCase()
  const close = (): void => {
    const entries = run.map(({ entry }) => entry)
    const heads = entries.map(headOf)
    const share = (own: (entry: Entry) => boolean): number => entries.filter(own).length / Math.max(1, entries.length)
    const isDated = share(({ date }) => date !== undefined) > 0.5
    const isSheet = share(({ isAttribute }) => isAttribute === true) > 0.5
    const thing = subjectOf(document, run[0]?.block ?? 0)
    const columns = sidesOf(run[0]?.path.split(' / ').at(-1) || document.title)
    // "ROSA: ..." and again "ROSA: ...": who speaks.
    const isList = run.length >= fewest && (isDated || new Set(heads).size === heads.length)
    if (isList) small ??= smallWords(document.text)
    for (const { block, entry } of isList && !isOfLanguages(document, run[0]?.block ?? 0) ? run : []) {
      if (isDated !== (entry.date !== undefined) || (isSheet ? thing === undefined : entry.isAttribute)) continue
      const isShared = isDated && entries.some((other) => other !== entry && mayBeOneTime(entry, other))
      const isCommon = small?.has(headOf(entry).split(/[ (]/)[0] ?? '')
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

/** "The river has names in many languages:" over "Hausa: Kwara": neither side means the other. */
function isOfLanguages({ text, blocks }: CanonicalDocument, first: number): boolean {
  const lead = blocks[first - 1]
  return lead !== undefined && languageLead.test(text.slice(Math.max(lead.start, lead.end - mostLead), lead.end))
}
const mostLead = 200
const languageLead =
  /\b(?:names?|called|known|words?|translat\p{Ll}+)\b[^.!?]{0,120}\b(?:languages|dialects|tongues)\b[^.!?]{0,60}:$/iu

/** Words that the text has with a small letter. */
const smallWords = (text: string): ReadonlySet<string> => new Set(text.match(/(?<![\p{L}\p{N}])\p{Ll}{3,}/gu))

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
function sidesOf(heading: string): { readonly of: string; readonly column: string } | undefined {
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
    const own = blocks[block]
    const isShort = own?.kind === 'paragraph' && count(text.slice(own.start, own.end)) <= mostBodyWords
    const isPair = head?.kind === 'heading' && isShort && isHeading(block + 1)
    const term = isPair ? text.slice(head.start, head.end) : ''
    const said = text.slice(start, end).replace(/[.;]$/, '')
    if (!isPair || label.test(term) || count(term) > mostHeadWords || term.endsWith('?')) close()
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
