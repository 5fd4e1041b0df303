import { isDemonym, isHumanNoun } from '../lexicon'
import { isAll } from '../library'
import type { Fact } from '../types'
import type { Ask } from './candidate'

/** Words that tie a clause to the one before it and that a question can do without wherever they stand within it; a second name is "also" one. */
const ties =
  /(?<=\p{L}) (?:also(?! (?:called|known|named|termed)\b)|thus|therefore|hence|consequently|accordingly|furthermore|moreover|rather)(?= \p{L})/giu

/** Words in front that only say how a sentence goes on from the one before. */
const openings =
  /^(?:in general|generally|overall|equally important|in addition|in particular|in response|in return|in fact|indeed|for example|for instance|as a result|similarly|likewise|however|moreover|furthermore|additionally|finally|in turn|by comparison|by contrast), (\p{L})/iu

/** The same at the end of a question. */
const closings =
  / (?:by (?:comparison|contrast)|in (?:comparison|contrast|response|return|turn|reply|addition|consequence)|as well|at last|after all|among others)(?=\?$)/

/** "as with any bridge": what is said of all goes without saying. */
const ofAll = / as with (?:any|all|most|other|many) [^?,]+(?=\?$)|(?<=\bexamples of) any(?= )/

const tidy = (sentence: string): string =>
  sentence
    .replace(openings, (_, letter: string) => letter.toUpperCase())
    .replace(ties, '')
    .replace(closings, '')
    .replace(backward, '')
    .replace(ofAll, '')
    .replace(/\s{2,}/g, ' ')

/** "the layer discussed earlier": where in the text, the answer need not say. */
const backward =
  / (?:discussed|mentioned|described|shown|noted|introduced|listed|explained) (?:earlier|above|below|before|previously)(?=[?.]?$)/

const degrees =
  /^(?:about |around |over |up to |nearly )?[-−–]?\d[\d.,]*(?: ?[-–] ?[-−]?\d[\d.,]*| to [-−]?\d[\d.,]*)? ?(?:°|degrees\b|K\b|kelvins?\b)/i

/** "What does the star reach at its core?" - "11,700 °C": what is reached has a name. */
const asDegrees = (stem: string, answer: string): string =>
  degrees.test(answer) ? stem.replace(/^What (?=(?:do|does|did|can|could) )/, 'What temperature ') : stem

/** "What did Otto convince to pay?": one convinces people. */
const asWhom = (stem: string, answer: string): string =>
  /^\p{Lu}|^the \p{Ll}+ \p{Lu}/u.test(answer)
    ? stem.replace(
        /^What (?=(?:do|does|did) .* (?:convince|persuade|hire|invite|urge|marry|arrest|execute|behead|imprison|assassinate|exile|murder|dismiss)\b)/,
        'Whom ',
      )
    : stem

const minds =
  /^What (?=(?:(?:is|are|was|were) (?:concerned|worried|afraid|convinced) (?:that|about)\b|(?:believed|thought|feared|hoped|argued|agreed|decided|voted|refused|insisted|complained|negotiated|demanded|vowed|pledged|wished|wanted)\b))/
const deeds =
  /^What (?=(?:created|invented|wrote|patented|painted|composed|built|designed|discovered|directed|married|encouraged|persuaded|convinced|forced|asked|urged)\b)/
/** What only somebody does, so that a name alone tells who. */
const ofPeople =
  /^What (?=(?:urged|persuaded|convinced|asked|invented|wrote|patented|painted|composed|directed|married|vowed|argued)\b)/
const isSomebody = (answer: string): boolean =>
  /^(?:\p{Lu}\p{Ll}+ )+\p{Lu}\p{Ll}+$/u.test(answer) || isDemonym(/^the (\p{Lu}\p{Ll}+)s$/u.exec(answer)?.[1] ?? '')

/** "What believed that the law was needed?", "What patented the loom?" - "Ida Holm": only people do, and bodies of them. */
const asWho = (stem: string, answer: string): string =>
  (isSomebody(answer) ? stem.replace(deeds, 'Who ') : stem)
    .replace(ofPeople, /^\p{Lu}\p{L}+$/u.test(answer) ? 'Who ' : 'What ')
    .replace(minds, 'Who ')

