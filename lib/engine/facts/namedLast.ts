import { type Analysis, extent, plain } from '../analysis'
import type { Chunk } from '../chunks'
import { isPast } from '../clauseParts'
import { standsAlone } from '../leaning'
import { isHumanNoun, isPlural } from '../lexicon'
import type { Token } from '../tokens'
import { ask, type Draft, draft, slotAt, type View } from './family'

/** Whether the clause around `at` tells of what was. */
export const isOfPast = ({ clauses }: Analysis, at: number): boolean => {
  const own = clauses.filter((clause) => !clause.relative)
  const clause = own.findLast((each) => each.at < at) ?? own[0]
  return clause !== undefined && isPast(clause.vg)
}

/** "Ida Holm's father": of kin, one is meant. */
const kinOf =
  /['’]s? (?:(?:eldest|oldest|youngest|first|second|third|only|twin|late) )?(?:father|mother|husband|wife|grandfather|grandmother|(?:eldest|oldest|youngest|only|twin) (?:brother|sister|son|daughter))$/u

const extreme =
  /\b(?:first|last|only|largest|biggest|smallest|highest|lowest|longest|shortest|oldest|youngest|greatest|earliest|deepest|tallest|fastest|richest|most \p{L}+|best-known|debut|(?<=['’]s? )(?:second|third|main|principal|predecessor|successor|president|mayor|governor|captain|conductor)|capital|founder|author|inventor|discoverer|architect|composer|creator|designer)\b/u

const isAllName = (chunk: Chunk | undefined, tokens: readonly Token[]): boolean =>
  chunk?.kind === 'np' && tokens.slice(chunk.i, chunk.j).every((token) => token.pos === 'name')

/** "the daughter of | the rector of Ulm, Otto Lang": of people within people, the last stands beside the name. */
function innerOffice({ analysis: { chunks, tokens } }: View, a: number, at: number): number | undefined {
  if (!isHumanNoun(chunks[a]?.head?.lower ?? '')) return undefined
  for (let inner = at - 1; inner > a; inner -= 1) {
    const { kind, head, lead, i, j } = chunks[inner] as Chunk
    const isOne = kind === 'np' && head?.pos === 'noun' && isHumanNoun(head.lower) && !isPlural(head.lower)
    if (isOne && (lead === 'the' || tokens.slice(i, j).some(({ pos }) => pos === 'part'))) return inner
  }
  return undefined
}

/** "Ida was the daughter of the rector, Otto Lang": who the daughter is, has been said. */
const isOfCopula = ({ clauses }: Analysis, a: number): boolean =>
  clauses.some(({ vg, complement, subject }) => vg.lemma === 'be' && complement.a === a && subject !== undefined)

/** "the largest island in the world, Greenland, ...": described first, named behind the comma. */
export function named(view: View, at: number): readonly Draft[] {
  const { analysis } = view
  const { chunks, tokens, sentence } = analysis
  const name = chunks[at + 1]
  if (!isAllName(name, tokens)) return []
  // "The Salts of Norland": a title goes on.
  const end = chunks[at + 2]?.word === 'of' && isAllName(chunks[at + 3], tokens) ? at + 4 : at + 2
  const closing = chunks[end]
  if (closing?.kind !== 'comma' && closing?.kind !== 'stop') return []
  if (closing.kind === 'comma' && /^(?:np|conj)$/.test(chunks[end + 1]?.kind ?? '')) return []
  let a = at - 1
  while (
    chunks[a - 1]?.kind === 'prep' &&
    /^(?:of|in|on)$/.test(chunks[a - 1]?.word ?? '') &&
    chunks[a - 2]?.kind === 'np'
  )
    a -= 2
  const inner = innerOffice(view, a, at)
  // "The daughter of the rector of Ulm, Otto Lang, came": the name may be hers or his.
  if (inner !== undefined && !isOfCopula(analysis, a)) return []
  a = inner ?? a
  const noun = chunks[a]
  if (noun?.kind !== 'np' || noun.pronoun || noun.head?.pos !== 'noun' || isPlural(noun.head.lower)) return []
  const own = extent(analysis, a, at)
  const text = plain(sentence.text.slice(own.from, own.to))
  // "the death of Otto Lang's first wife, Ida": it is the wife who has the name.
  const last = chunks[at - 1]
  if (a < at - 1 && last && tokens.slice(last.i, last.j).some((token) => token.pos === 'part')) return []
  // "his mill in Holm Park, New Tyrol": where the place lies.
  if (chunks[at - 2]?.word === 'in' && isAllName(last, tokens)) return []
  const owner = tokens.slice(noun.i, noun.j).some((token) => token.pos === 'part') && tokens[noun.i]?.pos === 'name'
  const definite = tokens[noun.i]?.lower === 'the'
  const office = definite && isHumanNoun(noun.head.lower) && / of (?:the )?\p{Lu}/u.test(text)
  const kin = owner && kinOf.test(text) && noun.head.to === own.to
  if (
    !(owner || definite) ||
    !(kin || office || extreme.test(text)) ||
    (!kin && text.split(' ').length < (owner ? 2 : 3))
  )
    return []
  if (chunks[a - 1]?.kind === 'comma' || !standsAlone(analysis, a, at, view.reference)) return []
  const term = extent(analysis, at + 1, end)
  const person = isHumanNoun(noun.head.lower)
  const bearer = sentence.text.slice(term.from, term.to)
  const answer = person ? view.reference.fullName(bearer) : bearer
  const words = definite ? text.replace(/^The\b/, 'the') : text
  const be =
    isOfPast(analysis, at) && (person || !/\b(?:largest|highest|longest|deepest|capital)\b/.test(text)) ? 'was' : 'is'
  return [
    draft(view, {
      kind: 'superlative',
      relation: noun.head.lower,
      subject: answer,
      rule: 'superlative:apposition',
      slots: [
        slotAt(view, 'subject', term.from, term.to, {
          ...(answer === bearer ? {} : { text: answer, value: answer }),
          ...(person ? { type: 'person' as const } : {}),
        }),
        slotAt(view, 'object', own.from, own.to, { head: noun.head.lower }),
      ],
      statement: null,
      asks: [ask('subject', `${person ? 'Who' : 'What'} ${be} ${words}?`, answer)],
    }),
  ]
}
