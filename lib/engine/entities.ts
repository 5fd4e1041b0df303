import type { Analysis } from './analysis'
import type { Chunk } from './chunks'
import type { Clause, Subject } from './clauseParts'
import { classesOf, genderOfNoun, nounClasses } from './headClasses'
import { standsAlone } from './leaning'
import { isDemonym, isHumanNoun, isPlural, singularOf } from './lexicon'
import { isKnownPlace } from './mentions/nameType'
import { isBearerOfTitle, isPeople } from './personEvidence'
import type { Reference } from './reference'
import { namedPhrase, type Phrase, phraseOf } from './rewrite'
import type { Token } from './tokens'

export type EntityRole = 'subject' | 'object' | 'predicate' | 'agent' | 'oblique' | 'nested'

/** Somebody or something that a sentence speaks of, as a later pronoun sees it. */
export type Entity = {
  /** The same for every mention: the full name, or the words without article. */
  readonly key: string
  readonly phrase: Phrase
  readonly person: boolean
  /** A name that tells nothing of its kind: it may be a person's. */
  readonly maybePerson: boolean
  readonly plural: boolean
  readonly gender?: 'he' | 'she'
  /** What it can be called later with "the": company, firm ... */
  readonly classes: ReadonlySet<string>
  readonly role: EntityRole
  /** The preposition before it, or nothing. */
  readonly behind: string
  /** The clause it belongs to. */
  readonly clause?: Clause
  /** The words tell by themselves what is meant, so that they can stand for a pronoun. */
  readonly alone: boolean
  readonly named: boolean
  /** "a dam": brought up here for the first time. */
  readonly fresh: boolean
  readonly i: number
  readonly j: number
}

/** Nouns that nothing refers back to: "in the end", "a number of", "at the time". */
const light =
  /^(?:year|month|week|day|decade|century|millennium|time|hour|minute|second|morning|evening|night|summer|winter|spring|autumn|moment|end|beginning|start|way|fact|addition|contrast|result|rest|number|variety|range|percent|%|lot|kind|sort|type|case|example|instance|order|favor|favour|age|date|today|half|majority|part|place|use|account|total|average|basis|extent|degree|turn|course|practice|general|particular|term|behalf|spite|period|era)$/
const unstable =
  /^(?:some|many|several|few|most|all|each|every|no|any|both|either|neither|other|another|various|certain|numerous|more|less|such|what|which|whatever|whichever|two|three|four|five|six|seven|eight|nine|ten|this|that|these|those)$/

export const isLight = (noun: string): boolean => light.test(singularOf(noun))

/** All noun phrases of a sentence, left to right; a phrase with "of" is one and its inner noun another. */
export function entitiesOf(analysis: Analysis, reference: Reference): readonly Entity[] {
  const found: Entity[] = []
  analysis.chunks.forEach((chunk, at) => {
    if (chunk.kind !== 'np' || chunk.pronoun || !chunk.head) return
    const owner = ownerOf(analysis, chunk, reference)
    if (owner) found.push(owner)
    found.push(entityAt(analysis, at, reference))
  })
  for (const clause of analysis.clauses) {
    const list = coordination(analysis, clause, reference)
    if (list) found.push(list)
  }
  return found.sort((a, b) => a.i - b.i || b.j - a.j)
}

