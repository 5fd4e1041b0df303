import type { Slot } from '@/lib/domain/slot'
import { extent, plain } from '../analysis'
import { capital } from '../capital'
import type { Chunk } from '../chunks'
import { isBandOfPeople } from '../groups'
import { standsAlone } from '../leaning'
import { isDemonym, isHumanNoun, isPlural, singularOf } from '../lexicon'
import { nameClass } from '../mentions/nameType'
import type { Piece } from '../pieces'
import { listedPlace } from '../questions/listed'
import type { Token } from '../tokens'
import type { EngineSlot, MentionType } from '../types'
import { apposedNames } from './apposedNames'
import { pieceSlot, thingWord, type View } from './family'
import { kindNouns } from './kindNouns'

/** A noun phrase as something to ask for: its question word, and the shortest words that answer it. Offsets are those of the answer. */
export type Phrase = {
  /** "who", "what", "which city", "which German engineer": without preposition, small letters. */
  readonly wh: string
  readonly answer: string
  readonly accepted: readonly string[]
  readonly from: number
  readonly to: number
  readonly type?: MentionType
  readonly head?: string
  readonly human: boolean
  /** Full name of a person who stands with a part of it. */
  readonly value?: string
}

/** Nouns that say next to nothing where nothing follows them. */
const light =
  /^(?:data|areas?|progress|things?|ways?|roles?|use|uses|parts?|information|works?|time|times|help|support|results?|ideas?|strategy|hypothesis|examples?|needs?|effects?|kinds?|types?|forms?|people|persons?|m[ae]n|wom[ae]n|numbers?|amounts?|levels?|places?|cases?|facts?|end|beginning|lot|range|variety|series|sets?|groups?|orders?|changes?|increases?|decreases?|declines?|attention|importance|success|failure|control|ability|opportunit(?:y|ies)|chances?|problems?|reasons?|purposes?|differences?|views?|influence|impact|rise|positions?|points?|life|career|interest|members?|others?|steps?|efforts?|attempts?|aspects?|features?|items?|factors?|issues?|matters?|terms?|access|advantages?|benefits?|conditions?|situations?|activit(?:y|ies)|evidence|material|materials|rate|rates|name|names|services?|functions?|goals?|aims?|action|actions|limits?|measures?|state|degree|extent|consequences?|responsibility|care|account|stuff|elements?|components?|systems?|process|processes|methods?|events?|individuals?|questions?|answers?|basis|value|values|plans?|ones?|existence|force|forces|being|gear|contact|practice|operation|question|light|consideration|possession|some|many|most|half|both|all|several|few|more|less|much|little|enough|each|none|any)$/

/** People as one thing: asked for as a thing. */
const collective =
  /^(?:family|tribe|crowd|staff|crew|couple|team|group|army|people|party|class|household|dynasty|clan|personnel|crowds|families|tribes)$/

const isName = (token: Token | undefined): boolean => token?.pos === 'name'
const ofName = /^(?:de|van|von|der|del|la|le|al|bin|ibn|da|di)$/

const ofPlace =
  /^(?:country|countries|nation|state|kingdom|republic|empire|neighbou?r|power|colony|territory|federation|union|economy|market|monarchy|ally|allies|city|town|island|province|region)s?$/
const isCountry = ({ typeOf }: View, name: string) => typeOf(name) === 'place' && listedPlace(name) === 'country'

/** Where the words that the answer needs end: before a relative clause or a participle. */
function coreEnd(chunks: readonly Chunk[], a: number, b: number): number {
  let at = a + 1
  while (at < b) {
    const { kind } = chunks[at] as Chunk
    if (kind === 'rel' || kind === 'part' || kind === 'ger' || kind === 'vg' || kind === 'inf') break
    if (kind === 'prep' && (chunks[at + 1]?.kind === 'rel' || chunks[at + 1]?.kind === 'ger')) break
    at += 1
  }
  while (at > a + 1 && /^(?:comma|prep|conj|adv)$/.test(chunks[at - 1]?.kind ?? '')) at -= 1
  return at
}

