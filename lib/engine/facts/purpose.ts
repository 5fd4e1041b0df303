import { extent, plain } from '../analysis'
import { askPiece, statement } from '../asks'
import type { Chunk } from '../chunks'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import { isHumanNoun } from '../lexicon'
import type { EngineSlot } from '../types'
import { ask, type Draft, draft, type Family, objectOf, safe, slotAt, subjectSlot, type View } from './family'
import { purposeEnd } from './purposeEnd'
import { askStranded } from './stranded'

/** Verbs whose "to ..." is what they say, not what they are for. */
export const taking = new Set(
  'push lobby petition begin start continue try attempt want seem appear tend fail refuse agree decide plan hope expect need like prefer learn manage come have be offer promise threaten intend choose cause allow enable force lead ask tell order persuade encourage help require urge call ensure believe think know say consider report suppose find show prove cease happen turn grow live go get vote seek aim compel oblige commit motivate inspire instruct command advise warn prompt convince pressure incite spur tempt induce drive press beg implore authorize authorise entitle permit forbid invite teach prepare wish claim make leave give play take encounter depend rely wait struggle strive rise remain stand'.split(
    ' ',
  ),
)
/** Nouns that take "to ..." themselves: "the ability to fly". */
const nounTaking =
  /^(?:ability|attempt|effort|right|power|decision|desire|need|plan|chance|opportunity|permission|way|tendency|failure|refusal|order|time|reason|failure|agreement|proposal|scheme|law|authority|person|one|first|last|duty|campaign|means|capacity|willingness|thing|place|country|state|people|man|woman|men|president|leader|member|part|role|obligation|freedom|intention|promise|threat|pressure|potential|step|officials?|barriers?|obstacles?|keys?|approach|thing|something|anything|nothing|what|one|ones|others?|tool|method|competitor|rival|alternative|challenge|contrast|successor|heir|solution|answer|response|tribute|idea|offer|request|demand|invitation|motivation|incentive|strength|courage|skill|vision|mission|aim|goal|task|job|work|struggle|fight|race|battle|pressure|resources|money|funds|space|room|technology|bid|commission|condition)s?$/

/** Qualities behind a noun that go on with "to ...". */
const enabling =
  /^(?:necessary|needed|required|sufficient|essential|crucial|vital|adequate|available|able|unable|likely|unlikely|ready|free|willing|unwilling|eager|due|enough|suitable|fit|capable|responsible|reluctant|easy|hard|difficult|safe|important|possible|impossible)$/

/** How people are who would do something. */
const inclined =
  /^(?:anxious|eager|keen|desperate|determined|impatient|content|glad|happy|afraid|ashamed|prepared|inclined|hesitant|loath|apt|quick|slow|prone|bound|set|liable|certain|sure|welcome|powerless|unprepared|hungry)$/
const outcome = /^(?:be|have|become|include|cover|encompass|comprise|contain|total|number|exceed)$/

/** "reacts with water to form a salt", "merged to form the Lech Group": what came of it, and no purpose. */
const joining =
  /^(?:react|combine|merge|join|unite|fuse|bind|bond|condense|recombine|polymeri[sz]e|assemble|decompose|break|split|dissolve|crystalli[sz]e|amalgamate|link|mix|meet)$/
const forming = /^(?:form|produce|yield|give|create|become|make|release)$/

const wording = /^the (?:term|word|phrase|name|expression)\b/i

/** What something is done or used for: "in order to", "so that", "is used to", "to save water". */
export const purpose: Family = {
  name: 'purpose',
  read: (view) =>
    view.frames.flatMap((frame) => [...read(view, frame), ...soThat(view, frame), ...usedFor(view, frame)]),
}

