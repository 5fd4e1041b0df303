import { fill } from '@/app/_ui/fill'
import { becameLeech } from '@/lib/domain/leech'
import type { Current, SessionKind, StudyState } from './state'
import type { Texts } from './texts'

/** What the answer on the screen says of a card that was forgotten again and again; null where it is none. */
export const leechWords = (
  { session }: StudyState,
  current: Current,
  kind: SessionKind,
  texts: Texts,
): string | null => {
  const last = session.isAnswered ? session.done.at(-1) : undefined
  if (last === undefined || kind === 'cram' || !becameLeech(last.item.slot.card, last.card)) return null
  return [
    fill(texts.leech, { n: last.card.lapses }),
    last.card.suspendedAt === null ? '' : texts.leechSuspended,
    current.source?.canEdit ? texts.leechOwn : texts.leechOther,
  ]
    .filter((words) => words !== '')
    .join(' ')
}
