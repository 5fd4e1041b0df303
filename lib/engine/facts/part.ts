import { extent, plain } from '../analysis'
import { askPiece, statement } from '../asks'
import { capital } from '../capital'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import { isHumanNoun, isPlural } from '../lexicon'
import type { Piece } from '../pieces'
import { examples } from './examples'
import { ask, type Draft, draft, type Family, inside, pieceSlot, safe, slotAt, subjectSlot, type View } from './family'
import { subjectSide } from './sides'
import { askStranded, wholeList } from './stranded'

const wholes: Readonly<Record<string, string | null>> = {
  consist: 'of',
  comprise: null,
  contain: null,
  include: null,
  have: null,
  encompass: null,
  feature: null,
}
const passiveWholes: Readonly<Record<string, RegExp>> = {
  compose: /^of$/,
  make: /^of$/,
  divide: /^into$/,
  split: /^into$/,
  form: /^(?:of|by)$/,
  organize: /^into$/,
  organise: /^into$/,
  separate: /^into$/,
  group: /^into$/,
  classify: /^(?:into|as)$/,
  surround: /^by$/,
  enclose: /^by$/,
  border: /^by$/,
  bound: /^by$/,
  cover: /^(?:by|with|in)$/,
  fill: /^with$/,
  subdivide: /^into$/,
}

/** What something consists of, and lists that name their members: "three phases: fixation, reduction and regeneration". */
export const part: Family = {
  name: 'part',
  read: (view) => [...view.frames.flatMap((frame) => read(view, frame)), ...lists(view), ...examples(view)],
}

function read(view: View, frame: Frame): readonly Draft[] {
  const { vg } = frame
  if (frame.clause.marker && frame.clause.marker !== 'while' && frame.clause.marker !== 'whereas') return []
  const rest = frame.pieces.filter((piece) => !piece.front)
  const passive = vg.voice === 'passive' ? passiveWholes[vg.lemma] : undefined
  const prep = vg.voice === 'active' ? wholes[vg.lemma] : undefined
  const found = passive
    ? rest.find((piece) => piece.role === 'pp' && passive.test(piece.prep ?? ''))
    : prep === undefined
      ? undefined
      : prep === null
        ? rest.find((piece) => piece.role === 'object')
        : rest.find((piece) => piece.role === 'pp' && piece.prep === prep)
  if (!found || (frame.person && !isAmongThings(frame, found)) || !found.head || found.head.pos === 'adj') return []
  if (frame.clause.relative !== undefined && !frame.clause.shared && vg.lemma === 'include') return []
  if (vg.lemma === 'have' && !/^(?:two|three|four|five|six|seven|eight|nine|ten|\d)/.test(found.words)) return []
  const whole = wholeList(frame, found)
  if (!whole) return []
  const range = whole.piece.role === 'pp' ? inside(view, whole.piece) : whole.piece
  // "was formed by Otto Lang and Ida Page": they did it, and it does not consist of them.
  const isDeed = vg.lemma === 'form' && found.prep === 'by' && found.head.pos === 'name'
  const stem = isKindOf(whole.frame, whole.piece)
    ? `What are some ${frame.subject}?`
    : whole.piece.role === 'pp' && !isDeed
      ? askStranded(whole.frame, whole.piece)
      : askPiece(whole.frame, isDeed ? 'By whom' : 'What', [whole.piece])
  const clear =
    safe(view, whole.frame, [whole.piece]) &&
    standsAlone(view.analysis, whole.piece.a, whole.piece.b, view.reference, false) &&
    !uncounted.test(range.words) &&
    !justEnough.test(range.words) &&
    !(prep === null && countsOne.test(range.words)) &&
    // "include work on looms": and else, which the text tells elsewhere.
    !(vg.lemma === 'include' && !/,| (?:and|or|as well as) /.test(range.words)) &&
    // "include the plague of 1629, which ..., and that of 1679", "include Fort Holm; Castle Lund; and": more members follow.
    !(vg.lemma === 'include' && goesOnListing(view, frame))
  return [
    draft(view, {
      kind: 'part',
      relation: vg.lemma,
      subject: frame.subject,
      rule: 'part:verb',
      claims: frame.clause.at,
      slots: [
        subjectSlot(view, frame),
        pieceSlot(view, 'object', range, found.head?.pos === 'noun' ? { head: found.head.lower } : {}),
      ],
      statement: safe(view, whole.frame) ? statement(whole.frame) : null,
      asks: [
        clear && !(vg.lemma === 'have') ? ask('object', stem, range.words) : undefined,
        vg.lemma === 'include' ? undefined : subjectSide(view, frame).ask,
      ],
    }),
  ]
}

