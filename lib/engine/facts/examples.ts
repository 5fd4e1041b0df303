import { type Analysis, extent, plain } from '../analysis'
import { remainder, verbWords } from '../asks'
import type { Frame } from '../frames'
import { isPlural } from '../lexicon'
import { type Ask, ask, type Draft, draft, safe, slotAt, type View } from './family'
import { isStated } from './stated'

type Parts = readonly { readonly kind: string; readonly word: string }[]

/** A noun phrase, or a lone -ing form among commas: "hockey, rowing and golf". */
const isMember = (chunks: Parts, at: number): boolean =>
  chunks[at]?.kind === 'np' ||
  (chunks[at]?.kind === 'ger' && /^(?:comma|conj|stop)$/.test(chunks[at + 1]?.kind ?? 'stop'))

/** "maize and sugarcane", "A, B and C": to the member behind the conjunction. */
function membersEnd(chunks: Parts, first: number): number {
  let at = first
  for (let joined = false; isMember(chunks, at); ) {
    at += 1
    while (chunks[at]?.word === 'of' && chunks[at + 1]?.kind === 'np') at += 2
    if (joined) return at
    const oxford = chunks[at]?.kind === 'comma' && chunks[at + 1]?.kind === 'conj' ? 2 : 0
    const step = oxford || (chunks[at]?.kind === 'conj' || chunks[at]?.kind === 'comma' ? 1 : 0)
    if (step === 0 || !isMember(chunks, at + step)) return at
    joined = oxford === 2 || chunks[at]?.kind === 'conj'
    at += step
  }
  return at
}

const numerals = ['', 'an example', 'two examples', 'three examples', 'four examples', 'five examples']

/** "German cities": the world has others, and everybody knows some. */
const ofTheWorld =
  /\b(?:cities|towns|villages|countries|nations|states|regions|provinces|islands|rivers|lakes|languages|places|artists|writers|composers|musicians|actors|singers|scientists|people|men|women|companies|newspapers|schools|universities)$/i

/** "What are two examples of anti-inflammatory molecules?" */
function exampleAsk(view: View, group: string, first: number, end: number, answer: string) {
  const members = view.analysis.chunks
    .slice(first, end)
    .filter((chunk, at, all) => (chunk.kind === 'np' || chunk.kind === 'ger') && all[at - 1]?.word !== 'of')
  const words = numerals[members.length]
  // "Short Ride in a Fast Machine": a name may go on behind where the member was cut.
  // "the end of foot binding": the last member may be half a noun.
  const behind = view.analysis.chunks[end]?.kind
  const isCut = (members.at(-1)?.head?.pos === 'name' && behind === 'prep') || behind === 'ger' || behind === 'part'
  const clear =
    !isCut &&
    words !== undefined &&
    members.length >= 2 &&
    !(/ or /.test(answer) && members.length !== 2) &&
    !/\bones?\b|^\d/.test(answer) &&
    !ofTheWorld.test(group) &&
    group.split(' ').length >= 2 &&
    group.split(' ').length <= 6 &&
    !/^(?:many|some|other|several|various|the|his|her|its|their|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|\d+)\b/i.test(
      group,
    ) &&
    !members.some(
      (chunk) => chunk.pronoun || /^(?:his|her|its|their)$/.test(view.analysis.tokens[chunk.i]?.lower ?? ''),
    )
  return clear ? ask('object', `What ${members.length === 1 ? 'is' : 'are'} ${words} of ${group}?`, answer) : undefined
}

/** "Workers in the trade of goods, such as mill workers": the last member says of which noun it is an example. */
const isOfEarlier = (chunks: Analysis['chunks'], noun: number, end: number): boolean => {
  const member = chunks[end - 1]?.head?.lower
  return chunks[noun]?.head?.lower !== member && chunks.slice(0, noun).some(({ head }) => head?.lower === member)
}

