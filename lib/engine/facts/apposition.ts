import { extent, plain } from '../analysis'
import { capital } from '../capital'
import type { Chunk } from '../chunks'
import { fullMonths } from '../dates'
import { standsAlone } from '../leaning'
import { isHumanNoun, isPlural } from '../lexicon'
import { verbForm } from '../verbs'
import { bareTerm } from './definition'
import { termFor } from './describing'
import { ask, type Draft, draft, type Family, slotAt, type View } from './family'
import { isWithinParticiple, mayExplain } from './mayExplain'
import { isOfPast, named } from './namedLast'
import { hasSecond } from './secondPredicate'

/** What stands behind a comma beside its noun: "the xylem, a tissue of narrow tubes", "the largest island, Greenland,". */
export const apposition: Family = {
  name: 'apposition',
  read: (view) =>
    view.analysis.chunks.flatMap((_, at) => (mayExplain(view, at) ? [...explained(view, at), ...named(view, at)] : [])),
}

/** Nouns that say of a whole clause what it is ("a feat", "an increase of"), or how far, and not of the noun before. */
const ofClause =
  /^(?:walk|drive|ride|mile|hour|distance|few|number|position|post|feat|move|fact|year|time|figure|total|result|process|event|practice|decision|role|increase|decrease|drop|rise|record|success|failure|step|development|trend|change|difference|one|day|sign|way|idea|policy|start|beginning|end|something|part|migration|shift|transition|transformation|departure|arrival)s?$/

/** What a place can be. */
const placeNoun =
  /^(?:city|town|village|capital|port|seat|state|country|nation|republic|kingdom|empire|province|county|district|region|area|territory|island|peninsula|river|lake|sea|bay|mountain|volcano|range|valley|plain|plateau|desert|forest|park|site|suburb|neighbou?rhood|settlement|centre|center|home|location|resort|municipality|parish|commune|headland|cape|strait|colony|fortress|oasis|hill|peak|stronghold|borough|quarter|metropolis|birthplace)$/

const explaining =
  /^(?:process|act|practice|ability|tendency|study|science|art|state|condition|system|form|type|kind|method|technique|theory|idea|belief|principle|law|phenomenon|property|measure|amount|rate|movement|change|loss|removal|transfer|use|set|group|period|region|point|place|part|way|means|device|substance|person|one)$/

/** What may as well be said of how something is done: of "the light" in "a mirror directs the light, a method that ...", it is not. */
const ofManner =
  /^(?:method|technique|approach|tactic|strategy|measure|arrangement|solution|system|trick|custom|procedure|task)s?$/

const day = new RegExp(`^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|${fullMonths}|Christmas|Easter)$`)

const notKind = /^(?:remainder|rest|others?|majority|latter|former|term|word|expression|native|resident|inhabitant)$/

/** What a sentence begins with that tells when or why, with its subject behind the comma. */
const atFirst =
  /^(?:In (?:response|reaction|addition|contrast|reply|return|opposition)|Due|According|Owing|After|Before|During|Despite|Because|Following|Since|Under|With|Without|As) /

