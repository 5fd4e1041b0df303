import { isAll } from '../library'
import { isKnownPlace } from '../mentions/nameType'

/** Something is said of what is asked for: "What bought", "What was asked to"; "What is the guild?" asks what it is. */
const saidOf =
  /^What (?=(?:(?:often|usually|first|later) )?(?!(?:is|are|was|were|do|does|did|has|have|had|can|could|may|might|will|would|must|should|kind|term|percentage|position)\b)(?:\p{Ll}+(?:ed|s)|led|won|fought|became|took|gave|made|built|bought|sold|held|began|ran|sent|set|put|met|lost|found|taught|wrote)\b|(?:is|are|was|were|has|had) (?:\p{Ll}+ly |first )?(?:\p{Ll}+ed|built|held|led|sold|bought|begun|set|taught|sent)\b)/u

const bodies =
  'agency airport bank board brewery bureau brigade choir college commission committee company corporation council court crew department foundation guild hospital institute laboratory ministry museum orchestra party regiment school squadron team university'
/** With what tells which: "the Lund School Board", "a team headed by Ida Holm"; not "the end of the Lund Party". */
const body = new RegExp(
  `^(?:(?:the|an?|[\\p{L}.’'-]+) ){0,4}?(${bodies.split(' ').join('|')})(?=$| (?:of|in|at|from|under|headed|led|based|founded|run) )`,
  'iu',
)
/** A board that one presses, a party that one gives. */
const otherThing =
  /\b(?:ouija|circuit|key|chess|black|white|bill|garden|tea|dinner|birthday|wedding|search|boarding) ?(?:board|party)\b/i

/** "What announced the sites?" - "the guild's Holm Site Board", "a team headed by Ida Holm": which board, which team. */
export function asBody(stem: string, answer: string): string {
  const head = (answer.split(/, | and | or /)[0] ?? '').split(/ (?:of|in|at|under) /)[0] ?? ''
  const noun = otherThing.test(head) ? undefined : body.exec(head)?.[1]?.toLowerCase()
  const isOne = noun !== undefined && /\p{Lu}/u.test(answer.slice(1)) && !/, | and | or /.test(answer)
  return isOne && !stem.toLowerCase().includes(noun) ? stem.replace(saidOf, `Which ${noun} `) : stem
}

const paper =
  /^(?:[Tt]he )?(?:(?:Daily|Sunday|Evening|Morning) (?:Mail|News|Post|Mirror|Express|Telegraph|Standard|Herald|Times|Star|Chronicle|Record|Miller)|(?:\p{Lu}\p{L}+ )+(?:Gazette|Herald|Tribune|Telegraph|Courier|Examiner))$/u

/** "What was asked to print a puzzle?" - "The Daily Miller" */
export const asPaper = (stem: string, answer: string): string =>
  paper.test(answer) && !/\bnewspaper\b/.test(stem) ? stem.replace(saidOf, 'Which newspaper ') : stem

/** Only who can own things does this. */
const dealing = /^What (?=(?:bought|purchased|sued|hired|subsidi[sz]ed)\b)/
const isName = (answer: string): boolean => /^(?:the )?(?:\p{Lu}[\p{L}.&'’-]* ?)+$/u.test(answer)

/** And only they find or say that something is so: "What has found that" - "Holm Research". */
const finding =
  /^What (?=(?:(?:has|have|had) )?(?:found|discovered|concluded|reported|estimated|noted|warned|announced|claimed|stated|ruled|decided) that\b)/

/** "What bought the mill?" - "Holm Development", "What launched a probe?" - "NASA" */
export const asDealer = (stem: string, answer: string): string =>
  isName(answer)
    ? isAll(answer, 'Organization') && /^(?:the )?\p{Lu}{3,}$/u.test(answer)
      ? stem.replace(saidOf, 'Which organization ')
      : stem.replace(dealing, 'Who ').replace(finding, 'Who ')
    : stem

/** "What did the fever reach in 1347?" - "Sicily": where one comes to is a place. */
const goal =
  /^What (?=(?:do|does|did) (?:[^ ?]+ ){1,8}(?:reach|enter|visit|invade|conquer|occupy|annex)(?:\?$| (?:in|by|on|during|around|after|before) ))/
export const asPlace = (stem: string, answer: string): string =>
  isKnownPlace(answer) ? stem.replace(goal, isAll(answer, 'Country') ? 'Which country ' : 'Which place ') : stem
