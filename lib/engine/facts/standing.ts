import { extent, plain } from '../analysis'
import { invert } from '../asks'
import { type Frame, isAsserted } from '../frames'
import { standsAlone } from '../leaning'
import type { Token } from '../tokens'
import { type Ask, ask, type Draft, draft, type Family, isUnreal, slotAt, subjectSlot, type View } from './family'

/** In what place something stands: "Holm ranked 12th of 40 towns", "The Post ranked the school third in 1990". */
export const standing: Family = {
  name: 'standing',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

const ordinal =
  /^(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last)$/
/** Verbs that say of their subject in what place it stands. */
const standingVerbs = /^(?:rank|place|finish|come)$/
/** Verbs by which somebody gives a place to something. */
const givingVerbs = /^(?:rank|rate)$/
/** What may stand behind a place: in what, among whom, when. */
const within = /^(?:in|at|on|among|amongst|out|of|for|overall|behind|nationally|worldwide|by|place)$/

/** What a question says beside its verb and subject. */
const mostWords = 18

function read(view: View, frame: Frame): readonly Draft[] {
  const { analysis, reference } = view
  const { chunks, tokens, sentence } = analysis
  const { vg, clause } = frame
  if (isUnreal(frame) || !isAsserted(analysis, clause) || clause.complement.b <= clause.complement.a) return []
  const first = chunks[clause.complement.a]?.i ?? 0
  const at = tokens.findIndex((token, index) => index >= first && ordinal.test(token.lower))
  const place = tokens[at]
  const next = tokens[at + 1]
  if (!place || !next || (!within.test(next.lower) && next.pos !== 'punct')) return []
  const gives = vg.voice === 'active' && at > first
  if (!(gives || vg.voice === 'passive' ? givingVerbs : standingVerbs).test(vg.lemma)) return []
  if (vg.lemma === 'come' && next.lower !== 'in') return []
  const object = plain(sentence.text.slice(tokens[first]?.from ?? 0, place.from))
  const fronts = frame.pieces.filter(({ front, role }) => front && role !== 'adverb')
  const named = chunks.some(({ kind, i, j }) => kind === 'np' && i === first && j >= at)
  if (gives ? !named || object === '' : at !== first) return []
  if (!fronts.every((front) => standsAlone(analysis, front.a, front.b, reference))) return []
  const times = fronts.map(({ words }) => words)
  const rest = endsOf(frame, at)
    .filter((b) => standsAlone(analysis, clause.complement.a, b, reference))
    .map((b) => behind(plain(sentence.text.slice(place.to, extent(analysis, clause.complement.a, b).to))))
    .map((after) => plain([object, after, ...times].join(' ')))
    .find((words) => words !== object && words.split(' ').length <= mostWords)
  if (rest === undefined) return []
  return [
    draft(view, {
      kind: 'statement',
      relation: `${vg.lemma} ${rest}`,
      subject: frame.subject,
      rule: 'standing',
      slots: [subjectSlot(view, frame), slotAt(view, 'quantity', place.from, place.to)],
      statement: null,
      asks: [asked(frame, place, rest)],
    }),
  ]
}

/** "of 40 towns" is "out of 40 towns"; "12th place" is "12th". */
const behind = (words: string): string =>
  words
    .replace(/^place\b/, '')
    .trim()
    .replace(/^of (?=\d|the \d)/, 'out of ')

/** Where what is said of the place may end: at the end of its clause, or before any later phrase of it. */
function endsOf({ analysis: { chunks }, clause }: Frame, place: number): readonly number[] {
  const { a, b } = clause.complement
  const stop = chunks.findIndex(
    ({ kind, i }, at) => at > a && i > place && (at >= b || /^(?:comma|conj|rel|sub|ger|part|vg|stop)$/.test(kind)),
  )
  const end = stop < 0 ? b : stop
  const within = chunks.flatMap(({ kind, i, word }, at) =>
    at > a && at < end && i > place + 1 && kind === 'prep' && word !== 'of' ? [at] : [],
  )
  return [end, ...within.reverse()]
}

function asked({ vg, subject }: Frame, place: Token, rest: string): Ask | undefined {
  const turned = invert(vg, subject)
  const stem =
    vg.lemma === 'place'
      ? `What place ${turned.replace(/ place$/, ' take')} ${rest}?`
      : `In what place ${turned} ${rest}?`
  return ask('quantity', stem, place.text, [`${place.text} place`, `${place.text} overall`])
}
