import { plain } from '../analysis'
import { askPiece, askSubject, statement } from '../asks'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import type { Piece } from '../pieces'
import { ask, type Draft, draft, type Family, safe, slotAt, subjectSlot, subjectWord, type View } from './family'
import { isJudgement } from './regarded'

/** What somebody or something is held to be: "Otto Brandt is considered the first weaver of Ulm". */
export const considered: Family = {
  name: 'considered',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

function read(view: View, frame: Frame): readonly Draft[] {
  const { vg, clause } = frame
  if (vg.voice !== 'passive' || !/^(?:consider|deem)$/.test(vg.lemma)) return []
  if (clause.relative === 'that' || (clause.marker && !/^(?:while|whereas|although|though)$/.test(clause.marker)))
    return []
  const rest = frame.pieces.filter((piece) => !piece.front && piece.role !== 'adverb')
  const [held] = rest
  if (!held || rest.length > 1 || !isNamed(view, held) || isJudgement(held.words.replace(/^to be /, ''))) return []
  const { sentence, chunks, tokens } = view.analysis
  const from = held.role === 'inf' ? (tokens[chunks[held.a + 1]?.i ?? 0]?.from ?? held.from) : held.from
  const stretch = forYears.exec(sentence.text.slice(from, held.to))?.[0] ?? ''
  const to = held.to - stretch.length
  const answer = plain(sentence.text.slice(from, to))
  const who = subjectWord(view, frame)
  const isOnlyOne = /^the\b/.test(answer) && standsAlone(view.analysis, held.a, held.b, view.reference)
  return [
    draft(view, {
      kind: 'definition',
      relation: `${vg.lemma} to be`,
      subject: frame.subject,
      rule: 'considered',
      claims: clause.at,
      slots: [subjectSlot(view, frame), slotAt(view, 'object', from, to)],
      statement: safe(view, frame, [held]) ? statement(frame) : null,
      asks: [
        safe(view, frame, [held]) ? ask('object', heldToBe(frame, held, stretch), answer) : undefined,
        who && isOnlyOne && safe(view, frame, [held])
          ? ask('subject', askSubject(frame, who), frame.subject)
          : undefined,
      ],
    }),
  ]
}

/** "was considered the best mill for many years": so long it was, and not so long the best. */
const forYears =
  / for (?:many|several|some|a few|over|nearly|almost|more than|\d+|two|three|four|five|ten|twenty) (?:\p{L}+ )?(?:years|decades|centuries)$/u
const heldToBe = (frame: Frame, held: Piece, stretch: string): string =>
  askPiece(frame, 'What', [held])
    .replace(` ${frame.vg.main.text}`, ` ${frame.vg.main.text} to be`)
    .replace(/\?$/, `${stretch}?`)

/** "a master of dyes", "to be the first": what is said of the subject to the end of the clause, with a noun of its own and no quality alone. */
const isNamed = ({ analysis: { chunks } }: View, { role, a, words }: Piece): boolean =>
  role === 'predicate'
    ? chunks[a]?.kind === 'np' && chunks[a]?.pronoun !== true && /^(?:an?|the|one)\b/.test(words)
    : role === 'inf' && chunks[a]?.vg?.lemma === 'be' && /^to be (?:an?|the|one)\b/.test(words)
