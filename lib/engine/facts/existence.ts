import { extent, plain } from '../analysis'
import type { Chunk } from '../chunks'
import type { Clause } from '../clauseParts'
import { frontPieces, isConnector } from '../fronts'
import { standsAlone } from '../leaning'
import { findQuantities, type Quantity } from '../mentions/quantities'
import type { Token } from '../tokens'
import { ask, type Draft, draft, type Family, slotAt, type View } from './family'

/** How many there are: "There are 26 cantons in Switzerland." */
export const existence: Family = { name: 'existence', read: (view) => [...read(view), ...dated(view)] }

function read(view: View): readonly Draft[] {
  const { analysis, reference } = view
  const { chunks, tokens, sentence, clauses } = analysis
  return clauses.flatMap((clause): Draft[] => {
    const listed = severalOf(view, clause)
    if (listed.length > 1) return listed
    const there = clause.subject && chunks[clause.subject.a]?.word === 'there'
    const at = clause.complement.a
    const chunk = chunks[at]
    if (
      !there ||
      clause.marker ||
      clause.relative ||
      clause.vg.negated ||
      clause.vg.lemma !== 'be' ||
      chunk?.kind !== 'np'
    )
      return []
    const found = findQuantities(tokens).flatMap((own) => bareFigure(tokens, own, chunk) ?? [])[0]
    const figure = tokens[found?.i ?? -1]
    const noun = tokens[found?.j ?? -1]
    const last = tokens[chunk.j - 1]
    if (!found || !figure || !noun || !last || !/^(?:noun|name)$/.test(last.pos)) return []
    if (/^(?:one|no)$/.test(figure.lower)) return []
    if (
      !tokens
        .slice(chunk.i, found.i)
        .every((token) => token.pos === 'adv' || /^(?:some|only|more|less|fewer|than)$/.test(token.lower))
    )
      return []
    const end = clause.complement.b
    const of = chunks[at + 1]?.word === 'of' && chunks[at + 2]?.kind === 'np' ? at + 3 : at + 1
    // Without a place or a time the number counts nothing.
    const rest = end > of ? extent(analysis, of, end) : undefined
    const fronts = clause.front.filter(
      (range) => !isConnector(analysis, range.a, range.b) && frontPieces(analysis, range.a, range.b).length > 0,
    )
    const front = fronts.flatMap((range) =>
      chunks[range.a]?.kind === 'prep' && standsAlone(analysis, range.a, range.b, reference)
        ? [extent(analysis, range.a, range.b)]
        : [],
    )
    if (front.length !== fronts.length || (!rest && front.length === 0)) return []
    if (chunks.slice(at + 1, end).some((own) => /^(?:rel|vg|ger|part|other|comma|inf|conj)$/.test(own.kind))) return []
    if (!standsAlone(analysis, at, end, reference, false)) return []
    const words = sentence.text.slice(noun.from, extent(analysis, at, of).to)
    const tail = [rest, ...front].flatMap((range) =>
      range ? [lowered(sentence.text.slice(range.from, range.to))] : [],
    )
    const [helper, ...helpers] = [...clause.vg.helpers.map((own) => own.lower), clause.vg.main.lower]
    const stem = plain([`How many ${words} ${helper} there`, ...helpers, ...tail].join(' '))
    const answer = sentence.text
      .slice(tokens[chunk.i]?.from, figure.to === found.to ? figure.to : found.to)
      .replace(/^only\s+/i, '')
    return [
      draft(view, {
        kind: 'quantity',
        relation: `there are ${words}`,
        subject: words,
        rule: 'existence',
        slots: [
          slotAt(view, 'subject', noun.from, last.to),
          slotAt(view, 'quantity', tokens[chunk.i]?.from ?? figure.from, found.to, { type: 'quantity' }),
        ],
        statement: null,
        asks: [ask('quantity', `${stem}?`, answer, [sentence.text.slice(found.from, found.to)])],
      }),
    ]
  })
}

/** The figure before what is counted, which may be a measure: "1,400 miles of railway". */
function bareFigure(tokens: readonly Token[], own: Quantity, { i, j }: Chunk): Quantity | undefined {
  if (own.i < i) return undefined
  if (own.unit === undefined) return own.j < j ? own : undefined
  const last = tokens[own.j - 2]
  const measured = own.j === j && own.j - own.i > 1 && tokens[j]?.lower === 'of' && tokens[j - 1]?.pos === 'noun'
  return measured && last ? { ...own, j: own.j - 1, to: last.to } : undefined
}

const lowered = (text: string): string =>
  /^(?:In|On|At|Within|During|By|Among|Across|Throughout|As|Under|Before|After)\b/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text

