import type { Analysis } from './analysis'
import { list, partsOfAnimals, someOfAnimals, surfaceOfAnimals } from './animalParts'
import { isMain } from './centre'
import type { Place } from './discourse'
import { type Entity, entitiesOf, isLight } from './entities'
import { singularOf } from './lexicon'
import type { Reference } from './reference'
import type { Topic } from './topic'

/** The animal that a document is about: one of its kind ("the otter"), and all of them ("otters") where the text says so. */
export type LivingTopic = { readonly one?: Entity; readonly many?: Entity }

/** What a text calls the animal that it is about. */
const animals = list(`
  animal mammal rodent bird fish reptile amphibian insect spider primate marsupial monotreme carnivore herbivore omnivore insectivore predator
  ungulate ruminant cetacean crustacean mollusc mollusk arachnid raptor songbird seabird wader lizard snake frog toad turtle tortoise whale
  dolphin shark seal antelope deer bear cat dog fox wolf monkey ape lemur bat squirrel mouse rat shrew weasel parrot owl eagle falcon gull
  penguin beetle moth butterfly bee wasp ant crab salamander newt crocodilian feeder swimmer climber`)
/** What only an animal has. */
const parts = new Set([
  ...partsOfAnimals,
  ...list(`
  nose muzzle belly brain whisker lip cheek foreleg forelimb forefoot forepaw hindlimb toe flank rump hindquarter pouch caecum
  cecum colon eyesight hearing fang underpart upperpart diet prey relative predator`),
])
const surface = new Set([...surfaceOfAnimals, ...list('hair marking')])
const some = new Set([...someOfAnimals, ...list('mother father baby')])
/** What only animals do. */
const deeds = list(`
  eat feed graze forage sleep dig burrow swim climb wallow mate nest roost hibernate moult molt chew swallow regurgitate suckle roam prey
  subsist browse perch inhale scavenge lactate ovulate pounce sniff bark growl squat`)
/** How only animals are. */
const ways = list(`
  solitary nocturnal diurnal crepuscular gregarious herbivorous carnivorous omnivorous insectivorous arboreal monogamous polygamous
  viviparous oviparous`)
/** What does not live as an animal does, though the text speaks of it as of any thing. */
const lifeless = list(`
  plant grass leaf fruit seed root tree bark reed shrub flower bamboo forest savanna savannah wetland river lake stream pond area region
  habitat island mountain country continent place territory range water land ground soil mud temperature season source condition burrow den
  nest hole mound tunnel egg meat pelt hide fur food diet bone feature trait sound call noise member way purpose name word number size
  weight length colour color distance depth sense skill ability genus family order species study observation record world surface base tip
  portion adaptation marking stripe spot difference similarity sweat grease sex individual secretion`)

const headOf = ({ phrase: { tokens } }: Entity): string => {
  const of = tokens.findIndex(({ pos }) => pos === 'prep')
  return singularOf(tokens[of > 0 ? of - 1 : tokens.length - 1]?.lower ?? '')
}

/** "is a medium-sized, nocturnal mammal", "is one of the few species of venomous mammals": what the words behind "be" call their subject. */
const callsAnimal = ({ tokens, chunks }: Analysis, verb: number): boolean => {
  for (let i = chunks[verb]?.j ?? tokens.length; i < tokens.length; i += 1) {
    const { pos, lower } = tokens[i] ?? { pos: 'punct', lower: '.' }
    if (pos === 'noun' && animals.has(singularOf(lower))) return true
    const goesOn = /^(?:adj|noun|det|adv|num|conj)$/.test(pos) || /^(?:,|of)$|-|ing$/.test(lower)
    if (!goesOn) return false
  }
  return false
}

/** The animal that the topic of a document is, where a sentence says so of it, or of what "it" stands for. */
export function livingTopic(
  { entity, names }: Topic,
  analyses: readonly Analysis[],
  reference: Reference,
): LivingTopic | undefined {
  if (entity.named || entity.person) return undefined
  const word = [...names][0] ?? entity.key
  const isTopic = ({ key }: Entity): boolean => names.has(key)
  let isAnimal = false
  let one = entity.plural ? undefined : entity
  let many = entity.plural ? entity : undefined
  for (const analysis of analyses) {
    const spoken = analysis.sentence.text.toLowerCase().includes(word)
    const own = spoken ? entitiesOf(analysis, reference).filter(isTopic) : []
    one ??= own.find(({ plural, alone, role }) => !plural && alone && role === 'subject')
    many ??= own.find(({ plural, alone }) => plural && alone)
    isAnimal ||= analysis.clauses.some(
      ({ vg, subject, at, relative }) =>
        vg.lemma === 'be' &&
        vg.voice === 'active' &&
        !relative &&
        subject !== undefined &&
        (/^(?:it|they)$/.test(analysis.chunks[subject.a]?.word ?? '') ||
          own.some(({ i }) => i === analysis.chunks[subject.a]?.i)) &&
        callsAnimal(analysis, at),
    )
    if (isAnimal && one && many) break
  }
  if (!isAnimal) return undefined
  return { ...(one ? { one } : {}), ...(many ? { many: { ...many, key: entity.key, classes: new Set() } } : {}) }
}

