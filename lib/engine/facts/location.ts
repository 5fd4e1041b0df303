import { plain } from '../analysis'
import { askPiece, statement } from '../asks'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import { isHumanNoun, isPlural } from '../lexicon'
import { nameClass } from '../mentions/nameType'
import type { Piece } from '../pieces'
import {
  ask,
  type Draft,
  draft,
  type Family,
  inside,
  objectOf,
  participial,
  pieceSlot,
  safe,
  subjectSlot,
  subjectWord,
  type View,
} from './family'
import { type Phrase, phraseIn } from './phrase'
import { inversions, nested, placePreposition } from './placesBeside'
import { subjectSide } from './sides'

const lying =
  /^(?:lie|stand|sit|live|occur|happen|run|flow|grow|exist|dwell|take|rise|originate|begin|reside|settle|remain|meet|form|arise|appear|emerge|stay|die|work|study|travel|end|start|gather|spread)$/
const placed =
  /^(?:locate|situate|find|house|hold|place|bury|station|keep|store|host|build|headquarter|center|centre|exhibit|display|display|position|concentrate|make|publish|establish|found|open|do|carry|perform)$/
const abstract =
  /^(?:supply|abundance|quantity|quantities|isolation|equilibrium|harmony|balance|title|name|pseudonym|heading|direction|leadership|command|guidance|supervision|auspices|pretext|influence|threat|order|way|ways|manner|fact|case|addition|response|contrast|particular|general|favor|favour|use|turn|part|terms|time|times|end|beginning|need|search|form|forms|shape|size|number|numbers|color|colour|detail|least|most|first|last|once|operation|charge|power|office|secret|public|private|debt|danger|mood|moods|temper|shock|tears|trance|coma|mourning|love|common|place|effect|force|existence|existence|protest|return|exchange|honor|honour|memory|support|opposition|preparation|accordance|relation|respect|reaction|attempt|effort|english|french|german|latin|greek|chinese|spanish|century|decade|year|years|months?|weeks?|weekends?|days?|hours?|minutes?|seconds?|moments?|night|age|era|period|war|peace|summer|winter|spring|autumn|weather|light|darkness|dawn|turn|eve|start|close|outbreak|event|aftermath|wake|course|hope|height|scale|scales|risk|attack|life|death|rate|speed|cost|price|level|levels|temperature|temperatures|pressure|wavelength|distance|phase|stage|stages|step|steps|conditions?|circumstances|behalf|suspicion|charges|grounds|account|condition|bail|parole|probation|holiday|leave|duty|trial|basis|purpose|average|contact|agreement|collaboration|cooperation|conjunction|combination|competition|conflict|connection|pairs|groups?|series|sequence|parallel|advance|practice|theory|reality|principle|politics|economics|law|physics|chemistry|astronomy|mathematics|science|music|art|history|literature|poverty|wealth|exile|prison|battle|tenure|career|reign|rule|childhood|youth|ceremony|line|row|ruins|touch|election|elections|survey|census|poll|rise|decline|increase|decrease|wane|move|verge|brink|forefront|mercy|odds|stake|rest|check|offer|agenda|receiving|defensive|offensive|display|show|exhibit|loan|sale|ranking|index|report|referendum|meeting|conference|test|study|research|experiments?)$/

/** Where something is or happens: "The theatre stood in the garden", "photosynthesis takes place in chloroplasts", "In the stroma lie the thylakoids". */
export const location: Family = {
  name: 'location',
  read: (view) => [...view.frames.flatMap((frame) => read(view, frame)), ...inversions(view), ...nested(view)],
}

/** Verbs with an object that say where it goes or stays: "store glucose in the liver". */
const placing =
  /^(?:store|keep|put|place|deposit|bury|grow|build|plant|hide|install|erect|display|mine|hang|lay|establish|open|found|host|hold|publish|release|find|discover|spend|meet|marry|celebrate|construct|exhibit|premiere|perform|sign|film|record|buy|win|fight|cultivate|manufacture)$/

/** Common nouns that name no place: qualities, acts and states by their endings, and ages. */
const quality =
  /(?:tion|sion|ment|ness|ity|ism|ence|ance|ship|hood|ing|sis|ure|th|cy|age|al|ology|graphy|or|er)s?$|^(?:teens|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)$/
const standing =
  /^(?:farm|ship|boat|board|railway|railroad|plantation|estate|island|ranch|street|campus|site|road|coast|island)s?$/
