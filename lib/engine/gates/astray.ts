import type { Candidate } from '../questions/candidate'
import { contentOf } from '../questions/words'

/** "What allowed him to visit Linz, and having met Roth?": the words behind "and" belong to the next clause. */
const nextClause = /, and (?:having|being) \p{Ll}+/u

/** "After the ice has broken, by what is the water heated?", "To which sea does it flow 90 miles?" */
const frontedTwice = /^[^?]*, (?:by|in|to|with|from|of|on|into|for|at) what\b/i

/** "In what year did the war last six years from its outbreak until the fall of Linz?": the year is that of a noun. */
const yearOfNoun =
  /^(?:In what (?:year|month)|On what date|When)\b.* from (?:its|his|her|their|the) [^,?]* (?:until|to|till) /u

/** "What is estimated to be around 25 million years?", "What reaches a thickness of 2 m?": the figure is what one asks for. */
const figure =
  /(?:(?<![\p{L}\d])\d[\d.,]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|hundreds?|thousands?|millions?)) (?:to \d[\d.,]* )?(?:%|percent|per cent|°|m|km|cm|mm|kg|g|t|ft|mi|metres?|meters?|kilomet(?:re|er)s?|miles?|feet|years?|months?|days?|hours?|minutes?|seconds?|degrees?|tons?|tonnes?|million|billion|people|dollars?|pounds?)\b/iu

