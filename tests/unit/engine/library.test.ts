import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import nlp from 'compromise/two'
import { expect, it } from 'vitest'

const content = join(import.meta.dirname, '..', '..', '..', 'content')

/** Words with their tags, in order. */
const tagged = (text: string): string[] =>
  nlp(text)
    .docs.flat()
    .map(({ text: word, tags }) => `${word} ${[...(tags ?? [])].join(' ')}`)

it('tags as the library by itself', async () => {
  const sentences = ['cai-qi', 'photosynthesis'].flatMap((name) =>
    readFileSync(join(content, name, 'document.md'), 'utf8').split(/(?<=[.!?])\s+/),
  )
  const before = sentences.map(tagged)
  const { bulkMatch } = await import('@/lib/engine/library')
  expect(nlp.methods()).toMatchObject({ one: { bulkMatch } })
  expect(sentences.map(tagged)).toEqual(before)
}, 30_000)
