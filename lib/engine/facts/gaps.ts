import type { Slot } from '@/lib/domain/slot'
import { stem } from '@/lib/domain/text'
import type { Analysis } from '../analysis'
import type { Chunk } from '../chunks'
import { fullMonths } from '../dates'
import { genericNouns } from '../gates/words'
import { findQuantities } from '../mentions/quantities'
import { placeOf } from '../sentences'
import type { MentionType } from '../types'
import { canBeVerb, verbForm } from '../verbs'
import type { View } from './family'

/** Names that say little by themselves, or are words of the calendar. */
const noAnswer = new RegExp(
  `^(?:\\p{Lu}\\.?|Mr|Mrs|Dr|St|Sir|Lord|King|Queen|North|South|East|West|${fullMonths}|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter|God|English|French|German|Latin)$`,
  'u',
)

/** Words of a sentence that can be left out for a learner to fill in. */
export type Gap = {
  readonly slot: Slot
  readonly from: number
  readonly to: number
  readonly type: MentionType
  readonly worth: number
}

/** The dates, names and figures of a sentence; what it is about is no answer to itself. */
export function gapsOf(view: View): readonly Gap[] {
  const found = [...setTerms(view), ...coined(view), ...dates(view.analysis), ...names(view), ...figures(view.analysis)]
  return found.filter(
    (gap, at) =>
      found.findIndex(({ from }) => from === gap.from) === at &&
      !isPartOfPronoun(view.analysis, gap) &&
      !holdsFullName(view.analysis, gap),
  )
}

/** "what they had been", where they are Ulm and Linz: neither of the two stands there. */
const isPartOfPronoun = ({ replaced }: Analysis, { from, to }: Gap): boolean =>
  (replaced ?? []).some(
    (own) =>
      own.from <= from && to <= own.to && to - from < own.to - own.from && /^(?:they|them|their)$/i.test(own.said),
  )

/** "Roth and Karl Lang", read as "Emil Roth and Karl Lang": cut out in the words of the text, it would leave "Emil" behind. */
const holdsFullName = ({ replaced }: Analysis, { from, to }: Gap): boolean =>
  (replaced ?? []).some((own) => own.short && from === own.from && own.to < to)

const dates = ({ tokens, chunks, sentence }: Analysis): Gap[] =>
  chunks.flatMap((chunk, at): Gap[] => {
    const token = tokens[chunk.i]
    const ranged = /[\d][–-]$/.test(sentence.text.slice(0, token?.from ?? 0))
    return chunk.kind === 'date' &&
      token?.date?.start !== undefined &&
      token.date.derived !== true &&
      !ranged &&
      !isOneOfDates(chunks, at)
      ? [{ slot: 'start', from: token.from, to: token.to, type: 'date', worth: 2 }]
      : []
  })

/** "renewed in ____, 1764, and 1781": one of three or more, in no order that the sentence tells. */
function isOneOfDates(chunks: readonly Chunk[], at: number): boolean {
  const reach = (step: 1 | -1): number => {
    let [own, found] = [at, 0]
    while (/^(?:comma|conj)$/.test(chunks[own + step]?.kind ?? '')) {
      const over = chunks[own + 2 * step]?.kind === 'date' ? 2 : 3
      if (over === 3 && !/^(?:comma|conj)$/.test(chunks[own + 2 * step]?.kind ?? '')) break
      if (chunks[own + over * step]?.kind !== 'date') break
      own += over * step
      found += 1
    }
    return found
  }
  return reach(1) + reach(-1) >= 2
}

