const scripts: readonly (readonly [language: string, script: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
]
const english =
  /\b(?:the|of|and|to|in|is|was|are|were|that|with|for|as|by|from|it|his|her|their|which|at|on|has|have|be)\b/gi

/** BCP 47 tag by script and by English function words; `und` where it is some other language in Latin letters. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, 20_000)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  for (const [language, script] of scripts) {
    const share = (sample.match(script)?.length ?? 0) / Math.max(1, letters)
    if (share > (language === 'ja' ? 0.1 : 0.3)) return language
  }
  const words = sample.match(/[\p{L}'’]+/gu)?.length ?? 0
  return (sample.match(english)?.length ?? 0) / Math.max(1, words) > 0.12 ? 'en' : 'und'
}

/** As long as any tag needs to be (RFC 5646, 4.4.1). */
const longestTag = 35

/** What a text says its language is, as a BCP 47 tag in its usual spelling; undefined where it is none. */
export function languageTag(said: string | undefined): string | undefined {
  if (said === undefined || said.length > longestTag) return undefined
  try {
    return Intl.getCanonicalLocales(said)[0]
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
