const pauseMillis = 2000

/**
 * The scripts of the outbox, which no page waits for. A lost connection only delays them (`onLate`): it is tried until they are
 * there.
 */
export const loadOutbox = async (onLate: () => void) => {
  for (;;) {
    try {
      const [{ openStore }, { startSender }] = await Promise.all([import('./store'), import('./sender')])
      return { openStore, startSender }
    } catch {
      onLate()
      await new Promise((resolve) => setTimeout(resolve, pauseMillis))
    }
  }
}
