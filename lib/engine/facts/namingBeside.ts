import { extent, plain } from '../analysis'
import type { Chunk } from '../chunks'
import { isPlural } from '../lexicon'
import type { Token } from '../tokens'
import { ask, type Draft, draft, slotAt, type View } from './family'

export const withoutArticle = (
  view: View,
  range: { readonly from: number; readonly to: number },
): { from: number; to: number } => {
  const match = /^(?:an?|the)\s+/i.exec(view.analysis.sentence.text.slice(range.from, range.to))
  return { from: range.from + (match?.[0].length ?? 0), to: range.to }
}

/** "a system of flattened sacs, the thylakoids": described first, named behind the comma. */
export function apposed(view: View): readonly Draft[] {
  const { analysis } = view
  const { chunks, tokens, sentence } = analysis
  return chunks.flatMap((chunk, at): readonly Draft[] => {
    const name = chunks[at + 1]
    if (
      chunk.kind !== 'comma' ||
      name?.kind !== 'np' ||
      name.j - name.i !== 2 ||
      tokens[name.i]?.lower !== 'the' ||
      chunks[at + 2]?.kind !== 'stop'
    )
      return []
    let a = at - 1
    while (chunks[a - 1]?.word === 'of' && chunks[a - 2]?.kind === 'np') a -= 2
    const first = chunks[a]
    if (first?.kind !== 'np' || a === at - 1 || !/^an?$/.test(tokens[first.i]?.lower ?? '')) return []
    const bearer = extent(analysis, a, at)
    const term = withoutArticle(view, extent(analysis, at + 1, at + 2))
    const subject = plain(sentence.text.slice(bearer.from, bearer.to))
    return [
      draft(view, {
        kind: 'naming',
        relation: 'called',
        subject,
        rule: 'naming:apposition',
        slots: [slotAt(view, 'subject', bearer.from, bearer.to), slotAt(view, 'term', term.from, term.to)],
        statement: null,
        asks: [ask('term', `What is the name for ${subject}?`, sentence.text.slice(term.from, term.to))],
      }),
    ]
  })
}

/** "a mishu, or secretary, in ...": another word for the same thing, set off by commas. */
export function alternatives(view: View): readonly Draft[] {
  const { analysis } = view
  const { chunks, tokens, sentence } = analysis
  return chunks.flatMap((chunk, at): readonly Draft[] => {
    const [noun, other] = [chunks[at - 1], chunks[at + 2]]
    if (
      chunk.kind !== 'comma' ||
      chunks[at + 1]?.word !== 'or' ||
      other?.kind !== 'np' ||
      other.pronoun ||
      noun?.kind !== 'np' ||
      noun.pronoun
    )
      return []
    if (
      chunks[at + 3]?.kind !== 'comma' ||
      chunks[at - 2]?.kind === 'comma' ||
      chunks[at + 4]?.kind === 'conj' ||
      other.j - other.i > 3
    )
      return []
    // "a blockade of a city, or fortress, ...": one article for two things.
    const shared = /^an?$/.test(tokens[noun.i]?.lower ?? '') && tokens[other.i]?.pos === 'noun'
    if (shared && chunks[at - 2]?.kind === 'prep') return []
    const own = withoutArticle(view, extent(analysis, at - 1, at))
    const term = withoutArticle(view, extent(analysis, at + 2, at + 3))
    const [first, second] = [
      plain(sentence.text.slice(own.from, own.to)),
      plain(sentence.text.slice(term.from, term.to)),
    ]
    const common = tokens.slice(noun.i, noun.j).concat(tokens.slice(other.i, other.j))
    if (
      common.some((token) => !/^(?:noun|det)$/.test(token.pos)) ||
      !/^(?:the|an?)$|^\p{Ll}+$/u.test(tokens[noun.i]?.lower ?? '') ||
      (tokens[noun.i]?.pos !== tokens[other.i]?.pos && tokens[other.i]?.pos !== 'noun') ||
      /^(?:some|several|many|any|all|most|each|every|no|one|both|these|those)$/.test(tokens[noun.i]?.lower ?? '') ||
      isPlural(noun.head?.lower ?? '') !== isPlural(other.head?.lower ?? '') ||
      first.split(' ').length > 3
    )
      return []
    const the = tokens[noun.i]?.lower === 'the'
    const bearer = tokens[noun.i] === tokens[0] && !the ? first.charAt(0).toLowerCase() + first.slice(1) : first
    return [
      draft(view, {
        kind: 'naming',
        relation: 'or',
        subject: first,
        rule: 'naming:or',
        slots: [
          slotAt(view, 'subject', own.from, own.to),
          slotAt(view, 'term', own.from, own.to),
          slotAt(view, 'definition', term.from, term.to),
        ],
        statement: null,
        asks: [ask('definition', `What is another ${the ? 'name for the' : 'word for'} ${bearer}?`, second)],
      }),
    ]
  })
}

/** "(the size of a barn)": how large it is, and not what. */
const sized = /^(?:the|an?) (?:size|length|width|height|weight|shape|colou?r|age|number) of\b/

