import { plain } from './analysis'
import { capital } from './capital'
import type { VerbGroup } from './chunks'
import { isPast } from './clauseParts'
import type { Frame } from './frames'
import { proviso } from './fronts'
import type { Piece } from './pieces'
import { boundPair, withClosing, withComma } from './tails'
import type { Token } from './tokens'
import { bare, wantsDo } from './verbPhrases'
import { thirdPerson } from './verbs'

/** Adverbs that comment on the sentence or tie it to its neighbours, and the "c." of a date: a question that stands alone does without them. */
const aside =
  /^(?:c|ca|circa|also|too|however|therefore|thus|hence|moreover|furthermore|meanwhile|nevertheless|nonetheless|instead|otherwise|indeed|consequently|accordingly|then|later|subsequently|eventually|finally|afterwards|again|still|already|now|today|recently|soon|even|just|simply|actually|ironically|interestingly|surprisingly|fortunately|unfortunately|notably|importantly|famously|apparently|obviously|clearly|certainly|naturally|similarly|likewise|additionally|thereafter|thereby|therein|ultimately|essentially|basically|rather|quite|very|perhaps|somewhat|so|yet|as well|further|alone|altogether)$/

/** "has since moved": since when, only the text tells. */
const adverbsOf = (vg: VerbGroup): readonly Token[] =>
  vg.adverbs.filter(({ lower }) => lower !== 'since' && !aside.test(lower))

/** Verb with its subject turned round for a question: "was" + S + "formally appointed", "did" + S + "take". */
export function invert(vg: VerbGroup, subject: string): string {
  const adverbs = adverbsOf(vg).map((adverb) => adverb.text.toLowerCase())
  const [first, ...rest] = vg.helpers
  // "can often be decided" asks as it stands: "can it often be decided".
  const behind = [...rest, ...adverbsOf(vg)].sort((a, b) => a.from - b.from).map((word) => word.text.toLowerCase())
  if (first && wantsDo(vg)) return [support(first), subject, bare(first), ...behind, vg.main.text].join(' ')
  if (first) return [first.lower, subject, ...behind, vg.main.text].join(' ')
  if (vg.lemma === 'be') return [vg.main.lower, subject, ...adverbs].join(' ')
  return [support(vg.main), subject, ...adverbs, vg.lemma].join(' ')
}

/** "sells" -> "does", "sold" -> "did": what carries the tense of the verb in a question. */
const support = ({ form, lower }: Token): string =>
  form === 'pres3' || lower === 'has' ? 'does' : form === 'base' || lower === 'have' ? 'do' : 'did'

/** Verb as it follows a question word for the subject, which is always singular: "carry" -> "carries". */
export function singularVerb(vg: VerbGroup): string {
  const words = [...vg.helpers, ...adverbsOf(vg), vg.main].sort((a, b) => a.from - b.from)
  const finite = vg.helpers[0] ?? vg.main
  const singular: Readonly<Record<string, string>> = { are: 'is', were: 'was', have: 'has', do: 'does' }
  return words
    .map((word) =>
      word !== finite
        ? word.text.toLowerCase()
        : (singular[word.lower] ??
          (word.form === 'base' && (vg.helpers.length === 0 || wantsDo(vg)) && (!isPastToo(word.lower) || isUsual(vg))
            ? thirdPerson(word.lower)
            : word.text)),
    )
    .join(' ')
}

const isPastToo = (lower: string): boolean =>
  /^(?:put|set|cut|hit|let|cost|cast|shut|split|spread|beat|read|bet|burst|shed|quit|hurt)$/.test(lower)

/** "Towns sometimes set a price": not once. */
const isUsual = ({ adverbs }: VerbGroup): boolean =>
  adverbs.some(({ lower }) => /^(?:sometimes|often|usually|always|generally|typically|normally)$/.test(lower))

/** The verb group as it stands. */
export const verbWords = (vg: VerbGroup): string =>
  [...vg.helpers, ...adverbsOf(vg), vg.main]
    .sort((a, b) => a.from - b.from)
    .map((word) => word.text)
    .join(' ')

const joined = (parts: readonly (string | undefined)[]): string =>
  plain(parts.filter((part) => part !== undefined && part !== '').join(' '))

/** Adverbs that point at the phrase behind them and go with it. */
const focus =
  /^(?:only|mainly|mostly|chiefly|primarily|largely|partly|especially|particularly|even|also|solely|exclusively|anywhere|everywhere|somewhere|elsewhere|here|there|usually|typically|notably|including|initially|originally)$/

/** "has declined partly | because": what the adverb points at is no part of the question. */
const hangs = (frame: Frame, piece: Piece): boolean =>
  piece.role === 'adverb' &&
  /^(?:mainly|mostly|chiefly|primarily|largely|partly|especially|particularly|probably|possibly|presumably)$/.test(
    piece.words,
  ) &&
  !frame.pieces.some((next) => next.a === piece.b)

/** "at a time when few could read": the time without its clause is none. */
const isTimeOf = ({ analysis }: Frame, piece: Piece): boolean =>
  piece.words === 'at a time' && analysis.chunks[piece.b]?.word === 'when'

