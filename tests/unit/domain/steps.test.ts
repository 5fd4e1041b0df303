import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostSteps, parseSteps, writeSteps } from '@/lib/domain/steps'

describe('learning steps as people write them', () => {
  it.each([
    ['1m 10m', [1, 10]],
    ['', []],
    ['  ', []],
    ['10', [10]],
    ['30s, 5 min; 2 hours', [0.5, 5, 120]],
    ['1M 1D', [1, 1440]],
    ['15m1d', [15, 1440]],
    ['1.5h', [90]],
  ])('reads %j', (text, minutes) => {
    expect(parseSteps(text)).toEqual({ ok: true, value: minutes })
  })

  it.each([
    ['soon', 'soon'],
    ['10x', '10x'],
    ['0m', '0m'],
    ['-5m', '-5m'],
    ['400d', '400d'],
    ['1..5m', '1..5m'],
  ])('refuses %j and names the word', (text, word) => {
    expect(parseSteps(text)).toMatchObject({ ok: false, code: 'invalid', reason: 'stepsShape', params: { word } })
  })

  it('refuses more than are steps', () => {
    expect(parseSteps('1m '.repeat(mostSteps)).ok).toBe(true)
    expect(parseSteps('1m '.repeat(mostSteps + 1))).toMatchObject({ ok: false, reason: 'stepsMany' })
  })

  it('writes what it reads', () => {
    expect(writeSteps([0.5, 1, 10, 90, 120, 1440, 2880])).toBe('30s 1m 10m 90m 2h 1d 2d')
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 200_000 }), { maxLength: mostSteps }), (minutes) => {
        expect(parseSteps(writeSteps(minutes))).toEqual({ ok: true, value: minutes })
      }),
    )
  })
})
