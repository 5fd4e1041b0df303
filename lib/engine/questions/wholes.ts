import { singularOf } from '../lexicon'
import type { Index } from './context'
import { tokensOf } from './words'

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Parts of what lives: of which animal or plant, only the text tells. */
const livingParts = list(`
  skin sucker arm tentacle leg limb foot paw hoof claw wing fin flipper tail head eye ear nostril mouth beak bill jaw tooth tongue neck throat
  stomach gut intestine heart lung gill kidney liver bladder gland duct sac nerve muscle bone skull spine skeleton rib shell mantle siphon
  funnel carapace egg embryo male female young offspring larva pup calf cub chick blood body feather fur coat mane scale antenna antler horn
  snout spur burrow nest tusk trunk bark root stem leaf twig branch bud flower petal sepal stamen pistil pollen seed fruit crown sap organ appendage abdomen thorax
  gestation gestational lifespan wingspan plumage clutch litter incubation`)

/** Parts of a thing that does not live. */
const thingParts = list(
  'surface core crust layer zone interior rim tail tip base edge margin outside inside middle wall shaft',
)

const partAt = (text: string, parts: ReadonlySet<string>): boolean =>
  [...text.matchAll(/\b(?:the|an?|each|every|how many) (?=((?:\p{Ll}[\p{L}-]*\s?){1,6}))/giu)].some(
    ([, words = '']) => {
      const own = words.trim().split(' ')
      // The noun is the last word before what goes on: "the two rear arms are", "the skin of" says whose.
      return own.some((word, index) => parts.has(singularOf(word)) && own[index + 1] !== 'of')
    },
  )

const living =
  /\b(?:animal|mammal|bird|fish|insect|reptile|amphibian|mollus[ck]|crustacean|spider|arachnid|worm|invertebrate|vertebrate|predator|herbivore|carnivore|rodent|primate|whale|shark|snake|lizard|frog|plant|tree|shrub|flower|herb|grass|fern|moss|fungus|genus)s?\b/i

type Whole = { readonly phrase: string; readonly root: string; readonly parts: ReadonlySet<string> }

/** A kind of thing that the document is about ("an octopus"), and the parts it has; undefined for a name, a matter or a process. */
function wholeOf({ document, sentences }: Pick<Index, 'document' | 'sentences'>): Whole | undefined {
  const title = document.title.replace(/\s*\([^)]*\)\s*$/, '').toLowerCase()
  const single = singularOf(title)
  if (!/^(?:\p{Ll}{3,} )?\p{Ll}{3,}$/u.test(single)) return undefined
  // "a wheat kernel" is no wheat that could be counted.
  const counted = new RegExp(
    `\\b(?:an?|each|every) ${single}(?=[,.;:)]| (?:is|are|was|has|can|may|will|does|must|that|which|with|in|of|to|and|or|for|from|on|at|by|as)\\b)`,
    'i',
  )
  // "The mole (Talpa) is a mammal."
  const told = new RegExp(`^The ${single}(?: \\([^)]*\\))?(?:,[^.;]{1,120},)? is an? ([^.;]{3,90})`, 'u')
  const meaning = sentences.slice(0, 2).flatMap(({ text }) => told.exec(text)?.[1] ?? [])
  if (meaning.length === 0 && !sentences.some(({ text }) => counted.test(text))) return undefined
  const noun = single.split(' ').at(-1) ?? single
  const root = noun.slice(0, Math.max(4, noun.length - 2))
  const said = new RegExp(`\\b${root}\\p{Ll}* (?:\\([^)]*\\) )?(?:is|are) (?:an? |the |any )?([^.;]{3,90})`, 'iu')
  const lives = [...meaning, ...sentences.slice(0, 6).map(({ text }) => said.exec(text)?.[1] ?? '')].some((words) =>
    living.test(words),
  )
  return {
    root,
    phrase: `${/^[aeiou]/.test(single) ? 'an' : 'a'} ${single}`,
    parts: lives ? livingParts : thingParts,
  }
}

/** What an illness has: of which, only the text tells. */
const ofIllness = /\b(?:symptoms?|complications?|rash|lesions?|prognosis|incubation period)\b(?! of\b)/i
const illness = /\b(?:disease|infection|illness|disorder|syndrome|cancer|inflammation|fever|poisoning|deficiency)\b/i

/** The illness that a document is about; undefined for anything else. */
function illnessOf({ document, sentences }: Pick<Index, 'document' | 'sentences'>): string | undefined {
  const title = document.title.replace(/\s*\([^)]*\)\s*$/, '')
  const lead = sentences.find(({ text }) => text.toLowerCase().startsWith(`${title.toLowerCase()} `))
  const said = /^ (?:\([^)]*\) )?(?:is|are) (?:an? |the |any )([^.;]{3,120})/u.exec(
    lead?.text.slice(title.length) ?? '',
  )
  if (!illness.test(said?.[1] ?? '')) return undefined
  return document.text.includes(` ${title.toLowerCase()} `) ? title.toLowerCase() : title
}

const opening = /^(?:(?:By|For|From|In|On|To|With|Into|Of|At|Through) )?(?:what|which|where|when|why|how)\b/i

/** Says whose part is asked for ("In an octopus, what covers the arms?") where neither a name nor the topic does. */
export function makeWholes(input: Pick<Index, 'document' | 'sentences'>): (stem: string) => string {
  const whole = wholeOf(input)
  const disease = illnessOf(input)
  const isOpen = (stem: string): boolean =>
    opening.test(stem) && !/[\p{Lu}\p{N}]/u.test(stem.slice(1)) && !/\b(?:did|was|were|had)\b/.test(stem)
  const within = (phrase: string, stem: string): string =>
    `In ${phrase}, ${stem.charAt(0).toLowerCase()}${stem.slice(1)}`
  return (stem: string): string => {
    if (!isOpen(stem)) return stem
    if (disease !== undefined && ofIllness.test(stem) && !stem.toLowerCase().includes(disease.toLowerCase()))
      return within(disease, stem)
    return whole && partAt(stem, whole.parts) && !tokensOf(stem).some((word) => word.startsWith(whole.root))
      ? within(whole.phrase, stem)
      : stem
  }
}
