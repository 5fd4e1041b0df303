import { plain } from '../analysis'
import { askPiece, statement } from '../asks'
import { type Frame, isNonRestrictive } from '../frames'
import type { Piece } from '../pieces'
import { type Ask, ask, type Draft, draft, type Family, participial, safe, subjectSlot, type View } from './family'
import { governs } from './governed'
import { opened, type Phrase, phraseIn, phraseSlot } from './phrase'
import { isToldElsewhere } from './told'

/** By whom, with whom, to whom, from what, into what: what a preposition adds to a clause, where the verb or the noun shows what it means. */
export const circumstance: Family = {
  name: 'circumstance',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

/** Prepositions that say something of the clause with any person behind them. */
const personal = /^(?:with|to|from|for|against|under|by|about|on|of|after)$/
/** Prepositions that say something of the clause with whatever stands behind them. */
const telling = /^(?:against|into|about|upon|onto)$/
/** Verbs of going and bringing: "to" and "from" with a place say where. */
const motion =
  /^(?:move|go|travel|return|emigrate|immigrate|flee|sail|migrate|come|march|relocate|transfer|send|take|bring|ship|export|import|exile|deport|escape|retire|withdraw|retreat|walk|fly|ride|head|lead|extend|run|flow|stretch|evacuate|banish|transport|smuggle|journey|retreat|settle|arrive)$/
/** Verbs whose bare form says nothing without more than its subject and a preposition. */
const empty = /^(?:be|have|do|become|remain|seem|appear|get|say|go on)$/

const isClause = (frame: Frame): boolean =>
  frame.clause.marker === undefined || /^(?:while|whereas|although|though)$/.test(frame.clause.marker)

function read(view: View, frame: Frame): readonly Draft[] {
  if (!isClause(frame) || (frame.clause.relative !== undefined && !isNonRestrictive(view.analysis, frame.clause)))
    return []
  return frame.pieces
    .filter((piece) => piece.role === 'pp' && !piece.front && !isToldElsewhere(frame.vg, piece.prep))
    .flatMap((piece) => {
      const found = phraseIn(view, piece)
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

/** "based on the appearance of fossils in old rocks": what follows belongs to the phrase as likely as to the verb, and is left out. */
function tailOf(frame: Frame, piece: Piece): readonly Piece[] {
  const tail: Piece[] = []
  for (const next of frame.pieces.slice(frame.pieces.indexOf(piece) + 1)) {
    if (next.role !== 'pp' || next.head?.pos !== 'noun' || next.a !== (tail.at(-1) ?? piece).b) break
    if (
      governs(frame.vg.lemma, next.prep ?? '') ||
      !/^(?:in|of|for|between|from|to|on|with|within|at|among)$/.test(next.prep ?? '')
    )
      break
    tail.push(next)
  }
  return tail
}

function asked(view: View, frame: Frame, piece: Piece, phrase: Phrase): Ask | undefined {
  const { vg } = frame
  const prep = piece.prep ?? ''
  const pieces = [piece, ...tailOf(frame, piece)]
  if (empty.test(vg.lemma) || participial(frame) || !safe(view, frame, pieces)) return undefined
  const agent = vg.voice === 'passive' && prep === 'by'
  const place = phrase.type === 'place'
  const governed =
    governs(vg.lemma, prep) ||
    (vg.voice === 'active' &&
      /^(?:on|upon|to|from|with|against|into|about|of)$/.test(prep) &&
      piece === frame.pieces.find((own) => !own.front))
  const goes = place && motion.test(vg.lemma) && /^(?:to|from|into|through|via)$/.test(prep)
  const means = agent || goes || governed || (phrase.human && personal.test(prep)) || telling.test(prep)
  if (!means || (place && !goes && !governed && !agent)) return undefined
  const tail = pieces.length > 1 ? [wordsOf(view, phrase.from, pieces.at(-1)?.to ?? phrase.to)] : []
  const accepted = [...phrase.accepted, ...tail]
  if (goes && phrase.wh === 'which place')
    return ask(
      'object',
      prep === 'from' ? trailing(frame, 'Where', pieces, prep) : askPiece(frame, 'Where', pieces),
      phrase.answer,
      [piece.words, ...accepted],
    )
  const wh = prep === 'as' && phrase.wh === 'whom' ? 'what' : phrase.wh
  const stem =
    wh === 'what' || (wh === 'whom' && !agent)
      ? trailing(frame, wh === 'whom' ? 'Who' : 'What', pieces, prep)
      : undefined
  return ask('object', stem ?? askPiece(frame, opened(prep, wh), pieces), phrase.answer, accepted)
}

const wordsOf = ({ analysis }: View, from: number, to: number): string => plain(analysis.sentence.text.slice(from, to))

/** "What does the rate depend on?": the preposition goes last where nothing follows it. */
function trailing(frame: Frame, wh: string, pieces: readonly Piece[], prep: string): string | undefined {
  const others = frame.pieces.filter(
    (own) => !pieces.includes(own) && own.role !== 'adverb' && own.role !== 'apposition',
  )
  return others.length > 0 ? undefined : askPiece(frame, wh, pieces).replace(/\?$/, ` ${prep}?`)
}
