import type { DateValue } from '@/lib/domain/date'
import type { Analysis } from '../analysis'
import type { Chunk } from '../chunks'
import type { Token } from '../tokens'
import { isRoleHead } from './roleWords'

/** A post in a sentence: chunks [a, b), its body or place apart where they do not stand together, and when it was held. */
export type RoleItem = {
  readonly a: number
  readonly b: number
  readonly place?: { readonly a: number; readonly b: number }
  readonly when: Interval
  /** "party secretary there": the place stands earlier in the sentence. */
  readonly there?: boolean
  readonly next: number
}

export type DatePoint = { readonly value: DateValue; readonly token: Token }
export type Interval = { readonly start?: DatePoint; readonly end?: DatePoint }

const nominal = (chunk: Chunk | undefined): boolean => chunk?.kind === 'np'
const point = (tokens: readonly Token[], chunk: Chunk | undefined): DatePoint | undefined => {
  const token = chunk?.kind === 'date' ? tokens[chunk.i] : undefined
  return token?.date?.start === undefined || token.date.vague ? undefined : { value: token.date.start, token }
}

/** Reads "from 1997 to 1999", "between ... and ...", "until ...", "since ...", "in ...", "(1991–1992)" at chunk `k`. */
export function intervalAt(analysis: Analysis, k: number): (Interval & { readonly next: number }) | undefined {
  const { chunks, tokens } = analysis
  const word = chunks[k]?.word ?? ''
  const first = point(tokens, chunks[k + 1])
  if (chunks[k]?.kind === 'date') {
    const own = point(tokens, chunks[k])
    const end = tokens[chunks[k]?.i ?? 0]?.date?.end
    return own
      ? { start: own, ...(end === undefined ? {} : { end: { value: end, token: own.token } }), next: k + 1 }
      : undefined
  }
  const inner = point(tokens, chunks[k + 3])
  if (
    word === 'in' &&
    /^(?:half|end|beginning|middle|part)$/.test(chunks[k + 1]?.word ?? '') &&
    chunks[k + 2]?.word === 'of' &&
    inner
  )
    return { start: inner, next: k + 4 }
  if (chunks[k]?.kind !== 'prep' || !first) return undefined
  if (word === 'from' || word === 'between') {
    const join = chunks[k + 2]?.word ?? ''
    const second = point(tokens, chunks[k + 3])
    if (second && /^(?:to|and|until|till|through)$/.test(join)) return { start: first, end: second, next: k + 4 }
    return word === 'from' ? { start: first, next: k + 2 } : undefined
  }
  if (/^(?:until|till|through)$/.test(word)) return { end: first, next: k + 2 }
  if (/^(?:since|in|on|by|after)$/.test(word)) {
    const end = first.token.date?.end
    if (word === 'after' || word === 'by') return undefined
    return { start: first, ...(end === undefined ? {} : { end: { value: end, token: first.token } }), next: k + 2 }
  }
  return undefined
}

/** A date in brackets right behind the phrase that ends at `end`: "(1991–1992)". */
function bracketed(analysis: Analysis, b: number): Interval {
  const last = analysis.tokens[(analysis.chunks[b - 1]?.j ?? 1) - 1]
  if (!last) return {}
  const at = analysis.all.indexOf(last)
  if (analysis.all[at + 1]?.pos !== 'open') return {}
  const token = analysis.all[at + 2]
  if (token?.date?.start === undefined || analysis.all[at + 3]?.pos !== 'close') return {}
  const { start, end } = token.date
  return { start: { value: start, token }, ...(end === undefined ? {} : { end: { value: end, token } }) }
}

export const isRole = (chunk: Chunk | undefined): boolean =>
  chunk?.kind === 'np' && chunk.head !== undefined && isRoleHead(chunk.head.lower)

/** End of a post's phrase: "deputy director of the Office of Political Reform". */
function roleEnd(chunks: readonly Chunk[], a: number): number {
  let b = a + 1
  while (
    chunks[b]?.kind === 'prep' &&
    /^(?:of|at|for|to)$/.test(chunks[b]?.word ?? '') &&
    nominal(chunks[b + 1]) &&
    !chunks[b + 1]?.pronoun &&
    !isClauseStart(chunks, b + 1)
  )
    b += 2
  return isOfTwoFields(chunks, b) ? b + 2 : b
}

