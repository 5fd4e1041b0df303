import { pageIn } from '@/app/documents/address'
import type { AuthorQuestion } from '@/lib/data/questions/read'
import { bestCount } from '@/lib/domain/decision'
import { isSlot, type Slot } from '@/lib/domain/slot'

/** What of the questions is shown: the best first; what is held back, only by itself. `asks` narrows to one slot. */
export const shows = ['best', 'all', 'held', 'ready', 'look', 'approved', 'rejected'] as const
export type Show = (typeof shows)[number]
export type Filter = {
  readonly show: Show
  readonly asks: Slot | null
  readonly page: number
  /** A question that is opened to be edited, on whichever page it stands. */
  readonly edit: string | null
}

type Query = Readonly<Record<string, string | string[] | undefined>>

export const filterOf = ({ show, asks, page, edit }: Query): Filter => ({
  show: shows.find((known) => known === show) ?? 'best',
  asks: typeof asks === 'string' && isSlot(asks) ? asks : null,
  page: pageIn(page),
  edit: typeof edit === 'string' ? edit : null,
})

const isReady = (question: AuthorQuestion) => question.status === 'proposed' && question.look === null
const isLook = (question: AuthorQuestion) => question.status === 'proposed' && question.look !== null

const isHeld = (question: AuthorQuestion) => question.status === 'held'
const offered = (questions: readonly AuthorQuestion[]) => questions.filter((question) => !isHeld(question))

/** The questions of each view, in the order given (best first). */
const views: Record<Show, (questions: readonly AuthorQuestion[]) => readonly AuthorQuestion[]> = {
  best: (questions) => offered(questions.filter((question) => question.rank > 0)).slice(0, bestCount),
  all: offered,
  held: (questions) => questions.filter(isHeld),
  ready: (questions) => questions.filter(isReady),
  look: (questions) => questions.filter(isLook),
  approved: (questions) => questions.filter((question) => question.status === 'approved'),
  rejected: (questions) => questions.filter((question) => question.status === 'rejected'),
}

export const countsOf = (questions: readonly AuthorQuestion[]): Record<Show, number> => ({
  best: views.best(questions).length,
  all: views.all(questions).length,
  held: views.held(questions).length,
  ready: views.ready(questions).length,
  look: views.look(questions).length,
  approved: views.approved(questions).length,
  rejected: views.rejected(questions).length,
})

/** Of the best questions of a document: how many can be approved at once, and how many need a look first. */
export const bestLeft = (questions: readonly AuthorQuestion[]): { ready: number; look: number } => {
  const best = views.best(questions)
  return { ready: best.filter(isReady).length, look: best.filter(isLook).length }
}

export const filtered = (questions: readonly AuthorQuestion[], { show, asks }: Filter): readonly AuthorQuestion[] =>
  views[show](asks ? questions.filter((question) => question.targets.some(({ slot }) => slot === asks)) : questions)

/** What is asked, each once, however many questions ask it. */
const thingsAsked = (questions: readonly AuthorQuestion[]): number =>
  new Set(questions.flatMap(({ targets }) => targets.map(({ factId, slot }) => `${factId} ${slot}`))).size

/** How many questions are held back behind a list of the best, where fewer things are asked than it has room for. */
export const heldBehind = (questions: readonly AuthorQuestion[], filter: Filter): number =>
  filter.show === 'best' && thingsAsked(filtered(questions, { ...filter, show: 'all' })) < bestCount
    ? filtered(questions, { ...filter, show: 'held' }).length
    : 0

/** The slots that questions ask, most asked first: the choices of the filter, among what is held back or all else. */
export const askedSlots = (
  questions: readonly AuthorQuestion[],
  show: Show,
): readonly { slot: Slot; count: number }[] => {
  const counts = new Map<Slot, number>()
  for (const { targets } of views[show === 'held' ? 'held' : 'all'](questions))
    for (const slot of new Set(targets.map((target) => target.slot))) counts.set(slot, (counts.get(slot) ?? 0) + 1)
  return [...counts].map(([slot, count]) => ({ slot, count })).sort((a, b) => b.count - a.count)
}