/** "In one prominent example, the union demanded": of what, the sentence before has said. */
const asExample = /^in (?:one|an|another) (?:\p{Ll}+ ){0,2}(?:example|instance|case)$/iu

/** "instead of", "rather than": the adverb is half of a preposition. */
const opensPhrase = (frame: Frame, piece: Piece): boolean =>
  frame.pieces.some((next) => next.a === piece.b && /^(?:of|than|as|from|to)$/.test(next.prep ?? ''))

/** "too many flaws": how many, and not "also". */
const isDegree = (frame: Frame, piece: Piece): boolean =>
  piece.words === 'too' && frame.pieces.some((next) => next.a === piece.b && !next.front)

/** "What does the town impose like tolls, including tithes?": what the asked thing is like, or holds, stands behind it and goes with it. */
const likens = (piece: Piece, asked: readonly Piece[]): boolean =>
  /^(?:like|including)$/.test(piece.prep ?? '') && asked.some(({ b }) => b === piece.a)

/** A time that only the sentences around it tell: "in a more recent development". */
const sometime =
  /^in (?:an? (?:(?:more|relatively|very|comparatively) )?(?:recent|late|later|new|further|short|brief|similar) (?:\p{Ll}+ of )?(?:development|move|step|period|time|case|years?|instance|event)|the (?:near|coming|not too distant) future|(?:relatively |more )?recent (?:years|times|decades|history))$/iu

/** Complement pieces without the asked ones, then the adverbials from the front of the sentence. */
export function remainder(
  frame: Frame,
  without: readonly Piece[],
  { keep = () => true, brief = false }: { readonly keep?: (piece: Piece) => boolean; readonly brief?: boolean } = {},
): { readonly before: string; readonly after: string } {
  const focused = without.flatMap((asked) =>
    frame.pieces.filter((piece) => piece.role === 'adverb' && piece.b === asked.a && focus.test(piece.words)),
  )
  const all = frame.pieces.filter(
    (piece) =>
      piece.role !== 'apposition' &&
      !(brief && isBeyond(piece, without)) &&
      !(piece.role === 'adverb' && aside.test(piece.words) && !opensPhrase(frame, piece) && !isDegree(frame, piece)) &&
      !hangs(frame, piece) &&
      !isTimeOf(frame, piece) &&
      !(piece.front && asExample.test(piece.words)) &&
      // "To do so, the mill needs a wheel"
      !(piece.front && /^to (?:do|achieve|accomplish) (?:so|this|that)$/.test(piece.words)) &&
      !likens(piece, without) &&
      !(brief && sometime.test(piece.words)) &&
      // "With its central location, Lisbon became": said beside.
      !(brief && piece.front && /^with (?:its|their|his|her) /i.test(piece.words)) &&
      !focused.includes(piece) &&
      !(piece.role === 'adverb' && /^onwards?$/.test(piece.words) && without.some(({ b }) => b === piece.a)) &&
      !without.includes(piece) &&
      keep(piece),
  )
  const rest = brief ? withoutAsides(frame, all) : all
  // "By 1900 steam allowed work to begin": between "work" and "to begin" the time would belong to neither.
  const parted =
    /^(?:allow|enable|cause|lead|force|permit|require|encourage|persuade|declare|proclaim|believe|consider)$/.test(
      frame.vg.lemma,
    ) || rest.some((piece) => boundPair(rest, piece) !== undefined)
  const leads = (piece: Piece): boolean =>
    piece.role === 'other' ||
    (parted && rest.some(({ role, front }) => role === 'inf' && !front)) ||
    piece.prep === 'unlike' ||
    piece.prep === 'of' ||
    // "issued a law that reduced the toll on 3 May 1901": the toll was not reduced on that day.
    proviso.test(piece.words) ||
    isViewpoint(frame, piece) ||
    (!brief && piece.role === 'date' && rest.some(({ front, words }) => !front && relativeWithin.test(words))) ||
    (!brief && /^[Aa]ccording to /.test(piece.words)) ||
    (!brief && isTimeAmongFronts(piece, rest))
  const lead = rest.filter((piece) => piece.front && leads(piece))
  const tail = rest.filter((piece) => piece.front && !leads(piece))
  return {
    before: lead.map((piece) => piece.words).join(', '),
    after: joined(
      withClosing(
        ordered(
          rest.filter((piece) => !piece.front),
          tail,
        ).map((piece) => withComma(frame, piece, rest)),
      ),
    ),
  }
}

/** "For town budgets, weavers pay more": for whom or what it is so, not for what they pay; "for three years" tells how long, and what one got "for her work" stands with the deed. */
const isViewpoint = ({ vg }: Frame, { prep, words }: Piece): boolean =>
  prep === 'for' &&
  !isPast(vg) &&
  // "For cloth to shrink, two conditions must be met": under which condition.
  !/ to \p{Ll}/u.test(words) &&
  !/^(?:use|employ|need|require|pay|rely|depend|choose|prefer|serve|eat|work|compete|provide)$/.test(vg.lemma) &&
  !/\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|times?|while|long|generations?|ages)\b/i.test(
    words,
  )

