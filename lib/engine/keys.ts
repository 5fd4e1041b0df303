/** Two independent 32-bit mixes of a string (cyrb53 by bryc, public domain, kept at 64 bits), as 16 hexadecimal digits. */
export function hash64(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (b >>> 0).toString(16).padStart(8, '0') + (a >>> 0).toString(16).padStart(8, '0')
}

/** Case, accents, articles, punctuation and spacing do not make another fact. */
export const normaliseForKey = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(?:the|an|a)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Key of a fact by what it states (data-model.md, Keys): the same statement in another version of the text has the same key. */
export const factKey = (parts: {
  readonly kind: string
  readonly subject: string
  readonly relation: string
  readonly object: string
  readonly start?: string | undefined
  readonly end?: string | undefined
  readonly attribution?: string | undefined
}): string =>
  hash64(
    [
      parts.kind,
      normaliseForKey(parts.subject),
      normaliseForKey(parts.relation),
      normaliseForKey(parts.object),
      parts.start ?? '',
      parts.end ?? '',
      normaliseForKey(parts.attribution ?? ''),
    ].join('\u241f'),
  )
