// @ts-check
import fs from 'node:fs'

const LOOK_EVERY_MS = 250
/** npm passes on the Ctrl-C that the terminal has already sent to all: that is not a second one. */
const SAME_SIGNAL_MS = 500

/**
 * Calls `stop` at the first SIGINT or SIGTERM and when npm, which started us, is gone: a SIGTERM to npm ends npm alone.
 * A second signal calls `abandon`.
 * @param {{ stop: () => void, abandon: () => void }} reactions
 */
export function onEnd({ stop, abandon }) {
  let endedAt = 0
  const end = () => {
    if (!endedAt) {
      endedAt = performance.now()
      stop()
    } else if (performance.now() - endedAt > SAME_SIGNAL_MS) {
      abandon()
    }
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
  process.on('SIGHUP', end)
  if (!process.env.npm_lifecycle_event) return
  const ancestors = ancestry()
  const look = setInterval(() => {
    if (ancestry().join() === ancestors.join()) return
    clearInterval(look)
    if (!endedAt) end()
  }, LOOK_EVERY_MS)
  look.unref()
}

/** Our parent and, where that is the shell that npm puts between itself and us, the shell's parent. */
function ancestry() {
  const parent = process.ppid
  try {
    const [, name = '', grandparent] = /\((.*)\) . (\d+)/.exec(fs.readFileSync(`/proc/${parent}/stat`, 'utf8')) ?? []
    return name.endsWith('sh') ? [parent, Number(grandparent)] : [parent]
  } catch {
    return [parent]
  }
}
