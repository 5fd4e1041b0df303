import { createFormatter, createTranslator } from 'use-intl/core'
import { en } from './en'

export type Messages = typeof en
export type Namespace = keyof Messages

export const locales = ['en'] as const
export type Locale = (typeof locales)[number]

const catalogue: Record<Locale, Messages> = { en }

/** The locale of the catalogue nearest to what the reader asked for (a BCP 47 tag or an Accept-Language header). */
export const nearestLocale = (wanted: string): Locale =>
  wanted
    .split(',')
    .map((tag) => tag.trim().slice(0, 2).toLowerCase())
    .map((tag) => locales.find((locale) => locale === tag))
    .find((locale) => locale !== undefined) ?? 'en'

/** Messages of one namespace as a function: `t('due', { count: 3 })`; `t.rich` for marked-up ones. */
export const translator = <N extends Namespace>(locale: Locale, namespace: N) =>
  createTranslator<Messages, N>({ locale, messages: catalogue[locale], namespace })

/** A translator for keys that arrive as data (reason codes of the domain and the engine). */
export const dynamicTranslator = (locale: Locale, namespace: Namespace) => {
  const table: Record<string, string> = catalogue[locale][namespace]
  const t = createTranslator<{ all: Record<string, string> }, 'all'>({
    locale,
    messages: { all: table },
    namespace: 'all',
  })
  return (key: string, params?: Readonly<Record<string, string | number>>): string =>
    Object.hasOwn(table, key) ? t(key, params) : key
}

/** The raw messages of a namespace, for forms that say one of them in the browser: simple `{names}` only. */
export const sentencesOf = (locale: Locale, namespace: Namespace): Readonly<Record<string, string>> =>
  catalogue[locale][namespace]

/** Dates and numbers in the reader's language and zone. */
export const formatter = (locale: Locale, timeZone: string) => createFormatter({ locale, timeZone })
