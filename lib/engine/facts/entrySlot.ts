import type { EngineSlot, Span } from '../types'

/** A slot over a part of a line, which stands in the canonical text. */
export const entrySlot = (
  slot: EngineSlot['slot'],
  text: string,
  span: Span,
  more: Partial<Pick<EngineSlot, 'value' | 'type'>> = {},
): EngineSlot => ({ slot, text, start: span.start, end: span.end, ...more })
