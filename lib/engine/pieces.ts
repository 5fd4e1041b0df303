import { type Analysis, balance, extent, plain } from './analysis'
import type { Chunk } from './chunks'
import { datesEnd } from './dateLists'
import type { DateMention } from './dates'
import {
  areDescribed,
  areLateNames,
  besideEnd,
  insertionEnd,
  isAddedAside,
  isCountedRow,
  isLateDescription,
  isOfFigure,
  isOneOfThese,
  isTwofold,
} from './insertions'
import { isDemonym } from './lexicon'
import { compoundPreposition } from './nounBound'
import { overBearer, overMaker, overPairs, overPlaces, overRank, phraseEnd } from './nounPhraseEnd'
import { isPhrasal } from './phrasal'
import type { Token } from './tokens'

export type PieceRole = 'object' | 'predicate' | 'pp' | 'date' | 'inf' | 'that' | 'adverb' | 'apposition' | 'other'

/** A part of a clause that can be asked for or left out: chunks [a, b), offsets within the sentence, words for a question. */
export type Piece = {
  readonly role: PieceRole
  readonly a: number
  readonly b: number
  readonly from: number
  readonly to: number
  readonly words: string
  readonly prep?: string
  readonly head?: Token
  readonly date?: DateMention
  readonly front: boolean
}

export function piece(
  analysis: Analysis,
  role: PieceRole,
  a: number,
  b: number,
  front: boolean,
  more: Partial<Piece> = {},
): Piece {
  const { from, to } = extent(analysis, a, b)
  const fit = balance(analysis.sentence.text, from, to) ?? { from, to }
  const text = plain(analysis.sentence.text.slice(fit.from, fit.to))
  const first = analysis.tokens[analysis.chunks[a]?.i ?? 0]
  const words =
    first && first === analysis.tokens[0] && first.pos !== 'name' && first.text !== 'I' && !isDemonym(first.text)
      ? text.charAt(0).toLowerCase() + text.slice(1)
      : text
  return { role, a, b, ...fit, words, front, ...more }
}

/** "helps to displace carbon monoxide": the object of the second verb is what can be asked. */
const catenative = new Set(
  'help begin start continue try attempt seek fail refuse manage tend come serve want need agree decide plan'.split(
    ' ',
  ),
)
/** "started breeding tigers" */
const inceptive = /^(?:begin|start|continue|stop|keep|finish|cease|resume)$/

const nominal = (chunk: Chunk | undefined): boolean => chunk?.kind === 'np' || chunk?.kind === 'date'

const direction = /^(?:(?:north|south)?(?:east|west)|north|south)(?:ern)?$/

/** "3 miles southwest of the town": how far, and from where. */
const isDistance = (chunks: readonly Chunk[], at: number, b: number): boolean =>
  at + 1 < b &&
  /^(?:mile|kilomet(?:er|re)|met(?:er|re)|km|feet|yard|mi|m)s?$/.test(chunks[at]?.word ?? '') &&
  /^(?:(?:north|south)?(?:east|west)|north|south|away|off|above|below|inland|offshore|upstream|downstream|from)$/.test(
    chunks[at + 1]?.word ?? '',
  )

function distanceEnd(chunks: readonly Chunk[], at: number, b: number): number {
  const prep = chunks[at + 1]?.kind === 'prep' ? at + 1 : at + 2
  return chunks[prep]?.kind === 'prep' && nominal(chunks[prep + 1]) && prep + 1 < b ? prep + 2 : Math.min(at + 2, b)
}

