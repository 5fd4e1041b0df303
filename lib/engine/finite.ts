import type { Chunk } from './chunks'
import { boundary, isNext, nominal, skipAdverbsLeft, skipAdverbsRight, timePrepositions } from './clauseParts'
import { infinitivesFrom } from './infinitiveLists'
import { closesDashes, toldBehindSubject } from './insertions'
import { isPlural } from './lexicon'
import { isAbsolute, isByBehind, isToldBehind, tellsThat } from './participleSigns'
import { overInsertion } from './subjects'

/** A finite verb: not a lone -ed form that the words around show to be a participle. */
export function finiteVerbs(chunks: readonly Chunk[]): readonly number[] {
  const participles = new Set<number>()
  const found: number[] = []
  chunks.forEach((chunk, at) => {
    if (chunk.kind !== 'vg') return
    if (chunk.vg?.doubtful && isParticiple(chunks, at, participles)) participles.add(at)
    else if (!isBareInfinitive(chunks, at)) found.push(at)
  })
  return found
}

/** "make their crops grow": a base form after a noun that depends on make, let, help. */
function isBareInfinitive(chunks: readonly Chunk[], at: number): boolean {
  const vg = chunks[at]?.vg
  const governor = chunks[at - 2]?.vg
  if (vg === undefined || vg.helpers.length > 0 || vg.main.form !== 'base') return false
  // "closed its schools rather than see them mixed"
  if (chunks[at - 1]?.word === 'rather than') return true
  // "to drain and settle the marshes"
  if (chunks[at - 1]?.kind === 'conj' && chunks[at - 2]?.kind === 'inf' && nominal(chunks[at - 3])) return true
  if (joinsAimInFront(chunks, at) || infinitivesFrom(chunks, at) !== undefined) return true
  return (
    nominal(chunks[at - 1]) && governor !== undefined && /^(?:make|let|help|see|have|watch|hear)$/.test(governor.lemma)
  )
}

/** "To settle the valley and guard the road, Otto built": the second aim in front, whose verb shares the "to". */
function joinsAimInFront(chunks: readonly Chunk[], at: number): boolean {
  const conj = skipAdverbsLeft(chunks, at - 1)
  const comma = chunks.findIndex(({ kind }, index) => index > at && kind === 'comma')
  return (
    chunks[0]?.kind === 'inf' &&
    chunks[conj]?.kind === 'conj' &&
    chunks.slice(1, conj).every(({ kind }) => /^(?:np|prep|adj|adv|date)$/.test(kind)) &&
    comma > at &&
    chunks.slice(at + 1, comma).every(({ kind }) => /^(?:np|prep|adj|adv|date|conj)$/.test(kind)) &&
    nominal(chunks[comma + 1])
  )
}

/** Verbs that always act on something: without an object behind it, their -ed form is a participle ("a treaty signed in 1990"). */
const transitive = new Set(
  'sign publish found establish build create design invent discover introduce issue name call entitle award grant appoint elect produce manufacture make use employ own commission construct destroy defeat kill capture annex occupy acquire purchase buy sell give associate base connect link relate regard consider describe limit require attribute dedicate derive locate situate compose know impose inspire influence govern rule surround staff equip design direct organize organise install record store contain hold send bring keep teach tell spend lend mount fund finance sponsor approve adopt enact pass propose offer exhume register collect gather extract exhibit undertake cause trap devote assign expose conduct need discuss infect draft'.split(
    ' ',
  ),
)
/** What one does and nothing undergoes: "died" is no participle. */
const neverPassive = new Set(
  'die live arrive exist occur happen appear disappear emerge remain depart vanish perish belong consist reside'.split(
    ' ',
  ),
)
const naming = /^(?:call|name|title|entitle|dub|term|nickname|style)$/

const renaming = /^(?:rename|rechristen|retitle|redesignate)$/
/** ", then renamed Holm University, when": nothing but the new name. */
const isOnlyName = (chunks: readonly Chunk[], at: number): boolean =>
  chunks[at]?.head?.pos === 'name' && !nominal(chunks[at + 1])

/** No object follows: a preposition, a date or the end of the part. */
const bare = (chunk: Chunk | undefined): boolean =>
  !chunk || ((!nominal(chunk) || chunk.kind === 'date') && !/^(?:up|out|off|down|away|back|over)$/.test(chunk.word))

