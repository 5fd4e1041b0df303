// @ts-check
const startedAt = performance.now()

// Whoever read what we say may be gone. That it cannot be said is no error: it would be said in turn, for ever.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

/** Seconds since this process began, as people read them. */
export const elapsed = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`

/**
 * One line of progress.
 * @param {string} message
 */
export const say = (message) => console.log(`[${elapsed().padStart(6)}] ${message}`)

/** A reason not to start that needs no stack: a wrong setting, a port in use. */
export class StartError extends Error {}
