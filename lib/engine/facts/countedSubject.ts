import { plain } from '../analysis'
import { remainder, statement, verbWords } from '../asks'
import type { Frame } from '../frames'
import { isPlural } from '../lexicon'
import { findQuantities } from '../mentions/quantities'
import { ask, type Draft, draft, safe, slotAt, type View } from './family'

/** Figures that count nothing. */
export const vague = /^(?:one|a|an|zero)$/
const fractions = /^(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?$/
const graded = /^(?:most|main|chief|major|first|last|next|other|remaining|\p{L}+est)\b/u

/** The noun of "of the older workers in the mills". */
const nounOf = (rest: string): string =>
  /^of (?:[\p{L}'’-]+ )*?([\p{L}-]+)(?= (?:in|on|at|of|from|for|with|who|that|which)\b|$)/u.exec(rest)?.[1] ?? ''

/** "Two wolves may fight for a bone": so many as the writer thinks of. */
const isImagined = ({ vg }: Frame, figure: string): boolean =>
  /^(?:may|might)$/.test(vg.helpers[0]?.lower ?? '') && /^(?:two|three|four)$/.test(figure)

/** "In a situation with high costs, two smaller mills will": so many as the case supposes. */
const isAssumed = ({ pieces }: Frame): boolean =>
  pieces.some(
    ({ front, words }) =>
      front &&
      /^(?:in|under|for|with|given|assuming) (?:an?|such an?) (?:\p{L}+ )?(?:situation|case|scenario|market|world|example|model)\b/iu.test(
        words,
      ),
  )

/** "Three molecules of carbon dioxide enter the cycle", "Half of the work is done in the oceans": the subject itself is counted. */
export function inSubject(view: View, frame: Frame): readonly Draft[] {
  const { tokens, sentence } = view.analysis
  if (frame.clause.marker || frame.clause.relative || frame.clause.shared || frame.derived) return []
  // "30 percent of all men aged 18 to 40": how old they were, and nothing that they did.
  if (frame.vg.main.lower === 'aged' || isAssumed(frame)) return []
  const start = tokens.findIndex((token) => token.from >= frame.subjectFrom)
  let i = start
  while (tokens[i]?.pos === 'adv' || /^(?:some|a|the)$/.test(tokens[i]?.lower ?? '')) i += 1
  const figure = tokens[i]
  const share = /^(?:half|third|quarter|two-thirds|three-quarters|one-third|one-quarter)$/.test(figure?.lower ?? '')
  const found = findQuantities(tokens).find((own) => own.i === i)
  if (!figure || (!found && !share) || vague.test(figure.lower)) return []
  if (tokens[start]?.lower !== 'the' && isImagined(frame, figure.lower)) return []
  // "the 1555 Peace of Augsburg", "The 1880 census": a year that tells which one.
  if (/^[12]\d{3}$/.test(figure.text) && (tokens[i + 1]?.pos === 'name' || tokens[i - 1]?.lower === 'the')) return []
  // "1.5 million yards of linen": how many yards.
  const counted =
    (found?.unit === 'people' || (tokens[found?.j ?? -1]?.lower === 'of' && /^\p{L}{3,}s$/u.test(found?.unit ?? ''))) &&
    tokens[(found?.j ?? 0) - 1]
  const parts = tokens[found?.j ?? -1]
  const fraction = fractions.test(parts?.lower ?? '') ? parts : undefined
  const to = fraction?.to ?? (counted ? (tokens[(found?.j ?? 1) - 2]?.to ?? figure.to) : (found?.to ?? figure.to))
  const next = tokens.findIndex((token) => token.from >= to)
  const rest = plain(sentence.text.slice(tokens[next]?.from ?? to, frame.subjectTo))
  const from = tokens[start]?.from ?? figure.from
  const words = sentence.text.slice(from, to).replace(/^(?:only|some)\s+/i, '')
  // "The two most common gases are nitrogen and oxygen": the figure only says how many are named. "The 60 words were sorted": which?
  if (
    tokens[start]?.lower === 'the' &&
    (graded.test(rest) ||
      !/ (?:of|in|on|at|from|who|that|between|with) /.test(` ${rest} `) ||
      /^(?:include|comprise|contain|consist)$/.test(frame.vg.lemma) ||
      (frame.vg.lemma === 'be' && frame.vg.voice === 'active'))
  )
    return []
  // "Two oils that burn well are whale oil and colza": so are others; the figure says how many are named.
  if (
    !rest.startsWith('of ') &&
    frame.vg.lemma === 'be' &&
    frame.vg.voice === 'active' &&
    frame.pieces.some(({ words }) => / and /.test(words))
  )
    return []
  if (
    / and (?:(?:about|around|some|nearly|almost|over|at least|more than|up to) )?(?:\d|two|three|four|five|six|seven|eight|nine|ten)\b/.test(
      rest,
    )
  )
    return []
  // "the two layers of clay and the sand between them": the sand is not counted.
  if (/ and (?:the|its|their|an?) /.test(rest)) return []
  if (rest === '' || tokens[next] === undefined || (tokens[next]?.from ?? 0) >= frame.subjectTo) return []
  const of = tokens[next]?.lower === 'of'
  // "a third type of rock": the third one, not a part of it.
  if (share && !of && figure.lower !== 'half') return []
  const percent = /^(?:percent|%|per cent)$/.test(found?.unit ?? '') || /%$/.test(figure.text)
  if (!counted && (of ? found?.unit !== undefined && !percent : percent || found?.unit !== undefined)) return []
  const many = /^(?:are|were|have|do)$/.test((frame.vg.helpers[0] ?? frame.vg.main).lower) || isPlural(nounOf(rest))
  const wh = !of
    ? 'How many'
    : percent
      ? 'What percentage'
      : !share && fraction === undefined
        ? 'How many'
        : many
          ? 'What fraction'
          : 'How much'
  const verb =
    wh === 'How many'
      ? verbWords(frame.vg)
          .replace(/^was\b/, 'were')
          .replace(/^is\b/, 'are')
      : verbWords(frame.vg)
  if (percent && of) {
    const several = shares(view, frame, { from, to, words, rest: `${rest} ${verb}` })
    if (several.length > 1) return several
  }
  // "Two theories exist, the tree theory and the land theory": which ones is not how many.
  const named = frame.pieces.filter(({ a, role }) => role === 'object' && view.analysis.chunks[a - 1]?.kind === 'comma')
  const { after } = remainder(frame, named)
  return [
    draft(view, {
      kind: 'quantity',
      relation: `${frame.vg.lemma} subject`,
      subject: of ? rest.replace(/^of\s+/, '') : rest,
      rule: 'quantity:subject',
      slots: [
        slotAt(view, 'quantity', from, to, { type: 'quantity' }),
        slotAt(view, 'object', tokens[of ? next + 1 : next]?.from ?? to, frame.subjectTo),
        ...(of
          ? [slotAt(view, 'subject', tokens[next + 1]?.from ?? to, frame.subjectTo)]
          : [slotAt(view, 'subject', tokens[next]?.from ?? to, frame.subjectTo)]),
      ],
      statement: safe(view, frame) && named.length === 0 ? statement(frame) : null,
      asks: [
        safe(view, frame)
          ? ask(
              'quantity',
              plain(`${wh} ${rest} ${verb} ${after}?`).replace(/ \?$/, '?'),
              words.charAt(0).toLowerCase() + words.slice(1),
            )
          : undefined,
      ],
    }),
  ]
}

/** "41 % of the guests were Lutherans, 22 % Calvinists and 9 % were Catholics": more shares of the same whole. */
const share =
  /(?:^|, (?:and )?| and )(?:(?:about|some|nearly|almost|over) )?(\d[\d.,]* ?(?:%|percent\b|per cent\b)) (?:(?:is|are|was|were) )?(\p{L}[\p{L}’'-]*(?: (?!and\b)\p{L}[\p{L}’'-]*){0,4}?)(?=,? and \d|,? and (?:about|some|nearly|almost|over) \d|, |[.;]|$)/gu

type First = { readonly from: number; readonly to: number; readonly words: string; readonly rest: string }

/** Each share is asked for by what it is a share of; empty where there is but one. */
function shares(view: View, frame: Frame, { from, to, words, rest }: First): readonly Draft[] {
  const piece = frame.pieces.find((own) => !own.front && own.role !== 'adverb')
  const { text } = view.analysis.sentence
  if (!piece || !safe(view, frame, [piece])) return []
  const said = text.slice(piece.from)
  const more = [...said.matchAll(share)].map((found) => {
    const figure = found[1] ?? ''
    const at = piece.from + found.index + found[0].indexOf(figure)
    return { from: at, to: at + figure.length, words: figure, of: found[2] ?? '', cut: found.index }
  })
  const [second] = more
  if (!second) return []
  const { after } = remainder(
    frame,
    frame.pieces.filter((own) => !own.front),
  )
  const of = said.slice(0, second.cut).replace(/,$/, '')
  return [{ from, to, words, of }, ...more].map((row) =>
    draft(view, {
      kind: 'quantity',
      relation: `share ${row.of}`,
      subject: frame.subject,
      rule: 'quantity:share',
      slots: [slotAt(view, 'quantity', row.from, row.to, { type: 'quantity', head: 'percent' })],
      statement: null,
      asks: [
        ask(
          'quantity',
          plain(`What percentage ${rest} ${row.of} ${after}?`).replace(/ \?$/, '?'),
          row.words.charAt(0).toLowerCase() + row.words.slice(1),
        ),
      ],
    }),
  )
}
