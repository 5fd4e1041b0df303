import { isFunctionWord } from '@/lib/domain/text'
import { isHumanNoun } from '../lexicon'
import nlp from '../library'
import type { Candidate } from '../questions/candidate'
import { remembered } from '../questions/words'
import { isIrregularPast } from '../verbs'
import { restsBehind } from './restsBehind'

/** "What was built to widen?" of "to widen and drain the marsh": two deeds have one object, which is gone with the second. */
const twoDeeds = / to (\p{Ll}+)\??$/u
const cutsDeed = (words: string, evidence: string, answer: string): boolean => {
  const verb = twoDeeds.exec(words)?.[1]
  return (
    verb !== undefined &&
    restsBehind(evidence, ` to ${verb}`).some(
      (rest) => secondDeed.test(rest) || (whatToKnow.test(rest) && !opens(rest, answer)),
    )
  )
}
/** What comes behind is what is asked for: "what must be dyed", "that the felt was dry". */
const opens = (rest: string, answer: string): boolean =>
  [answer, `that ${answer}`, `if ${answer}`, `whether ${answer}`].some((own) => rest.startsWith(` ${own}`))
const secondDeed = /^,? (?:and|or) \p{Ll}+ \p{L}/u
/** "as a way to tell?" of "a way to tell whether the felt was dry": what, comes behind. */
const whatToKnow = /^ (?:when|whether|if|how|why|where|what|which|who|whose|that) \p{L}/u

/** "wove a number of cloths to find out.", "as a way to determine?": what, was said before or is cut. */
const knowsNothing = / to (?:find out|determine|ascertain)[.?]$/

/** "grows in barns?" of "in barns, sheds, and mills", "thinks that a mill, a barn?": the list goes on. */
const item = String.raw`(?:[\p{L}\d’'-]+ ){0,2}[\p{L}\d’'-]+`
const listGoesOn = new RegExp(
  `^(?!which|who|where|and |or |but )${item}(?:, ${item})*,? (?:and|or) ${item}[.,;:)]`,
  'u',
)
const cutsList = (stem: string, evidence: string): boolean => {
  const [, end = '', last = ''] = /( (?:\S+ )?(\S+))\?$/.exec(stem) ?? []
  if (!/^\p{Ll}+$/u.test(last) || /\b(?:and|or) /.test(end)) return false
  if (end.includes(',')) return [' and ', ', and ', ' or ', ', or '].some((joint) => evidence.includes(end + joint))
  return restsBehind(evidence, `${end}, `).some((rest) => listGoesOn.test(rest))
}

/** "to name the rights" of "the rights and duties that a guild has": of both, the sentence says whose. */
const ofBoth = /^\p{Ll}+ (?:that|which|who|whose|of)\b/u
const cutsPair = (words: string, evidence: string): boolean => {
  const end = / the \p{Ll}+$/u.exec(words)?.[0]
  return (
    end !== undefined &&
    [' and ', ' or '].some((joint) => restsBehind(evidence, end + joint).some((rest) => ofBoth.test(rest)))
  )
}

/** "ionic", but not "music" and "table". */
const isAdjective = remembered((word) => /^\p{Ll}/u.test(word) && nlp(word).has('^#Adjective$'))

/** "a layer of compressed" of "a layer of compressed, dried cells", "the way to ionic?" of "the way to ionic, strongly bound salts": the noun comes behind. */
const qualified =
  /[^e]ed$| (?:of|to|in|for|with|by|from|the|an?) \p{L}{2,}(?:ionary|ous|ful|ic|ical|ional|less|able|ible)$/u
const cutsNoun = (words: string, evidence: string): boolean => {
  const end = / \S+ \S+$/.exec(words)?.[0] ?? words
  // "when a rope is dyed": done, and no quality of what follows.
  const isDone = / (?:is|are|was|were|been|gets?) \S+ed$/.test(` ${words}`)
  return (
    !isDone &&
    qualified.test(words) &&
    (words.endsWith('ed') || isAdjective(words.split(' ').at(-1) ?? '')) &&
    (restsBehind(evidence, `${end}, `).some(
      (rest) => !isFunctionWord(/^\p{Ll}+(?= \p{Ll})/u.exec(rest)?.[0] ?? 'and'),
    ) ||
      (/ of \p{Ll}+ed$/u.test(words) &&
        restsBehind(evidence, end).some((rest) => /^ (?:to|and|or) \p{Ll}+ed \p{Ll}/u.test(rest))))
  )
}

