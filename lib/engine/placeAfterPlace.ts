import type { Chunk } from './chunks'

/** "signed at a meeting in Lech, Tyrol, in May 1901, the charter": what the place lies in is no subject. */
export const isLandOfPlace = (chunks: readonly Chunk[], start: number, open: number): boolean =>
  start === open - 1 &&
  // "At the Summer Fair, Ida Holm, a weaver, won"
  !/^(?:an?|the)$/.test(chunks[open + 1]?.lead ?? '') &&
  chunks[start]?.head?.pos === 'name' &&
  chunks[start - 1]?.kind === 'comma' &&
  chunks[start - 2]?.head?.pos === 'name' &&
  /^(?:in|at|near|from)$/.test(chunks[start - 3]?.word ?? '')

/** "In 1957, the school in Lech, Tyrol, was": the one comma before only closes what the sentence opens with. */
const isBehindFront = (chunks: readonly Chunk[], noun: number): boolean =>
  chunks[noun]?.kind === 'np' &&
  chunks[noun - 1]?.kind === 'comma' &&
  /^(?:prep|date|adv)$/.test(chunks[0]?.kind ?? '') &&
  // "In 1796 Otto Lang, a doctor in": there the comma closes somebody.
  chunks
    .slice(0, noun - 1)
    .every(({ kind }, at) => /^(?:prep|date|adv)$/.test(kind) || (kind === 'np' && chunks[at - 1]?.kind === 'prep'))

/** "Ida Holm, a doctor in Bury, Suffolk, found": what a place lies in, within what is inserted. */
export const isPlaceAfterPlace = (chunks: readonly Chunk[], open: number, comma: number): boolean =>
  comma === open + 2 &&
  chunks[open + 1]?.head?.pos === 'name' &&
  chunks[open - 1]?.head?.pos === 'name' &&
  /^(?:in|at|near|from)$/.test(chunks[open - 2]?.word ?? '') &&
  chunks.slice(0, open - 2).some(({ kind }) => kind === 'comma') &&
  !isBehindFront(chunks, open - 3)
