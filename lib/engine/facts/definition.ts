import { extent, plain } from '../analysis'
import { singularVerb } from '../asks'
import { capital } from '../capital'
import type { Frame } from '../frames'
import { madeUp } from '../groups'
import { standsAlone } from '../leaning'
import { isHumanNoun, isPlural } from '../lexicon'
import type { Piece } from '../pieces'
import {
  coreEnd,
  isCut,
  isGeneral,
  isNamedBehind,
  isOneThat,
  wholePredicate,
  withoutLeaningClause,
} from './definitionCut'
import { describing, isKindred, isNoTerm, isOfMany, single, termFor, whoOrWhat } from './describing'
import { ask, type Draft, draft, type Family, pieceSlot, slotAt, subjectSlot, type View } from './family'
import { isAboutWords } from './nameMade'
import { hasSecond } from './secondPredicate'

/** Nouns too wide for "Which ... ?": then the term is asked by its whole definition. */
const wide =
  /^(?:one|part|example|kind|type|form|sort|way|result|set|series|number|group|name|term|word|thing|process|case|piece|member|lot|variety|pair|collection|range|cluster|system|mass|sum|product|unit|measure|method|means|act|state|property|study|science|branch|field|use|amount)s?$/

/** What something is: "A granum is a stack of thylakoids", "Chlorophyll is the pigment that absorbs most of the light". */
export const definition: Family = {
  name: 'definition',
  read: (view) => view.frames.flatMap((frame) => copula(view, frame)),
}

