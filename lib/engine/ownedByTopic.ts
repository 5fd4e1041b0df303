import type { Place } from './discourse'
import type { Entity } from './entities'
import { singularOf } from './lexicon'
import { isKnownPlace, nameClass } from './mentions/nameType'

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const places = list(`
  country nation state republic kingdom empire city town village municipality capital island archipelago province county region district
  territory colony canton peninsula duchy principality`)
/** What a country or a city has one of, or some that are its own. */
const ofPlace = list(`
  economy climate capital currency flag anthem constitution colonists settlers parliament legislature population government coast coasts coastline territory terrain
  landscape interior monarchy language languages religion religions cuisine exports imports inhabitants area elevation lake river mountain
  peak point island islands city flower animal holiday airport port side sides`)
/** Of these only one of the extreme or official kind is the place's own: "the largest lake", "the national flower". */
const onlyMarked =
  list(`language languages religion religions lake river mountain peak point island islands city flower animal holiday airport
  port area side sides`)
const marking =
  /^(?:largest|biggest|highest|lowest|longest|oldest|smallest|main|official|national|principal|chief|busiest|deepest|total|(?:north|south)?(?:east|west)ern|northern|southern)$/

const bodies = list(`
  university college school institute academy company corporation bank museum library organization organisation agency fund foundation
  society association institution union league council commission committee court church party club`)
const ofBody = list(`
  headquarters secretariat membership budget motto campus faculty collection collections board director directors staff seal charter`)

const worlds = list('planet moon star satellite comet asteroid')
const ofWorld = list(`
  core crust mantle surface atmosphere interior magnetosphere equator axis orbit rings layer layers gravity mass radius diameter
  density composition climate poles pole tail nucleus`)
/** Of a world only the layer that has a place in it is its own: "the outermost layer". */
const placedLayer = /^(?:outermost|innermost|outer|inner|upper|lower|top|deepest)$/

const substances = list('element metal metalloid mineral compound gas alloy')
const ofSubstance = list(`
  oxide dioxide trioxide chloride fluoride hexafluoride sulfide sulphide carbide nitride hydride isotope isotopes compounds salts ore ores
  reserves deposits atom atoms symbol density hardness toxicity abundance point name`)
/** Of a substance only these: "the melting point", "the Latin name", "the known reserves". */
const kindOfPoint = /^(?:melting|boiling|freezing|latin|greek|english|german|french|chemical|modern|known|world)$/

const kindsOwn: readonly (readonly [
  kinds: ReadonlySet<string>,
  own: (head: string, words: readonly string[]) => boolean,
])[] = [
  [places, (head, words) => ofPlace.has(head) && (!onlyMarked.has(head) || words.some((word) => marking.test(word)))],
  [bodies, (head) => ofBody.has(head)],
  [
    substances,
    (head, words) =>
      ofSubstance.has(head) &&
      (!/^(?:point|name|reserves|deposits)$/.test(head) || words.some((word) => kindOfPoint.test(word))),
  ],
  [
    worlds,
    (head, words) => ofWorld.has(head) && (!/^layers?$/.test(head) || words.some((word) => placedLayer.test(word))),
  ],
]

/** What "the economy" belongs to: the place, body or world that a document is about, where the sentence and the one before speak of no other. */
export function ownerByTopic(place: Place): Entity | undefined {
  const { analysis, at, i, discourse, local } = place
  const { chunks, tokens } = analysis
  const chunk = chunks[at]
  const { topic } = discourse
  const head = chunk?.head
  if (!topic || !chunk || !head || i !== chunk.i || tokens[i]?.lower !== 'the' || head.pos !== 'noun') return undefined
  if (
    place.role === 'predicate' ||
    topic.person ||
    topic.plural ||
    !(topic.phrase.tokens.some(({ pos }) => pos === 'name') || isSubstance(topic))
  )
    return undefined
  const words = tokens.slice(i + 1, chunk.j)
  if (
    words.at(-1) !== head ||
    words.length > 4 ||
    !words.every(
      ({ pos, lower, text }) =>
        pos === 'adj' ||
        pos === 'noun' ||
        lower === 'and' ||
        lower === 'known' ||
        (pos === 'name' && /^\p{Lu}\p{Ll}+(?:ish|an|in|ek|ch)$/u.test(text)),
    )
  )
    return undefined
  const name = topic.phrase.text
  const kinds = [...topic.classes, nameClass(name) ?? '', ...(isKnownPlace(name) ? ['region'] : [])]
  const owns = kindsOwn.find(([own]) => kinds.some((kind) => own.has(kind)))?.[1]
  const lowers = words.map(({ lower }) => lower)
  if (!owns?.(head.lower, lowers) || saysWhose(place)) return undefined
  const rival = (entity: Entity): boolean =>
    entity.named &&
    !entity.person &&
    entity.key !== topic.key &&
    !entity.phrase.text.startsWith(topic.phrase.text) &&
    (entity.role === 'subject' || entity.role === 'agent')
  // In a text on a library, "the collection" behind the name of another one may be that one's.
  const fellow = ({ named, person, key, phrase }: Entity): boolean =>
    named && !person && key !== topic.key && kinds.includes(nameClass(phrase.text) ?? '-')
  // "China holds half of the known reserves": a land or a body is no matter.
  if (isSubstance(topic))
    return [...local, ...discourse.paragraph].some((own) => isOfSort(own, topic, singularOf(head.lower))) ||
      [...local, ...discourse.before].some((own) => isOtherMatter(own, topic))
      ? undefined
      : topic
  return local.some(rival) || discourse.before.some(rival) || discourse.paragraph.some(fellow) ? undefined : topic
}

/** A text on one matter: "tungsten", "calcite". */
const isSubstance = ({ classes, phrase, plural }: Entity): boolean =>
  !plural && phrase.tokens.length === 1 && [...classes].some((own) => substances.has(own))

const isOf = ({ key, phrase }: Entity, topic: Entity): boolean =>
  key === topic.key || phrase.text.toLowerCase().startsWith(topic.phrase.text.toLowerCase())

/** "a yellow oxide" before "the oxide". */
const isOfSort = (entity: Entity, topic: Entity, noun: string): boolean =>
  !isOf(entity, topic) && entity.classes.has(noun) && entity.phrase.tokens[0]?.lower !== 'the'

/** "sodium" in a text on tungsten. */
const isOtherMatter = (entity: Entity, topic: Entity): boolean => {
  const { role, plural, phrase } = entity
  return (
    !isOf(entity, topic) &&
    role === 'subject' &&
    !plural &&
    phrase.tokens.length === 1 &&
    phrase.tokens[0]?.pos === 'noun'
  )
}

/** "the capital of Peru", "the economy that": what follows tells whose, or which. */
function saysWhose({ analysis: { chunks }, at }: Place): boolean {
  const next = chunks[at + 1]
  return (
    next !== undefined &&
    (/^(?:rel|inf|part|conj)$/.test(next.kind) ||
      (next.kind === 'prep' && /^(?:of|in|on|at|for|from|to|between|with)$/.test(next.word)))
  )
}
