import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correlationInterval, kurtosis, median, skewness, wilsonInterval } from '@/lib/domain/moments'
import { itemMarksOf } from '@/lib/domain/sittings'
import { flagsOf, guessScore, itemStatistics, optionTable, pooledItem, quizStatistics } from '@/lib/domain/statistics'

// Worked by hand: four attempts, three items of one point, each student one rung lower. Totals 3 2 1 0, mean 1.5.
// var T = (2.25 + 0.25 + 0.25 + 2.25) / 3 = 5/3; var x = 1/4, 1/3, 1/4, together 5/6.
// alpha = 3/2 (1 - 5/6 / 5/3) = 3/4; error ratio = sqrt(1/4) = 1/2; SE = sqrt(5/3) / 2 = 0.6455; 1.96 sqrt 2 SE = 1.7892.
// Item 1: x 1 1 1 0, y 2 1 0 0, cov = 0.75/3 = 1/4, var y = 2.75/3, r = 0.25 / sqrt(1/4 x 11/12) = 0.5222.
// Item 2: x 1 1 0 0, y 2 1 1 0, cov = 1/3, var y = 2/3, r = 1/3 / sqrt(1/3 x 2/3) = 0.7071.
// cov(x, T) = 1/2, 2/3, 1/2; their roots 0.7071, 0.8165, 0.7071 are 31.7, 36.6, 31.7 % of the sum 2.2307.
// Kurtosis: S2 = 5, S4 = 2 (1.5^4 + 0.5^4) = 10.25; k4 = 4 (5 x 10.25 - 9 x 25/4) / 6 = -10/3; over (5/3)^2 = -1.2.
const ladder = [
  [1, 1, 1],
  [1, 1, 0],
  [1, 0, 0],
  [0, 0, 0],
]
/** Every item with one point. */
const figuresOf = (rows: readonly (readonly (number | null)[])[]) =>
  quizStatistics({ rows, maxima: rows[0]?.map(() => 1) ?? [] })
const itemOf = (rows: readonly (readonly number[])[], index: number, maximum = 1) =>
  itemStatistics({
    marks: rows.map((row) => row[index] ?? 0),
    rests: rows.map((row) => row.reduce((sum, mark) => sum + mark, 0) - (row[index] ?? 0)),
    maximum,
  })

describe('quizStatistics', () => {
  it('agrees with the ladder worked by hand', () => {
    const quiz = figuresOf(ladder)
    expect(quiz).toMatchObject({ attempts: 4, mean: 1.5, median: 1.5, skewness: 0 })
    expect(quiz?.standardDeviation).toBeCloseTo(1.290994, 6)
    expect(quiz?.alpha).toBeCloseTo(75, 10)
    expect(quiz?.errorRatio).toBeCloseTo(50, 10)
    expect(quiz?.standardError).toBeCloseTo(0.645497, 6)
    expect(quiz?.leastDifference).toBeCloseTo(1.7892, 4)
    expect(quiz?.kurtosis).toBeCloseTo(-1.2, 10)
    const [first = 0, second = 0, third = 0] = quiz?.effectiveWeights ?? []
    expect([first, second, third].map((weight) => weight?.toFixed(2))).toEqual(['31.70', '36.60', '31.70'])
  })

  it('says null where a figure is not defined, instead of NaN', () => {
    expect(figuresOf([])).toBeNull()
    expect(figuresOf([[1, 0]])).toMatchObject({
      mean: 1,
      median: 1,
      standardDeviation: null,
      alpha: null,
      standardError: null,
    })
    expect(
      figuresOf([
        [1, 0],
        [0, 1],
      ]),
    ).toMatchObject({ alpha: null, standardDeviation: 0, skewness: null })
    expect(figuresOf([[1], [0]])).toMatchObject({ alpha: null, alphaGap: 'one-item' })
  })
})

describe('quizStatistics of items that agree', () => {
  it('has no error at all, and never one that is not a number', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(0, 0.1, 0.3, 0.7, 1), { minLength: 2, maxLength: 30 }),
        fc.integer({ min: 2, max: 12 }),
        (marks, items) => {
          const quiz = figuresOf(marks.map((mark) => Array.from({ length: items }, () => mark)))
          if (new Set(marks).size === 1) expect(quiz).toMatchObject({ alpha: null, skewness: null, kurtosis: null })
          else expect(quiz?.errorRatio).toBeCloseTo(0, 4)
        },
      ),
    )
  })
})

