import { extent, plain } from '../analysis'
import { askPiece, invert, statement } from '../asks'
import type { Chunk } from '../chunks'
import type { Clause } from '../clauseParts'
import type { Frame } from '../frames'
import { endsInRelative } from '../insertions'
import { standsAlone } from '../leaning'
import { isPlural } from '../lexicon'
import type { Piece } from '../pieces'
import { withDenied } from './denied'
import { ask, type Draft, draft, type Family, safe, slotAt, type View } from './family'
import { hasReason, isBehindStop, isPassedOver } from './reasonOfOther'
import { whyKind } from './whyKind'

const reasons = new Set(['because', 'since', 'as'])

/** Why something is so: because-clauses, "because of", "due to", "as a result of". */
export const cause: Family = {
  name: 'cause',
  read: (own) => {
    const view = withDenied(own)
    return [...clauses(view), ...view.frames.flatMap((frame) => phrases(view, frame))]
  },
}

/** "S V, because R" and "Because R, S V". */
function clauses(view: View): readonly Draft[] {
  const { analysis } = view
  return analysis.clauses.flatMap((reason): readonly Draft[] => {
    if (reason.marker === undefined || !reasons.has(reason.marker) || !reason.subject) return []
    if (
      reason.shared ||
      analysis.chunks[reason.subject.a - 1]?.kind === 'conj' ||
      (reason.marker !== 'because' && !sureReason(analysis.chunks, reason.subject.a - 1, reason.marker))
    )
      return []
    const open = reason.subject.a - 1
    const frontal =
      open === 0 || (analysis.chunks[open - 1]?.kind === 'adv' && open === 1) || opensNext(analysis, reason, open)
    const frame = frontal
      ? view.frames.find((own) => own.clause.at > reason.at && !own.clause.marker)
      : view.frames.findLast(
          (own) => own.clause.at < reason.at && !own.clause.relative && own.clause.marker !== 'because',
        )
    // "rose because they sold more because they were old": the second says why of the first.
    if (!frontal && frame && (hasReason(analysis, frame, reason) || isBehindStop(analysis, frame, open))) return []
    if (!frame || (!frontal && isPassedOver(view, frame, open))) return bare(view, reason, open, frontal)
    if (frame.clause.marker && !(frame.clause.marker === 'that' && isShown(view, frame))) return []
    const end = reasonEnd(
      analysis.chunks,
      open,
      frontal ? (frame.clause.subject?.a ?? frame.clause.at) : analysis.chunks.length,
    )
    const range = extent(analysis, open + 1, end)
    const words = plain(analysis.sentence.text.slice(range.from, range.to))
    if (words.split(' ').length < 3 || openReason(view, open + 1, end, frame)) return []
    const effect = {
      ...frame,
      pieces: frame.pieces.filter((piece) => !(piece.front && piece.a <= open && piece.b > open)),
    }
    return [make(view, effect, range, words, `because ${words}`, 'cause:clause')]
  })
}

/** "..., but because it burns, salt is kept dry": the reason stands before its clause. */
const opensNext = ({ chunks, clauses }: View['analysis'], reason: Clause, open: number): boolean =>
  chunks[open - 1]?.kind === 'conj' &&
  clauses.some(({ at, subject }) => at > reason.at && subject && chunks[subject.a - 1]?.kind === 'comma')

const showing = /^(?:show|find|discover|prove|demonstrate|know|notice|learn|reveal|mean|ensure)$/

/** "showed that the valves close because ...", but not "argued that": what somebody only thinks has no reason but theirs. */
const isShown = ({ analysis: { clauses } }: View, { clause }: Frame): boolean =>
  showing.test(clauses.findLast(({ at }) => at < clause.at)?.vg.lemma ?? '')

/** The two sides as they stand, where the effect leans on its context and cannot be asked. */
function bare(view: View, reason: Clause, open: number, frontal: boolean): readonly Draft[] {
  const { analysis } = view
  const { chunks, clauses } = analysis
  const main = frontal
    ? clauses.find((own) => own.at > reason.at && own.subject && !own.marker && !own.relative)
    : clauses.findLast((own) => own.at < reason.at && own.subject && !own.relative)
  if (!main?.subject) return []
  const end = reasonEnd(chunks, open, frontal ? main.subject.a : chunks.length)
  const why = extent(analysis, open + 1, end)
  const what = extent(analysis, main.subject.a, Math.max(main.at + 1, main.complement.b))
  const subject = extent(analysis, main.subject.a, main.subject.b)
  return [
    draft(view, {
      kind: 'cause',
      relation: 'because',
      subject: plain(analysis.sentence.text.slice(subject.from, subject.to)),
      rule: 'cause:bare',
      slots: [slotAt(view, 'object', what.from, what.to), slotAt(view, 'reason', why.from, why.to)],
      statement: null,
      asks: [],
    }),
  ]
}

/** "since" and "as" give reasons only where no time is meant: behind a comma, without a date. */
function sureReason(chunks: readonly Chunk[], open: number, marker: string): boolean {
  const dated = chunks.slice(open + 1, open + 8).some((chunk) => chunk.kind === 'date')
  return marker === 'since' && !dated && (chunks[open - 1]?.kind === 'comma' || open === 0)
}