/** "to dye the second, third" of "the second, third, and last yarn": the list goes on; "in Ulm, Tyrol and grew up" says what came next. */
const cutsAnswer = (answer: string, evidence: string): boolean =>
  answer.includes(', ') &&
  !/ (?:and|or) |\d{4}$/.test(answer) &&
  restsBehind(evidence, answer).some(
    (rest) => /^,? (?:and|or) /.test(rest) && !(isPlace.test(answer) && nextDeed(rest)),
  )
/** One town with the land it lies in. */
const isPlace = /^(?:in |at |near )?\p{Lu}[^,]*, \p{Lu}[^,]*$/u
const nextDeed = (rest: string): boolean => {
  const verb = /^,? and (\p{Ll}+) (?!\p{Lu})/u.exec(rest)?.[1]
  return verb !== undefined && (isIrregularPast(verb) || /[^e]ed$/.test(verb))
}

/** "to build a mill, paid the weavers": the next deed of the one who built. */
const runsOn = (answer: string): boolean => {
  const verb = /^to [^,]*, (\p{Ll}+) /u.exec(answer)?.[1]
  return verb !== undefined && (isIrregularPast(verb) || /[^e]ed$/.test(verb))
}

/** "In what year was her father declared?": what he was declared stands behind. */
const declared = /\b(?:is|are|was|were) [^?]*\b(declared|deemed|considered|rendered|pronounced|dubbed|proclaimed)\?$/
const cutsState = (stem: string, evidence: string): boolean => {
  const verb = declared.exec(stem)?.[1]
  return verb !== undefined && restsBehind(evidence, ` ${verb} `).some((rest) => !withTime.test(rest))
}
const withTime = /^(?:in|on|by|at|to|for|after|from|during|when)\b|^\P{L}/u

/** "a classic example": of what, the text has said. "are just as likely to": as when, it goes on to say. */
const lacksRest =
  /\b(?:[Aa]n?|[Oo]ne|[Aa]nother) (?:[\p{Ll}-]+ )?example\b(?! (?:of|is)\b)|\b(?:just|equally|twice|nearly|almost|about) as \p{Ll}+\b(?!.*\bas\b)/u

/** "flat boats and, along with carts": what "and" joins comes behind the aside. */
const joinsNothing = /\b(?:and|or), [^,]*$/

/** "a book in which he stated": what, is cut; "in which it was declared" says it. */
const saysNothing =
  /\b(?:in|on|at|to) which (?:\S+ ){0,2}(?!(?:is|are|was|were|be|been)\b)\S+ (?:stated|said|wrote|declared|noted|argued|claimed|asked|warned)[.?]?$/

/** "In what year did she meet?" of "met and married Otto": whom stands behind both. */
const cutsMeeting = (stem: string, evidence: string): boolean =>
  /\bdid .* meet\?$/.test(stem) && /\bmet and \p{Ll}/u.test(evidence)

/** "even a small mill", "each mill": beyond what else, and of which, the text has said. */
const evenThat = /^(?:even|each) \p{Ll}|\b(?:does|do|did|is|are|was|were|can) even (?:an?|the) /u

/** "a single stationary" of "a single stationary flashing light": the noun comes behind. */
const endsInAdjective = /\p{L}{3}(?:ionary|ous|ful|ical|ional|less|able|ible)$/u
const cutsHead = (answer: string, evidence: string): boolean =>
  / /.test(answer) &&
  endsInAdjective.test(answer) &&
  restsBehind(evidence, `${answer} `).some((rest) => {
    const [, next = '', noun = ''] = /^(\p{Ll}+) (\p{Ll}+)/u.exec(rest) ?? []
    return noun !== '' && ![next, noun].some(isFunctionWord) && !/ed$/.test(next)
  })