function entityAt(analysis: Analysis, at: number, reference: Reference): Entity {
  const { chunks, tokens } = analysis
  const chunk = chunks[at] as Chunk
  const head = chunk.head as Token
  const own = tokens.slice(chunk.i, chunk.j)
  const { role, clause } = placeOf(analysis, at)
  let b = at + 1
  while (chunks[b]?.word === 'of' && chunks[b + 1]?.kind === 'np' && !chunks[b + 1]?.pronoun) b += 2
  if (role === 'subject' && clause?.subject && clause.subject.b > b)
    if (isPlain(chunks, b, clause.subject.b) || isOneName(chunks, at, clause.subject)) b = clause.subject.b
  const followed =
    ['rel', 'part', 'inf', 'ger'].includes(chunks[b]?.kind ?? '') ||
    (chunks[b]?.kind === 'prep' &&
      head.pos === 'noun' &&
      !isCalledByName(own) &&
      !(role === 'object' && /^(?:in|by|as|at|on|from)$/.test(chunks[b]?.word ?? ''))) ||
    listed(chunks, at, b)
  const phrase = sentenceCase(analysis, phraseOf(tokens, chunk.i, chunks[b - 1]?.j ?? chunk.j))
  const name = trailingName(own)
  const full = name === '' ? '' : reference.fullName(name)
  const byName = own.at(-1)?.pos === 'name' && b === at + 1
  const called = own.at(-1 - name.split(' ').length)
  const personal = byName && reference.isPerson(full)
  const person =
    personal ||
    isBearerOfTitle(own) ||
    (head.pos === 'noun' ? isHumanNoun(head.lower) : byName && called?.pos === 'noun' && isHumanNoun(called.lower))
  const first = own[0]
  const generic = /^an?$/.test(first?.lower ?? '')
  const unsure =
    own.some((token) => unstable.test(token.lower) || token.pos === 'num') ||
    first?.pos === 'poss' ||
    (generic && !speaksInGeneral(clause, role)) ||
    (b > at + 1 && tokens.slice(chunk.j, chunks[b - 1]?.j).some((token) => token.pos === 'poss')) ||
    phrase.tokens.length > 8
  const gender =
    (byName ? reference.genderOf(full) : undefined) ?? genderOfNoun((byName && called ? called : head).lower)
  const words = personal ? fullPhrase(full, phraseOf(tokens, chunk.j - name.split(' ').length, chunk.j)) : phrase
  return {
    key: personal ? reference.identity(full) : keyOf(phrase.text),
    phrase: words,
    person: person || isPeople(own),
    maybePerson: byName && !person && !isPlaced(chunks[at - 1]) && mayBePerson(tokens, chunk, name, reference),
    plural: isPeople(own) || (!(head.pos === 'name' && (personal || saysOne(role, clause))) && isPlural(head.lower)),
    ...(gender ? { gender } : {}),
    classes: new Set([
      ...(head.pos === 'name' || b > at + 1 || own.length > 1 ? classesOf(phrase.text, reference.isCommonWord) : []),
      ...(head.pos === 'noun' ? nounClasses(head.lower) : []),
      ...own
        .slice(0, -1)
        .flatMap((token) => (token.pos === 'noun' && head.pos === 'name' ? nounClasses(token.lower) : [])),
    ]),
    role,
    behind: chunks[at - 1]?.kind === 'prep' ? (chunks[at - 1]?.word ?? '') : '',
    ...(clause ? { clause } : {}),
    alone: (personal || !unsure) && !followed && !labelled(own) && standsAlone(analysis, at, b, reference),
    named: head.pos === 'name' || own.some((token) => token.pos === 'name' && token !== first),
    fresh: generic,
    i: chunk.i,
    j: chunks[b - 1]?.j ?? chunk.j,
  }
}

/** "Barbados is": one, whatever its name ends in. */
const saysOne = (role: EntityRole, clause: Clause | undefined): boolean =>
  role === 'subject' && clause !== undefined && /^(?:is|was|has)$/.test((clause.vg.helpers[0] ?? clause.vg.main).lower)

/** "the Holm treaty between two towns": the name tells which one wherever it stands. */
const isCalledByName = (own: readonly Token[]): boolean =>
  own.length === 3 && own[0]?.lower === 'the' && own[1]?.pos === 'name' && !isDemonym(own[1].text)

