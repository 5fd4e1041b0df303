import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/env'
import { Prisma, PrismaClient } from '@/lib/generated/client'

type Pool = ReturnType<Awaited<ReturnType<PrismaPg['connect']>>['underlyingDriver']>

// Next reloads modules while developing; one pool a process all the same.
const held: { prisma?: PrismaClient; pool?: Pool } = globalThis as { prisma?: PrismaClient; pool?: Pool }

const names = new Map<string, string>()

const plannedAnew = '/* planned anew */'

/**
 * Stands before a statement that is put together for one question, and so is hardly ever asked again: it is planned for its
 * values, and neither the server nor this process keeps it.
 */
export const planAnew = Prisma.raw(plannedAnew)

/**
 * Named statements are planned once per connection: +12 to 40 % on small queries. The name comes of the text alone: a build
 * holds this module several times over, and all of them share the pool.
 */
const nameOf = (text: string): string => {
  if (text.startsWith(plannedAnew)) return ''
  const name = names.get(text) ?? createHash('sha256').update(text).digest('base64url')
  names.set(text, name)
  return name
}

/** The client's pool, held so that the hottest statements go the short way (`runStatement`). */
class HeldPool extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    held.pool = adapter.underlyingDriver()
    return adapter
  }
}

const connect = () => {
  const adapter = new HeldPool(
    { connectionString: env().DATABASE_URL, max: 10, connectionTimeoutMillis: 5_000 },
    { statementNameGenerator: ({ sql }) => nameOf(sql) },
  )
  // A busy machine is no reason to give up half way: the library's own limit is 5 s.
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 30_000 } })
}

/** The one client of the process, made at first use so that tests can point it at their own database. */
export const db = (): PrismaClient => {
  held.prisma ??= connect()
  return held.prisma
}

const poolOf = async (): Promise<Pool> => {
  if (held.pool === undefined || held.pool.ended) await db().$connect()
  if (held.pool === undefined) throw new Error('a connected client has a pool')
  return held.pool
}

const uses = new Map<string, number>()

/**
 * A connection keeps the plan of a named statement until its tables are analysed, and one made for an almost empty log walks all
 * of a learner's events when it has grown: so a statement is planned anew as often as its uses are four times as many.
 */
const freshName = (text: string): string => {
  const count = (uses.get(text) ?? 0) + 1
  uses.set(text, count)
  return `${nameOf(text)} ${Math.floor(Math.log2(count) / 2)}`
}

/**
 * Runs one statement on a connection of the client's pool without the client, which costs more than a study answer itself
 * (docs/decisions/003). Rows come as pg reads them; errors are those of pg, which lib/data/trouble.ts knows.
 */
export const runStatement = async <Row extends object>({ text, values }: Prisma.Sql): Promise<readonly Row[]> => {
  const named = text.startsWith(plannedAnew) ? {} : { name: freshName(text) }
  const { rows } = await (await poolOf()).query<Row>({ ...named, text, values })
  return rows
}

/** The client inside `db().$transaction(...)`. */
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]
