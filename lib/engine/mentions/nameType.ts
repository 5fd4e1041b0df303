import nlp from 'compromise/two'
import type { MentionType } from '../types'

const heads: readonly (readonly [type: MentionType, words: string])[] = [
  [
    'org',
    'university college school institute academy committee commission congress party bureau office department ministry council assembly parliament senate court bank company corporation inc ltd group union league association society foundation organization organisation agency army navy force club team secretariat politburo press church orchestra museum library hospital newspaper times post journal news daily government police guard board authority administration service conference',
  ],
  [
    'place',
    'city town village county province state states district region river sea ocean lake mountain mountains mount island islands bay gulf valley desert plateau peninsula strait canal street avenue road bridge square park palace castle cathedral temple theatre theater stadium station airport harbor harbour port garden gardens commune market hall tower peak falls forest coast kingdom empire republic territory estuary',
  ],
  [
    'event',
    'war battle siege revolution uprising rebellion olympics games cup festival treaty crisis campaign election massacre plague famine earthquake fire flood exhibition expedition summit',
  ],
  ['work', 'symphony opera concerto novel poem album song manuscript chronicle bible'],
]
const typeByHead = new Map(heads.flatMap(([type, words]) => words.split(' ').map((word) => [word, type] as const)))

/** Type and class of a name by its last word, or by the word before "of" ("University of Oxford", "Lake Victoria"). */
export function nameType(name: string): { readonly type: MentionType; readonly head: string } | undefined {
  const words = name.toLowerCase().split(' ')
  for (const word of [words.at(-1) ?? '', words[0] ?? '']) {
    const type = typeByHead.get(word)
    if (type && words.length > 1) return { type, head: word }
  }
  return undefined
}

const places = new Map<string, boolean>()
/** Whether the library's lexicon has the name as a country, city or region. */
export function isKnownPlace(name: string): boolean {
  const known = places.get(name)
  if (known !== undefined) return known
  const is = nlp(name).has('^(#Country|#City|#Region|#Place)+$')
  if (places.size > 20_000) places.clear()
  places.set(name, is)
  return is
}
