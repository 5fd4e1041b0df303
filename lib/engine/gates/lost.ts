import { stem as stemOf } from '@/lib/domain/text'
import type { Candidate } from '../questions/candidate'
import type { Context } from '../questions/context'
import { asPattern, contentOf, keyOf, tokensOf } from '../questions/words'
import { canBeVerb, infinitive, isPureVerb } from '../verbs'

/** What stands behind the first place where a text says something; empty where it does not. */
const behind = (text: string, words: string): string => {
  const at = text.indexOf(words)
  return at < 0 ? '' : text.slice(at + words.length)
}

/** "What do all floods leave?" of "Not all floods leave silt": the text says the reverse. */
const losesNot = ({ stem, answer }: Candidate, evidence: string): boolean => {
  const what = /(?:^|[.;,] )not (?:all|every|many) (?:of )?(?:the )?(\p{L}{4,})/iu.exec(evidence)?.[1]
  return what !== undefined && `${stem} ${answer}`.includes(what) && !/\bnot?\b/i.test(`${stem} ${answer}`)
}

/** "In what year did Ida Holm sell looms to Otto Lang?" of "and again sold", "did Mount Holm erupt?" of "last erupted": before that as well. */
const losesAgain = ({ stem, targets }: Candidate, evidence: string): boolean =>
  /^(?:start|end|quantity)$/.test(targets[0]?.slot ?? '') &&
  ['again', 'last'].some((word) => {
    const said = new RegExp(`(?<!\\b(?:the|his|her|its|their)) ${word} (\\p{Ll}+)`, 'gu')
    const verbs = new Set([...evidence.matchAll(said)].map(([, verb = '']) => infinitive(verb)))
    return !stem.includes(` ${word}`) && tokensOf(stem).some((own) => verbs.has(infinitive(own)))
  })

/** "consists first of walls": and of what second, a sentence further on says. */
const losesOrder = ({ stem }: Candidate, evidence: string): boolean =>
  /\b(?:consist|compos|depend|rel|begin|start)\p{Ll}* first (?:of|on|with)\b/u.test(evidence) && !/\bfirst\b/.test(stem)

/** "What can floods result from?" of "can also result from". */
const losesAlso = ({ kind, stem, targets }: Candidate, evidence: string): boolean => {
  const asked = / (result|arise|come|stem|follow) from\?$/.exec(stem)?.[1]
  return (
    kind !== 'cloze' &&
    targets[0]?.slot === 'reason' &&
    asked !== undefined &&
    new RegExp(`\\balso ${asked}`).test(evidence)
  )
}

/** "Often a ford is marked by a stone": and else by something else. */
const losesOften = ({ stem, targets }: Candidate, evidence: string): boolean =>
  targets[0]?.slot === 'object' &&
  /^(?:Often|Sometimes|Occasionally)\b/.test(evidence) &&
  /^What (?:is|are)\b/.test(stem)

/** "except for Ulm" and "with new sources of trade" in front, put behind the verb: there they belong to something else. */
const movedFront = /^With (?:the exception|new|more|no|so|few|fewer|less|such|better)\b[^,]*/
const movesFront = ({ stem }: Candidate, evidence: string): boolean => {
  const front = movedFront.exec(evidence)?.[0]
  return front !== undefined && new RegExp(`. ${asPattern(front.slice(0, 16))}`, 'i').test(stem)
}

/** "invite to Ulm according to letters in 1604": the source has come between the deed and its time. */
const sourceWithin = /(?<!^)\baccording to (?:\p{Ll}+ )+(?:in|on|at|to|for|by) /u

/** "subsets" of "subsets: weavers and dyers": what they are stands behind the colon. */
const beforeList = ({ answer, targets }: Candidate, evidence: string): boolean =>
  targets[0]?.slot === 'object' && behind(evidence, answer).startsWith(':')

/** "Otto Lang, as well as his brother, moved": not he alone. */
const withOthers = ({ answer, targets }: Candidate, evidence: string): boolean =>
  targets[0]?.slot === 'subject' &&
  /^,? (?:as well as|along with|together with) \p{L}/u.test(behind(evidence, answer.split(' ').at(-1) ?? answer))

