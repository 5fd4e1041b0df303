import http from 'node:http'
import pg from 'pg'
import { stampEvent } from '@/lib/domain/event'
import { bodyOf } from '@/lib/domain/event-body'
import { maxBatch } from '@/lib/domain/event-input'
import { fold } from '@/lib/domain/log'
import { defaultSettings, defaultWeights } from '@/lib/domain/schedule'
import { databaseOf, type LoadClient, loadClients, withProduct } from './load-clients'
import type { Row } from './row'

const connections = 10
const seconds = 6
/** On two cores, with the server, its database and the load on them. */
const promisedInBatches = 10_000
/** What a device sends at once of what it kept: the most that one request takes. */
const kept = maxBatch
const clock = { timeZone: 'Europe/Berlin', dayStartsAtHour: 4 }

type Work = (client: LoadClient) => Promise<number>

/** Runs one worker a client until the time is over or it has nothing left; how many events a second they wrote together. */
const rate = async (clients: readonly LoadClient[], work: Work): Promise<number> => {
  const startedAt = performance.now()
  const end = startedAt + seconds * 1000
  const counts = await Promise.all(
    clients.map(async (client) => {
      let count = 0
      for (let done = -1; done !== 0 && performance.now() < end; count += done) done = await work(client)
      return count
    }),
  )
  return counts.reduce((sum, count) => sum + count, 0) / ((performance.now() - startedAt) / 1000)
}

const agent = new http.Agent({ keepAlive: true })

/** Without `fetch`, which takes four times as much of the two cores that are measured. */
const post = (url: string, cookie: string, type: string, body: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { origin: url, cookie, 'content-type': type, 'content-length': Buffer.byteLength(body) }
    const request = http.request(`${url}/api/study-events`, { agent, method: 'POST', headers }, (response) => {
      response.on('end', () => resolve(response.statusCode ?? 0))
      response.on('error', reject)
      response.resume()
    })
    request.on('error', reject)
    request.end(body)
  })

/** Answers are made before the clock runs, as many as would be taken at a quarter more than what is promised: devices make them, not the server's machine. */
const overHttp = (url: string, clients: readonly LoadClient[], count: number): Work => {
  const batches = Math.ceil((promisedInBatches * 1.25 * seconds) / clients.length / count)
  const bodies = new Map(
    clients.map((client) => [client, Array.from({ length: batches }, () => JSON.stringify(client.next(count)))]),
  )
  return async (client) => {
    const body = bodies.get(client)?.shift()
    if (body === undefined) return 0
    const status = await post(url, client.cookie, 'application/json', body)
    if (status !== 200) throw new Error(`the server answered ${status}`)
    return count
  }
}

/** The handler refuses this before it asks anything of anybody: what is left is the route. */
const bare =
  (url: string): Work =>
  async (client) => {
    await post(url, client.cookie, 'text/plain', '[]')
    return 1
  }

/** Planned anew as the log grows, as the product does (lib/data/prisma.ts). */
const planned = (name: string, uses: number) => `${name} ${Math.floor(Math.log2(uses) / 2)}`

/** The two statements of one answer, prepared, straight through pg: each a first answer of a new card. */
const throughPg = async (pool: pg.Pool, decks: ReadonlyMap<string, string>) => {
  const { loadStatement } = await import('@/lib/data/study-events/load')
  const { writeStatement } = await import('@/lib/data/study-events/write')
  const rules = { weights: defaultWeights, settings: defaultSettings, clock }
  let uses = 0
  return (count: number): Work =>
    async (client) => {
      const inputs = client.next(count)
      const at = new Date()
      const events = inputs.map((input, index) => ({
        ...stampEvent(input, { answeredAt: new Date(at.getTime() + index), receivedAt: at, studyDay: '2026-01-01' }),
        body: bodyOf(input),
      }))
      const read = loadStatement(client.userId, {
        ids: inputs.map(({ id }) => id),
        cards: inputs.map(({ factId, slot }) => ({ factId, slot })),
        devices: inputs.slice(0, 1).map(({ deviceId, sequence }) => ({ deviceId, sequence })),
        questionVersionIds: inputs.map((input) => (input.type === 'answer' ? input.questionVersionId : input.id)),
        dueAfter: at,
        examsAfter: at,
      })
      uses++
      const loaded = await pool.query({ name: planned('load', uses), text: read.text, values: read.values })
      const versions = new Map<string, number>(
        loaded.rows[0].loaded.cards.map((card: { factId: string; version: number }) => [card.factId, card.version]),
      )
      const cards = events.map((event) => ({
        factId: event.factId,
        slot: event.slot,
        homeDeckId: decks.get(client.userId) ?? '',
        version: versions.get(event.factId) ?? 0,
        card: fold([event], rules),
      }))
      const write = writeStatement(client.userId, cards, events)
      await pool.query({ name: planned('write', uses), text: write.text, values: write.values })
      return count
    }
}

const perSecond = (value: number, what: string) => `${Math.round(value).toLocaleString('en')} ${what}/s`

/** Stored study events per second through the product, beside its bare route and the same statements through pg. */
export const bench = (): Promise<Row[]> =>
  withProduct(async (product) => {
    const clients = await loadClients(product, connections, 200)
    const pool = new pg.Pool({ connectionString: databaseOf(product), max: connections })
    const taken = (count: number) => rate(clients, overHttp(product.url, clients, count))
    // Once around first: decks are made with the first answer.
    await taken(50)
    const single = await taken(1)
    const batch = await taken(50)
    const whole = await taken(kept)
    const route = await rate(clients, bare(product.url))
    const { rows } = await pool.query<{ ownerId: string; id: string }>('SELECT "ownerId", id FROM "Deck"')
    const statements = await throughPg(pool, new Map(rows.map(({ ownerId, id }) => [ownerId, id])))
    const singlePg = await rate(clients, statements(1))
    const batchPg = await rate(clients, statements(50))
    const wholePg = await rate(clients, statements(kept))
    await pool.end()
    const line = (name: string, ours: number, limit: string, ok: boolean | null = null): Row => ({
      name,
      ours: perSecond(ours, 'events'),
      limit,
      ok,
    })
    return [
      line(
        `promised in batches of ${kept}, as a device sends what it kept`,
        whole,
        `>= ${perSecond(promisedInBatches, 'events')}`,
        whole >= promisedInBatches,
      ),
      line('stored one by one', single, `route ${perSecond(route, 'requests')}`),
      line('stored in batches of 50', batch, `route ${perSecond(route, 'requests')}`),
      line('one by one, same statements', single, `pg ${perSecond(singlePg, 'events')}`),
      line('batches of 50, same statements', batch, `pg ${perSecond(batchPg, 'events')}`),
      line(`batches of ${kept}, same statements`, whole, `pg ${perSecond(wholePg, 'events')}`),
    ]
  })
