import { adverbs, coordinators, determiners, isPlural, modals, possessives, prepositions } from '../lexicon'
import type { Candidate } from '../questions/candidate'
import { remembered } from '../questions/words'
import { isIrregularParticiple, isIrregularPast, isKnownBase, isPureVerb, verbForm } from '../verbs'

const inverted =
  /^(?:[^,?]{3,80}, )?(?:\p{L}+ )?(?:who|whom|whose|what|which|when|where|why|how)\b[^?]*?\s(do|does|did)\s([^?,]+)/iu

/** A verb and nothing else, as an infinitive or a form of one. */
const onlyVerb = (word: string): boolean => /^\p{Ll}/u.test(word) && (isPureVerb(word) || isIrregularPast(word))
const infinitive = (word: string): boolean => onlyVerb(word) && verbForm(word) === 'base'

/** Verbs that a bare infinitive follows: "help pay", "let pass". */
const takesInfinitive = /^(?:help|let|make|see|watch|hear|feel|dare|need|go|come)$/

const linking = (word: string): boolean =>
  prepositions.has(word) || coordinators.has(word) || /^(?:that|which|who|whose|to|,)$/.test(word)

/** Words of the subject behind do, where a verb that can be nothing else ends them; undefined where none does. */
function subjectBeforeVerb(words: readonly string[]): readonly string[] | undefined {
  const at = words.findIndex((word, index) => index > 0 && infinitive(word) && !determiners.has(words[index - 1] ?? ''))
  const subject = words.slice(0, at)
  return at > 0 && !subject.some(linking)
    ? subject.filter((word) => !adverbs.has(word) && !/ly$/.test(word))
    : undefined
}

const oneThing =
  /^(?:another|each|every|an?(?! (?:number|few|lot|variety|handful|majority|minority|group|pair|couple|dozen|hundred|thousand|million|third|quarter)\b))\b/

/** "do a mill use", "does the mills use": the number of do is not that of the noun before the verb. */
function disagrees(aux: string, words: readonly string[]): boolean {
  if (aux === 'do' && oneThing.test(words.slice(0, 2).join(' ')) && !words.includes('and')) return true
  const subject = subjectBeforeVerb(words)
  const head = subject?.at(-1)
  if (!subject || head === undefined || aux === 'did' || !/^\p{Ll}+$/u.test(head)) return false
  const first = subject[0] ?? ''
  if (aux === 'does') return isPlural(head) && /^\p{Ll}/u.test(first) && !/^(?:each|every|one)$/.test(first)
  return subject.length === 1 && verbForm(head) === 'pres3' && isPureVerb(head)
}

/** "do helps provide": a form in -s with no noun before it, and a verb behind it. */
const verbForSubject = (words: readonly string[]): boolean =>
  /^(?:helps|seeks|aims|tends|allows|makes|needs|wants|serves|tries|attempts|continues|begins|remains)$/.test(
    words[0] ?? '',
  )

/** "did the guild keep make": one bare verb directly behind another. */
const secondVerb = (words: readonly string[]): boolean =>
  words.some((word, index) => {
    const next = words[index + 1] ?? ''
    return (
      index > 0 &&
      infinitive(word) &&
      !takesInfinitive.test(word) &&
      !determiners.has(words[index - 1] ?? '') &&
      (infinitive(next) || isIrregularPast(next) || modals.has(next))
    )
  })

/** "What does military force?": a quality stands for who acts. */
const qualityActs =
  /\b(?:do|does|did) (?:\p{L}+(?:ary|ical|onal|ental|ful|less|ous|ive)|former|early|late|new|old|local|royal|federal|rural|urban) \p{L}+\?$/u

/** "Why is the mills closed?", "Why are the mill closed?": the number of be, before a participle. */
const beDisagrees = (stem: string): boolean => {
  const found =
    /^(?:\p{L}+ )?(?:what|when|where|why|how|whom)\b(?: \p{L}+){0,2}? (is|was|are|were) (the|an?) (?:\p{Ll}+ )?(\p{Ll}+) (\p{Ll}+ed)\b/iu.exec(
      stem,
    )
  if (!found) return false
  const [, be = '', article = '', noun = ''] = found
  return /^(?:is|was)$/.test(be) ? isPlural(noun) : /^an?$/.test(article)
}

const first =
  /(?<![\p{L}’'-])(?:we|us|our|ours|my|me|ourselves|myself)(?![\p{L}-])|^(?:We|Our|My) (?=\p{Ll})|(?<!\p{Lu}\p{L}+ )\bI (?:am|was|have|had|do|did|think|believe|want|would|will|can|could)\b/u

/** True where the writer speaks of himself or of his readers ("our drive"): who that is, no learner knows. */
export const speaksOfWriter = remembered((text): boolean => first.test(text))

const others = /\b(?:I|me|my|mine|myself)\b|\b(?:was|were|did|had)\b/

/** True where "we" and "our" are all people: in what a thing is or is called ("the view that our surroundings shape us"). */
export const speaksOfAll = ({ facts: [{ kind }], stem, answer }: Candidate): boolean =>
  (kind === 'definition' || kind === 'naming') && !others.test(`${stem} ${answer}`)

/** True for a stem whose verb agrees with its subject and is the only bare one. */
export const agrees = remembered((stem): boolean => {
  if (qualityActs.test(stem) || beDisagrees(stem)) return false
  const found = inverted.exec(stem)
  if (!found) return true
  const words = (found[2] ?? '').trim().split(/\s+/)
  return !disagrees(found[1] ?? '', words) && !verbForSubject(words) && !secondVerb(words)
})

/** True for a lower-case word that may end a noun phrase: neither verb nor one of the small words. */
export const mayEndPhrase = (word: string): boolean =>
  /^\p{Ll}{3,}$/u.test(word) &&
  !linking(word) &&
  !determiners.has(word) &&
  !possessives.has(word) &&
  !modals.has(word) &&
  !adverbs.has(word) &&
  !isPureVerb(word) &&
  !isKnownBase(word) &&
  !isIrregularPast(word) &&
  !isIrregularParticiple(word) &&
  !/(?:ed|ing|ly|ian|ish|ese|est)$/.test(word)
