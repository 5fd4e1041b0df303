import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { newId } from '@/app/_ui/new-id'
import { useOutbox } from '@/app/_ui/outbox/use-outbox'
import { layTable, type Move, roundsOf, type Table, type Tile, type Tried, takeTile } from '@/lib/domain/match'
import type { StudyPayload } from '@/lib/domain/payload'
import { ratingOf } from '@/lib/domain/rating'
import { seeded } from '@/lib/domain/seeded'

const longestMillis = 86_400_000

/** A game over its payload. The first try at each question goes into the log; the schedule stays as it is. */
export const useMatch = (userId: string, payload: StudyPayload) => {
  const [draw] = useState(() => seeded(payload.seed))
  const [table, setTable] = useState<Table>(() => layTable(roundsOf(payload), seeded(payload.seed)))
  const latest = useRef(table)
  const triedAt = useRef(0)
  const { post, saving, refused, unsaved } = useOutbox(userId)
  useEffect(() => {
    triedAt.current = Date.now()
  }, [])

  const record = useCallback(
    ({ pair, isRight, given }: Tried, at: Date) => {
      const id = newId()
      const { factId, slot } = pair.item.slot
      void post([
        {
          id,
          answerId: id,
          factId,
          slot,
          mode: 'match',
          type: 'answer',
          answeredAt: at.toISOString(),
          questionVersionId: pair.question.versionId,
          rating: ratingOf(isRight ? 1 : 0),
          verdict: isRight ? 'right' : 'wrong',
          answer: { type: 'text', text: given },
          hinted: false,
          durationMs: Math.max(0, Math.min(at.getTime() - triedAt.current, longestMillis)),
        },
      ])
    },
    [post],
  )

  const take = useMemo(
    () =>
      (tile: Tile): Move => {
        const move = takeTile(latest.current, tile, draw)
        const at = new Date()
        latest.current = move.table
        setTable(move.table)
        if (move.tried) record(move.tried, at)
        if (move.outcome === 'right' || move.outcome === 'wrong') triedAt.current = at.getTime()
        return move
      },
    [draw, record],
  )
  return { table, take, saving, refused, unsaved }
}
