'use client'
import { useState } from 'react'
import type { StudyPreferences } from '@/lib/domain/preferences'
import { saveStudyPreferences } from './actions'
import { KeysTable } from './keys-table'
import { ReadingAloud } from './reading-aloud'
import type { Texts } from './texts'

type Props = {
  readonly preferences: StudyPreferences
  /** Of the learner's documents, with their names. */
  readonly languages: readonly { readonly code: string; readonly name: string }[]
  readonly texts: Texts
}

/** Keys and reading aloud. Each change holds at once and is saved by itself. */
export function StudySettings({ preferences: sent, languages, texts }: Props) {
  const [preferences, setPreferences] = useState(sent)
  const [saving, setSaving] = useState<'saved' | 'saveFailed' | null>(null)
  const change = async (part: Partial<StudyPreferences>) => {
    const changed = { ...preferences, ...part }
    setPreferences(changed)
    setSaving(null)
    const result = await saveStudyPreferences(changed).catch(() => ({ ok: false }))
    setSaving(result.ok ? 'saved' : 'saveFailed')
  }
  const shared = { preferences, onChange: (part: Partial<StudyPreferences>) => void change(part), texts }
  return (
    <>
      <KeysTable {...shared} />
      <ReadingAloud {...shared} languages={languages} />
      <p className={saving === 'saveFailed' ? 'small red saved-note' : 'small saved-note'} role="status">
        {saving && texts[saving]}
      </p>
    </>
  )
}

export type Changing = {
  readonly preferences: StudyPreferences
  readonly onChange: (part: Partial<StudyPreferences>) => void
  readonly texts: Texts
}
