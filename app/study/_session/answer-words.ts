import type { StudyQuestion } from '@/lib/domain/payload'
import type { Answer, Part } from '@/lib/domain/question'
import type { Texts } from './texts'

/** The texts of an ordering by the positions they have, from the first on. */
const inOrder = (parts: readonly Part[], positions: readonly string[]): string =>
  parts
    .map(({ text }, index) => ({ text, at: Number(positions[index]) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ text }) => text)
    .join(', ')

const inPairs = (parts: readonly Part[], partners: readonly string[]): string =>
  parts.map(({ text }, index) => `${text}: ${partners[index]}`).join('; ')

const partsInWords = ({ kind, parts }: StudyQuestion, given: readonly string[]): string =>
  kind === 'ordering' ? inOrder(parts, given) : inPairs(parts, given)

/** The right answer in words; of several parts or options each of them. */
export const keyInWords = (question: StudyQuestion): string => {
  const { kind, answer, parts, options } = question
  if (parts.length > 0)
    return partsInWords(
      question,
      parts.map((part) => part.answer),
    )
  if (kind !== 'multiple-response') return answer
  return options.flatMap(({ text, correct }) => (correct ? [text] : [])).join(', ')
}

/** "It was it supplies the food": why, and what happens, is said in a clause, which stands by itself. */
export const keySentence = ({ targets, stem }: StudyQuestion, sentence: string, texts: Texts): string =>
  targets[0]?.slot === 'reason' || stem.includes('What happens') ? texts.clauseSays : sentence

/** What was given in words. */
export const givenInWords = (question: StudyQuestion, answer: Answer | null, texts: Texts): string => {
  if (answer === null || answer.type === 'flip') return texts.turnedOver
  if (answer.type === 'text') return answer.text.trim() || texts.nothingGiven
  if (answer.type === 'options') return answer.chosen.join(', ') || texts.nothingGiven
  return answer.given.every((part) => part === '') ? texts.nothingGiven : partsInWords(question, answer.given)
}
