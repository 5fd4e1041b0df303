import type { Frame } from '../frames'
import { isRewritten } from '../rewrite'
import type { Draft, Family, View } from './family'
import { toDraft } from './roleFact'
import { type RoleItem, roleItems } from './roleItems'
import { betweenVerbAndRole, frontInterval, heldUntil, untilThere } from './roleTime'
import { appointing, type Mode, triggerAt } from './roleTriggers'

/** Posts held or taken up, with their dates: "He served as mayor of Linz from 1920 to 1924", lists of posts with their own years. */
export const tenure: Family = {
  name: 'tenure',
  read: (view) =>
    view.frames.flatMap((frame) => (frame.person || appointing.has(frame.vg.lemma) ? read(view, frame) : [])),
}

function read(view: View, found: Frame): readonly Draft[] {
  const frame = appointee(view, found)
  if (!frame || !/\p{Lu}/u.test(frame.subject) || /^(?:an?|some|many|most|all)\s/i.test(frame.subject)) return []
  const end = territoryEnd(view, frame)
  const items: { item: RoleItem; mode: Mode; verb: string | undefined }[] = []
  const front = frontInterval(view, frame)
  let at = frontStart(frame)
  while (at < end) {
    const trigger = triggerAt(view, frame, at)
    if (!trigger) {
      const until = untilThere(view, at)
      if (until && items.length > 0)
        for (const entry of items)
          if (!entry.item.when.end) entry.item = { ...entry.item, when: { ...entry.item.when, end: until } }
      at += 1
      continue
    }
    const own = items.length === 0 || trigger.at <= frame.clause.at ? front : {}
    const found = roleItems(
      view.analysis,
      trigger.at,
      end,
      trigger.at < frame.clause.at ? {} : { ...own, ...betweenVerbAndRole(view, frame, trigger) },
    )
    for (const item of found) items.push({ item, mode: trigger.mode, verb: trigger.verb })
    at = Math.max(at + 1, found.at(-1)?.next ?? trigger.at)
  }
  const later = heldUntil(view, frame)
  if (later)
    for (const entry of items)
      if (!entry.item.when.end && entry.mode !== 'end')
        entry.item = { ...entry.item, when: { ...entry.item.when, end: later } }
  return items.map(({ item, mode, verb }) =>
    toDraft(
      view,
      frame,
      withPlace(
        view,
        frame,
        item,
        items.map((entry) => entry.item),
      ),
      mode,
      verb,
    ),
  )
}

/** Who gets the post: the subject, but the object of an active "appointed", "made". */
function appointee(view: View, frame: Frame): Frame | undefined {
  if (frame.vg.voice === 'passive' || !appointing.has(frame.vg.lemma)) return frame
  const object = frame.pieces.find((piece) => piece.role === 'object' && !piece.front)
  if (!object) return frame
  const name = view.reference.fullName(object.words)
  if (!view.reference.isPerson(name)) return undefined
  return {
    ...frame,
    subject: name,
    subjectFrom: object.from,
    subjectTo: object.to,
    derived: name !== object.words || isRewritten(view.analysis, object.from, object.to),
    person: true,
  }
}

/** Up to the next clause that has a subject of its own, or the end of the sentence. */
function territoryEnd(view: View, frame: Frame): number {
  const { clauses, chunks } = view.analysis
  const next = clauses.find((clause) => clause.at > frame.clause.at && clause.marker !== 'than')
  if (!next) return chunks.length
  return next.shared
    ? next.at
    : next.front[0]
      ? Math.min(next.front[0].a, next.subject?.a ?? next.at)
      : next.subject && !next.relative
        ? next.subject.a
        : next.at
}

const frontStart = (frame: Frame): number =>
  frame.clause.shared ? frame.clause.at : (frame.clause.front[0]?.a ?? frame.clause.at)

/** Gives a post without its place that of "there" or "where": the body of the post before it, or the place the sentence has just named. */
function withPlace(view: View, frame: Frame, item: RoleItem, items: readonly RoleItem[]): RoleItem {
  const { chunks } = view.analysis
  if (item.place || item.b - item.a > 1) return item
  if (item.there) {
    const before = items.findLast((other) => other.a < item.a && (other.place !== undefined || other.b - other.a >= 3))
    const place = before?.place ?? (before ? { a: before.a + 2, b: before.b } : undefined)
    return place ? { ...item, place } : item
  }
  if (frame.clause.marker !== 'where' || !frame.clause.subject) return item
  for (let at = frame.clause.subject.a - 2; at > 0; at -= 1) {
    if (
      chunks[at]?.kind === 'np' &&
      chunks[at]?.head?.pos === 'name' &&
      chunks[at - 1]?.kind === 'prep' &&
      /^(?:to|in|at|from)$/.test(chunks[at - 1]?.word ?? '')
    )
      return { ...item, place: { a: at, b: at + 1 } }
  }
  return item
}
