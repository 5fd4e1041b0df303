import { studyAddress } from '@/app/_ui/study-address'
import { quoted } from '@/lib/domain/search/quoted'
import type { Setting } from './figure'

/** The scope of a page and one thing more, in the language of the library. */
const searchFor = ({ asked, progress: { choices } }: Setting, more: string): string => {
  const deck = choices.decks.find(({ id }) => id === asked.deck)
  const document = choices.documents.find(({ id }) => id === asked.document)
  return [
    ...(deck ? [`deck:${quoted(deck.name)}`] : []),
    ...(document ? [`doc:${quoted(document.title)}`] : []),
    ...(asked.tag ? [`tag:${quoted(asked.tag)}`] : []),
    ...(asked.q ? [`(${asked.q})`] : []),
    more,
  ].join(' ')
}

/** Where what is in scope, and is so, can be looked at. */
export const lookAt = (setting: Setting, more: string): string =>
  `/library?${new URLSearchParams({ q: searchFor(setting, more) })}`

/** Where it can be studied. */
export const studyFound = (setting: Setting, more: string): string => studyAddress(searchFor(setting, more))

/** Where what is due of the scope is studied, or what is new of it begun. */
export const studyScope = (setting: Setting, what: 'due' | 'new'): string => {
  const { deck, document, tag, q } = setting.asked
  const mode = what === 'due' ? 'mode=review' : 'mode=learn&n=5'
  if (tag || q || (deck && document)) return studyFound(setting, what === 'due' ? 'is:due' : 'is:new')
  if (deck) return `/study/${deck}?${mode}`
  return document ? `/study?document=${document}&${mode}` : `/study?${mode}`
}