function read(view: View, frame: Frame): readonly Draft[] {
  const { chunks, sentence } = view.analysis
  const { a, b } = frame.clause.complement
  if (frame.clause.marker === 'that' || (frame.vg.lemma === 'be' && frame.vg.voice === 'active')) return []
  let at = -1
  for (let k = a; k < b; k += 1) {
    if (chunks[k]?.kind === 'rel' || chunks[k]?.kind === 'sub') break
    if (chunks[k]?.kind === 'inf') {
      at = k
      break
    }
  }
  if (at < 0) {
    // ", to show ..." behind the comma that closed the complement.
    const tail = chunks[b]?.kind === 'comma' && chunks[b + 1]?.kind === 'inf' ? b + 1 : -1
    if (tail < 0) return []
    at = tail
  }
  // "I call the rule, by which tolls are set, by this name, in order to": the clause of "by which" ended with its comma.
  if (
    /which$/.test(frame.clause.marker ?? '') &&
    chunks.slice(frame.clause.at, at).some(({ kind }) => kind === 'comma')
  )
    return []
  // "in order to", "with a view to"
  const opener = `${chunks[at - 2]?.word} ${chunks[at - 1]?.word}`
  const inOrder = opener === 'in order' || opener === 'with view'
  // "can be made to reject them", "Otto Lang was made to resign": what one makes a thing or a person do is no purpose of it.
  if (frame.vg.lemma === 'make' && frame.vg.voice === 'passive' && at === a && !inOrder) {
    if (frame.vg.helpers.length > 1 || frame.person || isHumanNoun(frame.clause.subject?.head.lower ?? '')) return []
  }
  // "is the term used to describe them", "use the term anomie to describe": the term, and not the thing.
  if (
    (frame.vg.lemma === 'use' &&
      wording.test(frame.vg.voice === 'passive' ? frame.subject : (objectOf(frame)?.words ?? ''))) ||
    /\b(?:term|word|name|phrase|expression|title|label)s? (?:that (?:is|are) )?(?:often |commonly |generally )?used $/.test(
      sentence.text.slice(0, extent(view.analysis, at, at + 1).from),
    )
  )
    return []
  const passiveUse =
    frame.vg.voice === 'passive' &&
    /^(?:use|design|build|create|establish|found|introduce|develop|need|employ|make|set|write|pass|form|construct|send|install|add|devise|invent|launch|raise|erect|dig|levy|impose|print|extend|enlarge|rebuild|modify|adapt|apply|deploy|enact|adopt|drill|cut|plant|fit)$/.test(
      frame.vg.lemma,
    )
  if (
    !inOrder &&
    !passiveUse &&
    (at === a ||
      taking.has(frame.vg.lemma) ||
      chunks.slice(a, at).some((chunk) => nounTaking.test(chunk.head?.lower ?? '')) ||
      frame.vg.voice === 'passive')
  )
    return []
  // "became the first weaver of Ulm to sail to Linz": of which she was the first, and no purpose.
  const { tokens } = view.analysis
  const isFirst = ({ i }: Chunk): boolean =>
    tokens[i]?.lower === 'the' && /^(?:first|last|only)$/.test(tokens[i + 1]?.lower ?? '')
  const bearers = /^(?:be|become|remain)$/.test(frame.vg.lemma) ? chunks.slice(a, at) : chunks.slice(at - 1, at)
  if (!inOrder && bearers.some(isFirst)) return []
  // "has the tools necessary to cut stone", "carries enough coal to last": what they are good for, and no purpose.
  if (!inOrder && chunks[at - 1]?.kind === 'adj' && enabling.test(chunks[at - 1]?.word ?? '')) return []
  // "lent to people anxious | to buy looms": so were the people.
  if (
    !inOrder &&
    chunks[at - 1]?.kind === 'adj' &&
    chunks[at - 2]?.kind === 'np' &&
    inclined.test(chunks[at - 1]?.word ?? '')
  )
    return []
  const act = chunks[at]?.vg
  if (!inOrder && joining.test(frame.vg.lemma) && forming.test(act?.lemma ?? '')) return []
  // "can grow on rock and help to break it": what one helps to do is no purpose.
  if (chunks.slice(a, at).some((chunk) => chunk.kind === 'vg') && !inOrder) return []
  if (
    /\b(?:help|helps|helped|try|tries|tried|begin|begins|began|start|starts|started|tend|tends|manage|manages|managed)$/.test(
      sentence.text.slice(0, extent(view.analysis, at, at + 1).from).trim(),
    )
  )
    return []
  // "widened its aims to include waste": how far they went.
  if ((outcome.test(act?.lemma ?? '') || act?.voice === 'passive') && !inOrder) return []
  // "by enabling the market to adjust", "arrangements for his rights to lapse": the infinitive belongs to what stands before it.
  if (
    !inOrder &&
    chunks.slice(a, at).some((chunk) => chunk.kind === 'ger' || chunk.kind === 'vg' || chunk.word === 'for')
  )
    return []
  // "could grow, leading councils to raise taxes": what they are led to do, and no purpose of the growth.
  if (
    !inOrder &&
    /, (?:leading|causing|allowing|enabling|forcing|prompting|encouraging|inspiring|driving|permitting) [^,]*$/.test(
      sentence.text.slice(0, extent(view.analysis, at, at + 1).from),
    )
  )
    return []
  // "Otto, who sailed to Lund to buy salt, was caught": the clause of "who" ends with its comma.
  const close = frame.clause.relative !== undefined && at < b ? b : chunks.length
  const end = Math.min(purposeEnd(view, at), close)
  const start = inOrder ? at - 2 : at
  const range = extent(view.analysis, at, end)
  const words = plain(sentence.text.slice(range.from, range.to))
  const from = extent(view.analysis, start, start + 1).from
  const rest = frame.pieces.flatMap((piece) =>
    piece.front || piece.b <= start
      ? [piece]
      : piece.a >= start
        ? piece.a >= end
          ? [piece]
          : []
        : [{ ...piece, b: start, to: from, words: plain(sentence.text.slice(piece.from, from)) }],
  )
  const bare = { ...frame, pieces: rest }
  if (!standsAlone(view.analysis, at, end, view.reference, false) && openWords(words, frame)) return []
  // "To make cast iron, a press was used to ...": two aims of one deed.
  if (rest.some(({ front, role }) => front && role === 'inf')) return []
  const used =
    frame.vg.lemma === 'use' &&
    frame.vg.voice === 'passive' &&
    rest.every(({ role }) => /^(?:adverb|apposition)$/.test(role))
  const effectEnd =
    rest.filter((piece) => !piece.front).at(-1)?.to ?? extent(view.analysis, frame.clause.at, frame.clause.at + 1).to
  return [
    draft(view, {
      kind: 'purpose',
      relation: 'in order to',
      subject: frame.subject,
      rule: 'purpose:infinitive',
      slots: purposeSlots(
        view,
        frame,
        {
          from: used ? frame.subjectFrom : extent(view.analysis, frame.clause.at, frame.clause.at + 1).from,
          to: effectEnd,
        },
        range,
      ),
      statement: safe(view, bare) ? statement(frame) : null,
      asks: [
        safe(view, bare) && !(used && /^(?:some|many|most|several|few|all) /i.test(frame.subject))
          ? ask(
              'reason',
              used ? askPiece(bare, 'What', []).replace(/\?$/, ' for?') : askPiece(bare, 'For what purpose', []),
              words,
              [words.replace(/^to\s+/, ''), `in order ${words}`],
            )
          : undefined,
      ],
    }),
  ]
}

