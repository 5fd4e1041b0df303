import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'

const say = pathToFileURL(path.resolve(import.meta.dirname, '../../scripts/start/say.mjs')).href
/** Says something when it is told to, and what goes wrong twice, as the server does; an error that is said in turn has no end. */
const speaker = `
  await import('${say}')
  for (const _ of 'ab') process.on('uncaughtException', (error) => console.error(error))
  process.once('message', () => {
    process.stdout.write('to nobody')
    process.stderr.write('to nobody')
    setTimeout(() => process.exit(0), 100)
  })
  process.send('ready')`

it('is no error where whoever listened is gone', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', speaker], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child, 'message')
  child.stdout?.destroy()
  child.stderr?.destroy()
  child.send('now')
  expect(await once(child, 'exit')).toEqual([0, null])
})
