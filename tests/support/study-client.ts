import { randomUUID } from 'node:crypto'
import { newId } from '@/lib/data/id'
import type { StudyEventInput } from '@/lib/domain/event'
import type { Rating } from '@/lib/domain/rating'
import type { Slot } from '@/lib/domain/slot'
import { ask } from './running-database'

const text = `The Tay is a river in Scotland. In 1879 the bridge over the Tay collapsed during a storm.
The engineer Thomas Bouch designed the bridge. The second bridge was opened in 1887 by Queen Victoria.
A caisson is a watertight chamber used to build foundations under water.
The first bridge failed because the wind pressure was ignored. The new bridge consists of 85 spans.
In 1966 the road bridge at Dundee was opened by Queen Elizabeth.`

export type Target = { readonly factId: string; readonly slot: Slot; readonly versionId: string }

/** A visitor of a running product, without a browser: pastes a text and answers its questions over HTTP. */
export const studyClient = async (url: string, dataFolder: string) => {
  const made = await fetch(`${url}/api/documents`, {
    method: 'POST',
    headers: { origin: url, accept: 'application/json', 'content-type': 'text/plain' },
    body: text,
  })
  const cookie = made.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const { id: documentId } = (await made.json()) as { id: string }
  const targets = await askedIn(dataFolder, documentId)
  const deviceId = randomUUID()
  let sequence = 0
  return {
    documentId,
    targets,
    /** The next answer of this device: a card turned and rated. */
    answer(target: Target, rating: Rating): StudyEventInput {
      const at = new Date()
      const id = newId(at)
      return {
        id,
        answerId: id,
        type: 'answer',
        factId: target.factId,
        slot: target.slot,
        mode: 'review',
        answeredAt: at.toISOString(),
        clockOffsetMillis: 0,
        deviceId,
        sequence: sequence++,
        questionVersionId: target.versionId,
        rating,
        answer: { type: 'flip' },
        hinted: false,
        durationMs: 1000,
      }
    },
    /** The ids the server acknowledged; none where it did not answer 200. */
    async send(events: readonly StudyEventInput[]): Promise<readonly string[]> {
      try {
        const response = await fetch(`${url}/api/study-events`, {
          method: 'POST',
          headers: { origin: url, 'content-type': 'application/json', cookie },
          body: JSON.stringify(events),
        })
        if (response.status !== 200) return []
        const { results } = (await response.json()) as { results: { id: string; result: string }[] }
        return results.flatMap(({ id, result }) => (result === 'stored' || result === 'duplicate' ? [id] : []))
      } catch {
        return []
      }
    },
  }
}

export type StudyClient = Awaited<ReturnType<typeof studyClient>>

const askedIn = async (dataFolder: string, documentId: string): Promise<readonly Target[]> => {
  for (let tries = 0; tries < 200; tries++) {
    const rows = await ask<Target>(
      dataFolder,
      `SELECT DISTINCT ON (t."factId", t.slot) t."factId", t.slot, t."questionVersionId" AS "versionId"
       FROM "Question" q JOIN "QuestionTarget" t ON t."questionVersionId" = q."currentVersionId"
       WHERE q."documentId" = $1 AND q.kind NOT IN ('ordering', 'matching')`,
      [documentId],
    )
    if (rows.length > 0) return rows
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('no questions came of the text')
}