/** "the Lund Academy of Crafts | and Letters": the name of a body goes on. */
function isOfTwoFields(chunks: readonly Chunk[], b: number): boolean {
  const isField = (chunk: Chunk | undefined): boolean =>
    chunk?.kind === 'np' && chunk.j - chunk.i === 1 && chunk.head?.pos === 'name'
  return (
    chunks[b]?.word === 'and' &&
    isField(chunks[b - 1]) &&
    isField(chunks[b + 1]) &&
    chunks[b - 2]?.word === 'of' &&
    /^(?:academy|society|institute|school|college|museum|council|ministry|department|board|faculty|house)$/.test(
      chunks[b - 3]?.word ?? '',
    )
  )
}

const isClauseStart = (chunks: readonly Chunk[], at: number): boolean => chunks[at + 1]?.kind === 'vg'

/** Words that may stand between two posts of one list. */
const joins = new Set(
  'as then later and also both subsequently afterwards finally next simultaneously concurrently'.split(' '),
)

/** A bare "deputy" or "member" of something unnamed is no post to learn. */
const empty = (analysis: Analysis, item: RoleItem): boolean =>
  item.b - item.a === 1 &&
  item.place === undefined &&
  /^(?:deputy|member|assistant|head|leader|chief|aide|staff|members)$/.test(
    analysis.chunks[item.a]?.head?.lower ?? '',
  ) &&
  (analysis.chunks[item.a]?.j ?? 0) - (analysis.chunks[item.a]?.i ?? 0) <= 2

/** All posts of a list that begins at `k`, to `end`. `given` is the time that stands before the list and holds for items without their own. */
export function roleItems(analysis: Analysis, k: number, end: number, given: Interval): readonly RoleItem[] {
  const { chunks } = analysis
  const items: RoleItem[] = []
  let at = k
  let pending: Interval | undefined
  while (at < end) {
    const chunk = chunks[at] as Chunk
    const before = intervalAt(analysis, at)
    if (
      before &&
      items.length > 0 &&
      (isRole(chunks[before.next]) || (chunks[before.next]?.kind === 'comma' && isRole(chunks[before.next + 1])))
    ) {
      pending = before
      at = before.next
    } else if (chunk.kind === 'comma' || chunk.kind === 'conj' || joins.has(chunk.word)) at += 1
    else if (items.length > 0 && chunk.kind === 'ger' && /^(?:working|serving|acting|becoming)$/.test(chunk.word))
      at += 1
    else if (isRole(chunk)) {
      const b = roleEnd(chunks, at)
      const item = finishItem(analysis, at, b, end, pending ?? given)
      items.push(item)
      pending = undefined
      at = item.next
    } else if (items.length > 0 && chunk.kind === 'prep' && chunk.word === 'of' && nominal(chunks[at + 1])) {
      const first = items[0] as RoleItem
      let b = at + 2
      while (chunks[b]?.word === 'of' && nominal(chunks[b + 1])) b += 2
      const item = finishItem(analysis, at + 1, b, end, given)
      items.push({ ...item, a: first.a, b: first.a + 1, place: { a: at + 1, b } })
      at = item.next
    } else if (
      items.length > 0 &&
      nominal(chunk) &&
      chunk.head?.pos === 'name' &&
      !chunk.pronoun &&
      hasTime(analysis, at + 1)
    ) {
      const first = items[0] as RoleItem
      const item = finishItem(analysis, at, at + 1, end, given)
      items.push({ ...item, a: first.a, b: first.a + 1, place: { a: at, b: at + 1 } })
      at = item.next
    } else if (
      items.length > 0 &&
      chunk.kind === 'prep' &&
      /^(?:after|in|at)$/.test(chunk.word) &&
      items.length < 12 &&
      listGoesOn(chunks, at, end)
    )
      at = listGoesOn(chunks, at, end) ?? at + 1
    else break
  }
  return shareBody(chunks, dropBare(items)).filter((item) => !empty(analysis, item))
}

/** "Sanming from 1997": a first item that is only a class of place ("as mayor") yields to the named ones after it. */
const dropBare = (items: readonly RoleItem[]): readonly RoleItem[] =>
  items.length > 1 &&
  items[0] &&
  items[0].b - items[0].a === 1 &&
  !items[0].when.start &&
  items.slice(1).every((item) => item.a === items[0]?.a)
    ? items.slice(1)
    : items

const hasTime = (analysis: Analysis, at: number): boolean => intervalAt(analysis, at) !== undefined

/** Over an insertion between commas ("after a move to Zhejiang province,") to the next item. */
function listGoesOn(chunks: readonly Chunk[], at: number, end: number): number | undefined {
  if (chunks[at - 1]?.kind !== 'comma') return undefined
  for (let m = at + 1; m < end; m += 1) {
    if (chunks[m]?.kind === 'comma') return m
    if (chunks[m]?.kind === 'vg' || chunks[m]?.kind === 'stop') return undefined
  }
  return undefined
}

