import { spawn } from 'node:child_process'
import { once } from 'node:events'
import net from 'node:net'
import { expect, it, onTestFinished } from 'vitest'

/** The worker on a database of this address; `said` is everything it has written when it is over. */
const startWorker = (databaseUrl: string) => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/worker.ts'], {
    env: { ...process.env, DATABASE_URL: databaseUrl, NODE_ENV: 'test', LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  const over = once(child, 'close').then(([code]) => ({ code: code as number | null, said }))
  return { child, over }
}

it('ends with one line where there is no database', async () => {
  const { over } = startWorker('postgresql://nobody@localhost/none?host=/nowhere')
  const { code, said } = await over
  expect(code).toBe(1)
  expect(said.trimEnd().split('\n')).toHaveLength(1)
  expect(JSON.parse(said)).toMatchObject({ msg: 'worker not started', err: { code: 'ENOENT' } })
}, 60_000)

it('ends quietly when it is stopped while it starts, also when its database goes first', async () => {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  const { child, over } = startWorker(`postgresql://nobody@127.0.0.1:${port}/none`)
  const [socket] = (await once(server, 'connection')) as [net.Socket]
  child.kill('SIGTERM')
  socket.destroy()
  expect(await over).toEqual({ code: 0, said: '' })
  server.close()
}, 60_000)
