/** "the river--a long one", "the river -- a long one", "rye,--the best": two hyphens of a typewriter are a dash; "--all" and "1861--65" are none. */
const typedDash = /(?<=[\p{L}\p{N},;.!?"”'’)])--(?=[\p{L}"“'‘(])|(?<=\p{L})--(?=\p{N})|(?<= )--(?= )/gu

/** "three wheels - one to grind": a hyphen between blanks is a dash; that of "1861 - 1865" and "5 - 3" joins figures. */
const spacedHyphen = /(?<=(?:\p{L}{2}|[,;"”'’)%]) )-(?= [\p{L}\p{N}"“'‘(])|(?<=\p{N} )-(?= [\p{L}"“'‘(])/gu

/** "the sea―Ulm": a horizontal bar is typed for a dash. */
const bar = /―/g

/** "THE Inn rises": the first word of a chapter in capitals, where the next is not. */
const shouted = /^(THE|IN|AT|ON|FROM|WHEN|AFTER|BEFORE|DURING|THERE|THIS|THESE|AMONG)(?= \p{L}\p{Ll})/u

/** "On 31 May, The mayor opened": behind a comma no sentence begins. */
const capitalArticle = /(?<=\p{L}\p{Ll}*, |\d{4}, )The(?= \p{Ll})/gu

/** 'a book titled, "Mills"': what it is called is not parted from it. */
const commaBeforeTitle = /(?<=\b(?:titled|entitled|called|named)),(?= ["“])/g

/** The words of a sentence as they are read: signs that are typed otherwise than they are meant, each as long as it was, so that places stay. */
export const asMeant = (text: string): string =>
  text
    .replace(typedDash, '— ')
    .replace(spacedHyphen, '–')
    .replace(bar, '—')
    .replace(shouted, (word) => word.charAt(0) + word.slice(1).toLowerCase())
    .replace(capitalArticle, 'the')
    .replace(commaBeforeTitle, ' ')

const capitals = /\p{Lu}{2,}(?:[ -]\p{Lu}{2,})*/gu
const small = new Set(['of', 'the', 'and', 'in', 'on', 'for', 'de'])

/** So many signs a title has that may be told from an abbreviation: "WHO" is not "Who". */
const fewestSigns = 5
/** A text may open with a shorter one: "LUND is a town". */
const fewestAtFirst = 4

const shoutedNames = /^\p{Lu}{2,}(?:[ -]\p{Lu}{2,})+/u

const inSmall = (run: string): string =>
  run
    .toLowerCase()
    .replace(/\p{L}+/gu, (word) => (small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))

/** "KARL OTTO EMIL HOLM was born" over a text called "Otto Holm": a person's whole name, of which the title has the last. */
function withNames(text: string, name: string): string {
  const run = shoutedNames.exec(text)?.[0]
  const [first = ''] = name.split(' ')
  // "OTTO II (1201–1250)" over a text called "Otto the Bald".
  if (first.length > 3 && text.startsWith(first.toUpperCase()) && /^ [IVX]+ \(/.test(text.slice(first.length)))
    return first + text.slice(first.length)
  const last = / (\p{Lu}\p{Ll}{3,})$/u.exec(name)?.[1]
  if (run === undefined || last === undefined || !run.endsWith(` ${last.toUpperCase()}`)) return text
  const said = inSmall(run)
  return said.length === run.length ? said + text.slice(run.length) : text
}

/** "OTTO HOLM was a painter", "the REPUBLIC OF OSTLAND": what a text is called it writes in capitals at first, and is read as its title writes it. */
export function inTitleCase(text: string, title: string): string {
  const name = title.replace(/ *\([^()]*\) *$/, '')
  const shoutedName = name.toUpperCase()
  if (name === shoutedName) return text
  const named = withNames(text, name)
  if (!named.includes(shoutedName)) return named
  if (name.length < (named.startsWith(shoutedName) ? fewestAtFirst : fewestSigns)) return named
  // "Water wheel": within a sentence it is a common noun.
  const within = / \p{Ll}{4}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
  return named.replace(capitals, (run, start: number) => {
    if (!run.includes(shoutedName)) return run
    const said = inSmall(run)
    const at = run.indexOf(shoutedName)
    return said.length === run.length
      ? said.slice(0, at) + (start + at > 0 ? within : name) + said.slice(at + name.length)
      : run
  })
}
