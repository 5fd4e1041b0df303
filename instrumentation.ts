import { env } from '@/lib/env'

/** Runs before the first request: a server that Next starts by itself must refuse wrong settings, too. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  try {
    env()
  } catch (error) {
    // Next only logs what is thrown here, and goes on.
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
  const { startPulse } = await import('@/lib/jobs/pulse')
  await startPulse((error) => console.error(error))
}
