import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { ask } from '../support/running-database'
import { makeDataFolder, type Product, startProduct } from '../support/start'
import { studyClient } from '../support/study-client'

const dataFolder = makeDataFolder()
let product: Product | undefined

afterAll(async () => {
  await product?.stop()
  fs.rmSync(dataFolder, { recursive: true, force: true })
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
  product = await startProduct({ dataFolder })
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
}, 120_000)
