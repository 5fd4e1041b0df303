import { type Analysis, balance, extent, plain } from './analysis'
import type { Chunk } from './chunks'
import { datesEnd } from './dateLists'
import type { DateMention } from './dates'
import { areLateNames, insertionEnd } from './insertions'
import { isDemonym } from './lexicon'
import { institution, nounBound, topical } from './nounBound'
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
const nominal = (chunk: Chunk | undefined): boolean => chunk?.kind === 'np' || chunk?.kind === 'date'

/** End of the noun phrase that begins at `a`, with "of ...", lists and restrictive relatives, within [a, end). */
function phraseEnd(chunks: readonly Chunk[], a: number, end: number): number {
  let b = a + 1
  while (b < end) {
    const chunk = chunks[b] as Chunk
    const next = chunks[b + 1]
    if (chunk.kind === 'prep' && chunk.word === 'between' && next?.kind === 'date') return b
    // "wrote to Ida Page about the frost": a name is about nothing.
    if (/^(?:about|against|concerning|regarding)$/.test(chunk.word) && chunks[a]?.head?.pos === 'name') return b
    if (chunk.kind === 'prep' && nounBound.has(chunk.word) && nominal(next)) b += 2
    else if (chunk.kind === 'prep' && nounBound.has(chunk.word) && next?.kind === 'ger')
      b = nominal(chunks[b + 2]) && b + 2 < end ? phraseEnd(chunks, b + 2, end) : b + 2
    else if (chunk.word === 'such' && next?.word === 'as' && nominal(chunks[b + 2]) && b + 2 < end) b += 3
    else if (
      chunk.kind === 'prep' &&
      /^(?:on|for|to|with|in)$/.test(chunk.word) &&
      b === a + 1 &&
      next?.kind === 'np' &&
      topical.test(chunks[a]?.head?.lower ?? '')
    )
      b += 2
    // "a sugar with three carbon atoms"
    else if (
      chunk.word === 'with' &&
      b === a + 1 &&
      /^an?$/.test(chunks[a]?.lead ?? '') &&
      counting.test(next?.lead ?? '')
    )
      b += 2
    // "a school for girls"
    else if (chunk.word === 'for' && b === a + 1 && institution.test(chunks[a]?.head?.lower ?? '') && bareWord(next))
      b += 2
    // "the Department for Education"
    else if (
      /^(?:for|on)$/.test(chunk.word) &&
      b === a + 1 &&
      chunks[a]?.lead === 'the' &&
      chunks[a]?.head?.pos === 'name' &&
      next?.head?.pos === 'name'
    )
      b += 2
    else if (chunk.kind === 'conj' && nominal(next) && b + 1 < end) b += 2
    else if (chunk.kind === 'comma' && nominal(next) && listCloses(chunks, b, end))
      b = listCloses(chunks, b, end) ?? b + 2
    else if (chunk.kind === 'comma' && next?.kind === 'conj' && nominal(chunks[b + 2]) && b + 2 < end) b += 3
    else if (chunk.kind === 'rel' || (chunk.kind === 'prep' && next?.kind === 'rel')) return end
    // "the person being treated"
    else if (chunk.word === 'being' && next?.kind !== 'np') return end
    else if (chunk.kind === 'ger' && b === a + 1 && !manner.test(chunk.word)) return end
    else if ((chunk.kind === 'part' || (chunk.kind === 'vg' && chunk.vg?.doubtful)) && b < end) return end
    // "delegations normally headed by ministers"
    else if (chunk.kind === 'adv' && b + 1 < end && (next?.kind === 'part' || next?.vg?.doubtful)) return end
    else if (chunk.kind === 'np' && chunks[b + 1]?.kind === 'vg' && b + 1 < end) return end
    else return b
  }
  return Math.min(b, end)
}

const bareWord = (chunk: Chunk | undefined): boolean =>
  chunk?.kind === 'np' && chunk.head?.pos === 'noun' && chunk.j - chunk.i === 1

const counting = /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many)$/

/** "-ing" words that tell how or with what result, rather than which one. */
const manner =
  /^(?:using|becoming|making|leaving|causing|giving|allowing|resulting|leading|according|including|following|being|having|creating|bringing|reaching|taking)$/

