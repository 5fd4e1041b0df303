import { extent, plain } from '../analysis'
import { askPiece, askSubject, statement } from '../asks'
import type { Frame } from '../frames'
import { isHumanNoun } from '../lexicon'
import type { Piece } from '../pieces'
import {
  ask,
  type Draft,
  draft,
  type Family,
  inside,
  pieceSlot,
  safe,
  slotAt,
  subjectSlot,
  subjectWord,
  type View,
} from './family'

const lying =
  /^(?:lie|stand|sit|live|occur|happen|run|flow|grow|exist|dwell|take|rise|originate|begin|reside|settle|remain|meet|form|arise|appear|emerge|stay|die|work|study|travel|end|start|gather|spread)$/
const placed =
  /^(?:locate|situate|find|house|hold|place|bury|station|keep|store|host|build|headquarter|center|centre|exhibit|display|display|position|concentrate|make|publish|establish|found|open|do|carry|perform)$/
const placePreposition =
  /^(?:in|at|on|near|inside|within|along|under|beneath|below|above|between|beside|outside|around|through|across|off|next|behind|opposite)$/
const abstract =
  /^(?:order|way|ways|manner|fact|case|addition|response|contrast|particular|general|favor|favour|use|turn|part|terms|time|times|end|beginning|need|search|form|forms|shape|size|number|numbers|color|colour|detail|least|most|first|last|once|operation|charge|power|office|secret|public|private|debt|danger|love|common|place|effect|force|existence|existence|protest|return|exchange|honor|honour|memory|support|opposition|preparation|accordance|relation|respect|reaction|attempt|effort|english|french|german|latin|greek|chinese|spanish|century|decade|year|years|month|months|day|days|night|age|era|period|war|peace|summer|winter|spring|autumn|weather|light|darkness|life|death|rate|speed|cost|price|level|levels|temperature|temperatures|pressure|wavelength|distance|phase|stage|stages|step|steps|conditions?|circumstances|behalf|basis|purpose|average|contact|agreement|collaboration|cooperation|conjunction|combination|competition|conflict|connection|pairs|groups?|series|sequence|parallel|advance|practice|theory|reality|principle|politics|economics|law|physics|chemistry|mathematics|science|music|art|history|literature|poverty|wealth|exile|prison|battle|tenure|career|reign|rule|childhood|youth|ceremony|election|elections|meeting|conference|test|study|research|experiments?)$/

/** Where something is or happens: "The theatre stood in the garden", "photosynthesis takes place in chloroplasts", "In the stroma lie the thylakoids". */
export const location: Family = {
  name: 'location',
  read: (view) => [...view.frames.flatMap((frame) => read(view, frame)), ...inversions(view), ...nested(view)],
}

function read(view: View, frame: Frame): readonly Draft[] {
  const { vg } = frame
  if (frame.clause.marker === 'that' || frame.clause.marker === 'if' || frame.clause.relative === 'that') return []
  const rest = frame.pieces.filter((piece) => !piece.front)
  const where = rest.find(
    (piece) =>
      piece.role === 'pp' &&
      placePreposition.test(piece.prep ?? '') &&
      piece.head &&
      !abstract.test(piece.head.lower) &&
      (piece.head.pos === 'noun' ||
        view.typeOf(inside(view, piece).words) === 'place' ||
        view.typeOf(inside(view, piece).words) === 'org' ||
        piece.head.pos === 'name'),
  )
  if (!where?.head || isHumanNoun(where.head.lower)) return []
  const takesPlace = vg.lemma === 'take' && rest[0]?.words === 'place'
  const fits =
    (vg.voice === 'passive' && placed.test(vg.lemma)) ||
    (vg.voice === 'active' && lying.test(vg.lemma) && (vg.lemma !== 'take' || takesPlace)) ||
    (vg.lemma === 'be' && vg.voice === 'active' && rest[0] === where)
  const named =
    !fits &&
    where.head.pos === 'name' &&
    view.typeOf(inside(view, where).words) === 'place' &&
    /^(?:in|at|near)$/.test(where.prep ?? '')
  if ((!fits && !named) || /^(?:bear|die)$/.test(vg.lemma)) return []
  if (vg.voice === 'passive' && /^(?:through|around|across|between|behind|off|next|over)$/.test(where.prep ?? ''))
    return []
  if (named && vg.lemma === 'be') return []
  const chain = placeChain(rest, where)
  const last = chain.at(-1) ?? where
  const place = {
    ...inside(view, where),
    to: last.to,
    words: plain(view.analysis.sentence.text.slice(inside(view, where).from, last.to)),
  }
  const whole = plain(view.analysis.sentence.text.slice(where.from, last.to))
  if (!safe(view, frame, chain)) return []
  const wh = subjectWord(view, frame)
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
          { from: where.from, to: last.to },
          {
            ...(named || view.typeOf(place.words) === 'place' ? { type: 'place' as const } : {}),
            head: where.head.lower,
          },
        ),
      ],
      start: frame.pieces.find((piece) => piece.role === 'date' && piece.prep === 'in' && piece.date?.start)?.date
        ?.start,
      statement: safe(view, frame) ? statement(frame) : null,
      asks: [
        ask('place', askPiece(frame, 'Where', chain), whole, [place.words, inside(view, where).words]),
        fits && wh && wh !== 'Who' && safe(view, frame) && (takesPlace || vg.lemma === 'be' || vg.lemma === 'lie')
          ? ask('subject', askSubject(frame, wh), frame.subject)
          : undefined,
      ],
    }),
  ]
}

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
  return chain
}

