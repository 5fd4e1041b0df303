import { fullMonths } from '../dates'
import { nameType } from '../mentions/nameType'
import { type Candidate, slotOf } from '../questions/candidate'
import type { Context } from '../questions/context'
import { contentOf, keyOf, stemsOf, tokensOf } from '../questions/words'
import { speaksOfAll } from './agrees'
import { isOfNobody, stemsApart } from './apart'
import { pointsBack } from './definite'
import { isBe, openPronoun } from './openPronoun'
import { leansOnBefore } from './saidBefore'
import { type Check, type Objection, type Objections, withoutAny } from './types'
import { isUnnamed } from './unnamed'
import { leaningWords } from './words'

const monthDay = new RegExp(
  `\\b(?:[Ii]n|[Oo]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|of|[Bb]etween)\\s+(?:early |mid-|late )?(?:\\d{1,2}\\s+)?(?:${fullMonths})\\b(?:\\s+\\d{1,2}\\b)?`,
  'g',
)
const period = '(?:year|month|day|week|time|period|century|decade)s?\\b'
const leaningTime = new RegExp(
  `\\b(?:(?:that|this|the (?:same|following|previous|next)(?: \\p{L}+)?) ${period}(?! (?:of|in|old|when|that)\\b)|(?:some|several|many|a few|\\d{1,3}|two|three|four|five|ten|twenty|thirty|forty|fifty) (?:years|months|weeks|days|decades) ago\\b|(?:\\p{L}+|\\d+) ${period} (?:later|earlier|before\\?|after\\?|afterwards)\\b)`,
  'iu',
)
/** "last summer", but not "in the last year of his life": when the text was written. */
const lately = new RegExp(
  `(?<!\\b(?:the|his|her|its|their) |['’]s )\\b(?:last|next) (?:year|month|week|spring|summer|autumn|fall|winter|${fullMonths})\\b(?! of\\b)`,
  'i',
)
/** "that autumn", "that May", but not "that may" */
const thatSeason = new RegExp(`\\bthat (?:${fullMonths}|spring|summer|autumn|winter)\\b`)
const leaningPhrase =
  /\b(?:prior to (?:that|this)|on the way|as to their|in the process|as a result|at the same time|at that time|at the time|in turn|in this way|in that way|in doing so|for example|for instance|in (?:addition|contrast)(?! to\b)|in particular|in all|of them|nearby|the (?:subject|topic|matter)(?= (?:in|at|with|by|for|as)\b|[?.,])|to find out(?=[.?]?$)|soon after(?=,|[.?]$)|(?<!\bfrom (?:one|each) [^,?]{1,30} to )the (?:resulting|ensuing|similar|said|latter|remaining|next(?! to\b)|\p{Ll}+-year-old(?! \p{L}))|that (?:first|second|third|last|very) \p{Ll}+|(?:at|in|on|of|for|from|with|by|to) that (?:particular|specific|same) \p{Ll}+|in an? (?:further|similar|related|final) (?:move|step|attempt|effort|bid|act)|the rest|the others?)\b(?! of\b)/iu
/** A month or day without its year: the year must stand in the same stem. */
const yearlessDate = (stem: string): boolean => {
  // "early on the 25th": of which month, too.
  if (/\b(?:on|by|until) the \d{1,2}(?:st|nd|rd|th)(?=[?.,]| (?:in|at|to|with|by)\b)(?!.*\d{3})/.test(stem)) return true
  const dated = stem.match(monthDay)
  return dated !== null && !/\b\d{3,4}\b/.test(stem)
}

/** "in his later years" */
const ofLife = /^(?:years?|life|career|work|works|childhood|days)$/

/** "these", "then", "such", but not "such as", nor the "there" of "How many are there". */
const leansByWord = (stemText: string): boolean =>
  tokensOf(stemText).some(
    (word, index, words) =>
      leaningWords.has(word) &&
      !(
        word === 'later' &&
        (ofLife.test(words[index + 1] ?? '') || /^(?:any|no|every|each)$/.test(words[index - 1] ?? ''))
      ) &&
      !(word === 'such' && words[index + 1] === 'as') &&
      // "the brightest light then known": at the time that the sentence tells of.
      !(word === 'then' && /^(?:known|existing|living|available|extant)$/.test(words[index + 1] ?? '')) &&
      !(
        word === 'there' &&
        (isBe(words[index - 1]) ||
          (isBe(words[index + 1]) && !/(?:ed|built|found|made|held|born)$/.test(words[index - 1] ?? '')))
      ),
  )

