import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname
const shared = {
  resolve: {
    alias: {
      '@': root,
      'server-only': `${root}/node_modules/next/dist/compiled/server-only/empty.js`,
    },
  },
}
const quiet = `${root}/tests/support/quiet-console.ts`

/** The parts of `npm test` that vitest runs; scripts/test.mjs gives each its place and its time budget. */
export default defineConfig({
  test: {
    // By itself it leaves one core idle, which on two cores is half of them.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { ...shared, test: { name: 'static', include: ['tests/*.test.ts'], setupFiles: [quiet] } },
      {
        ...shared,
        test: {
          name: 'unit',
          isolate: false,
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: [quiet],
          testTimeout: 30_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'db',
          isolate: false,
          include: ['tests/db/**/*.test.ts'],
          setupFiles: [quiet],
          globalSetup: 'tests/support/database-server.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'e2e',
          isolate: false,
          include: ['tests/e2e/**/*.test.ts'],
          setupFiles: [quiet],
          globalSetup: 'tests/support/product.ts',
          // Twice what a page may take (tests/support/browser.ts), so that a failure says what did not come.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        ...shared,
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          setupFiles: [quiet],
          // Longer than a start may take (tests/support/start.ts), so that what failed to start is ended before the next.
          testTimeout: 240_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
})
