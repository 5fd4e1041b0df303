import type { Candidate } from '../questions/candidate'
import { infinitive } from '../verbs'

const bid =
  'convinc|persuad|urg|forc|compel|oblig|allow|order|permit|encourag|instruct|command|motivat|tempt|pressur|authori[sz]'

/** "convinced several weavers, including Otto Lang, to build": what they were to do stands behind the aside. */
const toDo = new RegExp(`\\b((?:${bid})(?:e[sd]?|l?led|s|ed)?) ([^.;:]{2,160}?) to (?:\\p{Ll}+ly )?\\p{Ll}+`, 'u')
const bidden = new RegExp(
  `\\b(?:${bid})(?:e[sd]?|l?led|s|ed)? (?!(?:to|by|into|that|of|for|in|on|at|from|with)\\b|["“])\\S`,
  'u',
)

/** "In what year did Ida Holm convince several weavers?" */
const bidsNothing = ({ stem, answer }: Candidate, evidence: string): boolean => {
  const [, verb = '', whom = ''] = toDo.exec(evidence) ?? []
  const said = bidden.exec(stem)
  return (
    said !== null &&
    verb !== '' &&
    verb.slice(0, 4) === said[0].slice(0, 4) &&
    /,/.test(whom) &&
    !/ (?:to|into|that|of) /.test(`${stem.slice(said.index)} ${answer} `)
  )
}

/** "wrote at the request of the mayor, A Report on Felt,": what was written is put behind its occasion. */
const lateWork =
  /\b(wrote|published|composed|painted|produced|compiled|edited|released) (?:at|for|under|on|in|with) [^,;.]{3,80}, (?:["“]?\p{Lu}\p{L}*(?: (?:of|on|the|and|in|to|\p{Lu}\p{L}*)){1,6}["”]?)(?:,|\.)/u
const occasion = /(\p{Ll}+) (?=(?:at|for|under|on|in|with) )/gu
const losesWork = ({ stem, answer }: Candidate, evidence: string): boolean => {
  const verb = lateWork.exec(evidence)?.[1]
  return (
    verb !== undefined &&
    [...`${stem} ${answer}`.matchAll(occasion)].some(([, said = '']) => infinitive(said) === infinitive(verb))
  )
}

/** "a smaller projectile": than which, the text before tells; "a larger number of mills", "on a smaller scale" are no things. */
const smallerThanWhat =
  /\ban? (?:much |slightly |far )?(?:smaller|larger|bigger|taller|heavier) (?!number|scale|extent|part|share|amount|portion|degree|proportion|role|audience|than\b|and\b|or\b|but\b)\p{Ll}/u
const comparesOne = ({ stem, answer }: Candidate): boolean =>
  smallerThanWhat.test(stem) && !/ (?:than|compared) /.test(`${stem} ${answer}`)

/** "Lang suspected it would dye wool": what it is, the sentence before has told; "thought it would be better to dye" speaks of nothing else. */
const suspectsIt =
  /^(?:\p{Lu}[\p{L}.’'-]*,? ){1,5}(?:(?:had|has|also|then|\p{Ll}+ly|first) ){0,2}(?:suspect|think|thought|believe|hope|fear|kn[eo]w|suppose|assume|conclude|claim|sa[iy]|argue|realize|realise|show|prove)(?:e?d|s)? (?:that )?it (?:would|will|was|is|had|has|could|can|might|should)\b(?! (?:be )?(?:\p{Ll}+ )?\p{Ll}+ (?:to|that|for|if|when)\b)/u
const opensOnIt = ({ kind, stem }: Candidate): boolean => kind === 'cloze' && suspectsIt.test(stem)

/** "founded a nearby outpost": near what, no place in the question tells. */
const nearWhat = /^(?!.* (?:in|at|of|from|near|to) (?:the )?\p{Lu})(?!.*\p{Lu}\p{L}+['’]s? ).*\ba nearby \p{Ll}/u

/** "the rays involved in the interaction?": between what, only the text tells. */
const betweenWhat =
  /\bthe (?:interaction|relationship|relation|comparison|combination|distinction|encounter|collision|exchange|ratio)s?[?.]$/

/** "Whom did Otto Lang marry?" - "his second wife": so one always does. */
const someSpouse = /^(?:his|her|their) (?:(?:first|second|third|new|future) )?(?:wife|husband|spouse)s?$/

/** True where a deed is told without what it was, or a thing without what it is measured by. */
export const isHalfDeed = (candidate: Candidate, evidence: string): boolean =>
  bidsNothing(candidate, evidence) ||
  losesWork(candidate, evidence) ||
  comparesOne(candidate) ||
  opensOnIt(candidate) ||
  someSpouse.test(candidate.answer) ||
  nearWhat.test(candidate.stem) ||
  betweenWhat.test(candidate.stem)