// Worked by hand: two of three items each, all of one point. Totals 2 1 2 0: mean 5/4, median 3/2,
// var T = (9/16 + 1/16 + 9/16 + 25/16) / 3 = 11/12.
// Item 1 (attempts 1, 2, 4): x 1 1 0, y 1 0 0: cov = (1/3 x 2/3 - 1/3 x 1/3 + 2/3 x 1/3) / 2 = 1/6, var x = var y = 1/3, r = 1/2.
const drawn = [
  [1, 1, null],
  [1, null, 0],
  [null, 1, 1],
  [0, 0, null],
]

describe('attempts with different items', () => {
  it('have the figures of the quiz, but no alpha and no effective weights, and say why', () => {
    const quiz = figuresOf(drawn)
    expect(quiz).toMatchObject({ attempts: 4, maximum: 2, mean: 1.25, median: 1.5 })
    expect(quiz?.standardDeviation).toBeCloseTo(0.957427, 6)
    expect(quiz).toMatchObject({ alpha: null, alphaGap: 'different-items', standardError: null })
    expect(quiz?.effectiveWeights).toEqual([null, null, null])
  })

  it('count for an item only where they had it, against their own other items', () => {
    const item = itemMarksOf({ rows: drawn, maxima: [1, 1, 1] }, 0)
    expect(item).toEqual({ marks: [1, 1, 0], rests: [1, 0, 0], maximum: 1 })
    expect(itemStatistics(item)).toMatchObject({ attempts: 3, facility: 2 / 3 })
    expect(itemStatistics(item).discrimination).toBeCloseTo(50, 10)
  })

  // 2 of 3 points and 2 of 2: 2/3 and 1 of the mean 2.5. Without item 1: 1 of 2 and 1 of 1, of the mean 1.5.
  it('stand on one scale where their items have different points', () => {
    const sittings = {
      rows: [
        [1, 1, null],
        [1, null, 1],
      ],
      maxima: [1, 2, 1],
    }
    expect(quizStatistics(sittings)?.mean).toBeCloseTo((5 / 3 + 2.5) / 2, 10)
    expect(itemMarksOf(sittings, 0).rests).toEqual([0.75, 1.5])
  })

  it('are an ordinary quiz where all had the same of them', () => {
    const same = ladder.map(([first = 0, ...rest]) => [first, null, ...rest])
    expect(figuresOf(same)?.alpha).toBeCloseTo(75, 10)
    expect(figuresOf(same)?.effectiveWeights[1]).toBeNull()
    expect(itemMarksOf({ rows: same, maxima: [1, 1, 1, 1] }, 0).rests).toEqual([2, 1, 0, 0])
  })
})

describe('itemStatistics', () => {
  it('agrees with the ladder worked by hand', () => {
    expect(itemOf(ladder, 0).facility).toBe(0.75)
    expect(itemOf(ladder, 0).spreadPercent).toBeCloseTo(50, 10)
    expect(itemOf(ladder, 0).discrimination).toBeCloseTo(52.2233, 4)
    expect(itemOf(ladder, 1).discrimination).toBeCloseTo(70.7107, 4)
    expect(itemOf(ladder, 1).efficiency).toBeCloseTo(100, 10)
  })

  it('has no discrimination for an item that everybody gets, nor for one without points', () => {
    expect(
      itemOf(
        ladder.map(([, ...rest]) => [1, ...rest]),
        0,
      ),
    ).toMatchObject({ facility: 1, discrimination: null, efficiency: null, spreadPercent: 0 })
    expect(
      itemOf(
        ladder.map(([, ...rest]) => [0, ...rest]),
        0,
        0,
      ),
    ).toMatchObject({ facility: null, discrimination: null })
  })

  it('is negative for an item that the better students miss', () => {
    const twisted = ladder.map(([first = 0, ...rest]) => [1 - first, ...rest])
    expect(itemOf(twisted, 0).discrimination).toBeCloseTo(-52.2233, 4)
  })

  // x 1 1 0, y 2 1 1: cov = (1/3 x 2/3 - 1/3 x 1/3 + 2/3 x 1/3) / 2 = 1/6, var x = var y = 1/3, r = 1/2; sorted, it is cov_max.
  it('has a discrimination from 3 attempts, but no interval of it', () => {
    const item = itemOf(ladder.slice(0, 3), 1)
    expect(item).toMatchObject({ attempts: 3, facility: 2 / 3, discriminationInterval: null })
    expect(item.spreadPercent).toBeCloseTo(57.735, 3)
    expect(item.discrimination).toBeCloseTo(50, 10)
    expect(item.efficiency).toBeCloseTo(100, 10)
  })

  it('stays within its bounds and inside its intervals, whatever the marks', () => {
    const row = fc.array(fc.constantFrom(0, 0.5, 1, 2), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 40 }), (rows) => {
        const item = itemOf(rows, 0, 2)
        expect(Math.abs(item.discrimination ?? 0)).toBeLessThanOrEqual(100 + 1e-6)
        expect(item.efficiency ?? 0).toBeLessThanOrEqual(100 + 1e-6)
        const { facility, facilityInterval, discrimination, discriminationInterval } = item
        expect(facility).toBeGreaterThanOrEqual((facilityInterval?.least ?? 0) - 1e-9)
        expect(facility).toBeLessThanOrEqual((facilityInterval?.most ?? 1) + 1e-9)
        if (discrimination !== null && discriminationInterval !== null)
          expect(discrimination).toBeGreaterThanOrEqual(discriminationInterval.least - 1e-6)
      }),
    )
  })
})

