'use server'
import { refresh } from 'next/cache'
import { requireActor } from '@/lib/auth/actor'
import { actOnCards, undoAct } from '@/lib/data/library/acts'
import type { ActDone } from '@/lib/domain/card-act'
import { CardActInput } from '@/lib/domain/card-act'
import type { Result } from '@/lib/domain/result'
import { parseInput } from '@/lib/form'

/** Does one thing to the cards picked. */
export async function act(input: unknown): Promise<Result<ActDone>> {
  const actor = await requireActor()
  const parsed = parseInput(CardActInput, input)
  if (!parsed.ok) return parsed
  const done = await actOnCards(actor, parsed.value, new Date())
  refresh()
  return done
}

/** Takes it back. */
export async function undo(actId: string): Promise<Result<null>> {
  const done = await undoAct(await requireActor(), actId, new Date())
  refresh()
  return done
}
