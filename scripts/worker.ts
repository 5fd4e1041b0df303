import { setTimeout as pause } from 'node:timers/promises'
import { pino } from 'pino'
import { env } from '@/lib/env'
import { practiceTexts } from '@/lib/jobs/practice'
import { startWorker } from '@/lib/jobs/worker'

/** A reading that a stop interrupts is done again by the next worker. */
const graceMillis = 1_500

/** Where database and worker are stopped together, the lost connection may be heard of before the signal. */
const signalDelayMillis = 250

const log = pino({ level: env().LOG_LEVEL, name: 'worker' })
let stop: Awaited<ReturnType<typeof startWorker>> | undefined
let stopping = false
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, async () => {
    if (stopping) return
    stopping = true
    // Whoever stops the worker may have stopped the database before: then there is nothing left to give back.
    await stop?.(graceMillis).catch(() => {})
    process.exit(0)
  })
}

try {
  const threads = {
    reading: new URL('./reading.mjs', import.meta.url),
    packages: new URL('./packages.mjs', import.meta.url),
  }
  stop = await startWorker(log, threads, await practiceTexts())
  log.info('worker ready')
} catch (error) {
  await pause(signalDelayMillis)
  if (!stopping) log.fatal({ err: error }, 'worker not started')
  process.exit(stopping ? 0 : 1)
}
