import { isHumanNoun, isPlural } from '../lexicon'
import { contentOf, tokensOf } from '../questions/words'

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
const grammar = new Set(
  `who whom whose what which when where why how many much long often is are was were did does do has have had can in on at of for to from by
  with the a an and or year month day date reason purpose kind name called percentage share proportion fraction percent only each both none all part half over about around nearly almost more than less most some many`.split(
    /\s+/,
  ),
)

/**
 * A pronoun that nothing in the stem itself explains: "he" and "it" need the subject's name before them, "his" a
 * person, "its" any noun. Where
 * the subject is asked, only "who" can own something ("Who won the prize for his essay?"); "what" with "its" says too little,
 * unless the owner comes right before ("What gives plants their colour?").
 */
export function openPronoun(
  stemText: string,
  subject: string,
  asksSubject: boolean,
  persons: ReadonlySet<string>,
): boolean {
  const words = tokensOf(stemText)
  const name = new Set(contentOf(subject))
  return words.some((word, index) => {
    const before = words.slice(0, index)
    // "was it shown that"
    if (word === 'it' && isBe(before.at(-1)) && (words[index + 2] === 'that' || isCalledWhen(words, index)))
      return false
    if (subjectPronouns.has(word)) return asksSubject ? !isOfAsked(words, index) : !before.some((own) => name.has(own))
    if (!ownPronouns.has(word)) return false
    if (asksSubject && isOwnOfWhich(words, index)) return false
    // "What percentage of its own weight does the mole eat?": it is the mole's.
    if (words[index + 1] === 'own' && !asksSubject && words.slice(index + 2, index + 7).some((own) => name.has(own)))
      return false
    if (personal.has(word) && words[0] !== 'who' && !before.some((own) => persons.has(own))) return true
    if (!asksSubject) return before.every((own) => grammar.has(own) || /^\d/.test(own))
    return words[0] !== 'who' && !(word === 'their' && isPlural(before.at(-1) ?? ''))
  })
}

/** "What expands as it freezes?": it is what is asked for. */
const isOfAsked = (words: readonly string[], at: number): boolean =>
  words[at] === 'it' &&
  /^(?:what|which)$/.test(words[0] ?? '') &&
  /^(?:as|when|while|once|if)$/.test(words[at - 1] ?? '') &&
  !isBe(words[1])

/** "Which waves lose much of their energy?", "Which leader kept his policy?": the noun that is asked for owns it. */
function isOwnOfWhich([first, ...words]: readonly string[], at: number): boolean {
  if (first !== 'which' || words[0] === 'of') return false
  const noun = words.slice(0, Math.min(4, at - 1))
  const word = words[at - 1] ?? ''
  if (/^(?:his|her|himself|herself)$/.test(word)) return noun.some(isHumanNoun)
  return /^(?:its|their|itself|themselves)$/.test(word) && (!/^their/.test(word) || noun.some(isPlural))
}

/** "What is it called when" */
const isCalledWhen = (words: readonly string[], it: number): boolean =>
  words[it + 1] === 'called' && words[it + 2] === 'when'

export const isBe = (word: string | undefined): boolean => /^(?:is|are|was|were)$/.test(word ?? '')
