import { heaviest, type Line, type Region } from './page'

/** How most of a document is set: sizes in points. */
export type Body = {
  readonly size: number
  /** From one baseline to the next, as a multiple of the size. */
  readonly leading: number
  readonly bold: boolean
  readonly mono: boolean
}

/** Sizes that differ by less than half a point are the same. */
export const roundSize = (size: number): number => Math.round(size * 2) / 2

/** Most lines are followed by one of their paragraph; few lines may all stand alone. */
const leadingOf = (gaps: readonly number[]): number =>
  (gaps.length < 6 ? undefined : gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length / 3)]) ?? 1.3

export const bodyOf = (regions: readonly Region[]): Body => {
  const lines = regions.flatMap((region) => region.lines)
  const size = heaviest(lines.map((line) => [roundSize(line.size), line.text.length] as const)) ?? 10
  const isBody = (line: Line) => roundSize(line.size) === size
  const gaps = regions.flatMap(({ lines }) =>
    lines.flatMap((line, index) => {
      const above = lines[index - 1]
      return above && isBody(line) && isBody(above) ? [(line.y - above.y) / size] : []
    }),
  )
  const bold = heaviest(lines.filter(isBody).map((line) => [line.bold, line.text.length] as const)) ?? false
  const mono = heaviest(lines.map((line) => [line.mono, line.text.length] as const)) ?? false
  return { size, mono, leading: Math.min(2.6, Math.max(1, leadingOf(gaps))), bold }
}

const mark = /^(?:\d{1,3}(?![\d.)]*\d)|[*†‡§¶‖]{1,3}|[a-z](?=\s?\p{Lu}))\s*\S/u

/** Regions without notes: lines of small letters at the foot of a column that begin with the sign of a note. */
export const withoutNotes = (regions: readonly Region[], body: Body): readonly Region[] => {
  const isSmall = (line: Line) => line.size < body.size * 0.93
  return regions.flatMap((region) => {
    const { lines, page } = region
    const small = lines.findLastIndex((line) => !isSmall(line)) + 1
    const first = lines.findIndex((line, index) => index >= small && mark.test(line.text))
    const start = lines[first]
    const hasTextAbove =
      start !== undefined &&
      regions.some((other) => other.page === page && other.lines.some((line) => !isSmall(line) && line.y < start.y))
    if (!hasTextAbove) return [region]
    return first === 0 ? [] : [{ ...region, lines: lines.slice(0, first) }]
  })
}
