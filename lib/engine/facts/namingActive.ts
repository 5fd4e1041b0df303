import { plain } from '../analysis'
import { askPiece, statement } from '../asks'
import type { Frame } from '../frames'
import type { Piece } from '../pieces'
import { ask, type Draft, draft, safe, slotAt, type View } from './family'
import { isStated } from './stated'

const naming = /^(?:name|call|dub|christen|nickname|rename|label|term|title|entitle)$/

/** "The sailors named the island Bird Rock": what somebody called something. */
export function active(view: View, frame: Frame): readonly Draft[] {
  const { vg, clause } = frame
  if (vg.voice !== 'active' || !naming.test(vg.lemma) || clause.relative || !isStated(view, frame)) return []
  const found = twoObjects(frame) ?? nameInside(view, frame)
  if (!found || !safe(view, frame, [found.name])) return []
  const { thing, name } = found
  if (/^(?:it|him|her|them|this|that)$/i.test(thing.words)) return []
  return [
    draft(view, {
      kind: 'naming',
      relation: 'called',
      subject: thing.words,
      rule: 'naming:active',
      claims: clause.at,
      slots: [slotAt(view, 'subject', thing.from, thing.to), slotAt(view, 'term', name.from, name.to)],
      statement: statement(frame),
      asks: [
        ask(
          'term',
          askPiece(
            { ...frame, pieces: frame.pieces.flatMap((own) => (own === found.whole ? [thing, name] : [own])) },
            'What',
            [name],
          ),
          name.words,
        ),
      ],
    }),
  ]
}

type Named = { readonly thing: Piece; readonly name: Piece; readonly whole?: Piece }

/** "named the active substance penicillin". */
function twoObjects(frame: Frame): Named | undefined {
  const [thing, name, ...rest] = frame.pieces.filter((piece) => !piece.front && piece.role === 'object')
  if (!thing || !name || rest.length > 0 || name.a !== thing.b || name.words.split(' ').length > 5) return undefined
  const bare =
    name.head?.pos === 'name' ||
    (/^\p{Ll}/u.test(name.words) && !/^(?:an?|the|his|her|its|their|every|each)\s/.test(name.words))
  return bare && name.head?.pos !== 'adj' ? { thing, name } : undefined
}

/** "named the island | Bird Rock", read as one noun phrase. */
function nameInside(view: View, frame: Frame): Named | undefined {
  const { chunks, tokens, sentence } = view.analysis
  const whole = frame.pieces.find((piece) => !piece.front && piece.role !== 'adverb')
  const chunk = chunks[whole?.a ?? -1]
  if (whole?.role !== 'object' || whole.b !== whole.a + 1 || !chunk) return undefined
  const own = tokens.slice(chunk.i, chunk.j)
  const at = own.findIndex((token) => token.pos === 'name')
  const noun = own[at - 1]
  if (own[0]?.lower !== 'the' || noun?.pos !== 'noun' || !own.slice(at).every((token) => token.pos === 'name'))
    return undefined
  const cut = own[at]?.from ?? whole.to
  return {
    whole,
    thing: { ...whole, to: noun.to, words: plain(sentence.text.slice(whole.from, noun.to)) },
    name: { ...whole, from: cut, words: plain(sentence.text.slice(cut, whole.to)) },
  }
}