/** "A similar revolt": like which one, only the text tells. */
const likened =
  /\ban? (?:more|less) (?:likely|plausible|probable|important|serious|common|recent) \p{Ll}+\b(?!.* than\b)|\b(?:similar|comparable|additional|equivalent|corresponding|resulting)\b(?! (?:to|from|in)\b)|\bthe underlying \p{Ll}+(?! (?:of|for|behind)\b)|\ban? (?:second|third|fourth|further|final) (?:type|kind|form|group|class|way|example|reason|cause|problem|set|series|step|case)\b|\banother (?:lens|way|approach|view|perspective|example|method|reason|cause|type|form|kind|theory|explanation|factor|problem|option)\b/iu

/** "What led to": done once, by something that the text alone tells of. */
const isPastDeed = /^(?:Who|What) (?:led|made|took|gave|began|brought|\p{Ll}{3,}ed)\b|^Into what did\b/u

/** An answer that names nothing by itself: "the account", "the required width". */
const danglingAnswer = (answer: string, stem: string, context: Context): boolean =>
  /^the (?:two|three|four|five|six|\d+) \p{Ll}+$/u.test(answer) ||
  // "the model's focus on power": whose, the text has said.
  /^the (?:model|author|writer|study|figure|report|article|company|speaker|cartoon|film|novel|theory)['’]s /.test(
    answer,
  ) ||
  (/^the (?:(?:\p{Ll}+ed|\p{Ll}{3,}ly \p{Ll}+) )?\p{Ll}+$/u.test(answer) &&
    (pointsBack(answer, context) || (isPastDeed.test(stem) && pointsBack(`${answer} was`, context))))

/** "Five of its mills": whose, nothing before it says. */
const partOfIts =
  /^(?:(?:How many|What percentage|\p{L}+|\d+)(?: \p{Ll}+)?|(?:The|An?) (?:\p{Ll}+ ){1,3}?\p{Ll}+|\p{Lu}\p{Ll}+(?: \p{L}+)? (?:is|are|was|were|do|does|did) (?:the|(?:only )?an?|only|most|some|much|part) (?:\p{Ll}+ ){0,2}?\p{Ll}+) (?:of|for|behind) (?:its|their|his|her)\b(?! own\b)/u

/** "What is the biggest threat to their existence?": whose, nothing before it says. */
const mattersToTheirs =
  /^Wh(?:at|o) (?:is|are|was|were) the (?:\p{Ll}+ ){1,3}?(?:to|of|for|in|behind|against) (?:its|their|his|her)\b(?! own\b)/u

/** "of it", "with them" at an end: nothing near says what. */
/** "What are the threads at the start called?": of what. */
const ofWhat = /^What (?:is|are|was|were) the \p{Ll}+ at the (?:start|beginning|end) (?:called|known|named)/u
const openEnd =
  /\bof (?:it|them)\b|\b(?:in|on|to|from|with|for|at|into|by) (?:it|them), wh|(?<!\b(?:that|which|who) [^,]*)\b(?:it|them)[?.]?$/i

const asksSubject = ({ kind, targets, answer, facts }: Candidate): boolean =>
  kind !== 'cloze' && (targets[0]?.slot === 'subject' || keyOf(answer) === keyOf(facts[0].subject))

/** "her cousin" as an answer, where no person stands in the stem. */
const strangersOwn = ({ answer, stem, facts }: Candidate, context: Context): boolean =>
  /\b(?:his|her)\b/.test(answer) &&
  !tokensOf(stem).some((word) => context.personWords.has(word) || contentOf(facts[0].subject).includes(word))

/** "7 July": of which year, only the text tells. */
const yearlessAnswer = ({ answer, targets }: Candidate): boolean =>
  (targets[0]?.slot === 'start' || targets[0]?.slot === 'end') &&
  new RegExp(`\\b(?:${fullMonths})\\b`).test(answer) &&
  !/\b\d{3,4}\b/.test(answer)

/** "What did Otto Roth do in the evening?": of which day, only the text tells. */
const someDay =
  /\b(?:in the (?:evening|morning|afternoon)|at (?:noon|midday|midnight|dawn|dusk|nightfall|sunset|sunrise)|overnight)\b/
const didOnce = /\bdid\b|\b(?:was|were) \p{Ll}+ed\b|^(?:Who|What|Which \p{Ll}+) \p{Ll}+ed\b/u
const untoldDay = (stem: string): boolean =>
  someDay.test(stem) && didOnce.test(stem) && !/\d|\b(?:day|every|each|usually|often|always) ?\b/.test(stem)

/** "the left picture": what stands beside the text. */
const figure =
  /\b(?:the (?:left|right|upper|lower|top|bottom|above|adjacent|accompanying) (?:picture|image|figure|photo|photograph|table|diagram|map|graph|chart)|figure \d|table \d|shown (?:above|below|here)|the (?:vertical|horizontal|x-|y-|[xy] )\s?axis(?! of\b))\b/i

