/** Whether facts are looked for in texts of a language (BCP 47): in English, and where the language could not be told. */
export const isAskedIn = (language: string): boolean => /^(?:en|und)(?:-|$)/i.test(language)

const rightToLeft = new Set(['ar', 'he', 'fa', 'ur', 'yi', 'ps', 'sd', 'ug', 'dv'])

/** The direction in which a language (BCP 47) is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.has(language.split('-')[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr'

/** What a language is called in another one, without its region; null where it could not be told. */
export const languageName = (language: string, locale: string): string | null => {
  const [primary = ''] = language.split('-')
  if (!/^[a-z]{2,3}$/i.test(primary) || primary.toLowerCase() === 'und') return null
  return new Intl.DisplayNames([locale], { type: 'language' }).of(primary.toLowerCase()) ?? null
}
