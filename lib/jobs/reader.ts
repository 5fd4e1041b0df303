import { Worker } from 'node:worker_threads'
import { failure, type Result } from '@/lib/domain/result'
import type { Read, ReadText } from './reading'

/** So much of the heap as a text of two million characters needs twice over. */
const heapMegabytes = 1024

/**
 * How long a text may take: many times what the slowest machine needs for an honest one, so that one made to be slow holds
 * up neither other texts nor what the worker does by the clock.
 */
export const readingLimitMillis = (bytes: number): number => 20_000 + bytes * 0.15

/**
 * Reads texts one at a time in a thread of its own, which is kept for the next. A text that takes longer than its limit or
 * more memory than there is gets a refusal (`document_too_hard`), and the next one a new thread.
 */
export function threadReader(
  thread: URL,
  limitMillis: (bytes: number) => number = readingLimitMillis,
): { readonly read: ReadText; readonly end: () => Promise<void> } {
  let worker: Worker | undefined

  const read: ReadText = (unread) => {
    worker ??= new Worker(thread, { resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } })
    const own = worker
    return new Promise((resolve, reject) => {
      const end = (finish: () => void) => {
        clearTimeout(limit)
        own.off('message', onMessage).off('error', onError)
        finish()
      }
      const discard = (finish: () => void) => {
        worker = undefined
        end(finish)
        void own.terminate()
      }
      const refuse = () => discard(() => resolve(failure('invalid', 'document_too_hard')))
      const onMessage = (result: Result<Read>) => end(() => resolve(result))
      const onError = (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refuse() : discard(() => reject(error))
      const limit = setTimeout(refuse, limitMillis(unread.bytes.length))
      own.once('message', onMessage).once('error', onError)
      own.postMessage(unread)
    })
  }
  return {
    read,
    end: async () => {
      await worker?.terminate()
    },
  }
}
