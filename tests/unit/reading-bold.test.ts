import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readFile } from '@/lib/reading'
import { bookEntries, openDocumentEntries, slidesEntries, wordEntries, zipped } from '../support/office'

const termsOf = async (file: string | Uint8Array, name: string) => {
  const result = await readFile(typeof file === 'string' ? strToU8(file) : file, name)
  if (!result.ok) throw new Error(result.reason)
  const { text, blocks } = result.value.document
  return blocks.map(({ start, end, terms = [] }) => ({ text: text.slice(start, end), terms }))
}

const mill = {
  text: 'A mill grinds grain between a runner stone and a bed stone, fed by a hopper.',
  terms: ['runner stone', 'bed stone', 'hopper'],
}
const html =
  '<p>A mill grinds grain between a <b>runner</b> <b>stone</b> and a <strong>bed stone</strong>, fed by a <dfn>hopper.</dfn></p>'

const r = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const bold = '<w:b/>'
const word = `<w:p>${r('A mill grinds grain between a ')}${r('runner', bold)}${r(' stone', bold)}${r(' and a ')}${r('bed stone', bold)}${r(', fed by a ')}${r('hopper.', bold)}</w:p>`

const openDocument = `<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="T2" style:family="text" style:parent-style-name="Strong_20_Emphasis"/></office:automatic-styles><office:body><office:text><text:p>A mill grinds grain between a <text:span text:style-name="T1">runner stone</text:span> and a <text:span text:style-name="T2">bed stone</text:span>, fed by a <text:span text:style-name="Strong_20_Emphasis">hopper.</text:span></text:p></office:text></office:body>`

const a = (text: string, properties = '') => `<a:r><a:rPr${properties}/><a:t>${text}</a:t></a:r>`
const b = ' b="1"'
const slide = `<p:sp><p:nvSpPr><p:nvPr/></p:nvSpPr><p:txBody><a:p>${a('A mill grinds grain between a ')}${a('runner stone', b)}${a(' and a ')}${a('bed stone', b)}${a(', fed by a ')}${a('hopper.', b)}</a:p></p:txBody></p:sp>`

describe('terms in bold', () => {
  it.each<[string, string | Uint8Array]>([
    ['mills.md', 'A mill grinds grain between a **runner stone** and a __bed stone__, fed by a ***hopper***.'],
    ['mills.html', html],
    ['mills.docx', zipped(wordEntries(word))],
    ['mills.odt', zipped(openDocumentEntries(openDocument))],
    ['mills.epub', zipped(bookEntries([html]))],
    ['mills.pptx', zipped(slidesEntries([slide]))],
  ])('are kept with their block, whose words stay as they are: %s', async (name, file) =>
    expect(await termsOf(file, name)).toContainEqual(mill),
  )

  it('are none where they head a note or are all of a block, a number or a sentence', async () =>
    expect(
      await termsOf(
        'Mills turn.\n\n**Note:** It turns **1,000** times, and *slowly*.\n\n**All of it is bold**\n\n**It turns. It stops.** So it is.\n\n## The **hopper**\n\nIt is \uFDD0 not fed.',
        'mills.md',
      ),
    ).toEqual([
      { text: 'Mills turn.', terms: [] },
      { text: 'Note: It turns 1,000 times, and slowly.', terms: [] },
      { text: 'All of it is bold', terms: [] },
      { text: 'It turns. It stops. So it is.', terms: [] },
      { text: 'The hopper', terms: [] },
      { text: 'It is not fed.', terms: [] },
    ]))
})
