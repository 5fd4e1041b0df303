import { extent, plain } from '../analysis'
import { invert, statement } from '../asks'
import { capital } from '../capital'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import { ask, type Draft, draft, type Family, slotAt, subjectSlot, type View } from './family'
import { fronted, isPlain } from './wholeComplement'

/** How far something goes at most, or from where to where, which no one phrase holds: "dives for up to five minutes", "at speeds of up to 30 km/h", "up to 2 m in length". */
export const reach: Family = {
  name: 'reach',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

const number =
  '(?:\\d[\\d.,]*(?:[–-]\\d[\\d.,]*)?|half an?|an?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\p{Ll}+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen)(?: (?:hundred|thousand|million))?'
const rough =
  '(?:(?:up to|about|around|approximately|roughly|nearly|almost|over|more than|less than|at least|at most|as (?:long|much|deep|high|fast) as|an average of|a maximum of) ){0,2}'
const figure = `${rough}(?:between ${number} and ${number}|${number}(?: (?:to|or) ${number})?)`
const time = '(?:second|minute|hour|day|week|month|year|decade)s?'
const space =
  '(?:square )?(?:kilomet(?:er|re)s?|met(?:er|re)s?|centimet(?:er|re)s?|millimet(?:er|re)s?|miles?|foot|feet|inch(?:es)?|yards?|km|m|cm|mm|ft|in)'
const weight = '(?:kilograms?|grams?|tonnes?|tons?|pounds?|ounces?|kg|g|mg|lb|t)'
const rate = `(?:km/h|mph|knots|m/s|${space} (?:per|an|a) (?:hour|second|minute))`
/** Without these the phrase is one piece, which other families ask for. */
const wide = '(?=up to |between |over |more than |as |at least )'
/** "remain fully submerged", "able to breed": what stands between the verb and the figure. */
const before = '(?<before>(?:[\\p{L}-]+ ){0,4}?)'
/** "in the wild": what follows, to the end of the clause. */
const end =
  '(?: \\([^()]*\\))?(?:(?<after>(?: (?:in|on|under|without|from|after|before) [\\p{L} -]{2,40}?)?)(?=[.,;:]|$)|(?= (?:and|but) ))'

const pattern = (words: string): RegExp => new RegExp(`^${words}${end}`, 'u')
const dimension = '(?<dimension>length|height|width|depth|diameter|thickness|weight|wingspan)'
const measure =
  '(?:an? |its |the )?(?:maximum |top )?(?<measure>speed|depth|height|distance|length|altitude|elevation|temperature|weight|age|range)s?'

type Kind = {
  readonly verb: RegExp
  readonly words: RegExp
  /** The question's opening, or all of it for a thing that is measured. */
  readonly wh: (frame: Frame, found: Readonly<Record<string, string | undefined>>) => string
}

const anyVerb = /./
const kinds: readonly Kind[] = [
  {
    verb: /^(?:live|survive|last|endure)$/,
    words: pattern(`(?=up to |as |between )(?<figure>${figure} ${time})`),
    wh: () => 'How long',
  },
  {
    verb: /^weigh$/,
    words: pattern(`(?=up to |as |between )(?<figure>${figure} ${weight})`),
    wh: () => 'How much',
  },
  {
    verb: anyVerb,
    words: pattern(`${before}for ${wide}(?<figure>${figure} ${time})`),
    wh: () => 'For how long',
  },
  {
    verb: anyVerb,
    words: pattern(
      `${before}(?<prep>at|to|from|with) ${measure} of ${wide}(?<figure>${figure} (?:${rate}|${space}|${weight}|degrees|°[CF]))`,
    ),
    wh: (_, { prep = '', measure: noun = '' }) => `${capital(prep)} what ${noun}`,
  },
  {
    verb: anyVerb,
    words: pattern(`${before}at (?<figure>${figure} ${time}) of age`),
    wh: () => 'At what age',
  },
  {
    verb: /^grow$/,
    words: pattern(`(?:(?=up to )|to )(?<figure>${figure} (?:${space}|${weight})) in ${dimension}`),
    wh: (_, { dimension: noun = '' }) => `To what ${noun}`,
  },
  {
    verb: /^(?:reach|attain|exceed)$/,
    words: pattern(`(?<figure>${figure} (?:${space}|${weight})) in ${dimension}`),
    wh: (_, { dimension: noun = '' }) => `What ${noun}`,
  },
  {
    verb: /^(?:reach|attain|exceed)$/,
    words: pattern(
      `(?<measure>speed|temperature|depth|height|altitude|weight|length)s? of (?<figure>${figure} (?:${rate}|${space}|${weight}|degrees|°[CF]))`,
    ),
    wh: (_, { measure: noun = '' }) => `What ${noun}`,
  },
  {
    verb: /^(?:measure|average|be)$/,
    words: pattern(`(?<figure>${figure} (?:${space}|${weight})) in ${dimension}`),
    wh: sized,
  },
]

/** "How long is the tail?": the dimension as an adjective where English has one. */
function sized({ vg, subject, plural }: Frame, { dimension: noun = '' }: Readonly<Record<string, string | undefined>>) {
  const adjective = adjectives[noun]
  const tense = vg.main.form === 'past' || /^(?:was|were)$/.test(vg.main.lower)
  const be = tense ? (plural ? 'were' : 'was') : plural ? 'are' : 'is'
  return adjective === undefined ? `What ${be} the ${noun} of ${subject}?` : `${adjective} ${be} ${subject}?`
}

const adjectives: Readonly<Record<string, string | undefined>> = {
  length: 'How long',
  width: 'How wide',
  depth: 'How deep',
  thickness: 'How thick',
}

/** "for up to ten days | and stores salt", "40 m in height | and 2 m in diameter", but not "ten days and two hours". */
const goesOn = ({ analysis: { chunks, tokens } }: View, at: number, isDimension: boolean): boolean =>
  chunks[at]?.kind !== 'conj' ||
  chunks[at + 1]?.kind === 'vg' ||
  (isDimension && tokens[chunks[at + 1]?.i ?? 0]?.pos === 'num')

/** Words that would need the text, or open another clause, between the verb and the figure. */
const leaning =
  /\b(?:it|its|they|them|their|he|she|his|her|this|that|these|those|which|who|and|or|but|while|when|not|than|by|there|here|because|if|as)\b/

function read(view: View, frame: Frame): readonly Draft[] {
  const { analysis } = view
  const { vg, clause } = frame
  const first = analysis.chunks[clause.complement.a]
  if (!first || !isPlain(view, frame) || frame.pieces.some(({ role }) => role === 'date')) return []
  const { from } = extent(analysis, clause.complement.a, clause.complement.a + 1)
  const text = analysis.sentence.text.slice(from)
  const kind = kinds.find(({ verb, words }) => verb.test(vg.lemma) && words.test(text))
  const match = kind?.words.exec(text)
  const found = match?.groups
  if (!kind || !match || !found?.figure || leaning.test(`${found.before ?? ''}${found.after ?? ''}`)) return []
  // "allows farmers to keep cattle for up to five years": how long they keep it.
  if (/ to /.test(found.before ?? '') && !found.before?.startsWith('able to ')) return []
  if (kind.wh === sized && (vg.helpers.length > 0 || vg.voice === 'passive')) return []
  const start = from + text.indexOf(found.figure, (found.before ?? '').length)
  const last = analysis.chunks.findLastIndex(({ i }) => (analysis.tokens[i]?.from ?? 0) < from + match[0].length)
  if (!goesOn(view, last + 1, found.dimension !== undefined)) return []
  if (!standsAlone(analysis, clause.complement.a, last + 1, view.reference, false)) return []
  const wh = kind.wh(frame, found)
  const stem = wh.endsWith('?')
    ? wh
    : `${plain([wh, invert(vg, frame.subject), (found.before ?? '').trim(), (found.after ?? '').trim()].join(' '))}?`
  return [
    draft(view, {
      kind: 'quantity',
      relation: `${vg.lemma} ${wh}`,
      subject: frame.subject,
      rule: 'reach',
      claims: clause.at,
      slots: [
        subjectSlot(view, frame),
        slotAt(view, 'quantity', start, start + found.figure.length, { type: 'quantity' }),
      ],
      statement: statement(frame),
      asks: [ask('quantity', fronted(frame, stem.replace(/ \?$/, '?')), found.figure)],
    }),
  ]
}
