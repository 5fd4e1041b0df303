import type { NamedPicture } from '../pictures'
import type { Draft } from './blocks'
import type { Placed } from './breaks'
import type { Figure } from './figures'
import type { Page } from './page'

/** Figures without those that stand on several pages: marks of a publisher, grounds of slides. */
const withoutRepeated = (pages: readonly Page[], keyOf: (image: string) => string): readonly Page[] => {
  const often = Math.min(3, Math.max(2, Math.ceil(pages.length / 2)))
  const shown = new Map<string, Set<number>>()
  for (const { number, figures } of pages)
    for (const { image } of figures) {
      const key = keyOf(image)
      shown.set(key, (shown.get(key) ?? new Set()).add(number))
    }
  const isRepeated = ({ image }: Figure) => image !== '' && (shown.get(keyOf(image))?.size ?? 0) >= often
  return pages.map((page) => ({ ...page, figures: page.figures.filter((figure) => !isRepeated(figure)) }))
}

type Spot = { readonly draft: number; readonly line: Placed['line']; readonly isFirst: boolean }

const isBeside = ({ line }: Spot, { x, right }: Figure): boolean => line.x < right && line.right > x

/** The draft that a figure hangs below; -1 above all. In a column, it stands below what stands above it. */
const draftAbove = (figure: Figure, spots: readonly Spot[], before: number): number => {
  const beside = spots.filter((spot) => isBeside(spot, figure))
  const column = beside.length > 0 ? beside : spots
  const edge = beside.length > 0 ? figure.top : (figure.top + figure.bottom) / 2
  const above = column
    .filter(({ line }) => line.y <= edge + line.size / 2)
    .reduce<Spot | undefined>((best, spot) => (best && best.line.y > spot.line.y ? best : spot), undefined)
  if (above) return above.draft
  const [below] = column
  return below === undefined ? before : below.draft - (below.isFirst ? 1 : 0)
}

const captioned =
  /^(?:fig(?:ur[ae]?|\.)?|abb(?:ildung|\.)|plate|photo|image|map|chart|diagram|illustration|table|bild|tafel|karte)\s*\d/i

/** How far below or above its figure a caption stands, in points. */
const captionGap = 40

/** The drafts that may be the caption of a figure, which says what it shows: right below it, or right above. */
const captionsOf = (figure: Figure, spots: readonly Spot[], drafts: readonly Draft[]) => {
  const near = spots.filter(
    (spot) =>
      isBeside(spot, figure) &&
      captioned.test(drafts[spot.draft]?.text ?? '') &&
      spot.line.y > figure.top - captionGap &&
      spot.line.y - spot.line.size < figure.bottom + captionGap,
  )
  const draftOf = (spot: Spot | undefined) => spot?.draft ?? null
  return { below: draftOf(near.find(({ line }) => line.y > figure.bottom)), above: draftOf(near[0]) }
}

/** The figures of pages by the draft that each hangs below, in the order in which they stand. */
export const hung = (
  pages: readonly Page[],
  drafts: readonly Draft[],
  keyOf: (image: string) => string,
): ReadonlyMap<number, readonly NamedPicture[]> => {
  const spots = drafts.flatMap(({ placed }, draft) =>
    placed.map(({ line, region }, index) => ({ draft, line, isFirst: index === 0, page: region.page })),
  )
  const below = new Map<number, NamedPicture[]>()
  for (const { number, figures } of withoutRepeated(pages, keyOf)) {
    const own = spots.filter(({ page }) => page === number)
    const before = drafts.findLastIndex(({ page }) => page < number)
    const inOrder = figures
      .toSorted((one, other) => one.top - other.top || one.x - other.x)
      .map((figure) => ({ figure, captions: captionsOf(figure, own, drafts) }))
    const taken = new Set(inOrder.map(({ captions }) => captions.below))
    for (const { figure, captions } of inOrder) {
      const draft = draftAbove(figure, own, before)
      const caption = captions.below ?? (taken.has(captions.above) ? null : captions.above)
      const picture = { sources: [figure.image], alt: drafts[caption ?? -1]?.text ?? '' }
      below.set(draft, [...(below.get(draft) ?? []), picture])
    }
  }
  return below
}
