import { classNouns } from '../gates/words'
import { isDemonym, isHumanNoun, isPlural } from '../lexicon'
import { isAll } from '../library'
import { listedPlace } from './listed'
import { asBody, asDealer, asPaper, asPlace } from './whichBody'

const degrees =
  /^(?:about |around |over |up to |nearly )?[-−–]?\d[\d.,]*(?: ?[-–] ?[-−]?\d[\d.,]*| to [-−]?\d[\d.,]*)? ?(?:°|degrees\b|K\b|kelvins?\b)/i

/** "What does the star reach at its core?" - "11,700 °C": what is reached has a name. */
const asDegrees = (stem: string, answer: string): string =>
  degrees.test(answer) ? stem.replace(/^What (?=(?:do|does|did|can|could) )/, 'What temperature ') : stem

/** "What did Otto convince to pay?": one convinces people. */
const asWhom = (stem: string, answer: string): string =>
  /^\p{Lu}|^the \p{Ll}+ \p{Lu}/u.test(answer)
    ? stem.replace(
        /^What (?=(?:do|does|did) .* (?:convince|persuade|hire|invite|urge|marry|arrest|execute|behead|imprison|assassinate|exile|murder|dismiss|train|tutor|mentor|befriend|apprentice)\b)/,
        'Whom ',
      )
    : stem

/** Only somebody, or a body of people, does this, or has it done to them. */
const ofPeople =
  /^What (?=(?:(?:is|are|was|were) (?:concerned|worried|afraid|convinced) (?:that|about)\b|(?:believed|thought|feared|hoped|argued|agreed|voted|insisted|complained|negotiated|vowed|pledged|wished|wanted)\b|(?:was|were) (?:assassinated|murdered|beheaded|crowned|baptized|baptised|knighted|imprisoned|hired|apprenticed)\b))/
/** Whoever does this is somebody where a name says who. */
const deeds =
  /^What (?=(?:created|invented|wrote|patented|painted|composed|built|designed|discovered|directed|married|encouraged|persuaded|convinced|forced|asked|urged|(?:was|were) the (?:first|last|only) to\b|(?:was|were) (?:appointed|elected|born|buried|executed|arrested|promoted|educated|employed))\b)/
/** And this even where the name is one word, as many things have. */
const deedsOfPeople =
  /^What (?=(?:urged|persuaded|convinced|asked|invented|wrote|patented|painted|composed|directed|married)\b)/
const isFullName = (answer: string): boolean =>
  /^(?!(?:Hurricane|Typhoon|Cyclone|Storm|Operation|Project|Mount|Lake|Apollo)\b)(?:\p{Lu}\p{Ll}+ )+\p{Lu}\p{Ll}+$/u.test(
    answer,
  )
const isPeople = (answer: string): boolean => isDemonym(/^the (\p{Lu}\p{Ll}+)s$/u.exec(answer)?.[1] ?? '')

/** "What created the first looms?" - "Swiss weavers": people. */
const isKindOfPeople = (answer: string): boolean => {
  const noun = /^(?:(?:the|early|modern|ancient|\p{Lu}\p{Ll}+) )*(\p{Ll}+)$/u.exec(answer)?.[1] ?? ''
  return noun === 'humans' || (isPlural(noun) && isHumanNoun(noun) && !twofold.test(noun))
}

/** "What moved the capital?" - "Emperor Otto II of Ulm": somebody, but not "Prince Otto Island". */
const ruler =
  /^(?:the )?(?:\p{Lu}\p{Ll}+ )?(?:Emperor|Empress|King|Queen|Tsar|Tsarina|Czar|Pope|Sultan|Shah|Prince|Princess|Duke|Duchess|Archduke|President|Chancellor|General|Admiral)(?: (?:\p{Lu}\p{Ll}+|[IVX]+|of(?: the)?))*(?: (?!(?:Islands?|Land|Bay|River|Lake|Hospital|Hall|School|College|University|Park|Bridge|Railway|Cup|Museum|Castle|Palace|Line|Sound|Street|Hotel|Company|Dam|Glacier)$)(?:\p{Lu}\p{Ll}+|[IVX]+))$/u