/** "Tesla" in "Tesla's patents". */
function ownerOf(analysis: Analysis, chunk: Chunk, reference: Reference): Entity | undefined {
  const { tokens } = analysis
  const part = tokens.findIndex((token, at) => at > chunk.i && at < chunk.j && token.pos === 'part')
  const head = tokens[part - 1]
  if (part < 0 || !head) return undefined
  const own = tokens.slice(chunk.i, part)
  const name = trailingName(own)
  const full = reference.fullName(name)
  const person = (name !== '' && reference.isPerson(full)) || (head.pos === 'noun' && isHumanNoun(head.lower))
  const phrase = sentenceCase(analysis, phraseOf(tokens, chunk.i, part))
  const gender = person && head.pos === 'name' ? reference.genderOf(full) : genderOfNoun(head.lower)
  return {
    key: person && head.pos === 'name' ? reference.identity(full) : keyOf(phrase.text),
    phrase: person && head.pos === 'name' ? fullPhrase(full, phrase) : phrase,
    person,
    maybePerson: head.pos === 'name' && !person && mayBePerson(tokens, { i: chunk.i, j: part }, name, reference),
    plural: !person && isPlural(head.lower),
    ...(gender ? { gender } : {}),
    classes: new Set(head.pos === 'name' ? classesOf(phrase.text, reference.isCommonWord) : nounClasses(head.lower)),
    role: 'nested',
    behind: '',
    alone: head.pos === 'name' && own.every((token) => token.pos === 'name' || token.lower === 'the'),
    named: head.pos === 'name',
    fresh: false,
    i: chunk.i,
    j: part,
  }
}

/** "Lane and Vail" as a subject: what "they" stands for. */
function coordination(analysis: Analysis, clause: Clause, reference: Reference): Entity | undefined {
  const { subject } = clause
  if (!subject?.plural || clause.shared || clause.relative || clause.reduced) return undefined
  const { chunks, tokens } = analysis
  const parts = chunks.slice(subject.a, subject.b)
  if (!parts.some((chunk) => chunk.word === 'and') || parts.length > 7) return undefined
  if (parts.some((chunk) => !['np', 'conj', 'comma'].includes(chunk.kind) || chunk.pronoun)) return undefined
  const i = chunks[subject.a]?.i ?? 0
  const j = chunks[subject.b - 1]?.j ?? i
  const words = tokens.slice(i, j)
  const person = parts.some(
    (chunk) => chunk.kind === 'np' && reference.isPerson(reference.fullName(phraseOf(tokens, chunk.i, chunk.j).text)),
  )
  return {
    key: keyOf(phraseOf(tokens, i, j).text),
    phrase: sentenceCase(analysis, phraseOf(tokens, i, j)),
    person,
    maybePerson: false,
    plural: true,
    classes: new Set(),
    role: 'subject',
    behind: '',
    clause,
    alone:
      !words.some((token) => unstable.test(token.lower) || token.pos === 'num' || token.pos === 'poss') &&
      standsAlone(analysis, subject.a, subject.b, reference),
    named: words.some((token) => token.pos === 'name'),
    fresh: false,
    i,
    j,
  }
}

/** Part a phrase plays, by the clause that holds it. */
export function placeOf({ chunks, clauses }: Analysis, at: number): { role: EntityRole; clause?: Clause } {
  const before = chunks[at - 1]
  if (before?.word === 'of' && chunks[at - 2]?.kind === 'np') return { role: 'nested' }
  // "making it the oldest mill": what something is made or called.
  if (before?.pronoun && /^(?:it|him|her|them)$/.test(before.word) && /^(?:ger|vg)$/.test(chunks[at - 2]?.kind ?? ''))
    return { role: 'predicate' }
  for (const clause of clauses) {
    if (clause.shared || clause.reduced) continue
    if (clause.subject && !clause.relative && at === clause.subject.a) return { role: 'subject', clause }
  }
  for (const clause of clauses) {
    let first = clause.complement.a
    while (chunks[first]?.kind === 'adv') first += 1
    if (at === first && at < clause.complement.b)
      return {
        role: /^(?:be|become|remain)$/.test(clause.vg.lemma) && clause.vg.voice === 'active' ? 'predicate' : 'object',
        clause,
      }
    if (at >= clause.complement.a && at < clause.complement.b)
      return { role: before?.word === 'by' && clause.vg.voice === 'passive' ? 'agent' : 'oblique', clause }
  }
  return { role: 'oblique' }
}

