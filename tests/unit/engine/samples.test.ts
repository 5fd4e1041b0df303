import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { datesCompatible, isDateValue } from '@/lib/domain/date'
import { contentTokens } from '@/lib/domain/text'
import { read } from '@/lib/engine'
import type { Fact, Reading } from '@/lib/engine/types'
import { readDocument } from '@/lib/reading'

type Slots = Readonly<Record<string, string>>
type Stated = {
  readonly sentence: string
  readonly kind: string
  readonly slots: Slots
  /** Another reading that a careful teacher would take as well. */
  readonly or?: { readonly kind?: string; readonly slots?: Slots }
  readonly conflict?: boolean
}

/** Neighbours that may stand in for each other (content/README.md). */
const kin: readonly (readonly string[])[] = [
  ['tenure', 'appointment'],
  ['definition', 'naming'],
  ['part', 'list'],
  ['contrast', 'comparison'],
  ['cause', 'purpose'],
]

const related = (a: string, b: string): boolean =>
  a === b || kin.some((group) => group.includes(a) && group.includes(b))

/** Of two texts one of which contains the other, the longer has at most twice the words of content of the shorter. */
const near = (a: string, b: string): boolean => {
  const [short = [], long = []] = [contentTokens(a), contentTokens(b)].sort((one, other) => one.length - other.length)
  const contains = ` ${long.join(' ')} `.includes(` ${short.join(' ')} `)
  return short.length > 0 && contains && long.length <= 2 * short.length
}

/** A post and its body may stand together or apart: "mayor of Hangzhou", or "mayor" and "Hangzhou". */
const isPost = (kind: string): boolean => kind === 'tenure' || kind === 'appointment'
const joined = (slots: Slots): Slots => {
  const { object, place, ...others } = slots
  return { ...others, object: [object, place].filter(Boolean).join(' ') }
}

const agrees = (fact: Fact, kind: string, slots: Slots): boolean => {
  if (!related(fact.kind, kind)) return false
  const read = Object.fromEntries(fact.slots.map(({ slot, text }) => [slot, text]))
  const [wanted, own] = isPost(kind) ? [joined(slots), joined(read)] : [slots, read]
  return Object.entries(wanted).every(([slot, value]) => {
    if (slot === 'start' || slot === 'end') {
      const date = fact[slot]
      return date !== undefined && isDateValue(value) && datesCompatible(date, value)
    }
    return near(own[slot] ?? '', value) || (slot === 'subject' && near(fact.subject, value))
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
        fact.allEvidence.some((evidence) => evidence.sentence === index) &&
        (agrees(fact, entry.kind, entry.slots) ||
          (entry.or !== undefined && agrees(fact, entry.or.kind ?? entry.kind, entry.or.slots ?? entry.slots))),
    )
  }

  it('none is missing', () => {
    const nameOf = ({ kind, slots }: Stated) => `${kind}: ${slots.object ?? ''}`
    const missing = stated.filter((entry) => !found(entry)).map(nameOf)
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