/** "C4 plants, such as maize and sugarcane": members of a class. */
export function examples(view: View): readonly Draft[] {
  const { analysis } = view
  const { chunks, tokens, sentence } = analysis
  return chunks.flatMap((chunk, at): Draft[] => {
    const among = chunk.word === 'among' && chunks[at + 1]?.word === 'them' && chunks[at - 1]?.kind === 'comma'
    if (!(chunk.word === 'such' && chunks[at + 1]?.word === 'as') && chunk.word !== 'including' && !among) return []
    const b = chunks[at - 1]?.kind === 'comma' ? at - 1 : at
    const noun = chunks[b - 1]
    if (noun?.kind !== 'np' || noun.pronoun || !isPlural(noun.head?.lower ?? '')) return []
    const first = chunk.word === 'including' ? at + 1 : at + 2
    const end = membersEnd(chunks, first)
    if (end === first || isOfEarlier(chunks, b - 1, end)) return []
    const whole = extent(analysis, b - 1, b)
    const members = extent(analysis, first, end)
    const subject = plain(sentence.text.slice(whole.from, whole.to))
    const leading = tokens[noun.i]
    const named =
      leading === tokens[0] && leading?.pos !== 'name' ? subject.charAt(0).toLowerCase() + subject.slice(1) : subject
    const words = plain(sentence.text.slice(members.from, members.to))
    const own = exampleAsk(view, named, first, end, words)
    return [
      draft(view, {
        kind: 'list',
        relation: 'such as',
        subject: own ? named : named.replace(quantifier, ''),
        rule: 'part:examples',
        slots: [
          slotAt(view, 'subject', whole.from, whole.to, noun.head ? { head: noun.head.lower } : {}),
          slotAt(view, 'object', members.from, members.to),
        ],
        statement: null,
        asks: [own ?? ownAsk(view, b, first, end)],
      }),
    ]
  })
}

const quantifier =
  /^(?:(?:many|some|several|various|numerous|different|certain|a (?:variety|number|range|wealth|host) of)(?: other)?) /i

/** "The valley grows many fruits, including apples and pears": the examples by what is said of them all. */
function ownAsk(view: View, b: number, first: number, end: number): Ask | undefined {
  const { analysis } = view
  const { chunks, sentence } = analysis
  const frame = view.frames.find(
    ({ clause }) => clause.complement.a < b && b <= clause.complement.b && !clause.relative && !clause.marker,
  )
  const piece = frame?.pieces.find((own) => !own.front && own.a < b && b <= own.b)
  if (!frame || !piece || !isStated(view, frame) || !/^(?:object|predicate|pp)$/.test(piece.role)) return undefined
  const from = piece.role === 'pp' ? piece.a + 1 : piece.a
  if (b !== from + 1 || (piece.role === 'predicate' && frame.vg.lemma === 'be')) return undefined
  const range = extent(analysis, from, b)
  const phrase = plain(sentence.text.slice(range.from, range.to))
  const group = phrase.replace(quantifier, '')
  const bare = before(frame, piece, b)
  const list = extent(analysis, first, end)
  const answer = plain(sentence.text.slice(list.from, list.to))
  const members = memberCount(analysis, first, end)
  const words = numerals[members]
  if (
    words === undefined ||
    members < 2 ||
    / or |\bones?\b|^\d/.test(answer) ||
    /^(?:the|an?|its|his|her|their) /.test(group)
  )
    return undefined
  if (chunks[end] && !/^(?:stop|comma)$/.test(chunks[end]?.kind ?? '')) return undefined
  if (!quantifier.test(phrase) || !safe(view, bare, [piece])) return undefined
  const { after } = remainder(
    bare,
    bare.pieces.filter((own) => own === piece || own.role === 'adverb'),
  )
  const link = piece.role === 'pp' ? `${piece.prep} which` : 'that'
  return ask(
    'object',
    `${plain(`What are ${words} of ${group} ${link} ${frame.subject} ${verbWords(frame.vg)} ${after}`).trim()}?`,
    answer,
  )
}

/** The frame without what stands behind chunk `b`: the list belongs to the phrase. */
const before = (frame: Frame, piece: Frame['pieces'][number], b: number): Frame => ({
  ...frame,
  pieces: frame.pieces.filter((own) => own === piece || own.front || own.b <= b),
})

const memberCount = ({ chunks }: Analysis, first: number, end: number): number =>
  chunks
    .slice(first, end)
    .filter(({ kind }, at, all) => (kind === 'np' || kind === 'ger') && all[at - 1]?.word !== 'of').length
