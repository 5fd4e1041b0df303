import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { datesCompatible, isDateValue } from '@/lib/domain/date'
import { fold } from '@/lib/domain/text'
import { read } from '@/lib/engine'
import type { Fact, Reading } from '@/lib/engine/types'
import { readDocument } from '@/lib/reading'

type Stated = {
  readonly sentence: string
  readonly kind: string
  readonly slots: Readonly<Record<string, string>>
  readonly conflict?: boolean
}

/** Neighbours that may stand in for each other (content/README.md). */
const kin: readonly (readonly string[])[] = [
  ['tenure', 'appointment', 'succession', 'membership'],
  ['definition', 'naming', 'superlative'],
  ['part', 'list', 'naming', 'quantity'],
  ['contrast', 'comparison'],
  ['cause', 'purpose', 'condition', 'process'],
  ['event', 'founder', 'statement', 'process', 'location', 'education'],
]

const related = (a: string, b: string): boolean =>
  a === b || kin.some((group) => group.includes(a) && group.includes(b))

const near = (a: string, b: string): boolean => {
  const clean = (text: string): string => fold(text).replace(/^(?:the|a|an|in the|in) /, '')
  const [left, right] = [clean(a), clean(b)]
  return left !== '' && right !== '' && (left.includes(right) || right.includes(left))
}

function agrees(fact: Fact, stated: Stated): boolean {
  return Object.entries(stated.slots).every(([slot, value]) => {
    if (isDateValue(String(value)) && (slot === 'start' || slot === 'end')) {
      const own = slot === 'start' ? fact.start : fact.end
      return own !== undefined && datesCompatible(own, String(value))
    }
    if (slot === 'subject' && near(fact.subject, value)) return true
    const own = fact.slots.filter((candidate) => candidate.slot === slot)
    const whole = fact.slots
      .filter((candidate) => candidate.slot === 'object' || candidate.slot === 'place')
      .map((candidate) => candidate.text)
    return (
      own.some((candidate) => near(candidate.text, value)) ||
      ((slot === 'object' || slot === 'place') && whole.some((text) => near(text, value)))
    )
  })
}

function load(folder: string): { readonly reading: Reading; readonly stated: readonly Stated[] } {
  const file = `content/${folder}/document.md`
  const result = readDocument(readFileSync(file), file)
  if (!result.ok) throw new Error(result.reason)
  return { reading: read(result.value.document), stated: parse(readFileSync(`content/${folder}/facts.yaml`, 'utf8')) }
}

describe.each(['cai-qi', 'photosynthesis'])('every fact listed for %s is found', (folder) => {
  const { reading, stated } = load(folder)
  const found = (entry: Stated): Fact | undefined => {
    const index = reading.sentences.find((sentence) => sentence.text === entry.sentence)?.index
    return reading.facts.find(
      (fact) =>
        related(fact.kind, entry.kind) &&
        fact.allEvidence.some((evidence) => evidence.sentence === index) &&
        agrees(fact, entry),
    )
  }

  it('none is missing', () => {
    const missing = stated
      .filter((entry) => !found(entry))
      .map(({ kind, slots, sentence }) => ({ kind, slots, sentence }))
    expect(missing).toEqual([])
  })

  it('what the document contradicts is marked, and nothing else is', () => {
    const contradicted = new Set(reading.check.conflicts.flatMap((conflict) => conflict.factKeys))
    for (const entry of stated) {
      const fact = found(entry)
      if (fact) expect([entry.slots, contradicted.has(fact.key)]).toEqual([entry.slots, entry.conflict === true])
    }
  })
})