function copula(view: View, frame: Frame): readonly Draft[] {
  const { vg, clause } = frame
  if (
    vg.lemma !== 'be' ||
    vg.voice !== 'active' ||
    vg.helpers.length > 0 ||
    (clause.marker !== undefined && !/^(?:while|whereas|although|and|because)$/.test(clause.marker))
  )
    return []
  const [predicate] = frame.pieces.filter((piece) => !piece.front && piece.role !== 'adverb')
  const isOne = predicate?.role === 'predicate' && isOneThat(view, frame, predicate)
  if (
    predicate?.role !== 'predicate' ||
    !predicate.head ||
    predicate.head.pos === 'adj' ||
    (predicate.head.pos === 'num' && !isOne) ||
    hasSecond(view, predicate)
  )
    return []
  const first = view.analysis.tokens[view.analysis.chunks[predicate.a]?.i ?? 0]
  const indefinite = /^(?:an?)$/.test(first?.lower ?? '')
  const definite = first?.lower === 'the'
  const front = frame.pieces.find((piece) => piece.front && piece.role !== 'adverb' && !besideIt.test(piece.words))
  const field = front ? fieldOf(front) : undefined
  // "Biofilms are present everywhere": what many are is many as well.
  const plural = frame.plural && isPlural(predicate.head.lower) && first?.pos !== 'poss' && first?.pos !== 'pron'
  const also = frame.pieces.some(({ words, role }) => role === 'adverb' && words === 'also')
  // "Deviance is behaviour that breaks rules."
  const mass = !frame.plural && first?.pos === 'noun' && view.analysis.chunks[predicate.a + 1]?.kind === 'rel'
  const isSaid = indefinite || definite || plural || mass || isOne || isGeneral(view, frame, predicate)
  if (also ? !definite : !isSaid) return []
  if (
    (front !== undefined && (field === undefined || /^the\s/.test(frame.subject))) ||
    unnamed.test(frame.subject) ||
    praised.test(frame.subject) ||
    // "The delta front is a sensitive front": what it is like, and not what it is.
    (predicate.b === predicate.a + 1 && predicate.head.lower === clause.subject?.head.lower) ||
    isAboutWords(view, frame) ||
    // "Masking a signal is a strategy", "Having a singer praise a shop is a method": said of what one does, and no definition of it.
    clause.subject?.head.form === 'ger' ||
    view.analysis.chunks[clause.subject?.a ?? -1]?.kind === 'ger' ||
    (frame.derived && view.reference.protagonist?.name !== frame.subject)
  )
    return []
  const whole = wholePredicate(view, frame, predicate)
  const full = whole && withoutLeaningClause(view, whole)
  if (
    full === undefined ||
    !standsAlone(view.analysis, full.a, coreEnd(view, full), view.reference) ||
    full.words.split(' ').length < 2 ||
    (loose.test(full.words) && !isOne) ||
    isOfMany(full) ||
    (judging.test(full.words) && !toldRarity.test(full.words)) ||
    /^(?:an?|the) (?:(?!that\b|which\b|who\b|whose\b)[^ ,]+ )*of its\b/.test(full.words) ||
    isCut(view, full)
  )
    return []
  // "Rivers are the source of fresh water": what many are together is said of them, and does not say what one is.
  if (frame.plural && definite && !isPlural(predicate.head.lower)) return []
  if (/^the /i.test(frame.subject) && indefinite && isNamedBehind(view, full)) return []
  const of = clause.subject?.head
  const isMass =
    first?.lower !== 'the' &&
    clause.subject?.head === view.analysis.tokens[view.analysis.chunks[clause.subject?.a ?? 0]?.i ?? 0]
  const borrowed =
    (figurative.test(predicate.head.lower) || (isMass && !frame.plural)) && of?.pos === 'noun' && !isHumanNoun(of.lower)
  const human = isHumanNoun(predicate.head.lower) && !isKindred(full.words) && !borrowed && !body.test(frame.subject)
  const who =
    human ||
    (frame.person &&
      !madeUp.test(predicate.head.lower) &&
      (clause.subject?.head.pos === 'name' || /^\p{Lu}[^'’]*$/u.test(frame.subject)))
      ? 'Who'
      : 'What'
  const be = vg.main.lower
  const question = `${who} ${be} ${frame.subject}?`
  return [
    makeDefinition(
      view,
      frame,
      shortened(view, full),
      definite,
      field === undefined ? question : `${field}, ${question.charAt(0).toLowerCase()}${question.slice(1)}`,
    ),
  ]
}

/** "Eruptions are a driver of change": people by their word alone. */
const figurative = /^(?:driver|carrier|host|producer|consumer|parent|ancestor|descendant|ally|enemy|rival|friend)s?$/

/** "the HC", "the Harbour Court": no who, though it be the successor of another. */
const body =
  /^(?:the )?\p{Lu}{2,}$|\b(?:Court|Bank|Council|Company|University|College|Committee|Commission|Union|Party|Church|Army|Museum|Institute|Society|Association)\b/u

/** "Unlike the loom, a wheel is": what else there is, and what it is all the same. */
const besideIt = /^(?:unlike|like|besides|despite|apart from|in contrast to|as opposed to|in addition to|as a rule)\b/i

/** "many drugs", "examples of rocks": what is said of some is no definition. */
const unnamed =
  /^(?:about|around|over|nearly|almost|roughly|only|more than|less than|up to|at least|half|\d+|\d+ ?%|many|most|some|several|all|both|each|every|few|various|certain|other|no|one|two|three|the (?:first|second|two|three|different|various|same|other)|another)\b|\b(?:in|during|by|since|before|after) [^,]*\d|^(?:the|an?) (?:\S+ )?(?:examples?|reason|result|problem|exception|question|answer|difference)$|^(?:an? |the )?(?:(?:\S+ )?(?:features?|characteristics?|advantages?|disadvantages?|benefits?|drawbacks?|limitations?)|examples?|members?|kinds?|types?|parts?|result|reason|answer|problem|point|idea|fact|basis|core|heart|focus|aim|goal|purpose|objective|outcome|rest|remainder|majority) of\b/i

/** "An especially popular loom is the Holm loom": of such there are others. */
const praised =
  /^an? (?:very|particularly|especially|extremely|highly|increasingly) (?:popular|common|important|famous|influential|successful|notable|good|effective|useful|powerful|interesting|striking)\b/i

/** "the belief that claims can be derived": what is believed, and no belief that can be derived. */
const thought =
  /^(?:belief|idea|claim|view|notion|assumption|hypothesis|thesis|doctrine|assertion|principle|theory|fact|conviction|opinion|rule|requirement|possibility)$/

/** "In economics, ...": the field a term belongs to. */
const fieldOf = (front: Piece): string | undefined =>
  front.prep === 'in' &&
  /^in (?!the\b|this\b|that\b)\p{Ll}+(?: \p{Ll}+)?(?: and \p{Ll}+(?: \p{Ll}+)?)?$/u.test(front.words) &&
  front.head?.pos === 'noun'
    ? `I${front.words.slice(1)}`
    : undefined

/** More words than anybody learns as one answer (cut off at a joint it may be a little longer), and the fewest that still say what a thing is. */
const tooMany = 18
const tooManyCut = tooMany + 2
const enough = 7
/** What a definition goes on with that it can do without. */
const aside =
  /,? (?:and to \p{Ll}+|who|which|where|whose|when|after|before|until|since|during|despite|because|although|while)\b|, (?:\p{L}+ing|\p{L}+ed|made|known|led|built|with|from|in|for)\b/gu

/** "an attempt against the king by monks led by Otto Roth | who sought to ...": a long definition ends before what it goes on with. */
function shortened(view: View, predicate: Piece): Piece {
  const { from, to, words } = predicate
  if (words.split(' ').length <= tooMany || view.analysis.sentence.text.slice(from, to) !== words) return predicate
  const cuts = [...words.matchAll(aside)].map((match) => words.slice(0, match.index))
  const short = cuts.findLast((cut) => {
    const { length } = cut.split(' ')
    return length >= enough && length <= tooManyCut && !/\b(?:and|or|of|in|to|by|for|with|the|an?)$/.test(cut)
  })
  return short === undefined ? predicate : { ...predicate, to: from + short.length, words: short }
}

/** The first, the largest, the only one: asked who it is, never what the bearer is. */
const extreme = /^(?:the )?(?:\S+ )?(?:only|first|last|\p{Ll}+est|most|least)\b/u

/** "part of an area", "one of the first": too little to say what a thing is. */
export const loose =
  /^(?:an? (?:\S+ )*(?:phenomenon|process|thing|event|concept|idea|activity|matter|affair|place|factor|topic|subject)$|(?:an?|the) (?:\S+ ){0,2}examples?\b|part|one|some|most|all|each|among|about|around|over|nearly|almost|half|\d)\b/i

/** "a major problem", "the result of rain": what is thought of a thing, or what it came from, is not what it is. */
const judging =
  /^the (?:results?|outcome|consequences?) of\b|^an? (?:very |most |particularly |especially |extremely |highly )?(?:difficult|hard|easy|complicated|controversial|growing|good|bad|great|serious|important|significant|big|popular|poor|excellent|ideal|perfect|useful|valuable|key|vital|central|crucial|notable|useful|powerful|strong|rare|unusual|critical|integral|driving|famous|typical|(?:\S+ )?(?:problem|issue|concern|challenge|success|failure|disaster|matter|mistake|reminder|advantage|disadvantage|threat|priority|requirement|necessity|surprise|favou?rite|sketch|snapshot|mirror|window|microcosm|beacon|cornerstone))\b/i

/** "a rare disease in which the skin hardens": what is said behind the noun tells it from others. */
const toldRarity =
  /^an? (?:rare|unusual|serious|common|severe) (?!\S*(?:problem|issue|concern|challenge|threat|matter|mistake))(?:\p{L}+ ){1,3}(?:in which|that|which|who|characteri[sz]ed by|caused by|marked by)\b/u

function makeDefinition(view: View, frame: Frame, predicate: Piece, definite: boolean, question: string): Draft {
  const term = subjectSlot(view, frame, 'term')
  const given = givenTo.exec(predicate.words)?.[1]
  return draft(view, {
    kind: 'definition',
    relation: 'is',
    subject: frame.subject,
    rule: 'definition:copula',
    slots: [
      articleOff(view, term, frame),
      pieceSlot(view, 'definition', predicate, predicate.head ? { head: predicate.head.lower } : {}),
    ],
    statement:
      frame.person && !definite ? null : `${capital(frame.subject)} ${frame.vg.main.lower} ${predicate.words}.`,
    asks: given
      ? [ask('definition', question, given, [predicate.words]), ask('term', termFor(given), bareTerm(frame.subject))]
      : [
          extreme.test(predicate.words) && !describing.test(frame.subject)
            ? undefined
            : ask('definition', question, predicate.words),
          ask('term', termQuestion(view, frame, predicate, definite), bareTerm(frame.subject)),
        ],
  })
}

/** "the term given to water that ...": what the term stands for. */
const givenTo = /^the (?:term|name|word) (?:given to|used for|used to describe|for(?! \p{Ll}+ in \p{Lu})) (.+)$/u

/** The term without its article. */
function articleOff(view: View, slot: ReturnType<typeof subjectSlot>, frame: Frame) {
  const match = /^(?:the|an?)\s+/i.exec(slot.text)
  return match && !frame.derived
    ? slotAt(
        view,
        'term',
        frame.subjectFrom + match[0].length,
        frame.subjectTo,
        slot.head === undefined ? {} : { head: slot.head },
      )
    : slot
}

export const bareTerm = (text: string): string => text.replace(/^an?\s+/i, '')

/** "Which pigment absorbs most of the light?", "What is the term for a stack of thylakoids?" */
function termQuestion(view: View, frame: Frame, predicate: Piece, definite: boolean): string | undefined {
  if (describing.test(frame.subject)) return undefined
  // "The first loom was the Lund loom built in 1800": asked what the Lund loom was, nobody would say so.
  if (
    definite &&
    /^the \p{Lu}/u.test(predicate.words) &&
    !/^(?:the )?\p{Lu}/u.test(frame.subject.replace(/^The /, 'the '))
  )
    return undefined
  if (frame.person) return definite ? `Who ${frame.vg.main.lower} ${predicate.words}?` : undefined
  const { chunks, tokens } = view.analysis
  const noun = chunks[predicate.a]
  const rel = chunks[predicate.a + 1]
  const head = noun?.head?.lower ?? ''
  if (definite && extreme.test(predicate.words)) return `What ${frame.vg.main.lower} ${predicate.words}?`
  if (
    noun &&
    (definite || frame.plural) &&
    rel?.kind === 'rel' &&
    /^(?:that|which|who)$/.test(rel.word) &&
    !wide.test(head) &&
    !(rel.word === 'that' && thought.test(head))
  ) {
    const verb = chunks.slice(predicate.a + 2).findIndex((chunk) => chunk.kind === 'vg')
    const group = chunks[predicate.a + 2 + verb]?.vg
    const start = tokens[noun.i]
    const end = tokens[noun.j - 1]
    // "the benefit that people get": what they get, and nothing that gets.
    const isSubject = verb === 0 || (verb === 1 && chunks[predicate.a + 2]?.kind === 'adv')
    if (isSubject && group && start && end) {
      const phrase = view.analysis.sentence.text.slice(start.from, end.to).replace(/^(?:the|an?)\s+/i, '')
      const tail = extent(view.analysis, predicate.a + 3 + verb, predicate.b)
      const rest = plain(view.analysis.sentence.text.slice(tail.from, predicate.to))
      const single = frame.plural
        ? group.helpers
            .concat(group.main)
            .map((token) => token.text)
            .join(' ')
        : singularVerb(group)
      return `Which ${phrase} ${single} ${rest}?`
    }
  }
  if (/^(?:example|type|kind|form|sort|part|member|one|case|way|result|topic|subject)s?$/.test(head)) return undefined
  // "the special domain of Ida Holm": something of somebody's, and no term.
  if (definite && (single.test(head) || /^the (?:\p{L}+ ){1,3}of \p{Lu}/u.test(predicate.words)))
    return `${whoOrWhat(head, frame.subject)} ${frame.vg.main.lower} ${predicate.words}?`
  // A list names its members and nothing that has one name.
  if (
    (frame.plural && / and /.test(frame.subject)) ||
    /, .* and /.test(predicate.words) ||
    (/ and /.test(predicate.words) && (frame.plural || !/^(?:an?|the)\s/.test(predicate.words)))
  )
    return undefined
  const named = frame.clause.subject?.head.pos === 'name' || /^the\s/i.test(frame.subject) || / of /.test(frame.subject)
  if (definite && (named || /\p{Lu}/u.test(frame.subject) || predicate.words.split(' ').length < 4))
    return `${whoOrWhat(head, frame.subject)} ${frame.vg.main.lower} ${predicate.words}?`
  if (frame.clause.subject?.head.pos === 'name' && !/^\p{Ll}/u.test(frame.subject)) return undefined
  if (isHumanNoun(head) || /\p{Lu}/u.test(frame.subject.replace(/^the\s+/i, '').slice(1))) return undefined
  if ((/^the \S+ \S+/i.test(frame.subject) && extreme.test(frame.subject)) || isNoTerm(frame, predicate))
    return undefined
  const words = predicate.words.replace(/^(?:an?)\s+/i, (article) => article.toLowerCase())
  return termFor(words)
}
