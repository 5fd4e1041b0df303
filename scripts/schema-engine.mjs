#!/usr/bin/env node
// Stands in for Prisma's native schema engine, which the Prisma CLI would download from its own host: the same
// JSON-RPC lines on stdio, answered by @prisma/schema-engine-wasm over @prisma/adapter-pg. For development only; at
// run time scripts/migrate.mjs applies the migrations.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import readline from 'node:readline'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { createDatabase, dropDatabase, withClient } from './schema-engine/database.mjs'

const engineScript = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
const ERROR_CODES = { '3D000': 'P1003', '28P01': 'P1000', 28000: 'P1000', '42P04': 'P1009' }

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    datamodels: { type: 'string', multiple: true },
    datasource: { type: 'string' },
    version: { type: 'boolean', short: 'V' },
  },
})
const url = values.datasource ? JSON.parse(values.datasource).url : undefined

if (values.version) {
  const manifest = engineScript.replace(/[^/\\]*$/, 'package.json')
  console.log(`schema-engine-wasm ${JSON.parse(fs.readFileSync(manifest, 'utf8')).version}`)
} else if (positionals[0] === 'cli') {
  await runCommand(positionals[1])
} else {
  serve()
}

async function runCommand(command) {
  try {
    if (command === 'can-connect-to-database') await withClient(url, undefined, async () => {})
    else if (command === 'create-database') await createDatabase(url)
    else if (command === 'drop-database') await dropDatabase(url)
  } catch (error) {
    const message = error.message || `Can't reach the database server (${error.code})`
    const fields = { error_code: ERROR_CODES[error.code] ?? 'P1001', message, is_panic: false, meta: null }
    process.stderr.write(`\n${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}\n`)
    process.exitCode = 1
  }
}

function serve() {
  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  const engines = new Map()
  let queue = Promise.resolve()
  let printed = () => {}

  const engineFor = (noDatabase) => {
    if (!engines.has(noDatabase)) engines.set(noDatabase, makeEngine(noDatabase))
    return engines.get(noDatabase)
  }

  // The CLI prints only what comes to it as a `print` request, and it answers that request.
  const print = (text) => {
    const answered = new Promise((resolve) => {
      printed = resolve
    })
    send({ id: 'print', method: 'print', params: { content: text.replace(/\n$/, '') } })
    return answered
  }

  async function handle({ method, params }) {
    if (method === 'createDatabase') return { databaseName: await createDatabase(url) }
    if (method === 'dbExecute') {
      await withClient(url, undefined, (client) => client.query(params.script))
      return null
    }
    const engine = await engineFor(method === 'diff' && [params.from, params.to].every(isWithoutDatabase))
    // These two take the schema of the migration history from the engine's cache only, and applying a migration
    // changes the cache's key: this call, which knows how to make a shadow database, fills it again.
    if (method === 'evaluateDataLoss' || method === 'createMigration') {
      const { migrationsList, filters } = params
      await engine.diagnoseMigrationHistory({ migrationsList, filters, optInToShadowDatabase: true })
    }
    const result = await engine[method === 'getDatabaseVersion' ? 'version' : method](params)
    if (method === 'diff' && result.stdout != null) await print(result.stdout)
    return result ?? null
  }

  async function answer(request) {
    try {
      send({ id: request.id, result: await handle(request) })
    } catch (error) {
      const code = /^P\d{4}$/.test(error?.code) ? error.code : null
      const data = { is_panic: false, message: error?.message ?? String(error), meta: null, error_code: code }
      send({ id: request.id, error: { code: 4466, message: 'An error happened. Check the data field.', data } })
    }
  }

  readline
    .createInterface({ input: process.stdin })
    .on('line', (line) => {
      const request = JSON.parse(line)
      if (request.method === undefined) printed()
      else queue = queue.then(() => answer(request))
    })
    .on('close', () => queue.then(() => process.exit(0)))
}

function isWithoutDatabase(target) {
  return target.tag === 'empty' || target.tag === 'schemaDatamodel'
}

async function makeEngine(noDatabase) {
  const { bindMigrationAwareSqlAdapterFactory } = await import('@prisma/driver-adapter-utils')
  const { databaseFactory, noDatabaseFactory } = await import('./schema-engine/adapter.mjs')
  const factory = noDatabase ? noDatabaseFactory() : databaseFactory(url)
  const { SchemaEngine } = await loadEngine()
  const datamodels = values.datamodels?.map((file) => [file, fs.readFileSync(file, 'utf8')])
  return SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory))
}

async function loadEngine() {
  const bindings = await import(pathToFileURL(engineScript).href)
  const bytes = fs.readFileSync(engineScript.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return bindings
}