/** "the local church" of "the local church, St Ida, as": it has a name. */
const beforeName = ({ stem, answer, targets }: Candidate, evidence: string): boolean =>
  /^(?:place|object)$/.test(targets[0]?.slot ?? '') &&
  /^(?:In|At|To|From|On) which\b|^Where\b/.test(stem) &&
  /^the \p{Ll}[^,]*$/u.test(answer) &&
  /^, (?:\p{Lu}[\p{L}’'.-]*(?:[ -](?:of|de|la|le|the|\p{Lu}[\p{L}’'.-]*))*)[,.;]/u.test(behind(evidence, answer))

/** "the loom which was entered in": the phrase goes on. */
const endsOnPreposition =
  /\b(?:which|that|who) (?:is|are|was|were|has been|had been) \p{Ll}+ (?:in|on|at|to|for|with|by|of|from)$/u

/** "$8.00 per": for what, is cut off. */
const endsOnPer = /\b(?:per|each|every)$/

/** "What are seen as a plain guild?" - "an image that she liked": an image of all that was said before. */
const meansAll = ({ answer, facts }: Candidate, evidence: string): boolean =>
  facts[0].kind === 'definition' &&
  /^an? (?:image|move|view|fact|decision|idea|belief|claim|practice|feat|step|trend|change) (?:that|which)\b/.test(
    answer,
  ) &&
  new RegExp(`\\bas an? [^,]*, ${asPattern(answer.slice(0, 12))}`).test(evidence)

/** "What was the use of looms?" of "the last step was the use of looms": who reads it takes it for what for. */
const readsAsUse =
  /^What (?:is|are|was|were) the (?:use|introduction|creation|invention|addition|development|discovery) of\b/

/** "known as early as the mill", "What do all along the river, towns mark?", "What are looms expected to do since 1960?" */
const misjoined =
  /\bknown as (?:early|late|far|long|well)\b|\b(?:do|does|did|is|are|was|were) all (?:along|over|around|through|across)\b|\bexpected (?:to [^?]* )?since \d/

/** "What was pulled down and work on the hall began?": the second deed is another's. */
const secondSubject =
  /^(?:What|Who|Which \p{Ll}+) (?:was|were) \p{Ll}+ and (?:the |a )?\p{Ll}+ (?:on|of|for|in|to) [^?]* (?:began|started|ended|continued|followed|was|were)\b/u

/** "What slows growth and speed up repair?": the second verb is still that of many. */
const secondOfMany = ({ stem, targets }: Candidate, evidence: string): boolean => {
  const [, verb, next = ''] =
    /^(?:What|Who|Which \p{Ll}+) \p{Ll}+s [^?]* and (\p{Ll}+) (up|down|out|off|in|the|an?|its|their)\b/u.exec(stem) ??
    []
  return (
    targets[0]?.slot === 'subject' &&
    verb !== undefined &&
    (/^(?:up|down|out|off)$/.test(next) ? canBeVerb(verb) : isPureVerb(verb)) &&
    infinitive(verb) === verb &&
    evidence.includes(` and ${verb} `)
  )
}

/** "What do cells find especially from flax?": what it belongs to is asked for. */
const leftBehind = ({ stem, answer }: Candidate, evidence: string): boolean => {
  const more = /^, ((?:especially|particularly|notably|including|such as) \p{L}+)/u.exec(behind(evidence, answer))?.[1]
  return more !== undefined && stem.includes(` ${more}`)
}

/** "In which century did trade continue to grow?": in others it did, too. */
const goesOn = ({ stem, targets }: Candidate): boolean =>
  targets[0]?.slot === 'start' && /^In which century\b.* (?:continue to|remain|keep|stay)\b/.test(stem)

/** "Ida Holm, Duchess of Lund (born 1815), was": one of her titles, and not her name. */
const titleAlone = ({ answer, facts, targets }: Candidate, evidence: string): boolean => {
  const named = /^(?:subject|term)$/.test(targets[0]?.slot ?? '') ? answer : facts[0].subject
  return (
    /^(?:Prince|Princess|Duke|Duchess|Count|Countess|Earl|Baron|Baroness|Marquess|Marquis|Lord|Lady|Viscount) of \p{Lu}/u.test(
      named,
    ) && evidence.includes(`, ${named}`)
  )
}