describe('pooledItem', () => {
  it('is the item itself for one assignment, and does not take an easier quiz for a better student', () => {
    const set = { marks: [1, 1, 0, 0], rests: [2, 1, 1, 0], maximum: 1 }
    expect(pooledItem([set])).toEqual(itemStatistics(set))
    const easier = { marks: [2, 2, 0, 0], rests: [22, 21, 21, 20], maximum: 2 }
    expect(pooledItem([set, easier]).discrimination).toBeCloseTo(
      pooledItem([set, { ...easier, rests: [2, 1, 1, 0] }]).discrimination ?? 0,
      10,
    )
  })
})

describe('flagsOf', () => {
  const answers = (right: number, all: number) => ({
    marks: Array.from({ length: all }, (_, index) => (index < right ? 1 : 0)),
    rests: Array.from({ length: all }, (_, index) => index),
    maximum: 1,
  })

  it('says nothing from 9 attempts, though all of them are wrong', () => {
    expect(flagsOf(itemStatistics(answers(0, 9)), 0.5)).toEqual([])
  })

  // Wilson's upper end of 0 of 10 is z^2 / (n + z^2) = 3.8415 / 13.8415 = 0.2775.
  it('speaks from 10 attempts, where the whole interval lies below guessing', () => {
    expect(itemStatistics(answers(0, 10)).facilityInterval?.most).toBeCloseTo(0.2775, 4)
    expect(flagsOf(itemStatistics(answers(0, 10)), 0.5)).toEqual(['below-guessing'])
    expect(flagsOf(itemStatistics(answers(0, 10)), 0.25)).toEqual([])
  })

  it('says what is certain: below guessing, hardly known, the wrong way', () => {
    expect(flagsOf(itemStatistics(answers(0, 20)), 0.25)).toEqual(['below-guessing'])
    expect(flagsOf(itemStatistics(answers(0, 40)), 0)).toEqual(['nearly-nobody'])
    expect(flagsOf(itemStatistics(answers(15, 30)), 0.25)).toEqual(['wrong-way'])
    expect(
      flagsOf(itemStatistics({ ...answers(8, 20), rests: answers(0, 20).rests.map((rest) => rest % 4) }), 0.25),
    ).toEqual([])
  })

  it('knows what guessing earns', () => {
    expect([
      guessScore('choice', 4, 0),
      guessScore('true-false', 2, 0),
      guessScore('matching', 0, 4),
      guessScore('typed', 0, 0),
    ]).toEqual([0.25, 0.5, 0.25, 0])
  })
})

describe('optionTable', () => {
  it('counts the picks of the upper and lower 27 %', () => {
    const picks = Array.from({ length: 11 }, (_, index) => ({ chosen: [index < 8 ? 'b' : 'a'], total: index }))
    expect(optionTable(['a', 'b', 'c'], picks)).toEqual([
      { option: 'a', upper: 3, lower: 0, all: 3 },
      { option: 'b', upper: 0, lower: 3, all: 8 },
      { option: 'c', upper: 0, lower: 0, all: 0 },
    ])
  })
})

describe('moments', () => {
  it('agree with published or hand-made values', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(skewness([1, 2, 6])).toBeCloseTo(1.457863, 6)
    expect(kurtosis([1, 2, 3])).toBeNull()
    expect(wilsonInterval(0.8, 10).least).toBeCloseTo(0.4902, 4)
    expect(wilsonInterval(0.8, 10).most).toBeCloseTo(0.9433, 4)
    expect(correlationInterval(0.5, 28)?.least).toBeCloseTo(0.156, 3)
    expect(correlationInterval(0.5, 28)?.most).toBeCloseTo(0.7359, 3)
  })
})