const foremost =
  /^What (?=(?:is|was|are|were|became) the (?:first|last|only|oldest|youngest|best|most \p{Ll}+|\p{Ll}+est)(?: known| recorded)? (\p{L}+))/u
const foreman = (word: string): boolean => isHumanNoun(word) || isDemonym(word) || isDemonym(word.replace(/s$/, ''))

/** "What became the first Europeans to visit Ulm?": who, of people. */
const asForemost = (stem: string): string =>
  foreman(foremost.exec(stem)?.[1] ?? '') ? stem.replace(foremost, 'Who ') : stem

/** "Who produces the bulges?" - "the tidal forces", "Who arrived in 1499?" - "Ida's fleet": things. */
const asNobody = (stem: string, answer: string): string =>
  /\b(?:[\p{Ll}-]+-raising|gravitational|natural|market|physical|electric|magnetic|external|internal|centrifugal|tidal|economic) forces(?: (?:of|from|between) [^,]*)?$|['’]s (?:fleet|ships?|flotilla|squadron|vessels?|works?|laws?|books?|theory|design|idea|plan|army)$|^the (?:\p{Lu}\p{Ll}+ )?(?:fleet|navy)$/u.test(
    answer,
  )
    ? stem.replace(/^Who (?=\p{Ll})/u, 'What ')
    : stem

/** "What led the charge?" - "Great Britain" */
const asCountry = (stem: string, answer: string): string =>
  isAll(answer.replace(/^the /, ''), 'Country')
    ? stem.replace(
        /^What (?=(?!(?:is|are|was|were|do|does|did|has|have|had|can|could)\b)\p{Ll}+(?:ed|s)\b|led\b|won\b|fought\b|became\b|took\b|gave\b)/u,
        'Which country ',
      )
    : stem

/** "arab-controlled", "a. mirabilis": the capital of a people, or of a genus, stays. */
const withCapital = (stem: string): string =>
  stem
    .replace(/(?<=^| )(\p{Ll})(?=\. \p{Ll}{4,})/gu, (letter) => letter.toUpperCase())
    .replace(/\b(\p{Ll})(\p{Ll}+)(?=-\p{Ll}+ed\b)/gu, (word, first: string, rest: string) =>
      isDemonym(first.toUpperCase() + rest) ? first.toUpperCase() + rest : word,
    )

/** "What were the paintings sent to?" - "the Château de Holm": a place. */
const asWhere = (stem: string, answer: string): string =>
  /^the (?:Ch[âa]teau|Palace|Castle|Abbey|Cathedral|Church|Museum|Tower|Villa)\b/u.test(answer)
    ? stem.replace(
        /^What ((?:was|were|is|are) .* (?:sent|taken|moved|brought|transferred|shipped|evacuated|carried)) to\?$/,
        'Where $1?',
      )
    : stem

/** "Whom did the firm announce?" - "the loom's successor": a thing follows a thing. */
const asThing = (stem: string, answer: string): string =>
  /['’]s (?:successor|predecessor|competitor|rival)$/.test(answer)
    ? stem.replace(/^Whom (?=.*\b(?:announce|release|launch|develop|introduce)\b)/, 'What ')
    : stem

/** "the city's Palace of Holm": whose, its name does not say. */
const ofHere =
  /^the (?:city|town|country|state|region|island|county|province|company|university|museum)['’]s (?=\p{Lu}\p{L}+ )/u

/** The statement of a fact without such words; null where it has none that is safe. */
export const polishedStatement = ({ statement }: Fact): string | null => (statement === null ? null : tidy(statement))

/** The same ask without words that only tie its sentence to the one before. */
export function polished(ask: Ask): Ask {
  const stem = [asDegrees, asWhom, asThing, asWho, asForemost, asNobody, asCountry, asWhere, withCapital].reduce(
    (words, put) => put(words, ask.answer),
    tidy(ask.stem),
  )
  const answer =
    ask.slot === 'quantity'
      ? ask.answer.replace(/^the (?=\d|\p{Ll}+(?:ty|teen|hundred|thousand|[a-z]{2,5})$)/u, '')
      : ask.answer
          .replace(/ (?:as well|too)$/, '')
          .replace(ofHere, '')
          .replace(backward, '')
          .replace(/, (?:e\.g\.|i\.e\.|such as|for example,) .*$/, '')
  return stem === ask.stem && answer === ask.answer ? ask : { ...ask, stem, answer }
}