/** "The otter's relatives include stoats": no people, though the word is one for people. */
const isAmongThings = ({ vg, subject }: Frame, { head }: Piece): boolean =>
  vg.lemma === 'include' && /\brelatives$/.test(subject) && head?.pos === 'noun' && !isHumanNoun(head.lower)

/** Behind the list stands a mark, and no clause of its own: ", and it lives". */
function goesOnListing({ analysis: { chunks, clauses } }: View, { clause }: Frame): boolean {
  const end = clause.complement.b
  if (!/^(?:,|;)$/.test(chunks[end]?.word ?? '')) return false
  return !(
    chunks[end + 1]?.kind === 'conj' && clauses.some(({ subject, relative }) => !relative && subject?.a === end + 2)
  )
}

/** "Predators of the otter include jaguars": jaguars are some, where "rooms of the inn include beds" only has them in. */
const isKindOf = (frame: Frame, { a, b }: Piece): boolean =>
  frame.vg.lemma === 'include' &&
  frame.vg.helpers.length === 0 &&
  frame.vg.main.form !== 'past' &&
  frame.plural &&
  frame.pieces.every((piece) => piece.a === a && piece.b === b) &&
  /^(?!(?:the|this|that|these|those|its|their|his|her|other|such) )(?:(?:main|common|notable|major|typical|famous|popular|natural|chief|important|early|modern) )?(?:[\p{Ll}-]+ )?(?:predators|enemies|relatives|forms|types|kinds|sorts|varieties|species|examples|symptoms|signs|causes|sources|uses|methods|alloys|compounds|isotopes|ores|breeds|dialects|rivals|competitors|suppliers|exporters|producers|components|ingredients|side effects|properties|features|characteristics|exports|imports|products|crops|dishes|sports|languages|industries|minerals|rivers|lakes|tributaries|cities|towns|villages|landmarks|works|inventions) (?:of|for) /u.test(
    frame.subject,
  )

/** "three parts", "dozens of reactions": how many and of what kind is not what something consists of. */
export const uncounted =
  /^(?:(?:about|around|some|only|the) )?(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|various|numerous|different|\d[\d,.]*) (?:\p{L}+ )?\p{L}+s$|(?:dozens|hundreds|thousands|millions|a (?:large |great |wide )?(?:number|variety|range|series|set|group)) of\b)/u

/** "contains enough iron to float a needle": how much, of what all the sentence tells. */
const justEnough =
  /^(?:just |barely )?(?:enough|sufficient|insufficient|adequate|too (?:much|many|little|few)|plenty of)\b/

/** "just two main sets of gears", but "two gears and a wheel": how many, which another question asks better than what. */
const countsOne =
  /^(?:(?:about|around|nearly|almost|over|only|just|exactly|at least|up to) )*(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d[\d,.]*) (?!.*(?:,| and | or ))/

const numbers: ReadonlyMap<string, number> = new Map(
  ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map((word, at) => [
    word,
    at + 2,
  ]),
)
const counts = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|\d+)$/

