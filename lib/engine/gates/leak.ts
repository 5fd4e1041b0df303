import { initialsOf } from '../capital'
import type { Candidate } from '../questions/candidate'
import type { Context } from '../questions/context'
import { stemsOf } from '../questions/words'
import type { Check } from './types'
import { classNouns } from './words'

/** Words of many names, which point at none: "the National Park Service". */
const ofMany =
  /^(?:national|royal|public|federal|imperial|international|general|central|northern|southern|eastern|western)$/

/** Words of the answer that would point it out: no class noun, no word of the subject's own name (unless the subject is asked). */
function distinguishing(candidate: Candidate, topic: ReadonlySet<string>): string[] {
  const [{ rule, subject: name }] = candidate.facts
  // "By which library is Ulm served?": the Ulm Town Library.
  const served = rule === 'circumstance:by'
  // "Otto Lang and ____ parted, with Roth leaving": one of two who are told of.
  const isOneOfTwo =
    candidate.kind === 'cloze' &&
    name
      .split(/ and |, /)
      .slice(1)
      .includes(candidate.answer)
  const subject =
    candidate.targets[0]?.slot === 'subject' || isOneOfTwo
      ? []
      : stemsOf(name).filter((word) => !served || ofMany.test(word))
  // "Which effect lets us measure speed?" - "the Doppler effect": the class that is asked for.
  const asked = /\bwhich (\p{Ll}+)\b/iu.exec(candidate.stem)?.[1] ?? ''
  const excepted = new Set([
    ...subject,
    ...stemsOf(candidate.slot?.head ?? ''),
    // "What percentage joined?" - "30 percent": in what it is counted, every answer says.
    ...(/\bpercentage\b/i.test(candidate.stem) ? stemsOf('percent') : []),
    ...(candidate.answer.toLowerCase().endsWith(` ${asked.toLowerCase()}`) ? stemsOf(asked) : []),
  ])
  const asksTopic = candidate.targets[0]?.slot === 'subject' || candidate.targets[0]?.slot === 'term'
  const words = [...new Set(stemsOf(candidate.answer))]
  return words.filter((word) => !excepted.has(word) && !classNouns.has(word) && (asksTopic || !topic.has(word)))
}

/** "Ebolavirus" says "Ebola": a name within another. */
const within = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= 5 && (a.startsWith(b) || b.startsWith(a))

/** "navigate" and "navigation", but not "stator" and "static": all but the last two letters of the shorter, five at least. */
function related(a: string, b: string): boolean {
  const shared = Math.max(5, Math.min(a.length, b.length) - 2)
  return a === b || (a.length >= 6 && b.length >= 6 && a.slice(0, shared) === b.slice(0, shared))
}

/** What the people of a country, and what is theirs, are called. */
const ofCountry: Readonly<Record<string, RegExp>> = {
  'United States': /\b(?:American|U\.S\.)(?= \p{Lu})/u,
  'United Kingdom': /\bBritish\b/,
  France: /\bFrench\b/,
  Germany: /\bGermans?\b/,
  Spain: /\bSpan(?:ish|iards?)\b/,
  Italy: /\bItalians?\b/,
  Japan: /\bJapanese\b/,
  China: /\bChinese\b/,
  Russia: /\bRussians?\b/,
  India: /\bIndians?\b/,
  Mexico: /\bMexicans?\b/,
  Canada: /\bCanadians?\b/,
  Australia: /\bAustralians?\b/,
  Poland: /\b(?:Polish|Poles)\b/,
  Portugal: /\bPortuguese\b/,
  Greece: /\bGreeks?\b/,
  Turkey: /\b(?:Turkish|Turks)\b/,
  Egypt: /\bEgyptians?\b/,
  Brazil: /\bBrazilians?\b/,
  Norway: /\bNorwegians?\b/,
  Sweden: /\bSwed(?:ish|es?)\b/,
  Denmark: /\bDan(?:ish|es?)\b/,
  Finland: /\bFinn(?:ish|s)\b/,
  Switzerland: /\bSwiss\b/,
  Netherlands: /\bDutch\b/,
  Ireland: /\bIrish\b/,
  England: /\bEnglish\b/,
  Scotland: /\bScot(?:tish|s)\b/,
  Wales: /\bWelsh\b/,
}

