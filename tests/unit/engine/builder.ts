import { parseDate } from '@/lib/domain/date'
import type { FactKind } from '@/lib/domain/fact'
import type { Slot } from '@/lib/domain/slot'
import type { EngineInput } from '@/lib/engine/questions/context'
import type { EngineSlot, Fact, Mention, MentionType, Sentence, SentenceFlag } from '@/lib/engine/types'

type SlotSpec = readonly [slot: Slot, text: string, type?: MentionType, head?: string]
type FactSpec = {
  readonly sentence: number
  readonly kind: FactKind
  readonly relation: string
  readonly subject: string
  readonly slots: readonly SlotSpec[]
  readonly asks?: Fact['asks']
  readonly statement?: string
  readonly start?: string
  readonly end?: string
  readonly hedged?: boolean
  /** The family that would have found it; how a question is ranked hangs on it. */
  readonly rule?: string
  readonly attribution?: string
}

/** A document made by hand: its sentences, and facts whose slots are found in them by their words. */
export function makeInput(
  sentenceTexts: readonly (string | readonly [text: string, ...flags: SentenceFlag[]])[],
  facts: readonly FactSpec[],
  more: {
    readonly title?: string
    readonly conflicts?: readonly (readonly [number, number])[]
    readonly names?: readonly (readonly [text: string, type: MentionType, name?: string])[]
  } = {},
): EngineInput {
  const sentences: Sentence[] = []
  let text = ''
  for (const [index, entry] of sentenceTexts.entries()) {
    const [own, ...flags] = typeof entry === 'string' ? [entry] : entry
    const start = text.length
    text += `${own} `
    sentences.push({
      index,
      start,
      end: start + own.length,
      text: own,
      section: '',
      block: 0,
      flags: flags as SentenceFlag[],
    })
  }
  const made = facts.map((spec, index): Fact => {
    const sentence = sentences[spec.sentence]
    if (!sentence) throw new Error(`no sentence ${spec.sentence}`)
    const slots = spec.slots.map(([slot, words, type, head]): EngineSlot => {
      const at = text.indexOf(words, sentence.start)
      if (at < 0 || at >= sentence.end) throw new Error(`"${words}" is not in sentence ${spec.sentence}`)
      const date = parseDate(words)
      return {
        slot,
        text: words,
        start: at,
        end: at + words.length,
        ...(type ? { type } : {}),
        ...(head ? { head } : {}),
        ...(date ? { value: date } : {}),
      }
    })
    const evidence = { start: sentence.start, end: sentence.end }
    return {
      key: `fact-${index}`,
      kind: spec.kind,
      relation: spec.relation,
      subject: spec.subject,
      slots,
      ...(spec.start ? { start: spec.start } : {}),
      ...(spec.end ? { end: spec.end } : {}),
      hedged: spec.hedged ?? false,
      ...(spec.attribution ? { attribution: spec.attribution } : {}),
      evidence,
      allEvidence: [{ ...evidence, sentence: spec.sentence }],
      rule: spec.rule ?? 'hand',
      asks: spec.asks ?? [],
      statement: spec.statement ?? null,
    }
  })
  const mentions = (more.names ?? []).flatMap(([words, type, name]) =>
    sentences.flatMap((sentence): Mention[] => {
      const at = sentence.text.indexOf(words)
      return at < 0
        ? []
        : [
            {
              start: sentence.start + at,
              end: sentence.start + at + words.length,
              type,
              text: words,
              name: name ?? words,
              sentence: sentence.index,
            },
          ]
    }),
  )
  const conflicts = (more.conflicts ?? []).map(([a, b]) => ({
    factKeys: [`fact-${a}`, `fact-${b}`] as const,
    sentences: [0, 0] as const,
    reason: 'test',
  }))
  return {
    document: { title: more.title ?? '', language: 'en', text, blocks: [] },
    sentences,
    mentions,
    facts: made,
    check: { conflicts },
  }
}
