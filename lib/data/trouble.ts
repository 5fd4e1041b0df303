import { failure, type Result } from '@/lib/domain/result'

/** The causes of an error from the outermost inwards: Prisma wraps what the driver threw, in one of two places. */
const layersOf = (error: unknown): object[] => {
  const layers: object[] = []
  let layer: unknown = error
  while (typeof layer === 'object' && layer !== null && !layers.includes(layer)) {
    layers.push(layer)
    const { meta, cause } = layer as { meta?: { driverAdapterError?: unknown }; cause?: unknown }
    layer = meta?.driverAdapterError ?? cause
  }
  return layers
}

const codesOf = (error: unknown): string[] =>
  layersOf(error).flatMap((layer) => {
    const { code, originalCode, kind } = layer as { code?: unknown; originalCode?: unknown; kind?: unknown }
    return [code, originalCode, kind].filter((value) => typeof value === 'string')
  })

/**
 * SQLSTATEs after which the same statement may succeed on fresh rows: our own count (22012), a serialization failure, a
 * deadlock, a unique key or a referenced row that another request just made or removed.
 */
const stale = new Set(['22012', '40001', '40P01', '23505', '23503'])

export const isStaleWrite = (error: unknown): boolean => codesOf(error).some((code) => stale.has(code))

/** Node and Prisma names of a database that cannot be reached; P1001, P1002, P1008, P1017 and P2024 are Prisma's own. */
const away =
  /^(?:ECONN\w+|ENOENT|EPIPE|ETIMEDOUT|ENOTFOUND|P1001|P1002|P1008|P1017|P2024|DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections|57P0[1-3]|08\w{3}|53300)$/
const lost = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/

/** True where the database is away or went away in the middle: what was asked may or may not have been written. */
export const isDatabaseAway = (error: unknown): boolean =>
  codesOf(error).some((code) => away.test(code)) ||
  layersOf(error).some((layer) => layer instanceof Error && lost.test(layer.message))

/** Runs a use case; while the database is away its answer is `unavailable` instead of an exception. */
export const unlessAway = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
  try {
    return await work()
  } catch (error) {
    if (isDatabaseAway(error)) return failure('unavailable', 'unavailable', { retryAfterSeconds: 2 })
    throw error
  }
}
