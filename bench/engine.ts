import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { passageScores, readText, roleScores } from './engine-texts'
import type { Row } from './row'

const root = join(import.meta.dirname, '..')
const shared = join(root, '..', 'shared')

function speed(words: number): { milliseconds: number; megabytes: number } {
  const run = join(import.meta.dirname, 'engine-run.ts')
  const sample = join(root, 'content', 'cai-qi', 'document.md')
  return JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', run, sample, String(words)], { encoding: 'utf8', cwd: root }),
  )
}

const atMost = (name: string, ours: number, limit: number, digits: number, unit: string): Row => ({
  name,
  ours: `${ours.toFixed(digits)} ${unit}`,
  limit: `<= ${limit} ${unit}`,
  ok: ours <= limit,
})
const atLeast = (name: string, ours: number, limit: number, unit: string): Row => ({
  name,
  ours: `${ours.toFixed(0)} ${unit}`.trim(),
  limit: `>= ${limit} ${unit}`.trim(),
  ok: ours >= limit,
})
const skipped = (name: string): Row => ({ name, ours: 'skipped', limit: 'no ../shared here', ok: null })

function speedRows(): Row[] {
  const [small, large] = [speed(2000), speed(100_000)]
  return [
    atMost('2,000 words', small.milliseconds / 1000, 1, 2, 's'),
    atMost('2,000 words, memory at its peak', small.megabytes, 300, 0, 'MB'),
    atMost('100,000 words', large.milliseconds / 1000, 20, 1, 's'),
  ]
}

function roleRows(): Row[] {
  const [text, list] = [join(shared, 'source', 'cai-qi.txt'), join(shared, 'data', 'cai-qi-roles.tsv')]
  if (!existsSync(text) || !existsSync(list)) return [skipped('dated posts of a biography')]
  const { recall, precision } = roleScores(
    readText(readFileSync(text, 'utf8'), 'cai-qi.txt'),
    readFileSync(list, 'utf8'),
    'Cai Qi',
  )
  return [atLeast('dated posts found', 100 * recall, 85, '%'), atLeast('dated posts right', 100 * precision, 98, '%')]
}

function passageRows(): Row[] {
  const file = join(shared, 'data', 'passages.json')
  if (!existsSync(file)) return [skipped('unseen passages')]
  const { sentences, questions, asked, covered } = passageScores(JSON.parse(readFileSync(file, 'utf8')))
  return [
    atLeast('questions per 100 sentences, unseen passages', (100 * questions) / sentences, 40, ''),
    atLeast('answers that people asked for there', (100 * covered) / asked, 35, '%'),
  ]
}

/** Speed and memory of the engine, and what it finds in texts that are for measuring only and absent from most machines. */
export const bench = async (): Promise<Row[]> => [...speedRows(), ...roleRows(), ...passageRows()]
