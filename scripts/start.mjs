// @ts-check
// `npm start` and `npm run dev`: from a fresh clone to a running server. What needs a package is loaded only after the
// packages are installed.
import { ensureBuilt, ensureGenerated, ensureSettings } from './build.mjs'
import { bundle } from './start/bundle.mjs'
import { ensureInstalled } from './start/install.mjs'
import { makeProduct } from './start/product.mjs'
import { StartError } from './start/say.mjs'
import { onEnd } from './start/signals.mjs'

const dev = process.argv.includes('--dev')
Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production' })

const product = makeProduct({
  dev,
  prepare: async () => {
    ensureInstalled()
    await ensureGenerated()
    await ensureSettings()
  },
  build: dev ? () => bundle('seed', 'worker', 'reading', 'packages') : ensureBuilt,
})

/** @param {number} code */
async function end(code) {
  await product.stop()
  process.exit(code)
}

onEnd({
  stop: () => void end(0),
  abandon: () => {
    product.abandon()
    process.exit(130)
  },
})

try {
  await product.start()
} catch (error) {
  console.error(error instanceof StartError ? error.message : error)
  await end(1)
}
