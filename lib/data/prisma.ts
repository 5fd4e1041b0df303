import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/env'
import { PrismaClient } from '@/lib/generated/client'

const connect = () => {
  const names = new Map<string, string>()
  const adapter = new PrismaPg(
    { connectionString: env().DATABASE_URL, max: 10, connectionTimeoutMillis: 5_000 },
    // Named statements are planned once per connection: +12 to 40 % on small queries.
    {
      statementNameGenerator: ({ sql }) => {
        const name = names.get(sql) ?? `s${names.size}`
        names.set(sql, name)
        return name
      },
    },
  )
  // A busy machine is no reason to give up half way: the library's own limit is 5 s.
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 30_000 } })
}

// Next reloads modules while developing; one pool a process all the same.
const held: { prisma?: PrismaClient } = globalThis as { prisma?: PrismaClient }

/** The one client of the process, made at first use so that tests can point it at their own database. */
export const db = (): PrismaClient => {
  held.prisma ??= connect()
  return held.prisma
}

/** The client inside `db().$transaction(...)`. */
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]