function finishItem(analysis: Analysis, a: number, b: number, end: number, given: Interval): RoleItem {
  const { chunks } = analysis
  let at = b
  let place: { a: number; b: number } | undefined
  let there = false
  const own = bracketed(analysis, b)
  let when: Interval = own
  for (let step = 0; step < 4 && at < end; step += 1) {
    const interval = intervalAt(analysis, at)
    if (interval) {
      when = {
        ...(interval.start ? { start: interval.start } : {}),
        ...(interval.end ? { end: interval.end } : {}),
        ...when,
      }
      at = interval.next
    } else if (
      chunks[at]?.kind === 'prep' &&
      /^(?:in|at|under|with|by)$/.test(chunks[at]?.word ?? '') &&
      !/^(?:half|part|year|time|month|end|beginning|course|wake|aftermath)$/.test(chunks[at + 1]?.word ?? '') &&
      nominal(chunks[at + 1]) &&
      !chunks[at + 1]?.pronoun
    ) {
      let to = at + 2
      while (chunks[to]?.word === 'of' && nominal(chunks[to + 1])) to += 2
      if (/^(?:in|at)$/.test(chunks[at]?.word ?? '')) place ??= { a: at + 1, b: to }
      at = to
    } else if (
      chunks[at]?.kind === 'comma' &&
      nominal(chunks[at + 1]) &&
      chunks[at + 1]?.head?.pos === 'name' &&
      (chunks[at + 1]?.j ?? 0) - (chunks[at + 1]?.i ?? 0) <= 2 &&
      !isRole(chunks[at + 1]) &&
      /^(?:prep|stop|comma)$/.test(chunks[at + 2]?.kind ?? 'stop') &&
      !intervalAt(analysis, at + 2)
    )
      at += 2
    else if (chunks[at]?.word === 'there') {
      there = true
      at += 1
    } else if (appositionAt(analysis, at) !== undefined) at = appositionAt(analysis, at) ?? at + 1
    else if (
      chunks[at]?.kind === 'comma' &&
      nominal(chunks[at + 1]) &&
      /^(?:a|an|the|or)$/.test(analysis.tokens[chunks[at + 1]?.i ?? 0]?.lower ?? '') &&
      !isRole(chunks[at + 1]) &&
      chunks[at + 2]?.kind === 'comma'
    )
      at += 3
    else if (
      chunks[at]?.kind === 'comma' &&
      chunks[at + 1]?.word === 'or' &&
      isRole(chunks[at + 2]) &&
      chunks[at + 3]?.kind === 'comma'
    )
      at += 4
    else break
  }
  const time =
    when.start || when.end
      ? { ...(when.start ? {} : given.start && !when.start && when.end ? { start: given.start } : {}), ...when }
      : given
  return { a, b, ...(place ? { place } : {}), ...(there ? { there } : {}), when: time, next: Math.max(at, b) }
}

/** Behind ", another city in Zhejiang," where it is followed by the date. */
function appositionAt(analysis: Analysis, at: number): number | undefined {
  const { chunks, tokens } = analysis
  if (chunks[at]?.kind !== 'comma' || !nominal(chunks[at + 1]) || isRole(chunks[at + 1])) return undefined
  if (!/^(?:a|an|the|another|or)$/.test(tokens[chunks[at + 1]?.i ?? 0]?.lower ?? '')) return undefined
  let end = at + 2
  while (chunks[end]?.kind === 'prep' && nominal(chunks[end + 1])) end += 2
  return chunks[end]?.kind === 'comma' && intervalAt(analysis, end + 1) ? end + 1 : undefined
}

/** "deputy secretary and mayor of Quzhou": the first has the body of the second. */
function shareBody(chunks: readonly Chunk[], items: readonly RoleItem[]): readonly RoleItem[] {
  return items.map((item, index) => {
    const after = items[index + 1]
    if (
      item.place ||
      item.b - item.a > 1 ||
      !after ||
      after.b - after.a < 3 ||
      item.next > after.a - 1 ||
      chunks[after.a - 1]?.kind !== 'conj' ||
      chunks[after.a + 1]?.word !== 'of'
    )
      return item
    const between = chunks.slice(item.b, after.a)
    return between.some((chunk) => chunk.kind === 'date' || chunk.kind === 'comma')
      ? item
      : { ...item, place: { a: after.a + 2, b: after.b } }
  })
}
