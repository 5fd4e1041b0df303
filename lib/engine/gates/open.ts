import { governs } from '../facts/governed'
import type { Candidate } from '../questions/candidate'
import { contentOf } from '../questions/words'

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Heads of bodies and of their parts that every institution has: without a name nobody knows of which. */
const bodyParts =
  /\b(?:(?:executive |governing |regional |country |local |advisory )*(?:boards?|offices?|committees?|councils?|secretariats?|directorates?|trustees|governors|delegates|staff|headquarters|branches|departments|divisions|panels?|working groups?|member states|members))\b/i

/** Verbs that many things can be the subject of. */
const common = list(`
  seen found noted observed present used made shown given taken needed required involved included associated inspired
  influenced introduced created formed developed discussed interested concerned committed keen eager able willing ready happy
  free comfortable likely known related linked met meet meets visited joined helped supported support supports wanted worked
  lived became become becomes had has have lost lose loses gained gain gains occur occurs occurred happen happens happened
  emerged began begin begins continued continue continues remained remain remains came come comes went go goes increased
  increase increases evolved grew grow grows changed change changes moved inhabit inhabits hear hears hold holds held receive
  receives received`)
/** What was done to many things, and not what one of them did. */
const done = list('established founded built created opened released practiced practised revealed')
const commonPhrase = /^(?:(?:took|takes?) place|formed part|belong(?:s|ed)? to)\b/
const auxiliary = /^(?:(?:is|are|was|were|(?:has|have|had) been|(?:can|may|must) be) )?(?:\p{L}+ly )?/u
/** "What has blurred the distinction between asteroids and comets?": what holds until now, of one thing. */
const perfect = /^What (?:has|have) (?!been\b)\p{L}{3,}(?:ed|en|wn) the \p{L}/u

/** "had drained": the helper is no verb of having. */
const pluperfect = /^had (?=(?:\p{L}+ly )?\p{L}+(?:ed|en|wn|ought|aught)\b)/u

/** Whether the verb behind "Who", "What", "Which city", "Which old city" is one that many things can be the subject of. */
function isCommon(stem: string): boolean {
  const words = stem.split(' ')
  const firsts = words[0] === 'Which' ? [2, 3] : words[0] === 'Who' || words[0] === 'What' ? [1] : []
  return firsts.some((first) => {
    const predicate = words.slice(first).join(' ').replace(pluperfect, '')
    const bare = predicate.replace(auxiliary, '')
    return [predicate, bare].some((rest) => {
      const verb = /^\p{L}+/u.exec(rest)?.[0] ?? ''
      return common.has(verb) || (rest !== predicate && done.has(verb)) || commonPhrase.test(rest)
    })
  })
}
const asked = /^(?:Who|What|Whom|Which)\b/

/** A name or a number behind the first word. */
const names = (stem: string): number =>
  stem.slice(1).match(/(?<=\s)(?:the )?(?:[\p{Lu}\p{N}][^\s,?]*)(?: (?:of |the )*[\p{Lu}\p{N}][^\s,?]*)*/gu)?.length ??
  0

const singles = /\b(?:first|last|only|\p{L}{3,}est|most(?! \p{L}+ly\b)|least|(?:1\d|20|[1-9])\d{2})\b/u

/** "What can hear sounds of 400 Hz?", "What is often kept in sheds?": what holds of one thing may hold of others as well. */
const mayBe =
  /^(?:What|Which \p{L}+) (?:(?:can|may|might|could|must) |(?:is|are) (?:often|sometimes|commonly|frequently) )/u

/** "What summarizes many observations?", "What took some time to catch on?": so do many things. */
const toMany =
  /^What (?!is\b|are\b|was\b|were\b|has\b|have\b|had\b)\p{Ll}+ (?:many|various|numerous|several|some (?:time|of)|a (?:number|variety|range) of) /u

const asksSubject = ({ targets }: Candidate): boolean => targets[0]?.slot === 'subject'

/** "What stores the wastes produced by": what a participle behind says is not when. */
const pastVerb =
  /^(?:(?:In|On|At|During|Within) [^,]*, )?(?:Who|What|Which \p{L}+(?: \p{Ll}+)?) (?:\p{L}+ly )?(?:was|were|had|did|\p{L}+ed)\b/iu

