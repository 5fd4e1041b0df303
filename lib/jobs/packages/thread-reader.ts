import { Worker } from 'node:worker_threads'
import { failure, type Result } from '@/lib/domain/result'
import type { ReadEntries } from './entries'
import type { Asked, Told } from './thread'

const heapMegabytes = 1024
/** Longer than the largest database takes to be opened, and any batch of its notes to be read. */
const silenceMillis = 120_000

/**
 * Reads packages in a thread of their own each, which ends with them: a database can be made so that a question to it has no
 * end. One that is silent for longer than `limitMillis`, or needs more memory than there is, is refused as `package_too_hard`.
 */
export const packageReader =
  (thread: URL, limitMillis = silenceMillis): ReadEntries =>
  (packed, take) => {
    const worker = new Worker(thread, { resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } })
    const tooHard = failure('invalid', 'package_too_hard')
    const reading = new Promise<Result<null>>((resolve, reject) => {
      const wait = () => setTimeout(() => resolve(tooHard), limitMillis)
      let limit = wait()
      worker.on('message', (told: Told) => {
        clearTimeout(limit)
        if ('result' in told) return resolve(told.result)
        take(told.entries).then((goOn) => {
          limit = wait()
          worker.postMessage({ goOn } satisfies Asked)
        }, reject)
      })
      worker.once('error', (error: NodeJS.ErrnoException) => {
        clearTimeout(limit)
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(tooHard) : reject(error)
      })
    })
    worker.postMessage(packed satisfies Asked, [packed.bytes.buffer as ArrayBuffer])
    return reading.finally(() => worker.terminate())
  }
