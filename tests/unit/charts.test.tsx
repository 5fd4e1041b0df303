import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Bars } from '@/app/_ui/charts/bars'
import { Calendar, type CalendarDay } from '@/app/_ui/charts/calendar'
import { DataTable } from '@/app/_ui/charts/data-table'
import { InkBar } from '@/app/_ui/charts/ink-bar'
import { Lines } from '@/app/_ui/charts/lines'
import { Reliability } from '@/app/_ui/charts/reliability'
import { apart, axisFrom, scale } from '@/app/_ui/charts/scale'
import { Trend } from '@/app/_ui/charts/trend'
import { addDays } from '@/lib/domain/day'

/** Every place in a drawing, to see that nothing falls out of it. */
const placesIn = (markup: string) => {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(markup) ?? []
  const all = (pattern: RegExp) => [...markup.matchAll(pattern)].map(([, value]) => Number(value))
  return {
    width: Number(width),
    height: Number(height),
    xs: all(/ (?:x|cx)="([^"]*)"/g),
    ys: all(/ (?:y|cy)="([^"]*)"/g),
    sizes: [...all(/ (?:width|height|r)="([^"]*)"/g)],
  }
}

const staysInside = (markup: string) => {
  const { width, height, xs, ys, sizes } = placesIn(markup)
  for (const x of xs) expect(x >= 0 && x <= width, `x ${x} of ${width}`).toBe(true)
  for (const y of ys) expect(y >= 0 && y <= height, `y ${y} of ${height}`).toBe(true)
  for (const size of sizes) expect(size >= 0 && Number.isFinite(size), `size ${size}`).toBe(true)
}

const percent = fc.integer({ min: 0, max: 100 })

describe('scales', () => {
  it('lead from one end to the other and keep order', () => {
    const y = scale(50, 100, 154, 12)
    expect([y(50), y(75), y(100)]).toEqual([154, 83, 12])
  })

  it('begin an axis so low that no value falls below it', () => {
    fc.assert(
      fc.property(fc.array(percent), (values) => {
        const from = axisFrom(values, 70)
        expect(from).toBeLessThanOrEqual(Math.min(70, ...values))
        expect(from % 10).toBe(0)
      }),
    )
  })

  it('move labels apart and keep their order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: 5 }), (places) => {
        const moved = apart(places, 17)
        const order = places.map((_, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0))
        order.slice(1).forEach((index, at) => {
          expect((moved[index] ?? 0) - (moved[order[at] ?? 0] ?? 0)).toBeGreaterThanOrEqual(17)
        })
        const bound = apart(places, 17, 120)
        expect(Math.max(...bound, 0)).toBeLessThanOrEqual(120)
        order.slice(1).forEach((index, at) => {
          expect((bound[index] ?? 0) - (bound[order[at] ?? 0] ?? 0)).toBeGreaterThanOrEqual(17)
        })
      }),
    )
  })
})

