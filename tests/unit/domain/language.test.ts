import { describe, expect, it } from 'vitest'
import { isAskedIn, languageName } from '@/lib/domain/language'
import { guessLanguage } from '@/lib/reading/language'

describe('the language of a text', () => {
  it('is called by its name, whatever its region, and by none where it could not be told', () => {
    expect(['en', 'zh-Hant-TW', 'AR', 'und', 'not a language', ''].map((tag) => languageName(tag, 'en'))).toEqual([
      'English',
      'Chinese',
      'Arabic',
      null,
      null,
      null,
    ])
  })

  it('says whether Recite can ask about it', () => {
    expect(['en', 'en-GB', 'und'].map(isAskedIn)).toEqual([true, true, true])
    expect(['zh', 'ar', 'enm', guessLanguage('蔡奇出生于福建省尤溪县。')].map(isAskedIn)).toEqual([
      false,
      false,
      false,
      false,
    ])
  })
})
