import { parentPort } from 'node:worker_threads'
import type { PackageEntry } from '@/lib/domain/note-package'
import type { Result } from '@/lib/domain/result'
import { type PackedCollection, readEntries } from './entries'

/** What the thread tells: some notes, of which it waits to hear whether more are wanted, and at the end what came of it. */
export type Told = { readonly entries: readonly PackageEntry[] } | { readonly result: Result<null> }
export type Asked = PackedCollection | { readonly goOn: boolean }

const tell = (told: Told) => parentPort?.postMessage(told)
let answer: (goOn: boolean) => void = () => {}

parentPort?.on('message', async (asked: Asked) => {
  if ('goOn' in asked) return answer(asked.goOn)
  const result = await readEntries(
    asked,
    (entries) =>
      new Promise((resolve) => {
        answer = resolve
        tell({ entries })
      }),
  )
  tell({ result })
})
