import type { Drawn } from './diagrams'
import type { Attributes, Walker } from './markup'

/** Points of a chart by their places: the names of categories or the values of a series, as the file last knew them. */
type Points = { readonly values: Map<number, string>; format: string }
type Series = { readonly names: Points; readonly categories: Points; readonly values: Points }

/** More is no table that anybody reads: then only what the chart shows is named. */
const most = { rows: 60, columns: 12 }

const points = (): Points => ({ values: new Map(), format: '' })

/** Office counts days from the end of 1899. */
const dayOf = (serial: number): string => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10)

/** A value as people write it: of a share the per cent, of a day its date, of others no more digits than tell something. */
const writtenAs = (value: string, format: string): string => {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return value
  if (format.includes('%')) return `${Number((number * 100).toFixed(1))} %`
  if (/[dmy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|General|Standard/g, '')) && number > 0 && number < 2_958_466)
    return dayOf(number)
  return String(Number(number.toPrecision(6)))
}

const tableOf = (title: string, series: readonly Series[]): readonly Drawn[] => {
  const categories = series.find((one) => one.categories.values.size > 0)?.categories ?? points()
  const columns = series.map(({ names, values }) => ({ name: [...names.values.values()].join(' '), values }))
  const places = [...categories.values.keys()].toSorted((one, other) => one - other)
  const isReadable = places.length <= most.rows && columns.length <= most.columns
  const said = (points: Points, place: number) => writtenAs(points.values.get(place) ?? '', points.format)
  const rows = [
    [title, ...columns.slice(0, most.columns).map(({ name }) => name)],
    ...(isReadable ? places : []).map((place) => [
      said(categories, place),
      ...columns.map(({ values }) => said(values, place)),
    ]),
  ]
  return rows
    .filter((row) => row.some((cell) => /\S/.test(cell)))
    .map((row) => ({ kind: 'table', text: row.map((cell) => cell.replace(/\s+/g, ' ').trim()).join(' | ') }))
}

const parts: Readonly<Record<string, keyof Series>> = {
  tx: 'names',
  cat: 'categories',
  xVal: 'categories',
  val: 'values',
  yVal: 'values',
}

/** Walks through a chart of an Office file. `found` gives its values as the rows of a table, its title and series above them. */
export const chartWalker = (): { readonly walker: Walker; readonly found: () => readonly Drawn[] } => {
  const series: Series[] = []
  const above: string[] = []
  let [title, text, place, levels, characters] = ['', '', 0, 0, 0]
  const part = (): Points | undefined => {
    const at = above.indexOf('ser')
    const key = at < 0 ? undefined : parts[above[at + 1] ?? '']
    // Names of several levels: the first of them are those of the points.
    return key === undefined || levels > 1 ? undefined : series.at(-1)?.[key]
  }
  const open = (name: string, { idx }: Attributes) => {
    if (name === 'ser') series.push({ names: points(), categories: points(), values: points() })
    else if (name === 'multiLvlStrCache') levels = 0
    else if (name === 'lvl') levels++
    else if (name === 'pt') place = Number(idx) || 0
    text = ''
    above.push(name)
  }
  const close = (name: string) => {
    const isTitle = above.slice(0, 3).join() === 'chartSpace,chart,title'
    if (name === 't' && isTitle) title += text
    else if (name === 'p' && isTitle) title += ' '
    else if (name === 'v') part()?.values.set(above.includes('pt') ? place : 0, text)
    else if (name === 'formatCode') {
      const open = part()
      if (open) open.format = text
    } else if (name === 'multiLvlStrCache') levels = 0
    above.pop()
  }
  const walker = {
    open,
    close,
    text: (words: string) => {
      text += words
      characters += words.length
    },
    characters: () => characters,
  }
  return { walker, found: () => tableOf(title, series) }
}
