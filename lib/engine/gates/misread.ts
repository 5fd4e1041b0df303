import { isFunctionWord } from '@/lib/domain/text'
import type { Candidate } from '../questions/candidate'
import { asPattern, stemsOf } from '../questions/words'
import { canBeVerb } from '../verbs'

/** "What forces rests on a view?" of "market forces rests": a noun taken for the verb, and the verb behind it. */
const nounAsVerb =
  /^What (?!is|was|has|does)\p{Ll}+s (?:rests?|depends?|lies|relies|consists?|exists?)\b|^What (?:forces (?:by|of|in|that)|\p{Ll}+s that (?:are|were|have|can))\b/u

/** "What locates their prey?": whoever does is several. */
const oneOfMany = /^What (?!is|was|has|does)\p{Ll}+s (?:\p{Ll}+ )?their\b/u

/** "What happens when a thaw happens?" */
const happensTwice = /^What happens (?:when|if) .* (?:happens|occurs|takes place)\?$/

/** "signed by Otto II, and two statues, the Miller and the Smith?": the beginning of another statement. */
const nextBegins = /, and (?:two|three|four|several|some|many) \p{Ll}+, the [^?]+\?$/u

/** "rye and forms the richest soil": the key runs on into what else is said. */
const tellsMore =
  / and (?:forms|makes|provides|covers|contains|has|is|are|was|were|includes|supports|serves|supplies|produces|feeds) (?:\p{Lu}|(?:the|an?|its|their|most|many|some)\b)/u

/** "What is it prefixed with?" - "the adjective": which word, it does not say. */
const someWord = /^the (?:adjective|noun|verb|word|name|term|prefix|suffix|letter|phrase|title|number)$/

/** "Where are the ears?" - "in a groove set back": from what, the sentence goes on to say. */
const openEnd = /\b(?:back|away|apart|aside|just|set|off)$/

/** "dogs, the venom": the next clause taken into a list. */
const clauseInList = /^\p{Ll}+s?, (?:the|it|they|this|an?) /u

const numbers = ['two', 'three', 'four', 'five', 'six']

/** "Into which three ranges?" - two of them. */
const lacksMember = ({ stem, answer }: Candidate): boolean => {
  const count = numbers.indexOf(/\bwhich (two|three|four|five|six) \p{Ll}+s\b/u.exec(stem)?.[1] ?? '') + 2
  return count >= 2 && answer.split(/, and |, or |, | and | or /).length !== count
}

/** "What does it feed on yabby?" - "shrimp and freshwater": the last word of the key is half of a name, and the rest is left behind. */
const leavesNoun = ({ stem, answer, targets }: Candidate, evidence: string): boolean => {
  const at = evidence.indexOf(answer)
  const next = at < 0 ? undefined : /^ (\p{Ll}{4,})\b/u.exec(evidence.slice(at + answer.length))?.[1]
  return (
    targets[0]?.slot === 'object' &&
    next !== undefined &&
    !/(?:ed|ing|ly|er|ward)$/.test(next) &&
    !isFunctionWord(next) &&
    !canBeVerb(next) &&
    new RegExp(`^(?:What|Which \\p{L}+|Who|Whom) [^?]* ${next}\\b`, 'u').test(stem)
  )
}

/** "By which league was the war fought?": by the other as well. */
const oneOfTwoSides = ({ stem, targets }: Candidate, evidence: string): boolean =>
  targets[0]?.slot === 'object' && /^By\b.* fought\b/.test(stem) && /\bfought\b.* against\b/.test(evidence)

/** "When did art return in early 1945?": the question says when. */
const datedWhen = ({ stem, answer, targets }: Candidate): boolean =>
  targets[0]?.slot === 'start' && /^When\b.* in (?:early |mid-?|late )?\d{4}\?$/.test(stem) && !/\d/.test(answer)

/** "What is prefixed with duck-billed to form duck-billed platypus?" - "the name platypus" */
const saysItself = ({ stem, answer }: Candidate): boolean => {
  const own = stemsOf(answer.replace(/^the (?:name|word|term) /, ''))
  const said = new Set(stemsOf(stem))
  return /^the (?:name|word|term) /.test(answer) && own.length > 0 && own.every((word) => said.has(word))
}

/** "With what mass is a meteor made by a grain?", "What was help crush the army weakened by?", "half as long": words of another phrase. */
const astrayWords =
  /^With what \p{Ll}+ (?:is|are|was|were) [^?]* by an? \p{Ll}+\?$|^What (?:is|are|was|were) (?:help|make|let|do) \p{Ll}+|\b(?:half|twice|three times) as (?:long|large|big|many|much|high)\b|\bpresent from\?$/u