/** "in Linz, Upper Austria": what a place lies in goes with it. */
function overPlaces(chunks: readonly Chunk[], end: number, b: number): number {
  const place = chunks[end + 1]
  const tail =
    chunks[end]?.kind === 'comma' &&
    end + 1 < b &&
    chunks[end - 1]?.head?.pos === 'name' &&
    place?.kind === 'np' &&
    place.head?.pos === 'name' &&
    place.lead !== 'the' &&
    place.j - place.i <= 3 &&
    (end + 2 >= b || (/^(?:prep|comma|date)$/.test(chunks[end + 2]?.kind ?? '') && chunks[end + 2]?.word !== 'of'))
  return tail ? overPlaces(chunks, end + 2, b) : end
}

/** "from his father and from a teacher": one phrase where the preposition is said twice. */
function overPairs(chunks: readonly Chunk[], word: string, end: number, b: number): number {
  const paired =
    chunks[end]?.kind === 'conj' && chunks[end + 1]?.word === word && nominal(chunks[end + 2]) && end + 2 < b
  return paired ? overPairs(chunks, word, phraseEnd(chunks, end + 2, b), b) : end
}

const direction = /^(?:(?:north|south)?(?:east|west)|north|south)(?:ern)?$/

/** "printed a letter by Lind": behind an active verb, "by" and a name tell who made the thing. */
function overMaker(chunks: readonly Chunk[], a: number, end: number, b: number): number {
  const made = chunks[end]?.word === 'by' && chunks[end + 1]?.head?.pos === 'name' && end + 1 < b
  return made && chunks[a - 1]?.vg?.voice === 'active' ? phraseEnd(chunks, end + 1, b) : end
}

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

/** Behind the last member of the list that goes on at `comma`; undefined where none does. */
function listCloses(chunks: readonly Chunk[], comma: number, end: number): number | undefined {
  for (let at = comma + 1; at < end; at += 1) {
    const { kind, word } = chunks[at] as Chunk
    if (kind === 'conj' && nominal(chunks[at + 1]) && at + 1 < end) return at + 2
    if (kind === 'conj' || (kind !== 'np' && kind !== 'comma' && kind !== 'date' && kind !== 'prep')) return undefined
    if (kind === 'prep' && (!nominal(chunks[at + 1]) || chunks[at + 1]?.kind === 'date' || word === 'by'))
      return undefined
  }
  return undefined
}

/** Cuts chunks [a, b) of a complement or a front into pieces. */
export function cutPieces(analysis: Analysis, a: number, b: number, front: boolean, copula: boolean): readonly Piece[] {
  const { chunks } = analysis
  const pieces: Piece[] = []
  let at = a
  while (at < b) {
    const chunk = chunks[at] as Chunk
    const next = chunks[at + 1]
    const close = chunk.kind === 'comma' && !front && at > a ? insertionEnd(chunks, at, b) : undefined
    if (close !== undefined) {
      pieces.push(piece(analysis, 'apposition', at + 1, close, front))
      at = close
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
      const end = nominal(next)
        ? overPlaces(chunks, overPairs(chunks, chunk.word, phraseEnd(chunks, at + 1, b), b), b)
        : next?.kind === 'prep' && next.word !== 'as' && chunks[at + 2]?.kind === 'np' && at + 2 < b
          ? phraseEnd(chunks, at + 2, b)
          : next?.kind === 'ger'
            ? clauseEnd(chunks, at + 2, b)
            : Math.min(at + 1, b)
      pieces.push(
        piece(analysis, next && end > at + 1 ? 'pp' : 'adverb', at, Math.max(end, at + 1), front, {
          prep: chunk.word,
          ...(next?.head ? { head: next.head } : {}),
        }),
      )
      at = Math.max(end, at + 1)
    } else if (nominal(chunk) && !(direction.test(chunk.word) && next?.word === 'of')) {
      const predicative = copula && pieces.every((own) => own.role === 'pp' && analysis.chunks[own.b]?.kind === 'comma')
      const end = isDistance(chunks, at, b)
        ? distanceEnd(chunks, at, b)
        : predicative
          ? predicateEnd(chunks, at, b)
          : overMaker(chunks, a, phraseEnd(chunks, at, b), b)
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
      chunk.kind === 'inf' &&
      pieces.every((own) => own.role === 'adverb') &&
      catenative.has(chunks[a - 1]?.vg?.lemma ?? '')
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

/** Up to the first date phrase: what depends on an infinitive or a gerund stays with it. */
function clauseEnd(chunks: readonly Chunk[], a: number, b: number): number {
  for (let at = a; at < b; at += 1)
    if (chunks[at]?.kind === 'prep' && chunks[at]?.word !== 'of' && chunks[at + 1]?.kind === 'date' && at + 2 >= b)
      return at
  return b
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
