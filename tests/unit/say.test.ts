import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'

const say = pathToFileURL(path.resolve(import.meta.dirname, '../../scripts/start/say.mjs')).href
/** Says something when it is told to, and what goes wrong twice, as the server does; while errors are said, no promise goes on. */
const speaker = `
  await import('${say}')
  for (const _ of 'ab') process.on('uncaughtException', (error) => console.error(error))
  process.once('message', () => {
    process.stderr.write('to nobody')
    process.stdout.write('to nobody')
    setTimeout(async () => {
      await null
      process.exit(0)
    }, 300)
  })
  process.send('ready')`

it('is no error where whoever listened is gone', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', speaker], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  }) as ChildProcessByStdio<null, Readable, Readable>
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child, 'message')
  const closed = [child.stdout, child.stderr].map((stream) => once(stream, 'close'))
  child.stdout.destroy()
  child.stderr.destroy()
  await Promise.all(closed)
  child.send('now')
  expect(await once(child, 'exit')).toEqual([0, null])
})