describe('charts', () => {
  it('say in words what they draw, once, and can be reached by keyboard', () => {
    const markup = renderToStaticMarkup(<Bars label="Cards due: 3" bars={[{ key: 'a', value: 3, name: 'Mon' }]} />)
    expect(markup).toContain('role="img" aria-label="Cards due: 3"')
    expect(markup).toContain('tabindex="0"')
    expect(markup).toContain('>Mon<')
  })

  it('draw bars as tall as their counts, none for nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 30 }), (values) => {
        const markup = renderToStaticMarkup(
          <Bars label="x" width={660} bars={values.map((value, index) => ({ key: `${index}`, value }))} />,
        )
        staysInside(markup)
        const heights = [...markup.matchAll(/<rect[^>]* height="([^"]*)"/g)].map(([, height]) => Number(height))
        const shown = values.filter((value) => value > 0)
        expect(heights).toHaveLength(shown.length)
        const most = Math.max(...shown)
        shown.forEach((value, index) => {
          expect((heights[index] ?? 0) / 130).toBeCloseTo(value / most, 6)
        })
      }),
      { numRuns: 50 },
    )
  })

  it('draw a trend inside its frame, leave out what is unknown, and name each line where it ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(percent), { minLength: 2, maxLength: 12 }),
        fc.integer({ min: 70, max: 99 }),
        (points, targetPercent) => {
          const markup = renderToStaticMarkup(
            <Trend
              label="x"
              targetPercent={targetPercent}
              targetName="target"
              ticks={[]}
              series={[{ name: 'Mature', points, isMain: true }]}
            />,
          )
          staysInside(markup)
          const known = points.filter((point) => point !== null)
          expect(markup.match(/<circle/g) ?? []).toHaveLength(known.length)
          expect(markup.includes('Mature')).toBe(known.length > 0)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('draw expectation against observation, on the diagonal where they agree', () => {
    const bins = [
      { expected: 60, observed: 60, answers: 4 },
      { expected: 90, observed: 100, answers: 40 },
    ]
    const markup = renderToStaticMarkup(<Reliability label="x" bins={bins} notes={['dashed: perfect']} />)
    staysInside(markup)
    const [agreeing] = [...markup.matchAll(/cx="([^"]*)" cy="([^"]*)"/g)]
    const [x, y] = [Number(agreeing?.[1]), Number(agreeing?.[2])]
    expect((x - 36) / (286 - 36)).toBeCloseTo((154 - y) / (154 - 12), 2)
  })

  it('set each day under its weekday and its week', () => {
    const days = Array.from(
      { length: 84 },
      (_, index): CalendarDay => ({
        day: addDays('2026-01-07', index),
        kind: index % 2 === 0 ? 'done' : 'rest',
        count: index % 2 === 0 ? index : 0,
      }),
    )
    const markup = renderToStaticMarkup(
      <Calendar
        label="x"
        days={days}
        firstWeekday={3}
        weekdays={['Mon', '', 'Wed', '', 'Fri', '', 'Sun']}
        weekNames={Array.from({ length: 13 }, (_, index) => `week ${index}`)}
        legend={{ done: 'answers', rest: 'rest', missed: 'missed', open: 'open' }}
      />,
    )
    staysInside(markup)
    const [first, second] = [...markup.matchAll(/<rect class="day cal-done" x="([^"]*)" y="([^"]*)"/g)]
    expect([first?.[1], second?.[1]].map(Number)).toEqual([40.5, 40.5])
    expect(Number(second?.[2]) - Number(first?.[2]), 'Friday stands two rows under Wednesday').toBe(48)
  })

  it('have a table behind them whose rows have headings', () => {
    const markup = renderToStaticMarkup(
      <DataTable open="Show" caption="Due" columns={['Day', 'Cards']} rows={[['Monday', '3']]} />,
    )
    expect(markup).toContain('<th scope="row">Monday</th><td>3</td>')
    expect(markup).toContain('<th scope="col">Cards</th>')
  })

  it('show ink strongest first, and no piece for what is not there', () => {
    const markup = renderToStaticMarkup(<InkBar counts={[2, 0, 1, 0, 4]} label="4 solid, 1 light, 2 new" />)
    expect([...markup.matchAll(/ink-(\d)/g)].map(([, level]) => level)).toEqual(['4', '2', '0'])
  })
})

describe('lines', () => {
  it('stay inside the drawing whatever the amounts, each named where it ends', () => {
    const values = fc.array(fc.double({ min: 0, max: 20_000, noNaN: true }), { minLength: 1, maxLength: 13 })
    fc.assert(
      fc.property(values, values, (now, then) => {
        const markup = renderToStaticMarkup(
          <Lines
            label="Minutes a day"
            lines={[
              { name: 'then', values: then, isMain: true },
              { name: 'now', values: now, isMain: false },
            ]}
            ticks={[{ at: 0, name: '1 May' }]}
          />,
        )
        staysInside(markup)
        const path = [...markup.matchAll(/ d="M([^"]*)"/g)].flatMap(([, d = '']) => d.split(/[^\d.-]+/).map(Number))
        expect(path.every(Number.isFinite)).toBe(true)
        expect(markup).toContain('>then<')
      }),
    )
  })
})
