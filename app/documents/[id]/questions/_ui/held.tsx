import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { addressOf } from '../address'
import { type Filter, heldBehind } from '../filter'
import type { Authored } from '../load'

/** What stands over the list: that there is none, or what the questions are that are held back. */
export async function ViewNote({ filter, isEmpty }: { filter: Filter; isEmpty: boolean }) {
  const d = (await reader()).t('documents')
  const isHeld = filter.show === 'held'
  if (isEmpty)
    return <p className="cite nothing-here">{d(isHeld && filter.asks === null ? 'noneHeld' : 'noneInView')}</p>
  return isHeld ? <p className="quiet held-note">{d('heldNote')}</p> : null
}

/** The way from a short list of the best to what is held back. */
export async function HeldMore({ authored, filter }: { authored: Authored; filter: Filter }) {
  const count = heldBehind(authored.questions, filter)
  if (count === 0) return null
  return (
    <p className="small quiet held-more">
      <Link href={addressOf(authored.document.id, { ...filter, show: 'held', page: 1 })}>
        {(await reader()).t('documents')('heldMore', { count })}
      </Link>
    </p>
  )
}
