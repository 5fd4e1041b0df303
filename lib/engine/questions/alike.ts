import { stem } from '@/lib/domain/text'
import { hasTag, isAll } from '../library'
import { isKnownPlace } from '../mentions/nameType'
import { titles } from '../personEvidence'
import { type Context, sentencesSaying } from './context'
import { headOf } from './shape'
import { foldOf, keyOf, stemsOf, tokensOf } from './words'

/** Phrases are about as long as the answer (names of any length): a lone word among clauses, or a clause among words, is no lure. */
const likeLength = (text: string, answer: string): boolean => {
  const [own, other] = [tokensOf(text).length, tokensOf(answer).length]
  return (
    (/^(?:the )?\p{Lu}/u.test(text) && Math.max(own, other) <= 6) || Math.min(own, other) >= 0.5 * Math.max(own, other)
  )
}

/** "Ida's collection" is no person, "Ulm's harbour" no town. */
const isOwned = (text: string): boolean => /['’]s? /.test(text)

const isAcronym = (text: string): boolean => /^(?:the )?\p{Lu}{2,}$/u.test(text)

/** "Ida the Elder": nobody of our time. */
const isByname = (text: string): boolean => / the \p{Lu}\p{L}+$/u.test(text)

/** "the Battle of Ulm" is no war. */
const isBattle = (text: string): boolean => /^(?:the )?(?:Battle|Siege) of\b/.test(text)

/** "the release of gastrin": what happens, beside things. */
const isHappening = (text: string): boolean =>
  /^(?:the |an? )?(?:\p{Ll}+ ){0,2}(?!population|nation|station|institution|constitution|section|region|legion|position|organization)\p{Ll}*(?:tion|sion|release|growth|loss|rise|fall|use|flow|arrival|removal|collapse|decline|movement|treatment) of\b/u.test(
    text,
  )

/** "President Otto Lang", "Karl III": somebody who reigned or governed gives himself away beside a writer, and a writer beside him. */
const isRuler = (text: string): boolean =>
  /^(?:the )?(?:President|King|Queen|Emperor|Empress|Pope|Tsar|Czar|Sultan|Kaiser|Pharaoh|Prince|Princess|Prime Minister) \p{Lu}/u.test(
    text,
  ) || /^\p{Lu}\p{L}+ (?:I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIII|XIV|XV|XVI)$/u.test(text)

/** "the University of Ulm": where one studies, and no office or committee. */
const isSchool = (text: string): boolean =>
  /\b(?:University|College|School|Institute|Academy|Gymnasium|Seminary|Conservatory|Polytechnic)\b/.test(text)

/** "striped" is no kind of cloth. */
const isQuality = (text: string): boolean =>
  /^\p{Ll}{2,}(?:ic|al|ous|ive|[ai]ble|ary|ful|less|ed)$/u.test(text) && hasTag(text, 'Adjective')

/** True where a wrong option does not stand out beside the answer by its length, its letters or the form of its name. */
export const looksLike = (text: string, answer: string): boolean =>
  likeLength(text, answer) &&
  [isOwned, isAcronym, isByname, isBattle, isHappening, isRuler, isQuality].every((own) => own(text) === own(answer)) &&
  (!isSchool(answer) || isSchool(text))

/** "Ulm Abbey" by a part of its name ("Saint Ulm") is no person in a text that is called so. */
export const namesTitle = (text: string, title: string): boolean => {
  const words = keyOf(title).split(' ')
  return keyOf(text)
    .split(' ')
    .every((word) => words.includes(word))
}

/** "Holm Mills of Lund": a body with its seat, and not "Queen Ida of Lund". */
export const isSeated = (text: string): boolean =>
  /^(?:\p{Lu}\S+ ){2,}of \p{Lu}/u.test(text) && !titles.test(text.split(' ')[0] ?? '')

/** "King of Norland", "Roman Sculpture": an office and a collection, and nobody's name. */
const isOffice = (text: string): boolean =>
  /^(?:the )?(?:\p{Lu}\p{Ll}+ )*(?:King|Queen|Emperor|Empress|President|Minister|Chancellor|Governor|Mayor|Sultan|Tsar|Czar|Bishop|Archbishop|Pope|Prince|Princess|Duke|Duchess|Earl|Count|Sculpture|Ambassador|Secretary|Keeper|Director) of (?:the )?\p{Lu}/u.test(
    text,
  ) ||
  /^(?:\p{Lu}\p{Ll}+ )+(?:Sculptures?|Antiquities|Art|Architecture|Literature|Paintings?|Music|Period|Age|Style)$/u.test(
    text,
  )

/** A name for anybody, or that of a place. */
export const isNobody = ({ namings, persons }: Context, text: string): boolean =>
  /^(?:Joe|John|Jane|Mary) (?:Smith|Doe|Bloggs|Public)$|\b(?:Bible|Psalms|Quran|Gospels?|Act|Treaty)$|^some \p{Ll}|\bother \p{Ll}|^(?:the )?(?:Lord|Lady|King|Queen|Prince|Princess) (?:Protector|Regent|Mayor|Chancellor|Consort)$/u.test(
    text,
  ) ||
  isOffice(text) ||
  isAll(text, 'Country') ||
  (!persons.has(text) && (isKnownPlace(text) || namings.get(foldOf(text))?.[0]?.type === 'place'))

/** "Ida Roth" in a text on "Ida Holm": she may have been called so before. */
export const isNamesake = ({ document, persons }: Context, text: string): boolean => {
  const [own, other] = [keyOf(document.title), keyOf(text)].map((name) => name.split(' '))
  return (
    persons.has(document.title) &&
    own?.length === 2 &&
    other?.length === 2 &&
    own[0] === other[0] &&
    own[1] !== other[1]
  )
}

const renamed =
  /\b(?:pseudonym|pen name|stage name|nickname|alias|real name|birth name|also known as|n[ée]e|born \p{Lu})/u

/** "Ida Holm, known by the pseudonym Anna B.": two names of one person. */
export const isAlias = (context: Context, text: string, other: string): boolean => {
  if (!context.persons.has(text) || !context.persons.has(other)) return false
  const said = sentencesSaying(context, other)
  return [...sentencesSaying(context, text)].some(
    (index) => said.has(index) && renamed.test(context.sentences[index]?.text ?? ''),
  )
}

/** "What is a loom for linen called?" - "flat loom": where the question has its noun and two more are looms, only looms. */
export function ofOneHead<T extends { readonly text: string }>(
  options: readonly T[],
  asked: string,
  answer: string,
): readonly T[] {
  const head = stem(headOf(answer))
  if (!/ /.test(answer) || /\p{Lu}/u.test(answer) || !stemsOf(asked).includes(head)) return options
  const alike = options.filter(({ text }) => stem(headOf(text)) === head)
  return alike.length > 1 ? alike : options
}
