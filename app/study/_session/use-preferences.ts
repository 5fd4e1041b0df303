import { useState } from 'react'
import type { StudyPreferences } from '@/lib/domain/preferences'
import type { ReadAloud } from '@/lib/domain/speech'
import { loadActions } from './later'

/** What the learner chose about sessions. A change holds at once, and for later sessions as soon as the server has it. */
export const usePreferences = (sent: StudyPreferences) => {
  const [preferences, setPreferences] = useState(sent)
  const chooseReadAloud = (readAloud: ReadAloud) => {
    const changed = { ...preferences, readAloud }
    setPreferences(changed)
    // Without the network it holds for this session alone.
    void loadActions()
      .then(({ savePreferences }) => savePreferences(changed))
      .catch(() => null)
  }
  return { preferences, chooseReadAloud }
}