/** "There were 2,400 Catholics, 310 Lutherans and 12 Calvinists in Ulm": how many of each. */
function severalOf(view: View, clause: Clause): Draft[] {
  const { analysis, reference } = view
  const { chunks, tokens, sentence } = analysis
  const { a, b } = clause.complement
  const there = clause.subject && chunks[clause.subject.a]?.word === 'there'
  if (!there || clause.marker || clause.relative || clause.vg.negated || clause.vg.lemma !== 'be') return []
  let end = a
  const members: number[] = []
  while (chunks[end]?.kind === 'np' && end < b) {
    members.push(end)
    const joint = chunks[end + 1]?.kind === 'comma' && chunks[end + 2]?.kind === 'conj' ? 3 : 2
    const joined = /^(?:comma|conj)$/.test(chunks[end + 1]?.kind ?? '') && chunks[end + joint]?.kind === 'np'
    end += joined ? joint : 1
    if (!joined) break
  }
  const rest = chunks.slice(end, b)
  if (members.length < 2 || !rest.every(({ kind }) => /^(?:prep|np|date)$/.test(kind))) return []
  const fronts = clause.front.filter(
    (range) => !isConnector(analysis, range.a, range.b) && frontPieces(analysis, range.a, range.b).length > 0,
  )
  const told = [...(end < b ? [{ a: end, b }] : []), ...fronts]
  if (told.length === 0 || !told.every((range) => standsAlone(analysis, range.a, range.b, reference))) return []
  const tail = told.map((range) => {
    const { from, to } = extent(analysis, range.a, range.b)
    return lowered(sentence.text.slice(from, to))
  })
  const finite = [...clause.vg.helpers, clause.vg.main].map(({ lower }) => lower)
  const drafts = members.map((at): Draft | undefined => {
    const chunk = chunks[at]
    const found = findQuantities(tokens).find((own) => chunk && own.i === chunk.i && own.j < chunk.j && !own.unit)
    const noun = tokens[found?.j ?? -1]
    const last = tokens[(chunk?.j ?? 0) - 1]
    if (!found || !noun || !last || !/^(?:noun|name)$/.test(last.pos) || !/(?:s|people|men)$/.test(last.lower))
      return undefined
    const words = sentence.text.slice(noun.from, last.to)
    return draft(view, {
      kind: 'quantity',
      relation: `there are ${words}`,
      subject: words,
      rule: 'existence:several',
      slots: [
        slotAt(view, 'subject', noun.from, last.to),
        slotAt(view, 'quantity', found.from, found.to, { type: 'quantity' }),
      ],
      statement: null,
      asks: [
        ask(
          'quantity',
          `${plain([`How many ${words}`, finite[0], 'there', ...finite.slice(1), ...tail].join(' '))}?`,
          sentence.text.slice(found.from, found.to),
        ),
      ],
    })
  })
  return drafts.flatMap((one) => one ?? [])
}

/** "In 1913 there was a fair of the guilds in Ulm": in what year. */
function dated(view: View): readonly Draft[] {
  const { analysis, reference } = view
  const { chunks, tokens, sentence } = analysis
  return analysis.clauses.flatMap((clause): Draft[] => {
    const { a, b } = clause.complement
    const chunk = chunks[a]
    const [front, ...more] = clause.front
    const at = front && chunks[front.a]?.word === 'in' && front.b === front.a + 2 ? front.a + 1 : -1
    const date = tokens[chunks[at]?.i ?? -1]?.date
    if (
      chunks[clause.subject?.a ?? -1]?.word !== 'there' ||
      clause.marker ||
      clause.vg.negated ||
      clause.vg.lemma !== 'be' ||
      chunk?.kind !== 'np' ||
      !/^an?$/.test(chunk.lead) ||
      more.length > 0 ||
      date?.start?.length !== 4 ||
      date.vague === true
    )
      return []
    const { from, to } = extent(analysis, a, b)
    const words = plain(sentence.text.slice(from, to))
    const whole = chunks.slice(a, b).every(({ kind }) => /^(?:np|prep)$/.test(kind))
    if (!whole || !/\p{Lu}/u.test(words) || !standsAlone(analysis, a, b, reference)) return []
    const when = extent(analysis, at, at + 1)
    return [
      draft(view, {
        kind: 'event',
        relation: 'there was',
        subject: words,
        rule: 'existence:dated',
        start: date.start,
        slots: [
          slotAt(view, 'subject', from, to),
          slotAt(view, 'start', when.from, when.to, { value: date.start, type: 'date' }),
        ],
        statement: null,
        asks: [ask('start', `In what year was there ${words}?`, sentence.text.slice(when.from, when.to))],
      }),
    ]
  })
}
