import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../scripts/migrate.mjs'
import { throwawayPostgres } from '../../scripts/postgres/throwaway.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** Of a server with the database `template`, which has all migrations and no rows. */
    serverUrl: string
  }
}

/** One Postgres for the whole run; files clone its template (database.ts). */
export default async function startServer(project: TestProject) {
  const server = await throwawayPostgres()
  const client = new pg.Client({ connectionString: server.url() })
  await client.connect()
  await client.query('CREATE DATABASE template')
  await client.end()
  const directory = path.resolve(import.meta.dirname, '../../prisma/migrations')
  await migrate({ url: server.url('template'), directory })
  project.provide('serverUrl', server.url())
  return () => server.stop()
}
