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

/** The commonest words of other languages in Latin letters: short, and seldom names or words of another one. */
const common: readonly (readonly [language: string, words: ReadonlySet<string>])[] = [
  [
    'de',
    'der die das und ist nicht von mit den dem ein eine einer eines des sich auf für im wird wurde als auch sind war nach zu zur zum bei aus am er sie',
  ],
  ['fr', 'le la les des et est une un du dans que qui pour par sur il elle au aux avec ce cette sont été à en de l d'],
  ['es', 'el la los las de del y es en una un que por para con se su al como fue más'],
  ['it', 'il la le gli di del della e è un una che in per con si nel nella dei delle sono da'],
  ['pt', 'o a os as de do da dos das e é um uma que em para com no na por foi mais se'],
  ['nl', 'de het een en van is in dat op te met voor zijn aan door werd die niet naar ook'],
  ['sv', 'och att det som en ett är av för på med den till inte var från'],
  ['pl', 'i w na z się jest do że nie to przez od był była oraz'],
  ['tr', 've bir bu için ile olarak da de olan olduğu'],
].map(([language = '', words = '']) => [language, new Set(words.split(' '))] as const)

/** Letters that only one language of a script writes, where so many of a hundred are these. */
const telling: readonly (readonly [language: string, letters: RegExp])[] = [
  ['uk', /[іїєґ]/giu],
  ['fa', /[پچژگ]/gu],
]
const tellingShare = 0.01

const shareOf = (sample: string, marks: RegExp, all: number): number =>
  (sample.match(marks)?.length ?? 0) / Math.max(1, all)

/** BCP 47 tag by script, and by the commonest words where its letters are Latin; `und` where neither tells. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, 20_000)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const own = telling.find(([, marks]) => shareOf(sample, marks, letters) > tellingShare)
  if (own) return own[0]
  for (const [language, script] of scripts)
    if (shareOf(sample, script, letters) > (language === 'ja' ? 0.1 : 0.3)) return language
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const shares = common.map(([language, known]) => ({
    language,
    share: words.filter((word) => known.has(word)).length / Math.max(1, words.length),
  }))
  const [likeliest] = shares.toSorted((a, b) => b.share - a.share)
  const asEnglish = shareOf(sample, english, sample.match(/[\p{L}'’]+/gu)?.length ?? 0)
  if (likeliest && likeliest.share > Math.max(0.15, asEnglish)) return likeliest.language
  return asEnglish > 0.12 ? 'en' : 'und'
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
