import type { Analysis } from './analysis'

const offices =
  'president|vice president|prime minister|premier|chancellor|mayor|governor|king|queen|emperor|pope|bishop|archbishop|chairman|director|rector|dean|speaker'
/** "The president is Otto Lang, who took office in 1901": the office that was taken. */
const taker = new RegExp(
  `\\b[Tt]he (?:(?:current|present|incumbent|new|first|second|third) )?(${offices}) (?:of (?:the )?\\p{Lu}[^,;.]{0,40} )?(?:is|was) \\p{Lu}[^,;.]{2,80}, who (?:first )?took office\\b`,
  'iu',
)
const takes = /\b((?:take|took) office)(?= (?:in|on|at|after|before|by) |\?|\.)/

/** "made the first loom in 1901 in trials where it was tested": without its clause, "in trials" says nothing. */
const openPlace = / in (\p{Ll}+s) where /u

/** A stem or statement with what the rest of its sentence tells: "take office as president"; without the place of a clause that is left out. */
export function withToldBeside({ sentence }: Analysis, words: string): string {
  const office = takes.test(words) ? taker.exec(sentence.text)?.[1] : undefined
  const place = openPlace.exec(sentence.text)?.[1]
  const said = office === undefined ? words : words.replace(takes, `$1 as ${office.toLowerCase()}`)
  const phrase = ` in ${place}`
  const at = place === undefined ? -1 : said.indexOf(phrase)
  return at < 0 || !/^[?.]$/.test(said.slice(at + phrase.length))
    ? said
    : said.slice(0, at) + said.slice(at + phrase.length)
}
