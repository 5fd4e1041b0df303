import { hasTag } from '../library'
import type { Index } from '../questions/context'
import { foldOf } from '../questions/words'

/** "Suppose that Ada sells a mill", "If Otto weaves, then Ida", "An example is Otto, a boy who": people of an example. */
const supposed =
  /^(?:Say|Suppose|Imagine|Assume|Consider|Picture)\b|\b[Ii]f (?:only )?\p{Lu}\p{Ll}+ \p{Ll}|\bexample (?:of [^,.]{1,60} )?is \p{Lu}\p{Ll}+, an? /u

const loneName = /(?<!\p{Lu}[\p{L}.]* )(?<=\s)\p{Lu}\p{Ll}+(?=[\s,.;:'’])(?! \p{Lu})/gu

const found = new WeakMap<Index, ReadonlySet<string>>()

/** First names that a text makes up for an example: they stand in what it supposes, and never with a surname. */
function imagined(context: Index): ReadonlySet<string> {
  const known = found.get(context)
  if (known) return known
  const { document, sentences, namings } = context
  const names = new Set(
    sentences
      .filter(({ text }) => supposed.test(text))
      .flatMap(({ text }) => text.match(loneName) ?? [])
      .filter((name) => hasTag(name, 'FirstName') && namings.get(foldOf(name))?.[0]?.type !== 'place')
      .filter((name) => !document.title.includes(name)),
  )
  for (const name of names)
    if (new RegExp(`\\b${name} \\p{Lu}|\\p{Ll},? \\p{Lu}[\\p{L}.]* ${name}\\b`, 'u').test(document.text))
      names.delete(name)
  found.set(context, names)
  return names
}

/** "How much does Ada pay?", where Ada is made up to pay: what she does is no knowledge. */
export const isOfImagined = (text: string, context: Index): boolean =>
  [...imagined(context)].some((name) => new RegExp(`\\b${name}\\b`, 'u').test(text))
