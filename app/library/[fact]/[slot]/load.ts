import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireActor } from '@/lib/auth/actor'
import { cardPage } from '@/lib/data/library/card'

export type CardParams = { params: Promise<{ fact: string; slot: string }> }

const load = cache(async (fact: string, slot: string) => {
  const actor = await requireActor()
  const card = await cardPage(actor, fact, slot, new Date())
  if (!card.ok) notFound()
  return { actor, card: card.value }
})

/** Who asks for which card; one that is not in their library does not exist. Loaded once a request. */
export const loadCard = async ({ params }: CardParams) => {
  const { fact, slot } = await params
  return load(fact, slot)
}