/** "Which term is defined as", 'Who is known as "the mother of felt"?': a meaning, or a name of one's own, has one bearer. */
const tellsName =
  /^Which term (?:is|was) defined as\b|^(?:Who|Which [^"“]*) (?:is|was) (?:known|remembered) as ["“]the /u

/** "Who was inspired by the Revolution?", "What took place in the Baltic?": many a subject, or one that is no name. */
function openSubject({ stem, answer, facts }: Candidate): boolean {
  if (/^(?:his|her|its|their) /i.test(answer)) return true
  const isName = /(?<![-\p{L}])\p{Lu}|^(?:the )?\p{N}/u.test(answer)
  if ((mayBe.test(stem) || toMany.test(stem)) && !isName) return true
  if (facts[0].kind === 'superlative' || facts[0].kind === 'naming' || facts[0].kind === 'definition') return false
  if (tellsName.test(stem)) return false
  const said = contentOf(stem).length
  if (perfect.test(stem) && /^the /.test(answer)) return said < 4
  const isPast = pastVerb.test(stem)
  if (
    isPast &&
    !isName &&
    (!/\p{Lu}/u.test(stem.slice(1)) || /^(?:an?|some|many|several|smaller|larger) /.test(answer))
  )
    return true
  if (singles.test(stem)) return false
  if (isCommon(stem)) return !isName || said < 6 || names(stem) === 0
  if (facts[0].kind === 'founder') return false
  if (isPast && names(stem) === 0 && said < 6) return true
  // "Who conceived the Bible project?"
  if (/^Who\b/.test(stem) && isName && said === 3 && names(stem) > 0) return false
  return /^(?:Who|What)\b/.test(stem)
    ? said < (names(stem) > 0 && / and /.test(answer) ? 3 : 4)
    : said < 5 && names(stem) === 0
}

/** "What did Lister find?": one verb and no more, which one may have done to many things. */
const bareDeed =
  /^(?:What|Who|Whom|Which \p{L}+) (?:did|had|has|have) .*? (\p{L}+)(?: (?:to|with|for|on|in|from|at|about|by|of|as|into))?\?$/u
/** Deeds that one is known for by one thing. */
const single = list(
  'invent found discover marry succeed replace defeat command lead win stand formulate rediscover coin pioneer patent',
)
/** Verbs that hold of many objects at any time. */
const manifold =
  /\b(?:affect|include|need|have|contain|involve|require|use|favou?r|support|provide|produce|create|offer|cause|help|see|find|like|want|enjoy|develop|influence|inspire|correspond to|translate to|relate to|(?<!\bmost closely )related to|associated with|linked to|connected to|work with|interact with|similar to|close to|deal with|interested in|inspired by|influenced by|continue to be|do|doing|be)\?$/

/** "What have astronomers made there? observations": the noun is the verb, and the verb says nothing. */
const lightVerb =
  /^What (?:did|do|does|has|have|had|can|could|may|might|will|would) .*?\b(?:make|made|take|taken|give|given|gain|gained|get|got|retain|retained|pay|paid|put)\b/u

/** "What have new questions entered?" - "the public debate": so has much else. */
const talk =
  /^(?:the )?(?:national|public|political|popular) (?:conversation|debate|discourse|discussion|consciousness|imagination|spotlight|mainstream)$/

/** "the discovery of Holm", "the Battle of Holm": what happened once did one thing of note, and people do many. */
const isDeed = (subject: string): boolean =>
  /^the (?:\p{L}+ )?\p{L}*(?:tion|sion|ment|ance|ence|al|ery|ing|feat|rise|fall|collapse|capture|conquest|rebellion|revolt|repeal|death|[Bb]attle|[Ww]ar|[Ss]iege|[Tt]reaty) of (?:the )?\p{L}+/u.test(
    subject,
  )

/** "What did Lister find?", "What is inflation related to?": the stem's verb ends it, and fits many an answer. */
function openObject(candidate: Candidate): boolean {
  const { stem, answer, facts, targets } = candidate
  const fact = facts[0]
  if (targets[0]?.slot !== 'object' || !asked.test(stem)) return false
  if (!['statement', 'event', 'founder'].includes(fact.kind)) return false
  // The class that is asked for narrows what fits.
  if (/^What kind of /.test(stem) || fact.rule.startsWith('holding:')) return false
  if (manifold.test(stem) || talk.test(answer)) return true
  if (lightVerb.test(stem) && !/[\p{Lu}\p{N}]/u.test(answer)) return true
  if (/\b(?:1\d|20|[1-9])\d{2}\b/.test(stem)) return false
  const verb = bareDeed.exec(stem)?.[1]
  // "What did she discover?" - "that rays make air conduct": one finds out many a thing.
  const isClause = candidate.accepted.some((form) => form.startsWith('that '))
  if (verb === undefined || (single.has(verb) && !isClause)) return false
  // "What did Saxon mills specialise in?": the verb goes on with its preposition, and what it is said of has a name.
  const prep = / (\p{Ll}+)\?$/u.exec(stem)?.[1] ?? ''
  if (prep !== verb && governs(verb, prep) && /\p{Lu}.* \p{Ll}+$/u.test(fact.subject)) return false
  if (isDeed(fact.subject) && answer.split(' ').length >= 4) return false
  const subject = new Set(contentOf(fact.subject))
  return contentOf(stem).filter((word) => !subject.has(word)).length <= 1
}

/** "What are gas and dust?": two things at once have no one meaning. */
const jointMeaning = ({ stem, facts, targets }: Candidate): boolean =>
  facts[0].kind === 'definition' &&
  targets[0]?.slot === 'definition' &&
  /^(?:What|Who) (?:is|are|was|were) (?:the )?\p{Ll}[^?]* and [^?]*\?$/u.test(stem)

/** "What does a 36-member executive board oversee?": of which body, nothing says. */
function unnamedBody({ stem, facts }: Candidate): boolean {
  if (facts[0].kind === 'definition' || /\p{Lu}/u.test(stem.slice(1))) return false
  return bodyParts.test(stem)
}

/** Figures of speech that carry no fact: "lost little time", "prepared the way". */
const idiom =
  /\b(?:(?:lost|lose|loses|losing) (?:little time|no time|ground)|(?:gain|gains|gained|gaining) ground|(?:prepare|pave|clear|make|give|lead)[ds]? (?:the )?way|play(?:s|ed)? (?:an?|the) (?:\p{L}+ )?(?:role|part)|(?:took|take|takes) shape|(?:open|close)(?:s|ed)? (?:the |new )?doors?|(?:mark|marks|marked) (?:a turning point\b|(?:a|the) (?:beginning|end)(?! of (?:the )?\p{Lu})))\b/u

/** "Why do producers gain?": from what, the stem does not say. */
const whyOfChange =
  /^(?:Why|How) (?:do|does|did) (?:\p{Ll}+ ){1,3}(?:gain|lose|win|change|rise|fall|increase|decrease|decline|suffer|benefit|fail|succeed)\?$/u

/** "What does Otto Lang write?": many a thing, unlike a law. */
const saysMuch = ({ stem, facts }: Candidate): boolean =>
  facts[0].rule === 'claim:that' &&
  /^(?:\p{Lu}[\p{L}.-]*)(?: (?:v[ao]n|de|\p{Lu}[\p{L}.-]*))*$/u.test(facts[0].subject) &&
  /^What (?:do|does|did) [^?]* (?:write|say|state|note|argue|claim|believe|suggest|report|maintain|explain|show|find|observe|point out)\?$/.test(
    stem,
  )

/** True where what is asked fits so much that the text at hand would have to say which is meant. */
export const isOpen = (candidate: Candidate): boolean =>
  // "In what does the hormone play a role?" asks for the fact itself.
  (idiom.test(candidate.stem) &&
    !/^In what (?:do|does|did|is|are|was|were|has|have|had|can|will) /.test(candidate.stem)) ||
  saysMuch(candidate) ||
  whyOfChange.test(candidate.stem) ||
  unnamedBody(candidate) ||
  jointMeaning(candidate) ||
  (asksSubject(candidate) ? openSubject(candidate) : openObject(candidate))
