import { failure, ok, type Result } from '@/lib/domain/result'
import type { Archive } from './archive'
import type { Content } from './content'
import { decoded, eachElement, entryName, walkEntry } from './entries'
import type { Attributes } from './markup'

/** What a book says of itself, and the entries of its chapters in the order in which they are read. */
export type Book = Omit<Content, 'blocks'> & { readonly chapters: readonly string[] }

type Item = { readonly name: string; readonly isChapter: boolean }

const pageTypes: readonly string[] = ['application/xhtml+xml', 'text/html']

/** Takes down what the package of a book tells. */
const packageWalker = (name: string) => {
  const items = new Map<string, Item>()
  const spine: string[] = []
  const said: Record<'title' | 'language' | 'creator', string[]> = { title: [], language: [], creator: [] }
  let saying: string[] | undefined

  const isSaid = (element: string): element is keyof typeof said => Object.hasOwn(said, element)
  const open = (element: string, attributes: Attributes) => {
    const { id = '', href = '', properties = '', linear, idref = '' } = attributes
    if (element === 'item') {
      const isNavigation = properties.split(/\s+/).includes('nav')
      const isChapter = !isNavigation && pageTypes.includes(attributes['media-type'] ?? '')
      items.set(id, { name: entryName(name, decoded(href)), isChapter })
    } else if (element === 'itemref' && linear !== 'no') spine.push(idref)
    else if (isSaid(element)) {
      saying = said[element]
      saying.push('')
    }
  }
  return {
    walker: {
      open,
      close: () => {
        saying = undefined
      },
      text: (words: string) => {
        if (saying) saying[saying.length - 1] += words
      },
    },
    found: () => ({ items, spine, said }),
  }
}

/** Reads the package of a book, which the container names first. Refusals: `document_damaged`, those of `walkEntry`. */
export const bookIn = (archive: Archive): Result<Book> => {
  let name: string | undefined
  const container = eachElement(archive, 'META-INF/container.xml', (element, attributes) => {
    if (element === 'rootfile') name ??= entryName('', attributes['full-path'] ?? '')
  })
  if (!container.ok) return container
  if (name === undefined) return failure('invalid', 'document_damaged')
  const { walker, found } = packageWalker(name)
  const walked = walkEntry(archive, name, walker, 'office')
  if (!walked.ok) return walked
  const { items, spine, said } = found()
  const first = (words: readonly string[]) => words.map((word) => word.replace(/\s+/g, ' ').trim()).find(Boolean)
  const [title, language] = [first(said.title), first(said.language)]
  const authors = said.creator.map((author) => author.replace(/\s+/g, ' ').trim()).filter(Boolean)
  return ok({
    chapters: [...new Set(spine)].flatMap((id) => {
      const item = items.get(id)
      return item?.isChapter ? [item.name] : []
    }),
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    ...(authors.length === 0 ? {} : { attribution: authors.join(', ') }),
  })
}
