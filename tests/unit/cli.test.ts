import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'recite-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const questions = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, ['--import', 'tsx', join(root, 'scripts', 'questions.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
  })
const [sample = ''] = readdirSync(join(root, 'content'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => join(root, 'content', entry.name, 'document.md'))

describe('npm run questions', { timeout: 30_000 }, () => {
  it('writes JSON alone, in the shape that others build on', () => {
    const { status, stdout, stderr } = questions(sample, '--json')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const out = JSON.parse(stdout)
    expect(Object.keys(out)).toEqual(['engineVersion', 'document', 'check', 'facts', 'questions', 'gates'])
    expect(Object.keys(out.document)).toEqual(['title', 'language', 'words', 'sentences', 'text'])
    expect(Object.keys(out.document.sentences[0])).toEqual(['index', 'start', 'end', 'section', 'flags'])
    expect(Object.keys(out.check)).toEqual(['conflicts', 'damaged', 'unused'])
    for (const fact of out.facts) {
      expect(fact).toMatchObject({
        key: expect.any(String),
        kind: expect.any(String),
        relation: expect.any(String),
        hedged: expect.any(Boolean),
      })
      for (const slot of fact.slots) expect(out.document.text.slice(slot.start, slot.end)).toBe(slot.text)
    }
    const keys = new Set(out.facts.map((fact: { key: string }) => fact.key))
    for (const [index, question] of out.questions.entries()) {
      expect(question).toMatchObject({
        id: expect.any(String),
        kind: expect.any(String),
        stem: expect.any(String),
        answer: expect.any(String),
        rank: index + 1,
      })
      expect(question.targets.every((target: { factKey: string }) => keys.has(target.factKey))).toBe(true)
    }
  })

  it('lists the questions for reading, with the sentence each comes from', () => {
    const short = join(folder, 'short.txt')
    writeFileSync(short, 'The Rance is a river in Brittany. The dam of the Rance was opened in 1966.')
    const { status, stdout } = questions(short)
    expect(status).toBe(0)
    expect(stdout).toMatch(/^1\. \[[a-z-]+\] .+$/m)
    expect(stdout).toMatch(/^ {3}".+"$/m)
  })

  it.each([
    ['no file named', []],
    ['a file that is not there', [join(folder, 'nowhere.txt')]],
    ['an empty file', [join(folder, 'empty.txt')]],
    ['a binary file under a text name', [join(folder, 'binary.txt')]],
    ['an unknown flag', [sample, '--yaml']],
  ])('%s: exit 2 and one line on standard error', (_, args) => {
    writeFileSync(join(folder, 'empty.txt'), '')
    writeFileSync(
      join(folder, 'binary.txt'),
      Uint8Array.from({ length: 400 }, (_, index) => index % 7),
    )
    const { status, stdout, stderr } = questions(...args)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^[^\n]+\n$/)
  })
})