const stillPlaces =
  /^(?:station|settlement|apartment|compartment|department|basement|monument|city|university|facility|cavity|community|locality|vicinity|municipality|residence|province|building|clearing|pasture|structure|village|cottage|garage|passage|hospital|canal|capital|cathedral|terminal|corner|harbor|center|chamber|river|border|water|quarter|theater|cellar|tower|plantation|reservation|region|mountain|earth|mouth|north|south|intersection|foundation|institution|agency|interior|exterior|floor|corridor|sector|crater|layer|liver|air)s?$/

/** "are on display | in the museum": what is so in a place. */
const shown = /^(?:on (?:permanent |public )?(?:display|show|exhibit|exhibition|loan|sale|view|deposit)|in storage)$/
/** "at the heart of the old town" */
const standsInPlace =
  / of (?:the|an?) (?:\p{Ll}+ )?(?:city|town|village|garden|building|house|valley|island|district|forest|region|country|estate|park|campus|complex)$/u

const vehicle =
  /^(?:canoe|boat|ship|raft|train|car|bus|carriage|cart|wagon|coach|plane|aeroplane|airplane|sledge|horse|camel|bicycle|balloon)s?$/

type Where = { readonly piece: Piece; readonly fits: boolean }

function findPlace(view: View, frame: Frame): Where | undefined {
  const { vg } = frame
  const rest = frame.pieces.filter((piece) => !piece.front)
  const takesPlace = vg.lemma === 'take' && rest[0]?.words === 'place'
  for (const piece of frame.pieces) {
    const { head, prep = '' } = piece
    if (piece.role !== 'pp' || !head || !placePreposition.test(prep) || abstract.test(head.lower)) continue
    // "is at the heart of trust": of no place.
    if (
      vg.lemma === 'be' &&
      /^at the (?:heart|core|root|basis|forefront) of \p{Ll}/u.test(piece.words) &&
      !standsInPlace.test(piece.words)
    )
      continue
    // "in the area of radioactivity"
    if (/\b(?:area|field|domain|realm|sphere)s? of \p{Ll}|\b\p{Ll}+ing point\b/u.test(piece.words)) continue
    if (isHumanNoun(head.lower) || /^\p{Ll}+ (?:about |around |nearly )?\d/u.test(piece.words)) continue
    // "travel in dugout canoes": how, not where.
    if (/^(?:travel|arrive|come|go|sail|ride)$/.test(vg.lemma) && vehicle.test(head.lower)) continue
    // "worked on a loom": on what, not where.
    if (prep === 'on' && /^(?:work|study|dwell)$/.test(vg.lemma) && !standing.test(head.lower)) continue
    // "published a book on the quake": of what it speaks.
    if (prep === 'on' && /^(?:publish|release|hold|host|meet|sign)$/.test(vg.lemma)) continue
    const words = inside(view, piece).words
    const type = view.typeOf(words)
    const name =
      /^(?:in|at|near|on)$/.test(prep) &&
      (type === 'place' || (type === 'org' && buildings.test(nameClass(words) ?? '')))
    if (piece.front) {
      if (name && head.pos === 'name' && vg.lemma !== 'be') return { piece, fits: false }
      continue
    }
    if (head.pos !== 'noun' && head.pos !== 'name' && type !== 'place' && type !== 'org') continue
    const before = rest[rest.indexOf(piece) - 1]
    const concrete = head.pos === 'name' ? type !== 'person' : !quality.test(head.lower) || stillPlaces.test(head.lower)
    const fits =
      (vg.voice === 'passive' &&
        placed.test(vg.lemma) &&
        !/^(?:through|around|across|between|behind|off|next|over)$/.test(prep)) ||
      (vg.voice === 'active' &&
        lying.test(vg.lemma) &&
        (vg.lemma !== 'take' || takesPlace) &&
        !(vg.lemma === 'form' && isPlural(head.lower) && /^\S+ \S+$/.test(piece.words))) ||
      (vg.lemma === 'be' && vg.voice === 'active' && rest.find((own) => !shown.test(own.words)) === piece)
    if (fits && (concrete || takesPlace || vg.lemma === 'locate' || vg.lemma === 'situate'))
      return { piece, fits: true }
    const stored =
      concrete &&
      (head.pos === 'name' || isPlural(head.lower) || /^\S+ (?:the|an?|its|their|his|her) /.test(piece.words)) &&
      placing.test(vg.lemma) &&
      /^(?:in|on|at|near|inside|under|beneath)$/.test(prep) &&
      (vg.voice === 'passive' || objectOf(frame) !== undefined)
    if (stored && !(head.pos === 'name' && type === undefined)) return { piece, fits: false }
    // "moved to the museum of science in Ulm": where the museum is.
    const belongs =
      before?.role === 'pp' &&
      before.b === piece.a &&
      (before.head?.pos === 'name' ? /^(?:to|into|from)$/ : /^(?:to|into|from|at|of)$/).test(before.prep ?? '') &&
      (before.head?.pos === 'noun' || before.head?.pos === 'name') &&
      !isHumanNoun(before.head.lower)
    // "gave up the plan of fighting the weavers | in Tyrol": where the weavers were, or the fight would be.
    const isOfDoing =
      before?.b === piece.a && view.analysis.chunks.slice(before.a, before.b).some(({ kind }) => kind === 'ger')
    // "beaten at the Battle of Lauen | in Tyrol": a battle has its place in its name.
    const isOfBattle =
      before?.b === piece.a &&
      /^(?:at|in|during) the (?:Battle|Siege|Congress|Council|Diet|Synod) of /.test(before.words)
    if (
      name &&
      head.pos === 'name' &&
      vg.lemma !== 'be' &&
      !belongs &&
      !isOfBattle &&
      !isOfDoing &&
      !isOfStay(before, piece)
    )
      return { piece, fits: false }
  }
  return undefined
}

