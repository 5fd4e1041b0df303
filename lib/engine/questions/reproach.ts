import { stem } from '@/lib/domain/text'
import type { Candidate } from './candidate'
import type { Context } from './context'
import { contentOf } from './words'

/** By how much less readers accept what they hold against a question than its signs foresee: so in 50 and in 32 of 3,200 that they rated. */
const told = 0.35
const open = 0.2
/** A text that says of one in so many sentences what a name is, tells of many of them. */
const sentencesToName = 6
/** A text of so few sentences has little else to be asked. */
const fewSentences = 15

const honorific = /^(?:Sir|Dame|Lord|Lady|King|Queen|Emperor|Empress|Pope|President|Saint|Dr\.?|Professor) /

/** "Who founded the Holm Mill?" - "Ida Holm", in a text on her: every word stands in the title. "Prejudice and Discrimination" does not tell which. */
const isTold = ({ answer, targets }: Candidate, { titleStems, document }: Context): boolean => {
  const words = contentOf(answer.replace(honorific, '')).map(stem)
  return (
    !/^(?:start|end|quantity)$/.test(targets[0]?.slot ?? '') &&
    words.length > 0 &&
    words.every((word) => titleStems.has(word)) &&
    !/,| (?:and|or|vs\.?|versus) /.test(document.title)
  )
}

const word = "(?:\\p{Lu}[\\p{L}\\d'’.&-]*|of|the|and|de|von|van|la|zu|zur|&)"
const named = new RegExp(`^(?:Who|What) (?:is|are|was|were) (?=.*\\p{Lu}\\p{Ll})(?:the )?${word}(?: ${word})*\\?$`, 'u')
/**
 * "What is Ulm?", "Who was Otto Lang?": much of what the text says of a name answers that; of a term or an abbreviation one thing does. A
 * list of people or places is learned for what each of them is.
 */
const isOpen = ({ stem, targets }: Candidate, { namesDefined, sentences }: Context): boolean =>
  targets[0]?.slot === 'definition' &&
  named.test(stem) &&
  sentences.length >= fewSentences &&
  namesDefined * sentencesToName < sentences.length

/** What readers hold against a question that its signs do not show, taken from how likely it is to be accepted. */
export const reproach = (candidate: Candidate, context: Context): number =>
  (isTold(candidate, context) ? told : 0) + (isOpen(candidate, context) ? open : 0)
