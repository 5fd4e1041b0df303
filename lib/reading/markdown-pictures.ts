import type { NamedPicture } from './pictures'

/** A text of Markdown with a mark in the place of each picture, so that no address, however long, is looked at as text. */
export type Lifted = {
  readonly text: string
  readonly picturesIn: (text: string) => readonly NamedPicture[]
  readonly withoutMarks: (text: string) => string
}

const mark = /\uE002(\d+)\uE002/g
const definition = /^ {0,3}\[([^\]\n]{1,200})\]:[ \t]*<?(data:[^\s<>]+)>?[^\n]*$/gim
const shown =
  /!\[([^[\]\n]{0,1000})\](?:\([ \t]*<?([^()\s<>]*)>?(?:[ \t]+(?:"([^"\n]*)"|'([^'\n]*)'))?[ \t]*\)|\[([^[\]\n]{0,200})\])/g

/** Lifts the pictures out of a text, those with an address beside them and those with one at another place (`[name]: data:...`). */
export const liftPictures = (text: string): Lifted => {
  const addresses = new Map<string, string>()
  const pictures: NamedPicture[] = []
  const clean = text.replaceAll('\uE002', '')
  const defined = clean.replace(definition, (_, name: string, address: string) => {
    addresses.set(name.toLowerCase(), address)
    return ''
  })
  const marked = defined.replace(
    shown,
    (_, alt: string, address?: string, quoted?: string, single?: string, name?: string) => {
      const source = address ?? addresses.get((name || alt).toLowerCase()) ?? ''
      const caption = quoted ?? single
      pictures.push({ sources: [source], alt, ...(caption ? { caption } : {}) })
      return `\uE002${pictures.length - 1}\uE002`
    },
  )
  return {
    text: marked,
    picturesIn: (part) => [...part.matchAll(mark)].flatMap(([, at]) => pictures[Number(at)] ?? []),
    withoutMarks: (part) => part.replace(mark, ''),
  }
}