/** "For what purpose was Ida sent in 1901?": where she was sent, goes with it. */
const sentNowhere =
  /^For what purpose (?:was|were|is|are) [^?]* sent(?! (?:to|into|from|abroad|by|home|back|there|out|over|across|through|up|down)\b| on (?!\d|\p{Lu})) (?:at|in|on|after|before|during) /u

/** "frost and due to the war": the second reason has its preposition, and the first has lost it. */
const joinsReason = /^[^,]* and (?:due|owing|thanks) to |^[^,]* and because of /

/** "prints, his first love, woodcuts and books": what is said of one stands among the others. */
const tellsWithin = /^[^,]+, (?:his|her|its|their) [^,]+, [^,]+.* and /

/** "the town under Otto Lang in March 1901": when it did so is no part of who did. */
const takesTime = /^the [^,]* (?:under|by|with) (?:\p{Lu}\S* ){1,4}(?:in|on) (?:\p{Lu}\p{Ll}+ |\d{1,2} ){0,2}\d{4}$/u

/** "17 million weavers, dyers." of "weavers, dyers and smiths": the list goes on. */
const cutsItems = (stem: string, evidence: string): boolean => {
  const items = /\p{Ll}+s, \p{Ll}+s(?=\.$)/u.exec(stem)?.[0]
  return items !== undefined && restsBehind(evidence, items).some((rest) => /^,? (?:and|or) \p{Ll}/u.test(rest))
}

