/** Rows of a query that reads one page after the row that came last, as one stream: no more than a page is held at once. */
export async function* pagesOf<Row>(read: (last: Row | null) => Promise<readonly Row[]>): AsyncGenerator<Row> {
  let last: Row | null = null
  for (;;) {
    const rows: readonly Row[] = await read(last)
    yield* rows
    const end = rows.at(-1)
    if (end === undefined) return
    last = end
  }
}

/** A stream in groups, for what is looked up for many rows at once. */
export async function* groupsOf<Row>(rows: AsyncIterable<Row>, size: number): AsyncGenerator<readonly Row[]> {
  let group: Row[] = []
  for await (const row of rows) {
    group.push(row)
    if (group.length < size) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}
