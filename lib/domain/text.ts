/** Letters that carry their stroke or ligature inside the letter, so that Unicode decomposition leaves them alone. */
const strokes: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
}

/** A number with its sign, separators and letters ("-5", "1,000", "9.9%", "19th"), a word ("c++"), or a sign that stands for one. */
const word = /(?<![\p{L}\p{N}])-?\p{N}+(?:[.,]\p{N}+)*[\p{L}\p{M}\p{N}]*%?|[\p{L}\p{M}\p{N}]+[+#]*|[°%€$£¥]/gu

const isAscii = /^[\t\n -~]*$/

/** Letters in one spelling: NFKC, lower case, no diacritics of Latin, Greek and Cyrillic letters, one kind of dash and apostrophe. */
export const withoutMarks = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[ßøłđðþæœħıŋ]/g, (letter) => strokes[letter] ?? letter)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")

/**
 * One spelling for what a reader takes as the same words: NFKC, lower case, without diacritics, apostrophes, possessive `'s` and
 * punctuation, single spaces. A point or comma between digits stays, and so do signs that change the meaning of a number or a name
 * (`-5`, `50%`, `c++`). Marks of non-Latin scripts are letters there and stay.
 */
export function fold(text: string): string {
  const letters = isAscii.test(text) ? text.toLowerCase().replaceAll('`', "'") : withoutMarks(text)
  const plain = letters.includes("'")
    ? letters.replace(/'s(?![\p{L}\p{N}'])/gu, '').replace(/(?<=\p{L})'(?=\p{L})/gu, '')
    : letters
  return (plain.match(word) ?? []).join(' ').replace(/(?<=\p{N}) %/gu, '%')
}

/** The folded words of a text, in order. */
export const tokens = (text: string): string[] =>
  fold(text)
    .split(' ')
    .filter((token) => token !== '')

export const articles = new Set(['the', 'a', 'an'])

const functionWords = new Set(
  `the a an of in on at to for from by with as into onto upon about over under between among through during before after and or nor but
  is are was were be been being am do does did has have had having not no it its this that these those which who whom whose what when
  where why how he she his her him they their them we our us you your i me my there here then than so if because while although also both
  each such very more most some any all can could may might must shall should will would s`.split(/\s+/),
)

/** True for words that carry grammar and no content ("the", "of", "was"); takes a folded token. */
export const isFunctionWord = (token: string): boolean => functionWords.has(token)

/** The folded words that carry content. */
export const contentTokens = (text: string): string[] => tokens(text).filter((token) => !functionWords.has(token))

/** Folded text without articles: equal for two answers that differ in case, accents, articles and punctuation only. */
export const answerKey = (text: string): string =>
  tokens(text)
    .filter((token) => !articles.has(token))
    .join(' ')

/** Plurals that no rule makes, as folded singular and plural. */
const irregular = new Map(
  `men man,women woman,children child,feet foot,teeth tooth,geese goose,mice mouse,lice louse,oxen ox,people person,
  leaves leaf,lives life,wolves wolf,knives knife,halves half,shelves shelf,calves calf,loaves loaf,thieves thief,selves self,
  bacteria bacterium,mitochondria mitochondrion,phenomena phenomenon,criteria criterion,data datum,media medium,strata stratum,
  spectra spectrum,quanta quantum,ova ovum,cilia cilium,fungi fungus,nuclei nucleus,stimuli stimulus,radii radius,cacti cactus,
  alveoli alveolus,larvae larva,algae alga,vertebrae vertebra,antennae antenna,formulae formula,analyses analysis,crises crisis,
  hypotheses hypothesis,theses thesis,axes axis,bases basis,oases oasis,indices index,matrices matrix,vertices vertex,
  stomata stoma,genera genus,taxa taxon`
    .split(/,\s*/)
    .map((pair): [string, string] => {
      const [plural = '', singular = ''] = pair.split(' ')
      return [plural, singular]
    }),
)

/** Equal for a noun in the singular and in the plural ("city", "cities"; "fungus", "fungi"); a folded token in, a key out. */
export function stem(token: string): string {
  const singular = irregular.get(token)
  if (singular !== undefined) return singular
  if (token.length < 4 || /(ss|us|is)$/.test(token)) return token
  if (token.endsWith('ies') && token.length > 4) return `${token.slice(0, -3)}y`
  if (/(ch|sh|x|z|ss)es$/.test(token)) return token.slice(0, -2)
  return token.endsWith('s') ? token.slice(0, -1) : token
}

/** First letters of the words that carry content: "Chinese Communist Party" -> "CCP". Empty for fewer than two words. */
export function acronym(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^[\p{Lu}\p{N}]/u.test(word))
  return words.length < 2
    ? ''
    : words
        .map((word) => [...word][0] ?? '')
        .join('')
        .toUpperCase()
}

/** Other ways to write a name that any reader accepts: without its bracket, the bracket alone where it is an acronym, without its article. */
export function aliases(name: string): string[] {
  const found = new Set<string>()
  const bracket = /^(.*?)\s*\(([^()]+)\)\s*$/u.exec(name)
  if (bracket?.[1]) found.add(bracket[1])
  if (bracket?.[2] && /^[\p{Lu}\p{N}.&-]{2,10}$/u.test(bracket[2])) found.add(bracket[2])
  const bare = (bracket?.[1] ?? name).replace(/^(the|an?)\s+/i, '')
  if (bare !== name) found.add(bare)
  found.delete('')
  return [...found]
}

/**
 * Damerau-Levenshtein distance (optimal string alignment: insert, delete, replace, swap of neighbours), counted in characters.
 * Stops early where the distance is greater than `limit`; what it returns then is greater than `limit` too.
 */
export function editDistance(left: string, right: string, limit = Number.POSITIVE_INFINITY): number {
  const a = [...left]
  const b = [...right]
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = b.map((_, column) => column)
  last.push(b.length)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let best = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1)
      current.push(best)
    }
    if (Math.min(...current) > limit) return limit + 1
    beforeLast = last
    last = current
  }
  return last[b.length] ?? 0
}

/** Harmonic mean of precision and recall over the words of two answers without articles, 0 to 1 (the measure of SQuAD, Rajpurkar 2016). */
export function tokenF1(left: string, right: string): number {
  const a = tokens(left).filter((token) => !articles.has(token))
  const b = tokens(right).filter((token) => !articles.has(token))
  const rest = new Map<string, number>()
  for (const token of b) rest.set(token, (rest.get(token) ?? 0) + 1)
  let shared = 0
  for (const token of a) {
    const open = rest.get(token) ?? 0
    if (open > 0) shared++
    rest.set(token, open - 1)
  }
  if (a.length + b.length === 0) return 1
  return (2 * shared) / (a.length + b.length)
}
