import fs from 'node:fs/promises'
import path from 'node:path'
import type { Unread } from './stages'

/** Of a thing and of a person: together they go through most of the engine. */
const samples = ['photosynthesis', 'cai-qi'] as const

/** What a new thread reads first, so that its code is compiled when somebody waits for it. */
export const practiceTexts = (): Promise<readonly Unread[]> =>
  Promise.all(
    samples.map(async (sample) => ({
      bytes: await fs.readFile(path.resolve('content', sample, 'document.md')),
      name: 'document.md',
      title: '',
      begun: null,
      settled: [],
    })),
  )
