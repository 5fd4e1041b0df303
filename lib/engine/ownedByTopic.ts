import type { Place } from './discourse'
import type { Entity } from './entities'
import { nameClass } from './mentions/nameType'

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const places = list(`
  country nation state republic kingdom empire city town village municipality capital island archipelago province county region district
  territory colony canton peninsula duchy principality`)
/** What a country or a city has one of, or some that are its own. */
const ofPlace = list(`
  economy climate capital currency flag anthem constitution parliament legislature population government coast coasts coastline territory terrain
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

/** What "the economy" belongs to: the place or body that a document is about, where the sentence and the one before speak of no other. */
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
    !topic.phrase.tokens.some(({ pos }) => pos === 'name')
  )
    return undefined
  const words = tokens.slice(i + 1, chunk.j)
  if (
    words.at(-1) !== head ||
    words.length > 4 ||
    !words.every(({ pos, lower }) => pos === 'adj' || pos === 'noun' || lower === 'and')
  )
    return undefined
  const kinds = [...topic.classes, nameClass(topic.phrase.text) ?? '']
  const marked = words.some(({ lower }) => marking.test(lower))
  const owned = kinds.some((kind) => places.has(kind))
    ? ofPlace.has(head.lower) && (!onlyMarked.has(head.lower) || marked)
    : kinds.some((kind) => bodies.has(kind)) && ofBody.has(head.lower)
  if (!owned || saysWhose(place)) return undefined
  const rival = (entity: Entity): boolean =>
    entity.named &&
    !entity.person &&
    entity.key !== topic.key &&
    !entity.phrase.text.startsWith(topic.phrase.text) &&
    (entity.role === 'subject' || entity.role === 'agent')
  return local.some(rival) || discourse.before.some(rival) ? undefined : topic
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
