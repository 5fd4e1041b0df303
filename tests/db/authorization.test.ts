import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicEntries } from '@/lib/auth/public-entries'
import { db } from '@/lib/data/prisma'
import type { Learner } from '@/lib/domain/policy'
import { prepareQueues } from '@/lib/jobs/queues'
import { allSources, statementsOf } from '../support/architecture/sources'
import { data, doors } from '../support/authorization'
import type { World } from '../support/authorization/shape'
import { makeWorld } from '../support/authorization/world'
import { freshDatabase, type TestDatabase } from '../support/database'

const sources = allSources()
const exportsOf = (source: (typeof sources)[number]) =>
  statementsOf(source).flatMap(({ exportedFunction, text }) =>
    exportedFunction && /^export (?:default )?(?:async )?function|=>/.test(text)
      ? [{ name: exportedFunction, text }]
      : [],
  )

describe('the table of roles and resources', () => {
  const pages = sources.filter(({ path }) => /^app\/(.*\/)?page\.tsx$/.test(path))
  const entries = sources.filter(
    ({ path, isServerAction }) => path.startsWith('app/') && (isServerAction || path.endsWith('/route.ts')),
  )
  const found = [
    ...pages.map(({ path }) => `${path}#page`),
    ...entries.flatMap((source) => exportsOf(source).map(({ name }) => `${source.path}#${name}`)),
  ]

  it('has a row for every page, action and handler, and none for what is gone', () => {
    expect(found.filter((name) => !(name in doors))).toEqual([])
    expect(Object.keys(doors).filter((name) => !found.includes(name))).toEqual([])
  })

  it('lets visitors in where the code asks nobody who they are, and nowhere else', () => {
    const makesGuests = entries
      .filter(({ code }) => code.includes('requireOrMakeGuest('))
      .flatMap((source) => exportsOf(source).map(({ name }) => `${source.path}#${name}`))
    const letIn = Object.entries(doors).filter(([name, row]) => !name.endsWith('#page') && row.visitor === 'in')
    const named = [...Object.keys(publicEntries), ...makesGuests]
    expect(letIn.map(([name]) => name).sort()).toEqual(named.sort())
    const asks = /\brequire(?:User|Actor|Person|Operator)\(/
    const helpers = new Map(
      sources
        .filter(({ path }) => path.startsWith('app/'))
        .map((source) => [source.path.replace(/\.tsx?$/, ''), source.code]),
    )
    const silent = pages.filter(
      ({ path, code, imports }) =>
        doors[`${path}#page`]?.visitor !== 'in' &&
        ![code, ...imports.map(({ target }) => helpers.get(target) ?? '')].some((text) => asks.test(text)),
    )
    expect(silent.map(({ path }) => path)).toEqual([])
  })

  const called = new Set(
    sources
      .filter(({ path }) => !path.startsWith('lib/data/') && !path.startsWith('tests/'))
      .flatMap(({ imports }) => imports.flatMap(({ target, names }) => names.map((name) => `${target}.ts#${name}`))),
  )
  const functions = sources
    .filter(({ path }) => path.startsWith('lib/data/'))
    .flatMap((source) => exportsOf(source).map(({ name, text }) => ({ name: `${source.path}#${name}`, text })))

  it('has an entry for every function of lib/data that something calls, and none for what is gone', () => {
    const names = functions.map(({ name }) => name)
    expect(names.filter((name) => called.has(name) && !(name in data))).toEqual([])
    expect(Object.keys(data).filter((name) => !names.includes(name))).toEqual([])
  })

  it('calls those functions the server’s own that only a System actor can call', () => {
    const wrong = functions.filter(
      ({ name, text }) => data[name]?.kind === 'system' && !/^[^(]*\(\s*\w+: System\b/.test(text),
    )
    expect(wrong.map(({ name }) => name)).toEqual([])
  })
})

/** What a function answers to somebody for whom the row does not exist. */
const isNotFound = (answer: unknown, actor: Learner): boolean => {
  if (answer === null || answer === undefined) return true
  if (Array.isArray(answer)) return answer.every((item) => item === 'not_found')
  if (typeof answer !== 'object' || !('ok' in answer)) return false
  if (answer.ok === true && 'value' in answer) return isNotFound(answer.value ?? 'done', actor)
  const code = 'code' in answer ? answer.code : ''
  // Guests are told what needs an account before anything is looked up.
  return code === 'not_found' || (actor.kind === 'guest' && code === 'limited')
}

describe('every function of lib/data that takes the id of a row', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await freshDatabase()
    await prepareQueues()
  })
  afterAll(() => database.close())

  const everything = async (): Promise<readonly string[]> => {
    const tables = await db().$queryRaw<{ name: string }[]>`
      SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_name NOT LIKE '\\_%'`
    const rows = tables.map(({ name }) =>
      db().$queryRawUnsafe<{ rows: string }[]>(
        `SELECT '${name} ' || count(*) || ' ' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') AS rows FROM "${name}" t`,
      ),
    )
    return (await Promise.all(rows)).map(([row]) => row?.rows ?? '')
  }

  const attempts = Object.entries(data).flatMap(([name, entry]) =>
    entry.kind === 'refuses' ? [{ name, ...entry }] : [],
  )

  describe('in one world, which stays as it is,', () => {
    let world: World
    let before: readonly string[]
    beforeAll(async () => {
      world = await makeWorld()
      before = await everything()
    }, 60_000)

    it.each(attempts)('$name finds nothing for strangers', async ({ attempt, allowed }) => {
      const { stranger, otherTeacher, otherStudent, operator, guest } = world
      for (const intruder of [stranger, otherTeacher, otherStudent, operator, guest]) {
        if (allowed === 'operator' && intruder === operator) continue
        const answer = await attempt(intruder, world)
        expect(isNotFound(answer, intruder), JSON.stringify(answer)).toBe(true)
      }
      expect(await everything()).toEqual(before)
    })
  })

  it.each(attempts)('$name finds it for whom it is', async ({ attempt, allowed }) => {
    const world = await makeWorld()
    const answer = await attempt(world[allowed], world)
    expect(isNotFound(answer, world[allowed]), `also for the ${allowed}: ${JSON.stringify(answer)}`).toBe(false)
  })
})
