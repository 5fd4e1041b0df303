import { ok, type Result } from '@/lib/domain/result'
import type { Archive } from './archive'
import { eachElement } from './entries'

/** What the style of a paragraph says about it. */
export type Style = {
  /** Level of a heading, from 1. */
  readonly level?: number
  readonly isItem?: boolean
  readonly isQuote?: boolean
  /** A line of a table of contents or of an index. */
  readonly isListing?: boolean
}
export type Styles = ReadonlyMap<string, Style>

type Raw = { name: string; basedOn?: string; outline?: number; isItem?: boolean }

/** Built-in styles keep their English names in a file, whatever the language of the program. */
const byName = (name: string): Style => {
  const heading = /^heading (\d)$/i.exec(name)?.[1]
  if (heading !== undefined) return { level: Number(heading) }
  if (/^title$/i.test(name)) return { level: 1 }
  if (/^subtitle$/i.test(name)) return { level: 2 }
  if (/^(?:toc \d|toc heading|index \d|table of (?:figures|authorities))$/i.test(name)) return { isListing: true }
  return /^(?:intense )?quote$/i.test(name) ? { isQuote: true } : {}
}

/** Level 9 of an outline is running text. */
const levelOf = (outline: number | undefined): Style =>
  outline === undefined || outline > 8 ? {} : { level: outline + 1 }

/** A style with what it takes over from those it is based on, of which there are at most a dozen. */
const resolve = (raw: ReadonlyMap<string, Raw>, id: string, depth = 0): Style => {
  const own = raw.get(id)
  if (!own) return {}
  const base = own.basedOn === undefined || depth > 12 ? {} : resolve(raw, own.basedOn, depth + 1)
  const isItem = own.isItem === undefined ? {} : { isItem: own.isItem }
  return { ...base, ...isItem, ...levelOf(own.outline), ...byName(own.name) }
}

/** The styles of paragraphs, by their ids, in the entry `name`; none where it is missing. */
export const stylesIn = (archive: Archive, name: string): Result<Styles> => {
  const raw = new Map<string, Raw>()
  let current: Raw = { name: '' }
  const walked = eachElement(archive, name, (element, attributes) => {
    const value = attributes['w:val'] ?? ''
    if (element === 'style') {
      current = { name: '' }
      raw.set(attributes['w:styleId'] ?? '', current)
    } else if (element === 'name') current.name ||= value
    else if (element === 'basedOn') current.basedOn = value
    else if (element === 'outlineLvl') current.outline = Number(value)
    else if (element === 'numId') current.isItem = value !== '0'
  })
  return walked.ok ? ok(new Map([...raw.keys()].map((id) => [id, resolve(raw, id)]))) : walked
}
