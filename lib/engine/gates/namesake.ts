import { stem as stemOf } from '@/lib/domain/text'
import type { Candidate } from '../questions/candidate'
import type { Context } from '../questions/context'

/** "Otto Lang, the grandfather of the composer, was made": in a text on "Lang" who bears the name, too. */
const kinOfTitle = /^(?:the|a) (?:grand)?(?:father|mother|uncle|aunt|cousin|son|daughter|brother|sister) of the \p{Ll}/u
export function bearsTitle({ facts: [{ subject }] }: Candidate, evidence: string, { document }: Context): boolean {
  const surname = subject.split(' ').at(-1) ?? ''
  if (!/^\p{Lu}/u.test(surname) || !document.title.includes(surname)) return false
  const at = evidence.indexOf(`${subject}, `)
  return at >= 0 && kinOfTitle.test(evidence.slice(at + subject.length + 2))
}

/** Sentences in which a name is looked for. */
const mostSentences = 12
const beforeKin = /\b(?:son|daughter|brother|sister|nephew|niece|cousin|grandson|granddaughter),? $/

/** "On what date was Erik hanged?": the text calls him a son once, and nobody knows whose. */
export function isOneOfFamily({ stem, facts: [{ subject }] }: Candidate, context: Context): boolean {
  if (!/^\p{Lu}\p{Ll}+$/u.test(subject) || !stem.includes(subject)) return false
  if (/\b(?:son|daughter|brother|sister|wife|husband|father|mother)\b/.test(stem)) return false
  return [...(context.sentencesByWord.get(stemOf(subject.toLowerCase())) ?? [])]
    .slice(0, mostSentences)
    .some((index) => {
      const [before = '', behind] = (context.sentences[index]?.text ?? '').split(subject)
      return behind !== undefined && beforeKin.test(before) && !/^ (?:of )?\p{Lu}/u.test(behind)
    })
}
