import { askPiece } from '../asks'
import { fullMonths } from '../dates'
import { type Frame, isAsserted } from '../frames'
import type { Piece } from '../pieces'
import { dateRange, isFigure, timeAsk } from './event'
import { type Ask, ask, type Draft, draft, type Family, objectOf, pieceSlot, safe, type View } from './family'
import { isOfAnother } from './ofAnother'

/** When something happened of which other families ask other things: "In 1912 Lang published his atlas", where only the atlas is asked for. */
export const dated: Family = {
  name: 'dated',
  last: true,
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

function read(view: View, frame: Frame): readonly Draft[] {
  const dates = frame.pieces.filter(({ role }) => role === 'date')
  const [when] = dates
  if (!when || dates.length !== 1 || !isAsserted(view.analysis, frame.clause) || isOfAnother(frame, when)) return []
  const { vg } = frame
  const first = vg.helpers[0] ?? vg.main
  // "was to discover": what came of it later.
  const isToCome = vg.lemma === 'be' && frame.pieces.find(({ front }) => !front)?.role === 'inf'
  if (
    isToCome ||
    first.pos === 'modal' ||
    vg.lemma === 'do' ||
    first.form === 'base' ||
    first.form === 'pres3' ||
    /^(?:is|are)$/.test(first.lower)
  )
    return []
  if (isFigure(frame, objectOf(frame)) || isOfPredicate(frame, when)) return []
  const made = spanAsk(view, frame, when) ?? listAsk(view, frame, when) ?? timeAsk(view, frame, when)
  if (!made) return []
  return [
    draft(view, {
      kind: 'event',
      relation: vg.lemma,
      subject: frame.subject,
      rule: 'dated',
      ...(when.date?.start && !when.date.vague && !when.date.end ? { start: when.date.start } : {}),
      slots: [pieceSlot(view, 'start', dateRange(view, when), { type: 'date' })],
      statement: null,
      asks: [made],
    }),
  ]
}

/** "The cause of the war was the landing at Ulm on 3 May 1381": the day of the landing. */
const isOfPredicate = ({ vg, pieces }: Frame, when: Piece): boolean =>
  vg.lemma === 'be' &&
  vg.voice === 'active' &&
  !when.front &&
  pieces.some(({ role, words, a }) => role === 'predicate' && a < when.a && /^(?:the|his|her|its|their) /i.test(words))

function spanAsk(view: View, frame: Frame, when: Piece): Ask | undefined {
  const many = (when.b - when.a === 4 || when.date?.end !== undefined) && /^(?:from|between)$/.test(when.prep ?? '')
  if (!many || !safe(view, frame, [when])) return undefined
  return ask('start', askPiece(frame, spanWords(when), [when]), when.date?.end ? when.date.text : when.words)
}

const spanWords = ({ prep, words }: Piece): string =>
  prep !== 'from' ? 'Between which years' : years.test(words) ? 'During which years' : 'From when until when'
/** "from 1868 to 1872", "1868–72" */
const years = /^(?:from )?\d{4}(?: ?[–-] ?| (?:to|until|till) )(?:\d{4}|\d{2})$/

function listAsk(view: View, frame: Frame, when: Piece): Ask | undefined {
  if (when.date || when.prep !== 'in' || !safe(view, frame, [when])) return undefined
  const { words } = dateRange(view, when)
  return ask('start', askPiece(frame, months.test(words) ? 'In which months' : 'In which years', [when]), words)
}

/** "September and October 1774" */
const months = new RegExp(`^(?:${fullMonths})\\b.* (?:${fullMonths})\\b`)
