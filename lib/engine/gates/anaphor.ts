import { contentTokens } from '@/lib/domain/text'
import { type Candidate, slotOf } from '../questions/candidate'
import type { Context } from '../questions/context'
import { tokensOf } from '../questions/words'
import type { Check } from './types'
import { danglingNouns, leaningWords } from './words'

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const monthDay = new RegExp(
  `\\b(?:in|on|since|by|until|from|of|between)\\s+(?:early |mid-|late )?(?:\\d{1,2}\\s+)?(?:${months})\\b(?:\\s+\\d{1,2}\\b)?`,
  'g',
)
const leaningTime =
  /\b(?:that|the same|the following|the previous|the next|this|a few|several|two|three|many) (?:year|month|day|week|time|period|century|decade)s?\b(?! (?:of|in|old|when|that)\b)/i
const leaningPhrase =
  /\b(?:on the way|in the process|as a result|at the same time|at that time|at the time|in turn|in this way|in that way|in doing so|for example|for instance|in addition|in contrast|in particular|in all|of them|the rest|the others?)\b(?! of\b)/i
const subjectPronouns = new Set([
  'he',
  'she',
  'they',
  'it',
  'him',
  'them',
  'hers',
  'theirs',
  'i',
  'we',
  'you',
  'us',
  'my',
  'our',
  'your',
])
const personal = new Set(['his', 'her', 'himself', 'herself'])
const ownPronouns = new Set(['his', 'her', 'its', 'their', 'himself', 'herself', 'itself', 'themselves'])
const follows =
  /^(?:of|that|which|who|whose|whom|where|when|in|on|at|for|from|to|between|with|by|behind|used|called|known|named|made)$/

/** "the account" with nothing after it that says which one, and nothing before it that names it. */
function danglingNoun(words: readonly string[]): boolean {
  return words.some((word, index) => {
    if (word !== 'the') return false
    const noun = words[index + 1] ?? ''
    if (!danglingNouns.has(noun)) return false
    const next = words[index + 2]
    return next === undefined || (!follows.test(next) && !/^[\p{Lu}\p{N}]/u.test(next))
  })
}

/** A month or day without its year: the year must stand in the same stem. */
const yearlessDate = (stem: string): boolean => {
  const dated = stem.match(monthDay)
  return dated !== null && !/\b\d{3,4}\b/.test(stem)
}

const grammar = new Set(
  `who whom whose what which when where why how many much long often is are was were did does do has have had can in on at of for to from by
  with the a an and or year month day date reason purpose kind name called`.split(/\s+/),
)

/**
 * A pronoun that nothing in the stem itself explains: "he" and "it" need the subject's name before them, "his" a
 * person, "its" any noun. Where
 * the subject is asked, only "who" can own something ("Who won the prize for his essay?"); "what" with "its" says too little.
 */
function openPronoun(stemText: string, subject: string, asksSubject: boolean, persons: ReadonlySet<string>): boolean {
  const words = tokensOf(stemText)
  const name = new Set(contentTokens(subject))
  return words.some((word, index) => {
    const before = words.slice(0, index)
    if (subjectPronouns.has(word)) return asksSubject || !before.some((own) => name.has(own))
    if (!ownPronouns.has(word)) return false
    if (personal.has(word) && words[0] !== 'who' && !before.some((own) => persons.has(own))) return true
    return asksSubject ? words[0] !== 'who' : before.every((own) => grammar.has(own))
  })
}

/** An answer that names nothing by itself: "the account". */
const danglingAnswer = (answer: string): boolean => /^the \p{Ll}+$/u.test(answer) && danglingNoun(answer.split(' '))

/** `anaphor`: no pronoun without its noun, no "this" or "the account", no date without its year. */
export const anaphor: Check = (candidate: Candidate, context: Context) =>
  !danglingAnswer(candidate.answer) &&
  (candidate.parts.length > 0 ? candidate.parts.map((part) => part.text) : [candidate.stem]).every((stem) => {
    const isPerson = (slotOf(candidate.facts[0], 'subject')?.type ?? 'person') === 'person'
    const raw = stem.replace(/[?.,;:!"“”()]/g, ' ').split(/\s+/)
    const lower = raw.map((word, index) => (index === 0 ? word.toLowerCase() : word))
    return (
      !openPronoun(
        stem,
        candidate.facts[0].subject,
        candidate.kind !== 'cloze' && candidate.targets[0]?.slot === 'subject',
        isPerson
          ? new Set([...context.personWords, ...contentTokens(candidate.facts[0].subject)])
          : context.personWords,
      ) &&
      !tokensOf(stem).some((word) => leaningWords.has(word)) &&
      !danglingNoun(lower) &&
      !yearlessDate(stem) &&
      !leaningTime.test(stem) &&
      !leaningPhrase.test(stem)
    )
  })
