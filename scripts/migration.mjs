// Writes the migration that leads from the present ones to prisma/schema.prisma: `npm run migration -- NAME`.
// `npm run migration -- --check` says whether there is anything to write, and exits 1 if so.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { throwawayPostgres } from './postgres/throwaway.mjs'

const root = path.dirname(import.meta.dirname)
const migrations = path.join(root, 'prisma/migrations')
const DIFFERS = 2

const [argument = '', ...surplus] = process.argv.slice(2)
const check = argument === '--check'
if (surplus.length || !(check || /^[a-z][a-z0-9_]*$/.test(argument))) {
  console.error('Usage: npm run migration -- name_in_snake_case | --check')
  process.exit(1)
}

fs.mkdirSync(migrations, { recursive: true })
const lock = path.join(migrations, 'migration_lock.toml')
if (!fs.existsSync(lock)) fs.writeFileSync(lock, 'provider = "postgresql"\n')

const server = await throwawayPostgres()
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [
    path.join(root, 'node_modules/prisma/build/index.js'),
    'migrate',
    'diff',
    '--from-migrations=prisma/migrations',
    '--to-schema=prisma/schema.prisma',
    '--script',
    '--exit-code',
  ],
  {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: server.url('postgres'), CHECKPOINT_DISABLE: '1' },
  },
)
await server.stop()

if (status === 0) {
  console.log('Schema and migrations agree.')
} else if (status !== DIFFERS) {
  console.error(stderr || stdout)
  process.exitCode = 1
} else if (check) {
  console.error(`Schema and migrations differ; "npm run migration -- NAME" would write:\n${stdout}`)
  process.exitCode = 1
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = path.join(migrations, `${stamp}_${argument}`)
  fs.mkdirSync(folder)
  fs.writeFileSync(path.join(folder, 'migration.sql'), stdout)
  console.log(`Wrote ${path.relative(root, folder)}/migration.sql: read it before you commit it.`)
}