const asRuler = (stem: string, answer: string): string =>
  ruler.test(answer)
    ? stem.replace(/^What (?=(?!(?:is|are|was|were|do|does|did|has|have|had|can)\b)\p{Ll})/u, 'Who ')
    : stem

/** "What believed that the law was needed?", "What patented the loom?" - "Ida Holm": only people do, and bodies of them. */
function asWho(stem: string, answer: string): string {
  const isOneName = /^\p{Lu}\p{L}+$/u.test(answer)
  const named =
    isFullName(answer) || isPeople(answer) || isKindOfPeople(answer) ? deeds : isOneName ? deedsOfPeople : null
  return (named === null ? stem : stem.replace(named, 'Who ')).replace(ofPeople, 'Who ')
}

/** The noun of "the first known Europeans to visit": what comes behind it is no noun of the same name. */
const foremost =
  /^What (?=(?:is|was|are|were|became) the (?:first|last|only|most \p{Ll}+|\p{Ll}+est)(?: known| recorded)? (\p{L}+)(?= (?:of|in|to|from|on|at|who|ever|with|for)\b|\?))/u
/** Human nouns that are names of other things as well. */
const twofold =
  /^(?:famil(?:y|ies)|tribes?|staff|officials?|majors?|generals?|chiefs?|youth|hosts?|heads?|members?|parents?|descendants?|producers?|consumers?|carriers?|ancestors?|crowd)$/
const isPerson = (noun: string): boolean =>
  (isHumanNoun(noun) && !twofold.test(noun)) || isDemonym(noun.replace(/s$/, ''))

/** "What became the first Europeans to visit Ulm?": who, of people. */
const asForemost = (stem: string): string =>
  isPerson(foremost.exec(stem)?.[1] ?? '') ? stem.replace(foremost, 'Who ') : stem

/** "Who produces the bulges?" - "the tidal forces", "Who arrived in 1499?" - "Ida's fleet": things. */
const asNobody = (stem: string, answer: string): string =>
  /\b(?:[\p{Ll}-]+-raising|gravitational|natural|market|physical|electric|magnetic|external|internal|centrifugal|tidal|economic) forces(?: (?:of|from|between) [^,]*)?$|['’]s (?:fleet|ships?|flotilla|squadron|vessels?|works?|laws?|books?|theory|design|idea|plan|army)$|^the (?:\p{Lu}\p{Ll}+ )?(?:fleet|navy)$/u.test(
    answer,
  )
    ? stem.replace(/^Who (?=\p{Ll})/u, 'What ')
    : stem

/** "What led the charge?" - "Great Britain" */
const asCountry = (stem: string, answer: string): string =>
  isAll(answer.replace(/^the /, ''), 'Country') || listedPlace(answer.replace(/^the /, '')) === 'country'
    ? stem.replace(
        /^What (?=(?!(?:is|are|was|were|do|does|did|has|have|had|can|could)\b)\p{Ll}+(?:ed|s)\b|led\b|won\b|fought\b|became\b|took\b|gave\b|(?:is|was|were) (?:\p{Ll}+ly |first )?\p{Ll}+ed\b)/u,
        'Which country ',
      )
    : stem

/** "What were the paintings sent to?" - "the Château de Holm": a place. */
const asWhere = (stem: string, answer: string): string =>
  /^the (?:Ch[âa]teau|Palace|Castle|Abbey|Cathedral|Church|Museum|Tower|Villa)\b/u.test(answer)
    ? stem.replace(
        /^What ((?:was|were|is|are) .* (?:sent|taken|moved|brought|transferred|shipped|evacuated|carried)) to\?$/,
        'Where $1?',
      )
    : stem

