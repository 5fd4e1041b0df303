// @ts-check
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startPostgres } from '../postgres.mjs'

const SPACE_NEEDED_BYTES = 1024 ** 3

/**
 * A Postgres for tests and diffs: in memory where there is room, without fsync, and gone with its folder when this
 * process ends, however it ends.
 * @returns {Promise<import('../postgres.mjs').Postgres>}
 */
export async function throwawayPostgres() {
  const folder = fs.mkdtempSync(path.join(roomyFolder(), 'recite-throwaway-'))
  fs.chmodSync(folder, 0o711)
  const server = await startPostgres({ cluster: path.join(folder, 'postgres'), durable: false })
  const watchdog = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'watchdog.mjs'), String(server.pid), folder],
    { detached: true, stdio: ['pipe', 'ignore', 'ignore'] },
  )
  watchdog.unref()
  return {
    ...server,
    async stop() {
      await server.stop()
      watchdog.stdin.end()
    },
  }
}

/** Containers often give /dev/shm no more than 64 MB. */
function roomyFolder() {
  try {
    const { bavail, bsize } = fs.statfsSync('/dev/shm')
    if (bavail * bsize >= SPACE_NEEDED_BYTES) return '/dev/shm'
  } catch {
    // This system has none.
  }
  return os.tmpdir()
}
