/**
 * A note beside the store, in another drawer of the browser. Where the browser clears the store and leaves the note, the learner
 * can be told what is lost.
 */
type Mark = {
  readonly deviceId: string
  /** Answers that only the store has. */
  readonly waiting: number
  /** How many answers were lost when the store was cleared last, until the learner has read it; null for none. */
  readonly lost: number | null
  readonly pack: PackMark | null
  /** How often the server took answers or changes of the learner from this browser. */
  readonly changes: number
}

/** What is told of a pack without opening it. Moments in milliseconds, `keptAt` by the clock of the device. */
type PackMark = {
  readonly keptAt: number
  readonly until: number
  readonly timeZone: string
  readonly slots: number
  /** What would have been asked, but had no room. */
  readonly leftOut: number
  /** How many of the changes it knows of. */
  readonly changes: number
}

/** The event of the window when the note says something new of the pack, or of what it does not know. */
export const packChanged = 'recite-pack'

const keyOf = (userId: string) => `recite-mark-${userId}`

/** The storage may be refused: then nothing can be noticed, and nothing else is the worse for it. */
const tryTo = <Value>(work: () => Value): Value | null => {
  try {
    return work()
  } catch {
    return null
  }
}

export const readMark = (userId: string): Mark | null =>
  tryTo(() => {
    const text = localStorage.getItem(keyOf(userId))
    return text === null ? null : (JSON.parse(text) as Mark)
  })

export const writeMark = (userId: string, change: Partial<Mark>): void => {
  const mark = { deviceId: '', waiting: 0, lost: null, pack: null, changes: 0, ...readMark(userId), ...change }
  tryTo(() => localStorage.setItem(keyOf(userId), JSON.stringify(mark)))
  if ('pack' in change || 'changes' in change) window.dispatchEvent(new Event(packChanged))
}

export const removeMark = (userId: string): void => {
  tryTo(() => localStorage.removeItem(keyOf(userId)))
}
