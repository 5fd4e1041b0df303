import { plain } from '../analysis'
import { askPiece, statement } from '../asks'
import { type Frame, isAsserted } from '../frames'
import { isHumanNoun, isPlural } from '../lexicon'
import type { Piece } from '../pieces'
import type { Token } from '../tokens'
import {
  ask,
  type Draft,
  draft,
  type Family,
  isUnreal,
  objectOf,
  pieceSlot,
  safe,
  subjectSlot,
  type View,
} from './family'

/** Of what kind something is or has: "has a mild climate", "has been a walled city". */
export const kind: Family = {
  name: 'kind',
  plain: true,
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

/** Nouns of which one asks for the kind: ways of being, bodies, things that have sorts. */
const sorted =
  /^(?:climate|economy|government|diet|structure|system|body|surface|leaf|leaves|flower|fruit|root|stem|wing|skin|orbit|cycle|society|culture|religion|education|landscape|terrain|soil|rock|rocks|vegetation|environment|language|script|voice|style|accent|background|education|family|weather|population|constitution|legislature|parliament|monarchy|party|army|navy|education|reputation|design|layout|plan|roof|engine|fuel|bond|bonds|charge|atmosphere|core|crust|city|town|country|state|republic|organi[sz]ation|company|institution|university|school|college|museum|metal|gas|element|mineral|substance|compound|material|acid|animal|mammal|bird|fish|insect|reptile|plant|tree|star|planet|disease|disorder|language|weapon|ship|vessel|aircraft|building|church|instrument|tool|novel|poem|play|film|opera|magazine|newspaper|process|reaction|method|theory|market|tax|currency|bank)$/

const plainAdjective =
  /^(?:own|new|old|same|other|great|good|bad|large|small|big|long|short|high|low|major|main|first|second|third|last|whole|different|similar|certain|considerable|significant|important|total|full|single|common|special|particular|many|several|more|most|such|young|early|late|little|real|true|only|clear|strong|wide|famous|complete|rich|poor)$/

function read(view: View, frame: Frame): readonly Draft[] {
  const { vg } = frame
  if (
    isUnreal(frame) ||
    vg.helpers.some((helper) => helper.pos === 'modal') ||
    !isAsserted(view.analysis, frame.clause)
  )
    return []
  const rest = frame.pieces.filter((piece) => !piece.front && piece.role !== 'adverb')
  const held = vg.lemma === 'have' && vg.helpers.length === 0 ? objectOf(frame) : undefined
  const been =
    vg.lemma === 'be' && vg.voice === 'active' && vg.helpers.length > 0 && rest[0]?.role === 'predicate'
      ? rest[0]
      : undefined
  const piece = held ?? been
  const named = piece && sortOf(view, piece)
  if (!piece || !named || !safe(view, frame, [piece]) || !isTold(frame)) return []
  return [
    draft(view, {
      kind: 'statement',
      relation: `${vg.lemma} ${named.head.lower}`,
      subject: frame.subject,
      rule: 'kind',
      claims: frame.clause.at,
      slots: [
        subjectSlot(view, frame),
        pieceSlot(view, 'object', { from: piece.from, to: named.head.to }, { head: named.head.lower }),
      ],
      statement: statement(frame),
      asks: [
        ask(
          'object',
          askPiece(frame, `What kind of ${named.head.lower}`, [piece], (own) => own.front || own.role === 'date'),
          named.words,
          [named.sort],
        ),
      ],
    }),
  ]
}

/** What the question is about has a name, or is a whole kind. */
const isTold = (frame: Frame): boolean =>
  /\p{Lu}/u.test(frame.subject) ||
  (frame.plural && !/^(?:the|some|many|most|several|these|all|both|other)\b/.test(frame.subject))

type Sort = { readonly head: Token; readonly words: string; readonly sort: string }

/** "a mild climate": its class, and the words in front that tell the kind. */
function sortOf({ analysis: { tokens, chunks, sentence } }: View, piece: Piece): Sort | undefined {
  const chunk = chunks[piece.a]
  const head = chunk?.head
  if (
    chunk?.kind !== 'np' ||
    head?.pos !== 'noun' ||
    piece.b !== piece.a + 1 ||
    (!sorted.test(head.lower) && !sorted.test(singular(head.lower)))
  )
    return undefined
  const own = tokens.slice(chunk.i, chunk.j)
  const article = /^an?$/.test(own[0]?.lower ?? '')
  if (article === isPlural(head.lower) || isHumanNoun(head.lower)) return undefined
  const sort = own.slice(article ? 1 : 0, -1).filter((token) => token.pos !== 'adv')
  if (sort.length === 0 || !sort.every((token) => /^(?:adj|noun|name|verb)$/.test(token.pos))) return undefined
  if (sort.every((token) => plainAdjective.test(token.lower))) return undefined
  const from = own[article ? 1 : 0]?.from ?? 0
  return {
    head,
    words: plain(sentence.text.slice(own[0]?.from ?? 0, head.to)),
    sort: plain(sentence.text.slice(from, sort.at(-1)?.to ?? from)),
  }
}

const singular = (word: string): string => word.replace(/s$/, '')
