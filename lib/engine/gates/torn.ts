import { proviso } from '../fronts'
import { remembered } from '../questions/words'

/** Ends that something must follow: "as mayor and", "the view is that". */
const dangling =
  /(?:\b(?:and|or|but|of|the|an?|as|than|that|which|whose|because|while|when|to|by late|in late|by early|in early|in mid|by mid)|,)\s*[?.]?$/iu
/** "after leaving": what was left must follow; "the bark that remains after peeling" closes its sentence with it. */
const lastDeed = /\b(?:after|before|while|when|by|without) \p{L}+ing(?=\s*[?.]?$)/iu
export const cutsDeedShort = (text: string, evidence: string): boolean => {
  const deed = lastDeed.exec(text)?.[0]
  return deed !== undefined && !/^[.!]?["”]?$/.test(evidence.split(deed).at(-1)?.trim() ?? '')
}
/** "What does bronze consist of?", "What is salt also known as?": the preposition of the asked phrase, left behind its verb. */
const stranded =
  /^(?:\p{Lu}[^,?]+, w|W)(?:hat|hom?|hich \p{L}+) (?:is|are|was|were|do|does|did|can|could|has|have|had|may|might|will|would)\b.* (?:of|as|to|than)\?$/u
const holes =
  /,\s*(?:and|or)\s*,|\(\s*\)|\s,|,,|\b(?:and|or) (?:and|or)\b|\b(?:the|an?) (?:the|an?|of|and|or)\b(?!-)|\bin order (?!to\b|that\b)|\bboth\b(?!.*\band\b)|\beither\b(?!.*\bor\b)/i
/** "In what year did she work until her death?": the year is that of what came last. */
const timeOfLast =
  /^(?:In what|On what|In which|When) .*\b(?:until|before|after) (?:his|her|its|their) (?:\p{L}+ )?\p{L}+\?$/u
const clock = /\bat \d{1,2}[?.]$/
const tail = /,? (?:and|or),? (?!in order\?)(?:in|on|until|from|since|by|for|at) [^,]{1,20}\?$/
/** "What warms the mill, and in cases of hard frost?": a second phrase, where the first was said otherwise. */
const secondPhrase = /^[^,]*, and (?:in|at|on|during|by|for|with) [^,?]{1,40}\?$/
const opening = /^(?:Had|Having|Been|Being|Were|Did|And|But|Or|Which was|Who was) .*,/

/** "hold 2014": a year whose preposition is lost. */
const bareYear =
  /(?<!\b(?:in|of|by|since|until|till|to|and|from|during|early|late|mid|around|about|before|after|year|between|or|the|for|at|on|\p{Lu}\p{L}+|\d|[,;]))\s(?:1\d|20)\d\d\s*[?.,]/u

const questionWord = /\b(?:who|whom|whose|what|which|when|where|why|how)\b/i
const preposition =
  /^(?:about|according|across|after|against|along|among|around|as of|at|before|behind|below|between|by|despite|during|following|for|from|in|inside|into|like|near|of|off|on|out of|outside|over|since|through|throughout|to|toward|towards|under|unlike|until|up|upon|with|within|without)\b/i

/** Words before the question word that are no phrase of time, place or manner: "Thirty-seven, what was recorded ...". */
function oddFront(stem: string): boolean {
  if (!stem.endsWith('?')) return false
  const at = stem.search(questionWord)
  if (at <= 0) return false
  const front = stem.slice(0, at).trim()
  return (
    (!preposition.test(front) && !proviso.test(front) && !/^(?:while|whereas|once) /i.test(front)) ||
    (front.match(/,/g)?.length ?? 0) > 1
  )
}

/** "does the experiment helped": a verb after do that is no infinitive, at the end of the question. */
const twoVerbs = /\b(?:do|does|did)\b [^,]*\b(?:was|were|is|are|has|had|\p{L}{3,}ed)\?$/iu
const clauseBetween =
  /\b(?:that|who|which|whose|whom|where|when|be|been|being|was|were|is|are|had|have|has|get|got|become|remain|seem|appear|feel)\b (?:\p{L}+ ){0,4}\p{L}+\?$/u
/** "did she find out how a clock worked?": the verb of a question within the question. */
const askedWithin = /\b(?:do|does|did)\b [^,]* (?:how|why|what) (?:\p{L}+ ){1,4}\p{L}+\?$/u
const infinitiveInEd = /\b(?:need|feed|breed|bleed|speed|exceed|succeed|proceed|seed|embed)\?$/i

/** "In what year did she say in response to the rise?": a verb of saying with nothing said, where that is not what is asked. */
const nothingSaid =
  /^(?!(?:What|Which \p{L}+) (?:do|does|did)\b).*\b(?:say|says|said|opine|opines|opined|argue|argues|argued|suggest|suggests|suggested|conclude|concludes|concluded)\b(?!.*\b(?:that|about|for|against|with|over|how|what|whether|so|to be|would|was|is|are|were|had|has)\b).*\?$/u

/** "What did plague occur in Venice?": a verb that takes no object, asked for one. */
const noObject =
  /^What (?:do|does|did) .*\b(?:occur|happen|exist|arise|die|emerge|belong)\b(?! (?:to|for|from|of|with|into|as|about|in)\?)/

/** "Into which two stages do biologists divide?": a verb that wants its object, which is neither said nor asked; "How many rooms" asks it. */
const missingObject =
  /^(?!In [^,?]+, what )(?:Into|With|By|From|To|Of|On|Where|When|In|How(?! (?:long|many|much)\b)|Why)\b.*\b(?:do|does|did)\b.*\b(?:convert|turn|use|make|build|find|remove|obtain|take|put|bring|give|hold|contain|include|cause)\?$/
/** "Why do cells divide?" wants no object, "into which" does. */
const dividesNothing = /^(?:Into|With|By|From|To|Of|On|In)\b.*\b(?:do|does|did)\b.*\bdivide\?$/
/** "Where does it take place mostly in phytoplankton?": half of the place is asked, half said. */
const halfPlace =
  /^Where\b.*\b(?:mostly|mainly|especially|partly|only)(?: in\b.*)?\?$|\bin [^,?]* (?:mostly|mainly|especially) in\b/

/** "recognised since at least?", "recognised as the 15th century": half of a time. */
const halfTime =
  /\b(?:since|until|from|by) at (?:least|most)\?$|(?<!as early|as late|as far back) as the \d{1,2}(?:st|nd|rd|th) century\b/

/** "about south of Ulm", "and about from the mill": how far, is lost. */
const lostMeasure =
  /\babout (?:(?:due )?(?:north|south|east|west)-?(?:east|west)? of|inland|upstream|downstream)\b|(?:\b(?:and|is|are|was|were|lies|lie|lay|stands|stood|located|situated)|,) (?:about|approximately|roughly) (?:from|above|below|off|away|long|wide|high|tall|deep|across)\b|\b(?:about|approximately|roughly) in (?:length|width|height|diameter|depth)\b/

/** True for a text with a torn end, a hole, or a beginning that belongs elsewhere: what a cut through a sentence leaves behind. */
export const isTorn = remembered(
  (text): boolean =>
    (dangling.test(text) && !stranded.test(text)) ||
    holes.test(text) ||
    tail.test(text) ||
    secondPhrase.test(text) ||
    clock.test(text) ||
    timeOfLast.test(text) ||
    opening.test(text) ||
    bareYear.test(text) ||
    oddFront(text) ||
    nothingSaid.test(text) ||
    noObject.test(text) ||
    missingObject.test(text) ||
    dividesNothing.test(text) ||
    halfPlace.test(text) ||
    halfTime.test(text) ||
    lostMeasure.test(text) ||
    (twoVerbs.test(text) && !infinitiveInEd.test(text) && !clauseBetween.test(text) && !askedWithin.test(text)),
)
