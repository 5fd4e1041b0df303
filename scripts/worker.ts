import { pino } from 'pino'
import { env } from '@/lib/env'
import { startWorker } from '@/lib/jobs/worker'

/** A reading that a stop interrupts is done again by the next worker. */
const graceMillis = 1_500

const log = pino({ level: env().LOG_LEVEL, name: 'worker' })
const stop = await startWorker(log)
log.info('worker ready')

let stopping = false
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, async () => {
    if (stopping) return
    stopping = true
    await stop(graceMillis)
    process.exit(0)
  })
}
