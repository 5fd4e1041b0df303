import fc from 'fast-check'
import { type CardState, newCard } from '@/lib/domain/card'
import { type DayClock, studyDayOf } from '@/lib/domain/day'
import { clampAnsweredAt, type StudyEvent, type StudyEventInput, stampEvent } from '@/lib/domain/event'
import { grouped } from '@/lib/domain/grouped'
import { derivedId } from '@/lib/domain/id'
import { append, fold, merge } from '@/lib/domain/log'
import type { Rating } from '@/lib/domain/rating'
import { defaultSettings, defaultWeights, type ScheduleRules } from '@/lib/domain/schedule'
import { type SlotRef, slotKey } from '@/lib/domain/slot'

const clock: DayClock = { timeZone: 'Europe/Berlin', dayStartsAtHour: 4 }
export const rules: ScheduleRules = { weights: defaultWeights, settings: defaultSettings, clock }

const deedKinds = [
  'answer',
  'undo',
  'amend',
  'suspend',
  'resume',
  'forget',
  'known',
  'set-due',
  // What happens between a device and the server.
  'send',
  'crash',
  'delay',
  'arrive',
] as const

/** One thing that happens on one of three devices. */
type Deed = {
  readonly device: number
  readonly kind: (typeof deedKinds)[number]
  readonly card: number
  readonly rating: Rating
  readonly target: number
  readonly gapMinutes: number
  readonly size: number
}

const kinds = (...names: Deed['kind'][]) => fc.constantFrom(...names)

const deed: fc.Arbitrary<Deed> = fc.record({
  device: fc.nat(2),
  kind: fc.oneof(
    { weight: 10, arbitrary: kinds('answer') },
    { weight: 4, arbitrary: kinds('undo', 'amend') },
    { weight: 2, arbitrary: kinds('suspend', 'resume', 'forget', 'known', 'set-due') },
    { weight: 4, arbitrary: kinds('send') },
    { weight: 4, arbitrary: kinds('crash', 'delay', 'arrive') },
  ),
  card: fc.nat(2),
  rating: fc.constantFrom<Rating>(1, 2, 3, 4),
  target: fc.nat(40),
  gapMinutes: fc.oneof(fc.constant(0), fc.nat(30), fc.integer({ min: 600, max: 20_000 })),
  size: fc.integer({ min: 1, max: 8 }),
})

/** What three devices do, each with a clock that is up to a day wrong, and how their requests come through. */
export const histories = fc.record({
  deeds: fc.array(deed, { minLength: 8, maxLength: 40, size: 'max' }),
  skewMinutes: fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: -1440, max: 1440 }))),
  /** In which order the last of it arrives. */
  order: fc.array(fc.nat(2), { maxLength: 6 }),
})
export type History = typeof histories extends fc.Arbitrary<infer T> ? T : never

export type Asked = SlotRef & { readonly versionId: string }

/** Takes events as `recordEvents` does; when it returns they are stored. */
export type Server = (events: readonly StudyEventInput[], now: Date) => Promise<void> | void

type Device = {
  readonly deviceId: string
  readonly skewMillis: number
  clockOffsetMillis: number
  sequence: number
  outbox: StudyEventInput[]
}

const firstAt = Date.UTC(2026, 2, 1, 8)

/**
 * Plays a history against a server until everything has arrived, and gives every event that was made. A device keeps what the
 * server has not acknowledged: after a crash (the answer of the server is lost) it sends the same again, and a delayed request
 * arrives after younger ones, or a second time.
 */
export const play = async (history: History, name: string, asked: readonly Asked[], server: Server) => {
  const devices = history.skewMinutes.map(
    (minutes, index): Device => ({
      deviceId: derivedId('device', name, String(index)),
      skewMillis: minutes * 60_000,
      clockOffsetMillis: 0,
      sequence: 0,
      outbox: [],
    }),
  )
  const made: StudyEventInput[] = []
  const delayed: (readonly StudyEventInput[])[] = []
  let millis = firstAt
  const arrive = async (events: readonly StudyEventInput[] | undefined) => {
    millis += 1000
    if (events && events.length > 0) await server(events, new Date(millis))
  }
  const acknowledge = (device: Device, events: readonly StudyEventInput[]) => {
    const ids = new Set(events.map(({ id }) => id))
    device.outbox = device.outbox.filter(({ id }) => !ids.has(id))
    device.clockOffsetMillis = -device.skewMillis
  }
  for (const { device: by, kind, card, rating, target, gapMinutes, size } of history.deeds) {
    millis += gapMinutes * 60_000
    const [device, of] = [devices[by], asked[card % asked.length]]
    if (!device || !of) continue
    const oldest = device.outbox.slice(0, size)
    if (kind === 'send') {
      await arrive(oldest)
      acknowledge(device, oldest)
    } else if (kind === 'crash') await arrive(oldest)
    else if (kind === 'delay') delayed.push(oldest)
    else if (kind === 'arrive') await arrive(delayed.splice(target % Math.max(1, delayed.length), 1)[0])
    else {
      const named = made[target % Math.max(1, made.length)]
      const corrects = kind === 'undo' || kind === 'amend'
      if (corrects && !named) continue
      const id = `${new Date(millis).getTime().toString(16).padStart(12, '0')}-7000-8000-${derivedId(name, String(made.length)).slice(-12)}`
      const common = {
        id: `${id.slice(0, 8)}-${id.slice(8)}`,
        answerId: derivedId('answer', name, String(made.length)),
        factId: corrects && named ? named.factId : of.factId,
        slot: corrects && named ? named.slot : of.slot,
        mode: 'review' as const,
        answeredAt: new Date(millis + device.skewMillis).toISOString(),
        clockOffsetMillis: device.clockOffsetMillis,
        deviceId: device.deviceId,
        sequence: device.sequence++,
      }
      const event: StudyEventInput =
        kind === 'answer'
          ? {
              ...common,
              type: kind,
              questionVersionId: of.versionId,
              rating,
              answer: { type: 'flip' },
              hinted: false,
              durationMs: 4000,
            }
          : kind === 'amend'
            ? { ...common, type: kind, targetAnswerId: named?.answerId ?? '', rating }
            : kind === 'undo'
              ? { ...common, type: kind, targetAnswerId: named?.answerId ?? '' }
              : kind === 'set-due'
                ? { ...common, type: kind, dueAt: new Date(millis + rating * 86_400_000).toISOString() }
                : { ...common, type: kind }
      device.outbox.push(event)
      made.push(event)
    }
  }
  for (const index of [...history.order, 0, 1, 2]) {
    const device = devices[index]
    if (!device) continue
    const all = [...device.outbox]
    await arrive(all)
    acknowledge(device, all)
  }
  for (const events of delayed) await arrive(events)
  return made
}

