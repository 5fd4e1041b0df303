import { z } from 'zod'

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}` })
const address = (protocol: RegExp, shape: string) =>
  z.url({ protocol, error: `must be an address like ${shape}` }).optional()
const web = (shape: string) => address(/^https?$/, shape)

/** Every setting of Recite; `.env.example` has a line on each. */
const Settings = z
  .object({
    NODE_ENV: oneOf(['production', 'development', 'test']).default('development'),
    DATABASE_URL: z.string({ error: 'is missing' }).regex(/^postgres(ql)?:\/\//, 'must start with postgresql://'),
    PORT: z.coerce
      .number({ error: 'must be a number' })
      .int('must be a whole number')
      .min(1, 'must be at least 1')
      .max(65_535, 'must be at most 65535')
      .default(3000),
    HOST: z.string().default('127.0.0.1'),
    RECITE_URL: web('https://recite.example.org'),
    RECITE_DATA_DIR: z.string().default('.data'),
    RECITE_ROLE: oneOf(['all', 'web', 'worker']).default('all'),
    RECITE_SIGNUP: oneOf(['open', 'invite', 'closed']).default('open'),
    RECITE_CLASSES: oneOf(['everyone', 'operators']).default('everyone'),
    RECITE_VISITORS: oneOf(['on', 'off']).default('on'),
    RECITE_SAMPLE: z
      .string()
      .regex(/^[a-z0-9-]+$/, 'must be the name of a folder in content, or none')
      .optional(),
    RECITE_SAMPLE_PASSWORD: z.string().optional(),
    RECITE_SETUP_CODE: z.string().optional(),
    NEXTAUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z.base64('must be base64 text').optional(),
    SMTP_URL: address(/^smtps?$/, 'smtps://user:password@mail.example.org'),
    MAIL_FROM: z.string().optional(),
    OIDC_ISSUER: web('https://login.example.org'),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    MODEL_URL: web('http://127.0.0.1:11434/v1'),
    MODEL_NAME: z.string().optional(),
    MODEL_KEY: z.string().optional(),
    LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  })
  .check(({ value, issues }) => {
    const needs = (name: keyof typeof value, reason: string) => {
      if (value[name] === undefined) issues.push({ code: 'custom', input: value, path: [name], message: reason })
    }
    if (value.NODE_ENV === 'production') needs('NEXTAUTH_SECRET', 'is needed with DATABASE_URL: 32 random characters')
    if (value.SMTP_URL) needs('MAIL_FROM', 'is needed with SMTP_URL')
    if (value.OIDC_ISSUER) needs('OIDC_CLIENT_ID', 'is needed with OIDC_ISSUER')
    if (value.OIDC_ISSUER) needs('OIDC_CLIENT_SECRET', 'is needed with OIDC_ISSUER')
    if (value.MODEL_URL) needs('MODEL_NAME', 'is needed with MODEL_URL')
  })

/** The settings of a process, checked and with their defaults. */
export type Env = Readonly<z.infer<typeof Settings>>

/**
 * Reads settings from a set of variables, where an empty one counts as absent. Throws an error whose message has one
 * line for each wrong setting: its name, then what is wrong.
 */
export function readEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value))
  const result = Settings.safeParse(present)
  if (result.success) return result.data
  throw new Error(result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('\n'))
}

let held: Env | undefined

/** The settings of this process, read at first use. The only door to `process.env`. */
export function env(): Env {
  held ??= readEnv(process.env)
  return held
}

/** Lets the settings be read anew, where they have changed. */
export const forgetEnv = (): void => {
  held = undefined
}

/** The key of all that this server signs: from the settings, or the fixed one of a development server that has none. */
export const secret = (): string => env().NEXTAUTH_SECRET ?? 'recite-development-secret-not-for-production'
