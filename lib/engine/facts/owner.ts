import { plain } from '../analysis'
import { askPiece, askSubject, statement } from '../asks'
import { capital } from '../capital'
import type { Frame } from '../frames'
import { isHumanNoun } from '../lexicon'
import type { Piece } from '../pieces'
import { documentWords, isRewritten } from '../rewrite'
import { ask, type Draft, draft, type Family, safe, slotAt, subjectSlot, type View } from './family'
import { telling } from './sides'
import { isStated } from './stated'

/** Whose it is: "under the direction of Otto Lang", "married Emil Haas's daughter", "is the son of Karl and Ida". */
export const owner: Family = {
  name: 'owner',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

type Owned = {
  /** Offsets and words of the owner's name. */
  readonly from: number
  readonly to: number
  readonly name: string
  /** "direction", "former pupil": what is owned, without its article. */
  readonly thing: string
  readonly plural: boolean
}

/** A noun phrase [a, b) that is somebody's: a definite noun with "of" and a person's name, or that name with its apostrophe before the noun. */
function ownedAt(view: View, a: number, b: number): Owned | undefined {
  const { chunks, tokens, sentence } = view.analysis
  const noun = chunks[a]
  if (noun?.kind !== 'np' || noun.head?.pos !== 'noun' || noun.pronoun) return undefined
  const own = tokens.slice(noun.i, noun.j)
  const part = own.findIndex((token) => token.pos === 'part')
  if (part > 0 && b === a + 1) {
    const names = own.slice(0, part)
    const things = own.slice(part + 1)
    if (!names.every((token) => token.pos === 'name') || !things.every((token) => /^(?:noun|adj)$/.test(token.pos)))
      return undefined
    return owned(view, names[0]?.from ?? 0, names.at(-1)?.to ?? 0, textOf(things, sentence.text), noun.head.lower)
  }
  if (part >= 0 || own[0]?.lower !== 'the' || chunks[a + 1]?.word !== 'of' || b <= a + 2) return undefined
  const bearers = chunks.slice(a + 2, b)
  if (!bearers.every((chunk) => chunk.kind === 'conj' || (chunk.kind === 'np' && isName(view, chunk.i, chunk.j))))
    return undefined
  const things = own.slice(1)
  if (things.length === 0 || !things.every((token) => /^(?:noun|adj)$/.test(token.pos))) return undefined
  const from = tokens[bearers[0]?.i ?? 0]?.from ?? 0
  const to = tokens[(bearers.at(-1)?.j ?? 1) - 1]?.to ?? 0
  return owned(view, from, to, textOf(things, sentence.text), noun.head.lower)
}

const textOf = (tokens: readonly { readonly from: number; readonly to: number }[], text: string): string =>
  plain(text.slice(tokens[0]?.from ?? 0, tokens.at(-1)?.to ?? 0))

/** A person's name, also behind what tells of the person: "Abbot Cyril Napp". */
const isName = ({ analysis: { tokens } }: View, i: number, j: number): boolean =>
  tokens
    .slice(i, j)
    .every((token) => token.pos === 'name' || /^(?:de|van|von|der|del|la|le|al|bin|ibn|da|di)$/.test(token.lower))

function owned(view: View, from: number, to: number, thing: string, head: string): Owned | undefined {
  const { reference, analysis } = view
  const name = plain(analysis.sentence.text.slice(from, to))
  const bearers = name.split(/, and | and |, /)
  if (plainNoun.test(head) || /^(?:first|last|only|own|new|same|next|\p{L}+est)\b/u.test(thing)) return undefined
  // "the son of Anton and Rosa Weiss": both have the one surname.
  const couple =
    kin.test(head) && bearers.length === 2 && /^\S+$/.test(bearers[0] ?? '') && isPerson(view, bearers[1] ?? '')
  if (!couple && !bearers.every((bearer) => isPerson(view, bearer))) return undefined
  if (bearers.some((bearer) => reference.fullName(bearer) === reference.protagonist?.name)) return undefined
  return { from, to, name, thing, plural: bearers.length > 1 }
}

function isPerson({ reference, typeOf }: View, name: string): boolean {
  if (reference.isPerson(reference.fullName(name)) || typeOf(name) === 'person') return true
  const words = name.split(' ')
  return [2, 3].some((count) => words.length > count && reference.isPerson(words.slice(-count).join(' ')))
}

/** Where one works or lives for somebody. */
const housing =
  /^(?:laboratory|studio|workshop|shop|house|home|household|school|class|court|office|service|army|company|orchestra|garden|library|collection|translation|honou?r)$/

const kin = /^(?:son|daughter|child|grandson|granddaughter|nephew|niece|brother|sister)s?$/

/** Nouns whose "of" tells what they are made of or about, not whose they are. */
const plainNoun =
  /^(?:statue|bust|portrait|painting|picture|image|photograph|drawing|story|biography|biographies|life|lives|birth|burial|murder|execution|assassination|arrest|trial|appointment|election|coronation|defeat|capture|case|example|figure|name|age|city|town|village|county|province|port|island|isle|peninsula|bay|lake|river|valley|district|parish|canton|state|likes?|number|rest|majority|house|day|cult|worship|memory|loss|wake|absence|presence|time|times)$/

function read(view: View, frame: Frame): readonly Draft[] {
  if (!isStated(view, frame)) return []
  return [...ofPieces(view, frame), ...ofSubject(view, frame)]
}

function make(view: View, frame: Frame, found: Owned, stem: string): Draft {
  const full = found.plural ? found.name : view.reference.fullName(found.name)
  const computed = isRewritten(view.analysis, found.from, found.to)
  return draft(view, {
    kind: 'statement',
    relation: `${frame.vg.lemma} whose ${found.thing}`,
    subject: frame.subject,
    rule: 'owner',
    slots: [
      subjectSlot(view, frame),
      slotAt(view, 'object', found.from, found.to, {
        type: 'person',
        ...(full === found.name ? {} : { text: full, value: full }),
      }),
    ],
    statement: safe(view, frame) ? statement(frame) : null,
    asks: [
      ask(
        'object',
        stem,
        full,
        [found.name, ...(computed ? [documentWords(view.analysis, found.from, found.to)] : [])].filter(
          (form) => form !== full,
        ),
      ),
    ],
  })
}

function ofPieces(view: View, frame: Frame): readonly Draft[] {
  const copula = frame.vg.lemma === 'be' && frame.vg.voice === 'active'
  return frame.pieces.flatMap((piece) => {
    if (!asked(frame, piece) || /\b(?:his|her|its|their)\b/.test(frame.subject)) return []
    // "from Otto's successor, Karl": the name behind the comma is what is meant.
    if (frame.pieces[frame.pieces.indexOf(piece) + 1]?.role === 'apposition') return []
    const { chunks } = view.analysis
    if (chunks[piece.b]?.kind === 'comma' && chunks[piece.b + 1]?.head?.pos === 'name') return []
    if (hasSecondParent(view, piece)) return []
    const found = ownedAt(view, piece.role === 'pp' ? piece.a + 1 : piece.a, piece.b)
    if (!found || found.name === frame.subject || !safe(view, frame, [piece])) return []
    if (copula && !(piece.role === 'predicate' && isHumanNoun(piece.head?.lower ?? ''))) return []
    const prep = piece.role === 'pp' ? `${piece.prep ?? ''} ` : ''
    return [make(view, frame, found, askPiece(frame, capital(`${prep}whose ${found.thing}`), [piece]))]
  })
}

/** "the son of Karl Lang, a tanner, and Ida Holm": of both. */
function hasSecondParent({ analysis: { chunks, clauses } }: View, { a, b, head }: Piece): boolean {
  if (!kin.test(head?.lower ?? '') || chunks[a + 1]?.word !== 'of' || chunks[b]?.kind !== 'comma') return false
  const stop = chunks.findIndex(({ kind }, at) => at > b && kind === 'stop')
  return chunks.slice(b, stop < 0 ? chunks.length : stop).some(
    ({ word, kind }, at) =>
      kind === 'conj' &&
      word === 'and' &&
      chunks[b + at + 1]?.head?.pos === 'name' &&
      // "a tanner, who lived in Linz and Graz": places.
      !(chunks[b + at - 1]?.kind === 'np' && chunks[b + at - 2]?.kind === 'prep') &&
      !clauses.some(({ subject, relative }) => relative === undefined && subject?.a === b + at + 1),
  )
}

/** "became the deputy of Otto Lang": when, and in what office, the rest of the text tells. */
const serving = /^(?:deputy|secretary|assistant|aide|adviser|advisor|successor|predecessor)$/

const asked = (frame: Frame, piece: Piece): boolean =>
  !(frame.vg.lemma === 'become' && serving.test(piece.head?.lower ?? '')) && isOwnedPiece(frame, piece)

const isOwnedPiece = (frame: Frame, piece: Piece): boolean =>
  piece.role === 'object' ||
  piece.role === 'predicate' ||
  (piece.role === 'pp' &&
    ((piece.prep === 'in' && housing.test(piece.head?.lower ?? '')) ||
      /^(?:under|on|upon|at|with|against|from|by|to|into|for|about)$/.test(piece.prep ?? '')) &&
    !frame.pieces.some((other) => other !== piece && other.role === 'pp' && other.prep === piece.prep))

/** "Emil Haas's loom won the prize": "Whose loom won the prize?" */
function ofSubject(view: View, frame: Frame): readonly Draft[] {
  const { subject } = frame.clause
  if (!subject || frame.derived || frame.vg.lemma === 'be' || !telling(view, frame) || !safe(view, frame)) return []
  const end = view.analysis.chunks.findIndex((chunk) => (view.analysis.tokens[chunk.j - 1]?.to ?? 0) >= frame.subjectTo)
  const found = ownedAt(view, subject.a, end < 0 ? subject.b : end + 1)
  if (!found) return []
  return [make(view, frame, found, askSubject(frame, `Whose ${found.thing}`, { plural: frame.plural }))]
}
