'use server'
import { refresh } from 'next/cache'
import { requireActor } from '@/lib/auth/actor'
import { savePreference } from '@/lib/data/users/preferences'
import { StudyPreferences } from '@/lib/domain/preferences'
import { parseInput } from '@/lib/form'

/** Keeps how the actor's sessions behave. The page saves each change as it is made. */
export async function saveStudyPreferences(chosen: unknown) {
  const actor = await requireActor()
  const input = parseInput(StudyPreferences, chosen)
  if (!input.ok) return input
  const saved = await savePreference(actor, 'study', input.value)
  if (saved.ok) refresh()
  return saved
}
