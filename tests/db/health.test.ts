import { expect, it } from 'vitest'
import { GET } from '@/app/api/health/route'
import manifest from '@/package.json'
import { freshDatabase } from '@/tests/support/database'

it('health is 200 with a database, and 503 with a time to try again without', async () => {
  const database = await freshDatabase()
  const well = await GET()
  expect(well.status).toBe(200)
  expect(await well.json()).toEqual({ status: 'ok', database: 'ok', version: manifest.version })

  await database.close()
  const ill = await GET()
  expect(ill.status).toBe(503)
  expect(Number(ill.headers.get('retry-after'))).toBeGreaterThan(0)
})
