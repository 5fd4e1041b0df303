import { fill } from '@/app/_ui/fill'
import { nameOfRating } from '@/lib/domain/rating'
import { untilInWords } from './intervals'
import { type Keyboard, keyName } from './keyboard'
import { leechWords } from './leech-words'
import type { Current, StudyState, Surroundings } from './state'
import type { Texts } from './texts'

type Around = Pick<Surroundings, 'payload' | 'kind' | 'now'> & { readonly locale: string }

/** What an answer counts as, when it comes back and how to go on, in words for screen readers. */
export const nextWords = (
  state: StudyState,
  current: Current,
  around: Around,
  settled: Omit<Keyboard, 'inField'>,
  texts: Texts,
): string => {
  // It is said when the focus has left the field, and made before.
  const keyboard = { ...settled, inField: false }
  const { payload, kind, now, locale } = around
  if (!state.session.isAnswered)
    return fill(texts.announceGrades, {
      keys: (['again', 'hard', 'good', 'easy'] as const).map((act) => keyName(keyboard, act) ?? texts[act]).join(', '),
    })
  const last = state.session.done.at(-1)
  if (last === undefined) return ''
  const grade = texts[nameOfRating(last.rating)]
  const time = fill(texts.inTime, { time: untilInWords(locale, now, last.card.dueAt, payload.clock) })
  const leech = leechWords(state, current, kind, texts)
  const isGone = last.card.suspendedAt !== null
  const counted = kind === 'cram' || isGone ? null : fill(texts.announceGrade, { grade, time })
  const next = fill(texts.announceNext, { key: keyName(keyboard, 'go') ?? '' })
  return [counted, leech, next].filter((words) => words !== null).join(' ')
}
