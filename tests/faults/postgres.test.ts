import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { type Postgres, startPostgres } from '@/scripts/postgres.mjs'
import { makeDataFolder } from '../support/start'

const folders: string[] = []
const servers: Postgres[] = []

const newCluster = (...below: string[]) => {
  const folder = makeDataFolder()
  folders.push(folder)
  return path.join(folder, ...below, 'postgres')
}

const start = async (cluster: string, tcp = false) => {
  const server = await startPostgres({ cluster, tcp, durable: false })
  servers.push(server)
  return server
}

const ask = async (connectionString: string) => {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const { rows } = await client.query<{ answer: number }>('SELECT 42 AS answer')
  await client.end()
  return rows[0]?.answer
}

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop()
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true })
})

describe('the embedded Postgres', () => {
  it('asks for a password where it listens on TCP, as it does on Windows', async () => {
    const server = await start(newCluster(), true)
    expect(await ask(server.url())).toBe(42)
    const anonymous = Object.assign(new URL(server.url()), { password: '' })
    await expect(ask(anonymous.toString())).rejects.toThrow(/password/i)
  })

  it('runs in a folder whose path is too long for a socket', async () => {
    const server = await start(newCluster('a folder with a long name, and a comma'.repeat(4)))
    expect(await ask(server.url())).toBe(42)
  })

  it('starts over the pid file of a server that died, though its number is another process now', async () => {
    const cluster = newCluster()
    const first = await start(cluster)
    const pidFile = path.join(cluster, 'postmaster.pid')
    const left = fs.readFileSync(pidFile, 'utf8')
    await first.stop()
    fs.writeFileSync(pidFile, left.replace(/^\d+/, String(process.ppid)))
    const next = await start(cluster)
    expect(next.adopted).toBe(false)
    expect(await ask(next.url())).toBe(42)
  })

  it('is adopted where it still runs, and started again when it dies', async () => {
    const cluster = newCluster()
    await start(cluster)
    const second = await start(cluster)
    expect(second.adopted).toBe(true)
    const dead = second.pid
    process.kill(dead, 'SIGKILL')
    await expect.poll(() => second.pid, { timeout: 10_000 }).not.toBe(dead)
    expect(await ask(second.url())).toBe(42)
  })
})
