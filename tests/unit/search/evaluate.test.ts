import { describe, expect, it } from 'vitest'
import { newCard } from '@/lib/domain/card'
import { defaultWeights } from '@/lib/domain/schedule'
import { isFound, type Searched } from '@/lib/domain/search/evaluate'
import { searchKeyOf } from '@/lib/domain/search/key'
import { parseSearch } from '@/lib/domain/search/parse'
import { normalTag } from '@/lib/domain/tag'

const now = new Date('2026-03-10T12:00:00Z')
const moment = { now, day: '2026-03-10', clock: { timeZone: 'UTC', dayStartsAtHour: 4 }, weights: defaultWeights }

const card: Searched = {
  factId: '01890000-0000-7000-8000-000000000001',
  slot: 'start',
  texts: [
    searchKeyOf({ stem: 'When did the first bridge collapse?', answer: '1879' }),
    searchKeyOf({ stem: 'Which is older?', answer: 'The bridge' }),
  ],
  title: 'the tay',
  deckPath: ['history', 'scotland'],
  tags: ['rivers/tay', 'exam'],
  kinds: ['typed', 'choice'],
  card: {
    ...newCard,
    state: 'review',
    stability: 8,
    difficulty: 5.5,
    dueAt: new Date('2026-03-12T04:00:00Z'),
    lastReviewAt: new Date('2026-03-05T23:00:00Z'),
    lastStudyDay: '2026-03-05',
    reps: 4,
    lapses: 1,
  },
  addedAt: new Date('2026-03-01T09:00:00Z'),
  answers: [
    { day: '2026-03-01', rating: 1 },
    { day: '2026-03-05', rating: 3 },
  ],
}

const finds = (text: string, of: Searched = card): boolean => {
  const parsed = parseSearch(text)
  if (!parsed.ok) throw new Error(parsed.problem.code)
  return isFound(parsed.search, of, moment)
}

describe('what a search finds', () => {
  it.each([
    ['', true],
    ['bridge', true],
    ['BRID', true],
    ['"first bridge"', true],
    // Of two questions that ask the same, one must hold the whole phrase.
    ['"collapse older"', false],
    ['first*1879', true],
    ['1879*first', false],
    ['tag:rivers', true],
    ['tag:rivers/tay', true],
    ['tag:river', false],
    ['tag:riv*', true],
    ['tag:*tay', true],
    ['tag:tay', false],
    ['deck:history', true],
    ['deck:scotland', true],
    ['deck:history/scotland', true],
    ['deck:scot', false],
    ['deck:scot*', true],
    ['doc:tay', true],
    ['is:review', true],
    ['is:due', false],
    ['-is:due', true],
    ['is:leech or is:suspended', false],
    ['prop:s<10', true],
    ['prop:s>=8.1', false],
    ['prop:d=5.5', true],
    ['prop:r>92', true],
    ['prop:r>95', false],
    ['prop:ivl=7', true],
    ['prop:due=2', true],
    ['prop:reps!=4', false],
    ['prop:lapses>0', true],
    ['rated:6', true],
    ['rated:5', false],
    ['rated:6:1', false],
    ['rated:10:1', true],
    ['added:10', true],
    ['added:9', false],
    ['kind:choice', true],
    ['kind:open', false],
    ['card:01890000-0000-7000-8000-000000000001/start', true],
    ['card:01890000-0000-7000-8000-000000000001/end', false],
    ['bridge (is:new or tag:exam) -kind:open', true],
  ])('%s: %s', (text, found) => {
    expect(finds(text)).toBe(found)
  })

  it('of a card that was never answered is neither above nor below a figure', () => {
    const fresh = { ...card, card: newCard }
    expect(['prop:s<10', 'prop:s>=10', 'prop:due<0', 'prop:r<100'].map((text) => finds(text, fresh))).toEqual([
      false,
      false,
      false,
      false,
    ])
    expect(['prop:reps=0', 'is:new', '-prop:s<10'].map((text) => finds(text, fresh))).toEqual([true, true, true])
  })
})

describe('a tag', () => {
  it.each([
    [' #Bio / Cell walls ', 'bio/cell-walls'],
    ['a,b:c', 'a-b-c'],
    ['ＦＵＬＬ', 'full'],
    ['//', null],
    ['  ', null],
    ['x'.repeat(101), null],
  ])('%s is kept as %s', (written, kept) => {
    expect(normalTag(written)).toBe(kept)
  })
})