/** "Because of the floods in Tyrol, in 1840, the town built a wall": behind all of that the year would be one of the floods. */
const isTimeAmongFronts = ({ role, front }: Piece, rest: readonly Piece[]): boolean =>
  role === 'date' &&
  front &&
  rest.some((other) => other.front && other.role !== 'date' && other.words.split(' ').length > 3)

const relativeWithin = / (?:that|which|who|whose|whom) \p{Ll}/u

/** "In addition to the guild, the town sold dye": beside what or in spite of what it is so; what it sold in addition to cloth is asked so. */
const isBeyond = ({ front, prep, words }: Piece, asked: readonly Piece[]): boolean =>
  front &&
  (/^(?:like|despite|besides)$/.test(prep ?? '') ||
    (/^(?:in addition to|apart from|aside from|as well as) /i.test(words) &&
      !(
        !/^(?:in addition to|apart from|aside from|as well as) \p{L}+ing\b/iu.test(words) &&
        asked.some(({ role }) => /^(?:object|predicate|pp)$/.test(role))
      )))

const length = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, piece) => sum + piece.words.split(' ').length, 0)

const takenAs = /^(?:consider|regard|see|view|describe|know|recogni[sz]e|treat|perceive|remember|hail|cite)$/

/** A question need not say what the sentence concedes, nor more than some twenty words: purposes and means go first, then what stands last. */
function withoutAsides(frame: Frame, pieces: readonly Piece[]): readonly Piece[] {
  let kept = pieces.filter(
    (piece) =>
      !(piece.front && piece.role === 'other') ||
      proviso.test(piece.words) ||
      (!/^(?:although|though|even|while|whereas|\p{L}+(?:ed|ing))\b/u.test(piece.words) &&
        piece.words.split(' ').length <= 12 &&
        piece.words.split(' ').length > 3),
  )
  // What stands right behind the verb is seldom an aside.
  const needed = frame.pieces.filter((own) => !own.front && own.role !== 'adverb').slice(0, 2)
  // "was considered by most in the trade as the father of felt": as what, is what was considered.
  const isTaken = ({ front, prep }: Piece): boolean => !front && prep === 'as' && takenAs.test(frame.vg.lemma)
  const spare = (piece: Piece): boolean =>
    !needed.includes(piece) &&
    !isTaken(piece) &&
    (piece.role === 'inf' || piece.role === 'other' || piece.role === 'pp')
  while (length(kept) > 18) {
    const last = kept.findLast((piece) => spare(piece) && piece.role !== 'pp') ?? kept.findLast(spare)
    if (!last) break
    const bound = boundPair(kept, last)
    kept = kept.filter((piece) => piece !== last && piece !== bound)
  }
  return kept
}

/** Adverbials from the front go last, but before a clause: "What was found in 1771 that ..." would date the wrong verb. */
function ordered(rest: readonly Piece[], tail: readonly Piece[]): readonly Piece[] {
  const clause = rest.findIndex((piece) => piece.role === 'that' || piece.role === 'inf')
  return clause < 0 ? [...rest, ...tail] : [...rest.slice(0, clause), ...tail, ...rest.slice(clause)]
}

export const finish = (before: string, question: string): string => {
  const whole = before === '' ? question : `${before}, ${question.charAt(0).toLowerCase()}${question.slice(1)}`
  return `${capital(whole)}?`.replace(/,\?$/, '?')
}

/** "Who was appointed mayor of Beijing in 2017?" */
export function askSubject(frame: Frame, wh: string, { plural = false }: { readonly plural?: boolean } = {}): string {
  const { before, after } = remainder(frame, [], { brief: true })
  return finish(before, joined([wh, plural ? verbWords(frame.vg) : singularVerb(frame.vg), after]))
}

/** "In what year was Cai Qi appointed mayor of Beijing?" `wh` may carry the preposition. */
export function askPiece(frame: Frame, wh: string, asked: readonly Piece[], keep?: (piece: Piece) => boolean): string {
  const { before, after } = remainder(frame, asked, { brief: true, ...(keep ? { keep } : {}) })
  return finish(before, joined([wh, invert(frame.vg, frame.subject), after]))
}

/** The clause as a sentence of its own, names in full. */
export function statement(frame: Frame, keep?: (piece: Piece) => boolean): string {
  const { before, after } = remainder(frame, [], keep ? { keep } : {})
  const text = joined([frame.subject, verbWords(frame.vg), after])
  const whole = before === '' ? text : `${before}, ${text}`
  return `${capital(whole)}.`.replace(/\.\.$/, '.')
}

/** Question words for a date, by what the text gives. */
export const whenWords = (date: {
  readonly start?: string
  readonly end?: string
  readonly vague?: boolean
}): string =>
  date.start === undefined || date.vague
    ? 'When'
    : date.start.length === 4
      ? date.end !== undefined && date.end !== date.start
        ? 'In which years'
        : 'In what year'
      : date.start.length === 7
        ? 'In what month and year'
        : 'On what date'