/** "the German engineer Carl von Linde": the name behind a noun that says what it names; index of its first token. */
function nameBehindNoun(own: readonly Token[]): number | undefined {
  const at = own.findLastIndex(({ pos, lower }) => pos === 'noun' && !ofName.test(lower))
  if (at < 0 || at === own.length - 1) return undefined
  const rest = own.slice(at + 1)
  const joins = ({ lower }: Token): boolean => ofName.test(lower) || lower === 'and'
  const named = isName(rest[0]) && isName(rest.at(-1)) && rest.every((token) => isName(token) || joins(token))
  const before = own.slice(0, at)
  const plainly = before.every(
    (token) =>
      /^(?:det|adj|noun|name|adv)$/.test(token.pos) &&
      !/^(?:this|that|these|those|some|many|other|another|such|former|late|last|first)$/.test(token.lower),
  )
  // "the marquis du Plessis": the name is not told from its title.
  const titled = /^(?:de|du|des|van|von|der|del|la|le|di|da)$/.test(own[at]?.lower ?? '')
  const crowded = at > 4 || before.filter(isName).length > 2
  const plural = rest.length === 1 && isPlural(rest[0]?.lower ?? '') && !isPlural(own[at]?.lower ?? '')
  return named && plainly && !plural && !crowded && !titled ? at + 1 : undefined
}

/** "the state of New York", "the city of Linz": asked by the class, answered by the name. */
export function classOfName(
  { analysis: { chunks, tokens, sentence } }: View,
  a: number,
  b: number,
): Pick<Phrase, 'wh' | 'answer' | 'from' | 'to' | 'head'> | undefined {
  const [first, of, name] = [chunks[a], chunks[a + 1], chunks[a + 2]]
  const own = tokens.slice(first?.i, first?.j)
  const named = tokens.slice(name?.i, name?.j)
  const head = own.at(-1)?.lower ?? ''
  if (b !== a + 3 || of?.word !== 'of' || own[0]?.lower !== 'the' || own.length !== 2 || !placeClasses.test(head))
    return undefined
  if (named.length === 0 || !named.every(isName)) return undefined
  const [from, to] = [named[0]?.from ?? 0, named.at(-1)?.to ?? 0]
  return { wh: `which ${head}`, answer: sentence.text.slice(from, to), from, to, head }
}

const placeClasses =
  /^(?:city|town|village|state|province|county|district|region|island|port|kingdom|republic|duchy|principality|colony|parish|municipality|county|borough|country|lake|canton)$/

/** "entered grammar school": a kind of school, and none that has a name. */
const isKindOfBody = (own: readonly Token[], head: Token): boolean =>
  /^(?:school|college|university|academy|hospital)$/.test(head.lower) &&
  own.every(({ pos }) => pos === 'adj' || pos === 'noun')

/** "half of the town", "all of the valley": a portion of something that is named. */
const isPortion = ({ analysis: { chunks } }: View, a: number): boolean =>
  /^(?:all|half|parts?)$/.test(chunks[a]?.word ?? '') &&
  (chunks[a]?.j ?? 0) - (chunks[a]?.i ?? 0) === 1 &&
  chunks[a + 1]?.word === 'of' &&
  chunks[a + 2]?.lead === 'the'

