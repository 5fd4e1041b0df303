import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { threadReader } from '@/lib/jobs/reader'
import { readText } from '@/lib/jobs/reading'
import type { LimitedStage, Stage, Unread } from '@/lib/jobs/stages'
import { readingThread } from '../support/reading-thread'
import { typeset } from '../support/typeset'

const unread = (text: string, name = 'notes.md'): Unread => ({
  bytes: new TextEncoder().encode(text),
  name,
  title: 'Notes',
  begun: null,
  settled: [],
})
const honest = 'The canal was built in 1847. Bronze consists of copper and tin.'

describe('a text read in a thread', () => {
  // Longer than a thousand characters is over at once here, as a text made to be slow is over after its limit; so is a page
  // before its text is there, where `isHasty`.
  let isHasty = false
  const limitMillis = (reached: LimitedStage | null): number =>
    (reached?.stage === 'begun' && isHasty) || (reached?.stage === 'canonical' && reached.characters > 1_000)
      ? 0
      : 20_000
  let reader: ReturnType<typeof threadReader>
  beforeAll(async () => {
    reader = threadReader(await readingThread(), limitMillis)
  })
  afterAll(() => reader.end())

  it('is read as it would be here', async () => {
    for (let time = 0; time < 3; time += 1)
      expect(await reader.read(unread(honest))).toEqual(await readText(unread(honest)))
  })

  it('is read from a PDF as it would be here', async () => {
    const bytes = await typeset([{ heading: 'Canals', level: 1 }, { paragraph: honest }])
    const pdf = { ...unread(honest, 'canals.pdf'), bytes }
    const stages: string[] = []
    const read = await reader.read(pdf, ({ stage }) => stages.push(stage))
    expect(stages.slice(0, 3)).toEqual(['begun', 'part', 'canonical'])
    expect(read).toMatchObject({
      ok: true,
      value: { document: { title: 'Canals', blocks: [{ page: 1 }, { page: 1 }] } },
    })
    expect(read).toEqual(await readText(pdf))
  })

  it('tells of each chapter, and ends at once where it is stopped', async () => {
    const book = [1, 2, 3].map((number) => `## Chapter ${number}\n\n${honest}`).join('\n\n')
    const told: Stage[] = []
    expect(await reader.read(unread(`# Canals\n\n${book}`), (stage) => told.push(stage))).toMatchObject({ ok: true })
    const chapters = told.flatMap((stage) =>
      stage.stage === 'reading' ? [`${stage.step} ${stage.chapter} of ${stage.chapters}`] : [],
    )
    const each = (step: string) => [1, 2, 3].map((number) => `${step} ${number} of 3`)
    expect(chapters).toEqual([...each('sentences'), ...each('facts'), 'questions 3 of 3'])

    const stop = new AbortController()
    const stopped = reader.read(
      unread(`# Canals\n\n${book}`),
      ({ stage }) => stage === 'reading' && stop.abort(),
      stop.signal,
    )
    expect(await stopped).toMatchObject({ code: 'conflict', reason: 'reading_stopped' })
    expect(await reader.read(unread(honest))).toMatchObject({ ok: true })
  })

  it('leaves no thread behind where it is a book, and the next one is read', { timeout: 30_000 }, async () => {
    const own = threadReader(await readingThread())
    expect(await own.read(unread(honest))).toMatchObject({ ok: true })
    expect(own.isUp()).toBe(true)
    const book = 'Der Kanal wurde in sieben Jahren gebaut und ist noch heute befahrbar. '.repeat(1_500)
    expect(await own.read(unread(book))).toMatchObject({ ok: true, value: { document: { language: 'de' } } })
    expect(own.isUp()).toBe(false)
    expect(await own.read(unread(honest))).toMatchObject({ ok: true })
    await own.end()
  })

  it('is given up at its limit, and the next one is read', async () => {
    expect(await reader.read(unread(`${honest} `.repeat(200)))).toMatchObject({
      ok: false,
      code: 'invalid',
      reason: 'document_too_hard',
    })
    expect(await reader.read(unread(honest))).toMatchObject({ ok: true })
  })

  it('is given up sooner while its format is taken apart', async () => {
    isHasty = true
    const page = unread(`<p>${honest}</p>`.repeat(5_000), 'page.html')
    expect(await reader.read(page)).toMatchObject({ ok: false, reason: 'document_too_complex' })
    isHasty = false
    expect(await reader.read(unread(`<p>${honest}</p>`, 'page.html'))).toMatchObject({ ok: true })
  })
})

describe('a text made to be slow', () => {
  it.each([
    ['spaces in a heading', `# a${' '.repeat(50_000)}b`, 'notes.md'],
    ['spaces in a list item', `- a${' '.repeat(50_000)}b`, 'notes.md'],
    ['spaces between rules', `${'- '.repeat(25_000)}b`, 'notes.md'],
    ['spaces in a heading of a wiki', `= a${' '.repeat(50_000)}b`, 'notes.txt'],
    ['hashes in a text', `# a${' #'.repeat(25_000)}b`, 'notes.txt'],
    ['quotation marks', '"'.repeat(40_000), 'notes.md'],
    ['brackets', '['.repeat(60_000), 'notes.md'],
    ['open links', '[a]('.repeat(15_000), 'notes.md'],
    ['open emphasis', '**a '.repeat(15_000), 'notes.md'],
    ['stars', '*'.repeat(60_000), 'notes.md'],
    ['backticks', '`'.repeat(30_000), 'notes.md'],
    ['open tags', '<a '.repeat(20_000), 'notes.md'],
    ['open comments', '<!-- '.repeat(12_000), 'notes.md'],
    ['tables', '|'.repeat(60_000), 'notes.md'],
    ['a row of a table', `| a${' b'.repeat(30_000)}`, 'notes.txt'],
    ['remarks of editors', `x[a ${'a needed '.repeat(7_000)}`, 'notes.md'],
    ['a sentence without end', 'the old stone bridge and '.repeat(2_500), 'notes.md'],
    ['commas', 'stone, '.repeat(9_000), 'notes.md'],
    ['opening brackets in a sentence', `The bridge ${'(of '.repeat(15_000)}`, 'notes.md'],
    ['abbreviations', 'No. '.repeat(8_000), 'notes.txt'],
    ['full stops', '. '.repeat(30_000), 'notes.txt'],
  ])('%s is over within seconds', { timeout: 5_000 }, async (_what, text, name) => {
    expect(typeof (await readText(unread(`${honest}\n\n${text}`, name))).ok).toBe('boolean')
  })
})
