import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { EngineQuestion, Fact, Reading } from '@/lib/engine/types'
import { dynamicTranslator } from '@/lib/i18n'
import { readFile } from '@/lib/reading'

const usage = 'usage: npm run -s questions -- FILE [--json]'
const say = dynamicTranslator('en', 'engine')
const sayError = dynamicTranslator('en', 'errors')

function fail(message: string): never {
  process.stderr.write(`${message.replace(/\s+/g, ' ')}\n`)
  process.exit(2)
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    return fail(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const factJson = (fact: Fact, document: string) => ({
  key: fact.key,
  kind: fact.kind,
  relation: fact.relation,
  // The words as they stand: a slot's own text has a name in full where the sentence has a pronoun.
  slots: fact.slots.map(({ slot, start, end }) => ({ slot, text: document.slice(start, end), start, end })),
  ...(fact.start === undefined ? {} : { start: fact.start }),
  ...(fact.end === undefined ? {} : { end: fact.end }),
  hedged: fact.hedged,
  ...(fact.attribution === undefined ? {} : { attribution: fact.attribution }),
  evidence: fact.evidence,
  allEvidence: fact.allEvidence,
})

const questionJson = (question: EngineQuestion) => ({
  id: question.key,
  kind: question.kind,
  targets: question.targets,
  stem: question.stem,
  answer: question.answer,
  accepted: question.accepted,
  ...(question.options.length === 0 ? {} : { options: question.options }),
  ...(question.parts.length === 0 ? {} : { parts: question.parts }),
  evidence: question.evidence,
  rank: question.rank,
  ...(question.look === undefined ? {} : { look: question.look }),
})

/** The shape of the command's output (the design's "Command line output"): an interface, kept as it is. */
const toJson = (reading: Reading, words: number) => ({
  engineVersion: reading.engineVersion,
  document: {
    title: reading.document.title,
    language: reading.document.language,
    words,
    sentences: reading.sentences.map(({ index, start, end, section, flags }) => ({
      index,
      start,
      end,
      section,
      flags,
    })),
    text: reading.document.text,
  },
  check: reading.check,
  facts: reading.facts.map((fact) => factJson(fact, reading.document.text)),
  questions: reading.questions.map(questionJson),
  gates: reading.gates,
})

function questionLines(reading: Reading, question: EngineQuestion): string[] {
  const source = reading.document.text.slice(question.evidence.start, question.evidence.end).replace(/\s+/g, ' ')
  const letters = 'ABCDE'
  return [
    `${question.rank}. [${question.kind}] ${question.stem}`,
    ...question.options.map((option, index) => `   ${option.correct ? '*' : ' '} ${letters[index]}  ${option.text}`),
    ...question.parts.map((part) => `     ${part.text}  ->  ${part.answer}`),
    ...(question.options.length + question.parts.length > 0
      ? []
      : [`   = ${[question.answer, ...question.accepted].join(' | ')}`]),
    ...(question.look === undefined ? [] : [`   ! ${say(`look_${question.look}`)}`]),
    ...(question.parts.length > 0 ? [] : [`   "${source}"`]),
    '',
  ]
}

function listing(reading: Reading, words: number): string {
  const sentence = (index: number): string => reading.sentences[index]?.text.replace(/\s+/g, ' ') ?? ''
  const { conflicts, damaged } = reading.check
  const dropped = Object.entries(reading.gates).filter(([, count]) => count > 0)
  return [
    `${reading.document.title}: ${words} words, ${reading.sentences.length} sentences, ${reading.facts.length} facts, ${reading.questions.length} questions`,
    '',
    ...(conflicts.length > 0 ? ['The document disagrees with itself:'] : []),
    ...conflicts.flatMap(({ sentences: [a, b], reason }) => [
      `  ${say(`conflict_${reason}`)}`,
      `    "${sentence(a)}"`,
      `    "${sentence(b)}"`,
    ]),
    ...(damaged.length > 0 ? ['Sentences that are not whole:'] : []),
    ...damaged.flatMap((own) => [`  ${say(`flag_${own.reason}`)}: "${sentence(own.sentence)}"`]),
    '',
    ...reading.questions.flatMap((question) => questionLines(reading, question)),
    'Dropped:',
    ...dropped.map(([gate, count]) => `  ${String(count).padStart(5)}  ${say(`gate_${gate}`)}`),
  ].join('\n')
}

const [file, ...flags] = process.argv.slice(2)
if (file === undefined || flags.some((flag) => flag !== '--json')) fail(usage)
const result = await readFile(bytesOf(file), basename(file))
if (!result.ok) fail(`cannot read ${file}: ${sayError(result.reason ?? result.code, result.params)}`)
// The engine takes longer to load than to refuse a file.
const { read } = await import('@/lib/engine')
const reading = read(result.value.document)
const output =
  flags.length > 0 ? JSON.stringify(toJson(reading, result.value.words)) : listing(reading, result.value.words)
process.stdout.write(`${output}\n`)
