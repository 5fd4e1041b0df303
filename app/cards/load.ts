import 'server-only'
import { reader } from '@/app/_ui/reader'
import { guestLimits } from '@/lib/domain/guest'
import { sentencesOf } from '@/lib/i18n'
import { notes } from '@/lib/i18n/en/notes'
import { type DialogTexts, dialogWords } from './_dialog/texts'
import type { Texts } from './texts'

/** What the dialog of a new card says before its form is there. */
export const dialogTexts = async () => {
  const n = (await reader()).t('notes')
  return Object.fromEntries(dialogWords.map((key) => [key, n.raw(key)])) as DialogTexts
}

/** What forms about cards say: their texts, the sentences of errors, and what visitors are told. */
export const formWords = async () => {
  const { user, locale, t } = await reader()
  const n = t('notes')
  const texts = Object.fromEntries(
    (Object.keys(notes) as (keyof typeof notes)[]).map((key) => [key, n.raw(key)]),
  ) as Texts
  const isGuest = user?.profile.kind === 'guest'
  const guestNote = isGuest
    ? n('guestNote', { notes: String(guestLimits.notes), days: String(guestLimits.idleDays) })
    : null
  return { texts, sentences: sentencesOf(locale, 'errors'), guestNote }
}
