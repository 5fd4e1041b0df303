import { defineConfig } from 'prisma/config'

// Prisma downloads its schema engine from a host of its own; scripts/schema-engine.mjs answers in its place, so that
// the package registry is the only network needed. Windows cannot run a script as a binary: there Prisma downloads.
if (process.platform !== 'win32') {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= `${import.meta.dirname}/scripts/schema-engine.mjs`
}

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // `generate` and diffs between schema files need no database, yet the configuration must name one.
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost/recite' },
})
