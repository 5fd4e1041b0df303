import type { Candidate } from '../questions/candidate'
import { stemsOf } from '../questions/words'
import type { MentionType } from '../types'
import { danglingNouns } from './words'

/** "____ conditioning": an adjective made of a name is no thing to name. */
const adjective = /^\p{Lu}\p{Ll}+(?:ian|ean|ish|ese|ic|esque)$/u

/** More commas than a list has that can be told from its other members. */
const mostCommas = 5

/** "About ____ copies were sold": copies of what, nothing else tells. */
const bareCount =
  /^(?:(?:About|Around|Over|Nearly|Almost|Some|The|Only|At least|More than|Up to) )?____ \p{Ll}+ (?:is|are|was|were|has|have|had|\p{Ll}+ed)\b/u

/** "each curtain has ____ ropes", "was being held by ____", "under ____, who taught Karl until he left": which, when or who, only the text tells. */
const unsettled = /, (?:and|but) each \p{Ll}+ \p{Ll}+ ____|\b(?:was|were) being \p{Ll}+|\bwho\b.*\b(?:he|she)\b/u

/** "In a works with ____ hands": a figure that somebody made up. */
const supposed = /^If |^(?:When|With) an? |^In an? \p{Ll}+ with |\bfor example\b|\bsome [^,]*, some ____/iu

