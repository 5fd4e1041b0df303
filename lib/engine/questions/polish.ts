import { capital } from '../capital'
import { isDemonym } from '../lexicon'
import type { Fact } from '../types'
import type { Ask } from './candidate'
import { withQuestionWord } from './questionWord'
import { reworded } from './reworded'

/** Words that tie a clause to the one before it and that a question can do without wherever they stand within it; a second name is "also" one. */
const ties =
  /(?<=\p{L}) (?:also(?! (?:called|known|named|termed)\b)|thus|therefore|hence|consequently|accordingly|furthermore|moreover|rather)(?= \p{L})/giu

/** Words in front that only say how a sentence goes on from the one before. */
const openings =
  /^(?:so|in general|generally|overall|equally important|in addition|in particular|in response|in return|in fact|indeed|for example|for instance|as a result|similarly|likewise|conversely|alternatively|however|moreover|furthermore|additionally|finally|in turn|by comparison|by contrast), (\p{L})/iu

/** The same at the end of a question. */
const closings =
  / (?:by (?:comparison|contrast)|in (?:comparison|contrast|response|return|turn|reply|addition|consequence)|as well|at last|after all|among others|sometime|instead)(?=[?.]$)/

/** "as with any bridge": what is said of all goes without saying. */
const ofAll = / as with (?:any|all|most|other|many) [^?,]+(?=\?$)|(?<=\bexamples of) any(?= )/

/** "in the years" of "in the years from 1790 to 1840", where these are asked. */
const ofYears = / in the years(?= (?:in|at|on)\b|\?$)/

/** "a mill in Washington, D.C in 1901", "loyal to the U.S": the point of an abbreviation, lost where a comma or the end followed. */
const lostPoint = /\b(?:(?:\p{Lu}\.)+\p{Lu}|Ph\.D)(?![\p{L}.])|(?<=\p{Lu}\p{L}* )v(?= \p{Lu})/gu
export const withPoint = (text: string): string => text.replace(lostPoint, '$&.')

/** "Ida Holm soon earned a degree": after what, the sentence before has told. */
const soonAfter =
  /(?<=\p{L}{2})(?<!\b(?:and|who|which|that|first|as|until|since|by|the|just|now|very|or|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|hours?|minutes?|is|are|was|were|be|been|had|has|have|did)) (?:soon|next|then|later|subsequently) (?=\p{Ll}+ed\b|became\b|went\b|took\b|made\b|began\b|won\b|left\b|got\b|built\b|wrote\b|met\b)/gu

/** "during the subsequent Siege of Ulm": its name says which. */
const inTurn =
  /(?<=\bthe )(?:subsequent|ensuing|following) (?=(?:First |Second |Third )?(?:War|Battle|Siege|Treaty|Peace|Congress|Council|Conference)s? (?:of|on)\b)/gu

/** "the subsequent rise of Ulm in 1840", "Where did Ida Holm do her subsequent work?": behind what, the question need not say. */
const subsequently = /(?<=\bthe )(?<!\band the )subsequent (?=\p{Ll}+ of \S)/gu
const ownSubsequent = /(?<=^Wh.*\b(?:his|her|its|their) )subsequent (?=.*\?$)/u

/** "Who had built the mill three years before?": before what, the answer need not say. */
const yearsBefore =
  /^(?=.* (?:before|earlier|previously)\?$)(.*\bhad (?:\p{Ll}+ly )?(?:been )?\p{Ll}+ .*?) (?:only |just |some |about )?(?:an?|\d+|a few|several|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty) (?:days?|weeks?|months?|years?|decades?) (?:before|earlier|previously)\?$/u

/** "did the settlement of Ulm occur by the Swiss": they belong to the settlement. */
const deedOf =
  /^((?:When|Where|In what \p{Ll}+|In which \p{Ll}+) did )([^?]+?) (occur|happen|take place|begin|end) (by (?:the )?(?:\p{Lu}\p{Ll}+ )+\p{Ll}{3,}s)\?$/u

/** "the resultant Tyrol government": its name says which. */
const resultant = /(?<=\b[Tt]he )(?:resultant|resulting|ensuing|consequent) (?=\p{Lu})/gu

const offices = 'president|king|queen|emperor|empress|pope|bishop|archbishop|governor|mayor|chancellor|senator'
/** "the current president Otto Lang": his name says who, and his post was his then. */
const ofTheDay = new RegExp(
  `\\b[Tt]he (?:current|present|incumbent|new|then) (${offices}|prime minister) (?=\\p{Lu}\\p{L}+ \\p{Lu})`,
  'gu',
)
/** "Which current mayor opened the mill on 3 May 1901?": he who was it then. */
const whichOfToday = new RegExp(
  `(?<=^Which )(?:current|present|incumbent|new|future) (?=(?:${offices}|minister) \\p{Ll}+(?:ed|s)\\b)`,
  'u',
)
const asTitle = (_: string, title: string): string =>
  `${title.replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase())} `