/** "Whom did the firm announce?" - "the loom's successor", "Whom does the snail bear?" - "a head", "Whom did she send?" - "troops and money": things. */
const asThing = (stem: string, answer: string): string =>
  /^Whom [^?]* (?:bear|have|possess|lack|develop|grow)\b/.test(stem) ||
  /^\p{Ll}+ and (?:money|arms|ships|supplies|food|weapons|goods)$/u.test(answer) ||
  (/['’]s (?:successor|predecessor|competitor|rival)$/.test(answer) &&
    /\b(?:announce|release|launch|develop|introduce)\b/.test(stem))
    ? stem.replace(/^Whom /, 'What ')
    : stem

/** "What have the songs been passed down by?" - "generations of weavers": by whom. */
const many =
  /^(?:the )?(?:many )?(?:generations?|groups?|bands?|teams?|crowds?|arm(?:y|ies)|members|men|women) of (?:\p{Ll}+ )*?(\p{Ll}+)$/u
const asByWhom = (stem: string, answer: string): string =>
  isPerson(many.exec(answer)?.[1] ?? '')
    ? stem
        .replace(/^What ((?:is|are|was|were|has|have|had) .*) by\?$/, 'By whom $1?')
        .replace(/^By what (?=is|are|was|were|has|have|had)/, 'By whom ')
    : stem

/** "By whom was the union founded?" - "the Treaties of Holm": by which treaties. */
const deedOfLaw =
  /^the (?:[\p{Lu}\d][\p{L}\d.-]* )*(Treat(?:y|ies)|Acts?|Agreements?|Constitution|Conventions?|Edicts?|Statutes?|Accords?|Declarations?)(?= of\b| \d|$)/u
const asByWhich = (stem: string, answer: string): string => {
  const noun = deedOfLaw.exec(answer)?.[1]?.toLowerCase()
  return noun === undefined ? stem : stem.replace(/^By whom (?=is|are|was|were|has|have|had)/, `By which ${noun} `)
}

/** "By what was the victory celebrated?": how. */
const asHow = (stem: string): string =>
  stem
    .replace(
      /^By what (?=(?:is|are|was|were|has|have|had) .*\b(?:commemorated|celebrated|honou?red|observed|remembered)\b)/,
      'How ',
    )
    .replace(
      /^What ((?:is|are|was|were|has|have|had) .*\b(?:commemorated|celebrated|honou?red|observed|remembered)\b.*) by\?$/,
      'How $1?',
    )

/** "Which mill was built in Ulm?" - "the first steam mill": of mills there may be many, and one first. */
const asRanked = (stem: string, answer: string): string => {
  const [asked = '', noun = ''] = /^Which (\p{Ll}+) (?=(?:is|was|were|did|has|had)\b)/u.exec(stem) ?? []
  return noun !== '' && ranked.test(answer) && answer.endsWith(` ${noun}`) && !isHumanNoun(noun)
    ? `What ${stem.slice(asked.length)}`
    : stem
}
const ranked =
  /^the (?:(?:world|country|nation)['’]s )?(?:first|last|only|largest|oldest|earliest|smallest|tallest|longest) /

/** "What erupted in 1901?" - "the Holm volcano": a thing that has a name is asked for by what it is. */
const bearer = /^the (?:\p{Lu}[\p{L}.-]+ )+(\p{Ll}{3,})$/u
const plainWhat =
  /^What (?=(?:did|does|do) |(?:\p{Ll}{3,}(?:ed|s)|began|became|took|led|gave|made|won|fell|rose) |(?:is|was) \p{Ll}+(?:ed|ing) )/u
const furtherClasses = new Set('volcano method effect model experiment test culture style language'.split(' '))
const asBearer = (stem: string, answer: string): string => {
  const noun = bearer.exec(answer)?.[1] ?? ''
  return !(classNouns.has(noun) || furtherClasses.has(noun)) ||
    isPlural(noun) ||
    isHumanNoun(noun) ||
    stem.includes(noun) ||
    / (?:stand for|mean|refer to)\?$/.test(stem)
    ? stem
    : stem.replace(plainWhat, `Which ${noun} `)
}

const rules = [
  asRanked,
  asDegrees,
  asWhom,
  asThing,
  asRuler,
  asWho,
  asForemost,
  asNobody,
  asCountry,
  asPaper,
  asBody,
  asDealer,
  asPlace,
  asWhere,
  asByWhom,
  asByWhich,
  asHow,
  asBearer,
]

/** The stem with the word that fits its answer: who, whom, what, where, which country, what temperature. */
export const withQuestionWord = (stem: string, answer: string): string =>
  rules.reduce((words, rule) => rule(words, answer), stem)