/** "prey", "food": no one thing. */
const isMass = ({ phrase: { tokens }, plural, named }: Entity): boolean =>
  !plural && !named && !/^(?:det|poss)$/.test(tokens[0]?.pos ?? '')

/** It may be an animal itself, or some: "termites", "the male", "a predator". */
const mayLive = (entity: Entity): boolean => {
  const head = headOf(entity)
  return (
    !(
      (isMass(entity) && entity.role !== 'subject') ||
      entity.named ||
      isLight(head) ||
      parts.has(head) ||
      surface.has(head) ||
      lifeless.has(head)
    ) && !/(?:tion|ment|ness|ity|ance|ence|ing|ism)$/.test(head)
  )
}

/** "The den has a tunnel. Its mouth is narrow", "The Inn is long. Its mouth": of a thing that was spoken of. */
const mayHaveParts = (entity: Entity): boolean =>
  /^(?:subject|object|agent)$/.test(entity.role) && !isMass(entity) && !isPart(entity) && !surface.has(headOf(entity))

/** "The male guards the den. It eats", "The young leave. They eat": not all of the animals. */
const isSomeOfThem = ({ phrase: { tokens } }: Entity): boolean =>
  tokens[0]?.pos !== 'poss' && tokens.some(({ lower }) => some.has(singularOf(lower)))

/** "its tail": what only an animal has, unless it may be a part of a part. */
function hasPart({ analysis, at, i, discourse, local }: Place): boolean {
  const { chunks } = analysis
  const head = singularOf(chunks[at]?.head?.lower ?? '')
  if (chunks[at]?.i !== i) return false
  return parts.has(head) || (surface.has(head) && ![...discourse.before, ...local].some(isPart))
}
const isPart = (entity: Entity): boolean => parts.has(headOf(entity))

/** "they graze", "it is nocturnal", "it has a long snout": what is said of an animal alone. */
function doesAsAnimal({ analysis, role, clause, discourse, local }: Place, plural: boolean): boolean {
  const { chunks, tokens } = analysis
  if (role !== 'subject' || !clause || clause.vg.voice !== 'active') return false
  const { vg, complement, at } = clause
  if (deeds.has(vg.lemma)) return true
  let next = complement.a
  while (chunks[next]?.kind === 'adv') next += 1
  const chunk = chunks[next]
  if (!chunk) return false
  const head = singularOf(chunk.word)
  // "Their feet are webbed; they have three toes": the feet, or the animals.
  if (vg.lemma === 'have')
    return (
      chunk.kind === 'np' &&
      (parts.has(head) || surface.has(head)) &&
      ![...discourse.before, ...local].some((entity) => entity.plural === plural && isPart(entity))
    )
  if (vg.lemma !== 'be') return false
  return chunk.kind === 'adj'
    ? tokens.slice(chunk.i, chunk.j).some(({ lower }) => ways.has(lower))
    : chunk.kind === 'np' && callsAnimal(analysis, at)
}

/** The sentence before is about the animal or a part of it. */
function isAbout({ discourse }: Place, topic: Entity): boolean {
  const subjects = discourse.before.filter((entity) => entity.role === 'subject' && isMain(entity))
  return subjects.length > 0 && subjects.every((entity) => entity.key === topic.key || isPart(entity))
}

/** "The hinge is weak, so they chew", "The otter swims well. They rest": many may be spoken of as of one, where nothing else is many. */
const changesNumber = (place: Place, topic: Entity, plural: boolean): boolean => {
  const subjects = place.discourse.before.filter((entity) => entity.role === 'subject' && isMain(entity))
  return (
    plural &&
    place.role === 'subject' &&
    place.local.length === 0 &&
    subjects.length > 0 &&
    subjects.every(({ key }) => key === topic.key) &&
    !place.discourse.before.some((entity) => entity.plural && entity.key !== topic.key)
  )
}

/**
 * "Its muzzle is blunt", "They graze by night" in a text on an animal: the animal, where neither the sentence nor the one before speaks
 * of another that may be meant.
 */
export function resolveLiving(place: Place, plural: boolean, possessive: boolean): Entity | undefined {
  const { clause, discourse, local, open } = place
  const { living, topic } = discourse
  const meant = plural ? living?.many : living?.one
  const kind = plural ? 'they' : 'it'
  if (!meant || !topic || open.has(kind) || (discourse.open.has(kind) && !isAbout(place, topic))) return undefined
  // "Otters clean their fur": said already.
  if (possessive && local.some((entity) => entity.key === topic.key && entity.clause === clause)) return undefined
  if (!(possessive ? hasPart(place) : doesAsAnimal(place, plural) || changesNumber(place, topic, plural)))
    return undefined
  const isRival = (entity: Entity): boolean =>
    entity.key !== topic.key &&
    (isSomeOfThem(entity) ||
      ((entity.plural === plural || entity.role === 'subject') && mayLive(entity)) ||
      (possessive && entity.plural === plural && mayHaveParts(entity)))
  return [...local, ...discourse.before].some(isRival) ? undefined : meant
}