/** "Who rebels at Ulm, Ida Holm, became queen?", "What continued to be rye?": two verbs, or the wrong way round. */
const twoDeeds =
  /^(?:Who|What) \p{Ll}+ [^?,]*, \p{Lu}[^?,]*, (?:\p{Ll}+ed|became|was|led|took|made|won)\b|^What (?:continued|continues|remained|came) to be /u

/** "Who is the mayor?" - "a member of the council": what he is, and not who. */
const whoIsPost = ({ stem, answer, targets }: Candidate): boolean =>
  targets[0]?.slot === 'definition' && /^Who (?:is|are) the [\p{Ll} ]+\?$/u.test(stem) && /^an? /.test(answer)

/** "Old World otters" of "New World otters and Old World otters spread": one of two that did. */
const oneOfTwo = ({ answer, targets }: Candidate, evidence: string): boolean =>
  targets[0]?.slot === 'subject' &&
  evidence.includes(` and ${answer} `) &&
  !/ (?:and|or) /.test(answer) &&
  / /.test(answer) &&
  new RegExp(`(?:^|[.;,] )(?:[\\p{L}-]+ ){1,4}and ${asPattern(answer)} (?!of\\b)\\p{Ll}`, 'u').test(evidence)

/** "the first great war of Ulm" of "the first since 1846". */
const firstSince =
  /\b(?:first|largest|biggest|worst|greatest|only|last)\b[^.;]* since (?:the |its |their |his |her |\d)/
const losesSince = ({ stem, answer }: Candidate, evidence: string): boolean =>
  evidence.includes(' since ') &&
  firstSince.test(evidence) &&
  /\b(?:first|largest|biggest|worst|greatest|only|last)\b/.test(`${stem} ${answer}`) &&
  !/\bsince\b/i.test(`${stem} ${answer}`)

/** "What did the guild give?" - "Ida major credit": to whom, and what. */
const giftWithTaker = ({ stem, answer }: Candidate): boolean =>
  /\b(?:give|gave|grant|granted|offer|offered|pay|paid|award|awarded|teach|taught|send|sent)\b/.test(stem) &&
  /^\p{Lu}\p{L}+ \p{Ll}+ (?:\p{Ll}+$|to \p{Ll})/u.test(answer)

/** "What is the problem of the guild finding?" of "the problem of the guild is finding tolls": it is to find, and finds nothing. */
const aimAsDoer = ({ stem }: Candidate, evidence: string): boolean => {
  const [, verb = '', aim = '', deed = ''] =
    /^What (is|are|was|were) the (?:\p{Ll}+ )?(problem|challenge|task|goal|aim|difficulty|purpose|job|trick|solution|idea|way|method|alternative|key|secret|duty|result|step)s?\b[^?]* (\p{Ll}+ing)\?$/u.exec(
      stem,
    ) ?? []
  return deed !== '' && evidence.includes(` ${verb} ${deed} `) && evidence.includes(aim)
}

/** "What was that of secretary?": what "that" stands for is the answer. */
const asksThat = /^(?:What|Who|Which \p{L}+) (?:is|are|was|were) (?:that|those) (?:of|in|which)\b/u

/** "What is conserved proteins that form rings?" */
const manyAsOne = /^What is (?:\p{Ll}+ly )?\p{Ll}+ed \p{Ll}+s (?:that|which|of)\b/u

/** "began in Tyrol around 370 in Ulm about 250", "supported overlooking Ulm": a comma, or a noun, is gone between them. */
const runTogether =
  / in [^,?]* (?:around|about) [^,?]* in [^,?]* (?:around|about) |^By wh(?:at|om) (?:is|are|was|were) .*\p{Ll}ed \p{Ll}+ing (?:the |an? )?\p{L}/u

/** "In which century have they joined in?": in what, only the text tells. */
const endsOpen =
  /^(?:In wh\p{Ll}+ (?:year|century|decade|month and year)|On what date|When)\b.* (?:in|with|for|of|to)\?$/u

/** "Which revolution refers to the use of machines?": its name does. */
const nameRefers = /^Which \p{Ll}+ refers? to\b/u

