import { isAll } from '../library'
import { listedPlace } from '../questions/listed'
import type { MentionType } from '../types'

const heads: readonly (readonly [type: MentionType, words: string])[] = [
  [
    'org',
    'university college school seminary observatory laboratory gallery zoo clinic institute academy committee commission congress party bureau office department ministry council assembly parliament senate court bank company corporation inc ltd group union league association society foundation organization organisation agency army navy force club team secretariat politburo press church orchestra museum library hospital newspaper times post journal news daily government police guard board authority administration service conference fund',
  ],
  [
    'place',
    'city town village county province state states district region river sea ocean lake lakes mountain mountains mount island islands bay gulf valley desert plateau peninsula strait canal street avenue road bridge square park palace castle cathedral temple theatre theater stadium station airport harbor harbour port garden gardens commune market hall tower peak falls forest coast kingdom empire republic territory estuary',
  ],
  [
    'event',
    'war battle siege revolution uprising rebellion olympics games cup festival treaty crisis campaign election massacre plague famine earthquake fire flood exhibition expedition summit',
  ],
  ['work', 'symphony opera concerto novel poem album song manuscript chronicle bible'],
]
const typeByHead = new Map(heads.flatMap(([type, words]) => words.split(' ').map((word) => [word, type] as const)))

/** True for a word that tells what a name names: "University", "River". */
export const isBodyHead = (word: string): boolean => typeByHead.has(word.toLowerCase())

/** "Castle Hill", "Bank End": what lies by the castle, and no castle. */
const namedBefore = / (?:rock|hills?|point|head|woods?|fields?|lane|gate|row|farm|cross|green|end|yard)$/i

/** Type and class of a name by its last word, or by the word before "of" ("University of Oxford", "Lake Victoria"). */
export function nameType(name: string): { readonly type: MentionType; readonly head: string } | undefined {
  const words = name.toLowerCase().split(' ')
  for (const word of [words.at(-1) ?? '', namedBefore.test(name) ? '' : (words[0] ?? '')]) {
    const type = typeByHead.get(word)
    if (type && words.length > 1) return { type, head: word }
  }
  return undefined
}

/** Whether the library's lexicon has the name as a country, city or region. */
export const isKnownPlace = (name: string): boolean => isAll(name, 'Country', 'City', 'Region', 'Place')

/** "Ulm's Old Town": a quarter, and no town. */
const quarter = /(?:^|['’]s )(?:Old|New|Upper|Lower) (?:Town|City)$/

/** "Army Group Ulm": a group of armies, and no army. */
const armies = /^army (group|corps)\b/i

const classes = new Map<string, string | undefined>()
const clear = new Set(
  'university college school seminary institute academy committee commission bank company party river sea ocean lake mountain island bay desert street bridge park palace castle cathedral temple theatre theater museum library church court army newspaper city town county province state district'.split(
    ' ',
  ),
)

/** Class of a name for a question ("Which river", "Which country"); undefined where it is none of the plain ones. */
export function nameClass(name: string): string | undefined {
  if (classes.has(name)) return classes.get(name)
  const head = nameType(name)?.head
  const bare = name.replace(/^the\s+/i, '')
  const found =
    head !== undefined && clear.has(head)
      ? quarter.test(bare)
        ? undefined
        : / Town$/.test(bare)
          ? 'city'
          : (armies.exec(bare)?.[0].toLowerCase() ?? head)
      : isAll(bare, 'Country') || listedPlace(bare) === 'country'
        ? 'country'
        : isAll(bare, 'City')
          ? 'city'
          : undefined
  if (classes.size > 20_000) classes.clear()
  classes.set(name, found)
  return found
}
