import * as z from 'zod/mini'
import { BacklogPlan } from './backlog'
import { haveConflict, isKeyName, keyActs } from './keys'
import { DailyMail } from './mail'
import { NoticeChoice } from './notice'
import { readAloudWays } from './speech'

const keyName = (kind: 'single' | 'modified') =>
  z.nullable(
    z.string().check(
      z.maxLength(40),
      z.refine((name) => isKeyName(name, kind)),
    ),
  )
const binding = z.strictObject({ single: keyName('single'), modified: keyName('modified') })

/** How a learner's sessions behave. Every field has its usual value, so that an older row stays readable. */
export const StudyPreferences = z.strictObject({
  /** The acts whose keys differ from the usual ones. */
  keys: z._default(z.partialRecord(z.enum(keyActs), binding).check(z.refine((keys) => !haveConflict(keys))), {}),
  /** Keys pressed alone act; else only Enter, Esc and keys with a modifier. */
  singleKeys: z._default(z.boolean(), true),
  readAloud: z._default(z.enum(readAloudWays), 'off'),
  /** By language: the name of a voice, which another device may lack. */
  voices: z._default(z.record(z.string().check(z.maxLength(35)), z.string().check(z.maxLength(200))), {}),
  /** 1 is the voice's own. */
  speed: z._default(z.number().check(z.gte(0.5), z.lte(2)), 1),
})
export type StudyPreferences = z.infer<typeof StudyPreferences>

const share = z.number().check(z.gte(0), z.lte(1))

/** How the learner's work is spread over days, whatever the deck. */
export const SchedulePreferences = z.strictObject({
  /** How much work each weekday may carry, Monday first: 1 as any other, 0 none if it can be avoided (lib/domain/balance.ts). */
  easyDays: z._default(z.tuple([share, share, share, share, share, share, share]), [1, 1, 1, 1, 1, 1, 1]),
  /** Over which days late cards are spread; null: not at all. */
  backlog: z._default(z.nullable(BacklogPlan), null),
})
export type SchedulePreferences = z.infer<typeof SchedulePreferences>

/** Whether the schedule is fitted to the learner's own answers (lib/domain/refit.ts). */
export const RefitPreference = z.strictObject({ isOn: z._default(z.boolean(), true) })
export type RefitPreference = z.infer<typeof RefitPreference>

export const textSizes = ['small', 'usual', 'large', 'largest'] as const
export const lineLengths = ['short', 'usual', 'long'] as const

/** How the text of a document is set. */
export const TextPreferences = z.strictObject({
  size: z._default(z.enum(textSizes), 'usual'),
  lineLength: z._default(z.enum(lineLengths), 'usual'),
})
export type TextPreferences = z.infer<typeof TextPreferences>

/** One key of `user.settings` for each concern: add a concern here, and it can be read and saved (lib/data/users/preferences.ts). */
export const preferenceSchemas = {
  study: StudyPreferences,
  schedule: SchedulePreferences,
  refit: RefitPreference,
  text: TextPreferences,
  dailyMail: DailyMail,
  notices: NoticeChoice,
}

export type Concern = keyof typeof preferenceSchemas
export type Preferences = { readonly [Name in Concern]: z.infer<(typeof preferenceSchemas)[Name]> }

/** One concern of a settings column. What is missing or no longer understood is as usual. */
export const preferenceOf = <Name extends Concern>(concern: Name, settings: unknown): Preferences[Name] => {
  const stored = typeof settings === 'object' && settings !== null ? Object.entries(settings) : []
  const schema: z.ZodMiniType = preferenceSchemas[concern]
  const parsed = schema.safeParse(stored.find(([name]) => name === concern)?.[1] ?? {})
  return (parsed.success ? parsed.data : schema.parse({})) as Preferences[Name]
}
