import { Submit } from '@/app/_ui/field'
import { reader } from '@/app/_ui/reader'
import type { MoveSummary } from '@/lib/domain/replan'

/** What moving the scheduled cards of a deck amounts to, and the button that does it; or that it is done. */
export async function MoveEffect({ moves, isDone }: { moves: MoveSummary; isDone: boolean }) {
  const d = (await reader()).t('decks')
  const { moved } = moves
  if (isDone) return <p className="notice">{d('moved', { moved })}</p>
  if (moved === 0) return <p className="notice">{d('moveNone')}</p>
  return (
    <div className="notice">
      <p>{d('moveEffect', { ...moves })}</p>
      <Submit className="btn primary" name="intent" value="move">
        {d('move')}
      </Submit>
    </div>
  )
}
