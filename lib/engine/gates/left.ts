import type { Candidate } from '../questions/candidate'
import { besides } from '../questions/polish'
import { canBeVerb, isIrregularParticiple, verbForm } from '../verbs'

const quality =
  /^(?:close|similar|related|equal|identical|different|distinct|typical|characteristic|suitable|capable|rich|worth|common|unique|native|peculiar|necessary|full|made|born)$/
const relative = /^(?:that|which|who|whose|whom|where)$/

/** "the speeds of stars orbiting the Sun": they do, and nobody who measures them. */
const ofThese =
  /^(?!using|during|following|including|working|starting|beginning|ending|according|regarding|concerning)\p{Ll}{3,}ing$/u

/** "What do they speak close to Scots?" - "a dialect": what tells which dialect stays behind in the question. */
function leavesModifier({ stem, answer, targets }: Candidate, after: string): boolean {
  if (targets[0]?.slot === 'subject' || !/^(?:What|Whom?|Which \p{L}+) (?:do|does|did)\b/u.test(stem)) return false
  const found = /^ ((\p{Ll}+) \p{L}+)\b/u.exec(after)
  if (!found) return false
  const [, words = '', first = ''] = found
  return (
    (quality.test(first) ||
      relative.test(first) ||
      /[^e]ed$/.test(first) ||
      (/ of \p{Ll}+s$/u.test(answer) && ofThese.test(first)) ||
      isIrregularParticiple(first)) &&
    stem.includes(` ${words}`)
  )
}

/** "What does the fund help rebuild schools?" - "villages", "What does it help in spring?" - "plant trees". */
function halfOfHelp({ stem, answer }: Candidate, before: string): boolean {
  if (!/^(?:What|Whom?|Which \p{L}+) (?:do|does|did)\b/u.test(stem)) return false
  const first = answer.split(' ')[0] ?? ''
  return (
    (/\bhelp(?:s|ed)? $/.test(before) && /\bhelp \p{Ll}+ /u.test(stem)) ||
    (/\b(?:help|let) ?(?:in|on|at|by|with|to|from|\?)/.test(stem) &&
      / /.test(answer) &&
      canBeVerb(first) &&
      verbForm(first) === 'base')
  )
}

/** "It helps the ____ into the sea." - "seals dive": a noun with what it is helped to do. */
export const gapWithDeed = ({ answer }: Candidate, before: string): boolean => {
  const last = / (\p{Ll}+)$/u.exec(answer)?.[1]
  return (
    last !== undefined &&
    /\b(?:help(?:s|ed|ing)?|lets?|letting|makes?|making|made|leaves?|leaving|left|keeps?|keeping|kept) (?:the |an? |its |their )?$/.test(
      before,
    ) &&
    canBeVerb(last) &&
    verbForm(last) === 'base'
  )
}

/** "What can it fill of up to nine litres?" - "a jar": what the answer has of it stays behind. */
const leavesOf = ({ stem, targets }: Candidate, after: string): boolean => {
  const found = /^ (of (?:[\p{L}\d]+))/u.exec(after)?.[1]
  return (
    targets[0]?.slot === 'object' &&
    /^Wh(?:at|om?) (?!\p{Ll}+ of )/u.test(stem) &&
    found !== undefined &&
    stem.includes(` ${found}`)
  )
}

/** Participles that are qualities before a noun: "flour and dried fruit" is a list. */
const likeAdjective =
  /^(?:dried|salted|smoked|baked|fried|canned|pickled|processed|refined|printed|painted|carved|woven|frozen|armed|skilled|educated|trained|organi[sz]ed|advanced|limited|increased|reduced|improved|related|associated|united|colou?red|detailed|applied|combined|mixed|used|unused|rolled|forged|polished|tanned|dyed|enriched|concentrated|compressed|condensed|heated|cooled|finished|manufactured|imported|exported|domesticated|cultivated|paved|unpaved|furnished|fortified|walled|gifted|varied|complicated|sophisticated|extended|renewed|continued|distinguished|learned)$/