/** "Goods came from ____ towns": a bare figure of nothing that the text names or is about. */
export const isPlacelessFigure = ({ stem, targets }: Candidate, topic: ReadonlySet<string>): boolean =>
  targets[0]?.slot === 'quantity' &&
  (supposed.test(stem) || (!/(?<=\S )["“]?\p{Lu}/u.test(stem) && !stemsOf(stem).some((word) => topic.has(word))))

/** "Rims found near the ____.": a phrase, and no sentence. */
const isPhrase = (stem: string): boolean =>
  /^\p{Lu}\p{Ll}+(?: \p{Ll}+){0,3} (?:found|located) (?:in|at|on|near|among)\b/u.test(stem) &&
  !/\b(?:is|are|was|were|be|been|can|may|has|have) (?:\p{Ll}+ )?(?:found|located)\b/u.test(stem)

/** "One result was the colonization of ____": of what it is a result, the text before tells. */
const oneOfThese =
  /^(?:One|Another|The (?:first|main|other)) (?:\p{Ll}+ )?(?:result|reason|cause|effect|consequence|example|factor|problem|difference|advantage)\b/u

/** "farmers were unable.": to do what, the sentence goes on to say. */
const goesOn =
  /\b(?:is|are|was|were|be|been) (?:[a-z]+ ){0,2}(?:unable|able|likely|unlikely|willing|unwilling|supposed|said|allowed|forced|known|believed|thought)\.$/

/** "The less potent Article ____": than which, the text before tells. */
const isCompared = (stem: string): boolean =>
  /\b[Tt]he (?:less|more) \p{Ll}+ (?!the\b)/u.test(stem) && !/\bthan\b/.test(stem)

/** "the ____, D.C.": half of a name. */
const inCapital = /____, D\.C\./

/** "..., and by ____.": what happened then is cut. */
const endsInTime = /\band (?:by|in|on|from|at|to) ____\.$/

/** "earlier in May 1947 by ____": two times in a row belong to two clauses. */
const twoTimes = /\bin (?:\p{Lu}\p{Ll}+ )?\d{4} (?:by|in|on) ____/u

/** "At ____, she went to Graz": where, when, or how old. */
const opensWithAt = /^At ____,/

/** "became his ____": whose, the gap does not say. */
const ownOfAnother = /\b(?:became|becomes?|is|was|were|as|named|made) (?:his|her) ____/

/** "One lives near ____": one of whom, the text has said. */
const opensWithOne = /^One (?!of\b|hundred\b|thousand\b|million\b)\p{Ll}/u

/** "Her parents were ____, a weaver in Ulm": one of two, and the other comes behind. */
const oneOfSeveral = (stem: string, answer: string): boolean =>
  /\b\p{Ll}+s were ____(?:,|\.)/u.test(stem) && !/ and |s$/.test(answer)

/** "finds range from Ulm to ____ to Linz": between which, anything may lie. */
const fromTo = /\bfrom (?:____|\p{Lu}\p{L}+) to (?:____|\p{Lu}\p{L}+) to (?:____|\p{Lu})/u

const street = 'Street|Road|Avenue|Lane|Square|Drive|Boulevard|Terrace|Row|Crescent|Alley|Quay'
/** "at 12 ____" - "Mill Lane", "at ____ Mill Lane", "in ____, Ulm, Tyrol": a part of an address. */
const endsInStreet = new RegExp(`\\b(?:${street})$`)
const beforeStreet = new RegExp(`____ (?:\\p{Lu}\\S* ){1,3}(?:${street})\\b`, 'u')
const isOfAddress = (stem: string, answer: string): boolean =>
  endsInStreet.test(answer) ? /\d ____|____, \p{Lu}/u.test(stem) : /^\d+$/.test(answer) && beforeStreet.test(stem)

/** "Lang & ____" - "Co. of Lund": the rest of a firm's name. */
const inFirm = /& ____|____ &/

/** "In both the ____" - "East and the West": the article of one stands before the gap, that of the other in it. */
const bothOf = /\bboth (?:the|an?) ____/

/** "built three of ____ looms", "built ____ of four looms": each of the two tells the other. */
const count = '(?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})'
const countOfCount = new RegExp(
  `\\b${count} of (?:the |its |his |her |their )?____ |____ of (?:the |its |his |her |their )?${count} `,
  'i',
)

/** "Felt was spun in Norland in ____" - "Northern Europe": what a land lies in is known from it. */
const continent =
  /^(?:(?:North|South|East|West|Central|Northern|Southern|Eastern|Western|Southeast) )?(?:Africa|Europe|Asia|America|Oceania)$/
const tellsContinent = (stem: string, answer: string): boolean =>
  continent.test(answer) && /\p{Lu}\p{Ll}+ in ____[.,]/u.test(stem)

/** "By ____, the guild was growing": in no one year. */
const growingBy = /^By ____, [^,]*\b(?:was|were) (?:\p{Ll}+ly )?\p{Ll}+ing\b/u

/** "As in ____, the guild met again": in what it was like now, any other time or place may be. */
const asThen = /\b[Aa]s in ____/

/** "In ____, Otto Lang made the first loom." - "Lauria": a year fits as well. */
const opensWithIn = /^In ____,/

/** "From ____ until 1906, the mayor was Ida Holm": of what, the gap does not say. */
const holdsOffice =
  /^(?:From|In|Until|Since|By|Between|During) [^,]*, the (?:[Cc]hair(?:man|woman|person)?|[Pp]resident|[Dd]irector|[Pp]remier|[Mm]ayor|[Gg]overnor|[Cc]hancellor|[Cc]hief|[Hh]ead|[Ll]eader|[Mm]anager) (?:is|was) /u

/** "trades such as ____", "In lands like ____, cloth is dear": examples, beside which others would do as well. */
const anyExample = /\bsuch as (?:the )?____|^In (?:\p{Ll}+ )?\p{Ll}+s like (?:the )?____/u

/** "Before ____, Ida Holm built looms" - "Lech": what of it had come to an end, the gap does not say; a war or a fair may be over. Behind "After" anything may. */
const behindName = /^(?:Before|Until|Since) ____,? \p{Lu}/u
const isOver =
  /\d|\b(?:War|Wars|Battle|Siege|Revolution|Revolt|Rebellion|Uprising|Rising|Conference|Congress|Convention|Treaty|Peace|Crisis|Crash|Depression|Age|Era|Movement|Fire|Flood|Restoration|Reformation|Exhibition|Fair|Games|Olympics|Massacre|Purchase|Act)\b/
const opensWithAfter = /^After ____,/

/** "opened in 1773, in Ulm in ____ and in Linz in 1775" - "1774": the years beside it leave no other. */
const betweenYears = (stem: string, answer: string): boolean => {
  const said: readonly string[] = /^\d{4}$/.test(answer) ? (stem.match(/\b\d{4}\b/g) ?? []) : []
  return said.includes(`${Number(answer) - 1}`) && said.includes(`${Number(answer) + 1}`)
}

/** "The mayor refused, and ____ was chosen": what was refused, the text before has told. */
const answersBefore =
  /^(?:The )?\p{L}+(?: \p{Lu}\p{L}+)? (?:refused|declined|agreed|consented|complied|disagreed|objected|hesitated|obliged)(?:,| and | but )/u

/** "held the chair of ____ of physics" - "Holm Professor": the title goes on behind the gap. */
const endsInPost = /\p{Lu}\p{L}+ (?:Professor|Reader|Lecturer|Fellow|Chair|Minister|Secretary|Master|Keeper)$/u

/** "____ × 10¹¹": one digit of a figure. */
const coefficient = /____ ?[×x] ?10/

/** "as bright as the ____", "within 50 light-years of the ____" - "Sun": what things in the sky are measured by. */
const yardstick =
  /\b(?:as \p{Ll}+ as|(?:light-years|miles|kilomet(?:er|re)s|times the (?:mass|size|diameter|radius)) (?:of|from)) (?:the )?____/u
const isYardstick = (stem: string, answer: string): boolean =>
  /^(?:the )?(?:Sun|Moon|Earth)$/.test(answer) && yardstick.test(stem)

/** "for people less than ____" - "70 kg": less in what, only the figure tells. */
const peopleBelow =
  /\b(?:people|persons|adults|children|patients|men|women|infants|those|animals|dogs|cats|horses) (?:less|more|under|over|above|below)(?: than)? ____/

/** "Otto denied charges that he had sold bells from ____": what was not so may be said of any place. */
const denied = /\b(?:den(?:y|ies|ied|ying)|refuted|rejected|dismissed) (?:\p{Ll}+ ){0,3}that [^;]*____/u

/** True for a gap that nobody can fill for sure: half of a figure ("____°") or a name ("Otto ____" - "II"), a class ("The ____ grew"), one of a long list, an adjective of a name, a place or an age ("At ____, she"). */
export const isLooseGap = (stem: string, answer: string, type?: MentionType): boolean =>
  opensWithAt.test(stem) ||
  coefficient.test(stem) ||
  isYardstick(stem, answer) ||
  (peopleBelow.test(stem) && !/\b(?:years?|months?)\b/.test(answer)) ||
  /\bofficially (?:called |named |known as )?(?:the )?____/.test(stem) ||
  (type === 'place' && opensWithIn.test(stem)) ||
  asThen.test(stem) ||
  denied.test(stem) ||
  answersBefore.test(stem) ||
  (/____ of \p{L}/u.test(stem) && endsInPost.test(answer)) ||
  anyExample.test(stem) ||
  opensWithAfter.test(stem) ||
  (behindName.test(stem) && !isOver.test(answer)) ||
  (twoTimes.test(stem) && /\d{4}$/.test(answer)) ||
  ownOfAnother.test(stem) ||
  adjective.test(answer) ||
  /^(?:[IVXLC]+|\p{Lu})$/u.test(answer) ||
  isPhrase(stem) ||
  oneOfThese.test(stem) ||
  goesOn.test(stem) ||
  isCompared(stem) ||
  unsettled.test(stem) ||
  /^All ____ \p{Ll}+s\b/u.test(stem) ||
  (/\b[Tt]he ____ /.test(stem) && danglingNouns.has(answer.toLowerCase())) ||
  /^(?:Celsius|Fahrenheit|Kelvin|BC|AD|BCE|CE)$/.test(answer) ||
  (/\bbetween ____/.test(stem) && / and /.test(answer)) ||
  (bareCount.test(stem) && !/\p{Lu}/u.test(stem.slice(1).replace(/^[^_]*____/, ''))) ||
  /____[^\s.,;:!?)'’"”]/.test(stem) ||
  fromTo.test(stem) ||
  oneOfSeveral(stem, answer) ||
  inCapital.test(stem) ||
  endsInTime.test(stem) ||
  isOfAddress(stem, answer) ||
  inFirm.test(stem) ||
  bothOf.test(stem) ||
  countOfCount.test(stem) ||
  betweenYears(stem, answer) ||
  tellsContinent(stem, answer) ||
  growingBy.test(stem) ||
  holdsOffice.test(stem) ||
  opensWithOne.test(stem) ||
  (/, (?:the )?____,|____, [^,]+, /.test(stem) && (stem.match(/,/g)?.length ?? 0) >= mostCommas)