/** "the Athenian temple": who lives in Athens or Austria is called by its name without its end. */
const rootOf = (place: string): string => place.replace(/(?:ia|[aeosy])$/, '')
const ofPeople = /^(?:i?an|e?an|n|ese|ish|i|ic)s?$/

const tellsPlace = (stem: string, place: string): boolean =>
  ofCountry[place]?.test(stem) === true ||
  (/^\p{Lu}\p{Ll}{4,}$/u.test(place) &&
    place !== 'Niger' &&
    stem
      .split(/[^\p{L}]+/u)
      .some((word) => word.startsWith(rootOf(place)) && ofPeople.test(word.slice(rootOf(place).length))))

/** "In which country did the American Guild meet?", "In which century did felt spread in the First World War?": the stem tells. */
const tellsItself = ({ kind, stem, answer, slot }: Candidate): boolean =>
  ((kind === 'cloze' ? slot?.type === 'place' : /^(?:In|To|From|Into) which (?:country|city)\b/.test(stem)) &&
    tellsPlace(stem, answer.replace(/^the /, ''))) ||
  (/^In which century\b/.test(stem) && /\bWorld War\b|\b[12]\d{3}\b/.test(stem))

/** "Which colony had the isle of Lund?" - "the Saxon colony of Lund": the class that is asked for, of the name that is said. */
const tellsOfWhat = ({ stem, answer }: Candidate): boolean => {
  const [, asked = '', name = ''] = /\b(\p{Ll}+) of (?:the )?(\p{Lu}[\p{L}-]+)$/u.exec(answer) ?? []
  return asked !== '' && stem.startsWith(`Which ${asked} `) && stem.split(/[^\p{L}-]+/u).includes(name)
}

/** "How many sorts are found, red dyes and blue dyes?": it counts them itself. */
const countsItself = ({ stem, facts, answer }: Candidate): boolean =>
  (facts[0].rule === 'quantity:subject' && /, \p{Ll}[^?]* and \p{Ll}[^?]*\?$/u.test(stem)) ||
  (/^How many\b/.test(stem) && /^(?:two|2)$/.test(answer) && ofTwo.test(stem))

/** "that run, one to the north and the other to the south": there are two of them. */
const ofTwo = /\bone\b[^?]{1,120}\b(?:and|but) (?:the |an)other\b|\bthe former\b[^?]{1,120}\bthe latter\b/

/** "For ____, from 1938 to 1978": the years tell how long. */
const tellsSpan = ({ kind, stem, answer }: Candidate): boolean =>
  kind === 'cloze' && /\byears$/.test(answer) && /\b(?:from|between) \d{4} (?:to|until|and) \d{4}\b/.test(stem)

/** "What causes measles?" - "the measles virus": of two words the stem says one; two people may share a name. */
const isHalfSaid = ({ slot, targets }: Candidate, words: readonly string[], inStem: ReadonlySet<string>): boolean =>
  targets[0]?.slot === 'reason' &&
  slot?.type !== 'person' &&
  words.length <= 2 &&
  words.some((word) => inStem.has(word))

/** "In what year did Lake Holm flood?" - "1257", in a text that is called "1257 Holm flood": its title tells. */
const inTitle = ({ answer }: Candidate, { document }: Context): boolean =>
  /^(?:in |around |about )?\d{3,4}(?:s| CE| AD)?$/.test(answer) &&
  document.title.split(/[^\d]+/).includes(/\d+/.exec(answer)?.[0] ?? '-')

/** "Who was King Otto?" - "the king of Tyrol": what he was, his title tells. */
const tellsTitle = ({ stem, answer, targets }: Candidate): boolean => {
  const title = /^Who (?:is|was) (\p{Lu}\p{Ll}+) \p{Lu}/u.exec(stem)?.[1]?.toLowerCase()
  return (
    targets[0]?.slot === 'definition' &&
    title !== undefined &&
    classNouns.has(title) &&
    answer.split(' ').length <= 5 &&
    answer.split(' ').includes(title)
  )
}

