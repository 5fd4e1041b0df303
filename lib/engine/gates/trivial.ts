import { stem as stemOf } from '@/lib/domain/text'
import type { Candidate } from '../questions/candidate'
import type { Context } from '../questions/context'
import { foldOf, stemsOf, tokensOf } from '../questions/words'
import { isCircular } from './circular'
import { isCited } from './cited'
import { saysNoThing, sowsSeeds } from './figurative'
import { isLooseGap, isPlacelessFigure } from './gapped'
import { answered, type Check, type Objection, type Objections, withoutAnyInStem } from './types'
import { genericNouns } from './words'

const lead = /^(?:the|an?|his|her|its|their|this|that|some|any|one|such)\s+/i

/** An owner and one plain noun ("his training", "his own process"): whose, and which one, the words do not say. */
const owned =
  /^(?:his|her) (?:own )?\p{Ll}+$|^\p{Lu}[\p{L}. ]*['’]s? (?:\p{Ll}+ )?(?:ability|abilities|interests?|attention|life|career|work|health|reputation|efforts?|views?|ideas?|role|position|power|authority|influence|success|failure|time|family|home|opinion|plans?|mind|duties|situation)$/u

/** "Into which region was it turned?" - "a coal region", "the open region": such a one, and not which. */
const suchAOne = ({ stem, answer }: Candidate): boolean => {
  const asked = /\bwhich (\p{Ll}+)\b/iu.exec(stem)?.[1]
  return (
    asked !== undefined &&
    /^(?:an? |the [\p{Ll} -]+$|(?:agricultural|different|certain|various|other|many|several|similar|local|foreign) \p{Ll}+$)/u.test(
      answer,
    ) &&
    answer.endsWith(` ${asked}`) &&
    !(ofFew.has(asked) && answer.startsWith('the '))
  )
}
/** Of these there are few, each told by one word: "During which season?" - "the dry season". */
const ofFew: ReadonlySet<string> = new Set(['season', 'hemisphere', 'hand', 'layer', 'lobe', 'chamber', 'class', 'sex'])

/** "What did the crew set to the mill?" - "fire": half of what the verb means. */
const halfOfVerb: readonly (readonly [verb: RegExp, noun: RegExp])[] = [
  [
    /\btake\b/,
    /^(?:place|part|care|charge|advantage|control|hold|office|shape|effect|action|root|note|power|command|turns?|refuge|shelter|precedence|the throne|the lead|the oath)$/,
  ],
  [/\b(?:leave|enter|assume|seek|resume|hold)\b/, /^(?:public |high )?office$/],
  [/\bset\b/, /^(?:fire|sail|foot|out|off|the stage)$/],
  [
    /\b(?:gain|lose|have|keep|win|share)\b/,
    /^(?:control|access|ground|sight|touch|contact|effect|success|interest|momentum|power|office|high office|trouble|difficulty)$/,
  ],
  [/\bmake\b/, /^(?:use|way|sense|peace|contact|progress|room|money|changes|history)$/],
  [
    /\b(?:give|pay|lay|draw|cast|bear|hold|play|put)\b/,
    /^(?:rise|birth|way|attention|tribute|heed|claim|siege|doubt|light|fruit|witness|sway|office|court|host|an end|a role|a part|a key role)$/,
  ],
  [/\bascend\b/, /^the throne$/],
  [/\b(?:start|begin|cease|resume)\b/, /^(?:operations?|service|work|production)$/],
  [/\bcommit\b/, /^(?:suicide|murder|an? crime|crimes|perjury|treason)$/],
  [/\bwin\b/, /^an? (?:\p{Ll}+ )?victory\b/u],
  [
    /\b(?:fall|fell|come|came|go|went|be|bring|put)\b/,
    /^(?:disuse|disrepair|decline|decay|ruins?|force|effect|being|power|office|use)$/,
  ],
  [
    /\breach(?:es|ed)?\b/,
    /^(?:an? |its |their )?(?:peaks?|climax|height|zenith|conclusion|verdict|compromise|head|end|limits?)$/,
  ],
]
const isHalfOfVerb = ({ stem, answer }: Candidate): boolean =>
  halfOfVerb.some(([verb, noun]) => noun.test(answer) && verb.test(stem))

/** "What does the skin fold?" - "inward": how, and not what. */
const direction =
  /^(?:in|out|up|down|for|back|side|on|home)wards?$|^(?:apart|together|abroad|overseas|ashore|upstream|downstream|inland|away|aside|sideways|downhill|uphill|indoors|outdoors|overhead|underground)$/

/** "By what was the guild founded?" - "royal charter": a way in which such things are done. */
const manner =
  /\b(?:charter|decree|law|statute|treaty|vote|hand|train|truck|rail|road|sea|boat|ship|post|mail|mistake|accident|act|default|nature|design|name)$/
const isManner = ({ stem, answer }: Candidate): boolean =>
  /^By what (?:is|are|was|were|has|have)\b/.test(stem) &&
  /^\p{Ll}/u.test(answer) &&
  !/^(?:the|an?) /.test(answer) &&
  manner.test(answer)

/** "because iron had a drawback", "an example is flint": which, and why, it does not say. */
const reasonOfNothing =
  /\b(?:had|has|have|was|were|is|are|caused?|posed?) (?:an? )?(?:\p{Ll}+ )?(?:dis)?(?:advantages?|drawbacks?|problems?|difficult(?:y|ies)|benefits?|shortcomings?|weakness(?:es)?)$|^an? (?:\p{Ll}+ )?example is\b/u

/** "two initiatives": how many, not which. */
const counted = /^(?:two|three|four|five|six|seven|eight|nine|ten|several|many|\d+) [\p{Ll}-]+s$/u

/** "enough money": of what the rest of the question already says. */
const sufficient = /^(?:enough|sufficient) [\p{Ll}-]+$/u

/** "What does it change?" - "a little bit": how much, or nothing at all. */
const degree = /^(?:there|a (?:little )?bit|a lot|a little|much|little|a great deal|quite a bit|some)$/i

/** "to invade", "the change": what was invaded or changed, only the text tells. */
const bareDeed =
  /^to \p{Ll}+$|^the (?!population|government|environment|parliament|constitution|revolution|nation)\p{Ll}{4,}(?:tion|sion)$/u

/** "What began in 1937?" - "construction": of what, neither says. */
const doing = /^(?:construction|work|building|planning|filming|production|development|restoration|excavation)$/

/** "during his career": when else. */
const ownTime =
  /^(?:during|throughout|in|for) (?:most of |much of |the rest of )?(?:his|her|its|their) (?:\p{Ll}+ )?(?:career|life|lifetime|tenure|time|stay|visit|work|years)$/u

/** "Who dated the wells of Ulm?" - "scientists": who else. */
const anybody =
  /^(?:people|individuals|others|observers|scientists|researchers|scholars|historians|experts|critics|authors|writers|commentators|patients)$/
const isAnybody = ({ stem, answer }: Candidate): boolean =>
  /^(?:Who|By whom|In whom)\b/.test(stem) && anybody.test(answer)

/** "What drove away the bankers?" - "the riots": which, only the text tells, which hardly speaks of them. */
const isPassingDoer = ({ stem, answer, targets }: Candidate, context: Context): boolean => {
  const noun = /^the (\p{Ll}+)$/u.exec(answer)?.[1]
  return (
    noun !== undefined &&
    /^(?:subject|reason)$/.test(targets[0]?.slot ?? '') &&
    /^What (?:was|were|had|\p{Ll}+ed|drove|led|brought|took|made|gave|began|broke|left)\b/u.test(stem) &&
    !context.topic.has(stemOf(noun)) &&
    (/(?<!s)s$/.test(noun) || (context.frequency.get(stemOf(noun)) ?? 0) < 3)
  )
}

/** "Where did the shares rise?" - "in value": in what, and no place. */
const inMeasure =
  /^in (?:value|price|number|numbers|size|popularity|importance|strength|power|rank|status|quality|weight|length|height|influence|frequency|intensity|scope|scale)$/

/** "Who is Ida Holm?" - "the current mayor": of what, and when. */
const bareOffice =
  /^(?:the|an?) (?:current|present|incumbent|former|late|then|new|old|next|previous|first|last) \p{Ll}+$/u

const asksBareOffice = ({ stem }: Candidate): boolean =>
  bareOffice.test(/^Who (?:is|was) (.*)\?$/.exec(stem)?.[1] ?? '')

const often = 6

/** "____" for the name that a text says all the time, or for the planet: anybody can fill it. */
const isEverywhere = ({ answer, targets }: Candidate, context: Context): boolean =>
  /^(?:the )?(?:Earth|United States|U\.S\.(?:A\.)?|USA?|Europe|World)$/.test(answer) ||
  (/^\p{Lu}/u.test(answer) &&
    !/^(?:start|term)$/.test(targets[0]?.slot ?? '') &&
    stemsOf(answer).length > 0 &&
    stemsOf(answer).every((word) => (context.frequency.get(word) ?? 0) >= often))

const openingSentences = 3

/** "the writer Ida Holm (1842–1914)": the years of somebody whom the document only mentions. */
function isOfPassing({ facts }: Candidate, context: Context): boolean {
  const [{ rule, subject, allEvidence }] = facts
  if (!/^life:(?:birth|death)-brackets$/.test(rule)) return false
  const title = stemsOf(context.document.title)
  // A text that speaks most of one person is about that one where it begins with a life.
  const opens = (allEvidence[0]?.sentence ?? 0) < openingSentences
  // "Karl Holm (1801–1860)" in a text on Ida Holm: her father, who bears the same name.
  return !(opens && foldOf(subject) === context.protagonist) && !stemsOf(subject).every((word) => title.includes(word))
}

/** Kinds whose subject is one of many things said of it: where it is the document's own, anybody can guess it. */
const plainly: ReadonlySet<string> = new Set([
  'statement',
  'event',
  'process',
  'purpose',
  'quantity',
  'part',
  'cause',
  'founder',
  'superlative',
])

/** What a title says of its thing: "Geography of Tyrol" is about Tyrol. */
const matter =
  /^(?:The )?(?:History|Geography|Economy|Overview|Introduction|Culture|Politics|Anatomy|Structure|Evolution|Basics|Fundamentals|Principles|Confusion) (?:of|to|over) (?:the )?/i

/** "To which museum?" - "the Lund Museum", "In which city?" of a text on "Ulm Castle": which one, its title says. */
const classed =
  /^(?:To|In|From|At|For|By|With|Into|Near) which \p{L}+ (?:is|are|was|were|do|does|did|has|have|had|can)\b/u

/** "What spread over the south?", "Wool was sent to ____" - "the Lund Rising", in a text that is called so: of a gap it is the first thing to try. */
function isTitle({ kind, stem, answer, facts, targets }: Candidate, context: Context): boolean {
  const isToldByTitle = kind === 'cloze' || classed.test(stem)
  const slot = targets[0]?.slot ?? ''
  const asksTerm = slot === 'term' && facts[0].kind === 'definition'
  if (!isToldByTitle && !asksTerm && !(/^(?:subject|object)$/.test(slot) && plainly.has(facts[0].kind))) return false
  const { title } = context.document
  const said = stemsOf(
    answer.replace(
      / (?:plants?|animals?|birds?|trees?|signals?)$|^the (?:term|word|name|genus|species) |\b (?:or|and) other \S.*$/,
      '',
    ),
  )
  return [title, title.replace(matter, '')]
    .map(stemsOf)
    .some((words) => said.length > 0 && said.length === words.length && said.every((word) => words.includes(word)))
}

/** "has a ____ in the work of Otto Roth": some sort of thing. */
const someSort = /\b(?:has|have|had|is|are|was|were|gave|made|took) an? ____/

/** "12,000 ____": what is counted, and no name. */
const unit = /^(?:BP|B\.?C\.?(?:E\.?)?|A\.?D\.?|C\.?E\.?|km|cm|mm|kg|m|[ap]\.?m\.?)$/

/** "____ in 1943, she went": some day, and not which. */
const someDay = /^[Oo]ne (?:day|night|evening|morning|afternoon)$/

/** "What is Lund?" - "a town of mills": what the document is about is said at its beginning. */
const definesTitle = ({ facts, targets }: Candidate, context: Context): boolean =>
  targets[0]?.slot === 'definition' &&
  stemsOf(facts[0].subject).length > 0 &&
  stemsOf(facts[0].subject).every((word) => stemsOf(context.document.title).includes(word)) &&
  facts[0].allEvidence.every(({ sentence }) => sentence > 1)

/** "What is the term for an area of study?": for many. */
const openTerm =
  /^What is the term for an? (?:area|topic|subject|example|aspect|case|matter|field|source|violation|instance|member|part|symbol|sign|threat|challenge|problem|issue|crime|symptom|result|product) of\b|^What is the term for an? (?:[\p{Ll}-]+ )?(?:medication|drug|medicine) (?:with|for|used|that)\b/u

/** "What are meteor showers?" - "subtle phenomena" */
const someMatter =
  /^(?:an? )?(?:[\p{Ll}-]+ )?(?:phenomenon|phenomena|things?|matters?|subjects?|affairs?|events?|sights?|experiences?)$|^an? (?:prisoner|child|boy|girl|widow|orphan|guest|passenger|witness)$/u

/** "What is renal failure?" - "a feature of the fever": what it has to do with it, not what it is. */
const bearing =
  /^an? (?:\p{Ll}+ )?(?:feature|symptom|sign|cause|result|consequence|complication|problem|challenge|issue|requirement|aspect|characteristic|factor|example|matter|topic|subject|violation|threat|concern|priority|source|reference|allusion|tribute|response|reaction|nod|thanks|exception|alternative|function|responsibility|duty|task|goal|aim|benefit|drawback|limitation|hallmark|cornerstone|milestone) (?:of|for|in|to)\b/u
const saysBearing = ({ stem, answer, facts }: Candidate): boolean => {
  if (facts[0].kind !== 'definition') return false
  const asked = stem.replace(/^What (?:is|are|was|were) (?:the term for )?|\?$/g, '')
  return (
    bearing.test(answer) || bearing.test(asked) || (/ term for /.test(stem) && /^the .* (?:for|of|to|in) /.test(answer))
  )
}

/** "What was the word login?", "What is one method known as?", "What is a price P1 higher than?": of what, and which, nobody knows. */
const asksWord =
  /^What (?:is|was) the (?:word|name|letter|term|phrase|number) \S+\?$|^What (?:is|are|was|were) one \p{Ll}+ (?:called|known as)\?$|\b\p{Lu}\d\b(?=[^?]* than\?$)|^What (?:is|are|was|were) (?:Surrounding|Following|Including|Concerning|Facing) \p{Lu}/u

/** What holds of a gap. */
const gapped = (holds: Objection): Objection =>
  answered((candidate, context) => candidate.kind === 'cloze' && holds(candidate, context))

/** What holds of any answer but an amount or a date. */
const worded = (holds: Objection): Objection =>
  answered(
    (candidate, context) =>
      !/^(?:start|end|quantity)$/.test(candidate.targets[0]?.slot ?? '') && holds(candidate, context),
  )

/** Why an answer may say nothing. */
const trivialObjections: Objections = {
  bearing: saysBearing,
  'some matter': ({ answer, targets }) => targets[0]?.slot === 'definition' && someMatter.test(answer),
  'open term': ({ stem }) => openTerm.test(stem),
  word: ({ stem }) => asksWord.test(stem),
  'of passing': isOfPassing,
  'defines title': definesTitle,
  title: answered(isTitle),
  unit: gapped(({ answer }) => unit.test(answer)),
  'some day': gapped(({ answer }) => someDay.test(answer)),
  'some sort': gapped(({ stem }) => someSort.test(stem)),
  'loose gap': gapped(({ stem, answer, slot }) => isLooseGap(stem, answer, slot?.type)),
  'placeless figure': gapped((candidate, { topic }) => isPlacelessFigure(candidate, topic)),
  everywhere: gapped(isEverywhere),
  cited: answered(isCited),
  neither: answered(({ answer }) => /^neither\b/.test(answer)),
  degree: answered(({ answer }) => degree.test(answer)),
  'bare deed': answered(({ answer, targets }) => targets[0]?.slot !== 'term' && bareDeed.test(answer)),
  'own time': answered(({ answer }) => ownTime.test(answer)),
  'in measure': answered(({ answer }) => inMeasure.test(answer)),
  owned: worded(({ answer }) => owned.test(answer)),
  'such a one': worded(suchAOne),
  'half of verb': worded(isHalfOfVerb),
  manner: worded(isManner),
  'defines by name': worded(isCircular),
  direction: worded(({ answer }) => direction.test(answer)),
  'bare office': worded(
    (candidate) =>
      (candidate.targets[0]?.slot === 'definition' && bareOffice.test(candidate.answer)) || asksBareOffice(candidate),
  ),
  counted: worded(({ answer }) => counted.test(answer)),
  sufficient: worded(({ answer }) => sufficient.test(answer)),
  doing: worded(({ answer }) => doing.test(answer)),
  'passing doer': worded(isPassingDoer),
  anybody: worded(isAnybody),
  'reason of nothing': worded(({ answer, targets }) => targets[0]?.slot === 'reason' && reasonOfNothing.test(answer)),
  'no thing': worded(
    ({ stem, answer, targets }) =>
      /^(?:object|subject)$/.test(targets[0]?.slot ?? '') && (saysNoThing(answer) || sowsSeeds.test(stem)),
  ),
  'generic noun': worded(({ kind, answer, targets }) => {
    if (kind === 'cloze' && targets[0]?.slot === 'term') return false
    const words = tokensOf(answer.replace(lead, ''))
    return words.length === 1 && !/^[\p{Lu}\p{N}]/u.test(answer) && genericNouns.has(stemOf(words[0] ?? ''))
  }),
}

/**
 * `trivial`: an answer that says something. "A treaty", "the process", "his training" name a class and nothing in it; amounts, dates
 * and what a term means are judged elsewhere.
 */
export const trivial: Check = withoutAnyInStem(trivialObjections)
