import { readFile } from '@/lib/reading'

export const readingOf = async (bytes: Uint8Array, name: string) => {
  const result = await readFile(bytes, name)
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

/** Each picture with the words it hangs below, what it shows and how large it is. */
export const picturesIn = async (bytes: Uint8Array, name: string) => {
  const { document, illustrations, leftOut } = await readingOf(bytes, name)
  const shown = illustrations.map(({ after, alt, caption, picture }) => {
    const above = document.blocks.findLast(({ end }) => end === after)
    const words = above ? document.text.slice(above.start, above.end) : after === 0 ? '' : 'nowhere'
    return [words, alt, ...(caption === undefined ? [] : [caption]), `${picture.width}x${picture.height}`].join(' / ')
  })
  return { shown, left: leftOut, text: document.text }
}
