import { grouped } from '@/lib/domain/grouped'
import { ok, type Result } from '@/lib/domain/result'
import type { Archive } from './archive'
import { chartWalker } from './charts'
import { type Relationship, walkEntry } from './entries'
import type { Attributes, Walker } from './markup'

/** What a drawing says: a line of it, or a row of its values. */
export type Drawn = { readonly kind: 'list-item' | 'table'; readonly text: string }

/** What the drawings say that Office lays out by itself (SmartArt, charts), by the ids of their relationships. */
export type Diagrams = ReadonlyMap<string, readonly Drawn[]>

type Point = { readonly isRoot: boolean; readonly texts: string[] }
type Link = { readonly from: string; readonly to: string; readonly order: number }

/** Points that only join others, or say how they look. */
const helpers: readonly string[] = ['parTrans', 'sibTrans', 'pres']

const diagramWalker = (): { readonly walker: Walker; readonly found: () => readonly Drawn[] } => {
  const points = new Map<string, Point>()
  const links: Link[] = []
  let point: Point | undefined
  let [isText, characters] = [false, 0]

  const openPoint = ({ modelId = '', type = 'node' }: Attributes) => {
    point = { isRoot: type === 'doc', texts: [] }
    if (!helpers.includes(type)) points.set(modelId, point)
  }
  const open = (name: string, attributes: Attributes) => {
    const { type = 'parOf', srcId = '', destId = '', srcOrd } = attributes
    if (name === 'pt') openPoint(attributes)
    else if (name === 'cxn' && type === 'parOf') links.push({ from: srcId, to: destId, order: Number(srcOrd) || 0 })
    else if (name === 'p') point?.texts.push('')
    else if (name === 't') isText = true
  }
  const close = (name: string) => {
    // `dgm:t` holds the paragraphs of a point, `a:t` the letters of a run.
    if (name === 't') isText = false
    else if (name === 'pt') point = undefined
  }
  const text = (words: string) => {
    if (!isText || !point || point.texts.length === 0) return
    characters += words.length
    point.texts.push(`${point.texts.pop() ?? ''}${words}`)
  }
  /** From the root to the leaves, children in their order; as they stand in the file where nothing says more. */
  const found = () => {
    const below = grouped(links, ({ from }) => from)
    const seen = new Set<string>()
    const visit = (id: string): string[] => {
      const own = points.get(id)
      if (!own || seen.has(id)) return []
      seen.add(id)
      const children = (below.get(id) ?? []).toSorted((a, b) => a.order - b.order)
      return [...own.texts, ...children.flatMap(({ to }) => visit(to))]
    }
    const roots = [...points].filter(([, { isRoot }]) => isRoot).map(([id]) => id)
    const texts = [...roots, ...points.keys()].flatMap(visit)
    return texts
      .map((one) => one.replace(/\s+/g, ' ').trim())
      .flatMap((text) => (text === '' ? [] : [{ kind: 'list-item' as const, text }]))
  }
  return { walker: { open, close, text, characters: () => characters }, found }
}

/** Ways to read a drawing, by the kind of the relationship that leads to it. */
const walkers: Readonly<Record<string, typeof diagramWalker>> = { diagramData: diagramWalker, chart: chartWalker }

/** Reads the drawings that a part refers to. Refusals: those of `walkEntry`. */
export const diagramsIn = (archive: Archive, related: readonly Relationship[]): Result<Diagrams> => {
  const diagrams = new Map<string, readonly Drawn[]>()
  for (const { id, type, target } of related) {
    const walkerOf = walkers[type]
    if (walkerOf === undefined || !archive.has(target)) continue
    const { walker, found } = walkerOf()
    const walked = walkEntry(archive, target, walker, 'office')
    if (!walked.ok) return walked
    diagrams.set(id, found())
  }
  return ok(diagrams)
}
