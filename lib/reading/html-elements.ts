import type { Attributes } from './markup'

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements whose words are none of the text. */
const passedOver = set(
  'script style noscript template nav footer aside form button select textarea input label svg iframe object video audio canvas dialog menu pre',
)
const passedRoles = set(
  'navigation banner contentinfo complementary search doc-noteref doc-footnote doc-footnotes doc-endnote doc-endnotes doc-toc doc-index doc-bibliography doc-pagebreak doc-backlink',
)
/** The same in the words of e-books (`epub:type`) ... */
const passedParts = set(
  'noteref footnote footnotes endnote endnotes rearnote rearnotes toc landmarks page-list pagebreak bibliography index titlepage halftitlepage copyright-page imprint colophon cover',
)
/** ... and of encyclopedias (`class`). */
const passedClasses = set(
  'noteref footnote footnotes endnote endnotes toc reference references reflist mw-editsection navbox hatnote noprint catlinks printfooter mw-jump-link',
)

const words = (value: string | undefined): readonly string[] => value?.toLowerCase().split(/\s+/) ?? []

/** Whether an element is left out with all that it holds. */
export const isPassedOver = (name: string, attributes: Attributes): boolean =>
  passedOver.has(name) ||
  'hidden' in attributes ||
  attributes['aria-hidden'] === 'true' ||
  /display\s{0,9}:\s{0,9}none/i.test(attributes.style ?? '') ||
  words(attributes.role).some((role) => passedRoles.has(role)) ||
  words(attributes['epub:type']).some((part) => passedParts.has(part)) ||
  (name !== 'body' && words(attributes.class).some((mark) => passedClasses.has(mark)))

/** Elements that end the block before them. */
export const isBlock = (name: string): boolean => blockElements.has(name)
const blockElements = set(
  'p div section article main body header ul ol dl dd table caption thead tbody tfoot figure details summary address hr fieldset center blockquote',
)

/** 1 to 6 for h1 to h6. */
export const headingLevel = (name: string): number | undefined => {
  const level = /^h([1-6])$/.exec(name)?.[1]
  return level === undefined ? undefined : Number(level)
}
