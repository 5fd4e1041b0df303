import { isHumanNoun } from '../lexicon'
import type { Candidate } from '../questions/candidate'
import type { Context } from '../questions/context'
import { headOf } from '../questions/shape'
import { asPattern, foldOf } from '../questions/words'
import { isIrregularParticiple, isUnchanged } from '../verbs'

/** "To whom was he promoted?", "Into whom was he born?": a post and a family are no whom. */
const post = /^(?:Into|As) whom\b|^To whom\b.*\b(?:promoted|demoted|advanced|raised|rise|risen|grow|grown)\b/

/** "In what does it measure two yards?" - "length": that is how it is measured. */
const byMeasure = ({ stem, answer }: Candidate): boolean =>
  /^In what\b/.test(stem) &&
  /^(?:length|width|height|depth|size|diameter|weight|number|colou?r|shape|nature|general|particular|common|area|age|volume|total|thickness)$/.test(
    answer,
  )

/** "Who contains glands?": what a head holds, and no leader. "What met in Ulm?": those who meet are somebody. */
const otherDoer =
  /^Who (?:contains?|contained|consists?|consisted)\b|^What (?:met|regarded|believed|thought|argued|spoke|hoped|wanted|complained|disagreed)\b/

/** "What was replaced as mayor?" where a person was: the question word does not fit its answer. */
function wrongWord(candidate: Candidate, context: Context): boolean {
  const { stem, answer, targets } = candidate
  if (
    post.test(stem) ||
    otherDoer.test(stem) ||
    byMeasure(candidate) ||
    // "Why did she move?" - "Otto Lang": it was thanks to him.
    (/^(?:What|Why) /.test(stem) && context.persons.has(answer))
  )
    return true
  if (/^Whom /.test(stem) && /^(?:his|her|its|their) /.test(answer) && !isHumanNoun(headOf(answer))) return true
  if (targets[0]?.slot !== 'subject') return false
  // "What negotiated?" - "the secretary", "Who was fought?" - "the Battle of ...".
  if (/^What /.test(stem) && / of |^(?:\S+ ){1,3}\S+$/.test(answer) && isHumanNoun(headOf(answer))) return true
  const type = context.namings.get(foldOf(answer.replace(/^the /, '')))?.[0]?.type
  return /^Who /.test(stem) && (type === 'place' || type === 'event' || type === 'work')
}

/** "What was the landing?" - "broadcast on live TV": what was done to it, and not what it is. */
const asksDeed = ({ stem, answer }: Candidate): boolean => {
  const [first = ''] = answer.split(' ')
  return (
    /^(?:What|Who) (?:is|are|was|were) (?![^?]* to do\b)[^?]*\?$/.test(stem) &&
    /^\p{Ll}+$/u.test(first) &&
    (isIrregularParticiple(first) || isUnchanged(first))
  )
}

/** "Where was Dublin?" - "under constant threat": no place at all. */
const noPlace = (candidate: Candidate): boolean =>
  /^Where\b/.test(candidate.stem) &&
  /^(?:under|to|by|with|as|of) |^(?:in|on|at) (?:many|several|various|different|odd) (?:[a-z]+ )?(?:jobs|posts|positions|tasks|trades|fields|roles)$|^(?:in|on|at) (?:the |their |its |his |her )?(?:(?:own|same|general|whole|constant) )?(?:control|charge|favou?r|conflict|contrast|order|orders|power|terms?|trouble|debt|danger|need|doubt|addition|general|common|response|recognition|support|honou?r|memory|search|return|exchange|connection|accordance|agreement|time|times|case|cases|way|ways|form|forms|fact|turn|effect|use|practice|theory|average|basis|behalf|request|expense|grounds|condition|purpose|command|advice|view|eyes?|years?|months?|days?|century|decade|decline|ruins|existence|progress|session|bloom|flames|hiding|labou?r|stock|love|shape|(?:good|bad|poor|excellent) (?:health|condition|shape))\b/i.test(
    candidate.answer,
  )

/** "What does photosynthesis take in chloroplasts?" - "place": half of a phrase whose words mean nothing apart. */
const halfIdiom = (candidate: Candidate): boolean =>
  /\b(?:takes?|took|taken|makes?|made|gives?|gave|given|plays?|played|loses?|lost|lose|pays?|paid|comes?|came)\b/.test(
    candidate.stem,
  ) &&
  /^(?:(?:an?|the|little|no|much|great|full|its|his|her|their)\s+)*(?:\p{L}+\s+)?(?:place|part|role|care|account|advantage|rise|use|sense|way|time|attention|heed|charge|hold|shape|effect|fruit|mind)\b(?! of (?:the |an? )?\p{Lu})|^hold of /u.test(
    candidate.answer,
  )

/** "Which da did the king send?": a part of a name is no class. */
const asksParticle = /\bwhich (?:de|del|della|di|da|dos|du|van|von|der|den|ter|ten|bin|ibn|al|el|la|le|y|zu|zum|zur) /i

/** "Which city landed on the ice?" - "Phoenix": a name that only the library takes for a place, and the text never does. */
const onlyListedPlace = ({ stem, answer, targets }: Candidate, { document }: Context): boolean =>
  targets[0]?.slot === 'subject' &&
  /^Which city /.test(stem) &&
  !new RegExp(
    `\\b(?:in|at|from|to|near|into|through|outside|around|between|across|of) (?:the )?${asPattern(answer.replace(/^the /, ''))}\\b|\\b(?:city|cities|town|capital)\\b`,
    'u',
  ).test(document.text)

/** "In what year did the yard lay down?": what was laid down is taken for who did it. */
const noObject =
  /^(?!Wh(?:at|om?)\b)[^?]*\bdid [^?]* (?:lay down|construct|establish|appoint|ordain|bury|commission|erect|devise|behead|assassinate)\?$/

/** "In 1746 to regain his post, what did he go to?": an aim that belongs behind the verb. */
const aimInFront = /^(?:In|On|By) [^,?]*\d{3,4} to \p{Ll}+ [^,?]*, /u

/** True where the question word asks for another sort of thing than the answer is: a deed for a thing, a state for a place. */
export const asksWrongly = (candidate: Candidate, context: Context): boolean =>
  asksParticle.test(candidate.stem) ||
  noObject.test(candidate.stem) ||
  aimInFront.test(candidate.stem) ||
  wrongWord(candidate, context) ||
  halfIdiom(candidate) ||
  noPlace(candidate) ||
  onlyListedPlace(candidate, context) ||
  asksDeed(candidate)
