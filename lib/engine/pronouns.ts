import { isBeforeObject, isBeforeOther, isFirstMain, isInFront, subjectAhead } from './ahead'
import { definedBy, isAside, isDoerOf, isMain, isWithinSubject, withoutCalling, withoutInner } from './centre'
import { goesOn, isDoneByPeople, isWhole } from './continuing'
import type { Place } from './discourse'
import { type Entity, isLight } from './entities'
import { isLandThatMoves } from './groups'
import { isBodyHead } from './mentions/nameType'
import { isNamedAsObject, isToldOfSubject } from './notMeant'
import { namedPhrase } from './rewrite'
import { mayBeMeant } from './saidAgain'

const keysOf = (entities: readonly Entity[]): ReadonlySet<string> => new Set(entities.map((entity) => entity.key))
/** The only one there is, in words that say what is meant. */
const one = (entities: readonly Entity[]): Entity | undefined =>
  keysOf(entities).size === 1 ? entities.findLast((entity) => entity.alone) : undefined

/** "Ada admired her": an object is not its own subject. */
const isOwnSubject = (place: Place, entity: Entity, possessive: boolean): boolean =>
  !possessive &&
  place.role !== 'subject' &&
  entity.role === 'subject' &&
  entity.clause !== undefined &&
  (entity.clause === place.clause || (place.clause?.shared === true && place.clause.subject === undefined))

/** In focus for two sentences: the subject of the one before, and of an earlier one of the paragraph. */
const isFocus = ({ discourse }: Place, entity: Entity): boolean =>
  entity.key === discourse.topic?.key ||
  discourse.paragraph.filter((earlier) => earlier.key === entity.key && earlier.role === 'subject').length >= 2

/** Who "he" or "she" is: the person the document is about unless somebody else could be, else the only person in question. */
export function resolvePerson(place: Place, pronoun: 'he' | 'she', possessive: boolean): Entity | undefined {
  const found = personMeant(place, pronoun, possessive)
  return found && (possessive ? isInRelative(place) : isNamedAsObject(place, found)) ? undefined : found
}

/** "his son Richard, who lacked the skills of his father": in what is said of somebody "his" is that one's or another's. */
const isInRelative = ({ analysis, at }: Place): boolean =>
  analysis.clauses.some(({ relative, complement }) => relative === 'who' && complement.a <= at && at < complement.b)

/** "to Bath, where he worked": a place, whatever else the name can be. */
const isWhere = ({ clause, local }: Place, entity: Entity): boolean =>
  clause?.marker === 'where' && entity.maybePerson && entity === local.findLast(({ role }) => role !== 'nested')

function personMeant(place: Place, pronoun: 'he' | 'she', possessive: boolean): Entity | undefined {
  const fits = (entity: Entity): boolean =>
    (entity.person || entity.maybePerson) &&
    !entity.plural &&
    (entity.gender ?? pronoun) === pronoun &&
    !isPartOfThing(entity)
  const own = place.local.filter(
    (entity) => fits(entity) && !isOwnSubject(place, entity, possessive) && !isWhere(place, entity),
  )
  if (isBeforeOther(place, fits) || isBeforeObject(place, fits)) return undefined
  const { protagonist } = place.reference
  if (protagonist?.pronoun === pronoun) {
    const key = protagonist.name.toLowerCase()
    if (isProtagonist(place, own, key, possessive)) return personEntity(protagonist.name, pronoun)
    if ([...place.local, ...place.discourse.paragraph].some((entity) => entity.key === key)) return undefined
  }
  const opening = isFirstMain(place)
  if (own.length > 0) {
    const only = one(own)
    return only && !(opening && place.role === 'subject' && only.role === 'oblique') ? only : undefined
  }
  if (place.discourse.open.has(pronoun)) return undefined
  const defined = opening ? definedBy(place.discourse.before) : undefined
  if (defined && fits(defined)) return defined
  const before = withoutCalling(mayBeMeant(place)).filter(fits)
  const only = one(before)
  if (only && (only.person || (only.role === 'subject' && isMain(only)))) return only
  const subjects = before.filter((entity) => entity.role === 'subject')
  const main = one(subjects)
  if (!main || !isMain(main)) return undefined
  return isFocus(place, main) ||
    (opening &&
      main.named &&
      before.every((entity) => entity.key === main.key || isAside(entity) || isDoerOf(main, entity)))
    ? main
    : undefined
}

/** No other person has been a subject since the protagonist was named. */
function isProtagonist(place: Place, own: readonly Entity[], key: string, possessive: boolean): boolean {
  if (place.local.some((entity) => entity.key === key && isOwnSubject(place, entity, possessive))) return false
  const named = own.findLast((entity) => entity.key === key)
  const others = own.filter(
    (entity) =>
      entity.key !== key &&
      (entity.role === 'subject' ||
        entity.role === 'agent' ||
        isToldOf(place, entity) ||
        (place.role !== 'subject' && entity.role !== 'predicate' && entity.person)),
  )
  if (others.length === 0)
    return named !== undefined || (place.discourse.clear && !(possessive && isByOther(place, key)))
  return named !== undefined && others.every((entity) => entity.i < named.i && entity.clause !== place.clause)
}