function asksBearerOfFigure({ stem, answer, facts, targets, kind }: Candidate): boolean {
  return (
    kind !== 'cloze' &&
    kind !== 'true-false' &&
    targets[0]?.slot === 'subject' &&
    /^What\b/.test(stem) &&
    facts[0].kind !== 'superlative' &&
    facts[0].kind !== 'definition' &&
    figure.test(stem) &&
    !/^(?:the )?\p{Lu}[^'’]*$/u.test(answer)
  )
}

/** "Why do the molecules slow down?": which ones, and when, nothing says. */
function whyOfSome({ stem }: Candidate): boolean {
  const rest = /^(?:Why|How) (?:do|does|did|is|are|was|were) the (.*)\?$/u.exec(stem)?.[1]
  if (rest === undefined || /[\p{Lu}\d]/u.test(rest)) return false
  return contentOf(rest.replace(/ (?:up|down|out|off|away|on|over|back|apart|together)$/, '')).length <= 2
}

/** "While the army held the town, what came at a cost?" - "the victory": which one, only the sentence tells. */
const pointsBack = ({ facts, answer, targets }: Candidate): boolean =>
  facts[0].kind === 'contrast' && targets[0]?.slot === 'object' && /^(?:the|this|that) \p{Ll}+$/u.test(answer)

/** "What does the bureau assist?": such bodies do this for much. */
const serves =
  /^What (?:do|does|did) .* (?:assist|promote|foster|facilitate|encourage|enhance|improve|maintain|protect|emphasi[sz]e|address)\?$/

/** "Where does water boil?" - "at 100 °C", "at high temperatures": a state, and no place. */
const stateAsPlace = ({ stem, answer }: Candidate): boolean =>
  /^(?:[^,?]{3,80}, )?where\b/iu.test(stem) &&
  /\d ?(?:°|degrees|%|percent)|\b(?:temperatures?|pressures?|speeds?|rates?|prices?|levels?|costs?|angles?|frequenc(?:y|ies)|intervals?|expense)$/iu.test(
    answer,
  )

const thing =
  /\b(?:Stone|Treaty|Act|Convention|Charter|Agreement|Law|Constitution|Decree|Protocol|Edict|Resolution|Accords?|Code|Declaration|River|Castle|Palace|Cathedral|Bridge|Canal|Tower|Temple|Gate|Wall|Fort|Theorem|Bible|Railway|Line|Programme|Program|Project)$/u

/** "Who was found in 1799?" - "the Rosetta Stone", "By whom was it set up?" - "the Treaty of Rome": a thing, and nobody. */
const thingAsPerson = ({ stem, answer }: Candidate): boolean =>
  /^(?:[^,?]{3,80}, )?(?:(?:by|to|with|from|for|of) )?whom?\b/iu.test(stem) &&
  (thing.test(answer) ||
    /^the (?:Treaty|Act|Convention|Charter|Constitution|Battle|Law|Edict|Declaration) of\b/u.test(answer))

/** "in observing the wind, as well as the exchange?": what is exchanged comes behind. */
const listBroken = /,? (?:as well as|along with|together with) (?:the |an? )?\p{Ll}+\?$/u

/** "Where is the lake located at the northern end of the basin high?": half of the place is asked, and a word of it left. */
const halfOfPlace =
  /^Where (?:is|are|was|were) [^?]* (?:located|situated|found|set) (?:at|in|on|near) (?!(?:the )?\d)|^Where\b[^?]* (?:high|deep|far|close|low|midway|halfway|inland)\?$/u

/** "the city's main port": of which city, only the text around it tells. */
const ofSome =
  /^the (?:city|town|village|country|state|nation|region|island|province|district|river|lake|company|party|club|team|group|school|university|church|war|king|queen|family|league|body|board|agency|organi[sz]ation)['’]s? \p{Ll}/u

/** "Fritz and ____ wrote it": a name that two share is cut. */
const sharedName = ({ kind, stem, answer }: Candidate): boolean =>
  kind === 'cloze' && / /.test(answer) && /(?:^|[^.\p{L}] ?)(?<!\p{Lu}\S* )\p{Lu}\p{Ll}+ and ____/u.test(stem)

/** "the fusion of ____ cells": two, by the nature of it. */
const fewCounted = ({ kind, answer }: Candidate): boolean => kind === 'cloze' && /^(?:one|two|1|2|both)$/i.test(answer)

/** "What does budding describe?" - "a process": of what kind, the sentence goes on to say. */
const meaningCut = ({ stem, answer }: Candidate, behind: string): boolean =>
  /^What (?:do|does|did) [^?]* (?:describe|define|denote|designate|mean|express)\?$/u.test(stem) &&
  /^(?:in|by|at|for|through|to)? ?(?:which|that|who|where|when)\b/.test(
    behind.slice(behind.indexOf(answer) + answer.length).trim(),
  )

/** "How many routes did she try, the coast route and a route?": what was counted is told behind the count. */
const countTold = /^How many\b[^?]*, (?:the|an?) [^,?]+ and (?:the|an?) [^,?]+\?$/u

/** "What are they known as?" - "hair stones", at the time: what was so is no longer. */
const nameOfThen = ({ facts, stem, answer }: Candidate, behind: string): boolean =>
  facts[0].kind === 'naming' &&
  /^(?:What|By what name) (?:is|are)\b/.test(stem) &&
  /^ (?:at the time|in those days|at that time|then)\b/.test(behind.slice(behind.indexOf(answer) + answer.length))

/** "What caused landslides?" - "rain": in this world much may. */
const slight = ({ facts, stem, answer, targets, kind }: Candidate): boolean =>
  kind === 'typed' &&
  targets[0]?.slot !== 'object' &&
  facts[0].kind === 'cause' &&
  /^What (?:causes?|caused|led to|leads to|creates?|created)\b/.test(stem) &&
  contentOf(stem).length <= 2 &&
  contentOf(answer).length <= 1

/** "What is the term for notable sights?" - "rows of some of the older mills", "the usual definition of mills": no term. */
const noTerm = ({ stem, answer }: Candidate): boolean =>
  /^What is the term for\b/.test(stem) &&
  / of (?:some|many|most|the (?:larger|smaller|older))\b|^the (?:\p{Ll}+ )*(?:definition|meaning|concept|idea|notion)\b/u.test(
    answer,
  )

/** "To which city did Ida Holm return?": one goes to many, and no time is said. */
const wentSomewhere =
  /^(?:To|Into|From) which \p{Ll}+ did (?:\p{Lu}\S* ?)+(?:return|go|travel|move|come|sail|ride|walk)\?$/u

/** "What is Wing part of?" of "No. 9 Wing": the number is half of its name. */
function halvesNumbered({ stem, answer, kind }: Candidate, evidence: string): boolean {
  if (/\bNos? \d/.test(stem)) return true
  const said = kind === 'cloze' ? stem.replace('____', answer) : `${stem} ${answer}`
  return [...evidence.matchAll(/\bNos?\. ?\d[\d, ]*(?:and \d+ )?(\p{Lu}\p{L}+)/gu)].some(([, name = '']) =>
    new RegExp(`(?<!\\d )\\b${name.replace(/s$/, '')}s?\\b|\\bNos? \\d|\\bNo\\. \\d+,`, 'u').test(said),
  )
}

/** "Where does owl live?" of "the barn owl, which lives": the noun without its article and what stands before it. */
function losesArticle({ facts, stem }: Candidate, evidence: string): boolean {
  const [{ subject }] = facts
  if (!/^\p{Ll}+$/u.test(subject) || /s$/.test(subject) || !stem.includes(` ${subject} `)) return false
  const before = [...evidence.matchAll(new RegExp(`(\\S+ \\S+ \\S+ |\\S+ \\S+ |\\S+ |)${subject}\\b`, 'giu'))]
  return before.length > 0 && before.every(([, words = '']) => /\b(?:the|an?) (?:\p{L}+ ){1,2}$/iu.test(words))
}

/** "Where were they found back to 1200?" - "in barns dating", "in Ulm, four in Linz": more than the place, or half of a list. */
const placeRunsOn = ({ answer, targets }: Candidate): boolean =>
  targets[0]?.slot === 'place' &&
  / (?:dating|reaching|going|stretching|leading)$|, (?:and )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten) in (?:the )?\p{Lu}/u.test(
    answer,
  )

/** "What seeds floating over the sea?" of "or seeds floating": the noun of a list taken for a verb. */
const listedVerb = ({ stem, targets }: Candidate, evidence: string): boolean => {
  const deed = /^What (\p{Ll}+s \p{Ll}+ing) /u.exec(stem)?.[1]
  return (
    targets[0]?.slot === 'subject' && deed !== undefined && new RegExp(`(?:,|, or|, and|\\bor) ${deed}`).test(evidence)
  )
}

/** "Into how many parts does one think of it as the splitting of one?": the preposition belongs within. */
const frontedFromWithin = /^(?:Into|In|From|To) how many [^?]* as the \p{Ll}+ing of [^?]*\?$/u

/** True where question and answer do not belong together, or the stem is torn from what it is said of. */
export const isAstray = (candidate: Candidate, evidence: string): boolean =>
  nextClause.test(candidate.stem) ||
  frontedTwice.test(candidate.stem) ||
  yearOfNoun.test(candidate.stem) ||
  listBroken.test(candidate.stem) ||
  serves.test(candidate.stem) ||
  asksBearerOfFigure(candidate) ||
  whyOfSome(candidate) ||
  pointsBack(candidate) ||
  stateAsPlace(candidate) ||
  thingAsPerson(candidate) ||
  halfOfPlace.test(candidate.stem) ||
  ofSome.test(candidate.answer) ||
  sharedName(candidate) ||
  fewCounted(candidate) ||
  meaningCut(candidate, evidence) ||
  countTold.test(candidate.stem) ||
  nameOfThen(candidate, evidence) ||
  slight(candidate) ||
  noTerm(candidate) ||
  wentSomewhere.test(candidate.stem) ||
  halvesNumbered(candidate, evidence) ||
  losesArticle(candidate, evidence) ||
  placeRunsOn(candidate) ||
  listedVerb(candidate, evidence) ||
  frontedFromWithin.test(candidate.stem)
