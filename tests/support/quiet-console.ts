import { afterEach, expect } from 'vitest'

// A warning nobody reads is a failure nobody sees: code under test that writes one fails its test.
const noise: string[] = []

for (const level of ['error', 'warn'] as const) {
  console[level] = (...parts: unknown[]) => {
    noise.push(`console.${level}: ${parts.map(String).join(' ')}`)
  }
}

afterEach(() => {
  expect(noise.splice(0)).toEqual([])
})
