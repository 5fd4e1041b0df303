import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { read } from '@/lib/engine'
import { readDocument } from '@/lib/reading'

// A process of its own, bundled as for production, so that its peak of memory is the engine's and no compiler counts. Prints milliseconds and megabytes.
const [file = '', words = '2000'] = process.argv.slice(2)
const source = readFileSync(file, 'utf8')
const copies = Math.max(1, Math.ceil(Number(words) / source.split(/\s+/).length))
const text = Array.from({ length: copies }, () => source)
  .join('\n\n')
  .split(/(?<=\s)/)
  .slice(0, Number(words))
  .join('')
const document = readDocument(text, 'sample.md')
if (!document.ok) throw new Error(document.reason ?? document.code)
const begin = performance.now()
const { questions } = read(document.value.document)
const milliseconds = performance.now() - begin
const megabytes = process.resourceUsage().maxRSS / 1024
process.stdout.write(JSON.stringify({ milliseconds, megabytes, questions: questions.length }))