/** "Sanming, a city in Fujian" and "Youxi County in Fujian": a place and what it lies in. */
function nested(view: View): readonly Draft[] {
  const { analysis } = view
  const { chunks, tokens, sentence } = analysis
  return chunks.flatMap((chunk, at): readonly Draft[] => {
    if (chunk.kind !== 'np' || chunk.head?.pos !== 'name') return []
    const article = tokens[chunks[at + 2]?.i ?? -1]?.lower ?? ''
    const apposed =
      chunks[at + 1]?.kind === 'comma' &&
      /^(?:an?|another)$/.test(article) &&
      settlement.test(chunks[at + 2]?.word ?? '')
    const joint = apposed ? at + 3 : at + 1
    if (
      chunks[joint]?.kind !== 'prep' ||
      !/^(?:in|of|near|on)$/.test(chunks[joint]?.word ?? '') ||
      (!apposed && chunks[joint]?.word !== 'in')
    )
      return []
    const outer = chunks[joint + 1]
    if (outer?.kind !== 'np' || outer.head?.pos !== 'name') return []
    const own = extent(analysis, at, at + 1)
    const name = sentence.text.slice(own.from, own.to).replace(/^the\s+/i, '')
    if (!apposed && !settlement.test(chunk.head.lower)) return []
    const where = extent(analysis, joint + 1, joint + 2)
    const place = plain(sentence.text.slice(where.from, where.to))
    return [
      draft(view, {
        kind: 'location',
        relation: 'in',
        subject: name,
        rule: 'location:nested',
        slots: [
          slotAt(view, 'subject', own.from, own.to, { type: 'place' }),
          slotAt(view, 'place', where.from, where.to, { type: 'place' }),
        ],
        statement: `${name} ${apposed ? `is a ${chunks[at + 2]?.word}` : 'is'} ${chunks[joint]?.word} ${place}.`,
        asks: [ask('place', `Where is ${name}?`, place, [`${chunks[joint]?.word} ${place}`])],
      }),
    ]
  })
}

const settlement =
  /^(?:city|town|village|county|commune|district|suburb|municipality|port|island|province|region|state|neighborhood|neighbourhood|settlement|capital|township|borough|parish|prefecture)$/

/** "In the stroma lies a system of flattened sacs": the place comes first, the subject behind the verb. */
function inversions(view: View): readonly Draft[] {
  const { analysis } = view
  const { chunks, tokens, sentence } = analysis
  return analysis.clauses.flatMap((clause): Draft[] => {
    if (
      clause.subject ||
      !/^(?:lie|stand|be|sit|live|hang|rise|flow|run)$/.test(clause.vg.lemma) ||
      clause.vg.voice === 'passive' ||
      clause.at < 2
    )
      return []
    if (chunks[0]?.kind !== 'prep' || !placePreposition.test(chunks[0].word) || chunks[clause.at - 1]?.kind !== 'np')
      return []
    if (chunks.slice(1, clause.at).some((chunk) => chunk.kind !== 'np' && chunk.word !== 'of')) return []
    const place = extent(analysis, 0, clause.at)
    let end = clause.complement.a
    if (chunks[end]?.kind !== 'np' || chunks[end]?.pronoun) return []
    end += 1
    while (chunks[end]?.word === 'of' && chunks[end + 1]?.kind === 'np') end += 2
    const what = extent(analysis, clause.complement.a, end)
    const subject = plain(sentence.text.slice(what.from, what.to))
    const words = plain(sentence.text.slice(place.from, place.to))
    const inPlace = tokens[0] ? words.charAt(0).toLowerCase() + words.slice(1) : words
    return [
      draft(view, {
        kind: 'location',
        relation: 'in',
        subject,
        rule: 'location:inversion',
        slots: [slotAt(view, 'subject', what.from, what.to), slotAt(view, 'place', place.from, place.to)],
        statement: null,
        asks: [ask('subject', `What ${clause.vg.main.lower} ${inPlace}?`, subject)],
      }),
    ]
  })
}
