import { isHumanNoun } from './lexicon'

/** Words whose full stop does not end a sentence when a word follows. */
const always = new Set(
  'mr mrs ms dr prof st sr jr rev hon gen brig col capt lt maj sgt cmdr adm gov sen rep pres fr mt ft vs cf ca c approx dept univ no nos vol vols fig figs eq eqs ed eds p pp ch sec art e.g i.e viz al esp incl jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
)
/** Those that often do end one: a capital after them decides. */
const sometimes = new Set(
  'inc ltd co corp bros etc u.s u.k u.n e.u a.m p.m b.c a.d ph.d m.d b.a m.a d.c km kg cm mm ft in'.split(' '),
)

/** Words that begin a sentence and are no part of a name. */
const opening = /^["“(]?(?:The|It|In|On|At|He|She|They|This|These|A|An|By|From|After|His|Her|Its|However|But)\s/

/**
 * Whether the full stop after `word` ends a sentence. `before` is the word before it, `after` the text that follows the stop.
 * A single capital is an initial when a name surrounds it ("John F. Kennedy") and the end of a sentence else ("vitamin C. It").
 */
export function stopEndsSentence(quoted: string, before: string, after: string): boolean {
  // "as 'J.H. Lang' he wrote": the mark in front is no part of the initials.
  const word = quoted.replace(/^['‘]/, '')
  if (word !== quoted && /^\p{Lu}$/u.test(word) && /^\p{Lu}/u.test(after.trimStart())) return false
  const next = after.trimStart()
  if (next === '') return true
  if (/^["'”’)\]]*\s*\p{Ll}/u.test(after)) return false
  const lower = word.toLowerCase()
  // "Op. 12", "at 20 N. Mill Street"
  if (/^opp?$/.test(lower) && /^\d/.test(next)) return false
  if (/^[NSEW]$/.test(word) && /^\d+$/.test(before) && /^\p{Lu}\p{Ll}/u.test(next)) return false
  // "Lund v. City of Linz", but not "the letter v. The"
  if (word === 'v' && /^\p{Lu}/u.test(before) && /^\p{Lu}/u.test(next)) return false
  // "a son, Otto Lang Jr. He was"
  if (/^[js]r$/.test(lower)) return opening.test(next)
  // "in about 75 ms. The": thousandths of a second.
  if (word === 'ms' && /^\d/.test(before)) return true
  // "the ions that it lets in. When": inches have a number before them.
  if (lower === 'in' && !/\d$/.test(before)) return true
  // "songs and art. Under Otto", but "art. 5"
  if (word === 'art') return !/^\d|^[IVX]+\b/.test(next)
  // "the answer was no. The"
  if (word === 'no' && opening.test(next)) return true
  const isLetter = /^\p{Lu}$/u.test(word)
  if (always.has(lower) && !isLetter) return false
  if (isLetter && (/^\p{Lu}\.\s*\p{Lu}/u.test(next) || (isHumanNoun(before) && /^\p{Lu}\p{Ll}/u.test(next))))
    return false
  // "built by J. Holm Lang", "two owners, J. Holm Lang and": behind a small word or a comma no letter is named.
  if (
    isLetter &&
    /^(?:the|by|of|with|and|to|from|for|as|when|that|named|called)$|,$/.test(before) &&
    !opening.test(next) &&
    // "an agreement with E. Remington and Sons", "by J. Holm's son"
    /^\p{Lu}\p{Ll}+(?: (?:and |& )?\p{Lu}\p{Ll}|['’]s )/u.test(next)
  )
    return false
  if (isLetter)
    return (
      !(/^\p{Lu}/u.test(before) || before === '') ||
      !/^\p{Lu}/u.test(next) ||
      (word === 'I' && before === 'War') ||
      /^(?:The|It|In|On|At|By|From|He|She|They|This|These|A|An|After|Before|During|When|While|Although|Since|As|For|His|Her|Its|Their|However)\s/.test(
        next,
      )
    )
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word) || sometimes.has(lower)) return opening.test(next)
  return true
}