/** "during a stay | in Ulm": a stay without its place is none. */
const isOfStay = (before: Piece | undefined, { a }: Piece): boolean =>
  before?.prep === 'during' &&
  before.b === a &&
  /^(?:stay|visit|trip|tour|sojourn|holiday|residence|exile|stint|journey|expedition|excursion)$/.test(
    before.head?.lower ?? '',
  )

/** "the trial in Ulm helped to shape the laws of Saxony": where it was, its name says already. */
const saysWhere = ({ clause, analysis }: Frame): boolean => {
  const { a, b } = clause.subject ?? { a: 0, b: 0 }
  return analysis.chunks
    .slice(a, b)
    .some(
      ({ kind, word }, at, own) =>
        kind === 'prep' && /^(?:in|at|near)$/.test(word) && own[at + 1]?.head?.pos === 'name',
    )
}

const isOneOfSeveral = ({ analysis }: View, { clause, vg }: Frame): boolean =>
  [...vg.adverbs.map((adverb) => adverb.lower), analysis.chunks[clause.at - 1]?.word ?? ''].some((word) =>
    /^(?:also|often|sometimes|occasionally|frequently)$/.test(word),
  )

const buildings =
  /^(?:university|college|school|institute|academy|museum|library|church|cathedral|hospital|court|palace|castle|temple|theatre|theater)$/
/** Classes of places by which a question asks for them, with the preposition that fits. */
const asIn =
  /^(?:city|town|village|county|province|state|district|country|river|sea|ocean|lake|bay|desert|region|kingdom|republic|duchy|colony|municipality|canton|parish)$/

/** "Where", "In which city", "At which university", "On which street". */
function whereWords(piece: Piece, phrase: Phrase | undefined): string {
  const kind = /^which (\S+)$/.exec(phrase?.wh ?? '')?.[1]
  const { prep = '' } = piece
  if (kind === undefined) return 'Where'
  if (prep === 'in' && asIn.test(kind)) return `In which ${kind}`
  if (/^(?:at|in)$/.test(prep) && buildings.test(kind)) return `At which ${kind}`
  return prep === 'on' && /^(?:street|island|mountain)$/.test(kind) ? `On which ${kind}` : 'Where'
}

const seat = /(?:^| )for (?:\p{Lu}\S*(?: |$))+$/u