/** "a fellow of King" of "of King's College": the name goes on. */
const cutsOwner = (words: string, evidence: string): boolean => {
  const end = / \S+ \p{Lu}\p{L}+$/u.exec(words)?.[0]
  return end !== undefined && restsBehind(evidence, end).some((rest) => /^['’]s \p{Lu}/u.test(rest))
}

/** "18th-century songs" of "16th- to 18th-century": half of a time. */
const cutsCenturies = (stem: string, evidence: string): boolean => {
  const century = /\b\d+(?:st|nd|rd|th)-century\b/.exec(stem)?.[0]
  if (century === undefined) return false
  const both = new RegExp(`\\d(?:st|nd|rd|th)?(?:-? ?(?:to|and|or) (?:the )?| ?– ?)${century}`)
  return both.test(evidence) && !both.test(stem)
}

/** "called Holm, or more" of "or more commonly Ulm", "was woven beginning?": how it goes on, or when, comes behind. */
const halfOfAdverb = /,? or (?:more|less|simply|sometimes|rarely|also)$/
const halfOfCalled = /\b(?:called|known as|termed) (?:or|and) /
const halfOfTime = /\b(?:beginning|starting|dating|lasting|seems|tends)\?$/

/** "having passion and warmth" of "having passion and warmth, but no promise": what is not so belongs to it. */
const cutsBut = (words: string, evidence: string): boolean =>
  words.includes(' ') &&
  restsBehind(evidence, words).some((rest) => /^,? (?:but|and) (?:no|not|without|lacks?)\b/.test(rest))

/** "What holds wool, and the loft?" of "the hall, which holds wool, and the loft, which holds rye": the second is a place like the first. */
const takesNext = (words: string, evidence: string): boolean => {
  const next = /, and (?:the |an? )?\p{Ll}[^,]*$/u.exec(words)?.[0]
  return next !== undefined && restsBehind(evidence, next).some((rest) => /^, (?:which|who|whose)\b/.test(rest))
}

/** "maintain than small leaves": more of what, the stem has kept. */
const comparesNothing = (answer: string): boolean =>
  / than /.test(answer) && !/\b(?:more|less|fewer|other|rather|worse|\p{L}{2,}er)\b.* than /u.test(answer)

/** "Tyrolean sociologist" of "Tyrolean sociologist Otto Lang": the name comes behind. */
const cutsBearer = (answer: string, evidence: string): boolean =>
  /^(?!the |an? )[^,]*\p{Ll}$/u.test(answer) &&
  isHumanNoun(answer.split(' ').at(-1) ?? '') &&
  restsBehind(evidence, answer).some((rest) => /^ \p{Lu}\p{Ll}+ \p{Lu}/u.test(rest))

/** "the link between the length of a wall" of "between the length of a wall, its height, and its age": one of those that are linked. */
const oneOfTwo =
  /\bbetween (?:the|an?|its|his|her|their) (?:\p{Ll}[\p{L}-]* )?(?!people\b|children\b|men\b|women\b)\p{Ll}[\p{L}-]*[^s\W](?: of [^,]*)?$/u
const cutsBetween = (words: string, evidence: string): boolean => {
  const between = words.lastIndexOf(' between ')
  return (
    between > 0 &&
    !words.includes(' and ', between) &&
    oneOfTwo.test(words) &&
    restsBehind(evidence, words.slice(between)).some((rest) => rest.startsWith(','))
  )
}

/** "lets some boats.", "It was in the interest of Ulm.": what follows ", such as barges, to pass" or "to build a mill" is the half that counts. */
const aimBehindAside = /^, (?:such as|including|like) [^,;]{1,80}, to \p{Ll}/u
const sentenceAim = /^ to \p{Ll}/u
const cutsAim = (stem: string, evidence: string): boolean => {
  const end = / (\S+ \S+ \S+)[.?]$/.exec(stem)?.[1]
  return (
    end !== undefined &&
    !end.includes('____') &&
    restsBehind(evidence, end).some(
      (rest) => aimBehindAside.test(rest) || (/\bit (?:is|was) in the \p{Ll}/u.test(stem) && sentenceAim.test(rest)),
    )
  )
}

/** "the parts of the mill" of "the parts of the mill where they are skilled", "because walls separate rooms" of "rooms from the hall". */
const whichParts = /\bthe \p{Ll}+s (?:of|in) (?:the|an?) \p{Ll}+(?: \p{Ll}+)?[.?]$/u
const partsFrom = /\b(?:separat|distinguish|isolat|differentiat)\p{L}* [^?]*[.?]$/u
const cutsWhich = (stem: string, evidence: string): boolean => {
  const where = whichParts.test(stem)
  const from = partsFrom.test(stem)
  const end = where || from ? / (\S+ \S+)[.?]$/.exec(stem)?.[1] : undefined
  return (
    end !== undefined &&
    restsBehind(evidence, end).some(
      (rest) => (where && /^ (?:where|in which|on which) /.test(rest)) || (from && rest.startsWith(' from ')),
    )
  )
}

/** True for a stem or an answer that stops before it has said what it begins to say, or runs on into what else is said. */
export const isUnfinished = (candidate: Candidate, evidence: string): boolean =>
  saysNothing.test(candidate.stem) ||
  knowsNothing.test(candidate.stem) ||
  cutsAim(candidate.stem, evidence) ||
  cutsWhich(candidate.stem, evidence) ||
  cutsItems(candidate.stem, evidence) ||
  (candidate.kind !== 'cloze' && stopsShort(candidate, evidence))

const stopsShort = ({ stem, answer }: Candidate, evidence: string): boolean => {
  const asked = stem.replace(/\?$/, '')
  return (
    [asked, answer].some(
      (words) =>
        evenThat.test(words) ||
        cutsBetween(words, evidence) ||
        cutsDeed(words, evidence, answer) ||
        cutsNoun(words, evidence) ||
        cutsOwner(words, evidence) ||
        takesNext(words, evidence) ||
        cutsPair(words, evidence),
    ) ||
    joinsNothing.test(answer) ||
    sentNowhere.test(stem) ||
    joinsReason.test(answer) ||
    takesTime.test(answer) ||
    tellsWithin.test(answer) ||
    saysNothing.test(answer) ||
    cutsMeeting(stem, evidence) ||
    cutsHead(answer, evidence) ||
    cutsList(stem, evidence) ||
    cutsState(stem, evidence) ||
    lacksRest.test(stem) ||
    cutsAnswer(answer, evidence) ||
    runsOn(answer) ||
    halfOfAdverb.test(answer) ||
    halfOfTime.test(stem) ||
    halfOfCalled.test(stem) ||
    comparesNothing(answer) ||
    cutsBearer(answer, evidence) ||
    cutsBut(answer, evidence) ||
    cutsBut(asked.split(' ').slice(-3).join(' '), evidence) ||
    cutsCenturies(stem, evidence)
  )
}
