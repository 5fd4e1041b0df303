import { list, partsOfAnimals, someOfAnimals, surfaceOfAnimals } from '../animalParts'
import { singularOf } from '../lexicon'
import { isIrregularPast } from '../verbs'
import type { Index } from './context'
import { tokensOf } from './words'

/** Parts of what lives: of which animal or plant, only the text tells. */
const livingParts = new Set([
  ...partsOfAnimals,
  ...surfaceOfAnimals,
  ...someOfAnimals,
  ...list(`
  sucker arm tentacle gut bladder duct sac nerve rib shell mantle siphon funnel carapace egg embryo blood antenna burrow nest bark
  root stem leaf twig branch bud flower petal sepal stamen pistil pollen seed fruit crown sap organ appendage abdomen thorax
  gestational wingspan clutch incubation dive`),
])

/** Parts and young that are spoken of without an article ("How long do dives last?", "does horn growth in males take"), and what recurs in a body. */
const bareParts = list(`
  male female juvenile newborn infant hatchling cub calf pup tadpole dive horn antler tooth tusk claw hoof limb leg eye ear wing
  feather scale gland kidney lung nostril whisker muscle bone`)
const ofBody = /\b(?:o?estr(?:o?us) cycles?|oestrus|estrus|rut|moult|molt|lactation|weaning|gestation)\b/
const bare = /\b(?:do|does|are|is|can|may) (?=((?:\p{Ll}[\p{L}-]* ?){1,3}))/gu

/** "How long do dives last?": of which animal, only the text tells. */
const isBarePart = (text: string): boolean =>
  ofBody.test(text) ||
  [...text.matchAll(bare)].some(([, words = '']) => {
    const own = words.trim().split(' ')
    const at = own.findIndex((word) => bareParts.has(singularOf(word)))
    return at === 0 && own[1] !== 'of'
  })

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

const animals =
  /\b(?:animal|mammal|bird|fish|insect|reptile|amphibian|mollus[ck]|crustacean|spider|arachnid|worm|invertebrate|vertebrate|predator|herbivore|carnivore|rodent|primate|whale|shark|snake|lizard|frog)s?\b/i
const plants = /\b(?:plant|tree|shrub|flower|herb|grass|fern|moss|fungus|genus)s?\b/i

type Whole = {
  readonly phrase: string
  readonly root: string
  readonly parts: ReadonlySet<string>
  readonly animal: boolean
}

const rootOf = (single: string): string => {
  const noun = single.split(' ').at(-1) ?? single
  return noun.slice(0, Math.max(4, noun.length - 2))
}

/** What is told of an animal as its own: "its tail", "their prey". */
const ofAnimal =
  /\b(?:its|their) (?:[\p{Ll}-]+,? ){0,3}(?:tail|head|snout|muzzle|ears?|eyes?|claws?|paws?|feet|foot|legs?|limbs?|fur|hair|horns?|bill|beak|teeth|tongue|young|prey|predators?|diet|burrows?|nests?|cubs?|pups?|calves|eggs)\b/iu
const fewestOfAnimal = 3

/** "the mole" again and again, and what only an animal has said to be its own. */
function isTextOnAnimal(single: string, sentences: Index['sentences']): boolean {
  const named = sentences.filter(({ text }) => text.toLowerCase().includes(`the ${single} `))
  return named.length >= fewestOfAnimal && sentences.filter(({ text }) => ofAnimal.test(text)).length >= fewestOfAnimal
}

/** A kind of thing that the document is about ("an octopus"), and the parts it has; undefined for a name, a matter or a process. */
function wholeOf({ document, sentences }: Pick<Index, 'document' | 'sentences'>): Whole | undefined {
  const written = document.title.replace(/\s*\([^)]*\)\s*$/, '')
  const title = written.toLowerCase()
  const single = singularOf(title)
  // "the Alpine vole": with a capital wherever it stands.
  const name =
    title === single && !document.text.includes(`the ${single} `) && document.text.includes(`the ${written} `)
      ? written
      : single
  if (!/^(?:\p{Ll}{3,} )?\p{Ll}{3,}$/u.test(single)) return undefined
  if (isTextOnAnimal(single, sentences))
    return { root: rootOf(single), phrase: `the ${name}`, parts: livingParts, animal: true }
  // "a wheat kernel" is no wheat that could be counted.
  const counted = new RegExp(
    `\\b(?:an?|each|every) ${single}(?=[,.;:)]| (?:is|are|was|has|can|may|will|does|must|that|which|with|in|of|to|and|or|for|from|on|at|by|as)\\b)`,
    'i',
  )
  // "The mole (Talpa) is a mammal."
  const told = new RegExp(`^The ${single}(?: \\([^)]*\\))?(?:,[^.;]{1,120},)? is an? ([^.;]{3,90})`, 'u')
  const meaning = sentences.slice(0, 2).flatMap(({ text }) => told.exec(text)?.[1] ?? [])
  if (meaning.length === 0 && !sentences.some(({ text }) => counted.test(text))) return undefined
  const root = rootOf(single)
  const said = new RegExp(`\\b${root}\\p{Ll}* (?:\\([^)]*\\) )?(?:is|are) (?:an? |the |any )?([^.;]{3,90})`, 'iu')
  const callings = [...meaning, ...sentences.slice(0, 6).map(({ text }) => said.exec(text)?.[1] ?? '')]
  const animal = callings.some((words) => animals.test(words))
  return {
    root,
    phrase: `${/^[aeiou]/.test(single) ? 'an' : 'a'} ${name}`,
    parts: animal || callings.some((words) => plants.test(words)) ? livingParts : thingParts,
    animal,
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

/** "What washed the bones?": it was once, and is not so of the kind. */
const tellsOfOnce = /^(?:What|Who) \p{Ll}+ed\b/u
const opening = /^(?:(?:By|For|From|In|On|To|With|Into|Of|At|Through) )?(?:what|which|where|when|why|how)\b/i

/** Says whose part is asked for ("In an octopus, what covers the arms?") where neither a name nor the topic does. */
export function makeWholes(input: Pick<Index, 'document' | 'sentences'>): (stem: string) => string {
  const whole = wholeOf(input)
  const disease = illnessOf(input)
  const isOpen = (stem: string): boolean =>
    opening.test(stem) &&
    !/[\p{Lu}\p{N}]/u.test(stem.slice(1)) &&
    !/\b(?:did|was|were|had)\b/.test(stem) &&
    !tellsOfOnce.test(stem) &&
    !isIrregularPast(/^What (\p{Ll}+)/u.exec(stem)?.[1] ?? '')
  const within = (phrase: string, stem: string): string =>
    `In ${phrase}, ${stem.charAt(0).toLowerCase()}${stem.slice(1)}`
  return (stem: string): string => {
    if (!isOpen(stem)) return stem
    if (disease !== undefined && ofIllness.test(stem) && !stem.toLowerCase().includes(disease.toLowerCase()))
      return within(disease, stem)
    const isPart = whole && (partAt(stem, whole.parts) || (whole.animal && isBarePart(stem)))
    return isPart && !tokensOf(stem).some((word) => word.startsWith(whole.root)) ? within(whole.phrase, stem) : stem
  }
}
