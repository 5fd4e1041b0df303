import { plain } from '../analysis'
import { askPiece, invert, statement } from '../asks'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import { isHumanNoun } from '../lexicon'
import type { Piece } from '../pieces'
import { ask, type Draft, draft, type Family, inside, safe, slotAt, subjectSlot, type View } from './family'
import { fromOfAgent } from './governed'
import { uncounted } from './part'
import { ruling } from './phrase'
import { askStranded, wholeList } from './stranded'

/** Where a thing or its name comes from: "The word robot comes from the Czech robota", "Venezuela is named after Venice", "Cork is obtained from bark". */
export const origin: Family = {
  name: 'origin',
  read: (view) => view.frames.flatMap((frame) => [...namedAfter(view, frame), ...comesFrom(view, frame)]),
}

const giving = /^(?:name|rename|call|christen|dub)$/

/** "is named after N", "was named in honour of N". */
function namedAfter(view: View, frame: Frame): readonly Draft[] {
  const { vg } = frame
  if (vg.voice !== 'passive' || !giving.test(vg.lemma)) return []
  const { chunks, tokens, sentence } = view.analysis
  const { a, b } = frame.clause.complement
  let at = chunks.findIndex((chunk, index) => index >= a && index < b && /^(?:after|for)$/.test(chunk.word))
  let skip = 1
  if (at < 0) {
    at = chunks.findIndex(
      (chunk, index) =>
        index >= a && index < b && chunk.word === 'in' && /^(?:honou?r|memory)$/.test(chunks[index + 1]?.word ?? ''),
    )
    skip = chunks[at + 2]?.word === 'of' ? 3 : 0
  }
  const said = chunks[at + skip]
  if (at !== a || skip === 0 || said?.kind !== 'np' || said.pronoun || at + skip >= b) return []
  // "named after its founder, Otto Lang": the name says who.
  const behind = chunks[at + skip + 1]?.kind === 'comma' ? chunks[at + skip + 2] : undefined
  const isNamed =
    behind?.head?.pos === 'name' &&
    isHumanNoun(said.head?.lower ?? '') &&
    tokens.slice(behind.i, behind.j).every(({ pos }) => pos === 'name') &&
    /^(?:comma|stop)$/.test(chunks[at + skip + 3]?.kind ?? 'stop')
  const noun = isNamed ? behind : said
  const first = tokens[noun.i]
  const last = isNamed ? tokens[noun.j - 1] : tokens[(chunks[b - 1]?.j ?? 1) - 1]
  if (!first || !last || !standsAlone(view.analysis, at + skip, b, view.reference)) return []
  // "after her since 1956": when, and not whom.
  const since = chunks.findIndex(
    ({ kind }, index) => index > at + skip && index < b && kind === 'prep' && chunks[index + 1]?.kind === 'date',
  )
  const end = since < 0 ? last : (tokens[(chunks[since]?.i ?? 1) - 1] ?? last)
  const words = plain(sentence.text.slice(first.from, end.to))
  const name = view.reference.fullName(words)
  const person =
    view.reference.isPerson(name) ||
    tokens.slice(noun.i, noun.j).some((token) => token.pos === 'noun' && isHumanNoun(token.lower))
  const unsure = !person && noun.head?.pos === 'name' && view.typeOf(words) === undefined && first.lower !== 'the'
  return [
    draft(view, {
      kind: 'naming',
      relation: 'named after',
      subject: frame.subject,
      rule: 'origin:named-after',
      claims: frame.clause.at,
      slots: [subjectSlot(view, frame), slotAt(view, 'object', first.from, end.to, person ? { type: 'person' } : {})],
      statement: safe(view, frame) ? statement(frame) : null,
      asks: [
        ask(
          'object',
          `${unsure ? 'Who or what' : person ? 'Who' : 'What'} ${invert(vg, frame.subject)} ${plain(sentence.text.slice(tokens[chunks[at]?.i ?? 0]?.from, tokens[said.i]?.from))}?`,
          words,
        ),
      ],
    }),
  ]
}

const sources: Readonly<Record<string, readonly ('active' | 'passive')[]>> = {
  derive: ['active', 'passive'],
  come: ['active'],
  originate: ['active'],
  stem: ['active'],
  descend: ['active', 'passive'],
  evolve: ['active'],
  develop: ['active'],
  obtain: ['passive'],
  extract: ['passive'],
  make: ['passive'],
  produce: ['passive'],
  form: ['passive'],
  take: ['passive'],
  adapt: ['passive'],
  borrow: ['passive'],
  translate: ['passive'],
}

/** "comes from N", "is obtained from N", "is made from N". */
function comesFrom(view: View, own: Frame): readonly Draft[] {
  const { vg } = own
  if (own.person || own.clause.relative || own.clause.marker || !sources[vg.lemma]?.includes(vg.voice)) return []
  const from = own.pieces.find((piece: Piece) => piece.role === 'pp' && piece.prep === 'from' && !piece.front)
  if (!from?.head || from.head.pos === 'adj' || own.pieces.some((piece) => fromOfAgent(piece, from))) return []
  const whole = wholeList(own, from)
  if (!whole || whole.frame.pieces.some((piece) => piece.role === 'object' || piece.role === 'date')) return []
  const { frame, piece } = whole
  const range = inside(view, piece)
  if (!safe(view, frame, [piece]) || !standsAlone(view.analysis, piece.a, piece.b, view.reference, false)) return []
  const question = ruling.test(range.words) ? askPiece(frame, 'From whom', [piece]) : askStranded(frame, piece)
  return [
    draft(view, {
      kind: 'statement',
      relation: `${vg.lemma} from`,
      subject: own.subject,
      rule: 'origin:from',
      claims: own.clause.at,
      slots: [subjectSlot(view, own), slotAt(view, 'object', range.from, range.to)],
      statement: safe(view, frame) ? statement(frame) : null,
      asks: [uncounted.test(range.words) ? undefined : ask('object', question, range.words)],
    }),
  ]
}