type Held = { readonly card: CardState; readonly log: readonly StudyEvent[] }

/** The rules of the log without a database: appends where that is possible, else merges. */
export const ruleServer = () => {
  const held = new Map<string, Held>()
  const known = new Map<string, StudyEvent>()
  const lastOf = (deviceId: string, before: number) =>
    [...known.values()]
      .filter((event) => event.deviceId === deviceId && event.sequence < before)
      .reduce<StudyEvent | null>((last, event) => (last && last.sequence > event.sequence ? last : event), null)
      ?.answeredAt ?? null
  const receive: Server = (events, now) => {
    const fresh = events.filter(({ id }) => !known.has(id))
    const [first] = fresh
    if (!first) return
    let last = lastOf(first.deviceId, first.sequence)
    const stamped = fresh.map((event) => {
      const answeredAt: Date = clampAnsweredAt(event, last, now)
      last = answeredAt
      return stampEvent(event, { answeredAt, receivedAt: now, studyDay: studyDayOf(answeredAt, clock) })
    })
    for (const event of stamped) known.set(event.id, event)
    for (const [key, own] of grouped(stamped, slotKey)) {
      const { card, log } = held.get(key) ?? { card: newCard, log: [] }
      const [only] = own
      const appended = own.length === 1 && only ? append(card, only, rules) : null
      if (appended) held.set(key, { card: appended.card, log: [...log, appended.event] })
      else {
        const merged = merge(log, own, rules, now)
        held.set(key, { card: merged.card, log: [...log, ...merged.added] })
      }
    }
  }
  return { receive, held: held as ReadonlyMap<string, Held> }
}

/**
 * What of a card no order of arrival may change. A reschedule moves the mark up to which it is folded; and a server that levels
 * the load chooses the due day by what else is due at the time, within the same window.
 */
const memoryOf = ({ foldedUntil: _, dueAt, ...memory }: CardState, isLevelled: boolean) =>
  isLevelled ? memory : { ...memory, dueAt }

const asSent = (event: StudyEvent): StudyEvent => ({
  ...event,
  predictedRetrievability: null,
  scheduledDueAt: event.type === 'set-due' ? event.scheduledDueAt : null,
})

/** What is wrong with what a server holds after a history: nothing, if each card is the fold of every event once. */
export const faultsOf = (
  made: readonly StudyEventInput[],
  held: ReadonlyMap<string, Held>,
  isLevelled = false,
): string[] => {
  const faults: string[] = []
  const logs = [...held.values()].flatMap(({ log }) => log.filter(({ type }) => type !== 'reschedule'))
  const ids = new Set(logs.map(({ id }) => id))
  if (logs.length !== ids.size) faults.push('an event is stored twice')
  if (made.some(({ id }) => !ids.has(id)) || ids.size !== made.length) faults.push('an event is lost or made up')
  for (const [key, { card, log }] of held) {
    const reference = fold(log.filter(({ type }) => type !== 'reschedule').map(asSent), rules)
    if (JSON.stringify(card) !== JSON.stringify(fold(log, rules)))
      faults.push(`the card ${key} is not the fold of its log`)
    if (JSON.stringify(memoryOf(card, isLevelled)) !== JSON.stringify(memoryOf(reference, isLevelled)))
      faults.push(`the card ${key} depends on how its events arrived`)
  }
  return faults
}

export const someCards: readonly Asked[] = [0, 1, 2].map((index) => ({
  factId: derivedId('fact', String(index)),
  slot: 'object',
  versionId: derivedId('version', String(index)),
}))
