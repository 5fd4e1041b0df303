import type { Candidate } from '../questions/candidate'
import { canBeNoun, canBeVerb } from '../verbs'

/** "sent a number in 1904": a number of what was told before. */
const someOf =
  /\b(?:sen[dt]s?|buil[dt]s?|ma[dk]es?|produced?|buys?|bought|sells?|sold|killed?|lost|lose|launch(?:ed)?|acquired?|published?|founded|captured?|destroy(?:ed)?|print(?:ed)?) (?:a (?:number|handful|couple|dozen|majority)|several|many)(?=\?|,| (?:in|on|at|by|during|from|to|for|after|before|between|since|until)\b)/u

/** "Who took over on 1 May 1904?", "When was the hall handed over?": what, or to whom, was told before. */
const handedOver =
  /^(?:In what year|In what month and year|On what date|When) (?:did [^?]* take over|(?:was|were) [^?]* (?:handed|turned|taken) over)\?$/

/** "K+ salt" of "Na+-K+ salt": a name that begins behind a hyphen. */
const beginsWithin = ({ answer, targets }: Candidate, evidence: string): boolean => {
  if (targets[0]?.slot !== 'subject' && targets[0]?.slot !== 'object') return false
  const at = /^\p{Lu}/u.test(answer) ? evidence.indexOf(answer) : -1
  return at > 0 && /[\p{L}\p{N}+]-$/u.test(evidence.slice(0, at)) && !evidence.includes(` ${answer}`)
}

/** "granted the guild the right by the Treaty of Holm to trade", and "the right" asked for: what it is a right to is torn from it. */
const permission = 'right|power|permission|authority|licen[cs]e|privilege|opportunity|chance|freedom|duty|task'
const tornRight = new RegExp(
  `\\b(?:the|an?) (?:${permission}) (?:by|under|in|on|at|through|with)\\b[^?]* to \\p{Ll}`,
  'u',
)
const bareRight = new RegExp(`^(?:the|an?) (?:${permission})$`)
const tearsRight = ({ stem, answer }: Candidate): boolean =>
  tornRight.test(stem) || (bareRight.test(answer) && /^What (?:do|does|did) [^?]* to \p{Ll}/u.test(stem))

/** "Where did the wolf live of up to nine animals?" - "in packs": of how many, belongs to the packs. */
const leavesMany = ({ stem }: Candidate): boolean => {
  const verb =
    /\b(?:do|does|did) [^?]* (\p{Ll}+) of (?:up to|at least|about|around|more than|over|fewer than|less than) /u.exec(
      stem,
    )?.[1]
  return verb !== undefined && canBeVerb(verb) && !canBeNoun(verb)
}

/** True where a stem or an answer has but half of what its sentence says of how many, or to whom. */
export const isHalfPhrase = (candidate: Candidate, evidence: string): boolean =>
  someOf.test(candidate.stem) ||
  handedOver.test(candidate.stem) ||
  tearsRight(candidate) ||
  leavesMany(candidate) ||
  beginsWithin(candidate, evidence)