/** "The blocks were made by Otto Lang. They were the start of his school": whose, the maker's or the protagonist's. */
const isByOther = ({ discourse: { before } }: Place, key: string): boolean =>
  before.some((entity) => entity.role === 'agent' && entity.person && entity.key !== key) &&
  !before.some((entity) => entity.key === key)

/** "under Karl, who taught weavers until he left": behind what a relative tells of somebody "he" may be that one. */
const isToldOf = ({ analysis, at, clause }: Place, entity: Entity): boolean =>
  clause?.marker !== undefined &&
  analysis.clauses.some(
    ({ relative, subject, at: verb }) =>
      relative === 'who' &&
      verb < at &&
      subject !== undefined &&
      entity.i >= (analysis.chunks[subject.a]?.i ?? 0) &&
      entity.j <= (analysis.chunks[subject.b - 1]?.j ?? 0),
  )

const personEntity = (name: string, gender: 'he' | 'she'): Entity => ({
  key: name.toLowerCase(),
  phrase: namedPhrase(name),
  person: true,
  maybePerson: false,
  plural: false,
  gender,
  classes: new Set(),
  role: 'subject',
  behind: '',
  alone: true,
  named: true,
  fresh: false,
  i: 0,
  j: 0,
})

/** Words for people and for things. */
const eitherWay =
  /^(?:chair|head|host|conductor|reader|model|figure|star|guide|guard|agent|counter|ruler|subject|pilot|monitor|player|recorder|printer)$/

const collective =
  /^(?:court|team|committee|family|group|band|clan|tribe|crew|council|board|government|army|party|company|commission|police|couple|pair|club|commission|parliament|congress|senate|majority|public|population|jury|staff|firm|people|nation)$/

/** "did not look like the head of a river": no person, unless it does something. */
const isPartOfThing = ({ role, named, phrase, behind }: Entity): boolean =>
  role !== 'subject' && !named && behind !== '' && phrase.tokens.some(({ lower }) => eitherWay.test(lower))

/** What "it", "its", "they", "their" stand for: the subject before where nothing else competes. */
export function resolveThing(place: Place, plural: boolean, possessive: boolean): Entity | undefined {
  const { discourse, local } = place
  const fits = (entity: Entity): boolean =>
    entity.plural === plural &&
    !(place.role === 'subject' && place.clause && isLandThatMoves(entity.phrase.text, place.clause.vg)) &&
    (plural ||
      (!entity.person && (!entity.maybePerson || entity.classes.size > 0 || entity.key === discourse.topic?.key))) &&
    !isLight(entity.phrase.tokens.at(-1)?.lower ?? '')
  if (
    !plural &&
    local.some(({ person, named, phrase }) => person && !named && eitherWay.test(phrase.tokens.at(-1)?.lower ?? ''))
  )
    return undefined
  // "insisted that the hill be the site: others wanted it": the hill, or the site.
  if (
    !plural &&
    local.some(({ role, clause }) => role === 'subject' && clause?.vg.main.lower === 'be' && clause !== place.clause)
  )
    return undefined
  const isPerson = (name: string): boolean => place.reference.isPerson(place.reference.fullName(name))
  const opens = isFirstMain(place)
  const own = withoutInner(withoutCalling(local)).filter(
    (entity) =>
      fits(entity) &&
      !(isOwnSubject(place, entity, possessive) || (!possessive && isWithinSubject(place, entity))) &&
      !isInFront(place, entity, possessive),
  )
  if (plural && local.some((entity) => !entity.plural && collective.test(entity.phrase.tokens.at(-1)?.lower ?? '')))
    return undefined
  const found = own.length > 0 ? amongOwn(place, own, possessive) : undefined
  if (own.length > 0 && (!found || isCrossed(place, found, fits, possessive))) return undefined
  if (found)
    return plural ? (isToldOfSubject(place, found) ? undefined : found) : isWhole(found, isPerson) ? found : undefined
  if (!opens && local.some((entity) => entity.role === 'subject' && entity.clause !== place.clause)) return undefined
  if (discourse.open.has(plural ? 'they' : 'it') && !continuesSubject(place)) return undefined
  // "Graz is home to the Lund Mill. It": the next sentence is about either.
  if (discourse.before.some(({ role, key, behind }) => role === 'predicate' && key === 'home' && behind === ''))
    return undefined
  const defined = opens ? definedBy(discourse.before) : undefined
  const isDefined = defined !== undefined && fits(defined) && isWhole(defined, isPerson)
  const main = isDefined ? defined : earlierThing(place, fits, isPerson, plural, opens)
  if (!main || (!isDefined && hasRival(place, main, plural)))
    return plural ? undefined : goesOn(place, possessive, isPerson)
  if (!main.named && isCalledInFront(place)) return undefined
  return subjectAhead(place, (entity) => fits(entity) && entity.key !== main.key) ? undefined : main
}

