import { markOf } from '@/lib/domain/attempt'
import { grade } from '@/lib/domain/grading'
import { answerGiven } from '@/lib/domain/sheet'
import { isSlot, type SlotRef, slotKey } from '@/lib/domain/slot'
import { answerableOf, givenIn, type KeyedItem } from '../attempts/mark'
import type { Marked } from './feedback'

/** What a response got wrong: all that its question asks, or of several parts those that were wrong. */
const missedIn = (item: KeyedItem, response: Marked | undefined): SlotRef[] => {
  const mark = response ? markOf(response) : 0
  if (mark === null || mark >= 1) return []
  const question = answerableOf(item)
  const answer = response ? answerGiven(question, givenIn(response.answer)) : null
  const isByMachine = item.fullMarksAt === null && (response?.manualMark ?? null) === null
  const parts = answer !== null && isByMachine ? grade(question, answer).parts : []
  return item.questionVersion.targets.flatMap(({ factId, slot, position }) =>
    isSlot(slot) && (parts[position] ?? 0) < 1 ? [{ factId, slot }] : [],
  )
}

/** What an attempt got wrong or left out, each slot once, in the order it was asked. What waits to be marked is no mistake yet. */
export const mistakesOf = (
  items: readonly KeyedItem[],
  attempt: { readonly itemIds: readonly string[]; readonly responses: readonly Marked[] },
): SlotRef[] => {
  const counting = new Map(items.filter(({ droppedAt }) => droppedAt === null).map((item) => [item.id, item]))
  const missed = attempt.itemIds.flatMap((itemId) => {
    const item = counting.get(itemId)
    const response = attempt.responses.find((each) => each.itemId === itemId)
    return item ? missedIn(item, response) : []
  })
  return [...new Map(missed.map((slot) => [slotKey(slot), slot])).values()]
}
