import { invert } from '../asks'
import { capital } from '../capital'
import type { Frame } from '../frames'
import { ask, type Draft, draft, type Family, inside, safe, slotAt, type View } from './family'

/** What a foreign or strange word means: "the Greek root oxys, meaning 'acid'", "Garðarshólmur, which means 'Garðar's Isle'". */
export const meaning: Family = {
  name: 'meaning',
  read: (view) => [...read(view), ...view.frames.flatMap((frame) => [...symbol(view, frame), ...sense(view, frame)])],
}

/** A name or a word: "the name Ulm", "the word canal", "the town's name". */
const wordOrName = /^the (?:(?:name|word|term|prefix|suffix|root) ["“]?\p{L}[\p{L}'’-]*["”]?|\p{Ll}+['’]s name)$/u

/** "The word canal means "reed"": what it means stands in quotation marks. */
function sense(view: View, frame: Frame): readonly Draft[] {
  const { vg, clause, pieces } = frame
  const said = pieces.find(({ role, front }) => role === 'object' && !front)
  const { text } = view.analysis.sentence
  if (!said || vg.lemma !== 'mean' || vg.voice !== 'active' || clause.marker || !wordOrName.test(frame.subject))
    return []
  const isQuoted = /["“]$/.test(text.slice(0, said.from)) && /^[,.]?["”]/.test(text.slice(said.to))
  if (!isQuoted || text.slice(said.from, said.to) !== said.words || frame.derived) return []
  return [
    meant(view, frame, {
      rule: 'meaning:name',
      subject: frame.subject,
      said,
      question: `What ${invert(vg, frame.subject)}?`,
    }),
  ]
}

type Meant = {
  readonly rule: string
  readonly subject: string
  readonly said: { readonly from: number; readonly to: number; readonly words: string }
  readonly question: string
}

/** What the subject of a clause means, asked by its subject. */
const meant = (
  view: View,
  { clause, subjectFrom, subjectTo }: Frame,
  { rule, subject, said, question }: Meant,
): Draft =>
  draft(view, {
    kind: 'naming',
    relation: 'means',
    subject,
    rule,
    claims: clause.at,
    slots: [
      slotAt(view, 'term', subjectFrom, subjectTo),
      slotAt(view, 'subject', subjectFrom, subjectTo),
      slotAt(view, 'definition', said.from, said.to),
    ],
    statement: null,
    asks: [ask('definition', question, said.words)],
  })

/** A letter, a sign or a colour, which stands for something else. */
const sign = /^(?:the )?(?:(?:letter|symbol|sign|abbreviation|acronym|prefix|colou?r|numeral) \S+|\p{Lu}{1,4})$/u

/** "The letter K stands for the Cretaceous period." */
function symbol(view: View, frame: Frame): readonly Draft[] {
  const { vg, clause } = frame
  const signified = frame.pieces.find((piece) => !piece.front && piece.role !== 'adverb')
  const { sentence } = view.analysis
  const subject = sentence.text.slice(frame.subjectFrom, frame.subjectTo).replace(/^The /, 'the ')
  const says = (vg.lemma === 'stand' && signified?.prep === 'for') || /^(?:denote|signify)$/.test(vg.lemma)
  if (!signified || !says || vg.voice !== 'active' || clause.marker || !sign.test(subject)) return []
  if (!safe(view, frame, [signified])) return []
  const range = signified.role === 'pp' ? inside(view, signified) : signified
  const rest = frame.pieces.filter((piece) => piece !== signified && piece.role !== 'adverb').map(({ words }) => words)
  const question = `${rest.length > 0 ? `${capital(rest.join(' '))}, what` : 'What'} ${invert(vg, subject)}${signified.role === 'pp' ? ' for' : ''}?`
  return [meant(view, frame, { rule: 'meaning:symbol', subject, said: range, question })]
}

const glossed =
  /(?<term>(?<![\p{L}-])(?:\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30}){0,3}|\p{Ll}[\p{L}'’-]{1,30})|["“][^"“”]{2,40}["”])(?<link>,? \(?(?:literally |roughly |from \p{Lu}\p{L}+ )?(?:which (?:literally |roughly )?means|(?:literally |roughly )?meaning|literally|lit\.) )(?<open>["“‘'])(?<sense>[^"“”‘’']{2,60}|[^"“”]{2,60})["”’'](?=[\s,.;:)]|$)/gu

/** Words that are no word to be explained: "a term meaning ...". */
const general = /^(?:word|term|name|phrase|title|expression|and|or|it|which|that|is|was|language|root|roots|origin)$/i

function read(view: View): readonly Draft[] {
  const { text } = view.analysis.sentence
  return [...text.matchAll(glossed)].flatMap((match): readonly Draft[] => {
    const { term = '', link = '', sense = '' } = match.groups ?? {}
    const quoted = /^["“]/.test(term)
    const word = quoted ? term.slice(1, -1).replace(/[,.]$/, '') : term
    const last = word.split(' ').at(-1) ?? word
    // "oxys, 'acid', literally 'sharp'": what stands in quotation marks there is a meaning itself.
    if (general.test(last) || general.test(word) || (quoted && /lit/.test(link))) return []
    const at = match.index + (quoted ? 1 : 0)
    const from = match.index + term.length + link.length + 1
    const answer = sense.replace(/[,.]$/, '')
    return [
      draft(view, {
        kind: 'naming',
        relation: 'means',
        subject: word,
        rule: 'meaning',
        slots: [
          slotAt(view, 'term', at, at + word.length),
          slotAt(view, 'subject', at, at + word.length),
          slotAt(view, 'definition', from, from + answer.length),
        ],
        statement: null,
        asks: [ask('definition', `What does ${/^\p{Lu}/u.test(word) ? word : `the word ${word}`} mean?`, answer)],
      }),
    ]
  })
}