/** "Who made the Lang lens?" - "Otto Lang", "What did Otto Lang make?" - "the Lang lens": what is called after its maker tells him, and he it. */
const eponym = /\b[Tt]he (?:[\p{Ll}-]+ )*(\p{Lu}\p{Ll}{2,})(?:['’]s)? \p{Ll}/gu
const isEponym = ({ stem, answer, facts }: Candidate): boolean => {
  if (facts[0].kind !== 'founder') return false
  const [maker, made] = /^(?:Who|By whom)\b/.test(stem) ? [answer, stem] : [stem, answer]
  return [...`${made} `.matchAll(eponym)].some(([, name = '']) => maker.split(/[ ?,]/).includes(name))
}

const nameRuns = /\p{Lu}[\p{L}’'-]+(?: (?:of |the |and |for ){0,2}\p{Lu}[\p{L}’'-]+){1,7}/gu
/** "By whom was the Lund Fire Agency code made?" - "the LFA": the letters of a name that is written out. */
function spellsAnswer({ stem, answer, facts }: Candidate): boolean {
  const letters = /^(?:the )?(\p{Lu}{3,6})$/u.exec(answer)?.[1]
  return (
    letters !== undefined &&
    facts[0].relation !== 'stands for' &&
    (stem.match(nameRuns) ?? []).some((name) => initialsOf(name).includes(letters))
  )
}

/** "works like other ____" - "HOPs" - behind "a harbour oil pump (HOP)": the bracket is left out, and its words tell the letters. */
function abbreviatesSaid({ kind, stem, answer, evidence }: Candidate, { document }: Context): boolean {
  const letters = kind === 'cloze' ? /^(?:the )?(\p{Lu}{2,6})s?$/u.exec(answer)?.[1] : undefined
  if (letters === undefined) return false
  const text = document.text.slice(evidence.start, evidence.end)
  const at = Math.max(text.indexOf(`(${letters})`), text.indexOf(`(${letters}s)`))
  const before = / (\p{L}+) $/u.exec(text.slice(0, Math.max(0, at)))?.[1]
  return before !== undefined && stem.includes(before)
}

/**
 * `leak`: no distinguishing word of the answer stands in the stem. In an answer of five words or more, one in four may: a reason
 * must be free to name what it is about.
 */
export const leak: Check = (candidate, context) => {
  if (candidate.kind === 'true-false' || candidate.parts.length > 0) return true
  if (isEponym(candidate) || tellsTitle(candidate) || spellsAnswer(candidate)) return false
  if (abbreviatesSaid(candidate, context) || tellsOfWhat(candidate)) return false
  const words = distinguishing(candidate, context.topic)
  const inStem = new Set(stemsOf(candidate.stem))
  const all = stemsOf(candidate.answer)
  if (inTitle(candidate, context)) return false
  if (all.length > 0 && all.every((word) => inStem.has(word))) return false
  if (isHalfSaid(candidate, all, inStem) || countsItself(candidate) || tellsItself(candidate) || tellsSpan(candidate))
    return false
  // Of "the engine indicator", asked for in a text on engines, the other word is what is asked.
  const telling = words.some((word) => !context.topic.has(word) && !inStem.has(word))
  const asksName = candidate.targets[0]?.slot === 'term' || candidate.targets[0]?.slot === 'subject'
  const leaked = words
    .filter((word) => !telling || !context.topic.has(word))
    .filter((word) => [...inStem].some((said) => related(said, word) || (asksName && within(said, word)))).length
  // "What is a feltmaker?" - "a weaver who makes cloth of felt": a word is explained by its parts.
  const explains =
    candidate.targets[0]?.slot === 'definition' && all.length >= 4 && !words.some((word) => inStem.has(word))
  if (explains && leaked === 1) return true
  const long = words.length >= 5
  return leaked === 0 || (long && leaked / words.length <= 0.25)
}
