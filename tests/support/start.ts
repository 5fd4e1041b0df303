import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

export const projectRoot = path.resolve(import.meta.dirname, '../..')
/** What `npm start` gives to node. */
const startParameters = (): string[] => {
  const { scripts } = JSON.parse(fs.readFileSync(path.join(projectRoot, 'package.json'), 'utf8'))
  return scripts.start.split(' ').slice(1)
}
/** A first start may have to build. */
const STARTED_WITHIN_MS = 180_000
const LOWEST_PORT = 11_000
/** On Linux; other systems begin later. */
const LOWEST_HANDED_OUT = 32_768

/** A running product, started as a user starts it. */
export type Product = {
  readonly url: string
  readonly dataFolder: string
  /** The process that was started: npm with `npm`, else the server itself. */
  readonly child: ChildProcess
  readonly output: () => string
  /** Settles with the exit code (null: killed) when the started process is gone. */
  readonly ended: Promise<number | null>
  readonly stop: () => Promise<void>
}

export type StartOptions = {
  readonly dataFolder?: string
  readonly port?: number
  readonly npm?: boolean
  /** In a process group of its own, as a terminal starts it: `process.kill(-pid, 'SIGINT')` is its Ctrl-C. */
  readonly ownGroup?: boolean
  /** As this user, where the tests run as root. */
  readonly user?: number
  readonly settings?: Readonly<Record<string, string>>
}

export const makeDataFolder = (): string => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'recite-data-'))
  fs.chmodSync(folder, 0o711)
  return folder
}

/** Starts the product and returns once it prints its address; rejects with its output when it ends before. */
export async function startProduct(options: StartOptions = {}): Promise<Product> {
  const { dataFolder = makeDataFolder(), port = await freePort(), npm = false, settings = {} } = options
  const { ownGroup: detached = false, user } = options
  const [command, parameters] = npm ? ['npm', ['start']] : [process.execPath, startParameters()]
  const child = spawn(command, parameters, {
    cwd: projectRoot,
    detached,
    ...(user === undefined ? {} : { uid: user, gid: user }),
    // With this name the server ends with whoever started it, also when a test run is killed.
    env: {
      ...process.env,
      npm_lifecycle_event: 'test',
      // Of whoever starts it: a bench that has a database of its own is one.
      DATABASE_URL: undefined,
      ...settings,
      PORT: String(port),
      RECITE_DATA_DIR: dataFolder,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  await new Promise<void>((resolve, reject) => {
    const fail = (reason: string) => reject(new Error(`${reason}\n${text}`))
    const late = setTimeout(() => {
      child.kill('SIGTERM')
      fail('The product did not start in time')
    }, STARTED_WITHIN_MS)
    const read = (chunk: Buffer) => {
      text += chunk
      if (!text.includes('Recite runs at')) return
      clearTimeout(late)
      resolve()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    void ended.then((code) => {
      clearTimeout(late)
      fail(`The product ended with ${code}`)
    })
  })
  return {
    url: `http://localhost:${port}`,
    dataFolder,
    child,
    output: () => text,
    ended,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/**
 * A port nobody listens on. It lies below those that a system hands out by itself: between this answer and its use,
 * minutes later at times, none of them is taken by a connection of anybody.
 */
export async function freePort(): Promise<number> {
  const port = randomInt(LOWEST_PORT, LOWEST_HANDED_OUT)
  const server = net.createServer()
  const isFree = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(port, 'localhost', () => server.close(() => resolve(true)))
  })
  return isFree ? port : freePort()
}