/** Nouns that go on with what is to be done: "an ultimatum to cease fire". */
const withAim =
  /\b(?:ultimatum|order|orders|request|attempt|decision|plan|permission|right|power|effort|efforts|agreement|offer|promise|proposal|ability|chance|opportunity|wish|desire|authority|licen[cs]e|duty|invitation|call|appeal|demand|threat|refusal|failure|association|society|committee|commission|club|company|organi[sz]ation|body|alliance|fund|campaign|system|scheme|way|method|means|treaty|law|act|choice|willingness|tendency|need|readiness|vow|pledge)$/i

/** "What does it use on its back called a carapace?" - "a plate": its name stays behind. */
const named =
  /^ (?:on|in|at|of|inside|within) (?:its|the|their|an?) (?:\p{L}+ ){1,3}?((?:called|named|termed|known as) \p{L}+)/u
const leavesName = ({ stem, targets }: Candidate, after: string): boolean => {
  const name = named.exec(after)?.[1]
  return targets[0]?.slot === 'object' && name !== undefined && stem.includes(name)
}

/** "What was Ida offered as keeper of the mill?" - "a post": what it is, is left behind. */
const leavesOffice = ({ stem, answer, targets }: Candidate, after: string): boolean => {
  const office = /^ (as (?:the |an? )?\p{L}+)/u.exec(after)?.[1]
  return targets[0]?.slot === 'object' && office !== undefined && /^an? \p{Ll}+$/u.test(answer) && stem.includes(office)
}

/** "What does it act as shield?" - "a spare" of "a spare shield": the noun itself stays behind. */
const leavesHead = ({ stem, answer }: Candidate, after: string): boolean => {
  const head = /^ (\p{Ll}+)\b/u.exec(after)?.[1]
  return head !== undefined && /^an? \p{Ll}+$/u.test(answer) && stem.endsWith(`as ${head}?`)
}

/** "What did the towns issue to cease fire?" - "an ultimatum": what it aims at stays behind. */
const leavesAim = ({ stem, answer, targets }: Candidate, after: string): boolean => {
  const aim = /^ (to \p{Ll}+)/u.exec(after)?.[1]
  return targets[0]?.slot === 'object' && aim !== undefined && withAim.test(answer) && stem.includes(` ${aim}`)
}

/** "What did the town recognize?" - "the king and founded a school": what was done next taken for a thing. */
const nextDeed = ({ stem, answer, targets }: Candidate): boolean => {
  const verb = /^[^,]*? and (\p{Ll}+ed) (?:an?|the|its|his|their|\p{Ll}+ \p{Ll}+s?$)/u.exec(answer)?.[1]
  return (
    targets[0]?.slot === 'object' &&
    verb !== undefined &&
    /^Wh\p{Ll}+ (?:did|had|has|have) /u.test(stem) &&
    !likeAdjective.test(verb)
  )
}

/** "What did Ida notice?" - "the mills were quiet" of "the mills were quiet if it rained": the condition is gone. */
const leavesCondition = ({ answer, slot, targets }: Candidate, after: string): boolean =>
  /^(?:object|reason)$/.test(targets[0]?.slot ?? '') &&
  / (?:is|are|was|were|has|had|have|can|could|would) /.test(answer) &&
  !besides.test(slot?.text ?? '') &&
  /^,? (?:even |only |except )?(?:if|when|unless|until|provided|whenever)\b/.test(after)

/** "For what purpose was her choice blamed?" - "to sing": what was chosen, and not what for. */
const aimOfNoun = ({ answer, targets }: Candidate, before: string): boolean =>
  targets[0]?.slot === 'reason' && answer.startsWith('to ') && ownAim.test(before)
const ownAim = /\b(?:choice|decision|refusal|right|ability|willingness|desire|wish|permission|promise|tendency) $/

/** "What did the king forbid to save money to sell salt?", "In how many homes does it stand in about one?": two halves stay behind. */
const twoAims =
  /^Wh\p{Ll}+ (?:do|does|did) .*\b(?:forbid|allow|force|enable|permit|persuade|require|urge|order|teach|help|cause|ask|tell|encourage|compel|oblige)\b.* to \p{Ll}+.* to \p{Ll}+/u
/** "How many masters and 70 pupils": half of what is counted. */
const countsBoth =
  /^(?:In|For|To|Into)? ?how many (?![^?]*\bbetween \S+ and )[^,?]* and (?:\d[\d,.]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) \p{L}/iu
const oneOfSoMany = /^(?:In|Out of) how many .*\bone\?$/

