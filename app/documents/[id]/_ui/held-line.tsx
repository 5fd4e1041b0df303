import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import type { DocumentView } from '@/lib/data/documents/read'
import { heldCount } from '@/lib/data/questions/read'
import { bestCount } from '@/lib/domain/decision'
import type { Learner } from '@/lib/domain/policy'
import type { InkedFact } from '../inked'

type Props = { actor: Learner; document: DocumentView; facts: readonly InkedFact[] }

/** Who may decide about the questions of a text of which little is asked learns here that there are more. */
export async function HeldLine({ actor, document: { id, canEdit, reading }, facts }: Props) {
  const asked = facts.filter((fact) => fact.asked.length > 0).length
  if (!canEdit || reading.stage !== 'ready' || asked >= bestCount) return null
  const count = await heldCount(actor, id)
  if (!count) return null
  return (
    <p className="go-on">
      <Link href={`/documents/${id}/questions?show=held`}>
        {(await reader()).t('documents')('heldLine', { count })}
      </Link>
    </p>
  )
}
