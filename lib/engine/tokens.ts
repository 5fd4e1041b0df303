import type { DateMention } from './dates'
import {
  adverbs,
  beForms,
  coordinators,
  determiners,
  doForms,
  haveForms,
  isHumanNoun,
  isPlural,
  modals,
  negations,
  numberWords,
  ordinals,
  personalPronouns,
  possessives,
  prepositions,
  subordinators,
} from './lexicon'
import nlp from './library'
import { endsPlural, epithet, isPostNominal, nameParticle, nameShape, opensName, partNames } from './nameTokens'
import { repair } from './repair'
import { closingMarks } from './singleQuotes'
import { canBeVerb, isIrregularParticiple, isIrregularPast, isPureVerb, type VerbForm, verbForm } from './verbs'

export type Pos =
  | 'det'
  | 'poss'
  | 'adj'
  | 'noun'
  | 'name'
  | 'pron'
  | 'num'
  | 'date'
  | 'verb'
  | 'be'
  | 'have'
  | 'do'
  | 'modal'
  | 'adv'
  | 'neg'
  | 'prep'
  | 'conj'
  | 'sub'
  | 'rel'
  | 'to'
  | 'part'
  | 'there'
  | 'punct'
  | 'quote'
  | 'open'
  | 'close'
  | 'other'

/** A word of a sentence; offsets are within the sentence. A date expression is one token. */
export type Token = {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly lower: string
  readonly pos: Pos
  readonly form?: VerbForm
  readonly date?: DateMention
  /** Begins a phrase of its own: the first word of a name put in for a pronoun, and the word behind it. */
  readonly opens?: boolean
  /** Part of a name put in for "he", "it", "they": what follows a pronoun follows it. */
  readonly forPronoun?: boolean
  /** Inside round or square brackets. */
  readonly bracketed: boolean
}

