// @ts-check
import http from 'node:http'
import { root } from './run.mjs'
import { StartError } from './say.mjs'

/** Longer than that of the usual proxies (60 s), or they send a request into a connection that is just closed. */
const KEEP_ALIVE_MS = 65_000

/**
 * Throws where another program has the port, before minutes are spent on a build.
 * @param {{ host: string, port: number }} place
 */
export async function ensureFree({ host, port }) {
  const probe = http.createServer()
  await listen(probe, { host, port })
  await new Promise((resolve) => probe.close(resolve))
}

/**
 * Serves the product over HTTP in this process, so that a kill -9 frees the port. Returns what closes it: no new
 * connections, and the requests under way have `withinMs` to end.
 * @param {{ host: string, port: number, dev: boolean }} options
 * @returns {Promise<(withinMs: number) => Promise<void>>}
 */
export async function serve({ host, port, dev }) {
  const { default: next } = await import('next')
  const server = http.createServer()
  server.keepAliveTimeout = KEEP_ALIVE_MS
  const app = next({ dir: root, dev, hostname: host, port, httpServer: server, ...(dev ? { turbopack: true } : {}) })
  await app.prepare()
  const handle = app.getRequestHandler()
  server.on('request', (request, response) => {
    // Only a proxy that brings https writes this header for us; anybody else could choose the address they are limited by.
    if (!process.env.RECITE_URL?.startsWith('https:')) delete request.headers['x-forwarded-for']
    void handle(request, response)
  })
  await listen(server, { host, port })
  return async (withinMs) => {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeIdleConnections()
    // Reload sockets of development are upgraded connections, which never end by themselves.
    const late = setTimeout(() => server.closeAllConnections(), withinMs)
    // Next has work of its own to end: what an answer left to be done after it.
    const ended = closed.then(() => app.close())
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, withinMs + 100))])
    clearTimeout(late)
  }
}

/**
 * @param {http.Server} server
 * @param {{ host: string, port: number }} place
 * @returns {Promise<void>}
 */
function listen(server, { host, port }) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const inUse = 'code' in error && error.code === 'EADDRINUSE'
      reject(new StartError(inUse ? `PORT ${port} is in use: set PORT to another` : `HOST ${host}: ${error.message}`))
    })
    server.listen({ port, host }, () => resolve())
  })
}