/** "one or more rotors (rotating discs)", "the Holocene (the latest epoch)": the words in brackets say what it is. */
export function glosses(view: View): readonly Draft[] {
  const { analysis } = view
  const { all, chunks, sentence, tokens } = analysis
  return all.flatMap((token, at): readonly Draft[] => {
    if (token.text !== '(') return []
    const close = all.findIndex((own, index) => index > at && own.text === ')')
    const inner = all.slice(at + 1, close)
    const [first] = inner
    const last = inner.at(-1)
    if (close < 0 || !first || !last || inner.length > 6) return []
    const before = all[at - 1]
    const index = before ? tokens.indexOf(before) : -1
    const chunk = chunks.find((own) => own.kind === 'np' && own.j === index + 1)
    if (!before || !chunk || chunk.pronoun || chunk.head?.pos === 'adj') return []
    if (inner.length === 1 || inner.every((own) => own.pos === 'name' || own.lower === 'the'))
      return otherName(view, chunk, first, last)
    if (
      !inner.every(
        (own, index) =>
          ['det', 'adj', 'noun', 'adv'].includes(own.pos) ||
          own.lower === 'of' ||
          (own.pos === 'verb' && own.form !== 'base' && inner[index + 1]?.pos === 'noun'),
      ) ||
      last.pos !== 'noun' ||
      first.pos === 'adv'
    )
      return []
    const range = withoutArticle(view, { from: tokens[chunk.i]?.from ?? before.from, to: before.to })
    const term = chunk.head?.pos === 'name' ? sentence.text.slice(range.from, range.to) : before.text
    const words = sentence.text.slice(first.from, last.to)
    const are = isPlural(term.split(' ').at(-1) ?? term)
    if (sized.test(words) || /\bof\b/.test(term) || words.includes('/') || isPlural(last.lower) !== are) return []
    const isName = chunk.head?.pos === 'name'
    const named = isName && tokens[chunk.i]?.lower === 'the' ? `the ${term}` : isName ? term : term.toLowerCase()
    return [
      draft(view, {
        kind: 'naming',
        relation: 'gloss',
        subject: term,
        rule: 'naming:gloss',
        slots: [
          slotAt(view, 'term', before.to - term.length, before.to),
          slotAt(view, 'subject', before.to - term.length, before.to),
          slotAt(view, 'definition', first.from, last.to),
        ],
        statement: null,
        asks: [
          are || chunk.head?.pos === 'name'
            ? ask('definition', `What ${are ? 'are' : 'is'} ${named}?`, words)
            : undefined,
        ],
      }),
    ]
  })
}

/** Words in brackets that are no name of the thing. */
const remark =
  /^(?:plural|singular|left|right|top|bottom|above|below|pictured|male|female|today|now|north|south|east|west|image|figure|photo|map|table|mass|weight|day|year|average|total|net|gross|adult|men|women|boys|girls|source|note|part)$/

/** "played at home (unstable)": how it is, by its form. */
const quality = /^(?:un|non)\p{Ll}+(?:ed|ing|[bt]le)$|(?:[ai]ble|ous|ful|less|ive)$/u

/** "the patella (kneecap)", "Ogród Botaniczny (the Botanical Garden)": the brackets give another name. */
function otherName(view: View, chunk: Chunk, first: Token, last: Token): readonly Draft[] {
  const { tokens, sentence } = view.analysis
  const own = tokens.slice(chunk.i, chunk.j)
  const range = { from: own[0]?.from ?? 0, to: own.at(-1)?.to ?? 0 }
  const words = sentence.text.slice(first.from, last.to)
  const isName = first.lower === 'the' && first !== last && own.every((token) => token.pos === 'name')
  const common =
    first === last &&
    first.pos === 'noun' &&
    !/^\p{Lu}/u.test(words) &&
    !remark.test(first.lower) &&
    !quality.test(first.lower) &&
    own.every((token) => token.pos === 'noun' || token.lower === 'the') &&
    isPlural(first.lower) === isPlural(chunk.head?.lower ?? '')
  const before = view.analysis.chunks[view.analysis.chunks.indexOf(chunk) - 1]
  // "three unions of Marland (the Marland Guild)": the union is called so.
  if (before?.word === 'of') return []
  if ((!isName && !common) || (common && /^(?:comma|stop|conj)$/.test(before?.kind ?? ''))) return []
  const bare = withoutArticle(view, range)
  const text = sentence.text.slice(range.from, range.to)
  const bearer = isName ? text : text.charAt(0).toLowerCase() + text.slice(1)
  return [
    draft(view, {
      kind: 'naming',
      relation: 'or',
      subject: sentence.text.slice(bare.from, bare.to),
      rule: 'naming:other-name',
      slots: [
        slotAt(view, 'term', bare.from, bare.to),
        slotAt(view, 'subject', bare.from, bare.to),
        slotAt(view, 'definition', first.from, last.to),
      ],
      statement: null,
      asks: [ask('definition', `What is another name for ${bearer}?`, words)],
    }),
  ]
}
