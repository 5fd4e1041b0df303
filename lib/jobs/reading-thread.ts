import { parentPort } from 'node:worker_threads'
import type { Result } from '@/lib/domain/result'
import { readText } from './reading'
import type { Read, Stage, Unread } from './stages'

/** What the thread tells: how far it is, and at the end what it has read. */
export type Told = Stage | { readonly result: Result<Read> }

const tell = (told: Told) => parentPort?.postMessage(told)

parentPort?.on('message', async (unread: Unread) => tell({ result: await readText(unread, tell) }))
