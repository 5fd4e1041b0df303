/** A marked range [start, end) of a text and what it belongs to. */
export type Mark = { readonly id: string; readonly start: number; readonly end: number }

/** A piece of text between two boundaries: `owner` is the mark it is shown as, `ids` are all marks that cover it. */
export type Segment = {
  readonly start: number
  readonly end: number
  readonly owner: string | null
  readonly ids: readonly string[]
}

/**
 * Cuts [start, end) into pieces that each belong to one mark, so that nested and overlapping marks become links side by
 * side. A piece belongs to the shortest mark that covers it: the clause before the sentence around it, of equals the first.
 */
export const segmentsOf = (start: number, end: number, marks: readonly Mark[]): Segment[] => {
  const inside = marks
    .map((mark) => ({
      id: mark.id,
      start: Math.max(mark.start, start),
      end: Math.min(mark.end, end),
      length: mark.end - mark.start,
    }))
    .filter((mark) => mark.start < mark.end)
    .sort((a, b) => a.length - b.length || a.start - b.start)
  const edges = [...new Set([start, end, ...inside.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b)
  const segments: Segment[] = []
  edges.slice(1).forEach((edge, index) => {
    const from = edges[index] ?? start
    const covering = inside.filter((mark) => mark.start <= from && mark.end >= edge)
    const owner = covering[0]?.id ?? null
    const ids = [...new Set(covering.map((mark) => mark.id))]
    const last = segments.at(-1)
    if (last && last.owner === owner) {
      segments[segments.length - 1] = { ...last, end: edge, ids: [...new Set([...last.ids, ...ids])] }
    } else segments.push({ start: from, end: edge, owner, ids })
  })
  return segments
}
