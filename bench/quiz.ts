import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { ask } from '@/tests/support/running-database'
import type { Product } from '@/tests/support/start'
import { actionIdOf, callAction } from './form-action'
import { seedBeside, withProduct } from './load-clients'
import { percentile } from './percentile'
import type { Row } from './row'

const students = 300
const questions = 10
const firstQuestionMillis = 2000
/** A student answers every so often: thirty seconds for the whole quiz, all of them at once. */
const answerEveryMillis = 3000
const signInSeconds = 60

type Student = { readonly username: string; readonly cookie: string }
type Seeded = { readonly assignmentId: string; readonly students: readonly Student[] }

const pageOf = async (address: string, cookie = ''): Promise<string> => {
  const response = await fetch(address, { headers: { cookie } })
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}`)
  return response.text()
}

/** The start of one student `afterMillis` from now: how long until the questions are there, and which they are. */
const start = async (address: string, actionId: string, { cookie }: Student, fields: Record<string, string>) => {
  const startedAt = performance.now()
  const { text } = await callAction(address, actionId, fields, cookie)
  const millis = performance.now() - startedAt
  const attemptId = text.match(/"attemptId":"([\da-f-]+)"/)?.[1]
  const itemIds = [...text.matchAll(/"itemId":"([\da-f-]+)"/g)].map(([, id]) => id ?? '')
  if (!attemptId || itemIds.length !== questions) throw new Error(`no sheet in: ${text.slice(0, 200)}`)
  return { millis, cookie, attemptId, itemIds }
}

type Started = Awaited<ReturnType<typeof start>>

/** Saves one answer as the sheet does; whether it was acknowledged, and after how long. */
const save = async (url: string, { cookie, attemptId }: Started, itemId: string, text: string) => {
  const startedAt = performance.now()
  const response = await fetch(`${url}/api/attempts/${attemptId}/responses`, {
    method: 'PUT',
    headers: { cookie, origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ responses: [{ itemId, sequence: 1, given: { type: 'options', chosen: [text] } }] }),
  })
  const reply = (await response.json()) as { receipts: { status: string }[] }
  return { millis: performance.now() - startedAt, isSaved: reply.receipts[0]?.status === 'saved' }
}

const stored = async ({ dataFolder }: Product, assignmentId: string): Promise<number> => {
  const [row] = await ask<{ count: number }>(
    dataFolder,
    `SELECT count(*)::int AS count FROM "Response" r JOIN "Attempt" a ON a.id = r."attemptId"
     WHERE a."assignmentId" = $1 AND jsonb_typeof(r.answer) = 'object'`,
    [assignmentId],
  )
  return row?.count ?? 0
}

const quiz = async (product: Product, seeded: Seeded): Promise<Row[]> => {
  const address = `${product.url}/assignments/${seeded.assignmentId}`
  let actionId = ''
  for (const { cookie } of seeded.students) actionId = actionIdOf(await pageOf(address, cookie))
  const fields = { assignmentId: seeded.assignmentId }
  const attempts = await Promise.all(
    seeded.students.map(async (student, index) => {
      await wait((index / students) * 1000)
      return start(address, actionId, student, fields)
    }),
  )
  const first = percentile(
    attempts.map(({ millis }) => millis),
    0.95,
  )
  const saves = await Promise.all(
    attempts.map(async (attempt, index) => {
      await wait((index / students) * answerEveryMillis)
      const own = []
      for (const [place, itemId] of attempt.itemIds.entries()) {
        own.push(await save(product.url, attempt, itemId, `Answer a of ${place}`))
        await wait(answerEveryMillis)
      }
      return own
    }),
  )
  const all = saves.flat()
  const lost = students * questions - (await stored(product, seeded.assignmentId))
  const saved = percentile(
    all.map(({ millis }) => millis),
    0.95,
  )
  const unsaid = all.filter(({ isSaved }) => !isSaved).length
  return [
    {
      name: `first question, ${students} starts within a second`,
      ours: `p95 ${first.toFixed(0)} ms`,
      limit: `<= ${firstQuestionMillis} ms`,
      ok: first <= firstQuestionMillis,
    },
    { name: `answers lost of ${all.length}`, ours: String(lost + unsaid), limit: '0', ok: lost + unsaid === 0 },
    { name: 'an answer until it is acknowledged', ours: `p95 ${saved.toFixed(0)} ms`, limit: '', ok: null },
  ]
}

const signIns = async (product: Product, { students: people }: Seeded, password: string): Promise<Row[]> => {
  const address = `${product.url}/sign-in`
  const actionId = actionIdOf(await pageOf(address))
  const results = await Promise.all(
    people.map(async ({ username }, index) => {
      await wait((index / people.length) * signInSeconds * 1000)
      const startedAt = performance.now()
      const { cookies } = await callAction(address, actionId, { username, password, next: '/' })
      return { millis: performance.now() - startedAt, isIn: cookies.length > 0 }
    }),
  )
  const refused = results.filter(({ isIn }) => !isIn).length
  const millis = percentile(
    results.map((result) => result.millis),
    0.95,
  )
  return [
    {
      name: `sign-ins refused of ${people.length} from one address in ${signInSeconds} s`,
      ours: String(refused),
      limit: '0',
      ok: refused === 0,
    },
    { name: 'a sign-in', ours: `p95 ${millis.toFixed(0)} ms`, limit: '', ok: null },
  ]
}

/** A class of 300 with the waiting page open starts at one moment, answers everything, and signs in from one address. */
export const bench = (): Promise<Row[]> =>
  withProduct(async (product) => {
    const password = randomBytes(12).toString('base64url')
    const seeded = JSON.parse(
      await seedBeside(product, 'bench/seed-quiz.ts', String(students), String(questions), password),
    ) as Seeded
    return [...(await quiz(product, seeded)), ...(await signIns(product, seeded, password))]
  })