/** "For what purpose was Ida made?" of "was made to serve", "What was Ida's death?", "How much land, tools, and grain?": half of what is said. */
const halfOfVerb =
  /^For what purpose (?:was|were) [^?]* made\?$|^What (?:is|was) (?:\p{Lu}\S* )*\p{Lu}\S*['’]s? (?:\p{Ll}+(?:tion|ment|ing)|death|defeat|victory|birth|arrival)\?$|^How much [^?,]*, [^?]* and /u

/** "When did he run it?" - "throughout Europe": where. */
const placeAsTime =
  /^throughout (?:the )?(?:Europe|Asia|Africa|America|Australia|world|country|land|region|empire|island|city)\b/

/** "for Ida to remove her, and she was tried": the one who is removed is tried, and not Ida. */
const twoOfThem = /(\p{Lu}\p{L}+) (?:to )?\p{Ll}+ (?:her|him)\b[^.;]*\band (?:she|he) (?:was |had |has )?(\p{Ll}+)/u
const eitherOfTwo = ({ stem, facts }: Candidate, evidence: string): boolean => {
  if (!/ and (?:she|he) /.test(evidence)) return false
  const [, name = '', deed = ''] = twoOfThem.exec(evidence) ?? []
  return name !== '' && facts[0].subject.split(' ').includes(name) && stem.includes(deed)
}

/** "What permits bats and other animals?" of "permits bats to rest": what it lets them do is gone. */
const letsDo = ({ stem }: Candidate, evidence: string): boolean =>
  /^What (?:permits?|allows?|enables?)\b(?!.* to \p{Ll})/u.test(stem) &&
  /\b(?:permits?|allows?|enables?)\b[^.;]* to \p{Ll}/u.test(evidence)

/** "What results in fear and are told of?": one and many. */
const oneAndMany = /^What \p{Ll}+s (?:in|from|to|with|of)?[^?]* and (?:are|were|have)\b/u

/** "to encompass the north": what came of it, and no aim. */
const outcome = /^to (?:encompass|become|span|total|number)\b/
const mostWordsOfWhat = 20

/** "For what purpose were 28,000 men sent?": from where and when, the text around it tells. */
const ofSomeMany = /^For what purpose (?:was|were) \d[\d,]* \p{Ll}+ \p{Ll}+\?$/u

/** "What produces tides?" - "the Sun", which also does. */
const doesAlso = ({ answer, targets }: Candidate, evidence: string): boolean =>
  /^(?:subject|reason)$/.test(targets[0]?.slot ?? '') &&
  evidence.includes(' also ') &&
  evidence.toLowerCase().includes(`${answer.toLowerCase()} also `)

/** "Where many plans prevailed, what did it write?", "What was that the war ended?", "with what is it linked than a loss?" */
const brokenStem =
  /^Where [^?]*, (?:what|who|which)\b|^What (?:is|was) that the\b|\b(?:with|to|of|from|by) than\b|\bof (?:finding|building|making|creating|using|taking|giving)(?: in \d{4})?\?$/

/** "Within months, a call was made": of what, stands before. */
const withinOfWhat = /^Within (?:days|weeks|months|years|a (?:day|week|month|year))\b(?! of\b)/

/** "In what year was Otto's reign born?" */
const thingBorn = ({ facts: [fact] }: Candidate): boolean =>
  (fact.kind === 'birth' || fact.kind === 'death') && /['’]s \p{Ll}/u.test(fact.subject)

/** "What did she forbid by ordeal?" - "trial": half of "trial by ordeal". */
const halfOfTerm = ({ stem, answer, targets }: Candidate, evidence: string): boolean =>
  targets[0]?.slot === 'object' &&
  /^\p{Ll}+$/u.test(answer) &&
  / by (?:\p{Ll}+)/u.test(stem) &&
  evidence.includes(`${answer} by `)

/** "What are the weavers of Ulm?" - "poor but work hard": no meaning. */
const noMeaning = ({ answer, targets }: Candidate): boolean =>
  targets[0]?.slot === 'definition' && /^(?!an? |the )\p{Ll}+ but \p{Ll}+/u.test(answer)

/** "restricted its trade, so that only a few came": what came of it, and no reason. */
const outcomeOfAll = ({ answer, targets }: Candidate, evidence: string): boolean =>
  targets[0]?.slot === 'reason' && answer.startsWith('so that ') && evidence.includes(`, ${answer.slice(0, 20)}`)

/** "dens, which are typically gaps in rock": where they mostly are, and not what they are. */
const mostlySo = ({ stem }: Candidate, evidence: string): boolean =>
  /^What is the term for\b/.test(stem) &&
  /, which (?:is|are) (?:typically|usually|often|generally|mostly)\b/.test(evidence)

/** "What is another name for weavers?" - "the Ulm Weavers' Office", "What is the term for a club of clerks?" - "the Lock": a name of one, and no word for it. */
const nameOfOne = ({ stem, answer }: Candidate): boolean =>
  (/^What is another name for (?:\p{Lu}\p{Ll}+ )?\p{Lu}\p{Ll}+s\?$/u.test(stem) &&
    /^the \p{Lu}.* \p{Lu}/u.test(answer)) ||
  (/^What is the term for an? (?:\p{Ll}+ )?(?:club|group|society|league|union|party|circle)\b/u.test(stem) &&
    /^the \p{Lu}\p{Ll}+$/u.test(answer))

/** "On what date was the guild travelled?": it travelled, and nobody does that to it. */
const doneByItself =
  /\b(?:is|are|was|were) (?:(?!(?:when|where|before|after|until|once|since|because|as|that|which|who|if|had|have|has)\b)[^\s?,]+ ){1,6}?(?:travell?ed|arrived|died|occurred|happened|existed|emerged|appeared|disappeared|resigned|retired|migrated|emigrated)\b/u

/** "What are syntax refers to the way words organized into?": two verbs, and one of them of another clause. */
const twoVerbs = /^What (?:is|are|was|were) (?:the )?\p{Ll}+ (?:refers|means|involves|describes|consists|includes)\b/u

/** "Who succeeded Otto Roth as Otto Roth?" */
const asHimself = / (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*) as \1\b/u

/** "Which colony was founded?" - "a colony of otters" */
const ownClass = ({ stem, answer }: Candidate): boolean => {
  const noun = /^Which (\p{Ll}+) /u.exec(stem)?.[1]
  return noun !== undefined && ['a', 'an', 'the'].some((article) => answer.startsWith(`${article} ${noun} of `))
}

/** "After a fire in Holm, Ulm built a wall": of "Holm, Ulm" the second is where the first lies. */
const inFront = /^(?:After|Before|Following|During|Since) [^,]* (?:in|near|at) \p{Lu}\p{L}+, (\p{Lu}\p{L}+) /u
const halfOfPlace = ({ facts: [{ subject }] }: Candidate, evidence: string): boolean =>
  inFront.exec(evidence)?.[1] === subject

/** "What varies, and some kinds are even red?": the next statement. */
const nextClause = /, and (?:some|many|most|others|these|several) (?:\p{Ll}+ )?(?:is|are|was|were|have|has|can|may)\b/u

/** "What is the more fit the male?" of "the larger the tail, the more fit the male" */
const theMore = /^What (?:is|are) the (?:more|less|\p{Ll}{2,}er) (?:\p{Ll}+ )?the\b/u

/** "What levels for the orbits leads to an answer?" of "the concept of energy levels": half of a compound. */
const halfCompound =
  /^What \p{Ll}+s (?:for|of|in) the [^?]* (?:leads|shows|gives|makes|allows|explains|causes|helps)\b/u

/** "establish ' parallel": a sign of degrees, taken for a quotation mark. */
const strayMark = / ['’′] /

const signs = [
  nextClause,
  theMore,
  halfCompound,
  strayMark,
  twoVerbs,
  asHimself,
  brokenStem,
  withinOfWhat,
  nounAsVerb,
  oneOfMany,
  happensTwice,
  nextBegins,
  astrayWords,
  ofSomeMany,
  oneAndMany,
  halfOfVerb,
  runTogether,
  endsOpen,
  nameRefers,
  manyAsOne,
  twoDeeds,
]

/** True where question and answer show that their sentence was misread. */
export const isMisread = (candidate: Candidate, evidence: string): boolean => {
  const { stem, answer, targets, facts } = candidate
  return (
    signs.some((sign) => sign.test(stem)) ||
    (targets[0]?.slot === 'start' && placeAsTime.test(answer)) ||
    letsDo(candidate, evidence) ||
    eitherOfTwo(candidate, evidence) ||
    (targets[0]?.slot === 'reason' && outcome.test(answer)) ||
    (facts[0].kind === 'condition' && answer.split(' ').length > mostWordsOfWhat) ||
    whoIsPost(candidate) ||
    thingBorn(candidate) ||
    noMeaning(candidate) ||
    halfOfTerm(candidate, evidence) ||
    outcomeOfAll(candidate, evidence) ||
    mostlySo(candidate, evidence) ||
    oneOfTwo(candidate, evidence) ||
    losesSince(candidate, evidence) ||
    giftWithTaker(candidate) ||
    aimAsDoer(candidate, evidence) ||
    asksThat.test(candidate.stem) ||
    nameOfOne(candidate) ||
    (candidate.kind !== 'cloze' && doneByItself.test(candidate.stem)) ||
    /^(?:nothing|nobody|none) /.test(answer) ||
    doesAlso(candidate, evidence) ||
    someWord.test(answer) ||
    (targets[0]?.slot === 'object' && tellsMore.test(answer)) ||
    (targets[0]?.slot === 'place' && openEnd.test(answer)) ||
    (facts[0].rule === 'part:examples' && clauseInList.test(answer)) ||
    lacksMember(candidate) ||
    leavesNoun(candidate, evidence) ||
    oneOfTwoSides(candidate, evidence) ||
    datedWhen(candidate) ||
    ownClass(candidate) ||
    halfOfPlace(candidate, evidence) ||
    saysItself(candidate)
  )
}
