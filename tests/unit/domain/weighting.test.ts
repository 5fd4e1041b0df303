import { describe, expect, it } from 'vitest'
import { type Entry, sharesOf, totalOf, Weighting } from '@/lib/domain/weighting'
import { WeightingForm, weightingInputOf } from '@/lib/domain/weighting-form'

const entry = (percent: number | null, maximum: number, category: string | null = null): Entry => ({
  percent,
  column: { kind: 'graded', maximum, category },
})
const weighting = (categories: Weighting['categories'], within: Weighting['within'] = 'points') =>
  Weighting.parse({ within, categories })

describe('totalOf', () => {
  it('weighs by points, counts missing as 0 and leaves out excused and practice', () => {
    const practice = { percent: 10, column: { kind: 'practice' as const, maximum: 100, category: null } }
    // (90 x 10 + 60 x 20 + 0 x 10) / 40
    expect(totalOf([entry(90, 10), entry(60, 20), entry(0, 10), entry(null, 100), practice]).percent).toBe(52.5)
  })

  it('weighs each mark the same where the class says so', () => {
    expect(totalOf([entry(90, 10), entry(60, 20), entry(0, 10)], weighting({}, 'equal')).percent).toBe(50)
  })

  it('weighs categories whatever their points, and spreads the weight of an empty one', () => {
    const rules = weighting({ exam: { weight: 60, drop: 0 }, homework: { weight: 40, drop: 0 } })
    const [exam, homework] = [entry(50, 100, 'exam'), entry(100, 1, 'homework')]
    expect(totalOf([exam, homework], rules).percent).toBe(70)
    expect(totalOf([exam], rules).percent).toBe(50)
    expect(totalOf([], rules)).toMatchObject({ percent: null, categories: [] })
    expect(totalOf([exam], weighting({ exam: { weight: 0, drop: 0 } })).percent).toBeNull()
  })

  it('leaves out the lowest of a category, never the last one, and says which', () => {
    const rules = weighting({ homework: { weight: 1, drop: 2 } })
    const marks = [entry(80, 5, 'homework'), entry(20, 5, 'homework'), entry(60, 5, 'homework'), entry(10, 5)]
    const total = totalOf(marks, rules)
    expect([...total.dropped].toSorted()).toEqual([1, 2])
    expect(total.percent).toBe(45)
    expect(totalOf([entry(20, 5, 'homework')], rules).percent).toBe(20)
  })
})

describe('sharesOf', () => {
  it('says in percent what each category counts, and gives one that nobody weighed the weight 1', () => {
    const columns = [entry(1, 10, 'exam'), entry(1, 5), entry(1, 5, 'exam')].map(({ column }) => column)
    expect(sharesOf(columns, weighting({ exam: { weight: 3, drop: 1 } }))).toEqual([
      { category: 'exam', weight: 3, drop: 1, sharePercent: 75 },
      { category: '', weight: 1, drop: 0, sharePercent: 25 },
    ])
  })
})

describe('the form of the total', () => {
  const id = '00000000-0000-4000-8000-000000000001'
  const fields = { classId: id, within: 'points', assignmentId: [id], category: [' Exam '], named: ['', 'Exam'] }
  it('puts its lists side by side', () => {
    const read = WeightingForm.parse({ ...fields, weight: ['1', '2,5'], drop: ['0', '1'] })
    expect(weightingInputOf(read)).toMatchObject({
      value: {
        weighting: { within: 'points', categories: { '': { weight: 1, drop: 0 }, Exam: { weight: 2.5, drop: 1 } } },
        categories: [{ assignmentId: id, category: 'Exam' }],
      },
    })
  })
  it('refuses weights that are no numbers or all nothing', () => {
    expect(WeightingForm.safeParse({ ...fields, weight: ['-1', 'x'], drop: ['0', '0'] }).success).toBe(false)
    const nothing = WeightingForm.parse({ ...fields, weight: ['0', '0'], drop: ['0', '0'] })
    expect(weightingInputOf(nothing)).toMatchObject({ fields: { weight: 'weightNone' } })
  })
})