type Stretch = { readonly from: number; readonly to: number }

/** Slots of what is done (`object`) and what for (`reason`). */
export const purposeSlots = (view: View, frame: Frame, object: Stretch, reason: Stretch): readonly EngineSlot[] => [
  subjectSlot(view, frame),
  slotAt(view, 'object', object.from, object.to),
  slotAt(view, 'reason', reason.from, reason.to),
]

/** Words of an aim that point outside the question. */
export const openWords = (words: string, frame: Frame): boolean =>
  /\b(?:it|this|these|those|him|he|she)\b/.test(words) || (/\bthem\b/.test(words) && !frame.plural)

/** "S V, so that P". */
function soThat(view: View, frame: Frame): readonly Draft[] {
  const { chunks, sentence } = view.analysis
  let so = frame.clause.complement.b
  if (chunks[so]?.kind === 'comma') so += 1
  if (chunks[so]?.word !== 'so' || chunks[so + 1]?.word !== 'that' || frame.clause.marker) return []
  const end = purposeEnd(view, so + 1)
  const range = extent(view.analysis, so + 2, end)
  const words = plain(sentence.text.slice(range.from, range.to))
  if (words.split(' ').length < 3 || openWords(words, frame)) return []
  // "A log is a file that keeps notes so that they can be read": what for it keeps them.
  if (frame.vg.lemma === 'be' && chunks.slice(frame.clause.at, so).some(({ kind }) => kind === 'rel')) return []
  const last = frame.pieces.filter((piece) => !piece.front).at(-1)
  return [
    draft(view, {
      kind: 'purpose',
      relation: 'so that',
      subject: frame.subject,
      rule: 'purpose:so-that',
      slots: [
        slotAt(view, 'object', frame.subjectFrom, last?.to ?? frame.subjectTo),
        slotAt(view, 'reason', range.from, range.to),
      ],
      statement: null,
      asks: [
        safe(view, frame) && (frame.vg.lemma === 'have' || !frame.pieces.some((piece) => piece.role === 'inf'))
          ? ask('reason', askPiece(frame, 'Why', []), `so that ${words}`, [words])
          : undefined,
      ],
    }),
  ]
}

/** "used for dyeing for at least 900 years": how long is not what for. */
const howLong =
  /(?<=\S) (?:for|since|over|throughout) (?:(?:at least|more than|less than|over|about|around|nearly|almost|well over|the (?:last|past)|many|several|hundreds of|thousands of) )*(?:[\p{L}\d,.-]+ )?(?:months|years|decades|centuries|millennia|generations)$/u

/** "is used for P", "is needed for P", "serves as P". */
function usedFor(view: View, frame: Frame): readonly Draft[] {
  const piece = frame.pieces.find(
    (own) =>
      !own.front &&
      own.role === 'pp' &&
      ((own.prep === 'for' && /^(?:use|need|require)$/.test(frame.vg.lemma) && frame.vg.voice === 'passive') ||
        (own.prep === 'as' && /^(?:serve|act|function)$/.test(frame.vg.lemma) && frame.vg.voice === 'active')),
  )
  if (!piece || frame.person || frame.clause.relative || !safe(view, frame, [piece])) return []
  const from = extent(view.analysis, piece.a + 1, piece.a + 2).from
  const range = {
    from,
    to: piece.to - (howLong.exec(view.analysis.sentence.text.slice(from, piece.to))?.[0].length ?? 0),
  }
  const words = plain(view.analysis.sentence.text.slice(range.from, range.to))
  const prep = piece.prep ?? ''
  return [
    draft(view, {
      kind: 'purpose',
      relation: `${frame.vg.lemma} ${prep}`,
      subject: frame.subject,
      rule: 'purpose:use',
      slots: [
        slotAt(view, 'subject', frame.subjectFrom, frame.subjectTo),
        slotAt(view, 'object', frame.subjectFrom, frame.subjectTo),
        slotAt(view, 'reason', range.from, range.to),
      ],
      statement: statement(frame),
      asks: [ask('reason', askStranded(frame, piece), words)],
    }),
  ]
}