function isParticiple(chunks: readonly Chunk[], at: number, participles: ReadonlySet<number>): boolean {
  const lemma = chunks[at]?.vg?.lemma ?? ''
  if (neverPassive.has(lemma)) return false
  const p = skipAdverbsLeft(chunks, at - 1)
  const before = chunks[p]
  if (!before || before.kind === 'prep') return true
  if (closesDashes(chunks, p)) return false
  if (isAbsolute(chunks, p, at)) return true
  if (before.kind === 'comma' && isNext(chunks, p, at) && !naming.test(lemma) && !renaming.test(lemma)) return false
  if (before.kind === 'comma') {
    const next = chunks[skipAdverbsRight(chunks, at + 1)]
    const loose = next?.kind === 'prep' || next?.kind === 'inf' || next?.kind === 'comma' || next?.kind === 'date'
    return (
      (naming.test(lemma) && chunks.some(certain) && !listGoesOn(chunks, at)) ||
      (renaming.test(lemma) && isOnlyName(chunks, at + 1)) ||
      (loose &&
        !(
          listGoesOn(chunks, at) &&
          !chunks.slice(at).some(certain) &&
          !(transitive.has(lemma) && bare(chunks[at + 1]))
        ) &&
        !closesInsertion(chunks, p, at, participles))
    )
  }
  if (before.kind === 'conj') return sharesParticiple(chunks, p, at, participles)
  if (before.kind === 'rel' || tellsThat(chunks, at)) return false
  if (before.kind === 'sub') return true
  if (naming.test(lemma) && aside(chunks, p) && chunks.some(certain)) return true
  if (!nominal(before)) return true
  // "shows that of the looms sold between 1900 and 1920, most were": behind a preposition stands no subject.
  if (
    chunks[p - 1]?.kind === 'prep' &&
    chunks[p - 2]?.word === 'that' &&
    chunks[p - 2]?.kind === 'rel' &&
    chunks[p - 3]?.kind === 'vg' &&
    bare(chunks[at + 1])
  )
    return true
  if (naming.test(lemma) && namesSubject(chunks, at)) return true
  // "the key that Holm used was": what the pronoun opens needs a verb, and Holm is its subject.
  if (chunks[p - 1]?.kind === 'rel' && /^(?:that|which|whom)$/.test(chunks[p - 1]?.word ?? '') && before.kind === 'np')
    return false
  if (before.forPronoun) return false
  if (before.pronoun && !['some', 'all', 'many', 'most', 'those', 'others'].includes(before.word)) return false
  if (
    transitive.has(lemma) &&
    bare(chunks[at + 1]) &&
    chunks.some(
      (chunk, other) =>
        other !== at && chunk.kind === 'vg' && (!chunk.vg?.doubtful || (other > at && actsBehindComma(chunks, other))),
    )
  )
    return true
  // "Cells infected by the virus": with nobody named as acted on, they act on nothing.
  if (transitive.has(lemma) && chunks[at + 1]?.word === 'by' && chunks[at + 2]?.kind === 'np') return true
  for (let right = at + 1; right < chunks.length; right += 1) {
    const chunk = chunks[right] as Chunk
    if (
      chunk.kind === 'conj' &&
      (chunks[right + 1]?.kind === 'ger' ||
        (chunks[right - 1]?.kind === 'date' && chunks[right + 1]?.kind === 'date') ||
        (nominal(chunks[right + 1]) &&
          chunks[at + 1]?.kind === 'prep' &&
          chunks[right - 1]?.kind === 'np' &&
          !/^(?:the|a|an|it|he|they)$/.test(chunks[right + 1]?.word ?? '')))
    )
      continue
    if (chunk.kind === 'comma' || chunk.kind === 'conj' || chunk.kind === 'rel' || boundary(chunk)) break
    if (chunk.kind === 'prep' && timePrepositions.has(chunk.word)) break
    if (chunk.kind === 'vg' && !chunk.vg?.doubtful) return true
    if (chunk.kind === 'vg' && transitive.has(lemma) && bare(chunks[at + 1]) && !naming.test(chunk.vg?.lemma ?? ''))
      return true
    if (chunk.kind === 'vg' && chunks[at + 1]?.kind === 'prep' && actsOn(chunks, right)) return true
  }
  for (let left = at - 1; left >= 0; left -= 1) {
    const chunk = chunks[left] as Chunk
    // "has a bolt or a set of pins fixed to the frame": two things of which one is had.
    if (chunk.word === 'or' && nominal(chunks[left - 1]) && isUnowned(chunks[left + 1])) continue
    if (chunk.kind === 'comma' || chunk.kind === 'conj' || chunk.kind === 'rel' || boundary(chunk)) break
    if (chunk.kind === 'prep' && timePrepositions.has(chunk.word)) break
    if (chunk.kind === 'vg' && actsBehindRelative(chunks, left, at)) return false
    if (chunk.kind === 'vg' && !(participles.has(left) && nominal(chunks[skipAdverbsLeft(chunks, left - 1)])))
      return true
  }
  return isByBehind(chunks, at) && hasOtherVerb(chunks, at, participles)
}

