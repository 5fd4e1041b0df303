import { isHumanNoun } from './lexicon'
import { epithet } from './nameTokens'
import type { Token } from './tokens'

/** Words that end names of bodies, places, works and events. */
export const notPersonHead =
  /^(?:University|College|School|Institute|Academy|Committee|Commission|Congress|Party|Bureau|Office|Department|Ministry|Council|Assembly|Parliament|Court|Bank|Company|Corporation|Inc|Ltd|Group|Union|League|Association|Society|Foundation|Organization|Agency|Army|Navy|Force|Club|Team|River|Sea|Ocean|Lake|Mountain|Mountains|Mount|Island|Islands|Bay|Valley|Desert|Land|Sound|Glacier|Plateau|Peninsula|Strait|Canal|Railroad|Highway|Street|Avenue|Road|Bridge|Square|Park|Palace|Castle|Church|Cathedral|Temple|Museum|Library|Theatre|Theater|Hospital|Abbey|Monastery|Priory|Chapel|Basilica|Minster|Fortress|Hotel|Observatory|Gardens|Station|Airport|City|County|Province|State|States|Kingdom|Empire|Republic|Dynasty|District|War|Battle|Treaty|Act|Law|Revolution|Movement|Agreement|Strike|Accord|Project|Program|Programme|Electric|Motors|Staff|Election|Theorem|Relativity|Will|Olympics|Games|Cup|Prize|Award|Medal|Order|Day|Festival|Times|Post|Journal|News|Daily|Press|Theory|Effect|Process|Cycle|Age|Era|Period|Conference|Summit|Secretariat|Politburo|Commune|Market|Hall|House|Center|Centre|General|Plan|Strategy|Regulation|Code|Constitution|Engine|Construction|Associates|Architects|Industries|Services|Systems|Engineering|Partners|Holdings|Rebellion|Uprising|Crisis|Campaign|Chinese|English|French|German|Greek|Latin|Japanese|Asia|Europe|Africa|America|China|India|Church|Catholic|Orthodox|Protestant|Women|Workers|Peoples|Students|Farmers|Teachers|Writers|Veterans)$/
/** What somebody is, and no end of a name: "Holm Trustee and engineer Ida Roth". */
export const office =
  /^(?:Trustee|Trustees|Chairman|Chairwoman|President|Director|Professor|Secretary|Treasurer|Provost|Chancellor|Governor|Mayor|Editor|Superintendent|Commissioner|Ambassador|Librarian|Curator|Alumnus|Alumni|Fellow|Administrator|Minister|Justice|Judge|Inspector|Engineer|Manager|Officer|Representative|Congressman|Senator)$/
/** "South Tyrol", "New Ulm": a part of a land, or a town called after another. */
const quarter = /^(?:North|South|East|West|Northern|Southern|Eastern|Western|New|Upper|Lower|Greater|Inner|Outer)$/
/** "Project Gemini", "Operation Overlord": what is done, not who does it. */
export const undertaking = /^(?:Project|Operation|Mission|Program|Programme|Plan|Task)$/
/** What a person is called before the name. */
export const titles =
  /^(?:President|King|Queen|Emperor|Empress|Prince|Princess|Pope|Saint|Sir|Lord|Lady|Dr|Professor|General|Minister|Premier|Chancellor|Governor|Mayor|Senator|Captain|Admiral|Duke|Khan|Mr|Mrs|Ms|Archbishop|Bishop|Tsar|Czar|Tsarina|Sultan|Shah|Kaiser|Caliph|Emir|Count|Countess|Doge|Baron|Baroness|Duchess|Earl|Marquis|Marquess|Viscount|Margrave|Landgrave|Elector|Electress|Archduke|Archduchess|Sheikh|Rabbi|Colonel|Marshal|Lieutenant|Commodore|(?:Maj|Gen|Brig|Col|Lt|Capt|Sgt|Adm|Gov|Sen|Rep)\.?)$/

/** "the Elector", "the Pope": a person, whatever the name. */
export const isBearerOfTitle = (own: readonly Token[]): boolean =>
  own.length === 2 && own[0]?.lower === 'the' && own[1]?.pos === 'name' && titles.test(own[1].text)

