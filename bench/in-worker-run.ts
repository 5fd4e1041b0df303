import { performance } from 'node:perf_hooks'
import { text as everything } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { practiceTexts } from '@/lib/jobs/practice'
import { threadReader } from '@/lib/jobs/reader'
import type { Unread } from '@/lib/jobs/stages'

// A process of its own, so that it starts as the worker does. Takes the path of the bundled thread and a text on standard input;
// prints the milliseconds in which each of five threads answers, after its practice.
const [thread = ''] = process.argv.slice(2)
const asked: Unread = {
  bytes: Buffer.from(await everything(process.stdin)),
  name: 'document.md',
  title: '',
  begun: null,
  settled: [],
}
const times: number[] = []
for (let turn = 0; turn < 5; turn++) {
  const reader = threadReader(pathToFileURL(thread))
  for (const practice of await practiceTexts()) await reader.read(practice)
  const begin = performance.now()
  await reader.read(asked)
  times.push(performance.now() - begin)
  await reader.end()
}
process.stdout.write(JSON.stringify(times))