/** "The book published in 1914, the last of three, won a prize": behind the comma a verb with an object of its own; ", then repaired the hall" tells what came next. */
function actsBehindComma(chunks: readonly Chunk[], at: number): boolean {
  const before = skipAdverbsLeft(chunks, at - 1)
  return (
    chunks[before]?.kind === 'comma' &&
    chunks[at + 1]?.kind === 'np' &&
    chunks[at]?.vg?.main.form === 'pastpp' &&
    chunks.slice(before + 1, at).every(({ word }) => /ly$/.test(word) && !nextDeed.test(word))
  )
}
const nextDeed = /^(?:finally|subsequently|eventually|immediately|successfully)$/

/** "a set of pins", and neither "its masters" nor "they". */
const isUnowned = (chunk: Chunk | undefined): boolean =>
  nominal(chunk) && chunk?.pronoun !== true && !/^(?:the|its|his|her|their|this|these)$/.test(chunk?.lead ?? '')

/** "The probe launched into orbit in 2011 provided maps": the second verb has an object, and the first none. */
const actsOn = (chunks: readonly Chunk[], at: number): boolean => {
  const object = chunks[at + 1]
  return (
    object?.kind === 'np' &&
    !object.pronoun &&
    !/^(?:year|month|week|day|night|morning|century|decade|summer|winter|spring|autumn|time)s?$/.test(object.word) &&
    !naming.test(chunks[at]?.vg?.lemma ?? '') &&
    !renaming.test(chunks[at]?.vg?.lemma ?? '') &&
    !takesTwo.test(chunks[at]?.vg?.lemma ?? '')
  )
}
/** Of these a participle has an object as well: "a hall given the name". */
const takesTwo =
  /^(?:give|grant|award|offer|teach|show|pay|assign|allot|lend|deny|promise|tell|ask|cost|leave|make|elect|appoint|consider|deem|declare)$/

/** "The boy who climbed over the wall showed some courage": the first noun of the sentence still waits for its verb. */
const actsBehindRelative = (chunks: readonly Chunk[], inner: number, at: number): boolean => {
  const opening = chunks.slice(0, at).findLastIndex(({ kind }) => kind === 'stop' || kind === 'comma') + 1
  const behind = chunks.slice(at + 1)
  const end = behind.findIndex(({ kind }) => /^(?:comma|conj|sub|stop)$/.test(kind))
  return (
    chunks[inner - 1]?.kind === 'rel' &&
    chunks[inner - 1]?.word !== 'what' &&
    chunks[at + 1]?.kind === 'np' &&
    !naming.test(chunks[at]?.vg?.lemma ?? '') &&
    chunks.slice(opening, inner - 1).every(({ kind }) => kind === 'np' || kind === 'prep') &&
    !behind.slice(0, end < 0 ? behind.length : end).some(({ kind }) => kind === 'vg')
  )
}

/** "A physicist named Augustin Fresnel invented a lens", "A clerk named Otto Lang, wrote a plan": the verb comes right behind the name. */
function namesSubject(chunks: readonly Chunk[], at: number): boolean {
  const name = chunks[at + 1]
  if (name?.kind !== 'np' || name.head?.pos !== 'name') return false
  // "Two ships named Holm and Lund sailed"
  const bearers = chunks[skipAdverbsLeft(chunks, at - 1)]?.head
  const areTwo = bearers?.pos === 'noun' && isPlural(bearers.lower) && chunks[at + 2]?.word === 'and'
  const last = areTwo && chunks[at + 3]?.head?.pos === 'name' ? at + 3 : at + 1
  const comma = chunks[last + 1]?.kind === 'comma'
  const verb = skipAdverbsRight(chunks, last + (comma ? 2 : 1))
  return chunks[verb]?.kind === 'vg' && (!comma || nominal(chunks[verb + 1]))
}

