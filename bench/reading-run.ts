import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { readFile } from '@/lib/reading'

// A process of its own, so that its peak of memory is one format's and nobody else's. Prints milliseconds, megabytes, words.
const [file = ''] = process.argv.slice(2)
const bytes = readFileSync(file)
const before = process.resourceUsage().maxRSS
const begin = performance.now()
const read = await readFile(bytes, file)
const milliseconds = performance.now() - begin
if (!read.ok) throw new Error(read.reason ?? read.code)
const megabytes = (process.resourceUsage().maxRSS - before) / 1024
process.stdout.write(JSON.stringify({ milliseconds, megabytes, words: read.value.words }))
