import type { Frame } from '../frames'
import { ask, type Draft, draft, type Family, safe, slotAt, subjectSlot, type View } from './family'
import { isStated } from './stated'
import { askStranded } from './stranded'
import { restOf } from './wholeComplement'

/** What somebody is credited with, limited to or barred from doing: a deed behind the preposition that the verb asks for. */
export const doings: Family = {
  name: 'doings',
  plain: true,
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

const passive =
  /^(?:credit with|charge with|task with|entrust with|limit to|restrict to|confine to|reduce to|prevent from|prohibit from|ban from|bar from|forbid from|discourage from|exempt from|exclude from|excuse from|accuse of|convict of|suspect of|acquit of|dedicate to|devote to|commit to|involve in|engage in|blame for|praise for|criticize for|fine for|award for|honor for|remember for)$/
const active =
  /^(?:benefit from|suffer from|refrain from|abstain from|profit from|focus on|concentrate on|insist on|rely on|depend on|center on|centre on|specialize in|specialise in|engage in|participate in|assist in|aid in|consist in|consist of|object to|resort to|excel at|aim at|worry about|complain about)$/

function read(view: View, frame: Frame): readonly Draft[] {
  const { vg } = frame
  // "fortunes aimed at restoring the port": no clause.
  if (!isStated(view, frame) || frame.clause.marker || (vg.doubtful && vg.voice === 'active')) return []
  const behind = frame.pieces.filter(({ front, role }) => !front && role !== 'adverb')
  const [piece] = behind
  if (piece?.role !== 'pp' || view.analysis.chunks[piece.a + 1]?.kind !== 'ger') return []
  if (!(vg.voice === 'passive' ? passive : active).test(`${vg.lemma} ${piece.prep}`)) return []
  // "was barred from entering the hall by the council": the council barred her.
  if (vg.voice === 'passive' && / by (?!\p{L}+ing\b)/u.test(behind.map(({ words }) => words).join(' '))) return []
  const rest = restOf(view, frame, piece.a, true)
  const answer = rest?.words.replace(/^\S+ /, '')
  if (!rest || answer === undefined || answer.split(' ').length < 2) return []
  if (!safe(view, frame, behind)) return []
  const slot = slotAt(view, 'object', rest.from + (piece.prep ?? '').length + 1, rest.to)
  return [
    draft(view, {
      kind: 'statement',
      relation: `${vg.lemma} ${piece.prep}`,
      subject: frame.subject,
      rule: 'doings',
      slots: [subjectSlot(view, frame), slot],
      asks: [ask('object', askStranded(frame, piece, piece.prep, behind.slice(1)), answer)],
    }),
  ]
}
