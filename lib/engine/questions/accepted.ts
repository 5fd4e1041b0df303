import { aliases, stem } from '@/lib/domain/text'
import { genericNouns } from '../gates/words'
import { isHumanNoun } from '../lexicon'
import { honorific, surnameOf } from '../personNames'
import type { Fact } from '../types'
import { type Ask, slotOf } from './candidate'
import { type Context, familyOf } from './context'
import { isPost } from './same'
import { contentOf, foldOf } from './words'

/** Other forms a teacher takes: those of the family, aliases, surnames, acronyms, and names that the document itself uses for nobody else. */
export function acceptedForms(context: Context, fact: Fact, ask: Ask): string[] {
  const own = (context.namings.get(foldOf(ask.answer)) ?? [])
    .map((mention) => mention.text)
    .filter((text) => /\p{Lu}/u.test(text) && context.meanings.get(foldOf(text))?.size === 1)
  const bare = ask.answer.replace(/^(?:each|every|all|both|some|most|many|their|its|his|her)\s+/i, '')
  const forms = new Set([
    ...(ask.accepted ?? []),
    ...aliases(ask.answer),
    ...own,
    ...personForms(context, ask.answer),
    ...acronymForms(context, ask.answer),
    ...namedBehind(context, fact, ask),
    ...samePost(context, fact, ask),
    bare,
    ...plainForms(ask),
    ...whatActs(ask),
  ])
  forms.delete(ask.answer)
  // "What does CCP stand for?": what the question says itself is no answer.
  if (fact.relation === 'stands for') for (const { short } of context.acronyms) forms.delete(short)
  return [...forms].filter((form) => !/\b(?:of|in|by|for|from|with) (?:it|them)\b/i.test(form))
}

/** What tells more of a thing than its name: "suckers" of "round, sticky suckers", "royal jelly" of "royal jelly made by workers". */
const behindName =
  /^(.+?),? (?:such as|including|that|which|who|whose|where|(?:\p{Ll}+ed|held|built|made|known|found|grown|kept|set)(?: \p{Ll}+)? (?:by|in|from|as|at|on|to|with|of))\b/u
const beforeName = /^(?:the |an? )?\p{Ll}+(?:,| and|, and) \p{Ll}+ (\p{Ll}+)$/u

/** "the presence of soot": what comes about through it comes about through soot. */
const acting = /^(?:because of |due to )?the (?:presence|existence|occurrence|use|action|influence) of (.+)$/
const whatActs = ({ slot, answer }: Ask): readonly string[] =>
  slot === 'reason' ? (acting.exec(answer)?.slice(1) ?? []) : []

/**
 * The plain name of a thing without what describes it, unless that is all it says ("the structure on which ..."): "a drink" does not say
 * what coffee is.
 */
const plainForms = ({ slot, answer }: Ask): string[] =>
  slot === 'definition'
    ? []
    : [behindName.exec(answer)?.[1], beforeName.exec(answer)?.[1]].filter(
        (form): form is string => form !== undefined && contentOf(form).some((word) => !genericNouns.has(stem(word))),
      )

/** The bare name of a person who is described, without title, and the surname alone; of several persons, all their surnames. */
function personForms(context: Context, answer: string): string[] {
  const parts = answer.split(/(,? and |, )/)
  const names = parts.map((part, at) => (at % 2 === 0 ? personIn(context, part) : part))
  if (names.length === 1) return names[0] === undefined ? [] : [names[0], ...shortForms(context, names[0])]
  const short = names.map((name, at) => (at % 2 === 0 && name !== undefined ? shortForms(context, name).at(-1) : name))
  return short.every((name) => name !== undefined) ? [short.join('')] : []
}

/** "the Swiss pastor Jean Senebier": the person named at the end. */
function personIn(context: Context, part: string): string | undefined {
  if (context.persons.has(part)) return part
  const untitled = part.replace(honorific, '')
  if (untitled !== part && /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)+$/u.test(untitled)) return part
  const titled =
    /^(?:the )?(?:\p{Lu}\p{L}+ )*(?:Governor|President|General|Admiral|Colonel|Captain|Professor|King|Queen|Bishop|Archbishop|Prince|Princess|Minister|Senator|Mayor) (\p{Lu}\S+(?: \p{Lu}\S+)+)$/u
  return [...context.persons].find((name) => part.endsWith(` ${name}`)) ?? titled.exec(part)?.[1]
}

function shortForms(context: Context, name: string): string[] {
  const untitled = name.replace(honorific, '')
  const forms = untitled === name || !untitled.includes(' ') ? [] : [untitled]
  const surname = surnameOf(name)
  if (surname === undefined) return forms
  const last = foldOf(surname)
  const words = new Set(foldOf(name).split(' '))
  // "Ada Brandt" and "Ada Maria Brandt" are one, "Otto Brandt" is another.
  const shared = [...context.persons].some((other) => {
    const own = foldOf(other).split(' ')
    return (
      own.includes(last) && !own.every((word) => words.has(word)) && ![...words].every((word) => own.includes(word))
    )
  })
  const elsewhere = [...(context.meanings.get(last) ?? [])].some(
    (meaning) => !meaning.split(' ').includes(last) || meaning === last,
  )
  return shared || elsewhere ? forms : [...forms, surname]
}

/** "her son and successor, James Holm,": who is described may be named. */
function namedBehind(context: Context, fact: Fact, ask: Ask): string[] {
  const slot = slotOf(fact, ask.slot)
  const last =
    ask.answer
      .replace(/ of .*$/, '')
      .split(' ')
      .at(-1) ?? ''
  if (!slot || !isHumanNoun(last.toLowerCase()) || !slot.text.endsWith(ask.answer)) return []
  const after = context.document.text.slice(slot.end, slot.end + 80)
  const [name] = [...context.persons].filter((own) => after.startsWith(`, ${own}`)).sort((a, b) => b.length - a.length)
  const closes = name !== undefined && !/^,? (?:and|or)\b/.test(after.slice(name.length + 2))
  return closes ? [name, ...shortForms(context, name)] : []
}

/** The document's acronyms for the words of the answer, and its words for an acronym. */
const acronymForms = (context: Context, answer: string): string[] =>
  context.acronyms.flatMap(({ short, full }) =>
    [replaced(answer, full, short), replaced(answer, short, full)].filter((form) => form !== undefined),
  )

function replaced(text: string, words: string, instead: string): string | undefined {
  const at = text.indexOf(words)
  if (at < 0) return undefined
  const [before, after] = [text.charAt(at - 1), text.charAt(at + words.length)]
  return /[\p{L}\p{N}-]/u.test(before) || /[\p{L}\p{N}-]/u.test(after)
    ? undefined
    : text.slice(0, at) + instead + text.slice(at + words.length)
}

/** A post as the document says it elsewhere: "mayor" of one sentence is "mayor of Sanming" of another. */
const samePost = (context: Context, fact: Fact, ask: Ask): string[] =>
  isPost(fact) && ask.slot === 'object'
    ? familyOf(context, fact)
        .filter((other) => other.relation === fact.relation && foldOf(other.subject) === foldOf(fact.subject))
        .flatMap((other) => slotOf(other, 'object')?.text ?? [])
    : []
