import { Worker } from 'node:worker_threads'
import { failure } from '@/lib/domain/result'
import type { Told } from './reading-thread'
import { isFound, type LimitedStage, type ReadText } from './stages'

/** So much of the heap as a text of two million characters needs twice over. */
const heapMegabytes = 1024

/** A text of more characters, some fifteen thousand words, is a book: what its thread has of it is more than the worker has at rest. */
const bookCharacters = 100_000

/** How long the format of a file may take, from when the thread takes it up until its text is there. */
const formatLimitMillis = 5_000
/** What each page adds to that once it is read: many times what a full one takes. */
const partLimitMillis = 80

/**
 * How long a text may take: many times what the slowest machine needs for an honest one, so that one made to be slow holds
 * up neither other texts nor what the worker does by the clock.
 */
const readingLimitMillis = (characters: number): number => 20_000 + characters * 0.25

/** How long a thread may take to come up, and each stage of a reading; a part of a file makes its stage longer. */
export const limitMillis = (reached: LimitedStage | null): number => {
  if (reached === null) return 20_000
  if (reached.stage === 'part') return partLimitMillis
  return reached.stage === 'begun' ? formatLimitMillis : readingLimitMillis(reached.characters)
}

/**
 * Reads texts one at a time in a thread of its own, which is kept for the next; behind a book it ends, so that there is room
 * to save what was read. A text that takes longer than its limit or
 * more memory than there is gets a refusal (`document_too_hard`; `document_too_complex` before its text is there), one that
 * is stopped a `conflict`, and the next one a new thread.
 */
export function threadReader(
  thread: URL,
  limitOf: (reached: LimitedStage | null) => number = limitMillis,
): { readonly read: ReadText; readonly isUp: () => boolean; readonly end: () => Promise<void> } {
  let worker: Worker | undefined

  const read: ReadText = (unread, reach = () => {}, signal) => {
    worker ??= new Worker(thread, { resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } })
    const own = worker
    return new Promise((resolve, reject) => {
      let reached: LimitedStage | null = null
      let until = performance.now() + limitOf(null)
      const end = (finish: () => void) => {
        clearTimeout(limit)
        own.off('message', onMessage).off('error', onError)
        signal?.removeEventListener('abort', onAbort)
        finish()
      }
      const discard = (finish: () => void) => {
        worker = undefined
        end(finish)
        void own.terminate()
      }
      const refuse = () => {
        const reason = reached === null || reached.stage === 'canonical' ? 'document_too_hard' : 'document_too_complex'
        discard(() => resolve(failure('invalid', reason)))
      }
      const onMessage = (told: Told) => {
        if ('result' in told) {
          const isBook = reached?.stage === 'canonical' && reached.characters > bookCharacters
          return (isBook ? discard : end)(() => resolve(told.result))
        }
        reach(told)
        if (told.stage === 'reading' || isFound(told)) return
        reached = told
        clearTimeout(limit)
        until = (told.stage === 'part' ? until : performance.now()) + limitOf(told)
        limit = setTimeout(refuse, until - performance.now())
      }
      const onError = (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refuse() : discard(() => reject(error))
      const onAbort = () => discard(() => resolve(failure('conflict', 'reading_stopped')))
      let limit = setTimeout(refuse, until - performance.now())
      signal?.addEventListener('abort', onAbort)
      own.on('message', onMessage).once('error', onError)
      own.postMessage(unread)
    })
  }
  return {
    read,
    isUp: () => worker !== undefined,
    end: async () => {
      await worker?.terminate()
    },
  }
}
