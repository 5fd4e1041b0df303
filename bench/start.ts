import { execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort, projectRoot } from '@/tests/support/start'
import type { Row } from './row'

const firstLimitSeconds = 120
const againLimitSeconds = 10
const giveUpSeconds = 600

/** The files of the project as git knows them, without anything that was installed, built or stored. */
const freshCopy = (): string => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'recite-bench-'))
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: projectRoot, encoding: 'utf8' })
    .split('\0')
    .filter(Boolean)
  for (const file of files) fs.cpSync(path.join(projectRoot, file), path.join(folder, file))
  return folder
}

/** Seconds from `npm start` to the line with the address; the product is stopped again. */
const secondsToAddress = async (folder: string): Promise<number> => {
  const startedAt = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...process.env, PORT: String(await freePort()), RECITE_DATA_DIR: path.join(folder, '.data') },
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: giveUpSeconds * 1000,
  })
  const seconds = await new Promise<number>((resolve, reject) => {
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk
      if (output.includes('Recite runs at')) resolve((performance.now() - startedAt) / 1000)
    })
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}\n${output}`)))
  })
  child.removeAllListeners('exit')
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
  return seconds
}

/** `npm start` in a fresh copy: install, build, database, samples; and once more with all of it there. */
export const bench = async (): Promise<Row[]> => {
  const folder = freshCopy()
  try {
    const first = await secondsToAddress(folder)
    await new Promise((resolve) => setTimeout(resolve, 10_000)) // the first one gives its lock back
    const again = await secondsToAddress(folder)
    const row = (name: string, seconds: number, limit: number): Row => ({
      name,
      ours: `${seconds.toFixed(1)} s`,
      limit: `<= ${limit} s`,
      ok: seconds <= limit,
    })
    return [row('npm start from nothing', first, firstLimitSeconds), row('npm start again', again, againLimitSeconds)]
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