/** Cuts chunks [a, b) of a complement or a front into pieces. */
export function cutPieces(analysis: Analysis, a: number, b: number, front: boolean, copula: boolean): readonly Piece[] {
  const { chunks } = analysis
  const pieces: Piece[] = []
  let at = a
  while (at < b) {
    const chunk = chunks[at] as Chunk
    const next = chunks[at + 1]
    const close =
      chunk.kind !== 'comma' || front ? undefined : at > a ? insertionEnd(chunks, at, b) : besideEnd(chunks, at, b)
    if (close !== undefined) {
      pieces.push(piece(analysis, 'apposition', at + 1, close, front))
      at = close
    } else if (
      chunk.kind === 'comma' &&
      !front &&
      at > a &&
      (isLateDescription(chunks, at, b) ||
        areDescribed(chunks, at, b) ||
        isTwofold(chunks, at) ||
        isAddedAside(chunks, at) ||
        isOneOfThese(chunks, at) ||
        isOfFigure(chunks, at) ||
        isCountedRow(chunks, at, b))
    ) {
      pieces.push(piece(analysis, 'apposition', at + 1, b, front))
      at = b
    } else if (chunk.kind === 'comma') at += 1
    else if (pieces.length > 1 && pieces.at(-1)?.role === 'date' && areLateNames(chunks, at, b)) {
      pieces.push(piece(analysis, 'apposition', at, b, front))
      at = b
    } else if (
      at === a &&
      (chunk.kind === 'np' ? chunk.j - chunk.i === 1 : next && /^(?:np|rel|prep)$/.test(next.kind)) &&
      isPhrasal(chunks[a - 1]?.vg?.lemma ?? '', chunk.word)
    ) {
      pieces.push(piece(analysis, 'adverb', at, at + 1, front))
      at += 1
    } else if (chunk.kind === 'prep' && next?.kind === 'date' && at + 1 < b) {
      const token = analysis.tokens[next.i]
      const { end, many } = datesEnd(chunks, at, b)
      pieces.push(
        piece(analysis, 'date', at, end, front, {
          prep: chunk.word,
          ...(token?.date && !(many && token.date.start) ? { date: token.date } : {}),
        }),
      )
      at = end
    } else if (chunk.kind === 'date') {
      const token = analysis.tokens[chunk.i]
      pieces.push(piece(analysis, 'date', at, at + 1, front, token?.date ? { date: token.date } : {}))
      at += 1
    } else if (chunk.kind === 'prep') {
      const joint = compoundPreposition(chunks, at, b)
      const own = prepositionalEnd(chunks, at, b)
      const over = own === at + 2 ? Math.min(overBearer(chunks, own), b) : own
      const end = over === own + 2 ? over : own
      const spoken = piece(analysis, next && end > at + 1 ? 'pp' : 'adverb', at, Math.max(end, at + 1), front, {
        prep: joint ?? chunk.word,
        ...(next?.head ? { head: next.head } : {}),
      })
      pieces.push(end > own ? { ...spoken, words: spoken.words.replace(', ', ' ') } : spoken)
      at = Math.max(end, at + 1)
    } else if (nominal(chunk) && !(direction.test(chunk.word) && next?.word === 'of')) {
      const predicative =
        copula &&
        pieces.every(
          (own) =>
            (own.role === 'pp' && analysis.chunks[own.b]?.kind === 'comma') ||
            (own.role === 'adverb' && /^(?:now|today|still|also|\p{L}+ly)$/u.test(own.words)),
        )
      const end = isDistance(chunks, at, b)
        ? distanceEnd(chunks, at, b)
        : predicative
          ? predicateEnd(chunks, at, b)
          : overOwnUse(chunks, overMaker(chunks, a, phraseEnd(chunks, at, b), b), b)
      pieces.push(
        piece(
          analysis,
          isDistance(chunks, at, b) ? 'pp' : predicative ? 'predicate' : 'object',
          at,
          end,
          front,
          chunk.head ? { head: chunk.head } : {},
        ),
      )
      at = end
    } else if (direction.test(chunk.word) && next?.word === 'of' && nominal(chunks[at + 2]) && at + 2 < b) {
      const end = phraseEnd(chunks, at + 2, b)
      pieces.push(piece(analysis, 'pp', at, end, front))
      at = end
    } else if (
      pieces.every((own) => own.role === 'adverb') &&
      (chunk.kind === 'inf'
        ? catenative.has(chunks[a - 1]?.vg?.lemma ?? '')
        : chunk.kind === 'ger' && nominal(next) && at + 1 < b && inceptive.test(chunks[a - 1]?.vg?.lemma ?? ''))
    ) {
      pieces.push(piece(analysis, 'adverb', at, at + 1, front))
      at += 1
    } else if (chunk.kind === 'inf') {
      const end = clauseEnd(chunks, at + 1, b)
      pieces.push(piece(analysis, 'inf', at, end, front))
      at = end
    } else if (chunk.kind === 'rel' && chunk.word === 'that') {
      pieces.push(piece(analysis, 'that', at, b, front))
      at = b
    } else if (chunk.kind === 'adv') {
      pieces.push(piece(analysis, 'adverb', at, at + 1, front))
      at += 1
    } else {
      const end =
        chunk.kind === 'adj'
          ? next?.kind === 'conj' && chunks[at + 2]?.kind === 'adj' && at + 2 < b
            ? at + 3
            : at + 1
          : b
      pieces.push(piece(analysis, 'other', at, end, front))
      at = end
    }
  }
  return pieces
}