/** "Known as the mill effect, it ...": what has a name of its own may be all that the sentence before tells. */
const isCalledInFront = ({ role, at, analysis: { chunks } }: Place): boolean =>
  role === 'subject' &&
  /^(?:part|vg)$/.test(chunks[0]?.kind ?? '') &&
  /^(?:known|called|named|termed|dubbed|referred)$/.test(chunks[0]?.word ?? '') &&
  chunks.slice(0, at).filter(({ kind }) => kind === 'comma').length === 1 &&
  chunks[at - 1]?.kind === 'comma'

/** "They hunt moths or pick them from leaves. They ...": what "them" was does not matter to the chain of subjects. */
function continuesSubject(place: Place): boolean {
  const subjects = place.discourse.before.filter((entity) => entity.role === 'subject' && isMain(entity))
  const main = one(subjects)
  return place.role === 'subject' && place.local.length === 0 && main !== undefined && isFocus(place, main)
}

/** In the sentence before: the only one, or its subject where nothing competes. */
function earlierThing(
  place: Place,
  fits: (entity: Entity) => boolean,
  isPerson: (name: string) => boolean,
  plural: boolean,
  opens: boolean,
): Entity | undefined {
  const before = withoutInner(withoutCalling(mayBeMeant(place))).filter(fits)
  const only = one(before)
  if (only && /^(?:subject|object|agent)$/.test(only.role)) return isWhole(only, isPerson) ? only : undefined
  if (place.role !== 'subject' && !opens) return undefined
  const main = one(before.filter((entity) => entity.role === 'subject' && isMain(entity)))
  if (!main || !isWhole(main, isPerson)) return undefined
  if (place.role !== 'subject' && !main.named && !isFocus(place, main)) return undefined
  const byPeople = plural && isDoneByPeople(place, main)
  // "Lichens live in barren places. They cover rocks": the subject goes on.
  const goesOnAsSubject =
    opens && place.role === 'subject' && keysOf(before.filter(({ role }) => role === 'subject')).size === 1
  const rivals = before.filter(
    (entity) =>
      entity.key !== main.key &&
      (entity.role === 'object' ||
        (plural && entity.role === 'oblique' && !(goesOnAsSubject && entity.behind !== ''))) &&
      !(byPeople && !entity.person),
  )
  if (isFocus(place, main)) return rivals.some((entity) => entity.fresh && entity.role === 'object') ? undefined : main
  return rivals.some((entity) => entity.fresh || plural || !main.named) ? undefined : main
}

/**
 * Another named body or thing in the sentence before: "it" may be that one, unless the subject is what the document is about. A
 * place that something only lies in is no such thing.
 */
function hasRival(place: Place, main: Entity, plural: boolean): boolean {
  const { discourse } = place
  const topic = discourse.topic?.key
  if (main.key === topic && main.role === 'subject') return false
  if (main.key !== topic && discourse.before.some((entity) => entity.key === topic && entity.plural === plural))
    return true
  return withoutInner(mayBeMeant(place)).some(
    (entity) =>
      entity.named &&
      !entity.person &&
      entity.plural === plural &&
      entity.key !== main.key &&
      !(place.role === 'subject' && isDoerOf(main, entity)) &&
      !(main.i <= entity.i && entity.j <= main.j) &&
      (/^(?:subject|object|agent)$/.test(entity.role) || isBodyHead(entity.phrase.tokens.at(-1)?.lower ?? '')),
  )
}

/** "The Assembly extended its mandate" in a paragraph about a fund, "The firm asked the bank to pay it": not the nearest is meant. */
function isCrossed(place: Place, found: Entity, fits: (entity: Entity) => boolean, possessive: boolean): boolean {
  const { discourse, local } = place
  const { topic } = discourse
  if (topic && topic.key !== found.key && fits(topic))
    if ([...discourse.paragraph, ...local].some((entity) => entity.key === topic.key)) return true
  return (
    !possessive &&
    place.role !== 'subject' &&
    found.clause === place.clause &&
    local.some((entity) => fits(entity) && entity.key !== found.key && isOwnSubject(place, entity, possessive))
  )
}

/** Earlier in the same sentence: the only one, or the subject where no object competes. */
function amongOwn(place: Place, own: readonly Entity[], possessive: boolean): Entity | undefined {
  const only = one(own)
  if (only) return only
  if (place.role !== 'subject' && !possessive) return undefined
  const main = one(own.filter((entity) => entity.role === 'subject' && isMain(entity)))
  return main &&
    own.every(
      (entity) =>
        entity.key === main.key ||
        (main.key === place.discourse.topic?.key && /^(?:oblique|nested)$/.test(entity.role)) ||
        (!entity.named &&
          (entity.role === 'oblique' ||
            (entity.role === 'agent' && entity.j - entity.i === 1) ||
            // "The keel is fixed to the floor of the hull; it holds the mast": the next clause goes on about the first's subject.
            (isBeside(place, main) && /^(?:predicate|nested)$/.test(entity.role)))),
    )
    ? main
    : undefined
}

/** The subject of a main clause beside the one whose subject is at hand. */
const isBeside = ({ role, clause }: Place, main: Entity): boolean =>
  role === 'subject' &&
  clause !== undefined &&
  clause.marker === undefined &&
  !clause.relative &&
  clause !== main.clause
