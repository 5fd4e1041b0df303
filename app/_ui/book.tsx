import { Fragment, type ReactNode } from 'react'
import type { Found } from '@/lib/domain/find'
import { hungBelow, type KeptIllustration } from '@/lib/domain/illustration'
import { cellsOf } from '@/lib/domain/row'
import { type Mark, type Segment, segmentsOf } from '@/lib/domain/segments'
import { Illustration } from './illustration'
import type { Ink } from './ink'
import { Link } from './link'
import { Words } from './words'

/** A fact as it is marked in running text. `note` is what the ink says in words ("light, 87%, due"). */
export type MarkedFact = {
  readonly id: string
  readonly href: string
  readonly evidence: readonly { readonly start: number; readonly end: number }[]
  readonly ink: Ink
  readonly note: string
  readonly disputed: boolean
  /** Too little is known of it. */
  readonly hatched?: boolean
}

/** A block of the text to be set; `anchor` is the fragment under which it is found. */
export type BookBlock = {
  readonly kind: 'heading' | 'paragraph' | 'list-item' | 'quote' | 'table'
  readonly level?: number
  readonly start: number
  readonly end: number
  readonly anchor?: string
}

type Setting = {
  readonly text: string
  readonly language: string
  readonly facts: ReadonlyMap<string, MarkedFact>
  readonly current: string | null
  readonly dueLabel: (lateDays: number) => string
  readonly checkLabel: string
  /** Words that were looked for, for whoever reads without scripts; `here` is the start of the one looked at. */
  readonly found?: { readonly spans: readonly Found[]; readonly here: number | null }
}

const Due = ({ fact, setting }: { fact: MarkedFact; setting: Setting }) => {
  if (fact.disputed) return <span className="due check-mark">{setting.checkLabel}</span>
  return fact.ink.lateDays === null ? null : <span className="due">{setting.dueLabel(fact.ink.lateDays)}</span>
}

/** Words of the text, those that were looked for marked. */
const Plain = ({ start, end, setting }: { start: number; end: number; setting: Setting }) => {
  const spans = setting.found?.spans.filter((span) => span.start < end && span.end > start) ?? []
  const words = (from: number, to: number) => <Words text={setting.text.slice(from, to)} language={setting.language} />
  if (spans.length === 0) return words(start, end)
  const ends = [start, ...spans.map((span) => Math.min(span.end, end))]
  return (
    <>
      {spans.map((span, index) => (
        <Fragment key={span.start}>
          {words(ends[index] ?? start, Math.max(span.start, start))}
          <mark id={span.start === setting.found?.here && span.start >= start ? 'found' : undefined}>
            {words(Math.max(span.start, start), Math.min(span.end, end))}
          </mark>
        </Fragment>
      ))}
      {words(ends.at(-1) ?? end, end)}
    </>
  )
}

/** One piece of text; where it belongs to a fact, a link to it in its ink. */
const Piece = ({ segment, first, setting }: { segment: Segment; first: boolean; setting: Setting }) => {
  const words = <Plain start={segment.start} end={segment.end} setting={setting} />
  const fact = segment.owner === null ? undefined : setting.facts.get(segment.owner)
  if (!fact) return words
  return (
    <>
      {first && <Due fact={fact} setting={setting} />}
      <Link
        href={fact.href}
        scroll={false}
        className={fact.disputed ? 'disputed' : `ink ink-${fact.ink.level}${fact.hatched ? ' hatched' : ''}`}
        aria-current={fact.id === setting.current ? 'true' : undefined}
      >
        {words}
        <span className="vh"> ({fact.note})</span>
      </Link>
    </>
  )
}

/** Spaces at the edge of a mark and the stop at its end are not marked: ink ends with the last word. */
const trimmed = (text: string, mark: Mark): Mark => {
  const slice = text.slice(mark.start, mark.end)
  const words = slice.trimStart().replace(/[\s.;,]+$/, '')
  const start = mark.start + (slice.length - slice.trimStart().length)
  return { ...mark, start, end: start + words.length }
}

