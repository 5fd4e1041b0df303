import { cities, countries, regions, universities } from './lists/places'
import { people, things } from './lists/things'
import { keyOf } from './words'

/** A list that a name or noun belongs to: what its members are, and the members. */
export type List = { readonly kind: string; readonly members: readonly string[] }

const placeLists: readonly List[] = [...countries, ...cities, ...regions].map(toList)
const otherLists: readonly List[] = [...universities, ...people, ...things].map(toList)

function toList([kind, members]: readonly [string, string]): List {
  return { kind, members: members.split(', ') }
}

function indexOf(lists: readonly List[]): ReadonlyMap<string, readonly List[]> {
  const index = new Map<string, List[]>()
  for (const list of lists)
    for (const member of list.members) index.set(keyOf(member), [...(index.get(keyOf(member)) ?? []), list])
  return index
}

const placeIndex = indexOf(placeLists)
const otherIndex = indexOf(otherLists)

/** The bundled lists in which a text stands, by its words without case, accents and articles. */
export const listsOf = (text: string): readonly List[] => {
  const key = keyOf(text)
  return /\p{Lu}/u.test(text)
    ? [...(placeIndex.get(key) ?? []), ...(otherIndex.get(key) ?? [])]
    : (otherIndex.get(key) ?? [])
}

/** City, country, province and so on, where the lists have the name as one and no other. */
export function listedPlace(name: string): string | undefined {
  const kinds = new Set((placeIndex.get(keyOf(name)) ?? []).map((list) => list.kind))
  return kinds.size === 1 ? [...kinds][0] : undefined
}

/** The one list of cities of which a document names several, and of no other any: those of its region and its language. */
export function citiesAround(isSaid: (name: string) => boolean): List | undefined {
  const said = placeLists
    .filter((list) => list.kind === 'city')
    .map((list) => ({ list, said: list.members.filter(isSaid).length }))
    .filter((own) => own.said > 0)
  const [only, ...others] = said
  return only !== undefined && others.length === 0 && only.said > 1 ? only.list : undefined
}
