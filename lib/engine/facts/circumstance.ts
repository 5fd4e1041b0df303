import { plain } from '../analysis'
import { askPiece, statement } from '../asks'
import type { Frame } from '../frames'
import { isHumanNoun } from '../lexicon'
import type { Piece } from '../pieces'
import { askCalledFor, calledFor } from './calledFor'
import { concise } from './concise'
import { type Ask, ask, type Draft, draft, type Family, inside, safe, subjectSlot, type View } from './family'
import { fromOfAgent, governs, nounGoverns } from './governed'
import { opened, type Phrase, phraseIn, phraseSlot, ruling } from './phrase'
import { doing } from './process'
import { takesAs } from './sides'
import { isStated } from './stated'
import { askStranded } from './stranded'
import { isToldElsewhere } from './told'
import { isAgainstDeed } from './warned'

/** By whom, with whom, to whom, from what, into what: what a preposition adds to a clause, where the verb or the noun shows what it means. */
export const circumstance: Family = {
  name: 'circumstance',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

/** What an illness or a habit does in people. */
const arising = /^(?:occur|develop|appear|arise|emerge)$/
/** Prepositions that say something of the clause with any person behind them. */
const personal = /^(?:with|to|from|for|against|under|about)$/
/** Prepositions that say something of the clause with whatever stands behind them. */
const telling = /^(?:against|into|about|upon|onto)$/
/** Prepositions with which a question can ask for one of a class: "in which direction". */
const sorted = /^(?:in|at|on|under|during|within|through|across|along|by|from|to|for)$/
/** Classes of happenings by which a question asks for them. */
const happening =
  /\b(battle|war|siege|revolution|rebellion|uprising|olympics|games|festival|crisis|exhibition|expedition|summit)(?= (?:of|at|in|on|for|I{1,3})\b|$)/i
/** Verbs of going and bringing: "to" and "from" with a place say where. */
const motion =
  /^(?:move|go|travel|return|emigrate|immigrate|flee|sail|migrate|come|march|relocate|transfer|send|take|bring|ship|export|import|exile|deport|escape|retire|withdraw|retreat|walk|fly|ride|head|lead|extend|run|flow|stretch|evacuate|banish|transport|smuggle|journey|retreat|settle|arrive|spread)$/
/** Where one can be brought. */
const site =
  /^(?:towers?|houses?|buildings?|halls?|palaces?|castles?|camps?|hospitals?|prisons?|jails?|barracks|islands?|villages?|mills?|farms?|schools?|colleges?|academ(?:y|ies)|posts?|outposts?|forts?|estates?|cottages?|mansions?|villas?|monaster(?:y|ies)|abbeys?|churches|church|cathedral|temples?|museums?|warehouses?|campus|site|headquarters|cemetery|graveyard|harbou?r|coast|mainland|countryside|suburbs?|outskirts)$/
/** Verbs whose bare form says nothing without more than its subject and a preposition. */
const empty = /^(?:be|bear|have|do|become|remain|seem|appear|get|say|begin|start|end|continue)$/
/** Bodies of people that do something: asked for as people. */
const acting =
  /^(?:team|group|crew|family|army|couple|tribe|band|party|crowd|mob|gang|senate|council|parliament|assembly|court|congress|committee|commission|board|government|jury|guild|church|police|navy|company|league|society|cabinet|ministry|legislature|forces|garrison|militia|cavalry|infantry)s?$/
/** Verbs with what is given, and to whom. */
const giving =
  /^(?:leave|give|donate|sell|bequeath|hand|transfer|cede|grant|present|award|return|lend|pay|dedicate|deliver|devote|surrender|attribute|add|restore|assign)$/
/** Verbs of what people do together. */
const together =
  /^(?:work|meet|live|study|collaborate|travel|partner|marry|fight|play|share|cooperate|negotiate|ally|debate|correspond|publish|perform|tour|record|found|develop|write|sign|compete|argue|speak|talk|discuss|stay|train|design|build|experiment|conspire|side|join|associate|serve|quarrel|clash|communicate|agree|trade)$/
/** What is written and binds: no one who acts. */
const paper =
  /\b(?:Treaty|Act|Convention|Charter|Agreement|Constitution|Decree|Protocol|Edict|Resolution|Accords?|Declaration)\b(?! (?:Council|Commission|Committee|Organi[sz]ation)\b)/
/** "Franz von Holm", "Ida Maria Lang". */
const personName = /^\p{Lu}\p{Ll}+(?: (?:v[ao]n|de|der|den|du|la|bin|ibn|\p{Lu}\p{Ll}+))* \p{Lu}\p{Ll}+$/u
const timeLike =
  /^(?:times?|moments?|whiles?|periods?|eras?|ages?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|century|centuries|millennia|millennium|basis|average|ways?|manner|extent|degree|order|end|beginning|fact|case|contrary|contrast)$/

function read(view: View, frame: Frame): readonly Draft[] {
  if (!isStated(view, frame)) return []
  return frame.pieces
    .filter(
      (piece) =>
        piece.role === 'pp' &&
        (!piece.front || /^(?:in|at|during)$/.test(piece.prep ?? '')) &&
        !isToldElsewhere(frame.vg, piece.prep) &&
        // "against going | into trade": into which he went, nobody says.
        !frame.pieces.some((own) => (own === piece || own.b === piece.a) && isAgainstDeed(frame, own)) &&
        !(/^(?:to|into)$/.test(piece.prep ?? '') && lacksObject(frame)) &&
        !(piece.prep === 'to' && takingInfinitive.test(frame.vg.lemma)) &&
        // "by forces loyal to King Otto": to whom they are loyal.
        !(piece.prep === 'to' && takingTo.test(view.analysis.sentence.text.slice(0, piece.from))),
    )
    .flatMap((piece) => {
      const deed = calledFor(frame, piece)
      if (deed) return askCalledFor(view, frame, piece, deed)
      const found = phraseIn(view, piece) ?? makers(view, frame, piece)
      const made = found && asked(view, frame, piece, found)
      if (!found || !made) return []
      return [
        draft(view, {
          kind: 'statement',
          relation: `${frame.vg.lemma} ${piece.prep ?? ''}`,
          subject: frame.subject,
          rule: `circumstance:${piece.prep ?? ''}`,
          slots: [subjectSlot(view, frame), phraseSlot(view, 'object', found)],
          statement: safe(view, frame) ? statement(frame) : null,
          asks: [made],
        }),
      ]
    })
}

/** "carries to the gulf water from the hills": what is carried stands where it is not found. */
const lacksObject = ({ vg, pieces }: Frame): boolean =>
  vg.voice === 'active' &&
  /^(?:carry|bring|deliver|convey|transport|haul|supply|put|place|throw|transmit)$/.test(vg.lemma) &&
  pieces.every(({ role }) => role !== 'object')

/** Verbs with an infinitive and no other "to": in "tend to focus" the second word is a verb, whatever else it may be. */
const takingInfinitive =
  /^(?:tend|attempt|try|want|intend|hope|need|seem|fail|manage|decide|refuse|continue|cease|strive)$/

/** What goes on with "to" by itself. */
const takingTo = /\b(?:loyal|hostile|faithful|sympathetic) $/

/** Verbs of what people and bodies with a name do for others to see: by whom, whichever of them it was. */
const publicDeed =
  /^(?:distribute|publish|release|produce|own|operate|run|manage|fund|finance|sponsor|organi[sz]e|host|acquire|purchase|buy|sell|appoint|elect|win|record|perform|sign|approve|adopt|manufacture|market|license|commission|nominate|recogni[sz]e|honou?r|train|employ|hire|teach|oppose|support|criticize|criticise|endorse|praise)$/

/** "by Holm Films and Lund Press": names that may be anybody's, who did it all the same. */
function makers(view: View, frame: Frame, piece: Piece): Phrase | undefined {
  if (frame.vg.voice !== 'passive' || piece.prep !== 'by' || !publicDeed.test(frame.vg.lemma)) return undefined
  const { chunks, tokens } = view.analysis
  const own = chunks.slice(piece.a + 1, piece.b)
  const named = own.every(({ kind, i, j }) =>
    kind === 'np'
      ? tokens.slice(i, j).every(({ pos, lower }) => pos === 'name' || lower === 'the')
      : /^(?:conj|comma)$/.test(kind),
  )
  if (!named || own.at(-1)?.kind !== 'np') return undefined
  const { from, to, words } = inside(view, piece)
  return { wh: 'whom', answer: words, accepted: [], from, to, human: true }
}

/** "based on the appearance of fossils in old rocks": what follows belongs to the phrase as likely as to the verb, and is left out. */
function tailOf(frame: Frame, piece: Piece): readonly Piece[] {
  const tail: Piece[] = []
  for (const next of frame.pieces.slice(frame.pieces.indexOf(piece) + 1)) {
    const { head } = next
    if (
      next.role !== 'pp' ||
      (head && head.pos !== 'noun' && head.form !== 'ger') ||
      next.a !== (tail.at(-1) ?? piece).b
    )
      break
    if (
      governs(frame.vg.lemma, next.prep ?? '') ||
      !/^(?:in|of|for|between|from|to|on|with|within|at|among)$/.test(next.prep ?? '')
    )
      break
    tail.push(next)
  }
  return tail
}

/** "sent to a school | for poor children": whom it takes. */
const isForPeople = ({ words }: Piece, { prep, head }: Piece): boolean =>
  prep === 'for' &&
  /^(?:to|into|from) an? .*(?:school|academy|college|hospital|home|house|prison|camp|asylum)$/.test(words) &&
  isHumanNoun(head?.lower ?? '')

/** "a trading post | in Ulm | near Linz", "a school | for poor girls": what stands right behind a place and tells which. */
function placedIn(view: View, frame: Frame, piece: Piece): readonly Piece[] {
  const placed: Piece[] = []
  for (const next of frame.pieces.slice(frame.pieces.indexOf(piece) + 1)) {
    const { head, prep, role } = next
    if (role !== 'pp' || next.a !== (placed.at(-1) ?? piece).b) break
    if (isForPeople(piece, next)) {
      placed.push(next)
      continue
    }
    if (!/^(?:in|at|near|on)$/.test(prep ?? '')) break
    if (head?.pos !== 'name' && view.typeOf(inside(view, next).words) !== 'place') break
    placed.push(next)
  }
  return placed
}

function asked(view: View, frame: Frame, piece: Piece, phrase: Phrase): Ask | undefined {
  const { vg } = frame
  const prep = piece.prep ?? ''
  const pieces = [piece, ...tailOf(frame, piece)]
  // "were short-lived due to harassment by the guards": no deed.
  if (/-lived$/.test(vg.main.lower) || empty.test(vg.lemma) || !safe(view, frame, pieces)) return undefined
  if (prep === 'from' && frame.pieces.some((own) => own.prep === 'to')) return undefined
  // "takes many forms, from small looms to whole mills": a range, and nothing it is taken from.
  if (prep === 'from' && rangeBehindComma(view, piece)) return undefined
  if (frame.pieces.some((own) => fromOfAgent(own, piece) || fromOfAgent(piece, own))) return undefined
  // "Graz lies in the south-east": where, not in what.
  if (vg.lemma === 'lie' && frame.clause.subject?.head.pos === 'name') return undefined
  // "lost more men to disease than to fire": half of a comparison.
  if (frame.pieces.some((own) => own.prep === 'than')) return undefined
  if (
    timeLike.test(piece.head?.lower ?? '') ||
    frame.pieces.some((own) => own !== piece && own.prep === prep && own.role === 'pp')
  )
    return undefined
  // "agreed on transport to Egypt": of the transport, not of the agreement.
  if (frame.pieces.some((own) => own.role === 'pp' && own.b === piece.a && nounGoverns(own.head?.lower ?? '', prep)))
    return undefined
  if (prep === 'as' && !takesAs.test(vg.lemma) && !governs(vg.lemma, 'as')) return undefined
  const agent = vg.voice === 'passive' && prep === 'by'
  const place = phrase.type === 'place'
  const governed =
    governs(vg.lemma, prep) ||
    (vg.voice === 'active' &&
      /^(?:on|upon|to|from|with|against|into|about|of)$/.test(prep) &&
      piece === frame.pieces.find((own) => !own.front))
  // "moved to a tower at the river", not "to the post of clerk"
  const built =
    phrase.wh === 'what' &&
    site.test(piece.head?.lower ?? '') &&
    /^(?:to|into) (?:the|an?) (?!post (?:of|as)\b)/.test(piece.words)
  const goes = (place || built) && motion.test(vg.lemma) && /^(?:to|from|into|through|via)$/.test(prep)
  // "moved into the old mill in Ulm": where the mill is goes with it.
  if (goes && phrase.wh === 'what') pieces.splice(1, pieces.length, ...placedIn(view, frame, piece))
  const withPerson =
    phrase.human &&
    ((personal.test(prep) && (prep !== 'with' || together.test(vg.lemma))) || (prep === 'in' && arising.test(vg.lemma)))
  const event = happening.exec(phrase.answer)?.[1]?.toLowerCase()
  if (event !== undefined && phrase.type === 'event' && /^(?:in|at|during|throughout)$/.test(prep))
    return ask('object', askPiece(frame, opened(prep, `which ${event}`), pieces), phrase.answer, [piece.words])
  // "sent to the University of Graz", "cleaned with sand": what stands right behind a passive goes with it.
  const told =
    vg.voice === 'passive' &&
    /^(?:to|from|with|for|through|via)$/.test(prep) &&
    piece === frame.pieces.find((own) => !own.front && own.role !== 'adverb' && own.role !== 'date')
  // "left her books to the town": what is given to whom.
  const given =
    prep === 'to' &&
    giving.test(vg.lemma) &&
    !frame.pieces.some((own) => own.role === 'other' && own.b === piece.a) &&
    (vg.voice === 'passive' || frame.pieces.some((own) => own.role === 'object' && own.b <= piece.a))
  const classed =
    /^which \S+(?: \S+){0,2}$/.test(phrase.wh) && sorted.test(prep) && /\bthe /i.test(piece.words) && !place
  // A name that may be anybody's is asked for neither as a thing nor as a person.
  if (
    agent &&
    phrase.wh === 'what' &&
    ((/^(?:\p{Lu}\p{Ll}+ )+\p{Lu}\p{Ll}+$/u.test(phrase.answer) && phrase.head === undefined) ||
      // "by William, Prince of Orange"
      /^\p{Lu}[^,]*, \p{Lu}\p{Ll}+ of \p{Lu}/u.test(phrase.answer))
  )
    return undefined
  const means = agent || goes || governed || withPerson || told || given || classed || telling.test(prep)
  if (!means || (place && !goes && !governed && !agent && !told && !given)) return undefined
  const tail = pieces.length > 1 ? [wordsOf(view, phrase.from, pieces.at(-1)?.to ?? phrase.to)] : []
  const accepted = [...phrase.accepted, ...tail]
  const keep = concise(frame, pieces)
  if (goes && phrase.wh === 'what')
    return ask(
      'object',
      askPiece(frame, 'Where', pieces, keep).replace(/\?$/, prep === 'from' ? ' from?' : '?'),
      tail[0] ?? phrase.answer,
      [phrase.answer, piece.words, ...accepted],
    )
  if (prep === 'through' && phrase.wh === 'what' && doing.test(piece.words))
    return ask('object', askPiece(frame, 'How', pieces), piece.words, [phrase.answer, ...accepted])
  const body = agent && phrase.wh === 'what' && acting.test(phrase.head ?? '')
  const asked = /^(?:from|with|against|to)$/.test(prep) && phrase.wh === 'what' && ruling.test(phrase.answer)
  const named = prep === 'as' || paper.test(phrase.answer)
  const fellow =
    prep === 'with' &&
    frame.person &&
    together.test(vg.lemma) &&
    phrase.type === undefined &&
    personName.test(phrase.answer)
  const wh = fellow
    ? 'whom'
    : named && /^(?:whom|which (?:city|town|country|county|state))$/.test(phrase.wh)
      ? 'what'
      : body || asked
        ? 'whom'
        : phrase.wh
  const first = frame.pieces.find((own) => !own.front && own.role !== 'adverb') === piece
  const few = frame.pieces.every((own) => pieces.includes(own) || own.role === 'adverb' || own.role === 'apposition')
  const stem =
    wh === 'what' && (few || (first && !agent))
      ? askStranded(frame, piece, prep, pieces.slice(1), keep)
      : askPiece(frame, opened(prep, wh), pieces, keep)
  // "for his work on tin": the work is known by what it was on; "in people with gout".
  const [longer] = tail
  // "by waves, tides, and changes in the amount of sand": what follows belongs to the last of them.
  const last = view.analysis.chunks[piece.b - 1]?.head?.lower ?? ''
  const goesOn = [piece.head?.lower ?? '', last].some((noun) => nounGoverns(noun, pieces[1]?.prep ?? ''))
  const whole = longer !== undefined && (goesOn || (phrase.human && pieces[1]?.prep === 'with'))
  return ask('object', stem, whole ? longer : phrase.answer, whole ? [...accepted, phrase.answer] : accepted)
}

const rangeBehindComma = ({ analysis: { chunks } }: View, { a, b }: Piece): boolean =>
  chunks[a - 1]?.kind === 'comma' && chunks.slice(a, b).some(({ word }) => word === 'to')

const wordsOf = ({ analysis }: View, from: number, to: number): string => plain(analysis.sentence.text.slice(from, to))