/** "with the advance now slowed": as things stood then, the text before has told. */
const asItNowWas = / with (?:the|its|his|her|their) (?:\p{Ll}+ ){1,2}now (?:\p{Ll}+ly )?\p{Ll}[^?,]*(?=\?$)/u

const tidy = (sentence: string): string =>
  withPoint(sentence)
    .replace(soonAfter, ' ')
    .replace(openings, (_, letter: string) => letter.toUpperCase())
    .replace(ties, '')
    .replace(closings, '')
    .replace(backward, '')
    .replace(besides, '')
    .replace(inTurn, '')
    .replace(resultant, '')
    .replace(subsequently, '')
    .replace(ownSubsequent, '')
    .replace(ofTheDay, asTitle)
    .replace(whichOfToday, '')
    .replace(deedOf, '$1$2 $4 $3?')
    .replace(yearsBefore, '$1?')
    .replace(asItNowWas, '')
    .replace(ofAll, '')
    .replace(ofYears, '')
    .replace(ownName, '$1he ')
    .replace(/\s{2,}/g, ' ')

/** "the city's Palace of Holm": which city, the name of the palace tells. */
const ownName =
  /\b([Tt])he (?:city|town|village|country|state|island|region|museum|university)['’]s (?=\p{Lu}\p{Ll}+ of (?:the )?\p{Lu})/gu

/** "the layer discussed earlier": where in the text, the answer need not say. */
const backward =
  / (?:discussed|mentioned|described|shown|noted|introduced|listed|explained) (?:earlier|above|below|before|previously)(?=[?.]?$)|,? as (?:already |just )?(?:mentioned|noted|said|discussed|described)(?: (?:earlier|above|before|previously))?(?=[?.]?$)/

/** "the mills stood still, especially" of "especially if it froze": they stood still anyway. */
export const besides = /, (?:just|especially|particularly|notably|mainly|mostly)(?=[?.]?$)/

/** "For what purpose did Seven weavers stay?": a number that opened the sentence. */
const counted =
  /(?<=\b(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would) )(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)(?= \p{L})/gu

/** "did lady Ida Holm": a title that opened the sentence. */
const styled = /(?<=\b(?:do|does|did|is|are|was|were|has|have|had) )(?:lady|lord|sir|dame)(?= \p{Lu})/gu

/** "arab-controlled", "a. mirabilis", "New inventions": the capital of a people, or of a genus, stays, that of a sentence does not. */
const withCapitals = (stem: string): string =>
  stem
    .replace(/(?<=^| )(\p{Ll})(?=\. \p{Ll}{4,})/gu, (letter) => letter.toUpperCase())
    .replace(
      /(?<!\p{Lu}\p{Ll}+ the )(?<=\p{Ll} )(?:New|Old|Great|Early|Late|Modern|Many|Most|Some)(?= \p{Ll})/gu,
      (word) => word.toLowerCase(),
    )
    .replace(counted, (number) => number.toLowerCase())
    .replace(styled, capital)
    .replace(/\b(\p{Ll})(\p{Ll}+)(?=-\p{Ll}+ed\b)/gu, (word, first: string, rest: string) =>
      isDemonym(first.toUpperCase() + rest) ? first.toUpperCase() + rest : word,
    )

/** "When the war ended, in what year did she move": the year says when. */
const beforeWhen =
  /^(?:When|As|After|Before|While|Once|Since|Although|Though|Because|Unlike) [^,?]+, (?=(?:in what|on what|in which|when)\b)/
const askedForTime = (slot: Ask['slot'], stem: string): string =>
  slot === 'start' || slot === 'end' ? capital(stem.replace(beforeWhen, '')) : stem

/** "the city's Palace of Holm": whose, its name does not say. */
const ofHere =
  /^the (?:city|town|country|state|region|island|county|province|company|university|museum)['’]s (?=\p{Lu}\p{L}+ )/u

/** The statement of a fact without such words; null where it has none that is safe. */
export const polishedStatement = ({ statement }: Fact): string | null => (statement === null ? null : tidy(statement))

/** The same ask without words that only tie its sentence to the one before. */
export function polished(ask: Ask): Ask {
  const said = reworded(ask)
  const stem = withCapitals(withQuestionWord(tidy(askedForTime(ask.slot, said.stem)), said.answer))
  const answer =
    ask.slot === 'quantity'
      ? said.answer.replace(/^the (?=\d|\p{Ll}+(?:ty|teen|hundred|thousand|[a-z]{2,5})$)/u, '')
      : withPoint(
          said.answer
            .replace(/ (?:as well|too|instead)$/, '')
            .replace(ofHere, '')
            .replace(backward, '')
            .replace(besides, '')
            .replace(resultant, '')
            .replace(ofTheDay, asTitle)
            .replace(/, (?:e\.g\.|i\.e\.|such as|for example,) .*$/, ''),
        )
  return stem === ask.stem && answer === ask.answer ? ask : { ...ask, stem, answer }
}