/** The words of a range with its facts marked. */
const Marked = ({ start, end, setting }: { start: number; end: number; setting: Setting }) => {
  const isCurrent = (fact: MarkedFact) => Number(fact.id === setting.current)
  const currentFirst = [...setting.facts.values()].sort((a, b) => isCurrent(b) - isCurrent(a))
  const marks = currentFirst.flatMap((fact) =>
    fact.evidence
      .filter((span) => span.start < end && span.end > start)
      .map((span) => trimmed(setting.text, { id: fact.id, ...span })),
  )
  const segments = segmentsOf(start, end, marks)
  const firsts = new Map(segments.toReversed().map((segment) => [segment.owner, segment.start]))
  return segments.map((segment) => (
    <Piece
      key={segment.start}
      segment={segment}
      first={firsts.get(segment.owner) === segment.start}
      setting={setting}
    />
  ))
}

/** `below` is what hangs below a block; within a list it stands in its item. */
const Block = ({ block, children, below }: { block: BookBlock; children: ReactNode; below: ReactNode }) => {
  if (block.kind === 'heading')
    return (block.level ?? 2) <= 2 ? (
      <h2 id={block.anchor} data-start={block.start} dir="auto">
        {children}
      </h2>
    ) : (
      <h3 id={block.anchor} data-start={block.start} dir="auto">
        {children}
      </h3>
    )
  if (block.kind === 'quote')
    return (
      <blockquote id={block.anchor} data-start={block.start} dir="auto">
        <p>{children}</p>
      </blockquote>
    )
  if (block.kind === 'list-item')
    return (
      <li id={block.anchor} data-start={block.start} dir="auto">
        {children}
        {below}
      </li>
    )
  return (
    <p id={block.anchor} data-start={block.start} dir="auto">
      {children}
    </p>
  )
}

const Row = ({ block, setting }: { block: BookBlock; setting: Setting }) => (
  <tr id={block.anchor}>
    {cellsOf(setting.text, block).map((cell) => (
      <td key={cell.start} data-start={cell.start} dir="auto">
        <Marked {...cell} setting={setting} />
      </td>
    ))}
  </tr>
)

/** Blocks that stand in one element: the items of a list, the rows of a table. */
const runsOf = (blocks: readonly BookBlock[]): BookBlock[][] => {
  const runs: BookBlock[][] = []
  for (const block of blocks) {
    const last = runs.at(-1)
    if (/^(?:list-item|table)$/.test(block.kind) && last?.[0]?.kind === block.kind) last.push(block)
    else runs.push([block])
  }
  return runs
}

type BookProps = Setting & {
  readonly blocks: readonly BookBlock[]
  readonly pictures?: readonly KeptIllustration[]
  /** What is said of a picture that nobody has described. */
  readonly undescribed?: string
}

/** Blocks of a text set as a book page, its facts marked in the ink of memory, its pictures where they hang. */
export function BookText({ blocks, pictures = [], undescribed = '', ...setting }: BookProps) {
  const hung = hungBelow(blocks, pictures)
  const below = (start: number | null) =>
    hung
      .get(start)
      ?.map((picture) => <Illustration key={`${picture.after} ${picture.media}`} {...{ picture, undescribed }} />)
  const block = (one: BookBlock) => (
    <Fragment key={one.start}>
      <Block block={one} below={below(one.start)}>
        <Marked start={one.start} end={one.end} setting={setting} />
      </Block>
      {one.kind !== 'list-item' && below(one.start)}
    </Fragment>
  )
  const table = (first: BookBlock, rows: readonly BookBlock[]) => (
    <Fragment key={first.start}>
      <table>
        <tbody>
          {rows.map((row) => (
            <Row key={row.start} block={row} setting={setting} />
          ))}
        </tbody>
      </table>
      {rows.map((row) => below(row.start))}
    </Fragment>
  )
  return (
    <>
      {below(null)}
      {runsOf(blocks).map((run) => {
        const [first] = run
        if (first?.kind === 'list-item') return <ul key={first.start}>{run.map(block)}</ul>
        return first?.kind === 'table' ? table(first, run) : run.map(block)
      })}
    </>
  )
}
