import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isOpenToAll } from '@/scripts/postgres/identity.mjs'
import { runningUrl } from '@/scripts/postgres.mjs'
import { expectGone, familyOf, isListening } from '../support/processes'
import { freePort, makeDataFolder, type Product, projectRoot, type StartOptions, startProduct } from '../support/start'

const END_WITHIN_MS = 10_000
const folders: string[] = []
let product: Product | undefined

const newFolder = () => {
  const folder = makeDataFolder()
  folders.push(folder)
  return folder
}

/** Starts one more, once what ran before has ended. */
const start = async (options: StartOptions = {}) => {
  await product?.stop()
  const started = await startProduct(options)
  product = started
  void started.ended.then(() => {
    if (product === started) product = undefined
  })
  return started
}

const health = async ({ url }: Product) => (await fetch(`${url}/api/health`)).status

async function query(dataFolder: string, statement: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: runningUrl(path.join(dataFolder, 'postgres'), 'recite') })
  await client.connect()
  try {
    return await client.query(statement)
  } finally {
    await client.end()
  }
}

/** A visitor's text that takes a second or two to read; the id of its document. */
const paste = async ({ url }: Product): Promise<string> => {
  const sample = fs.readFileSync(path.join(projectRoot, 'content/photosynthesis/document.md'), 'utf8')
  const made = await fetch(`${url}/api/documents`, {
    method: 'POST',
    headers: { origin: url, accept: 'application/json', 'content-type': 'text/plain' },
    body: sample.repeat(3),
  })
  expect(made.status).toBe(201)
  return ((await made.json()) as { id: string }).id
}

/** Of nobody in particular, as far as the system is concerned. */
const ordinaryUser = 65_534
const canBeOrdinary = process.getuid?.() === 0 && isOpenToAll(projectRoot)

const postgresOf = (dataFolder: string) =>
  Number(fs.readFileSync(path.join(dataFolder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

afterAll(async () => {
  await product?.stop()
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true })
})

describe('a start', () => {
  let dataFolder: string
  beforeAll(() => {
    dataFolder = newFolder()
  })
  const again = () => start({ dataFolder, ownGroup: true })
  /** What the test before has left running on that folder, or one more. */
  const running = async () => (product?.dataFolder === dataFolder ? product : again())

  it('serves, tells a second one where, and ends whole when npm is told to end', async () => {
    const port = await freePort()
    const first = await start({ npm: true, dataFolder, port })
    expect(await health(first)).toBe(200)
    expect(first.output()).toMatch(/Sample sign-ins: teacher and student, password \S+\n.*Recite runs at/)

    const second = startProduct({ dataFolder })
    await expect(second).rejects.toThrow(`Recite is already running at http://localhost:${port}`)
    await expect(second).rejects.toThrow('The product ended with 1')

    const other = startProduct({ dataFolder: newFolder(), port })
    await expect(other).rejects.toThrow(`PORT ${port} is in use`)

    const family = familyOf(first.child.pid ?? 0)
    const commands = family.map(({ command }) => command).join('\n')
    for (const part of ['start.mjs', 'worker.mjs', 'bin/postgres']) expect(commands).toContain(part)
    first.child.kill('SIGTERM')
    await expectGone(family, END_WITHIN_MS)
    expect(await isListening(port)).toBe(false)
    await first.ended
  })

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends whole at %s while a text is being read, and the next start reads it',
    async (signal) => {
      const stopped = await running()
      const id = await paste(stopped)
      const rows = async (statement: string) => (await query(dataFolder, statement)).rows
      const status = async () => (await rows(`SELECT status FROM "Upload" WHERE "documentId" = '${id}'`))[0]?.status
      await expect.poll(status, { timeout: 30_000, interval: 20 }).toBe('reading')
      const pid = stopped.child.pid ?? 0
      const family = familyOf(pid)
      // Ctrl-C in a terminal reaches every process of the group, not only the first.
      process.kill(signal === 'SIGINT' ? -pid : pid, signal)
      await expectGone(family, END_WITHIN_MS)
      expect(await stopped.ended).toBe(0)
      expect(stopped.output()).not.toMatch(/\n\s+at /)

      await again()
      const versions = () => rows(`SELECT number FROM "DocumentVersion" WHERE "documentId" = '${id}'`)
      await expect.poll(versions, { timeout: 120_000 }).toEqual([{ number: 1 }])
    },
  )

  it('recovers from a kill -9 of the server, and of Postgres, with all that was written', async () => {
    const killed = await running()
    await query(dataFolder, 'CREATE TABLE witness AS SELECT 42 AS answer')
    killed.child.kill('SIGKILL')
    await killed.ended

    const next = await again()
    expect((await query(dataFolder, 'SELECT answer FROM witness')).rows).toEqual([{ answer: 42 }])

    const dead = postgresOf(dataFolder)
    process.kill(dead, 'SIGKILL')
    await expect.poll(() => postgresOf(dataFolder), { timeout: END_WITHIN_MS }).not.toBe(dead)
    await expect.poll(() => health(next), { timeout: END_WITHIN_MS }).toBe(200)
    expect((await query(dataFolder, 'SELECT answer FROM witness')).rows).toEqual([{ answer: 42 }])
  })

  it.runIf(canBeOrdinary)('runs as an ordinary user, with nothing that is root', async () => {
    const own = newFolder()
    fs.chownSync(own, ordinaryUser, ordinaryUser)
    const running = await start({ dataFolder: own, user: ordinaryUser, settings: { HOME: own } })
    expect(await health(running)).toBe(200)
    const family = familyOf(running.child.pid ?? 0)
    expect(family.map(({ command }) => command).join('\n')).toContain('bin/postgres')
    expect(family.filter(({ user }) => user !== ordinaryUser)).toEqual([])
    running.child.kill('SIGTERM')
    expect(await running.ended).toBe(0)
    await expectGone(family, END_WITHIN_MS)
  })

  it('works below a folder that is closed to others, for everybody who may listen, with a set-up code', async () => {
    const closed = newFolder()
    fs.chmodSync(closed, 0o700)
    const { output } = await start({ dataFolder: path.join(closed, 'data'), settings: { HOST: '0.0.0.0' } })
    expect(output()).toMatch(/Set-up code for the first account: \w{4}-\w{4}-\w{4}\n/)
    expect(output()).not.toContain('Sample sign-ins')
  })

  it.each([
    [{ RECITE_SIGNUP: 'maybe' }, 'RECITE_SIGNUP must be one of open, invite, closed'],
    [{ DATABASE_URL: 'postgresql://localhost/recite' }, 'NEXTAUTH_SECRET is needed with DATABASE_URL'],
  ])('is refused by a wrong setting, which names itself: %o', async (settings, line) => {
    await expect(startProduct({ dataFolder, settings })).rejects.toThrow(line)
  })
})