/** "What did the mill pay an hour?" - "a wage of 25 crowns": what the amount is for stays behind. */
const leavesRate = ({ stem }: Candidate, after: string): boolean => {
  const rate = /^ (an hour|an? (?:day|week|month|year|minute|second|night|mile|head)|per \p{Ll}+)\b/u.exec(after)?.[1]
  return rate !== undefined && stem.includes(` ${rate}`)
}

/** "What happens when the tide rises?" - "smiths rest because boats come": the condition may be that of the reason. */
const conditionOfReason = ({ stem, answer }: Candidate): boolean =>
  /^What happens (?:when|if)\b/.test(stem) && / because /.test(answer)

/** "By whom is the church known for an organ?" - "Hans Scherer": the maker of the organ. */
const makerOfObject = ({ stem }: Candidate, before: string): boolean =>
  /^By wh(?:om|at|ich)\b/.test(stem) &&
  /(?<! as) an? (?:\p{L}+ ){1,3}by (?:the )?$/u.test(before) &&
  !ofWriter.test(before) &&
  !given.test(before)
/** "described in a paper by Otto Lang": who wrote it is who described. */
const ofWriter = /\bin an? (?:\p{L}+ )?(?:paper|article|book|essay|letter|report|study|poem|pamphlet) by $/u

/** "was awarded a medal by the Academy of Lund": who gave it, and not who made it. */
const given =
  /\b(?:am|is|are|was|were|be|been|being) (?:\p{Ll}+ly )?(?:awarded|given|granted|offered|lent|sent|paid|promised|assigned|allotted|denied|refused|dealt|issued) an? (?:[\p{L}-]+ ){1,3}by (?:the )?$/u

/** "What did Ida marry?", "Whom was Ida made?": somebody is asked for as a thing, or a post as somebody. */
const wrongWord = /^What (?:do|does|did) [^?]* marry\b|^Whom (?:was|were|is|are) [^?]* (?:made|named|called)\b/

/** "Where does it lie?" - "above a zone" of "above a zone where two rivers meet": which one, is left behind. */
const leavesWhere = ({ answer }: Candidate, after: string): boolean =>
  /\ban? (?:\p{L}+ )?(?:zone|area|region|place|point|spot|part|valley|site|town|village)$/u.test(answer) &&
  /^,? (?:where|that|which|in which)\b/.test(after)

/** "At which school?" - "the old school" of "the old school in Graz": where it is tells which. */
const leavesTown = ({ stem, answer }: Candidate, after: string): boolean =>
  /\bwhich \p{L}+ (?:is|are|was|were|do|does|did|has|have|had)\b/iu.test(stem) &&
  /^the (?:\p{L}+ )?\p{Ll}+$/u.test(answer) &&
  /^ (?:in|at|of|near) (?:the )?\p{Lu}/u.test(after)

/** "What does the fee include at the mill?": the place belongs to what is included, as "side" to its "effects". */
const parted =
  /^What (?:do|does|did) [^?]* include (?:in|on|from|of|at|with|for|within) |^What \p{Ll}+ of [^?]*\bincludes?\b/u

/** "What awards degrees in law, and the new one degrees in medicine?": half of another statement. */
const otherHalf = /^[^,]*, (?:and|but) (?:the|an?|its|their|some|many|most|others) [^,]*\?$/

/** True where a part of what is asked, or of another statement, is left behind in the question. */
export const leavesPart = (candidate: Candidate, before: string, after: string): boolean =>
  leavesModifier(candidate, after) ||
  leavesOf(candidate, after) ||
  leavesName(candidate, after) ||
  leavesHead(candidate, after) ||
  leavesOffice(candidate, after) ||
  halfOfHelp(candidate, before) ||
  nextDeed(candidate) ||
  twoAims.test(candidate.stem) ||
  oneOfSoMany.test(candidate.stem) ||
  countsBoth.test(candidate.stem) ||
  leavesRate(candidate, after) ||
  wrongWord.test(candidate.stem) ||
  parted.test(candidate.stem) ||
  leavesWhere(candidate, after) ||
  leavesAim(candidate, after) ||
  aimOfNoun(candidate, before) ||
  leavesTown(candidate, after) ||
  makerOfObject(candidate, before) ||
  conditionOfReason(candidate) ||
  leavesCondition(candidate, after) ||
  otherHalf.test(candidate.stem)