/** Names behind the subject: what the sentence is about is no answer to itself. */
const names = (view: View): Gap[] =>
  view.analysis.chunks.flatMap((chunk, at): Gap[] => {
    const run = at === 0 || view.analysis.clauses[0]?.subject?.a === at ? undefined : nameOf(view.analysis, chunk, at)
    // "Lorenzo de' Medici", "Sir Otto Lang", "north Syria", "Val-d'Ulm": the name begins before.
    const isCut =
      /\b(?:de['’]|del?|d[iau]|v[ao]n|der|la|le|el|al|bin|ibn|north|south|east|west|Sir|Dame) $|\p{L}['’]$/u.test(
        view.analysis.sentence.text.slice(0, run?.from ?? 0),
      )
    // "an Argyll and several Lunds": two things, whose kinds stand beside them.
    // "the white dwarf, 40 Eridani B": half of a name.
    if (run && /, \d+ $/.test(view.analysis.sentence.text.slice(0, run.from))) return []
    if (run && /\b(?:and|or) (?:several|many|some|other|two|three|four|an?|the)\b/.test(run.text)) return []
    if (!run || isCut || (!/\s/.test(run.text) && view.reference.isCommonWord(run.text)) || isTopic(view, run.text))
      return []
    const type =
      view.typeOf(run.text) ?? (view.reference.isPerson(view.reference.fullName(run.text)) ? 'person' : 'term')
    return [
      { slot: type === 'place' ? 'place' : 'object', from: run.from, to: run.to, type, worth: type === 'term' ? 2 : 4 },
    ]
  })

const isTopic = ({ reference }: View, name: string): boolean =>
  name === reference.title || reference.fullName(name) === reference.protagonist?.name

/** Terms that the author set in bold, where they are a phrase of nouns, or the end of one. */
const setTerms = ({ analysis: { sentence, tokens, chunks } }: View): Gap[] =>
  (sentence.terms ?? []).flatMap((term): Gap[] => {
    const from = placeOf(sentence.text, term)
    const [i, j] = [
      tokens.findIndex((token) => token.from === from),
      tokens.findIndex((token) => token.to === from + term.length),
    ]
    const own = i < 0 ? [] : tokens.slice(i, j + 1)
    const isPhrase = own.every(({ pos }) => /^(?:noun|adj|name)$/.test(pos))
    // "____ diffusion": half of what is spoken of.
    const at = chunks.findIndex((chunk) => chunk.kind !== 'vg' && chunk.i <= i && j + 1 === chunk.j)
    // "A ____ or a flood gate": of two named together either would do.
    const isWhole = at >= 0 && chunks[at - 1]?.kind !== 'conj' && chunks[at + 1]?.kind !== 'conj'
    return own.length > 0 && isPhrase && isWhole
      ? [{ slot: 'term', from, to: from + term.length, type: 'term', worth: 6 }]
      : []
  })

/** "rocks known as ____", "a process called ____": the term that a sentence brings in. */
const coined = ({ analysis: { chunks, tokens } }: View): Gap[] =>
  chunks.flatMap((chunk, at): Gap[] => {
    const verb = chunk.kind === 'part' ? chunk.word : chunk.vg?.voice === 'passive' ? chunk.vg.main.lower : ''
    const first = /^(?:called|termed|dubbed|nicknamed|christened|labelled|labeled)$/.test(verb)
      ? at + 1
      : verb === 'known' && chunks[at + 1]?.word === 'as'
        ? at + 2
        : verb === 'referred' && chunks[at + 2]?.word === 'as'
          ? at + 3
          : chunks.length
    const term = chunks[first]
    if (term?.kind !== 'np' || term.pronoun) return []
    // "called reverse lipping", but not "called slates depending on"
    const isLong = chunks[first + 1]?.kind === 'ger' && /^(?:stop|comma)$/.test(chunks[first + 2]?.kind ?? 'stop')
    const end = isLong ? first + 1 : first
    const next = chunks[end + 1]
    if (next?.kind === 'conj' || next?.word === 'of') return []
    if (next?.kind === 'comma' && /^(?:np|conj)$/.test(chunks[end + 2]?.kind ?? '')) return []
    const own = tokens.slice(term.i, chunks[end]?.j)
    const words = own[0]?.pos === 'det' ? own.slice(1) : own
    const [from, last] = [words[0], words.at(-1)]
    const isTerm = words.every(
      (word, index) => /^(?:noun|adj|name)$/.test(word.pos) || index >= term.j - term.i - (own.length - words.length),
    )
    if (!from || !last || words.length > 4 || !isTerm) return []
    return [{ slot: 'term', from: from.from, to: last.to, type: 'term', worth: 5 }]
  })

/** A whole name: no half of "the Agreement on Steel" or "the Lech and Inn Canal", and not what "central" or "in Linz," only narrows. */
function nameOf(analysis: Analysis, chunk: Chunk, at: number) {
  const { tokens, chunks, sentence } = analysis
  if (chunk.kind !== 'np' || chunk.head?.pos !== 'name') return undefined
  const end = nameEnd(analysis, at)
  if (end === undefined) return undefined
  const [before, behind] = [chunks[at - 1], chunks[end + 1]]
  if (/^(?:on|for)$/.test(behind?.word ?? '') && isName(chunks[end + 2])) return undefined
  const left = chunks[at - 2]
  if (/^(?:on|for|of)$/.test(before?.word ?? '') && left?.head?.pos === 'name') return undefined
  if (before?.kind === 'conj' && (left?.head?.pos === 'name' || left?.kind === 'comma')) return undefined
  // "include Lech", "including Lech": one of them.
  if ((before?.vg?.lemma === 'include' || before?.word === 'including') && end === at) return undefined
  // "the Committee for Aid in Lund", "Long Ride in a Fast Coach"
  if (isName(left) && before?.kind === 'prep' && (chunks[at - 3]?.word === 'for' || /^an?$/.test(chunk.lead)))
    return undefined
  if (behind?.kind === 'prep' && isName(chunks[end + 2]) && /^an?$/.test(chunks[end + 2]?.lead ?? '')) return undefined
  // "St John the Evangelist"
  if (behind?.kind === 'np' && behind.lead === 'the' && behind.head?.pos === 'name') return undefined
  if (before?.kind === 'comma' && isName(left)) return undefined
  const own = tokens.slice(chunk.i, chunk.j)
  const first = own.findIndex((token) => token.pos === 'name')
  if (own[first - 1]?.pos === 'adj') return undefined
  const last = (chunks[end]?.j ?? 0) - 1
  if (!own.slice(first).every((token) => token.pos === 'name') || tokens[last + 1]?.pos === 'part') return undefined
  // "the Danish 50-crown note": of which land a thing is.
  if (tokens[last + 1]?.pos === 'num') return undefined
  const [from, to] = [own[first]?.from ?? 0, tokens[last]?.to ?? 0]
  const text = sentence.text.slice(from, to)
  return noAnswer.test(text) || text.split(' ').length > 6 ? undefined : { from, to, text }
}

const isName = (chunk: Chunk | undefined): boolean => chunk?.kind === 'np' && chunk.head?.pos === 'name'

/** "University of Graz", "Holm Prize in Weaving": where a name goes on. */
const joinsName = (name: Chunk | undefined, joint: Chunk | undefined): boolean =>
  joint?.word === 'of' || (/^(?:in|for)$/.test(joint?.word ?? '') && /^(?:prize|medal|award)$/.test(name?.word ?? ''))

/** The chunk that ends a name or two or three of them: "University of Graz", "Lech, Inn and Traun"; undefined in a longer list. */
function nameEnd({ chunks, clauses }: Analysis, at: number): number | undefined {
  let end = at
  while (joinsName(chunks[end], chunks[end + 1]) && isName(chunks[end + 2])) end += 2
  const members = [end]
  for (let next = end; ; ) {
    const comma = chunks[next + 1]?.kind === 'comma' ? 1 : 0
    const and = chunks[next + 1 + comma]?.kind === 'conj' ? 1 : 0
    const more = next + 1 + comma + and
    if (comma + and === 0 || !isName(chunks[more])) return members.length > 3 ? undefined : end
    // "came back from Lund and Lang built a mill": he who built is no second place.
    if (and === 1 && clauses.some(({ subject }) => subject?.a === more)) return undefined
    next += 1 + comma + and
    members.push(next)
    if (and === 1) return members.length > 3 ? undefined : next
  }
}

/** Adjectives that say how much or how good, and make no term. */
const plainAdjective =
  /^(?:primary|secondary|principal|special|natural|normal|typical|real|total|final|individual|original|various|numerous|previous|serious|famous|dangerous|particular|similar|popular|necessary|ordinary|temporary|basic|usual|actual|general|several|annual|additional|crucial|essential|substantial|potential|initial|rational|realistic|specific|continuous|obvious|enormous|regular|overall|local|crucial|practical|ideal|equal|critical|major|minor|prior|former|early|only|daily)$/
const classing = /(?:al|ic|ar|ary|oid|ine|ous|ed)$/

/** "cogs close | to the rim", "a place relative | to the sun": it goes on with its "to". */
const beforeTo =
  /^(?:relative|prior|subsequent|close|similar|due|next|adjacent|parallel|perpendicular|proportional|equal|equivalent|identical|specific|unique|common|native|opposite|contrary|comparable|analogous|superior|inferior|subject|sensitive|resistant|immune|prone|open|essential|important|central|related|attached|connected|exposed|vital|crucial|key)$/

/** Terms of two or three words in a place of their own ("displace carbon monoxide from"): no subject, no member of a list, nothing that goes on. */
export const termsOf = ({ analysis: { chunks, tokens, sentence, clauses } }: View): readonly Gap[] =>
  chunks.flatMap((chunk, at): Gap[] => {
    const [before, next] = [chunks[at - 1], chunks[at + 1]]
    const own = tokens.slice(chunk.i, chunk.j)
    const words = /^(?:the|an?)$/.test(own[0]?.lower ?? '') ? own.slice(1) : own
    const [first, last] = [words[0], words.at(-1)]
    if (chunk.kind !== 'np' || !first || !last || words.length < 2 || words.length > 3) return []
    if (!/^(?:prep|vg|inf|ger)$/.test(before?.kind ?? '') || before?.word === 'as') return []
    if (next && !/^(?:stop|comma|prep)$/.test(next.kind)) return []
    if (next?.word === 'to' && beforeTo.test(last.lower)) return []
    if (next?.word === 'of' || next?.word === 'such' || (next?.kind === 'comma' && chunks[at + 2]?.kind !== 'rel'))
      return []
    if (clauses.some(({ subject }) => subject && subject.a <= at && at < subject.b)) return []
    const fits = words.every(
      (token) =>
        /^\p{Ll}/u.test(token.text) &&
        (token.pos === 'noun' ||
          (token !== last && token.pos === 'adj' && classing.test(token.lower) && !plainAdjective.test(token.lower))),
    )
    // "microbes of the skin compete with": a verb.
    const mayAct = next?.kind === 'prep' && canBeVerb(last.lower) && verbForm(last.lower) === 'base'
    if (!fits || mayAct || last.pos !== 'noun' || genericNouns.has(stem(last.lower))) return []
    return [{ slot: 'object', from: first.from, to: last.to, type: 'term', worth: sentence.text.length - first.from }]
  })

const figures = ({ tokens, sentence: { text } }: Analysis): Gap[] =>
  findQuantities(tokens)
    .filter(({ i, unit }) => unit !== undefined || !/^(?:one|two|1|2)$/i.test(tokens[i]?.text ?? ''))
    .filter(({ from, to }) => !(text.slice(0, from).endsWith(', ') && /^ \p{Lu}/u.test(text.slice(to))))
    .map(({ from, to }): Gap => ({ slot: 'quantity', from, to, type: 'quantity', worth: 5 }))

/** The best of them, one of each slot and at most so many. */
export function pickGaps(found: readonly Gap[], most: number): readonly Gap[] {
  const slots = new Set<Slot>()
  const picked: Gap[] = []
  for (const one of [...found].sort((a, b) => b.worth - a.worth || a.from - b.from)) {
    if (picked.length >= most) continue
    slots.add(one.slot)
    picked.push(one)
  }
  return picked
}
