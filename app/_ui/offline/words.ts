/** The last day that a pack holds, whose `until` is the start of the day after it: "9 December". */
export const untilInWords = (locale: string, until: Date, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone }).format(until.getTime() - 86_400_000)
