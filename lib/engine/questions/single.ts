import { seedOf } from '@/lib/domain/id'
import type { Option } from '@/lib/domain/question'
import { seeded, shuffled } from '@/lib/domain/seeded'
import { isOfLine } from '../lines'
import type { Fact } from '../types'
import { acceptedForms } from './accepted'
import { type Ask, type Candidate, slotOf } from './candidate'
import type { Context } from './context'
import { compareNumeric, type Distractor, findDistractors, isNumeric } from './distractors'
import { personName } from './pool'
import { stemsOf } from './words'

function base(context: Context, fact: Fact, ask: Ask): Omit<Candidate, 'kind' | 'options'> {
  return {
    targets: [{ factKey: fact.key, slot: ask.slot }],
    stem: ask.stem,
    answer: ask.answer,
    accepted: acceptedForms(context, fact, ask),
    parts: [],
    evidence: fact.evidence,
    facts: [fact],
    slot: slotOf(fact, ask.slot),
  }
}

/** The question as its family asks it, answered in the learner's own words. */
export const typedQuestion = (context: Context, fact: Fact, ask: Ask): Candidate => ({
  ...base(context, fact, ask),
  kind: 'typed',
  options: [],
})

const article = /^(?:the|an?)\s+/i

/** "The Royal Fleet" at the head of its sentence is "the Royal Fleet" as an option; titles of works keep theirs. */
const smallArticle = (text: string): string => text.replace(/^(?:The|An?) (?=\p{L}+ )/u, (word) => word.toLowerCase())

/** Options with an article among options without one would point at the key: then none keeps it. */
function evenArticles(texts: readonly string[]): string[] {
  const kinds = new Set(texts.map((text) => article.exec(text)?.[0].trim().toLowerCase() ?? ''))
  const strip = kinds.size > 1 && kinds.has('')
  return texts.map((text) => (strip ? text.replace(article, '') : text))
}

/** "in Brno" among options is "Brno": places and bodies are chosen by their names. */
function bareName(fact: Fact, ask: Ask): string {
  if (ask.slot === 'reason') return ask.answer.replace(/^(?:because of|owing to|as a result of) /, '')
  const name = slotOf(fact, ask.slot)?.text ?? ask.answer
  const preposition = /^(?:in|at|from|to|near|on|by|of) /.exec(ask.answer)?.[0]
  const bare = preposition === undefined ? ask.answer : ask.answer.slice(preposition.length)
  return /^(?:the )?\p{Lu}/u.test(bare) && name.endsWith(bare) ? bare : ask.answer
}

/** "Into what": what stands behind the preposition, without it. */
function bareOption(asked: string, text: string): string {
  const found = /^(\p{Lu}\p{Ll}+) what\b|\b(into|through|from|to|by|with|on|in)\?$/u.exec(asked)
  const preposition = (found?.[1] ?? found?.[2])?.toLowerCase()
  return preposition !== undefined && text.startsWith(`${preposition} `) ? text.slice(preposition.length + 1) : text
}

/** "What is commodity money?" - "an item used as money": the one option that says a word of the stem again. */
function echoesAlone({ stem: asked, answer }: Ask, wrong: readonly Distractor[]): boolean {
  const told = new Set(stemsOf(asked))
  const echoes = (text: string): boolean => stemsOf(text).some((word) => told.has(word))
  return echoes(answer) && !wrong.some(({ text }) => echoes(text))
}

/** The same with options; null where the document has fewer than two valid distractors (never padded), or the key stands out. */
export function choiceQuestion(context: Context, fact: Fact, given: Ask): Candidate | null {
  const ask = { ...given, answer: bareName(fact, { ...given, answer: personName(context, fact, given.answer) }) }
  const wrong = findDistractors(context, fact, ask)
  if (wrong.length < 2 || echoesAlone(ask, wrong)) return null
  const isWork = slotOf(fact, ask.slot)?.type === 'work'
  const [answer = '', ...texts] = evenArticles([
    // "The angle of the lens" of a list stands beside "the place of the lamp".
    isOfLine(fact) && !isWork ? smallArticle(ask.answer) : ask.answer,
    ...wrong.map(({ text }) => bareOption(ask.stem, isWork ? text : smallArticle(text))),
  ])
  const all: Option[] = [
    { text: answer, correct: true },
    ...wrong.map(({ because }, index) => ({ text: texts[index] ?? '', correct: false, because })),
  ]
  const options = all.every(({ text }) => isNumeric(text))
    ? [...all].sort((a, b) => compareNumeric(a.text, b.text))
    : shuffled(all, seeded(seedOf('order', fact.key, ask.slot)))
  return { ...base(context, fact, ask), answer, kind: 'choice', options }
}
