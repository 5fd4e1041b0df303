import { parentPort } from 'node:worker_threads'
import { readText, type Unread } from './reading'

parentPort?.on('message', async (unread: Unread) => parentPort?.postMessage(await readText(unread)))