/** "the King early" of "early in the morning", "growth and speed" of "speed up repair", "locations" of "locations where": the phrase goes on. */
const goesOnBehind = ({ answer, targets }: Candidate, evidence: string): boolean => {
  const next = behind(evidence, answer)
  return (
    (/ (?:early|late|soon|shortly)$/.test(answer) && /^ (?:in|on|at|after|before)\b/.test(next)) ||
    (/ and \p{Ll}+$/u.test(answer) && /^ (?:up|down|out|off) /.test(next)) ||
    (targets[0]?.slot === 'object' && /^\p{Ll}+$/u.test(answer) && /^ (?:where|in which|of which|whose) /.test(next))
  )
}

/** "Whom did King Otto give?" - "King Otto's Library": what is named after him is another's to name. */
const ownersGift = ({ answer, facts, targets }: Candidate): boolean =>
  targets[0]?.slot === 'object' &&
  facts[0].subject !== '' &&
  new RegExp(`^${asPattern(facts[0].subject)}['’]s `).test(answer)

/** "Which looms show it?" - "new looms": nothing is asked. */
const plainOnes = ({ stem, answer }: Candidate): boolean => {
  const asked = /^Which (\p{Ll}+)\b/u.exec(stem)?.[1]
  return (
    asked !== undefined &&
    new RegExp(
      `^(?:the |an? )?(?:sensitive|modern|recent|new|old|early|later|large|small|big|great|special|various|certain|different|other|similar|simple|complex|important|major|main|many|some) ${asked}$`,
    ).test(answer)
  )
}

/** "the Ulm valley and the areas": of what, or where, goes on behind. */
const endsOnAreas =
  /\band (?:the )?(?:areas|regions|lands|parts|territories|cities|towns|places|people|peoples|countries)$/

/** "From what year did a show of cloth bring from the voyages?": what was brought stands before it. */
const bringsNothing =
  /\b(?:do|does|did) [^?]*\b(?:bring|take|give|put|send|find|hold|make|carry|place)(?: back| out| up| down| over)? (?:from|by) (?:the |an? |\p{Lu})/u

/** "What do the rich get?" - "the most schooling": who reads it would name the thing. */
const mostOf = ({ stem, answer, targets }: Candidate): boolean =>
  targets[0]?.slot === 'object' &&
  /^What (?:do|does|did)\b/.test(stem) &&
  /^the (?:most|least|fewest) \p{Ll}/u.test(answer)

/** "By what percentage has pay risen?": since when, it does not say. */
const sinceWhen =
  /^(?:By what percentage|By how much|By how many \p{Ll}+) (?:has|have)\b(?!.*(?:\d|\b(?:since|between|during|from|over|in)\b))/u

/** "What did the engine use?", in a text on engines: which of them, the question does not say. */
function oneOfKind({ kind, stem }: Candidate, { document }: Context): boolean {
  const noun = /^(?:The )?(?:\p{L}+ )?(\p{Ll}{4,})$/u.exec(document.title.toLowerCase())?.[1]
  return (
    kind !== 'cloze' &&
    noun !== undefined &&
    document.text.includes(`${noun}s`) &&
    new RegExp(`\\bthe ${noun}\\b(?! (?:of|that|which|in|for|by|from|with)\\b)`).test(stem) &&
    /\b(?:did|was|were|had)\b/.test(stem) &&
    !/\d|(?<=\S )\p{Lu}/u.test(stem)
  )
}

/** "What did the raid lead to by the guilds?": what was done by them is asked for, and they stay. */
const strandedDoer = /\b(?:to|of|from|for|with|into) by (?:the |an? )?\p{L}/u

/** "When did Ida Holm continue northwards?", "Not even the Duke could touch Ulm.": on which way, and whose words. */
const ofSomeStage =
  /^When did [^?]* (?:continue|proceed|go on|move on|turn|set out|sail on)(?: \p{Ll}+wards?)?\?$|^Not even /u

/** "For what purpose does damp result from rain?": what only comes about has none. */
const aimOfNobody =
  /^For what purpose (?:do|does|did) [^?]* (?:result|arise|occur|stem|differ|vary|depend|exist|consist)\b/

/** "What did the weavers making their cloth contribute to?": a second subject is read into the first. */
const secondDoing =
  /^(?:What|Whom) (?:do|does|did) [^?]* (?:making|leaving|causing|rendering) [^?]* (?:to|from|for|with|in)\?$/