/** "a point like F": a letter of a picture. */
const letterOfPicture = /\bpoints?(?: like)? \p{Lu}(?![\p{L}.'’])/u

/** "the view that our surroundings shape us", "the belief that people get what they deserve": in a definition these are all people, or those just named. */
const withoutGeneral = (candidate: Candidate, stem: string): string =>
  speaksOfAll(candidate)
    ? stem.replace(/\b(?:we|us|our|ourselves)\b|(?<=\b(?:people|\p{Ll}{3,}s) .*\b)they\b/giu, 'people')
    : stem

/** "the fire incident", "the younger Otto": which of them, only the text tells. */
const oneOfItsKind =
  /\b[Tt]he (?:younger|elder|older) \p{Lu}\p{Ll}+|\bthe \p{Ll}+ (?:event|incident|episode|dispute|outbreak)\b(?! (?:of|in|at|on|that|which)\b)/u

/** "the only one with no army": one what, only the text tells. */
const pronominal =
  /\bthe (?:only|first|last|largest|smallest|oldest|other|second|next|new|old|latest) (?:\p{Ll}+ )?ones?\b|\bthe (?:lower|upper|larger|smaller|older|newer|younger|higher|bigger|shorter|longer|stronger|weaker|heavier|lighter|former|latter|earlier|later|original|previous|next) ones?\b|\b(?:an?|another) (?:\p{Ll}+ )?one\b(?! of\b)/iu

/** "Who composed some of his works?": of the one who is asked for. */
const someOfOwn = /^(?:Who|What|Which)\b.* (?:some|one|two|three|many|most|several) of (?:his|her|its|their)\b/

/** "Karl Holm and his wife": the wife of him who is named. */
const ofNamed =
  /(?<=\p{Lu}[\p{L}.-]{1,30}) and (?:his|her)(?= (?:\p{Ll}+ )?(?:wife|husband|brother|sister|son|daughter|father|mother|children|parents|family)\b)/gu

/** "after his return": whose, nobody can tell where two have been spoken of. */
const ownTime = /\b(?:after|before|during|upon|until|since|at) (?:his|her) /i

/**
 * "at his funeral" where the subject is not whom the document is about: his own, or that person's? Asked with "who", nobody can tell.
 */
function ambiguousOwner(stemText: string, subject: string, context: Context): boolean {
  if (!/\b(?:his|her|him|he|she)\b/i.test(stemText.replace(ofNamed, '')) || keyOf(subject) === context.protagonist)
    return false
  const title = stemsOf(context.document.title)
  return [...context.persons].some(
    (name) =>
      keyOf(name) === context.protagonist &&
      (stemsOf(name).some((word) => title.includes(word)) || ownTime.test(stemText)),
  )
}

/** "The Assembly extended its mandate" in a document about a fund: the Assembly's own, or the fund's? */
function ambiguousThing({ stem, answer, facts }: Candidate, context: Context): boolean {
  const { title } = context.document
  const { subject } = facts[0]
  if (!/\bits\b/i.test(`${stem} ${answer}`) || !/\p{Lu}/u.test(subject)) return false
  if (nameType(title)?.type !== 'org' && !/^\p{Lu}{2,}$/u.test(title)) return false
  const own = new Set(contentOf(title))
  const initials = title.replace(/[^\p{Lu}]/gu, '')
  return !subject.includes(initials) && !contentOf(subject).some((word) => own.has(word))
}

/** "The crew left one as part of its set", "When did she buy one?": one what, only the text tells. */
const leftOne =
  /\b(?:left|built|made|had|bought|sold|got|wrote|took|\p{Ll}{2,}ed|buy|sell|build|make|get|write|take|own|order) one(?:\?| (?:as|on|at|for|to|with|by|from|in(?: \d{4}\b| (?!\d|(?:every|two|three|four|five|six|seven|eight|nine|ten)\b|an? )))\b)/u

/** What holds of a stem, or of one of the parts of an order or a match. */
const inStem =
  (holds: (stem: string, candidate: Candidate, context: Context) => boolean): Objection =>
  (candidate, context) =>
    stemsApart(candidate).some((stem) => holds(stem.replace(together, ''), candidate, context))

/** "When do two ropes tear at the same time?": as each other. */
const together = /(?<=\b(?:two|three|four|many|several|all|both) [^?]{3,60}) at the same time\b/

/** "At the Council of Ulm in ____, he issued a bull": no name in front of the comma is a person's. */
function isOfFront(stem: string, persons: ReadonlySet<string>): boolean {
  const front = /^(?:At|In|On|During|After|Before|By|From|Under) (?:the )?([^,]{1,80}), (?:he|she) \p{Ll}/u.exec(
    stem,
  )?.[1]
  return front !== undefined && !contentOf(front).some((word) => persons.has(word))
}

const hasOpenPronoun = (stem: string, candidate: Candidate, context: Context): boolean => {
  const [fact] = candidate.facts
  const isPerson = (slotOf(fact, 'subject')?.type ?? 'person') === 'person'
  if (isOfFront(stem, context.personWords)) return true
  return openPronoun(
    withoutGeneral(candidate, stem),
    fact.subject,
    asksSubject(candidate),
    isPerson ? new Set([...context.personWords, ...contentOf(fact.subject)]) : context.personWords,
  )
}

/** "led both leagues": which two, only the text tells. */
const bothOf =
  /\bboth (?!(?:\p{Ll}+ )?(?:sides|ends|hands|eyes|ears|legs|arms|feet|parents|sexes|genders|poles|hemispheres|houses|chambers|times|directions|ways|men|women|kidneys|lungs)\b)(?!(?:\S+ ){1,4}and\b)(?:\p{Ll}+ )?\p{Ll}{3,}s\b/u

/** What may point at something that only the text says. */
export const anaphorObjections: Objections = {
  'dangling answer': ({ answer, stem }, context) => danglingAnswer(answer, stem, context),
  'open end of answer': ({ answer }) => openEnd.test(answer),
  'pointing answer': ({ answer }) =>
    lately.test(answer) ||
    /\b(?:this|these|those|nearby|such(?! as\b))\b|(?<!\d |\b(?:million|billion|thousands?|hundreds?|of) )\b(?:decades|years|months|weeks) ago\b/i.test(
      answer,
    ),
  likened: ({ stem, answer }) => likened.test(`${stem}\n${answer}`),
  'unnamed answer': ({ answer }, context) => isUnnamed(answer, context),
  'of its owner': (candidate) =>
    asksSubject(candidate) && /^(?:the|an?) [^,]*\bof (?:its|their|his|her)\b/i.test(candidate.answer),
  'yearless answer': yearlessAnswer,
  "stranger's own": strangersOwn,
  'ambiguous thing': ambiguousThing,
  'open pronoun': inStem(hasOpenPronoun),
  leaning: inStem(leansByWord),
  'pointing back': inStem((stem, _candidate, context) => pointsBack(stem, context)),
  // "into the business": where a question ends, nothing more will tell which one; beside 'pointing back' it is a second objection, which none overrules.
  'pointing end': inStem((stem, _candidate, context) => {
    const before = stem.replace(/ (?:in|into|to|from|at|for|of|with|on|by) the \p{Ll}+(?=\?$)/u, '')
    return isPastDeed.test(stem) && before !== stem && pointsBack(stem, context) && !pointsBack(before, context)
  }),
  unnamed: inStem((stem, _candidate, context) => isUnnamed(stem, context)),
  'open end': inStem((stem) => openEnd.test(stem) || ofWhat.test(stem)),
  'part of its': inStem((stem) => partOfIts.test(stem) || mattersToTheirs.test(stem)),
  'some of own': inStem(
    (stem, candidate, { personWords }) =>
      asksSubject(candidate) &&
      someOfOwn.test(stem) &&
      // "Who helped Ida to sell some of her looms?"
      !tokensOf(stem.split(/ of (?:his|her|its|their) /)[0] ?? '').some((word) => personWords.has(word)),
  ),
  both: inStem((stem) => bothOf.test(stem)),
  pronominal: inStem((stem) => pronominal.test(stem) || leftOne.test(stem)),
  'one of its kind': inStem((stem) => oneOfItsKind.test(stem)),
  figure: ({ stem, answer }) => figure.test(answer) || letterOfPicture.test(`${stem} ${answer}`),
  'figure in stem': inStem((stem) => figure.test(stem)),
  'ambiguous owner': inStem((stem, { facts: [fact] }, context) => ambiguousOwner(stem, fact.subject, context)),
  'yearless date': inStem(yearlessDate),
  'leaning time': inStem((stem) => leaningTime.test(stem) || lately.test(stem)),
  'untold day': inStem(untoldDay),
  'that season': inStem((stem) => thatSeason.test(stem)),
  'leaning phrase': inStem((stem) => leaningPhrase.test(stem)),
  'said before': leansOnBefore,
  'of nobody': isOfNobody,
}

/** `anaphor`: no pronoun without its noun, no "this" or "the account", no date without its year. */
export const anaphor: Check = withoutAny(anaphorObjections)