/** "the xylem, a tissue of narrow tubes" and "Jan Ingenhousz, a Dutch physician": a noun phrase explained behind the comma at `at`. */
function explained(view: View, at: number): readonly Draft[] {
  const { analysis } = view
  const { chunks, tokens, sentence } = analysis
  const noun = chunks[at - 1]
  const next = chunks[at + 1]
  if (noun?.kind !== 'np' || noun.pronoun || next?.kind !== 'np' || next.pronoun || next.head?.pos !== 'noun') return []
  // "call a loss, such as rot, a burden": the burden is the loss.
  if (/^(?:as|like)$/.test(chunks[at - 2]?.word ?? '') && chunks[at - 3]?.kind !== 'vg') return []
  // "On Tuesday, the flood": a day is nothing but when. "Salt: Its Trade, a book": the title begins before the colon.
  if (day.test(noun.head?.text ?? '') || (noun.head?.pos === 'name' && chunks[at - 2]?.word === ':')) return []
  // "In Paris, the powers declared ...": the phrase is the subject of its own clause.
  if (analysis.clauses.some((clause) => clause.subject?.a === at + 1 && !clause.relative && !clause.shared)) return []
  const article = tokens[next.i]?.lower ?? ''
  const dashed = isDashedKind(view, at)
  const isName = noun.head?.pos === 'name' && !dashed
  // "In response to the flood, a league of bakers, helped by the monks, built": the league is who built.
  if (!isName && atFirst.test(sentence.text) && !chunks.slice(0, at).some(({ kind }) => kind === 'vg')) return []
  const owned =
    isName && tokens[next.i]?.pos === 'name' && tokens.slice(next.i, next.j).some((token) => token.pos === 'part')
  if (!dashed && (!(owned || /^(?:an?|the)$/.test(article)) || next.j - next.i < 2)) return []
  if (ofClause.test(next.head.lower) && chunks[at]?.word !== ':' && chunks[at - 2]?.vg?.lemma !== 'be') return []
  // "from the old halls, the remainder from gifts": the next of a list; "the Ulm, a term for": what is said of the word.
  if (notKind.test(next.head.lower)) return []
  const isBareObject =
    !isName && tokens[noun.i]?.lower === 'the' && !analysis.clauses.some(({ subject }) => subject?.a === at - 1)
  if (isBareObject && ofManner.test(next.head.lower)) return []
  // "Ulm is the capital, the oldest town of Norland": Ulm is the oldest.
  if (chunks[at - 2]?.vg?.lemma === 'be' && hasSecond(view, { a: at - 1, b: at })) return []
  // "memory consolidation: the process of ...": behind a colon only what says that it explains.
  const colon = chunks[at]?.word === ':'
  if (colon && !explaining.test(next.head.lower)) return []
  // "passes the inner system, the dust reflecting the light": what happens beside it.
  if (!isName && article === 'the' && chunks[at + 2]?.kind === 'ger') return []
  const human = isHumanNoun(next.head.lower)
  const end = owned ? ownedEnd(chunks, at + 1) : appositionEnd(chunks, at + 1, article === 'the' && human && isName)
  if (end === undefined || !(dashed || isBearer(view, at, article))) return []
  const own = extent(analysis, at - 1, at)
  const meaning = extent(analysis, at + 1, end)
  const words = plain(sentence.text.slice(meaning.from, meaning.to))
  if (!standsAlone(analysis, at - 1, at, view.reference) || words.split(' ').length < 3) return []
  // "found that the cells touch the wall, a state she called rest": of what was found.
  if (/ (?:s?he|they|it|\p{Lu}\p{L}+) (?:called|named|termed|dubbed|labelled|labeled)\b/u.test(words)) return []
  const text = plain(sentence.text.slice(own.from, own.to))
  const name = view.reference.fullName(trailing(view, noun.i, noun.j) ?? text)
  const person = view.reference.isPerson(name)
  const located = /^(?:in|at|from|near|to|through|into|between|towards?)$/.test(chunks[at - 2]?.word ?? '')
  // "This town, older than Rome, the scene of wars, has": of the town.
  if (chunks[at - 2]?.word === 'than' && chunks[at - 3]?.kind === 'adj' && chunks[at - 4]?.kind === 'comma') return []
  // "a road from Lund to Lauen, the present railway": of the road.
  if (chunks[at - 2]?.word === 'to' && chunks[at - 4]?.word === 'from') return []
  if (located && view.typeOf(name) === 'place' && !placeNoun.test(next.head.lower)) return []
  // "Mount Holm in Tyrol, the largest volcano of": the mountain is.
  if (located && isName && analysis.clauses.some(({ subject }) => subject?.a === at - 3 && subject.head.pos === 'name'))
    return []
  if (!person && !placeNoun.test(next.head.lower) && isWithinParticiple(view, at, end)) return []
  // "the Dublin Mountains" are many: which one is a part of a range, nobody asks.
  if (isName && /^the (?:.*s$|\d)|^\d/i.test(text)) return []
  if (person !== human || (!isName && article === 'the' && /^an?$/.test(tokens[noun.i]?.lower ?? ''))) return []
  const subject = person ? name : lower(text, isName)
  const plural = !isName && isPlural(noun.head?.lower ?? '')
  if (!isName && article !== 'the' && plural && !dashed) return []
  const past =
    (isName && isOfPast(analysis, at) && (person || view.typeOf(name) !== 'place')) || (person && isOfOldTimes(words))
  const be = plural ? 'are' : past ? 'was' : 'is'
  const who = person || /^(?:god|goddess|deity|demon|nymph|hero|heroine)$/.test(next.head.lower) ? 'Who' : 'What'
  const alone = standsAlone(analysis, at + 1, end, view.reference)
  const general = !isName && explaining.test(next.head.lower)
  const single = !general && (article === 'the' || owned) && (words.split(' ').length > 3 || /\p{Lu}/u.test(words))
  return [
    draft(view, {
      kind: 'definition',
      relation: 'is',
      subject,
      rule: 'definition:apposition',
      slots: [
        slotAt(
          view,
          'term',
          person ? (tokens[noun.j - name.split(' ').length]?.from ?? own.from) : articleFrom(view, noun.i, own.from),
          own.to,
          person ? { text: name, type: 'person' } : {},
        ),
        slotAt(view, 'definition', meaning.from, meaning.to, { head: next.head.lower }),
      ],
      statement: past || !alone ? null : `${capital(subject)} ${be} ${words}.`,
      asks: alone
        ? [
            ask('definition', `${who} ${be} ${subject}?`, words),
            single
              ? ask('term', `${who} ${be} ${words}?`, subject)
              : isName || plural
                ? undefined
                : ask('term', termFor(words), bareTerm(subject)),
          ]
        : [],
    }),
  ]
}

