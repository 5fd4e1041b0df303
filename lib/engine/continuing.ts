import { isMain, isMainClause } from './centre'
import type { Clause } from './clauseParts'
import type { Place } from './discourse'
import type { Entity } from './entities'
import { nounClasses } from './headClasses'
import { isBodyHead, isKnownPlace } from './mentions/nameType'

/** What places and bodies do, and things, substances or qualities do not. */
const doneByBodies =
  /^(?:maintain|join|sign|ratify|adopt|declare|elect|export|import|border|host|employ|enrol|enroll|operate|own|govern|annex|cede|accede|secede|withdraw|invade|found|establish|publish|acquire|award|administer|negotiate|lend|abolish|legalize|legalise|organize|organise|sponsor|oversee|recognize|recognise)$/

/** What people do, and things do not. */
const doneByPeople =
  /^(?:argue|believe|think|claim|conclude|propose|suggest|discover|decide|hope|want|refuse|agree|fight|attack|capture|conquer|invade|march|settle|marry|live|teach|learn|write|paint|travel|emigrate|migrate|vote|elect|demand|protest|worship|speak|hunt|farm|trade|sell|buy|build|invent|celebrate|practise|practice|flee|surrender|negotiate|declare|publish|found|establish|name|call)$/

/** "They fought": where people come first and all else is things, the people are meant. */
export const isDoneByPeople = ({ clause, role }: Place, who: Entity): boolean =>
  role === 'subject' &&
  clause !== undefined &&
  clause.vg.voice === 'active' &&
  doneByPeople.test(clause.vg.lemma) &&
  (who.person || /^(?:forces|troops|armies|tribes|peoples)$/.test(who.phrase.tokens.at(-1)?.lower ?? ''))

/** What only a place or a body has. */
const hadByBodies =
  /^(?:capital|population|economy|climate|coastline|terrain|latitude|territory|currency|government|constitution|parliament|president|citizens|inhabitants|residents|neighbou?rs?|members|membership|headquarters|mission|budget|founders?|staff|motto|landmark|mayor|exports|imports|government|army|students|faculty|alumni|campus|borders?|suburbs|outskirts|hinterland|districts|provinces|collections?|mandate|secretariat)$/

const isBody = ({ phrase, classes }: Entity): boolean =>
  [...classes].some(isBodyHead) || isBodyHead(phrase.tokens.at(-1)?.lower ?? '') || isKnownPlace(phrase.text)

/** "the efficiency of the engine", "the fund's mission": "it" may be either. A name with "of" is one thing. */
export const isWhole = ({ phrase: { tokens }, named }: Entity, persons: (name: string) => boolean): boolean => {
  const owner = tokens.findIndex((token) => token.pos === 'part')
  if (owner >= 0)
    return persons(
      tokens
        .slice(0, owner)
        .map((token) => token.text)
        .join(' '),
    )
  const of = tokens.findIndex((token) => token.lower === 'of')
  return of < 0 || (named && tokens.slice(0, of).some((token) => token.pos === 'name'))
}

/** Subject of the last main clause of the sentence before. */
const lastSubject = ({ discourse }: Place): Entity | undefined =>
  discourse.before.findLast((entity) => entity.role === 'subject' && isMain(entity))

/** Opens the sentence: nothing was spoken of in it before. */
const opens = ({ local, clause, role }: Place): boolean =>
  local.length === 0 && role === 'subject' && isMainClause(clause)

/** "It also stores fat": one more thing said of the same. */
const saysMore = ({ analysis: { chunks }, at }: Place, { vg }: Clause): boolean =>
  chunks[at + 1]?.word === 'also' || vg.adverbs.some(({ lower }) => lower === 'also')

/** "It is one of the largest islands", "It became the first city": what a clause calls its subject. */
function calls({ analysis: { chunks } }: Place, { vg, complement }: Clause): readonly string[] {
  if (!/^(?:be|become|remain)$/.test(vg.lemma) || vg.voice === 'passive') return []
  let at = complement.a
  while (chunks[at]?.kind === 'adv') at += 1
  if (chunks[at]?.word === 'one' && chunks[at + 1]?.word === 'of') at += 2
  const head = chunks[at]?.kind === 'np' && !chunks[at]?.pronoun ? chunks[at]?.head : undefined
  return head?.pos === 'noun' ? nounClasses(head.lower) : []
}

/** True where only the topic can be what the clause speaks of: a body among things, or the one thing of its class. */
function wantsTopic(place: Place, clause: Clause, topic: Entity, possessive: boolean): boolean {
  const { analysis, at, i, discourse } = place
  const others = discourse.before.filter(({ key, person, plural }) => key !== topic.key && !person && !plural)
  const had = analysis.tokens.slice(i + 1, analysis.chunks[at]?.j).some(({ lower }) => hadByBodies.test(lower))
  if ((possessive ? had : doneByBodies.test(clause.vg.lemma) && clause.vg.voice === 'active') && isBody(topic))
    return !others.some((entity) => isBody(entity) && /^(?:subject|object|agent|predicate)$/.test(entity.role))
  const called = possessive ? [] : calls(place, clause).filter((noun) => topic.classes.has(noun))
  return called.length > 0 && !others.some(({ classes }) => called.some((noun) => classes.has(noun)))
}

/**
 * What "it" or "its" at the beginning of a sentence goes on about where the words alone leave two things to choose from: the
 * subject before, of which one more thing is said ("It also"), or the topic of the document, where what is said fits nothing else.
 */
export function goesOn(place: Place, possessive: boolean, isPerson: (name: string) => boolean): Entity | undefined {
  const { clause, discourse } = place
  if (!clause || discourse.open.has('it')) return undefined
  const subject = lastSubject(place)
  const { topic } = discourse
  if (!possessive && place.role === 'object' && topic && subject?.key === topic.key) return aloneWith(place, topic)
  if (!opens(place)) return undefined
  if (
    !possessive &&
    saysMore(place, clause) &&
    subject &&
    !subject.person &&
    !subject.plural &&
    onlySubject(place, subject)
  )
    return subject.key === topic?.key ? topic : subject.alone && isWhole(subject, isPerson) ? subject : undefined
  if (!topic || topic.plural) return undefined
  if (possessive && subject && new RegExp(`^(?:the )?${escaped(topic.key)}['’]s? `, 'i').test(subject.phrase.text))
    return topic
  const named = discourse.before.filter(({ key }) => key === topic.key)
  if (named.length === 0) return undefined
  if (subject?.key === topic.key && (endsWith(place, subject) || wantsTopic(place, clause, topic, possessive)))
    return topic
  return !possessive && calls(place, clause).length > 0 && wantsTopic(place, clause, topic, false) ? topic : undefined
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The sentence before ends with the topic as its subject and brings up nothing behind it. */
const endsWith = ({ discourse }: Place, subject: Entity): boolean =>
  discourse.before.every(
    ({ i, role, plural, person }) => i <= subject.i || plural || person || !/^(?:object|agent|subject)$/.test(role),
  )

const onlySubject = ({ discourse }: Place, subject: Entity): boolean =>
  discourse.before.every((entity) => entity.role !== 'subject' || !isMain(entity) || entity.key === subject.key)

/** The topic as the object of the next sentence, where the sentence before was about nothing else. */
const aloneWith = (place: Place, topic: Entity): Entity | undefined =>
  onlySubject(place, topic) &&
  isMainClause(place.clause) &&
  !place.discourse.before.some(
    ({ key, role, plural }) => key !== topic.key && !plural && /^(?:object|agent)$/.test(role),
  )
    ? topic
    : undefined
