import { extent, plain } from '../analysis'
import { askPiece, singularVerb, statement } from '../asks'
import type { Chunk } from '../chunks'
import { type Clause, isPast } from '../clauseParts'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import { ask, type Draft, draft, type Family, safe, slotAt, type View } from './family'
import { saysKind } from './whyKind'

/** What happens when or if something else does: "When light strikes photosystem II, its chlorophyll loses electrons." */
export const condition: Family = { name: 'condition', read }

function read(view: View): readonly Draft[] {
  const { analysis } = view
  const { chunks, clauses, sentence } = analysis
  return clauses.flatMap((clause): readonly Draft[] => {
    const course = isCourse(clause)
    if (!(course || /^(?:if|when|unless|whenever)$/.test(clause.marker ?? '')) || !clause.subject || clause.shared)
      return []
    const open = clause.subject.a - 1
    if (course && open !== 0) return []
    // "even if": it holds all the same.
    if (chunks[open]?.kind === 'conj' || (open > 0 && chunks[open - 1]?.word === 'even')) return []
    const frontal = open === 0
    const main = frontal
      ? clauses.find((other) => other.at > clause.at && other.subject && !other.relative && !other.marker)
      : clauses.findLast((other) => other.at < clause.at && other.subject && !other.relative && !other.marker)
    if (!main?.subject || (!frontal && isPassedOver(clauses, main, clause))) return []
    // "A protocol is a set of rules that computers follow when they talk": a condition of the rules.
    const isKind = main.vg.lemma === 'be' && /^an?$/.test(chunks[main.at + 1]?.lead ?? '')
    if (!frontal && isKind && chunks.slice(main.at + 1, open).some(({ kind }) => kind === 'rel')) return []
    // "a good whose price rises when wages rise": a condition of the price, and not of what a good is.
    const between = chunks.slice(main.at + 1, open)
    if (
      !frontal &&
      main.vg.lemma === 'be' &&
      between.at(-1)?.kind === 'vg' &&
      between.some(({ kind }) => kind === 'rel')
    )
      return []
    const wasSo =
      isPast(clause.vg) ||
      /^(?:was|were|had)$/.test(clause.vg.helpers[0]?.lower ?? clause.vg.main.lower) ||
      (clause.vg.main.form === 'pastpp' && clause.vg.voice === 'active' && clause.vg.helpers.length === 0)
    if (wasSo !== isPast(main.vg) && course) return []
    if (wasSo && !course) return []
    // "If the mill is to last, it must be oiled": an aim, under which nothing happens.
    if (clause.vg.lemma === 'be' && chunks[clause.at + 1]?.kind === 'inf') return []
    const parted = chunks
      .slice(Math.min(clause.at, main.at), Math.max(clause.at, main.at))
      .some((own) => own.kind === 'stop')
    // "If the price of bells rises, since iron is dear, ...": a subject with a clause inside is none.
    const { a, b } = main.subject
    if (frontal && clauses.some((other) => other.marker !== undefined && other.at > a && other.at < b)) return []
    // "if they do": the verb stands for another one.
    const stands = /^(?:do|be|have)$/.test(clause.vg.lemma) && clause.complement.b <= clause.complement.a
    if (parted || (stands && clause.vg.voice === 'active')) return []
    if (!frontal && known.test(sentence.text.slice(0, extent(analysis, open, open + 1).from))) return []
    // "found that no bells ring if the rope is loose": a condition of what was found.
    if (!frontal && between.some(({ kind, word }) => kind === 'rel' && word === 'that') && main.vg.lemma !== 'be')
      return []
    const only = !frontal && chunks[open - 1]?.word === 'only'
    // "lasts, simply if it is dry"
    const weighed = /^(?:simply|just|merely|even|especially|particularly|mainly)$/.test(chunks[open - 1]?.word ?? '')
    const end = frontal ? main.subject.a : tail(chunks, clause.at)
    const when = extent(analysis, open + 1, trim(chunks, end))
    const then = extent(
      analysis,
      main.subject.a,
      frontal ? tail(chunks, main.at) : trim(chunks, only || weighed ? open - 1 : open),
    )
    const words = plain(sentence.text.slice(when.from, when.to)).replace(/,? then$/, '')
    const result = plain(sentence.text.slice(then.from, then.to))
    const first = analysis.tokens[chunks[main.subject.a]?.i ?? 0]
    const frame = view.frames.find((own) => own.clause === main)
    const alone = standsAlone(analysis, open + 1, trim(chunks, end), view.reference)
    const past = main.vg.main.form === 'past' || main.vg.helpers[0]?.lower === 'was'
    const bare = frame
      ? {
          ...frame,
          pieces: frame.pieces.filter(
            (piece) => !(piece.front && piece.a <= open + 1 && piece.b > open) && !(only && piece.a === open - 1),
          ),
        }
      : undefined
    return [
      draft(view, {
        kind: 'condition',
        relation: clause.marker ?? 'when',
        subject:
          frame?.subject ??
          plain(
            sentence.text.slice(
              extent(analysis, main.subject.a, main.subject.b).from,
              extent(analysis, main.subject.a, main.subject.b).to,
            ),
          ),
        rule: 'condition',
        slots: [
          slotAt(view, 'object', then.from, then.to),
          ...(course ? [] : [slotAt(view, 'reason', when.from, when.to)]),
        ],
        statement: frame && !only && safe(view, frame) ? statement(frame) : null,
        asks: [
          alone &&
          !only &&
          (!past || course) &&
          clause.marker !== 'unless' &&
          !(/^(?:be|remain|stay)$/.test(main.vg.lemma) && main.vg.voice === 'active' && main.vg.helpers.length === 0) &&
          !wording.test(`${main.vg.lemma} ${result}`)
            ? ask(
                'object',
                `What ${wasSo ? 'happened' : 'happens'} ${clause.marker} ${words}?`,
                first?.pos === 'name' || first?.pos === 'date'
                  ? result
                  : result.replace(/^\p{Lu}(?=\p{Ll}| )/u, (letter) => letter.toLowerCase()),
              )
            : undefined,
          !frontal && alone && clause.marker === 'when' && bare && coming.test(main.vg.lemma) && isBare(bare) && !past
            ? ask('subject', `What ${singularVerb(main.vg)} when ${withoutSequel(words)}?`, bare.subject)
            : undefined,
          !frontal &&
          clause.marker === 'when' &&
          bare &&
          safe(view, bare) &&
          !past &&
          !saysKind(bare) &&
          !(bare.vg.lemma === 'be' && bare.pieces.every(({ front }) => front))
            ? ask('reason', askPiece(bare, 'When', []), `when ${withoutSequel(words)}`, [withoutSequel(words)])
            : undefined,
          // "sends the packet again": what the stem leaves out is what the condition is of.
          alone &&
          bare &&
          safe(view, bare) &&
          !past &&
          !/\bagain\b/.test(result) &&
          /\b(?:if|unless)\b/.test(clause.marker ?? '')
            ? ask('reason', askPiece(bare, 'Under what condition', []), `${clause.marker} ${words}`, [words])
            : undefined,
        ],
      }),
    ]
  })
}

