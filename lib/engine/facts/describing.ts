import type { Frame } from '../frames'
import { isHumanNoun } from '../lexicon'
import type { Piece } from '../pieces'

/** "Linux is a family of systems", "Cacti are members of the plant family Cactaceae": no people. */
export const isKindred = (words: string): boolean =>
  /^an? (?:\S+ )?(?:family|tribe|crowd) of\b|^(?:an? )?(?:\S+ )?members? of (?:the|an?) (?:\S+ ){0,2}(?:family|genus|order|phylum|kingdom|class of|series|set)\b/.test(
    words,
  )

/** "Otto Lang's most famous work", "the southernmost chain", "a special type of fall": what tells of a thing is no name for it. */
export const describing =
  /['’]s (?:most|first|last|only|\p{Ll}+est) \p{Ll}|^the \p{Ll}+most \p{Ll}+$|^the (?:original|present|current|whole|entire|new|old|former) \p{Ll}|^an? (?:special|third|rare|common) (?:type|kind|form) of /iu

/** "a member of the Holm League": so are many. */
const amongMany =
  /^an? (?:\p{Ll}+ )?(?:member|signatory|native|resident|citizen|graduate|supporter) of (?:the )?\p{Lu}/u

/** "a mature star with good manners", "a power ever ready to strike": a figure of speech, which tells nothing from its like. */
const figure =
  /^an? (?:\p{Ll}+ ){1,2}with (?:an? )?(?:\p{Ll}+ )?(?:self-esteem|manners|temper|conscience|sense of humou?r|(?:mind|will|life) of its own)\b|\b(?:incessantly|ever|always|forever|constantly) (?:ready|willing|eager|watchful|hungry)\b/u

/** True for what many things or people are, or a thing only by a figure of speech. */
export const isOfMany = ({ words, head }: Piece): boolean =>
  amongMany.test(words) || (figure.test(words) && !isHumanNoun(head?.lower ?? ''))

/** "a passive process of transport", "a special case of diffusion": many things are such a one. */
const slightTerm =
  /^an? (?:\p{Ll}+ ){0,3}(?:process|case|way|means|method|mode|phenomenon|aspect|field|area|state|condition|system|class|group|family|variety|style|device|tool|measure|matter) (?:of|for|in) \p{Ll}+(?: \p{Ll}+)?$/u

/** "a Latin word that means “stone”": which word, and no term for one. */
const foreignWord =
  /^an? ((?:Old |Middle |Ancient |Modern )?\p{Lu}\p{Ll}+ (?:word|term|phrase|prefix|suffix) (?:that means|which means|meaning) .+)$/u

const wordAsk = (words: string): string | undefined => {
  const word = foreignWord.exec(words)?.[1]
  return word && `What is the ${word}?`
}

/** "a direct application of optics": there are many, and none is called so. */
const someUse =
  /^an? (?:\p{Ll}[\p{L}-]* ){0,2}(?:application|use|usage|extension|instance|adaptation|outgrowth|consequence|manifestation|illustration|variation|version|variant) (?:of|on|for)\b/u

/** "What is the term for ...?" where the description says more than of what class and colour the thing is. */
export const termFor = (words: string): string | undefined =>
  wordAsk(words) ??
  (!/^an? (?:by-product|product|student|member|part|result|source|example|kind|type|form|sign|subject|feature|branch) of\b/.test(
    words,
  ) &&
  !someUse.test(words) &&
  // "a small mammal native to Africa": one of many.
  !/\b(?:native|endemic|indigenous) to\b/.test(words) &&
  words.split(' ').length >= 5 &&
  !slightTerm.test(words) &&
  /\s(?:of|that|which|who|whose|where|when|used|made|found|formed|caused|produced|between|from|in|by|for|with|without|through|across|into|on|to|\p{L}+ed|\p{L}+ing)\s/u.test(
    words,
  )
    ? `What is the ${/^an? ((?:\p{Ll}+ )?(?:term|name|word) (?:for|used) .*)$/u.exec(words)?.[1] ?? `term for ${words}`}?`
    : undefined)

/** "the ultimate source of new words": of such there is one, and it has no term. */
export const single =
  /^(?:source|name|symbol|basis|cause|capital|opposite|currency|home|key|cent(?:er|re)|heart|watchword|motto|seat)$/

/** "the foxes' thick fur", "E. coli", "voltages between pairs of plates", "the Apella": nothing that a term stands for. "Moles are eaters of worms" is said of more than moles. */
export const isNoTerm = ({ subject, plural }: Frame, { words }: Piece): boolean =>
  /['’](?:s )?| (?:between|on|in|for|with|from|at) |^[Tt]he \p{Lu}|^\p{Lu}\. \p{Ll}/u.test(subject) ||
  /^(?:an?|the) (?:minor|major|common(?! name)|typical|main)\b/.test(words) ||
  (plural && !/^(?:an?|the)\s/.test(words) && !telling.test(words))

/** What tells one sort of thing from its like: a clause, a participle, a name. */
const telling = /\b(?:that|which|who|whose|where|made|found)\b|\s\p{L}+(?:ed|ing)\s|\p{Lu}/u

/** "Roth was the head of the guild": one name by which somebody is known. */
export const whoOrWhat = (head: string, subject: string): 'Who' | 'What' =>
  head === 'head' && /^\p{Lu}\p{L}+$/u.test(subject) ? 'Who' : 'What'
