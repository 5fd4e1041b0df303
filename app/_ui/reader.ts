import 'server-only'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { currentUser } from '@/lib/auth/actor'
import { dynamicTranslator, formatter, type Namespace, nearestLocale, translator } from '@/lib/i18n'

/** Who reads this page and how: language, zone, translators and formatters. One per request. */
export const reader = cache(async () => {
  const user = await currentUser()
  const locale = nearestLocale(user?.profile.locale ?? (await headers()).get('accept-language') ?? 'en')
  const timeZone = user?.profile.timeZone ?? 'UTC'
  return {
    user,
    locale,
    timeZone,
    format: formatter(locale, timeZone),
    t: <N extends Namespace>(namespace: N) => translator(locale, namespace),
    tr: (namespace: Namespace) => dynamicTranslator(locale, namespace),
  }
})

/** The theme cookie, rendered on `<html>` so that no page flashes; null follows the system. */
export const chosenTheme = async (): Promise<'light' | 'dark' | null> => {
  const value = (await cookies()).get('theme')?.value
  return value === 'light' || value === 'dark' ? value : null
}
