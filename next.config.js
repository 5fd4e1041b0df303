import { PHASE_PRODUCTION_BUILD } from 'next/constants.js'
import { productDigest } from './scripts/start/sources.mjs'

/**
 * @param {string} phase
 * @returns {import('next').NextConfig}
 */
export default (phase) => ({
  poweredByHeader: false,
  images: { unoptimized: true },
  // The title comes with its page, never after it: a screen reader says it first.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pg-boss', 'pino', '@prisma/client', '@prisma/adapter-pg'],
  // `npm test` checks the types of the whole project; checking them again here would only delay a start.
  typescript: { ignoreBuildErrors: true },
  // Both names of this machine work while developing.
  allowedDevOrigins: ['localhost', '127.0.0.1'],
  // The same on every server that is built from the same sources; empty while developing, where nothing is kept for later.
  compiler: { define: { RECITE_BUILD: phase === PHASE_PRODUCTION_BUILD ? productDigest().slice(0, 16) : '' } },
})
