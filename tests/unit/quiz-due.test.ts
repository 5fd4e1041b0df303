import { describe, expect, it } from 'vitest'
import { dueWords } from '@/app/_ui/quiz/due'
import { quizTexts } from '@/app/_ui/quiz/texts'

const at = '2026-03-01T12:00:00.000Z'
const said = (now: string, percentPerDay: number, floorPercent = 0) =>
  dueWords({ at, late: { percentPerDay, floorPercent } }, Date.parse(now), () => 'noon', quizTexts('en'))

describe('dueWords', () => {
  it('says when a sheet is due, and what it loses afterwards', () => {
    expect(said('2026-03-01T11:59:00Z', 0)).toEqual({ isLate: false, text: 'Due noon.' })
    expect(said('2026-03-01T12:00:00Z', 10)).toEqual({
      isLate: false,
      text: 'Due noon. Handed in later, it loses 10% for each day begun.',
    })
  })

  it('says that it is late, and what of the mark stays', () => {
    expect(said('2026-03-01T12:00:01Z', 0)).toEqual({ isLate: true, text: 'It was due noon and is late now.' })
    expect(said('2026-03-02T12:00:01Z', 10).text).toBe('It was due noon and is late now: 80% of the mark counts.')
    expect(said('2026-03-09T12:00:01Z', 10, 50).text).toBe('It was due noon and is late now: 50% of the mark counts.')
  })
})
