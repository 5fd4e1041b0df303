/** What the session reads aloud by itself. A key reads aloud in each of them. */
export const readAloudWays = ['off', 'question', 'both'] as const
export type ReadAloud = (typeof readAloudWays)[number]

/** A voice of this device. */
export type Voice = { readonly name: string; readonly language: string; readonly isUsual: boolean }

/** What is said in one language, sentence by sentence. */
export type Speech = { readonly language: string; readonly sentences: readonly string[] }

const partsOf = (language: string): readonly string[] => language.toLowerCase().split(/[-_]/)

/** The voices that speak a language, those of its own region first. */
export const voicesOf = <Own extends Voice>(voices: readonly Own[], language: string): readonly Own[] => {
  const [wanted, ...region] = partsOf(language)
  const rank = (voice: Voice) => {
    const [, ...its] = partsOf(voice.language)
    return (region.join() === its.join() ? 0 : 2) + (voice.isUsual ? 0 : 1)
  }
  return voices.filter((voice) => partsOf(voice.language)[0] === wanted).sort((a, b) => rank(a) - rank(b))
}

/** The voice that reads a language: the chosen one where this device has it; null where no voice speaks that language. */
export const voiceFor = <Own extends Voice>(
  voices: readonly Own[],
  language: string,
  chosen: string | undefined,
): Own | null => {
  const able = voicesOf(voices, language)
  return able.find(({ name }) => name === chosen) ?? able[0] ?? null
}