export function reasonEnd(chunks: readonly Chunk[], open: number, limit: number): number {
  let at = open + 1
  while (
    at < limit &&
    chunks[at]?.kind !== 'stop' &&
    !(open > 0 && /^(?:because|since|as|for)$/.test(chunks[open]?.word ?? '') && endsInRelative(chunks, at, limit)) &&
    !(
      chunks[at]?.kind === 'sub' &&
      /^(?:while|whereas|although|because|when|if)$/.test(chunks[at]?.word ?? '') &&
      !isExposed(chunks, open, at)
    )
  )
    at += 1
  while (chunks[at - 1]?.kind === 'comma') at -= 1
  return at
}

/** "Because hops fade when exposed to light, ...", "fade when exposed": a condition of the reason alone. */
const isExposed = (chunks: readonly Chunk[], open: number, at: number): boolean =>
  /^(?:when|if)$/.test(chunks[at]?.word ?? '') &&
  (open === 0 || chunks[at + 1]?.kind === 'part' || chunks[at + 1]?.vg?.main.form === 'pastpp')

/** A reason may say "it" or "they" for the subject that the question names, and for nothing else. */
function openReason(view: View, a: number, b: number, frame: Frame): boolean {
  const { chunks, tokens } = view.analysis
  return chunks
    .slice(a, b)
    .some((chunk) =>
      tokens
        .slice(chunk.i, chunk.j)
        .some(
          (token) =>
            /^(?:this|these|those|such|former|latter)$/.test(token.lower) ||
            (/^(?:he|him|she)$/.test(token.lower) && !frame.person) ||
            (token.lower === 'they' && tokens[chunk.i - 1]?.lower !== 'that' && !frame.plural && !frame.person) ||
            (token.lower === 'it' && frame.plural),
        ),
    )
}

/** Behind these "due to" says why of the noun it follows. */
const listing = /^(?:include|have|contain|comprise|mean|show|suggest|involve)$/

/** Behind these, too, where it stands in a cause or an aim, or says why what did not hinder came about. */
const ofOther = /\b(?:caused by|despite|in spite of|notwithstanding|(?:important|needed|necessary) to \p{Ll}+) [^,;]*$/u

/** "because of R", "due to R", "as a result of R", "owing to R". */
function phrases(view: View, frame: Frame): readonly Draft[] {
  const { chunks } = view.analysis
  if (frame.clause.marker || frame.clause.relative || listing.test(frame.vg.lemma)) return []
  for (const { a, b, front } of stretches(view, frame)) {
    for (let at = a; at < b; at += 1) {
      const length = opener(chunks, at)
      if (length === 0) continue
      // "If too little is made because of a fault, ...": why the condition comes about, and not what follows.
      if (chunks.slice(a, at).some((chunk) => chunk.kind === 'sub')) return []
      const inner = chunks.slice(frame.clause.complement.a, at)
      const [what] = frame.pieces.filter((piece) => !piece.front && piece.role !== 'adverb')
      const isKind = frame.plural && what?.role === 'predicate' && isPlural(what.head?.lower ?? '')
      // "is thought to be caused by wear due to dust", "is needed to slow the loss due to age": why it wears, why something is lost.
      const before = view.analysis.sentence.text.slice(0, extent(view.analysis, at, at + 1).from)
      if (chunks[at]?.word === 'due' && ofOther.test(before)) return []
      // "sells the cloth that is due to the mill": why there is cloth.
      if (chunks[at]?.word === 'due' && chunks[at - 1]?.vg?.lemma === 'be' && at - 1 !== frame.clause.at) return []
      // "is a town that grew because of its mill": why it grew; "are attacks on people because of their race": what they are, reason and all.
      if (!front && frame.vg.lemma === 'be' && (isKind || inner.some((chunk) => chunk.kind === 'rel'))) return []
      let end = at + length
      while (end < b && (at >= frame.clause.complement.b || chunks[end]?.kind !== 'comma')) end += 1
      const range = extent(view.analysis, at + length, end)
      const words = plain(view.analysis.sentence.text.slice(range.from, range.to))
      const from = extent(view.analysis, at, at + 1).from
      const kept = frame.pieces.flatMap((piece) => trim(view, piece, at, end, from))
      if (words.split(' ').length < 2 || !standsAlone(view.analysis, at + length, end, view.reference, false)) return []
      return [
        make(
          view,
          { ...frame, pieces: front ? kept.filter((piece) => !piece.front || piece.role === 'date') : kept },
          range,
          words,
          `${plain(view.analysis.sentence.text.slice(from, range.from))} ${words}`,
          'cause:phrase',
        ),
      ]
    }
  }
  return []
}

const stretches = (view: View, frame: Frame): readonly { a: number; b: number; front: boolean }[] => {
  const { chunks } = view.analysis
  const end = frame.clause.complement.b
  const behind = chunks[end]?.kind === 'comma' ? end + 1 : end
  return [
    ...frame.clause.front.map((range) => ({ ...range, front: true })),
    { ...frame.clause.complement, front: false },
    ...(opener(chunks, behind) > 0 ? [{ a: behind, b: clauseEnd(view, behind), front: false }] : []),
  ]
}

