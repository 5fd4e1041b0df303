import { expect, it } from 'vitest'
import { readFile } from '@/lib/reading'
import { relationships, shape, slidesEntries, wordEntries, zipped } from '../support/office'

const cached = (values: readonly (string | null)[], kind = 'str', format = '') =>
  `<c:${kind}Ref><c:f>Sheet1!A1</c:f><c:${kind}Cache>${format && `<c:formatCode>${format}</c:formatCode>`}<c:ptCount val="${values.length}"/>${values
    .map((value, index) => (value === null ? '' : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`))
    .join('')}</c:${kind}Cache></c:${kind}Ref>`
const named = (title: string) =>
  `<c:title><c:tx><c:rich><a:p><a:r><a:t>${title}</a:t></a:r></a:p></c:rich></c:tx></c:title>`
const series = (name: string, categories: string, values: string) =>
  `<c:ser><c:idx val="0"/><c:tx>${cached([name])}</c:tx><c:dLbls><c:dLbl><c:tx><c:rich><a:p><a:r><a:t>Label</a:t></a:r></a:p></c:rich></c:tx></c:dLbl></c:dLbls><c:cat>${categories}</c:cat><c:val>${values}</c:val></c:ser>`
const chart = (title: string, ...all: readonly string[]) =>
  `<c:chartSpace><c:chart>${title && named(title)}<c:plotArea><c:barChart>${all.join('')}</c:barChart><c:valAx>${named('Sacks')}</c:valAx></c:plotArea></c:chart></c:chartSpace>`

const years = cached(['1847', '1862'], 'num')
const mills = chart(
  'Flour of two mills',
  series('Upper Mill', years, cached(['120.4999999999', '95'], 'num', 'General')),
  series('Share', years, cached(['0.254', null], 'num', '0.0%')),
)
const rows = ['Flour of two mills | Upper Mill | Share', '1847 | 120.5 | 25.4 %', '1862 | 95 |']

const wordWith = (part: string, body: string) =>
  zipped({
    ...wordEntries(body),
    'word/_rels/document.xml.rels': relationships([['c1', 'chart', 'charts/chart1.xml']]),
    'word/charts/chart1.xml': part,
  })
const inWord = (part: string) =>
  wordWith(
    part,
    '<w:p><w:r><w:t>Mills grind grain.</w:t></w:r><w:r><w:drawing><wp:inline><a:graphic><c:chart r:id="c1"/></a:graphic></wp:inline></w:drawing></w:r></w:p><w:p><w:r><w:t>They are old.</w:t></w:r></w:p>',
  )

const linesOf = async (bytes: Uint8Array, name: string) => {
  const read = await readFile(bytes, name)
  if (!read.ok) throw new Error(read.reason)
  const { text, blocks } = read.value.document
  return blocks.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)
}

it('a chart of a Word file is the table of its values, where it stands', async () =>
  expect(await linesOf(inWord(mills), 'mills.docx')).toEqual([
    'paragraph Mills grind grain.',
    ...rows.map((row) => `table ${row}`),
    'paragraph They are old.',
  ]))

it('a chart of a slide is, too', async () => {
  const slide = `${shape('Mills', 'title')}<p:graphicFrame><a:graphic><c:chart r:id="c1"/></a:graphic></p:graphicFrame>${shape('They are old.')}`
  const file = {
    ...slidesEntries([slide]),
    'ppt/slides/_rels/slide1.xml.rels': relationships([['c1', 'chart', '../charts/chart1.xml']]),
    'ppt/charts/chart1.xml': mills,
  }
  expect(await linesOf(zipped(file), 'mills.pptx')).toEqual([
    'heading Mills',
    ...rows.map((row) => `table ${row}`),
    'paragraph They are old.',
  ])
})

it('days are dates, names of several levels those of the points, and a chart of very much is only named', async () => {
  const days = cached(['10000', '10001'], 'num', 'd/m/yyyy')
  const level = (...values: readonly string[]) =>
    `<c:lvl>${values.map((value, index) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`).join('')}</c:lvl>`
  const levels = `<c:multiLvlStrRef><c:multiLvlStrCache>${level('Spring', 'Summer')}${level('1847')}</c:multiLvlStrCache></c:multiLvlStrRef>`
  const values = cached(['3', '4'], 'num')
  const tableOf = async (part: string) =>
    (await linesOf(inWord(part), 'a.docx')).filter((line) => line.startsWith('table')).map((line) => line.slice(6))
  expect(await tableOf(chart('', series('Sacks', days, values)))).toEqual([
    '| Sacks',
    '1927-05-18 | 3',
    '1927-05-19 | 4',
  ])
  expect(await tableOf(chart('', series('Sacks', levels, values)))).toEqual(['| Sacks', 'Spring | 3', 'Summer | 4'])
  const many = cached(
    Array.from({ length: 61 }, (_, index) => String(index)),
    'num',
  )
  expect(await tableOf(chart('Every day', series('Sacks', many, many)))).toEqual(['Every day | Sacks'])
  expect(await tableOf('<c:chartSpace><c:chart/></c:chartSpace>')).toEqual([])
})
