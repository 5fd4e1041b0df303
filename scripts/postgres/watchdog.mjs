// Holds the other end of a pipe to the process that started a throw-away Postgres: when that process is gone, however
// it died, the pipe ends, and Postgres is stopped and its folder removed.
import fs from 'node:fs'

const [, , pid, folder] = process.argv

process.stdin.resume().on('end', async () => {
  try {
    process.kill(Number(pid), 'SIGQUIT')
    for (let waited = 0; waited < 5_000; waited += 50) {
      process.kill(Number(pid), 0)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  } catch {
    // It is gone.
  }
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})
