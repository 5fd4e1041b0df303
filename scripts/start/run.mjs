// @ts-check
import { spawn } from 'node:child_process'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

// No word to anybody about what runs here.
const QUIET = { NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1' }

/**
 * Runs a Node script to its end, and gives what it said on standard output; all it printed is shown when it fails.
 * @param {string} script path below the project, or absolute
 * @param {string[]} parameters
 * @param {Record<string, string>} variables
 */
export async function runNode(script, parameters = [], variables = {}) {
  const child = spawn(process.execPath, [path.resolve(root, script), ...parameters], {
    cwd: root,
    env: { ...process.env, ...QUIET, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const endWithUs = () => child.kill()
  process.once('exit', endWithUs)
  /** @type {Buffer[]} */
  const output = []
  let said = ''
  child.stdout.on('data', (chunk) => {
    output.push(chunk)
    said += chunk
  })
  child.stderr.on('data', (chunk) => output.push(chunk))
  const status = await new Promise((resolve) => child.once('close', resolve))
  process.off('exit', endWithUs)
  if (status !== 0)
    throw new Error(`${path.basename(script)} ${parameters.join(' ')} failed:\n${Buffer.concat(output)}`)
  return said.trim()
}
