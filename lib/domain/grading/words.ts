import { answerKey, contentTokens, editDistance, isFunctionWord, stem, tokens } from '../text'
import { isNumberToken } from './numbers'
import { formsOf, isSameName, isSameWord, sameKey, wordsOf } from './same-words'
import { best, right, type Verdict, verdictOf, wrong } from './verdict'

/** Words that say of what class a thing is and add nothing to its name: "the city of Hangzhou", "Mount Etna", "Dr Curie". */
const classWords = new Set(
  `city town village county province state country republic kingdom river lake sea ocean island mountain mount mr mrs ms dr sir prof
  professor president king queen company party year called named known located`.split(/\s+/),
)
const negations = new Set([
  'not',
  'no',
  'never',
  'without',
  'neither',
  'nor',
  'non',
  'none',
  'cannot',
  'isnt',
  'arent',
  'wasnt',
  'didnt',
  'doesnt',
])

/**
 * True where a word was meant and mistyped: over so many letters, one letter added, left out, wrong or swapped with its neighbour, and
 * not among the first two, where one letter makes another word of learned language (afferent and efferent, typical and atypical).
 */
function isTypo(meant: string, typed: string, over = 5): boolean {
  if ([...meant].length <= over || isNumberToken(meant) || isNumberToken(typed) || editDistance(meant, typed, 1) !== 1)
    return false
  const swapped = [...meant].sort().join('') === [...typed].sort().join('')
  return swapped || meant.slice(0, 2) === typed.slice(0, 2)
}

/** Same words in the same order, at most one of them mistyped for every three; `taken` are words that mean something else here. */
function sameButTypos(key: readonly string[], given: readonly string[], taken: ReadonlySet<string>): boolean {
  if (key.length !== given.length) return false
  let typos = 0
  for (const [index, token] of key.entries()) {
    const typed = given[index] ?? ''
    if (token === typed || stem(token) === stem(typed)) continue
    if (taken.has(typed) || !isTypo(token, typed)) return false
    typos++
  }
  return typos <= Math.ceil(key.length / 3)
}

/** Parts of an enumeration ("oil, gas and coal"), or the whole where it is none. */
const listItems = (text: string): string[] =>
  text
    .split(/,|;|\band\b|&|\s\/\s/i)
    .map(answerKey)
    .filter((item) => item !== '')

function gradeList(key: string, given: string, taken: ReadonlySet<string>): Verdict {
  const wanted = listItems(key)
  const got = listItems(given)
  if (wanted.length < 2 || got.length === 0) return wrong
  const open = [...got]
  let hits = 0
  for (const item of wanted) {
    const at = open.findIndex((other) => item === other || sameButTypos(item.split(' '), other.split(' '), taken))
    if (at < 0) continue
    hits++
    open.splice(at, 1)
  }
  const score = Math.max(0, hits - open.length) / wanted.length
  return verdictOf(score, score === 1 ? undefined : 'incomplete')
}

const negates = (text: string): boolean => tokens(text).some((token) => negations.has(token))

/** Overlap of content words, whatever their number or tense. Where one word stands for another it is another answer, not a part of it. */
function gradeOverlap(key: string, given: string): Verdict {
  const wanted = wordsOf(key)
  const got = wordsOf(given)
  if (wanted.length === 0) return wrong
  const has = (words: readonly string[], word: string): boolean => words.some((own) => isSameWord(own, word))
  const extra = got.filter((token) => !has(wanted, token))
  const missing = wanted.filter((token) => !has(got, token))
  if ([...extra, ...missing].some(isNumberToken)) return wrong
  if (missing.length === 0 && extra.every((token) => classWords.has(token))) return right
  if (extra.length === 0 && missing.every((token) => classWords.has(token)) && got.length > 0) return right
  const shared = wanted.length - missing.length
  const f1 = (2 * shared) / (wanted.length + got.length)
  const isExchanged = extra.length > 0 && missing.length > 0
  if (wanted.length >= 4 && f1 >= 0.8 && !isExchanged && listItems(key).length === 1) return right
  if (f1 < 0.5 || (isExchanged && wanted.length <= 3)) return wrong
  const isMisspelt =
    extra.length === missing.length && missing.every((word, index) => isTypo(word, extra[index] ?? '', 3))
  const near = isMisspelt ? 'misspelt' : extra.length > missing.length ? 'extra' : 'incomplete'
  return verdictOf(Math.min(0.9, f1), near)
}

/**
 * Grades words against one key: case, accents, articles, punctuation, number and tense never matter, nor a bracketed acronym, initials,
 * the way a number is written, or the order within a list; one typing error in a word over five letters is forgiven, and part of a long
 * answer counts as part. Numbers among the words must be equal, and words that negate must agree. `taken` holds folded words of other
 * options, which are answers of their own and no typing errors.
 */
export function gradeWords(key: string, given: string, taken: ReadonlySet<string> = new Set()): Verdict {
  const forms = formsOf(key)
  const typed = answerKey(given)
  if (typed === '') return wrong
  if (
    forms.some(
      (form) => sameKey(form) === sameKey(given) || answerKey(form).replaceAll(' ', '') === typed.replaceAll(' ', ''),
    )
  )
    return right
  if (negates(key) !== negates(given)) return wrong
  if (isSameName(key, given)) return right
  const words = typed.split(' ').filter((token) => !isFunctionWord(token))
  const mistyped = forms.some((form) => sameButTypos(contentTokens(form), words, taken))
  if (mistyped) {
    const exact = forms.some((form) => contentTokens(form).map(stem).join(' ') === words.map(stem).join(' '))
    return exact ? right : verdictOf(1, 'typo')
  }
  return best([gradeList(key, given, taken), ...forms.map((form) => gradeOverlap(form, given))])
}
