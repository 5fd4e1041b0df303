import { seedOf } from '@/lib/domain/id'
import type { Option } from '@/lib/domain/question'
import { seeded, shuffled } from '@/lib/domain/seeded'
import { aliases } from '@/lib/domain/text'
import type { Fact } from '../types'
import { type Ask, type Candidate, slotOf } from './candidate'
import { type Context, familyOf } from './context'
import { compareNumeric, findDistractors, isNumeric } from './distractors'
import { personName } from './pool'
import { isPost } from './same'
import { foldOf } from './words'

/** Other forms a teacher takes: those of the family, aliases, and names that the document itself uses for nobody else. */
export function acceptedForms(context: Context, fact: Fact, ask: Ask): string[] {
  const name = foldOf(ask.answer)
  const own = (context.namings.get(name) ?? [])
    .map((mention) => mention.text)
    .filter((text) => /\p{Lu}/u.test(text) && context.meanings.get(foldOf(text))?.size === 1)
  const bare = ask.answer.replace(/^(?:each|every|all|both|some|most|many|their|its|his|her)\s+/i, '')
  const names = mentionsWithin(context, ask)
  const forms = new Set([
    ...(ask.accepted ?? []),
    ...aliases(ask.answer),
    ...own,
    ...names,
    ...samePost(context, fact, ask),
    bare,
  ])
  forms.delete(ask.answer)
  return [...forms]
}

/** The bare name of a person who is described, and a surname that only one person of the document has. */
function mentionsWithin(context: Context, ask: Ask): string[] {
  const named = [...context.persons].filter(
    (name) => ask.answer === name || (ask.answer.endsWith(` ${name}`) && !/ and |, /.test(ask.answer)),
  )
  return named.flatMap((name) => {
    const surname = name.split(' ').at(-1) ?? ''
    const shared = [...context.persons].filter((other) => other.split(' ').at(-1) === surname).length > 1
    return [name, ...(surname.length < 4 || shared ? [] : [surname])]
  })
}

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

/** A post as the document says it elsewhere: "mayor" of one sentence is "mayor of Sanming" of another. */
const samePost = (context: Context, fact: Fact, ask: Ask): string[] =>
  isPost(fact) && ask.slot === 'object'
    ? familyOf(context, fact)
        .filter((other) => other.relation === fact.relation && foldOf(other.subject) === foldOf(fact.subject))
        .flatMap((other) => slotOf(other, 'object')?.text ?? [])
    : []

const article = /^(?:the|an?)\s+/i

/** Options with an article among options without one would point at the key: then none keeps it. */
function evenArticles(texts: readonly string[]): string[] {
  const kinds = new Set(texts.map((text) => article.exec(text)?.[0].trim().toLowerCase() ?? ''))
  const strip = kinds.size > 1 && kinds.has('')
  return texts.map((text) => (strip ? text.replace(article, '') : text))
}

/** "in Brno" among options is "Brno": places and bodies are chosen by their names. */
function bareName(fact: Fact, ask: Ask): string {
  const name = slotOf(fact, ask.slot)?.text ?? ask.answer
  const preposition = /^(?:in|at|from|to|near|on|by|of) /.exec(ask.answer)?.[0]
  const bare = preposition === undefined ? ask.answer : ask.answer.slice(preposition.length)
  return /^(?:the )?\p{Lu}/u.test(bare) && name.endsWith(bare) ? bare : ask.answer
}

/** The same with options; null where the document has fewer than two valid distractors: never padded. */
export function choiceQuestion(context: Context, fact: Fact, given: Ask): Candidate | null {
  const ask = { ...given, answer: bareName(fact, { ...given, answer: personName(context, fact, given.answer) }) }
  const wrong = findDistractors(context, fact, ask)
  if (wrong.length < 2) return null
  const [answer = '', ...texts] = evenArticles([ask.answer, ...wrong.map((option) => option.text)])
  const all: Option[] = [
    { text: answer, correct: true },
    ...wrong.map(({ because }, index) => ({ text: texts[index] ?? '', correct: false, because })),
  ]
  const options = all.every(({ text }) => isNumeric(text))
    ? [...all].sort((a, b) => compareNumeric(a.text, b.text))
    : shuffled(all, seeded(seedOf('order', fact.key, ask.slot)))
  return { ...base(context, fact, ask), answer, kind: 'choice', options }
}