/** "the British", "the Dutch": people of a country. */
export const isPeople = (own: readonly Token[]): boolean =>
  own.length === 2 &&
  own[0]?.lower === 'the' &&
  /^(?:Dutch|French|Swiss|Welsh|\p{Lu}\p{Ll}+(?:[ei]sh|ese))$/u.test(own[1]?.text ?? '')

/** Evidence in its own sentence that a name is a person's. */
export function looksPersonal(
  tokens: readonly Token[],
  { i, j, text }: { i: number; j: number; text: string },
): boolean {
  const words = text.split(' ')
  if (
    notPersonHead.test(words.at(-1) ?? '') ||
    office.test(words.at(-1) ?? '') ||
    undertaking.test(words[0] ?? '') ||
    quarter.test(words[0] ?? '') ||
    // "Roman Catholicism"
    /ism$/.test(words.at(-1) ?? '') ||
    // "Germanic Suebi": a people.
    /^(?:Germanic|Celtic|Slavic|Turkic|Frankish|Gothic|Hellenic|Norse|Indo-\p{Lu}\p{Ll}+)$/u.test(words[0] ?? '') ||
    words.some((word) => /^vs?\.?$/.test(word)) ||
    words.some((word) => /^(?:University|Party|Committee|Republic|Olympic|National)$/.test(word))
  )
    return false
  if (titles.test(words[0] ?? '') && words.length > 1) return true
  // "J. Tuzo Wilson proposed"
  if (
    words.length >= 3 &&
    /^\p{Lu}\.$/u.test(words[0] ?? '') &&
    /^\p{Lu}\p{Ll}{2,}$/u.test(words.at(-1) ?? '') &&
    /^(?:verb|be|punct)$/.test(tokens[j]?.pos ?? '')
  )
    return true
  // "Ludo the Great"
  if (words.length > 2 && epithet.test(words.at(-1) ?? '') && words.at(-2) === 'the') return true
  const before = tokens[i - 1]
  if (before?.pos === 'noun' && isHumanNoun(before.lower) && !/^(?:people|members?|tribes?|family)$/.test(before.lower))
    return true
  // "elected Ida Maria Holm"
  if (
    words.length >= 2 &&
    /^(?:elected|appointed|hired|married|crowned|dismissed|met|befriended)$/.test(before?.lower ?? '')
  )
    return true
  const next = tokens[j]
  const after = tokens.slice(j, j + 7)
  if (
    next?.lower === 'was' &&
    /^(?:born|educated|appointed|elected|succeeded|replaced|named|awarded|knighted|assassinated|buried|married|promoted|crowned)$/.test(
      tokens[j + 1]?.lower ?? '',
    )
  )
    return true
  // "Ada Brandt was the first to note"
  if (
    words.length >= 2 &&
    before?.pos !== 'det' &&
    /^was the first (?:\p{L}+ )?to (?:note|notice|observe|suggest|propose|argue|describe|explain|realise|realize|recognise|recognize|prove|translate|climb|paint|compose|write)$/u.test(
      tokens
        .slice(j, j + 6)
        .map(({ lower }) => lower)
        .join(' ')
        .replace(/^(was the first (?:\p{L}+ )?to \p{L}+).*$/u, '$1'),
    )
  )
    return true
  if (
    words.length >= 2 &&
    next?.pos === 'verb' &&
    /^(?:succeeded|replaced|wrote|argued|married|studied|graduated|resigned|retired|died|invented|taught|composed|painted|travelled|traveled|discovered|refused|believed|thought|worked|served|joined|published|met|said|stated|claimed|noted|suggested|returned|fled|conducted|performed|starred|played|sang|spoke|vetoed|campaigned|preached|walked|swam|climbed|boasted|complained|apologized|apologised|confessed|compared|distinguished|interviewed|emphasized|emphasised|popularized|popularised|coined|concluded|theorized|hypothesized|reasoned|insisted|recalled)$/.test(
      next.lower,
    ) &&
    !/^(?:The|This)$/.test(words[0] ?? '') &&
    (tokens[i - 1] === undefined || tokens[i - 1]?.pos !== 'det')
  )
    return true
  if (
    words.length >= 3 &&
    words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word)) &&
    /^(?:captured|defeated|led|commanded|crossed|conquered|ordered|ruled|landed|avoided|became|elaborated|proposed|proved|showed)$/.test(
      next?.lower ?? '',
    ) &&
    before?.pos !== 'det' &&
    before?.pos !== 'conj'
  )
    return true
  if (
    words.length >= 3 &&
    words.some((word) => /^(?:della|di|von|van|ibn|bin)$/.test(word)) &&
    (next?.pos === 'verb' || next?.pos === 'part') &&
    before?.pos !== 'det' &&
    before?.pos !== 'prep'
  )
    return true
  // "Ada Brandt grew up", but "New Ulm grew"
  if (words.length >= 2 && next?.lower === 'grew' && tokens[j + 1]?.lower === 'up' && before?.pos !== 'det') return true
  if (words.length >= 2 && before?.pos !== 'det' && before?.pos !== 'prep' && doesOfOwn(tokens, j)) return true
  const apposition = next?.text === ',' ? 1 : next?.pos === 'be' ? 1 : 0
  if (apposition === 0 || !after[apposition] || !/^(?:a|an|the|then|who)$/.test(after[apposition].lower)) return false
  if (after[apposition].lower === 'who') return true
  const noun = after
    .slice(apposition + 1)
    .find((token, index, rest) => token.pos === 'noun' && rest[index + 1]?.pos !== 'noun')
  return noun !== undefined && isHumanNoun(noun.lower)
}