/** "two stages: the light reactions and the Calvin cycle", "two molecules, ATP and NADPH". */
function lists(view: View): readonly Draft[] {
  const { analysis } = view
  const { chunks, tokens, sentence } = analysis
  return chunks.flatMap((chunk, at): Draft[] => {
    if (!(chunk.kind === 'comma' || (chunk.kind === 'stop' && /^[:–—]$/.test(chunk.word)))) return []
    let a = at - 1
    while (chunks[a - 1]?.kind === 'prep' && chunks[a - 1]?.word === 'of' && chunks[a - 2]?.kind === 'np') a -= 2
    const noun = chunks[a]
    if (noun?.kind !== 'np' || noun.pronoun || chunks[at - 1]?.kind !== 'np') return []
    const words = tokens.slice(noun.i, noun.j)
    const counted = words.find((token) => counts.test(token.lower))
    if (!counted || !isPlural(noun.head?.lower ?? '')) return []
    let first = at + 1
    if (chunks[first]?.kind === 'part' && chunks[first]?.word === 'known' && chunks[first + 1]?.word === 'as')
      first += 2
    else if (chunks[first]?.word === 'called' || chunks[first]?.word === 'namely') first += 1
    const end = listEnd(chunks, first, chunk.word === ':')
    if (end === undefined) return []
    // "300 rooms, a chapel and a hall": not so many of them.
    const count = numbers.get(counted.lower) ?? (/^\d+$/.test(counted.lower) ? Number(counted.lower) : undefined)
    const named = chunks
      .slice(first, end)
      .filter(({ kind }, index, all) => (kind === 'np' || kind === 'adj') && all[index - 1]?.word !== 'of')
    if (count !== undefined && count > named.length) return []
    const members = extent(analysis, first, end)
    const whole = extent(analysis, a, at)
    const from = words[0]?.pos === 'det' || words[0]?.pos === 'poss' ? (words[1]?.from ?? whole.from) : whole.from
    const subject = plain(sentence.text.slice(from, whole.to))
    const frame = view.frames.find((own) => own.clause.complement.a <= a && a < own.clause.complement.b)
    return [
      draft(view, {
        kind: 'list',
        relation: 'are',
        subject,
        rule: 'part:list',
        slots: [
          slotAt(view, 'subject', whole.from, whole.to, noun.head ? { head: noun.head.lower } : {}),
          slotAt(view, 'object', members.from, members.to),
        ],
        statement: null,
        asks: [
          isThere(view, a)
            ? ask('object', `What are the ${subject}?`, plain(sentence.text.slice(members.from, members.to)))
            : frame && !frame.clause.relative
              ? listAsk(view, frame, a, subject, plain(sentence.text.slice(members.from, members.to)))
              : undefined,
        ],
      }),
    ]
  })
}

/** "There are three kinds of rock: ...": what is there is not yet told of. */
const isThere = ({ analysis: { chunks, clauses } }: View, a: number): boolean =>
  chunks[a - 1]?.vg?.lemma === 'be' && clauses.some(({ at, subject }) => at === a - 1 && subject?.head.pos === 'there')

/** "Which three phases does the Calvin cycle consist of?" */
function listAsk(view: View, frame: Frame, a: number, subject: string, answer: string) {
  const piece = frame.pieces.find((own: Piece) => own.a <= a && a < own.b && !own.front)
  if (
    !piece ||
    !safe(view, frame, [piece]) ||
    (piece.role !== 'object' && piece.role !== 'pp' && piece.role !== 'predicate')
  )
    return undefined
  // "signed by Ida Holm, and two mills, Ulm and Linz": the mills begin another clause.
  if (a !== piece.a + (piece.role === 'pp' ? 1 : 0)) return undefined
  if (piece.role === 'predicate') return ask('object', `What ${frame.vg.main.lower} ${piece.words}?`, answer)
  const prep = piece.role === 'pp' ? `${capital(piece.prep ?? '')} which` : 'Which'
  return ask('object', askPiece(frame, `${prep} ${subject}`, [piece]), answer)
}

/** "NP and NP" or "NP, NP and NP" that ends the sentence or its clause. */
function listEnd(
  chunks: readonly { readonly kind: string; readonly word: string }[],
  first: number,
  sorts: boolean,
): number | undefined {
  let at = first
  let joined = false
  for (;;) {
    // "three kinds of rock: igneous, sedimentary and metamorphic"
    if (chunks[at]?.kind !== 'np' && !(sorts && chunks[at]?.kind === 'adj')) return undefined
    at += 1
    while (chunks[at]?.kind === 'prep' && chunks[at]?.word === 'of' && chunks[at + 1]?.kind === 'np') at += 2
    if (joined && (chunks[at] === undefined || chunks[at]?.kind === 'stop' || chunks[at]?.kind === 'comma')) return at
    if (chunks[at]?.kind === 'comma' && chunks[at + 1]?.kind === 'conj') at += 2
    else if (chunks[at]?.kind === 'conj') at += 1
    else if (chunks[at]?.kind === 'comma' && !joined) {
      at += 1
      continue
    } else return undefined
    joined = true
  }
}