/** Verbs of what goes on and changes while something else does. */
const changing =
  /^(?:grow|increase|decrease|rise|fall|drop|climb|decline|warm|cool|heat|slow|melt|freeze|thaw|age|mature|develop|expand|contract|shrink|swell|spread|move|rotate|spin|turn|flow|travel|approach|progress|proceed|advance|improve|weaken|strengthen|deteriorate|worsen|accumulate|decay|evaporate|condense|deepen|widen|lengthen|shorten|dry|ripen|get|become)$/

/** "As the pond cools, fish sink": what happens meanwhile; "as Otto Lang says" and "as bells are dear" are no such time. */
const isCourse = ({ marker, vg }: Clause): boolean =>
  marker === 'as' && vg.voice === 'active' && changing.test(vg.lemma) && vg.helpers.every(({ pos }) => pos !== 'modal')

/** "Some avoid tasks, tend to doubt, and lose heart if they fail": a verb that nobody can ask stands nearer to the condition. */
const isPassedOver = (clauses: readonly Clause[], main: Clause, condition: Clause): boolean =>
  clauses.some(
    ({ at, marker, relative, reduced }) =>
      at > main.at && at < condition.at && marker === undefined && relative === undefined && !reduced,
  )

/** "fails to see when rust sets in": what is seen, and not when. "other than it is when dry": what it is compared with. */
const known =
  /\b(?:than|different from|the same as)\b[^,;]{0,40} $|\b(?:know|tell|see|notice|recogni[sz]e|reali[sz]e|understand|remember|recall|learn|determine|decide|judge|predict|ask|wonder|explain)(?:s|ed)? $/

/** "When it is young, people call it a calf": a word for it, and nothing that happens. */
const wording = /^(?:call|name|term|refer|say)\b|^use .* the (?:term|word|name|expression)\b/

/** Verbs of coming about: what does so under a condition has its name by it. */
const coming = /^(?:occur|happen|arise|develop|form|result|appear|emerge)$/

const isBare = (frame: Frame): boolean => frame.pieces.every(({ role, front }) => !front && role === 'adverb')

/** "the animal swims and thus tires": what follows from the condition is no part of it. */
const withoutSequel = (words: string): string =>
  words
    .replace(/,? and (?:thus|so|therefore|hence|consequently|then|it|they|he|she)\b.*$/, '')
    .replace(/, (?:thus |thereby )?(?:resulting|leading|causing|producing|giving|making|allowing|forcing)\b.*$/, '')

const trim = (chunks: readonly { readonly kind: string }[], at: number): number => {
  let end = at
  while (chunks[end - 1]?.kind === 'comma') end -= 1
  return end
}
function tail(chunks: readonly Pick<Chunk, 'kind' | 'word'>[], from: number): number {
  let end = from
  while (
    end < chunks.length &&
    chunks[end]?.kind !== 'stop' &&
    (chunks[end]?.kind !== 'sub' || isBecauseOf(chunks, end)) &&
    !(chunks[end]?.kind === 'comma' && !/^(?:np|conj)$/.test(chunks[end + 1]?.kind ?? ''))
  )
    end += 1
  return trim(chunks, end)
}

/** "improves because of a treatment": the reason is a part of what happens. */
const isBecauseOf = (chunks: readonly Pick<Chunk, 'kind' | 'word'>[], at: number): boolean =>
  chunks[at]?.word === 'because' && chunks[at + 1]?.word === 'of'
