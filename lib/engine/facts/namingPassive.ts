import { extent, plain } from '../analysis'
import { askPiece } from '../asks'
import { capital } from '../capital'
import type { Chunk } from '../chunks'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import { isHumanNoun } from '../lexicon'
import type { Piece } from '../pieces'
import { ask, type Draft, draft, inside, slotAt, subjectSlot, type View } from './family'
import { askName, askNamed, isDescribed } from './namingAsked'
import { withoutArticle } from './namingBeside'

/** Verbs that give a name. */
export const calling = new Set([
  'call',
  'name',
  'term',
  'dub',
  'label',
  'entitle',
  'title',
  'nickname',
  'designate',
  'christen',
])

/** "The Sil was known to the Romans as the Ister", "was originally called X": a name has another for some, or at some time. */
const isNamedBySome = ({ subject, vg }: Frame, rest: readonly Piece[]): boolean =>
  /^(?:[Tt]he )?\p{Lu}/u.test(subject) &&
  (vg.adverbs.some(({ lower }) => /^(?:originally|initially|formerly|previously|first)$/.test(lower)) ||
    rest.some(
      ({ role, prep, words }) => role === 'pp' && /^(?:by|to|among|in)$/.test(prep ?? '') && /\p{Lu}/u.test(words),
    ))

/** Where a word is at home, and no part of what is called so: "is called slag in chemistry". */
const field =
  /(?:ics|logy|graphy|nomy|try|ism|ation|ture|ring)$|^(?:spring|summer|autumn|winter|law|medicine|music|art|practice|slang|science|finance|sport|sports|cricket|football|baseball|golf|tennis|chess|heraldry|cooking|printing|weaving|mining|turn|general|short|jest|fun|contrast|literature|philosophy|anatomy|botany|history|theology|warfare|addition|part|place|error|use)$/

/** The name goes on to the end of the sentence: "is called change in office", "is called trial by jury", "is called B12 cubic". */
function withWholeTerm({ analysis: { chunks, tokens } }: View, frame: Frame): Frame {
  const next = frame.pieces.at(-1)
  const term = frame.pieces.at(-2)
  if (next && term && calling.has(frame.vg.lemma) && isAdjectiveBehind(chunks, term, next))
    return joined(frame, term, next)
  const noun = chunks[next ? next.b - 1 : -1]
  const bare = noun && noun.j === noun.i + 1 ? tokens[noun.i] : undefined
  const goesOn =
    calling.has(frame.vg.lemma) &&
    term?.role === 'object' &&
    next?.role === 'pp' &&
    next.a === term.b &&
    next.b === next.a + 2 &&
    /^(?:in|at|by|for|on|to|from|without|under)$/.test(next.prep ?? '') &&
    bare?.pos === 'noun' &&
    // "is called Great Felt by weavers": by whom.
    /^\p{Ll}/u.test(term.words) &&
    !isHumanNoun(bare.lower) &&
    !field.test(bare.lower) &&
    chunks[next.b]?.kind === 'stop'
  return goesOn ? joined(frame, term, next) : frame
}

const joined = (frame: Frame, term: Piece, next: Piece): Frame => ({
  ...frame,
  pieces: [...frame.pieces.slice(0, -2), { ...term, b: next.b, to: next.to, words: `${term.words} ${next.words}` }],
})

/** "is called B12 cubic": a lone adjective right behind a name is a part of it. */
const isAdjectiveBehind = (chunks: readonly Chunk[], term: Piece, { a, b }: Piece): boolean =>
  term.role === 'object' && term.head?.pos === 'name' && a === term.b && b === a + 1 && chunks[a]?.kind === 'adj'

/** "is called X", "is known as X", "is referred to as X". */
export function passive(view: View, said: Frame): readonly Draft[] {
  const frame = withWholeTerm(view, said)
  const { vg } = frame
  // "Rocks that hold water are called porous."
  const isAdjective = (piece: Piece): boolean =>
    view.analysis.chunks[piece.a]?.kind === 'adj' && piece.b === piece.a + 1
  // "the price at which two curves cross is called X": the subject was sought within the relative.
  if (vg.voice !== 'passive' || frame.clause.marker === 'in which') return []
  const rest = frame.pieces.filter((piece) => !piece.front)
  const term = calling.has(vg.lemma)
    ? (rest.find((piece) => piece.role === 'object') ?? rest.find(isAdjective))
    : vg.lemma === 'know' || vg.lemma === 'refer'
      ? rest.find((piece) => piece.role === 'pp' && piece.prep === 'as')
      : undefined
  if (
    !term ||
    (isAdjective(term) && rest.length > 1) ||
    rest.some((piece) => piece.prep === 'after' || piece.prep === 'for' || piece.role === 'inf')
  )
    return []
  const range = term.role === 'pp' ? inside(view, term) : term
  const words = range.words.replace(/^["“]|["”]$/g, '')
  const indefinite = /^an?\s/i.test(frame.subject)
  // "People who eat no meat are known as vegetarians."
  const folk = frame.plural && !frame.derived && frame.clause.subject?.head.pos === 'noun'
  if (words.split(' ').length > 6 || (frame.person && !indefinite && !folk)) return []
  const name = withoutArticle(view, range)
  const under = conditionBehind(view, term.b)
  if (under === null) return []
  const described = isDescribed(frame)
  // "Graz was named a port of the crown in 1204": what was done then, and no name for a thing.
  if (!described && rest.some(({ role, date }) => role === 'date' && date?.start !== undefined)) return []
  return [
    draft(view, {
      kind: 'naming',
      relation: 'called',
      subject: frame.subject,
      rule: 'naming:passive',
      claims: frame.clause.at,
      slots: [subjectSlot(view, frame), slotAt(view, 'term', name.from, name.to)],
      statement: `${capital(frame.subject)} ${[...vg.helpers, ...vg.adverbs, vg.main]
        .sort((a, b) => a.from - b.from)
        .map((token) => token.text)
        .join(' ')} ${term.words}.`,
      asks: [
        described
          ? ask(
              'term',
              askName(frame, term, under),
              words.replace(/^(?:an?|its|their|his|her)\s+/i, ''),
              words.startsWith('the ') ? [words.slice(4)] : [],
            )
          : isNamedBySome(frame, rest)
            ? ask('term', askPiece(frame, term.role === 'pp' ? 'By what name' : 'What', [term]), words)
            : undefined,
        described && under === '' && !isAdjective(term) && standsAlone(view.analysis, term.a, term.b, view.reference)
          ? ask('subject', askNamed(frame, words), frame.subject)
          : undefined,
      ],
    }),
  ]
}

/** "A rock is called porous when it holds water": without the condition it has not the name. Null where its words do not stand alone. */
function conditionBehind({ analysis, reference }: View, from: number): string | null {
  const { chunks, clauses, sentence } = analysis
  const clause = clauses.find(
    ({ marker, subject }) => /^(?:if|when|while|once)$/.test(marker ?? '') && subject?.a === from + 1,
  )
  if (!clause?.subject || chunks[from]?.kind !== 'sub') return ''
  const own = chunks[from + 1]?.pronoun ? clause.at : from + 1
  const end = clause.complement.b
  if (!standsAlone(analysis, own, end, reference)) return null
  const { from: start, to } = extent(analysis, from, end)
  return ` ${plain(sentence.text.slice(start, to))}`
}