function read(view: View, frame: Frame): readonly Draft[] {
  const { vg } = frame
  if (/^(?:that|if|where)$/.test(frame.clause.marker ?? '') || frame.clause.relative === 'that' || participial(frame))
    return []
  if (/^(?:bear|die)$/.test(vg.lemma)) return []
  const found = findPlace(view, frame)
  if (!found || (found.piece.head?.pos === 'name' && saysWhere(frame))) return []
  const { piece: where, fits } = found
  // "In Ulm, Otto Lang was said to have built a mill": built there, and not said.
  if (where.front && vg.voice === 'passive' && /^(?:say|think|believe|report|suppose|allege|rumou?r)$/.test(vg.lemma))
    return []
  // "Springs often rise in limestone": there are other places.
  if (fits && frame.vg.helpers.length === 0 && isOneOfSeveral(view, frame)) return []
  // "anywhere in the valley where the rock is soft": the place is not what is said; "elected for Lund in Saxony": where Lund is.
  const before = frame.pieces.find(({ b }) => b === where.a)?.words ?? ''
  const isOfSeat = /^(?:re-)?(?:elect|appoint|return|choose)$/.test(vg.lemma) && seat.test(before)
  if (isOfSeat || /^(?:anywhere|everywhere|somewhere|elsewhere)$/.test(before)) return []
  if (
    lying.test(vg.lemma) &&
    frame.pieces.some(
      (piece) =>
        piece !== where &&
        !piece.front &&
        (/^(?:to|into|from|toward|towards)$/.test(piece.prep ?? '') || (vg.lemma === 'stand' && piece.prep === 'for')),
    )
  )
    return []
  const rest = frame.pieces.filter((piece) => piece.front === where.front)
  // "is located between the lungs, in the middle of the chest": a half of where it is.
  if (
    /^(?:locate|situate|lie)$/.test(vg.lemma) &&
    rest.some(
      (piece) =>
        piece !== where &&
        piece.role === 'pp' &&
        /^(?:between|under|above|below|behind|beneath)$/.test(piece.prep ?? ''),
    )
  )
    return []
  const chain = placeChain(rest, where)
  const last = chain.at(-1) ?? where
  const place = {
    ...inside(view, where),
    to: last.to,
    words: plain(view.analysis.sentence.text.slice(inside(view, where).from, last.to)),
  }
  const whole = lowered(view, plain(view.analysis.sentence.text.slice(where.from, last.to)), where)
  if (!safe(view, frame, chain) || !standsAlone(view.analysis, where.a, last.b, view.reference, false)) return []
  const takesPlace = vg.lemma === 'take'
  const wh = subjectWord(view, frame)
  const phrase = phraseIn(view, where)
  const words = whereWords(where, phrase)
  const short = phrase?.answer ?? inside(view, where).words
  const [answer, ...others] =
    words === 'Where'
      ? [whole, place.words, short, ...chain.slice(1).flatMap((piece) => [piece.words, inside(view, piece).words])]
      : [short, whole, place.words]
  return [
    draft(view, {
      kind: 'location',
      relation: fits ? 'in' : vg.lemma,
      subject: frame.subject,
      rule: fits ? 'location:verb' : 'location:named',
      slots: [
        subjectSlot(view, frame),
        pieceSlot(
          view,
          'place',
          words === 'Where' || !phrase ? { from: where.from, to: last.to } : { from: phrase.from, to: phrase.to },
          {
            ...(view.typeOf(place.words) === 'place' || words !== 'Where'
              ? { type: view.typeOf(short) ?? ('place' as const) }
              : {}),
            head: where.head?.lower ?? '',
          },
        ),
      ],
      start: frame.pieces.find((piece) => piece.role === 'date' && piece.prep === 'in' && piece.date?.start)?.date
        ?.start,
      statement: safe(view, frame) ? statement(frame) : null,
      asks: [
        ask('place', askPiece(frame, words, chain), answer ?? whole, others),
        fits && wh && wh !== 'Who' && safe(view, frame) && (takesPlace || vg.lemma === 'be' || vg.lemma === 'lie')
          ? subjectSide(view, frame).ask
          : undefined,
      ],
    }),
  ]
}

const lowered = (view: View, words: string, piece: Piece): string =>
  piece.from === (view.analysis.tokens[0]?.from ?? -1) ? words.charAt(0).toLowerCase() + words.slice(1) : words

/** "on a campus opposite the park in Allston": one answer, not three. */
function placeChain(rest: readonly Piece[], where: Piece): readonly Piece[] {
  const chain = [where]
  for (const piece of rest.slice(rest.indexOf(where) + 1)) {
    if (
      piece.role !== 'pp' ||
      !placePreposition.test(piece.prep ?? '') ||
      piece.a !== (chain.at(-1)?.b ?? -1) ||
      abstract.test(piece.head?.lower ?? '')
    )
      break
    chain.push(piece)
  }
  // "in the sea, south of the peninsula"
  const at = rest.indexOf(chain.at(-1) ?? where) + 1
  const direction = /^(?:north|south|east|west|northeast|northwest|southeast|southwest|just|close)\b/.test(
    rest[at]?.words ?? '',
  )
  return direction ? [...chain, ...rest.slice(at).filter((piece) => piece.role !== 'date')] : chain
}
