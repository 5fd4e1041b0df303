import { databaseAnswers } from '@/lib/data/health'
import { systemActor } from '@/lib/domain/policy'
import manifest from '@/package.json'

const RETRY_AFTER_SECONDS = 5

/** For load balancers and monitors: 200, or 503 with Retry-After while the database is away. */
export async function GET() {
  const { version } = manifest
  const headers = { 'cache-control': 'no-store' }
  if (await databaseAnswers(systemActor('health'))) {
    return Response.json({ status: 'ok', database: 'ok', version }, { headers })
  }
  return Response.json(
    { status: 'unavailable', database: 'away', version },
    { status: 503, headers: { ...headers, 'retry-after': String(RETRY_AFTER_SECONDS) } },
  )
}
