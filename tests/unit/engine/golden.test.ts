import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDate } from '@/lib/domain/date'
import { answerKey, contentTokens } from '@/lib/domain/text'
import { read } from '@/lib/engine'
import { advised, passesBut, refusedBy } from '@/lib/engine/gates'
import { slotOf } from '@/lib/engine/questions/candidate'
import { makeContext } from '@/lib/engine/questions/context'
import { isFalse } from '@/lib/engine/questions/false'
import { bestSetLimits } from '@/lib/engine/questions/rank'
import type { EngineQuestion, Fact, Reading } from '@/lib/engine/types'
import { readDocument } from '@/lib/reading'

const content = join(import.meta.dirname, '..', '..', '..', 'content')
const samples = readdirSync(content, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
const readings = new Map(
  samples.map((name): [string, Reading] => {
    const document = readDocument(readFileSync(join(content, name, 'document.md')), 'document.md')
    if (!document.ok) throw new Error(document.reason)
    return [name, read(document.value.document)]
  }),
)
const all = [...readings.values()].flatMap((reading) => reading.questions)
const choices = all.filter((question) => question.kind === 'choice')
const position = (question: EngineQuestion): number => question.options.findIndex((option) => option.correct)

/** A question as an author reads it, for the golden files. */
function written(reading: Reading, question: EngineQuestion): string {
  const source = reading.document.text.slice(question.evidence.start, question.evidence.end).replace(/\s+/g, ' ')
  const options = question.options.map((option) => `   ${option.correct ? '*' : '-'} ${option.text}`)
  const parts = question.parts.map((part) => `   ${part.text} -> ${part.answer}`)
  const answer = options.length + parts.length === 0 ? [`   = ${question.answer}`] : []
  return [
    `${question.rank}. [${question.kind}] ${question.stem}`,
    ...options,
    ...parts,
    ...answer,
    `   "${parts.length > 0 ? '...' : source}"`,
  ].join('\n')
}

describe.each([...readings])('%s', (name, reading) => {
  const context = makeContext(reading)
  const factOf = (question: EngineQuestion): Fact => {
    const fact = context.factByKey.get(question.targets[0]?.factKey ?? '')
    if (!fact) throw new Error(`${question.stem}: its fact is missing`)
    return fact
  }

  it('asks its best twenty as read and agreed', async () => {
    const best = reading.questions.slice(0, 20).map((question) => written(reading, question))
    await expect(`${best.join('\n\n')}\n`).toMatchFileSnapshot(`golden/${name}.txt`)
  })

  it('has at most one gap for three other questions, wherever its best set is cut', () => {
    const limit = Math.floor((reading.sentences.length * bestSetLimits.per100Sentences) / 100)
    const kinds = reading.questions.slice(0, limit).map(({ kind }) => kind)
    expect(kinds).toContain('cloze')
    expect(kinds).not.toContain('true-false')
    kinds.forEach((_, index) => {
      const gaps = kinds.slice(0, index + 1).filter((kind) => kind === 'cloze').length
      expect(gaps).toBeLessThanOrEqual((index + 1) * bestSetLimits.clozeShare)
    })
  })

  it('every kept question still passes every hard gate, or its advice alone', () => {
    for (const question of reading.questions) {
      const fact = factOf(question)
      const facts = question.targets
        .map((target) => context.factByKey.get(target.factKey))
        .filter((own) => own !== undefined)
      const slot = question.targets[0]?.slot ?? 'object'
      const candidate = { ...question, facts: [fact, ...facts.slice(1)] as const, slot: slotOf(fact, slot) }
      const gate = refusedBy(candidate, context)
      const passes =
        gate === null || (advised(candidate, gate, context) !== null && passesBut(candidate, gate, context))
      expect([gate, passes, question.stem]).toEqual([gate, true, question.stem])
    }
  })

  it('has statements to judge only of what something else is asked of, too', () => {
    const factsOf = (isAsked: (question: EngineQuestion) => boolean): readonly string[] =>
      reading.questions.filter(isAsked).flatMap(({ targets }) => targets.map(({ factKey }) => factKey))
    const judged = factsOf(({ kind }) => kind === 'true-false')
    expect(judged.length).toBeGreaterThan(0)
    expect(factsOf(({ kind }) => kind !== 'true-false')).toEqual(expect.arrayContaining([...judged]))
  })

  it('answers stand in the evidence, or are a date or the full name of it', () => {
    for (const question of reading.questions.filter((own) => own.parts.length === 0 && own.kind !== 'true-false')) {
      const fact = factOf(question)
      const texts = fact.allEvidence.map((span) => answerKey(reading.document.text.slice(span.start, span.end)))
      const words = contentTokens(question.answer)
      const computed =
        parseDate(question.answer) !== undefined ||
        fact.slots.some(
          (slot) =>
            slot.value === question.answer &&
            words.some((word) => answerKey(reading.document.text.slice(slot.start, slot.end)).includes(word)),
        )
      expect([question.stem, computed || texts.some((text) => text.includes(answerKey(question.answer)))]).toEqual([
        question.stem,
        true,
      ])
    }
  })

  it('no short answer stands in its own stem', () => {
    for (const question of reading.questions.filter((own) => own.parts.length === 0 && own.kind !== 'true-false')) {
      const answer = contentTokens(question.answer)
      const stem = new Set(contentTokens(question.stem))
      expect([question.stem, question.answer, answer.length > 0 && answer.every((word) => stem.has(word))]).toEqual([
        question.stem,
        question.answer,
        false,
      ])
    }
  })

  it('wrong options differ from the key and from each other, and are false', () => {
    for (const question of reading.questions.filter((own) => own.kind === 'choice')) {
      const texts = question.options.map((option) => answerKey(option.text))
      expect(new Set(texts).size).toBe(texts.length)
      for (const option of question.options.filter((own) => !own.correct)) {
        const slot = question.targets[0]?.slot ?? 'object'
        expect([
          question.stem,
          option.text,
          isFalse(context, factOf(question), slot, option.text, undefined, question.stem),
        ]).toEqual([question.stem, option.text, true])
      }
    }
  })

  it('asks nothing that the document contradicts', () => {
    const disputed = new Set(reading.check.conflicts.flatMap((conflict) => conflict.factKeys))
    expect(
      reading.questions.filter((question) => question.targets.some((target) => disputed.has(target.factKey))),
    ).toEqual([])
  })

  it('asks no slot twice in one kind, and few gaps', () => {
    const slots = reading.questions.map(
      (question) =>
        `${question.kind}|${question.targets.map((target) => `${target.factKey}:${target.slot}`).join('|')}`,
    )
    expect(new Set(slots).size).toBe(slots.length)
    const best = reading.questions.slice(0, Math.floor(reading.sentences.length * 0.6))
    expect(best.filter((question) => question.kind === 'cloze').length).toBeLessThanOrEqual(best.length / 4)
  })
})

describe('over all samples', () => {
  it('the key stands at every place alike (chi-square, p > 0.01)', () => {
    const four = choices.filter((question) => question.options.length === 4)
    expect(four.length).toBeGreaterThan(30)
    const expected = four.length / 4
    const chiSquare = [0, 1, 2, 3].reduce((sum, place) => {
      const seen = four.filter((question) => position(question) === place).length
      return sum + (seen - expected) ** 2 / expected
    }, 0)
    // 11.345 is the 0.99 quantile of chi-square with 3 degrees of freedom.
    expect(chiSquare).toBeLessThan(11.345)
  })

  it('the key is the longest option in at most 30 of 100', () => {
    const longest = choices.filter((question) =>
      question.options.every((option) => option.correct || option.text.length < question.answer.length),
    )
    expect(longest.length / choices.length).toBeLessThanOrEqual(0.3)
  })

  it('true and false statements are half each', () => {
    const truths = all.filter((question) => question.kind === 'true-false')
    const share = truths.filter((question) => question.answer === 'True').length / truths.length
    expect(share).toBeGreaterThan(0.35)
    expect(share).toBeLessThan(0.65)
  })
})