/** "A glacier is", "A glacier moves": any of them, so the words can be said again. */
const speaksInGeneral = (clause: Clause | undefined, role: EntityRole): boolean => {
  if (role !== 'subject' || !clause) return false
  const finite = clause.vg.helpers[0] ?? clause.vg.main
  return (
    /^(?:is|are|has|have|can|may|does|do|will)$/.test(finite.lower) || finite.form === 'pres3' || finite.form === 'base'
  )
}

/** "people from Song China": the phrase goes on, and may be said again as it is. */
const isPlain = (chunks: readonly Chunk[], a: number, b: number): boolean =>
  b - a <= 4 && chunks.slice(a, b).every((chunk) => (chunk.kind === 'np' && !chunk.pronoun) || chunk.kind === 'prep')

/** "The Elm and Ash Railway was": one thing in two words. */
const isOneName = (chunks: readonly Chunk[], at: number, { b, plural }: Subject): boolean =>
  !plural && b === at + 3 && chunks[at + 1]?.word === 'and' && chunks[at + 2]?.head?.pos === 'name'

/** "the name oxygen", "the word atom": the word and not the thing. */
const labelled = (own: readonly Token[]): boolean =>
  own.some((token, at) => at < own.length - 1 && /^(?:name|word|term|title|letter|symbol)$/.test(token.lower))

/** "in Trenton": a name behind such a word is a place's. */
const isPlaced = (before: Chunk | undefined): boolean =>
  before?.kind === 'prep' && /^(?:in|at|near|into|across|throughout|around)$/.test(before.word)

/** A bare capitalised name without a word that tells what it is. */
const mayBePerson = (
  tokens: readonly Token[],
  { i, j }: { readonly i: number; readonly j: number },
  name: string,
  reference: Reference,
): boolean =>
  !/^(?:the|a|an)$/.test(tokens[i]?.lower ?? '') &&
  /^\p{Lu}[\p{Ll}'’]+(?:[ -]\p{Lu}[\p{Ll}.'’]*)*$/u.test(name) &&
  phraseOf(tokens, i, j).text === name &&
  !name.split(' ').some((word) => reference.isCommonWord(word)) &&
  !isKnownPlace(name)

/** Within a list, or behind the stroke of "the Lech / Inn merger", the phrase is only a part of what is spoken of. */
const listed = (chunks: readonly Chunk[], a: number, b: number): boolean =>
  (chunks[b]?.kind === 'conj' &&
    chunks[b]?.word !== 'but' &&
    chunks[b + 1]?.kind === 'np' &&
    chunks[b + 2]?.kind !== 'vg') ||
  ((chunks[a - 1]?.kind === 'conj' || chunks[a - 1]?.word === '/') && chunks[a - 2]?.kind === 'np')

function sentenceCase(analysis: Analysis, phrase: Phrase): Phrase {
  const [first, ...rest] = phrase.tokens
  if (!first || first.pos === 'name' || analysis.tokens[0]?.text !== first.text) return phrase
  return {
    text: phrase.text.charAt(0).toLowerCase() + phrase.text.slice(1),
    tokens: [{ ...first, text: first.text.charAt(0).toLowerCase() + first.text.slice(1) }, ...rest],
  }
}

/** The full name, with the tagging of the document where it says it so. */
const fullPhrase = (full: string, said: Phrase): Phrase => (full === said.text ? said : namedPhrase(full))

function trailingName(own: readonly Token[]): string {
  const at = own.findLastIndex((token) => token.pos !== 'name')
  return own
    .slice(at + 1)
    .map((token) => token.text)
    .join(' ')
}

/** The same key for "the Nile" and "Nile", "an enzyme" and "Enzymes". */
export function keyOf(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/^(?:the|an?)\s+/, '')
    .split(' ')
  const last = words.pop() ?? ''
  return [...words, singularOf(last)].join(' ')
}