/** "the law of tides and its use in mills": where it is used, belongs to the use. */
function overOwnUse(chunks: readonly Chunk[], end: number, b: number): number {
  const use = chunks[end - 1]
  const isOwn = chunks[end - 2]?.kind === 'conj' && /^(?:its|their)$/.test(use?.lead ?? '')
  return isOwn &&
    chunks[end]?.kind === 'prep' &&
    end + 1 < b &&
    chunks[end + 1]?.kind === 'np' &&
    /^(?:applications?|uses?|roles?|effects?|influence|impact|relations?(?:hips?)?|consequences?|implications?|place|importance|spread|presence)$/.test(
      use?.head?.lower ?? '',
    )
    ? phraseEnd(chunks, end + 1, b)
    : end
}

/** End of the phrase that the preposition at `at` opens. */
function prepositionalEnd(chunks: readonly Chunk[], at: number, b: number): number {
  const next = chunks[at + 1]
  if (compoundPreposition(chunks, at, b)) return phraseEnd(chunks, at + 3, b)
  // "into and out of the cell"
  if (next?.kind === 'conj' && chunks[at + 2]?.kind === 'prep' && chunks[at + 3]?.kind === 'np' && at + 3 < b)
    return phraseEnd(chunks, at + 3, b)
  if (nominal(next))
    return overPlaces(
      chunks,
      overRank(
        chunks,
        overOwnUse(chunks, overPairs(chunks, chunks[at]?.word ?? '', phraseEnd(chunks, at + 1, b), b), b),
        b,
      ),
      b,
    )
  if (next?.kind === 'prep' && next.word !== 'as' && chunks[at + 2]?.kind === 'np' && at + 2 < b)
    return phraseEnd(chunks, at + 2, b)
  return next?.kind === 'ger' ? clauseEnd(chunks, at + 2, b) : Math.min(at + 1, b)
}

/** Up to the first date phrase: what depends on an infinitive or a gerund stays with it. */
function clauseEnd(chunks: readonly Chunk[], a: number, b: number): number {
  for (let at = a; at < b; at += 1)
    if (chunks[at]?.kind === 'prep' && chunks[at]?.word !== 'of' && chunks[at + 1]?.kind === 'date' && at + 2 >= b)
      return isYearOfEnd(chunks, a, at) ? b : at
  return b
}

/** "winning more seats than ever until the guild's victory | in 1992": the year of what it lasted until. */
function isYearOfEnd(chunks: readonly Chunk[], a: number, at: number): boolean {
  const until = chunks.slice(a, at).findLastIndex(({ kind, word }) => kind !== 'np' && /^(?:until|till)$/.test(word))
  const behind = chunks.slice(a + until + 1, at)
  return until >= 0 && nominal(behind[0]) && behind.every(({ kind }) => /^(?:np|prep|adj)$/.test(kind))
}

/** As long as the predicate says what something is; for how long it is stands apart. */
function predicateEnd(chunks: readonly Chunk[], a: number, b: number): number {
  const end = clauseEnd(chunks, a, b)
  for (let at = a + 1; at < end; at += 1) {
    const { kind, word } = chunks[at] as Chunk
    if (kind === 'rel' || kind === 'part' || kind === 'vg' || kind === 'inf' || kind === 'ger') return end
    if (kind === 'prep' && /^(?:until|since|during|throughout)$/.test(word) && nominal(chunks[at + 1])) return at
  }
  return end
}