/** "In what year did Ida Holm tell the Council?": what she told it. */
const toldNothing =
  /\bdid [^?]* (?:tell|inform|assure|convince|remind|warn|persuade) (?:the )?\p{Lu}[\p{L}’'-]*(?: (?:of |for |and )?(?:the )?\p{Lu}[\p{L}’'-]*)*\?$/u

/** "the results of her trials" of "with 30 looms": with what, belongs to the key. */
const keyGoesOn = ({ answer, targets }: Candidate, evidence: string): boolean => {
  const next = behind(evidence, answer)
  return (
    targets[0]?.slot === 'object' &&
    (/^,? (?:involving|concerning|regarding)\b|^, on /.test(next) ||
      (/ of (?:his|her|its|their) /.test(answer) && /^ with /.test(next)))
  )
}

/** "What did the pact force Ulm to do?" - "disarm" of "disarm, pay, and give up its walls": one of three. */
const firstDoing = ({ stem, answer }: Candidate, evidence: string): boolean =>
  / to do\b[^?]*\?$/.test(stem) && /^, \p{Ll}+ [^.;]*,? and \p{Ll}+/u.test(behind(evidence, answer))

/** "the miller's son, of Otto Roth (1693–1770)", in a text on another Otto Roth: his father's years. */
const yearsOfNamesake = ({ facts: [fact] }: Candidate, evidence: string, { protagonist }: Context): boolean =>
  (fact.kind === 'birth' || fact.kind === 'death') &&
  keyOf(fact.subject) === protagonist &&
  new RegExp(
    `\\b(?:son|daughter|child|children|grandson|nephew|namesake) of (?:\\p{L}+ ){0,3}${asPattern(fact.subject)} \\(`,
    'u',
  ).test(evidence)

/** "Which guild is told of?" - "the Ulm guild", in a text on Ulm. */
const titleTells = ({ stem, answer }: Candidate, { topic }: Context): boolean => {
  const asked = /\bwhich (\p{Ll}+)\b/iu.exec(stem)?.[1]
  const own = contentOf(answer)
  return (
    asked !== undefined &&
    own.length > 1 &&
    answer.endsWith(` ${asked}`) &&
    own.slice(0, -1).every((word) => isTopical(word, topic))
  )
}

/** "Norlandic" in a text on Norland. */
const isTopical = (word: string, topic: ReadonlySet<string>): boolean =>
  topic.has(stemOf(word)) || [...topic].some((own) => own.length > 3 && word.startsWith(own))

/** True where words of the sentence that change its sense are gone, or have come to belong to something else. */
export const isLost = (candidate: Candidate, evidence: string, context: Context): boolean => {
  const { stem, answer } = candidate
  return (
    [
      sourceWithin,
      readsAsUse,
      misjoined,
      secondSubject,
      bringsNothing,
      sinceWhen,
      strandedDoer,
      ofSomeStage,
      aimOfNobody,
      secondDoing,
      toldNothing,
    ].some((sign) => sign.test(stem)) ||
    endsOnPreposition.test(answer) ||
    endsOnPer.test(answer) ||
    endsOnAreas.test(answer) ||
    plainOnes(candidate) ||
    mostOf(candidate) ||
    oneOfKind(candidate, context) ||
    titleTells(candidate, context) ||
    keyGoesOn(candidate, evidence) ||
    firstDoing(candidate, evidence) ||
    yearsOfNamesake(candidate, evidence, context) ||
    goesOn(candidate) ||
    ownersGift(candidate) ||
    losesNot(candidate, evidence) ||
    losesAgain(candidate, evidence) ||
    losesOrder(candidate, evidence) ||
    losesAlso(candidate, evidence) ||
    losesOften(candidate, evidence) ||
    movesFront(candidate, evidence) ||
    beforeList(candidate, evidence) ||
    beforeName(candidate, evidence) ||
    withOthers(candidate, evidence) ||
    goesOnBehind(candidate, evidence) ||
    meansAll(candidate, evidence) ||
    secondOfMany(candidate, evidence) ||
    leftBehind(candidate, evidence) ||
    titleAlone(candidate, evidence)
  )
}
