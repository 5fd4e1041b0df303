/** The most characters a tag may have. */
export const maxTagLength = 100

const folded = (written: string): string =>
  written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/["*(),:\\%\p{Cc}]/gu, ' ')
    .split('/')
    .map((part) => part.replace(/^[\s#-]+|[\s-]+$/gu, '').replace(/\s+/gu, '-'))
    .filter((part) => part !== '')
    .join('/')

/**
 * A tag as it is stored: lower case, hyphens for spaces, without a leading `#` and without the signs that the search language
 * uses. `/` nests (`biology/cells`); null where nothing of it is left, or too much.
 */
export const normalTag = (written: string): string | null => {
  const tag = folded(written)
  return tag === '' || tag.length > maxTagLength ? null : tag
}

export const isTagTooLong = (written: string): boolean => folded(written).length > maxTagLength