/** "hot Jupiters—planets that circle close to their star—": many of a kind, told behind a dash by a wider kind. */
function isDashedKind({ analysis: { chunks, tokens } }: View, at: number): boolean {
  const [noun, dash, kind, next] = chunks.slice(at - 1, at + 3)
  if (!noun?.head || !kind?.head || !/^[–—]$/.test(dash?.word ?? '') || tokens[noun.i]?.pos === 'det') return false
  return (
    noun.j - noun.i <= 4 &&
    isPlural(noun.head.lower) &&
    isPlural(kind.head.lower) &&
    /^(?:noun|adj)$/.test(tokens[kind.i]?.pos ?? '') &&
    /^(?:prep|rel|part|ger)$/.test(next?.kind ?? '') &&
    chunks[at - 2]?.kind !== 'conj'
  )
}

/** "above a hot spot, a plume of rock that rises from below": what always holds of it says what such a one is. */
function isAnyOfKind({ analysis: { chunks, tokens } }: View, at: number): boolean {
  const [noun, , kind] = chunks.slice(at - 1, at + 2)
  const rel = chunks.findIndex((chunk, index) => index > at && chunk.kind === 'rel')
  return (
    /^an?$/.test(tokens[noun?.i ?? 0]?.lower ?? '') &&
    (noun?.j ?? 0) - (noun?.i ?? 0) >= 3 &&
    /^an?$/.test(kind?.lead ?? '') &&
    /^(?:pres3|base)$/.test(chunks[rel + 1]?.vg?.main.form ?? '') &&
    rel > 0 &&
    rel <= at + 5
  )
}

