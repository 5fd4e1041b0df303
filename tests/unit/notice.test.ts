import { expect, it } from 'vitest'
import { noticeWords } from '@/lib/i18n/notice'

it('a notice tells the time as every page does', () => {
  const due = { at: new Date('2026-03-02T17:00:00Z'), timeZone: 'Europe/Berlin' }
  const said = noticeWords('en')({ kind: 'assigned', about: 'assignment', title: 'Bridges of Ulm', count: 1, due })
  expect(said).toMatch(/ at 6:00\sPM$/)
})