/** "Although they built roads, most people travelled by river": only a verb outside the clause in front makes this one a participle. */
function hasOtherVerb(chunks: readonly Chunk[], at: number, participles: ReadonlySet<number>): boolean {
  const open = chunks.slice(0, at).findLastIndex((chunk) => chunk.kind === 'stop') + 1
  const comma = chunks.slice(0, at).findLastIndex((chunk) => chunk.kind === 'comma')
  const fronted = chunks[open]?.kind === 'sub'
  for (let other = open; other < chunks.length && chunks[other]?.kind !== 'stop'; other += 1)
    if (
      other !== at &&
      chunks[other]?.kind === 'vg' &&
      !participles.has(other) &&
      !(fronted && other < comma) &&
      !isToldBehind(chunks, other)
    )
      return true
  return false
}

/** "the plot, in earlier centuries called ...": nothing but a preposition and its noun since the comma. */
const aside = (chunks: readonly Chunk[], p: number): boolean =>
  chunks[p - 1]?.kind === 'prep' && chunks[p - 2]?.kind === 'comma' && nominal(chunks[p - 3])

/** ", and raised": one more verb after this one. */
const listGoesOn = (chunks: readonly Chunk[], at: number): boolean =>
  chunks.some((chunk, index) => index > at && chunk.kind === 'conj' && chunks[index + 1]?.vg?.doubtful)

const certain = (chunk: Chunk): boolean => chunk.kind === 'vg' && chunk.vg?.doubtful === false

/** "The duke, his son and heir, ruled for two years, but was deposed": the only verb there is, but for what it shares its subject with. */
function closesInsertion(
  chunks: readonly Chunk[],
  comma: number,
  at: number,
  participles: ReadonlySet<number>,
): boolean {
  const rest = chunks.slice(at + 1)
  const end = rest.findIndex((chunk) => chunk.kind === 'stop')
  const next = rest.slice(0, end < 0 ? rest.length : end).findIndex(certain)
  if (next >= 0 && rest[skipAdverbsLeft(rest, next - 1)]?.kind !== 'conj') return false
  // "The charter of Ulm, or the Letter, drafted at a fair, closely followed the first": what acts on something comes behind.
  const acts = chunks.some((_, other) => other > at + 1 && actsBehindComma(chunks, other))
  if (acts && bare(chunks[at + 1]) && !listGoesOn(chunks, at)) return false
  const start = overInsertion(chunks, comma, [])
  if (start === undefined) return false
  const opening = chunks.slice(0, start).findLastIndex((chunk) => chunk.kind === 'stop') + 1
  // "When the frost came, Otto, then 15, stayed": the verb in front has its own subject.
  const opened = chunks[opening]?.kind === 'sub' && chunks[start - 1]?.kind === 'comma' ? start : opening
  // "Otto Lang, who had studied in Lund, moved to Ulm": what the relative tells is its own.
  const told = toldBehindSubject(chunks, start, comma)
  return !chunks
    .slice(opened, at)
    .some(
      (chunk, offset) =>
        chunk.kind === 'vg' &&
        !participles.has(opened + offset) &&
        !(told !== undefined && told.a < opened + offset && opened + offset < told.b) &&
        chunk.vg !== chunks[at]?.vg,
    )
}

/** "built in 1820 and owned by the guild, the mill": what "and" joins to a participle is one, too. */
function sharesParticiple(
  chunks: readonly Chunk[],
  conj: number,
  at: number,
  participles: ReadonlySet<number>,
): boolean {
  if (bare(chunks[at + 1]) && (chunks[conj - 1]?.kind === 'part' || participles.has(conj - 1))) return true
  if (!bare(chunks[at + 1]) || !chunks.slice(at + 1).some((chunk) => chunk.kind === 'comma' || chunk.kind === 'vg'))
    return false
  for (let left = conj - 1; left >= 0; left -= 1) {
    const chunk = chunks[left] as Chunk
    if (chunk.kind === 'part' || participles.has(left)) {
      const comma = chunks.findIndex((own, index) => index > at && own.kind === 'comma')
      return comma > 0 && chunks.slice(comma).some((own) => own.kind === 'vg')
    }
    if (chunk.kind === 'comma' || chunk.kind === 'vg' || chunk.kind === 'rel' || boundary(chunk)) return false
  }
  return false
}