/** A noun that can be explained: a name, "the xylem", or a bare noun as subject, as what something is, or called. */
function isBearer(view: View, at: number, article: string): boolean {
  const { chunks, tokens } = view.analysis
  const noun = chunks[at - 1]
  const before = chunks[at - 2]
  if (!noun) return false
  const isName = noun.head?.pos === 'name'
  const titled = isName && article === 'the' && isHumanNoun(chunks[at + 1]?.head?.lower ?? '')
  const whole = chunks[at - 3]
  // "the son of Anton Weiss, a farmer", "Ada and Otto, a weaver": it may be said of either.
  if (before?.kind === 'conj' && !titled) return false
  if (before?.word === 'of' && !titled && !(isName && whole?.head?.pos === 'noun' && !isHumanNoun(whole.head.lower)))
    return false
  // "in the old quarter of Lauen, a poor area": the quarter is.
  if (before?.word === 'of' && placeNoun.test(whole?.head?.lower ?? '') && article !== 'the') return false
  if (before?.kind === 'comma' && chunks[at - 3]?.kind === 'np' && !titled) return false
  const first = tokens[noun.i]
  if (isName || first?.lower === 'the' || isAnyOfKind(view, at)) return true
  if (isPlural(noun.head?.lower ?? '')) return false
  if (chunks[at]?.word === ':') return first?.pos === 'noun' || (first?.pos === 'adj' && noun.j - noun.i === 2)
  if (first?.pos !== 'noun') return false
  if (article === 'the') return at === 1
  return at === 1 || before?.vg?.lemma === 'be' || /^(?:as|called)$/.test(before?.word ?? '')
}

const articleFrom = (view: View, i: number, from: number): number =>
  view.analysis.tokens[i]?.pos === 'det' ? (view.analysis.tokens[i + 1]?.from ?? from) : from
const lower = (text: string, isName: boolean): string =>
  isName && !/^The\s/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)

/** The name at the end of a noun phrase: "the chemist Joseph Priestley" -> "Joseph Priestley". */
function trailing(view: View, i: number, j: number): string | undefined {
  const { tokens, sentence } = view.analysis
  let at = j
  while (at > i && tokens[at - 1]?.pos === 'name') at -= 1
  return at === j ? undefined : sentence.text.slice(tokens[at]?.from, tokens[j - 1]?.to)
}

/** "Momus, Warsaw's first literary cabaret,": up to the next comma. */
const ownedEnd = (chunks: readonly Chunk[], start: number): number | undefined =>
  chunks[start + 1]?.kind === 'comma' || chunks[start + 1]?.kind === 'stop' ? start + 1 : undefined

/** End of an apposition: the next comma or the end of the sentence; undefined where it is rather a list. */
function appositionEnd(chunks: readonly Chunk[], start: number, titled: boolean): number | undefined {
  for (let at = start + 1; at < chunks.length; at += 1) {
    const { kind, word } = chunks[at] as Chunk
    if (kind === 'stop') return at
    if (kind === 'comma') {
      const next = chunks[at + 1]
      if (next?.kind === 'np' && titled && next.head?.pos === 'name') return at
      if (next?.kind === 'conj' && titled && chunks[at + 2]?.head?.pos === 'name') return at
      return next?.kind === 'conj' || next?.kind === 'np' ? undefined : at
    }
    if (kind === 'conj' && chunks[at + 1]?.kind === 'np' && chunks[at - 2]?.kind === 'comma') return undefined
    // "stars that are bound and circle each other"
    const second = chunks[at - 1]?.kind === 'conj' && chunks.slice(start, at).some((own) => own.kind === 'rel')
    if (kind === 'vg' && chunks[at - 1]?.kind !== 'rel' && !second && !chunks[at]?.vg?.doubtful) return undefined
    if (kind === 'sub' || word === 'but') return undefined
  }
  return undefined
}

/** "the eleventh-century queen", "the weaver who taught him": somebody of then, also where the sentence is of today. */
const isOfOldTimes = (words: string): boolean =>
  /\b\p{Ll}+-century\b/u.test(words) || verbForm(/ who (\p{Ll}+)\b/u.exec(words)?.[1] ?? '').startsWith('past')
