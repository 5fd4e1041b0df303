import { ask, type Draft, draft, slotAt, type View } from './family'

const small = /^(?:of|and|for|the|in|on|de|to|with|at|by)$/i

/** "Chinese Communist Party (CCP)", "capital asset pricing model (CAPM)", "OECD (Organisation for ...)": the letters must be those of the words. */
export function acronyms(view: View): readonly Draft[] {
  const { text } = view.analysis.sentence
  return [...text.matchAll(/\(([^()]{2,80})\)/g)].flatMap((match): readonly Draft[] => {
    const inner = match[1] ?? ''
    const open = match.index
    const outer = text.slice(0, open).trimEnd()
    const short = /^\p{Lu}[\p{Lu}&]{1,7}(?=[,;]|$)/u.exec(inner)?.[0]
    if (short !== undefined) {
      const from = spelt(outer, short)
      return from === undefined ? [] : [abbreviation(view, short, open + 1, from, outer.length)]
    }
    const letters = /(?<![\p{L}\p{N}-])\p{Lu}{2,8}$/u.exec(outer)?.[0]
    if (letters === undefined || spelt(inner, letters) !== 0) return []
    return [abbreviation(view, letters, outer.length - letters.length, open + 1, open + 1 + inner.length)]
  })
}

function abbreviation(view: View, letters: string, at: number, from: number, to: number): Draft {
  const said = view.analysis.sentence.text.slice(from, to)
  // "Extremely low frequency (ELF)": the capital is the sentence's.
  const full =
    from === 0 && /^\p{Lu}\p{Ll}*(?:[ -]\p{Ll}+)+$/u.test(said) ? said.charAt(0).toLowerCase() + said.slice(1) : said
  return draft(view, {
    kind: 'naming',
    relation: 'stands for',
    subject: full,
    rule: 'naming:acronym',
    slots: [slotAt(view, 'subject', from, to), slotAt(view, 'term', at, at + letters.length)],
    statement: `${letters} stands for ${full}.`,
    asks: isTitled(view, full) ? [] : [ask('subject', `What does ${letters} stand for?`, full)],
  })
}

const shortening =
  /(?<![\p{L}\p{N}-])(\p{L}[\p{L}\p{N}-]{1,20})(?:,| is| was) short for (\p{L}[^,;:.()]{3,80})(?=[,;.])/gu

/** "a protein named Dsup, short for damage suppressor": said by its maker, whatever its letters are. */
export function shortened(view: View): readonly Draft[] {
  const { text } = view.analysis.sentence
  return [...text.matchAll(shortening)].flatMap((match): readonly Draft[] => {
    const [whole, short = '', full = ''] = match
    const from = match.index + whole.length - full.length
    if (/^(?:it|this|that|which|he|she|they|name)$/i.test(short) || full.split(' ').length > 8) return []
    return [
      draft(view, {
        kind: 'naming',
        relation: 'stands for',
        subject: full,
        rule: 'naming:short',
        slots: [
          slotAt(view, 'subject', from, from + full.length),
          slotAt(view, 'term', match.index, match.index + short.length),
        ],
        statement: `${short} is short for ${full}.`,
        asks: [ask('subject', `What is ${short} short for?`, full)],
      }),
    ]
  })
}

/** What the title of the text says in full. */
const isTitled = ({ reference: { title } }: View, full: string): boolean =>
  title.toLowerCase().includes(full.toLowerCase())

/** Where the last words of a text that begin with these letters start; small words between them count for none. */
function spelt(text: string, letters: string): number | undefined {
  const words = [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu)]
  let left = letters.replace(/&/g, '').length
  for (let index = words.length - 1; index >= 0 && left > 0; index -= 1) {
    const word = words[index]
    if (!word) return undefined
    const wanted = letters
      .replace(/&/g, '')
      .charAt(left - 1)
      .toLowerCase()
    if (word[0].charAt(0).toLowerCase() === wanted) left -= 1
    else if (!(small.test(word[0]) || text.charAt(word.index - 1) === '-') || left === letters.length) return undefined
    if (left === 0) return small.test(word[0]) || /[.;:,]/.test(text.slice(word.index)) ? undefined : word.index
  }
  return undefined
}