/** How the noun phrase of chunks [a, b) is asked for; undefined where it says too little, leans on the context, or could be anything. */
export function phraseOf(view: View, a: number, b: number, subject = false): Phrase | undefined {
  const { analysis, reference } = view
  const { chunks, tokens, sentence } = analysis
  const first = chunks[a]
  if (first && isPortion(view, a)) {
    const rest = phraseOf(view, a + 2, b, subject)
    if (!rest || rest.human) return undefined
    const { from, to } = extent(analysis, a, b)
    const answer = plain(sentence.text.slice(from, to))
    return { ...rest, wh: 'what', answer, accepted: [rest.answer], from, to, type: 'term' }
  }
  if (first?.kind !== 'np' || first.pronoun || !first.head || !standsAlone(analysis, a, b, reference, false))
    return undefined
  // "offenders risked imprisonment": a clause, not a phrase.
  if (chunks[a + 1]?.kind === 'vg' && a + 2 < b && chunks[a + 2]?.kind === 'np') return undefined
  const apposed = apposedNames(view, a, b, subject ? 'who' : 'whom')
  if (apposed) return apposed
  const end = coreEnd(chunks, a, b)
  const whole = extent(analysis, a, b)
  const full = plain(sentence.text.slice(whole.from, whole.to))
  const core = extent(analysis, a, end)
  const short = plain(sentence.text.slice(core.from, core.to))
  const long = full.split(' ').length > 8 && short.split(' ').length >= 3
  const range = long ? core : whole
  const words = long ? short : full
  const person = subject ? 'who' : 'whom'
  const own = tokens.slice(first.i, first.j)
  const bare = words.replace(/^(?:the|an?)\s+/i, '')
  const more = { accepted: [...new Set([full, short, bare])].filter((form) => form !== words), ...range }
  const listed = chunks.slice(a, end).some((chunk) => chunk.kind === 'conj')
  const simple = end === a + 1
  // "the company Lund in Sweden": what stands behind the name helps to tell it.
  const placed = !listed && chunks[a + 1]?.kind === 'prep' && chunks[a + 1]?.word !== 'of'
  const behind =
    simple ||
    placed ||
    (listed &&
      chunks.slice(a + 1, end).every((chunk) => chunk.kind === 'conj' || chunk.kind === 'np' || chunk.kind === 'comma'))
      ? nameBehindNoun(tokens.slice(first.i, placed ? first.j : chunks[end - 1]?.j))
      : undefined
  if (behind !== undefined) {
    const name = tokens[first.i + behind] as Token
    const label = tokens.slice(first.i, first.i + behind).filter((token, index) => index > 0 || token.pos !== 'det')
    const noun = label.at(-1)
    if (
      noun &&
      // "U.S. President Otto Roth": no class to be asked for.
      !/[.\p{Lu}]/u.test(noun.text.slice(1)) &&
      // "the invading Holms": what they did, and no class of them.
      !/^(?:invading|attacking|besieging|advancing|retreating|ruling|reigning|rising|visiting|remaining|surviving|neighbou?ring|surrounding|opposing|rivall?ing|warring|arriving|returning|fleeing|departing|leading|winning|losing|conquering)$/.test(
        noun.lower,
      ) &&
      !/^(?:day|days|today|time|year|century|part|half|side|middle|beginning|end|start|rest|heart)$/.test(noun.lower) &&
      // "the postwar United States": a country is no postwar.
      !(
        label.some(({ pos }) => pos === 'adj') &&
        isCountry(view, plain(sentence.text.slice(name.from, core.to))) &&
        !ofPlace.test(noun.lower)
      ) &&
      !(listed && !isPlural(noun.lower))
    ) {
      const to = placed ? (tokens[first.j - 1]?.to ?? core.to) : core.to
      const answer = plain(sentence.text.slice(name.from, to))
      const more = placed ? ` ${plain(sentence.text.slice(to, core.to)).trim()}` : ''
      const said = label.map(({ pos, text, lower }) => (pos === 'name' || isDemonym(text) ? text : lower)).join(' ')
      const isAged = /-year-old$/.test(noun.lower)
      const human = isAged || (isHumanNoun(noun.lower) && !collective.test(noun.lower))
      return {
        // "fourteen-year-old Ida Holm": how old she was, and no class.
        wh: isAged ? person : `which ${said}${more}`,
        answer,
        accepted: [full, short].filter((form) => form !== answer),
        from: name.from,
        to,
        human,
        head: noun.lower,
        ...(human && !listed ? { type: 'person' as const } : {}),
      }
    }
  }
  // "Vienna, Austria": the first name answers.
  const tail = /^(\p{Lu}[^,]*), (?:the )?\p{Lu}[^,]*$/u.exec(bare)
  if (tail?.[1] && !listed && end === a + 3) {
    const part = phraseOf(view, a, a + 1, subject)
    if (part) return { ...part, accepted: [...part.accepted, full] }
  }
  const inClass = classOfName(view, a, b)
  if (inClass) return { ...inClass, accepted: [full], human: false, type: 'place' }
  const name = reference.fullName(bare)
  if (
    reference.isPerson(name) ||
    (listed && bare.split(/, and | and |, /).every((one) => reference.isPerson(reference.fullName(one))))
  )
    return name === bare || listed
      ? { wh: person, answer: words, ...more, human: true, type: 'person' }
      : { wh: person, answer: name, ...more, accepted: [full], human: true, type: 'person', value: name }
  const { head } = first
  // "Bavaria and Tyrol": places as they come.
  if (
    listed &&
    head.pos === 'name' &&
    bare
      .split(/, and | and |, /)
      .every((one) => view.typeOf(one) === 'place' || view.typeOf(one.replace(/^the /, '')) === 'place')
  )
    return { wh: 'what', answer: words, ...more, human: false, type: 'place' }
  // "her sister Anna": the noun before the name says that it is somebody.
  const before = own.findLast(({ pos, lower }) => pos !== 'name' && !ofName.test(lower))
  if (head.pos === 'name' && before?.pos === 'noun' && isHumanNoun(before.lower) && !collective.test(before.lower))
    return { wh: person, answer: words, ...more, human: true, type: 'person' }
  if (head.pos === 'name') {
    const plural = listed || /s$/.test(head.text)
    const word = thingWord(view, bare, plural ? '' : 'what')?.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
    if (word === undefined || word === '') return undefined
    const type = view.typeOf(bare)
    return {
      wh: word,
      answer: words,
      ...more,
      human: false,
      ...(type ? { type } : {}),
      ...(nameClass(bare) ? { head: nameClass(bare) as string } : {}),
    }
  }
  if (head.pos !== 'noun') return undefined
  const followed = b > a + 1
  // "the Doppler effect": a name says which.
  if (light.test(head.lower) && !followed && own.length <= (own[0]?.pos === 'det' ? 3 : 2) && !own.some(isName))
    return undefined
  if (
    /^(?:this|that|these|those|such|another|other|same|each|every|no|any|some|many|most|several|various|certain|few|much|more|less|both|either|neither|all)$/.test(
      own[0]?.lower ?? '',
    )
  )
    return undefined
  // "by pressing paper" is an act.
  if (own[0]?.pos !== 'det' && /ing$/.test(own[0]?.lower ?? '') && own.length === 2) return undefined
  const personal = (isHumanNoun(head.lower) && !collective.test(head.lower)) || isBandOfPeople(words)
  // "rose to vice governor": without an article it is a post, not a person.
  if (personal && !isPlural(head.lower) && !/^(?:det|poss|name)$/.test(own[0]?.pos ?? '')) return undefined
  const somebody: Phrase = { wh: person, answer: words, ...more, human: true, head: head.lower }
  if (personal) return !followed && own.length === 1 && light.test(head.lower) ? undefined : somebody
  const modifiers = own.filter((token) => token.pos !== 'det' && token !== head)
  const kind =
    simple &&
    kindNouns.has(singularOf(head.lower)) &&
    !/^an?$/.test(own[0]?.lower ?? '') &&
    modifiers.length > 0 &&
    modifiers.every(
      (token) =>
        /^(?:adj|name|noun)$/.test(token.pos) &&
        !/^(?:term|word|name|concept|title|next|previous|following|same|own|other|whole|entire|new|latter|former|present)$/.test(
          token.lower,
        ),
    )
  return {
    wh: kind ? `${isKindOfBody(own, head) ? 'what kind of' : 'which'} ${head.lower}` : 'what',
    answer: words,
    ...more,
    human: false,
    type: 'term',
    head: head.lower,
  }
}

/** The slot that a phrase fills. */
export const phraseSlot = (view: View, slot: Slot, { from, to, type, head, value }: Phrase): EngineSlot =>
  pieceSlot(
    view,
    slot,
    { from, to },
    {
      ...(type ? { type } : {}),
      ...(head ? { head } : {}),
      ...(value ? { text: value, value } : {}),
    },
  )

/** The noun phrase of a piece, behind its preposition. */
export const phraseIn = (view: View, piece: Piece): Phrase | undefined =>
  phraseOf(view, piece.role === 'pp' ? piece.a + 1 : piece.a, piece.b)

/** Who rules: one has things of them as of people. */
export const ruling = /\b(?:government|parliament|senate|crown|court|authorities|council|cabinet|ministry)\b/

/** "in" + "which city" as a question begins. */
export const opened = (prep: string, wh: string): string => `${capital(prep)} ${wh}`
