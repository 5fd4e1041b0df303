import { notFound } from 'next/navigation'
import { reader } from '@/app/_ui/reader'
import { requirePerson } from '@/lib/auth/actor'
import { paperOf } from '@/lib/data/assignments/paper'
import { paperItems } from '@/lib/domain/paper'
import { Board } from './_ui/board'

export const generateMetadata = async () => ({ title: (await reader()).t('assignments')('board') })

/** The questions of an assignment one by one for everybody in a room, as version A of its paper asks them. */
export default async function BoardPage({ params }: { params: Promise<{ id: string }> }) {
  const found = await paperOf(await requirePerson(), (await params).id, new Date())
  if (!found.ok) notFound()
  const { assignmentId, title } = found.value
  const t = (await reader()).t('assignments')
  const items = paperItems(found.value, 'A')
  const texts = {
    places: items.map((_, index) => t('boardPlace', { n: index + 1, all: items.length })),
    reveal: t('boardReveal'),
    next: t('boardNext'),
    back: t('boardBack'),
    leave: t('boardLeave'),
    right: t('key'),
    end: t('boardEnd'),
    empty: t('paperEmpty'),
  }
  return <Board {...{ assignmentId, title, items, texts }} />
}