const shape =
  /\bNo\. \d+(?= \p{Lu})|°[CFK]\b|\p{Lu}\.(?=\s\S)|\p{L}+n['’]t\b|\p{L}+['’](?!s\b)\p{L}{2,}|\d{1,2}:\d{2}(?!\d)|\d+(?:[.,]\d+)*[–-]\d+(?:[.,]\d+)*%?|\p{L}[\p{L}\p{N}]*(?:[-‐‑./][\p{L}\p{N}]+(?:['’]\p{Ll}{2,})?|–\p{Ll}+|(?<=\p{Lu}\p{Ll}+|\p{Lu}{2})–(?=\p{Lu}\p{L})\p{L}+)*(?:(?:[+−]{1,2}|(?<=\b\p{Lu})#)(?![\p{L}\p{N}])|-(?= (?:and|or)\b)|\.(?=\p{Lu}\.?\b))?|[$€£¥]?\d+(?:[.,]\d+)*(?:\p{L}+\b| ?%|[′″]|°(?! ?[CFK]\b)|[+−](?![\p{L}\p{N}]))?(?:-\p{L}+)*|['’]s\b|['’](?=\s)|\p{L}+['’]\p{L}+|["“”«»„]|[()[\]]|[^\s]/gu
const contraction = /^\p{L}+['’](?:ve|re|ll|d|m)$/u

type Raw = { readonly from: number; readonly to: number; readonly text: string; readonly date?: DateMention }

function cut(text: string, dates: readonly DateMention[]): readonly Raw[] {
  const raw: Raw[] = dates.map((date) => ({ from: date.from, to: date.to, text: date.text, date }))
  for (const match of text.matchAll(shape)) {
    const to = match.index + match[0].length
    if (dates.some((date) => match.index < date.to && date.from < to)) continue
    if (match[0] === ',' && /^\s(?:Inc|Ltd|Jr|Sr|LLC|Corp)\b/.test(text.slice(to))) continue
    // A full stop inside a sentence belongs to an abbreviation.
    if ((match[0] === '.' && to < text.length - 2) || isPostNominal(text, match.index, to)) continue
    raw.push({ from: match.index, to, text: match[0] })
  }
  return raw.sort((a, b) => a.from - b.from)
}

/** Part-of-speech names of the library by the offset at which its terms begin. */
function libraryTags(text: string): ReadonlyMap<number, ReadonlySet<string>> {
  const tags = new Map<number, ReadonlySet<string>>()
  let cursor = 0
  for (const term of nlp(text).docs.flat()) {
    if (term.text === '') continue
    const at = text.indexOf(term.text, cursor)
    if (at < 0) continue
    cursor = at + term.text.length
    tags.set(at, new Set(term.tags))
  }
  return tags
}

/** Cuts and tags one sentence. `isName` says whether a capitalised word at the start of a sentence is a name elsewhere in the document. */
export function tokenise(
  text: string,
  dates: readonly DateMention[],
  isName: (word: string) => boolean,
): readonly Token[] {
  const tags = libraryTags(text)
  const closing = closingMarks(text)
  const tokens: Token[] = []
  let depth = 0
  cut(text, dates).forEach((word, index, raw) => {
    if (word.text === '(' || word.text === '[') depth += 1
    const first = tokens.every((token) => token.pos === 'quote' || token.pos === 'open')
    const lower = word.text.toLowerCase().replace(/[’‐‑]/g, (char) => (char === '’' ? "'" : '-'))
    const around = {
      first: first && !opensName.test(raw[index + 1]?.text ?? ''),
      tags: tags.get(word.from) ?? new Set<string>(),
      isName,
      next: raw[index + 1],
      previous: tokens.at(-1),
    }
    const pos = word.date ? 'date' : closing.has(word.from) ? 'punct' : posOf(word, lower, around)
    const form = pos === 'verb' ? verbForm(lower) : undefined
    tokens.push({
      from: word.from,
      to: word.to,
      text: word.text,
      lower,
      pos,
      bracketed: depth > 0,
      ...(form ? { form } : {}),
      ...(word.date ? { date: word.date } : {}),
    })
    if (word.text === ')' || word.text === ']') depth = Math.max(0, depth - 1)
  })
  return partNames(repair(tokens), ({ from }) => tags.get(from)?.has('FirstName') ?? false)
}

type Around = {
  readonly first: boolean
  readonly tags: ReadonlySet<string>
  readonly isName: (word: string) => boolean
  readonly next: Raw | undefined
  readonly previous: Token | undefined
}

function posOf(word: Raw, lower: string, { first, tags, isName, next, previous }: Around): Pos {
  const { text } = word
  if (/^["“”«»„]$/.test(text)) return 'quote'
  if (/^[([]$/.test(text)) return 'open'
  if (/^[)\]]$/.test(text)) return 'close'
  if (/^['’]s$/.test(text) || (/^['’]$/.test(text) && previous?.to === word.from && /s$/.test(previous.lower)))
    return 'part'
  if (text === '&' && previous?.pos === 'name' && /^\p{Lu}/u.test(next?.text ?? '')) return 'name'
  if (!/[\p{L}\p{N}]/u.test(text)) return 'punct'
  if (contraction.test(text)) return 'other'
  const capital = /^\p{Lu}/u.test(text)
  if (nameShape.test(text)) return 'name'
  if (lower === 'the' && previous?.pos === 'name' && epithet.test(next?.text ?? '')) return 'name'
  // "Lund v. Ash Mill Company"
  if (/^vs?$/.test(text) && previous?.pos === 'name' && /^\p{Lu}/u.test(next?.text ?? '')) return 'name'
  if (nameParticle.test(text) && previous?.pos === 'name' && /^\p{Lu}/u.test(next?.text ?? '')) return 'name'
  if (capital && !first && (text !== 'I' || previous?.pos === 'noun' || previous?.pos === 'name')) return 'name'
  if (/^\d[\d.,]*-\p{L}|-century$/u.test(text)) return 'adj'
  if (/^\p{L}+-\p{L}+ed$/u.test(lower) && !/^(?:re|co|pre|de|over|self|cross|mass|hand|double|out)-/.test(lower))
    return 'adj'
  // "No. 9 Wing"
  if (/^No\. \d/.test(text)) return 'name'
  if (/^[$€£¥]?\d/.test(text)) return 'num'
  if (/^ca?$/.test(text) && next?.date) return 'adv'
  if (/^(?:itself|themselves|himself|herself)$/.test(lower) && previous && ['noun', 'name'].includes(previous.pos))
    return 'adv'
  if (lower === 'such' && next?.text === 'as') return 'prep'
  if (
    /^(?:opposite|near|like|past|outside|inside|following)$/.test(lower) &&
    /^(?:the|a|an|this|these|its|their)$/.test(previous?.lower ?? '')
  )
    return 'adj'
  if (
    /^\p{L}$/u.test(text) &&
    previous?.pos === 'noun' &&
    (text !== 'a' || /^(?:and|or|is|are|was|were|has|takes|in|of|to|,|\.)$/.test(next?.text ?? ''))
  )
    return 'name'
  if (
    capital &&
    /^['’]s$/.test(next?.text ?? '') &&
    !/^(?:it|he|she|that|there|what|who|here|let|one|today)$/.test(lower)
  )
    return 'name'
  if (lower === 'back' && /^(?:the|its|his|her|their)$/.test(previous?.lower ?? '')) return 'noun'
  if (/^(?:times|rights|types)$/.test(lower) || text.startsWith('°')) return 'noun'
  if (
    /^(?:sure|unknown|municipal|[Cc]entral|secondhand|firsthand|(?:north|south)?(?:east|west)ern|(?:north|south)ern)$/.test(
      text,
    )
  )
    return 'adj'
  if (lower === 'what' && !first) return 'rel'
  if (lower === 'becoming') return 'verb'
  if (first && /^(?:Congress|Parliament)$/.test(text)) return 'name'
  const closed = closedClass(lower, next?.text.toLowerCase() ?? '')
  if (closed && !(capital && isName(text))) return closed
  if (
    capital &&
    (isName(text) ||
      saysSo(lower, next) ||
      tags.has('Demonym') ||
      tags.has('Person') ||
      tags.has('Place') ||
      tags.has('Organization'))
  )
    return 'name'
  if (
    (tags.has('Adverb') && !/^\p{L}+-\p{L}+$/u.test(lower)) ||
    (/ly$/.test(lower) &&
      !/^(?:family|assembly|supply|jelly|belly|bully|gully|folly|early|only|daily|monthly|yearly|weekly|rally|ally|reply|fly|anomaly|monopoly|butterfly|italy|friendly|likely|elderly|costly|deadly|lonely|lively)$/.test(
        lower,
      ))
  )
    return 'adv'
  if (isIrregularPast(lower) || (isIrregularParticiple(lower) && !/^(?:light|found)$/.test(lower))) return 'verb'
  // "Mount Kenya", "Spiral Galaxies": no sentence opens with a bare verb before a name.
  if (
    capital &&
    /^\p{Lu}\p{Ll}/u.test(next?.text ?? '') &&
    !next?.date &&
    tags.has('Verb') &&
    verbForm(lower) === 'base'
  )
    return 'name'
  if (isPureVerb(lower)) return 'verb'
  if (
    /[^e\s]ed$/.test(lower) &&
    lower.length > 5 &&
    !tags.has('Adjective') &&
    !/^(?:hundred|kindred|hatred|infrared|sacred|naked|rugged|wicked|crooked|\p{L}*(?:bed|shed|sled))$/u.test(lower)
  )
    return 'verb'
  if (
    /^\p{L}+-(?:\p{L}+(?:ive|able|ible|al|ic|ary|ous|ful|free|based|like|rich|wide|long|made|built|born|run|known|only|old|new|size|scale))$/u.test(
      lower,
    )
  )
    return 'adj'
  if (tags.has('Verb') && (['ger', 'past', 'pp', 'pastpp'].includes(verbForm(lower)) || canBeVerb(lower))) return 'verb'
  if (placeInOry.test(lower)) return 'noun'
  if (tags.has('Adjective') || tags.has('Comparative') || tags.has('Superlative') || ordinals.has(lower)) return 'adj'
  // "Wilmar Bock", "Dian Fossey": before a name a sentence opens with a name, unless with what its bearer is.
  const beforeName = /^(?:\p{Ll}{2}-)?\p{Lu}\p{Ll}+$/u.test(next?.text ?? '') && !next?.date
  if (first && capital && isPlural(lower) && house.test(next?.text ?? '')) return 'name'
  if (first && capital && beforeName && !tags.has('Actor') && !isHumanNoun(lower) && !endsPlural(lower)) return 'name'
  return 'noun'
}

/** "Founders Hall", "Weavers Street": what has a plural in its name. */
const house =
  /^(?:Hall|Library|Day|Park|Street|House|Square|Bridge|Road|College|Building|Field|Church|Memorial|Island|Court|Bay|Club|League|Tower)$/

/** Nouns that the library takes for adjectives by their ending. */
const placeInOry =
  /^(?:observatory|conservatory|reformatory|repository|depository|crematory|promontory|refectory|trajectory|signatory)$/

/** "Twigg argues": who thinks and writes is somebody, unless the word is a plural. */
const saysSo = (lower: string, next: Raw | undefined): boolean =>
  !isPlural(lower) &&
  !/(?:tion|ity|ism|ness|ology|ment|ics|phy|sis|law|legend|tradition|history|theory|evidence|research)$/.test(lower) &&
  /^(?:argue|claim|note|suggest|write|believe|think|assert|contend|propose|quip|insist|remark|conclude)s?$|^(?:argued|claimed|noted|suggested|wrote|believed|thought|asserted|contended|quipped|insisted|remarked|concluded)$/.test(
    next?.text ?? '',
  )

function closedClass(lower: string, next: string): Pos | undefined {
  if (lower === 'to') return 'to'
  if (lower === 'there') return 'there'
  if (negations.has(lower)) return 'neg'
  if (beForms.has(lower)) return 'be'
  if (haveForms.has(lower)) return 'have'
  if (doForms.has(lower)) return 'do'
  if (modals.has(lower)) return 'modal'
  if (possessives.has(lower)) return 'poss'
  if (/^(?:who|whom|which|that|whose)$/.test(lower)) return 'rel'
  if (personalPronouns.has(lower) && lower !== 'one') return 'pron'
  if (/^(?:before|after|since|until|as)$/.test(lower)) return 'prep'
  if (/^(?:approx\.?|circa)$/.test(lower)) return 'adv'
  if (/^(?:due|owing)$/.test(lower) && next === 'to') return 'prep'
  if (lower === 'so') return next === 'that' ? 'sub' : 'adv'
  if (lower === 'once') return 'adv'
  if (subordinators.has(lower)) return 'sub'
  if (coordinators.has(lower)) return lower === 'yet' ? 'adv' : 'conj'
  if (prepositions.has(lower)) return 'prep'
  if (numberWords.has(lower)) return 'num'
  if (determiners.has(lower)) return 'det'
  if (adverbs.has(lower) || lower === 'how' || lower === 'why')
    return lower === 'how' || lower === 'why' ? 'rel' : 'adv'
  return undefined
}
