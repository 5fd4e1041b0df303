import { reader } from '@/app/_ui/reader'
import { study } from '@/lib/i18n/en/study'
import type { Texts } from './_session/texts'

/** Every sentence that a session may say. */
export const sessionTexts = async (): Promise<Texts> => {
  const s = (await reader()).t('study')
  return Object.fromEntries((Object.keys(study) as (keyof Texts)[]).map((key) => [key, s.raw(key)])) as Texts
}
