import { extent, plain } from '../analysis'
import { isPlural } from '../lexicon'
import { ask, type Draft, draft, slotAt, type View } from './family'

export const withoutArticle = (
  view: View,
  range: { readonly from: number; readonly to: number },
): { from: number; to: number } => {
  const match = /^(?:an?|the)\s+/i.exec(view.analysis.sentence.text.slice(range.from, range.to))
  return { from: range.from + (match?.[0].length ?? 0), to: range.to }
}

/** "Chinese Communist Party (CCP)": the letters must be those of the name. */
export function acronyms(view: View): readonly Draft[] {
  const { sentence } = view.analysis
  return [
    ...sentence.text.matchAll(
      /((?:\p{Lu}[\p{L}'’-]+\s+(?:(?:of|and|for|the|in|on|de)\s+)*){1,7}\p{Lu}[\p{L}'’-]+)\s+\((\p{Lu}[\p{Lu}&]{1,7})\)/gu,
    ),
  ].flatMap((match): Draft[] => {
    const [, name = '', letters = ''] = match
    const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word))
    const initials = words
      .slice(-letters.length)
      .map((word) => word.charAt(0))
      .join('')
    if (initials !== letters) return []
    const first = words.slice(-letters.length)[0] ?? ''
    const from =
      match.index + name.lastIndexOf(first, name.length - 1 - (name.length - name.indexOf(first)) + first.length)
    const full = sentence.text.slice(from, match.index + name.length)
    const at = match.index + match[0].lastIndexOf('(') + 1
    return [
      draft(view, {
        kind: 'naming',
        relation: 'stands for',
        subject: full,
        rule: 'naming:acronym',
        slots: [
          slotAt(view, 'subject', from, match.index + name.length),
          slotAt(view, 'term', at, at + letters.length),
        ],
        statement: `${letters} stands for ${full}.`,
        asks: [ask('subject', `What does ${letters} stand for?`, full)],
      }),
    ]
  })
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
    const own = withoutArticle(view, extent(analysis, at - 1, at))
    const term = withoutArticle(view, extent(analysis, at + 2, at + 3))
    const [first, second] = [
      plain(sentence.text.slice(own.from, own.to)),
      plain(sentence.text.slice(term.from, term.to)),
    ]
    if (tokens[noun.i]?.pos === 'name' || first.split(' ').length > 3) return []
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
        asks: [ask('definition', `What is another word for ${first}?`, second)],
      }),
    ]
  })
}

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
    if (close < 0 || !first || !last || inner.length < 2 || inner.length > 6) return []
    if (
      !inner.every((own) => ['det', 'adj', 'noun', 'adv'].includes(own.pos) || own.lower === 'of') ||
      last.pos !== 'noun' ||
      first.pos === 'adv'
    )
      return []
    const before = all[at - 1]
    const index = before ? tokens.indexOf(before) : -1
    const chunk = chunks.find((own) => own.kind === 'np' && own.j === index + 1)
    if (!before || !chunk || chunk.pronoun || chunk.head?.pos === 'adj') return []
    const range = withoutArticle(view, { from: tokens[chunk.i]?.from ?? before.from, to: before.to })
    const term = chunk.head?.pos === 'name' ? sentence.text.slice(range.from, range.to) : before.text
    const words = sentence.text.slice(first.from, last.to)
    const are = isPlural(term.split(' ').at(-1) ?? term)
    if (/\bof\b/.test(term) || isPlural(last.lower) !== are) return []
    const article = chunk.head?.pos === 'name' ? 'the ' : ''
    const named = chunk.head?.pos === 'name' && tokens[chunk.i]?.lower === 'the' ? `${article}${term}` : term
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
