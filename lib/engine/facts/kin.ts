import { extent, plain } from '../analysis'
import { isPast } from '../clauseParts'
import { isHumanNoun, isPlural } from '../lexicon'
import type { Token } from '../tokens'
import { ask, type Draft, draft, type Family, slotAt, type View } from './family'

/** Who somebody's wife, uncle or tutor was, where the name stands beside the noun: "Ida Holm's husband Otto Lang", "Otto Lang and his wife, Ida". */
export const kin: Family = {
  name: 'kin',
  read: (view) => view.analysis.chunks.flatMap((_, at) => read(view, at)),
}

/** What one may have many of: somebody's friend is any of them. */
const many =
  /^(?:friend|colleague|student|pupil|follower|disciple|supporter|ally|rival|enemy|neighbou?r|member|fan|guest|servant|soldier|officer|worker|employee|associate|contemporary|fellow|player|adviser|advisor|descendant|critic|opponent|biographer|translator|cousin)$/

function read(view: View, at: number): readonly Draft[] {
  const { analysis, reference } = view
  const { chunks, tokens, clauses, sentence } = analysis
  const chunk = chunks[at]
  if (chunk?.kind !== 'np' || chunk.pronoun) return []
  const own = tokens.slice(chunk.i, chunk.j)
  const mark = own.findIndex(({ pos }) => pos === 'part' || pos === 'poss')
  const noun = own.findLastIndex(({ pos }, index) => index > mark && pos === 'noun')
  const label = own.slice(mark + 1, noun + 1)
  const head = label.at(-1)
  // "in his youth, Otto Lang": a time of life.
  if (mark < 0 || !head || head.lower === 'youth' || !isHumanNoun(head.lower) || isPlural(head.lower)) return []
  if (!label.every(({ pos }) => pos === 'noun' || pos === 'adj') || many.test(head.lower)) return []
  const owner = ownerOf(view, at, own.slice(0, mark + 1))
  const named = own.length > noun + 1 ? own.slice(noun + 1) : nameBehind(view, at)
  const [first, last] = [named?.[0], named?.at(-1)]
  if (owner === undefined || !first || !last || !named?.every(({ pos }) => pos === 'name')) return []
  const said = sentence.text.slice(first.from, last.to)
  const name = reference.fullName(said)
  const host = clauses.findLast((clause) => clause.at < at) ?? clauses[0]
  const words = plain(sentence.text.slice(label[0]?.from, head.to))
  const whole = extent(analysis, at, at + 1)
  return [
    draft(view, {
      kind: 'statement',
      relation: head.lower,
      subject: owner,
      rule: 'kin',
      slots: [
        slotAt(view, 'subject', first.from, last.to, {
          type: 'person',
          ...(name === said ? {} : { text: name, value: name }),
        }),
        slotAt(view, 'object', whole.from, head.to, { head: head.lower }),
      ],
      statement: null,
      asks: [
        ask(
          'subject',
          `Who ${host && !isPast(host.vg) ? 'is' : 'was'} ${owner} ${words}?`,
          name,
          name === said ? [] : [said],
        ),
      ],
    }),
  ]
}

/** "Ida Holm's"; of "Ida Holm and his" it is Ida Holm's. */
function ownerOf({ analysis, reference }: View, at: number, own: readonly Token[]): string | undefined {
  const { chunks, tokens, sentence } = analysis
  const mark = own.at(-1)
  if (mark?.pos === 'part') {
    const [first] = own
    const before = own.at(-2)
    if (before?.pos !== 'name' || !first || /^(?:an?|this|that)$/.test(first.lower)) return undefined
    const said = sentence.text.slice(first.from, before.to)
    return `${reference.fullName(said)}${sentence.text.slice(before.to, mark.to)}`
  }
  if (!/^(?:his|her)$/.test(mark?.lower ?? '') || chunks[at - 1]?.word !== 'and') return undefined
  const beside = chunks[at - 2]
  const name = tokens.slice(beside?.i, beside?.j).slice(-3)
  const start = name.findLastIndex(({ pos }) => pos !== 'name') + 1
  const [first, last] = [name[start], name.at(-1)]
  if (beside?.kind !== 'np' || !first || last?.pos !== 'name') return undefined
  const full = reference.fullName(sentence.text.slice(first.from, last.to))
  const other = mark?.lower === 'his' ? 'she' : 'he'
  // "the niece of Otto Lang and her husband": that of the niece.
  const isOwner = chunks[at - 3]?.word !== 'of' && reference.genderOf(full) !== other
  return reference.isPerson(full) && isOwner ? `${full}'s` : undefined
}

/** ", Otto Lang," behind the noun: a name alone between the comma and the next. */
function nameBehind({ analysis: { chunks, clauses, tokens } }: View, at: number): readonly Token[] | undefined {
  const [comma, name, close] = [chunks[at + 1], chunks[at + 2], chunks[at + 3]]
  if (comma?.kind !== 'comma' || name?.kind !== 'np' || !/^(?:comma|stop)$/.test(close?.kind ?? 'stop'))
    return undefined
  // "In his youth, Otto Lang sold salt": the name begins the clause.
  if (clauses.some(({ subject }) => subject?.a === at + 2)) return undefined
  // "his wife, Ida, and Otto": a list of three.
  if (close?.kind === 'comma' && chunks[at + 4]?.kind === 'conj' && chunks[at + 5]?.kind === 'np') return undefined
  return tokens.slice(name.i, name.j)
}
