import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reading } from '@/lib/engine/types'
import { bundle, bundlePath } from '../scripts/start/bundle.mjs'
import { COMPILED_AT_ONCE } from '../scripts/start/worker.mjs'
import { drawQuestions } from './engine-draw'
import { questionScores } from './engine-questions'
import { type Passages, passageScores, readPassage, readText, roleScores } from './engine-texts'
import type { Options, Row } from './row'

const root = join(import.meta.dirname, '..')
const shared = join(root, '..', 'shared')

function speed(words: number): { milliseconds: number; megabytes: number } {
  const sample = join(root, 'content', 'cai-qi', 'document.md')
  return JSON.parse(
    execFileSync(process.execPath, [...COMPILED_AT_ONCE, bundlePath('engine-run'), sample, String(words)], {
      encoding: 'utf8',
      cwd: root,
    }),
  )
}

const atMost = (name: string, ours: number, limit: number, digits: number, unit: string): Row => ({
  name,
  ours: `${ours.toFixed(digits)} ${unit}`.trim(),
  limit: `<= ${limit} ${unit}`.trim(),
  ok: ours <= limit,
})
const atLeast = (name: string, ours: number, limit: number, unit: string): Row => ({
  name,
  ours: `${ours.toFixed(0)} ${unit}`.trim(),
  limit: `>= ${limit} ${unit}`.trim(),
  ok: ours >= limit,
})
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
const skipped = (name: string): Row => ({ name, ours: 'skipped', limit: 'no ../shared here', ok: null })

const textOf = ({ documents }: Passages): string =>
  documents.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join('\n\n')

const wordsOf = (text: string, count: number): string =>
  text
    .split(/(?<=\s)/)
    .slice(0, count)
    .join('')

/** Milliseconds in which the product's own thread answers, after its practice, for a text it has not practised with: the median of five threads. */
async function inWorkerMillis(text: string): Promise<number> {
  await bundle('reading')
  const run = [...COMPILED_AT_ONCE, '--import', 'tsx', join(import.meta.dirname, 'in-worker-run.ts')]
  const times = execFileSync(process.execPath, [...run, bundlePath('reading')], {
    encoding: 'utf8',
    cwd: root,
    input: text,
  })
  return median(JSON.parse(times))
}

async function speedRows(passages: Passages | undefined): Promise<Row[]> {
  const name = '2,000 words, in the worker'
  const inWorker = passages
    ? atMost(name, (await inWorkerMillis(wordsOf(textOf(passages), 2000))) / 1000, 1, 2, 's')
    : skipped(name)
  await bundle('engine-run')
  const [small, large] = [speed(2000), speed(100_000)]
  return [
    inWorker,
    shown('2,000 words, in a process that has read nothing', `${(small.milliseconds / 1000).toFixed(2)} s`),
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

const passagesFile = join(shared, 'data', 'passages.json')

function passageRows(passages: Passages | undefined, readings: readonly Reading[]): Row[] {
  if (!passages) return [skipped('unseen passages')]
  const { sentences, questions, asked, covered } = passageScores(passages, readings)
  return [
    atLeast('questions per 100 sentences, unseen passages', (100 * questions) / sentences, 40, ''),
    atLeast('answers that people asked for there', (100 * covered) / asked, 35, '%'),
  ]
}

/** A figure to know, with no limit of its own. */
const shown = (name: string, ours: string): Row => ({ name, ours, limit: '', ok: null })

function questionRows(readings: readonly Reading[]): Row[] {
  const scores = questionScores(readings)
  return [
    shown('questions kept', String(scores.questions)),
    atLeast('answers grounded in their evidence', 100 * scores.grounded, 100, '%'),
    atMost('answers said in their stem', scores.leaks, 0, 0, ''),
    atMost('options offered twice', scores.duplicateOptions, 0, 0, ''),
    atMost('wrong options also true', (100 * scores.trueDistractors) / Math.max(1, scores.distractors), 1, 1, '%'),
    {
      name: 'places of the key, chi-square p',
      ours: scores.keyPositionP.toFixed(2),
      limit: '> 0.01',
      ok: scores.keyPositionP > 0.01,
    },
    atMost('key the longest option', 100 * scores.keyLongest, 30, 0, '%'),
    atMost('gaps among the best set', 100 * scores.clozeOfBest, 25, 0, '%'),
    shown('choices among the best set', `${(100 * scores.choiceOfBest).toFixed(0)} %`),
  ]
}

const samples = ['cai-qi', 'photosynthesis']

/**
 * Speed and memory of the engine, what it finds in texts that are for measuring only and absent from most machines, and what a
 * machine can see of its questions. `--draw FILE` also writes fifty questions for rating, drawn by `--seed` (1 unless given), and their
 * signs beside them.
 */
export const bench = async ({ draw, seed = '1' }: Options = {}): Promise<Row[]> => {
  const own = samples.map((name) =>
    readText(readFileSync(join(root, 'content', name, 'document.md'), 'utf8'), 'document.md'),
  )
  const passages: Passages | undefined = existsSync(passagesFile)
    ? JSON.parse(readFileSync(passagesFile, 'utf8'))
    : undefined
  const unseen = passages?.documents.map(readPassage) ?? []
  const readings = [...own, ...unseen]
  if (draw !== undefined) {
    const { text, signs } = drawQuestions(readings, seed)
    writeFileSync(draw, text)
    writeFileSync(`${draw}.jsonl`, signs)
  }
  return [...(await speedRows(passages)), ...roleRows(), ...passageRows(passages, unseen), ...questionRows(readings)]
}