/** End of the words that hang on "because of" at `from`: the sentence's end, a comma that closes them, or the next clause. */
function clauseEnd({ analysis: { chunks, clauses } }: View, from: number): number {
  let at = from + opener(chunks, from)
  // "because of rough ground, and rising costs": the last member may open with a form in -ing, where no clause follows.
  const last = (comma: number): boolean =>
    chunks[comma + 2]?.kind === 'ger' &&
    chunks[comma + 3]?.kind === 'np' &&
    clauses.every((clause) => clause.at < comma || clause.relative !== undefined || clause.reduced === true)
  while (at < chunks.length) {
    const { kind } = chunks[at] as Chunk
    if (kind === 'stop' || kind === 'sub') break
    const next = chunks[at + 1]
    const opens = clauses.some((clause) => clause.subject?.a === at + 1 && !clause.relative)
    if (kind === 'conj' && (opens || next?.kind === 'vg')) break
    if (
      kind === 'comma' &&
      (opens || !(next?.kind === 'np' || (next?.kind === 'conj' && (chunks[at + 2]?.kind === 'np' || last(at)))))
    )
      break
    at += 1
  }
  return chunks[at - 1]?.kind === 'comma' ? at - 1 : at
}

export function opener(chunks: readonly Chunk[], at: number): number {
  const word = (offset: number): string => chunks[at + offset]?.word ?? ''
  if (word(0) === 'because' && word(1) === 'of') return 2
  if (/^(?:due|owing)$/.test(word(0)) && word(1) === 'to') return 2
  if (word(0) === 'thanks to') return 1
  if (word(0) === 'as' && word(1) === 'result' && word(2) === 'of') return 3
  return 0
}

function trim(view: View, piece: Piece, at: number, end: number, from: number): Piece[] {
  if (piece.b <= at || piece.a >= end) return [piece]
  if (piece.a >= at) return []
  const text = plain(view.analysis.sentence.text.slice(piece.from, from))
  return [{ ...piece, b: at, to: from, words: text }]
}

/** A fact of effect and reason; the effect is asked with "Why". */
function make(
  view: View,
  frame: Frame,
  range: { readonly from: number; readonly to: number },
  words: string,
  long: string,
  rule: string,
): Draft {
  const effect = effectRange(view, frame)
  const clear = safe(view, frame) && !narrowed(view, frame)
  return draft(view, {
    kind: 'cause',
    relation: 'because',
    subject: frame.subject,
    rule,
    slots: [slotAt(view, 'object', effect.from, effect.to), slotAt(view, 'reason', range.from, range.to)],
    statement: safe(view, frame) ? statement(frame).replace(/\.$/, ` ${long}.`) : null,
    asks: [clear ? ask('reason', question(frame, long), behindWhy(long) ?? words, [words, long]) : undefined],
  })
}

/** "because of its mill": "Why" is not answered by a bare noun. What only is due to something is asked in another way. */
const behindWhy = (long: string): string | undefined =>
  /^(?:because of|owing to|as a result of) /i.test(long) ? long.charAt(0).toLowerCase() + long.slice(1) : undefined

/** "Why did the harvest fail?"; of what only is due to something, what it is due to. */
export function question(frame: Frame, long: string): string | undefined {
  const bare =
    frame.vg.lemma === 'be' && frame.vg.voice === 'active' && frame.pieces.every(({ role }) => role === 'adverb')
  if (!bare) return whyKind(frame, whole(askPiece(frame, 'Why', [])))
  const weight = frame.pieces.find(({ words }) => /^(?:partly|mainly|mostly|largely|chiefly|primarily)$/.test(words))
  return /^due to\b/.test(long)
    ? plain(`What ${invert({ ...frame.vg, adverbs: [] }, frame.subject)} ${weight?.words ?? ''} due to?`)
    : undefined
}

const effectRange = (view: View, frame: Frame): { from: number; to: number } => {
  const last = frame.pieces.filter((piece) => !piece.front).at(-1)
  return { from: frame.subjectFrom, to: last?.to ?? extent(view.analysis, frame.clause.at, frame.clause.at + 1).to }
}

/** "The law only applies to stars", "No theory has been accepted": turned round, the question would say more than the sentence, or less. */
export const narrowed = (view: View, frame: Frame): boolean =>
  /^(?:no|none|neither|few|little|not)\b/i.test(frame.subject) ||
  /^(?:only|rarely|seldom|hardly|scarcely|barely)$/.test(view.analysis.chunks[frame.clause.at - 1]?.word ?? '')

/** "failed mainly because of", "rose again soon after as a result of": adverbs that weigh the reason go with it; a loose "after" ends nothing. */
function whole(stem: string): string | undefined {
  const bare = stem.replace(
    /(?: (?:mainly|mostly|chiefly|primarily|largely|partly|partially|simply|precisely|probably|perhaps|also|again|in part|in large part))+\?$/,
    '?',
  )
  return /\b(?:after|before|soon|since|later)\?$/.test(bare) ? undefined : bare
}
