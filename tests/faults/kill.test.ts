import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { StudyEventInput } from '@/lib/domain/event'
import { type Rating, ratings } from '@/lib/domain/rating'
import { ask } from '../support/running-database'
import { makeDataFolder, type Product, startProduct } from '../support/start'
import { type StudyClient, studyClient } from '../support/study-client'

const dataFolder = makeDataFolder()
let product: Product

beforeAll(async () => {
  product = await startProduct({ dataFolder })
}, 240_000)
afterAll(async () => {
  await product.stop()
  fs.rmSync(dataFolder, { recursive: true, force: true })
})

const postgresPid = () =>
  Number(fs.readFileSync(path.join(dataFolder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
const wait = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis))

/** Answers without pause until told to stop, one to five at a time, and remembers what was acknowledged. */
const answering = (client: StudyClient, seed: number) => {
  const sent: StudyEventInput[] = []
  const acknowledged = new Set<string>()
  let isOn = true
  const run = async () => {
    for (let round = seed; isOn; round++) {
      const batch = Array.from({ length: 1 + (round % 5) }, (_, index) => {
        const target = client.targets[(round + index) % client.targets.length]
        if (!target) throw new Error('no target')
        return client.answer(target, ratings[(round * 7 + index) % 4] as Rating)
      })
      sent.push(...batch)
      const ids = await client.send(batch)
      for (const id of ids) acknowledged.add(id)
      if (ids.length === 0) await wait(50)
    }
  }
  const running = run()
  return {
    sent,
    acknowledged,
    stop: async () => {
      isOn = false
      await running
    },
  }
}

const inLog = async (ids: readonly string[]) =>
  (await ask<{ id: string }>(dataFolder, 'SELECT id FROM "StudyEvent" WHERE id = ANY ($1::uuid[])', [ids])).map(
    ({ id }) => id,
  )

it('kill -9 of Postgres and of the server in a stream of answers loses no acknowledged one and doubles none', async () => {
  const port = Number(new URL(product.url).port)
  const clients = [await studyClient(product.url, dataFolder), await studyClient(product.url, dataFolder)]
  const streams = clients.map((client, index) => answering(client, index * 3))

  /** Waits until each stream got so many answers acknowledged, from now on. */
  const more = async (count: number, why: string) => {
    const before = streams.map(({ acknowledged }) => acknowledged.size)
    const least = () => Math.min(...streams.map(({ acknowledged }, index) => acknowledged.size - (before[index] ?? 0)))
    await expect.poll(least, { timeout: 40_000, message: why }).toBeGreaterThan(count)
  }

  await more(30, 'answers are taken')
  const firstPostgres = postgresPid()
  process.kill(firstPostgres, 'SIGKILL')
  await expect.poll(postgresPid, { timeout: 10_000 }).not.toBe(firstPostgres)
  await more(30, 'it goes on once Postgres is back')

  product.child.kill('SIGKILL')
  await product.ended
  product = await startProduct({ dataFolder, port })
  await more(30, 'it goes on once the server is back')
  await Promise.all(streams.map(({ stop }) => stop()))

  for (const [index, { sent, acknowledged }] of streams.entries()) {
    expect(acknowledged.size, 'some were cut off').toBeLessThan(sent.length)
    const found = new Set(await inLog([...acknowledged]))
    expect([...acknowledged].filter((id) => !found.has(id))).toEqual([])
    // What was not acknowledged is sent again, as the outbox does, and nothing twice.
    for (let at = 0; at < sent.length; at += 100) {
      const batch = sent.slice(at, at + 100)
      expect(await clients[index]?.send(batch)).toHaveLength(batch.length)
    }
    const log = await inLog(sent.map(({ id }) => id))
    expect(log).toHaveLength(sent.length)
    const cards = await ask<{ factId: string; slot: string; reps: number }>(
      dataFolder,
      `SELECT c."factId", c.slot, c.reps FROM "Card" c JOIN "Fact" f ON f.id = c."factId" WHERE f."documentId" = $1`,
      [clients[index]?.documentId],
    )
    for (const { factId, slot, reps } of cards)
      expect(reps).toBe(sent.filter((event) => event.factId === factId && event.slot === slot).length)
  }
})

const limitMinutes = 40
const outageMillis = 17_000

/** An attempt that a visitor began just now, at a quiz that closes when its time is over. */
const sitting = async () => {
  const [classId, assignmentId, attemptId] = [randomUUID(), randomUUID(), randomUUID()]
  const [user] = await ask<{ id: string }>(dataFolder, `SELECT id FROM "User" WHERE kind = 'guest' LIMIT 1`)
  const insert = (table: string, row: object) => {
    const columns = Object.keys(row)
      .map((name) => `"${name}"`)
      .join(', ')
    const statement = `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::"${table}", $1)`
    return ask(dataFolder, statement, [JSON.stringify(row)])
  }
  const now = new Date()
  const deadlineAt = new Date(now.getTime() + limitMinutes * 60_000)
  await insert('Class', { id: classId, name: 'Rivers', timeZone: 'UTC', joinCode: 'ABCDEF', createdAt: now })
  const settings = { timeLimitMinutes: limitMinutes }
  const quiz = { id: assignmentId, classId, title: 'Quiz', kind: 'graded', settings, opensAt: now }
  await insert('Assignment', { ...quiz, dueAt: deadlineAt, closesAt: deadlineAt })
  const own = { id: attemptId, assignmentId, userId: user?.id, number: 1, itemIds: [] }
  await insert('Attempt', { ...own, startedAt: now, deadlineAt })
  return { attemptId, deadlineAt }
}

it('kill -9 of the server during a quiz gives its time back once a server answers again, and moves the closing', async () => {
  await studyClient(product.url, dataFolder)
  const { attemptId, deadlineAt } = await sitting()
  product.child.kill('SIGKILL')
  await product.ended
  const killed = Date.now()
  await expect.poll(() => Date.now() - killed, { timeout: 30_000, interval: 500 }).toBeGreaterThan(outageMillis)
  product = await startProduct({ dataFolder })
  const now = async () => {
    const [row] = await ask<{ deadlineAt: Date; givenBackMillis: number; closesAt: Date | null }>(
      dataFolder,
      `SELECT a."deadlineAt", a."givenBackMillis", e."closesAt" FROM "Attempt" a
        LEFT JOIN "AssignmentException" e ON e."assignmentId" = a."assignmentId" AND e."userId" = a."userId" WHERE a.id = $1`,
      [attemptId],
    )
    if (!row) throw new Error('the attempt is gone')
    return row
  }
  await expect.poll(async () => (await now()).givenBackMillis, { timeout: 10_000 }).toBeGreaterThan(outageMillis)
  const after = await now()
  expect(after.deadlineAt.getTime()).toBe(deadlineAt.getTime() + after.givenBackMillis)
  expect(after.closesAt).toEqual(after.deadlineAt)
})