/** "Guido Holm made his famous journey": what a person does with something of the person's own, and no name between. */
function doesOfOwn(tokens: readonly Token[], j: number): boolean {
  if (tokens[j]?.pos !== 'verb' || !/^(?:past|pastpp)$/.test(tokens[j]?.form ?? '')) return false
  const behind = tokens.slice(j + 1, j + 6)
  const own = behind.findIndex(({ lower }) => lower === 'his' || lower === 'her')
  return (
    own >= 0 &&
    behind.slice(0, own).every(({ pos }) => /^(?:prep|adv|to|noun|adj|verb)$/.test(pos)) &&
    // "began her maiden voyage": a ship.
    !/^(?:maiden|voyage|crew|keel|hull)$/.test(behind[own + 1]?.lower ?? '')
  )
}

/** "Ida Roth" of "Ulm Deputy Director Ida Roth": who holds the post that stands before the name. */
export function holderOf(words: readonly string[]): readonly string[] | undefined {
  const at = words.findLastIndex((word) => office.test(word) || titles.test(word))
  const holder = words.slice(at + 1)
  return at > 0 && holder.length >= 2 && holder.length <= 4 && !notPersonHead.test(holder.at(-1) ?? '')
    ? holder
    : undefined
}

/** "Marland President Gundo Roth": a title that nobody but a person has, right before the name. */
export const isTitled = (words: readonly string[], holder: readonly string[]): boolean =>
  /^(?:President|King|Queen|Emperor|Empress|Prince|Princess|Minister|Chancellor|Governor|Mayor|Senator|Sultan|Tsar)$/.test(
    words.at(-holder.length - 1) ?? '',
  ) && holder.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word))

const settlement = /^(?:capital|city|town|village|country|province|region|island|river|state|municipality|district)$/

/** "the Rosetta Stone", "Addis Holm is the capital of Tyrol": a person has no article, and is no town. */
export function namesThing(
  tokens: readonly Token[],
  { i, j, text }: { readonly i: number; readonly j: number; readonly text: string },
): boolean {
  const behind = tokens.slice(j + 1, j + 6)
  const noun = behind.find(({ pos }, at) => pos === 'noun' && behind[at + 1]?.pos !== 'noun')
  const isPlace =
    /^(?:is|was)$/.test(tokens[j]?.lower ?? '') &&
    /^(?:the|an?)$/.test(behind[0]?.lower ?? '') &&
    settlement.test(noun?.lower ?? '')
  return (
    isPlace ||
    (tokens[i - 1]?.lower === 'the' &&
      !titles.test(text.split(' ')[0] ?? '') &&
      !/^(?:noun|part)$/.test(tokens[j]?.pos ?? ''))
  )
}
