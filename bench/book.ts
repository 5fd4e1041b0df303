import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createDocument } from '@/lib/data/documents/create'
import { db } from '@/lib/data/prisma'
import { prepareQueues } from '@/lib/jobs/queues'
import { makePerson } from '@/tests/support/people'
import { migrate } from '../scripts/migrate.mjs'
import { throwawayPostgres } from '../scripts/postgres/throwaway.mjs'
import { bundle } from '../scripts/start/bundle.mjs'
import { spawnWorker } from '../scripts/start/worker.mjs'
import { bookText } from './book-text'
import type { Row } from './row'

const words = 100_000
const limitSeconds = 60
const limitMegabytes = 300
/** What the worker does behind a book still counts: it readies a thread for the next text. */
const afterwardsMillis = 8_000
const giveUpMillis = 600_000

/** The most memory a process has had so far, all of its threads together; only Linux tells of another process. */
const peakMegabytes = (pid: number): number | null => {
  const file = `/proc/${pid}/status`
  if (!existsSync(file)) return null
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1]) / 1024
}

const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  const end = performance.now() + giveUpMillis
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('the book was not read')
    await wait(100)
  }
}

/** Seconds until the first chapters of a book are there, and until all of it is. */
const readBook = async (): Promise<{ first: number; whole: number }> => {
  const owner = await makePerson('author')
  const startedAt = performance.now()
  await createDocument(owner, { name: 'book.md', title: 'Book', text: bookText(words) }, new Date())
  const seconds = () => (performance.now() - startedAt) / 1000
  await until(async () => (await db().documentVersion.count()) > 0)
  const first = seconds()
  await until(async () => {
    const upload = await db().upload.findFirst({ select: { status: true } })
    if (upload?.status === 'failed') throw new Error('the book was refused: this machine is too busy to measure on')
    return upload === null
  })
  return { first, whole: seconds() }
}

/** A book read by a worker as it runs in production, into a real database: time, and memory of the whole process. */
export const bench = async (): Promise<Row[]> => {
  const server = await throwawayPostgres()
  const url = server.url('postgres')
  process.env.DATABASE_URL = url
  await migrate({ url, directory: join(import.meta.dirname, '..', 'prisma', 'migrations') })
  await prepareQueues()
  await bundle('worker', 'reading', 'packages')
  const worker = spawnWorker(['ignore', 'ignore', 'inherit', 'ipc'])
  const pid = worker.pid ?? 0
  try {
    await wait(afterwardsMillis)
    const rest = peakMegabytes(pid)
    const { first, whole } = await readBook()
    await wait(afterwardsMillis)
    const peak = peakMegabytes(pid)
    const megabytes = (name: string, ours: number | null, limit: number | null): Row => ({
      name,
      ours: ours === null ? 'skipped' : `${ours.toFixed(0)} MB`,
      limit: ours === null ? 'told by Linux only' : limit === null ? '' : `<= ${limit} MB`,
      ok: ours === null || limit === null ? null : ours <= limit,
    })
    return [
      {
        name: `${words.toLocaleString('en')} words, facts and questions in the database`,
        ours: `${whole.toFixed(1)} s`,
        limit: `<= ${limitSeconds} s`,
        ok: whole <= limitSeconds,
      },
      { name: 'first chapters of them', ours: `${first.toFixed(1)} s`, limit: '', ok: null },
      megabytes('memory of the worker at its peak', peak, limitMegabytes),
      megabytes('before it has read anything of them', rest, null),
    ]
  } finally {
    const ended = new Promise((resolve) => worker.once('exit', resolve))
    worker.kill('SIGTERM')
    await ended
    await db().$disconnect()
    await server.stop()
  }
}
