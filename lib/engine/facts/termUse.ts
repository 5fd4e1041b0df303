import { extent, plain } from '../analysis'
import { invert } from '../asks'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import { ask, type Draft, draft, type Family, slotAt, type View } from './family'

/** What a term is used for or says: "Sociologists use the term anomie to describe a state without norms", "The term anomie refers to a state without norms". */
export const termUse: Family = {
  name: 'termUse',
  read: (view) => view.frames.flatMap((frame) => [...used(view, frame), ...said(view, frame)]),
}

const mostWords = 26
const quotes = /^["“‘'«]|["”’'»,]+$/g
/** "the term opportunity cost" */
const called = /^the (term|word|phrase|name|expression) (["“‘]?\p{L}[^,;:()]{1,48})$/iu
const telling = /^to (describe|refer to|denote|indicate|designate|mean|characterize|characterise) /
const saying: Readonly<Record<string, string>> = { refer: 'to', describe: '', denote: '', designate: '', mean: '' }

/** Behind these the sentence goes on with something else than the meaning. */
const goesOn =
  /,? (?:and|but|or|although|though|while|whereas|because|since|unless) (?:(?:also|often|later|then|is|was|are|were|has|have|had|can|may|includes?|included)\b|(?:the|an?|some|many|most|they|it|he|she)\b.*\b(?:is|was|are|were|has|have|had|\p{Ll}+ed)\b)|,? (?:but|although|though|whereas|unless) /u

/** The whole of what the sentence says from chunk `from` on, where it stands alone. */
function meaningFrom(view: View, from: number, offset: number): { text: string; from: number; to: number } | undefined {
  const { analysis } = view
  const { chunks, sentence } = analysis
  const stop = chunks.findIndex(({ kind }, at) => at > from && kind === 'stop')
  // "meant a convoy, and it was first used in 1267": another clause, which says something else.
  const next = chunks.findIndex(
    ({ kind }, at) =>
      at > from &&
      kind === 'comma' &&
      chunks[at + 1]?.word === 'and' &&
      analysis.clauses.some(({ subject, marker }) => subject?.a === at + 2 && marker === undefined),
  )
  const end = next > 0 ? next : stop < 0 ? chunks.length : stop
  const start = extent(analysis, from, from + 1).from + offset
  const { to } = extent(analysis, from, end)
  const text = plain(sentence.text.slice(start, to))
  const { length } = text.split(' ')
  // "in a term of law" may go on with another clause, or point at what stands elsewhere.
  return length >= 3 &&
    length <= mostWords &&
    !goesOn.test(text) &&
    !/[;:“”"]|\b(?:this|these|those|here|we|our|you|your)\b|, (?:and|but|or|so|which|whether) /.test(text) &&
    standsAlone(analysis, from, end, view.reference, false)
    ? { text, from: start, to }
    : undefined
}

type Term = { readonly noun: string; readonly word: string; readonly from: number; readonly to: number }

function termIn(view: View, from: number, to: number): Term | undefined {
  const words = plain(view.analysis.sentence.text.slice(from, to))
  const [, noun, name] = called.exec(words) ?? []
  const word = name?.replace(quotes, '')
  if (
    noun === undefined ||
    word === undefined ||
    word.split(' ').length > 4 ||
    /\b(?:of|for|used|that|in|with|as|when|also|\p{Ll}+ly)\b/u.test(word)
  )
    return undefined
  const start = view.analysis.sentence.text.indexOf(word, from)
  return start < 0 ? undefined : { noun: noun.toLowerCase(), word, from: start, to: start + word.length }
}

/** "Sociologists use the term anomie to describe ...", "The term anomie is used to describe ..." */
function used(view: View, frame: Frame): readonly Draft[] {
  const { chunks, sentence } = view.analysis
  const { clause, vg } = frame
  if (vg.lemma !== 'use' || clause.marker || clause.relative || frame.pieces.some(({ front }) => front)) return []
  const at = chunks.findIndex(({ kind }, index) => index > clause.at && index < clause.complement.b && kind === 'inf')
  const between = extent(view.analysis, clause.at + 1, at)
  const passive = vg.voice === 'passive'
  if (at < 0 || (passive ? at !== clause.at + 1 : between.to <= between.from)) return []
  const term = passive ? termIn(view, frame.subjectFrom, frame.subjectTo) : termIn(view, between.from, between.to)
  const verb = telling.exec(sentence.text.slice(extent(view.analysis, at, at + 1).from))
  if (!term || !verb || frame.derived || /^(?:we|you|they|i|it)$/i.test(frame.subject)) return []
  const meaning = meaningFrom(view, at, verb[0].length)
  if (!meaning) return []
  const { subject } = frame
  const turned = invert(vg, passive ? '' : subject)
  return [
    made(view, frame, term, meaning, [
      `What ${term.noun} ${plain(turned)} to ${verb[1]} ${meaning.text}?`,
      passive
        ? `What ${invert(vg, `the ${term.noun} ${term.word}`)} to ${verb[1]}?`
        : `What ${turned} the ${term.noun} ${term.word} to ${verb[1]}?`,
    ]),
  ]
}

/** "The term anomie refers to a state without norms" */
function said(view: View, frame: Frame): readonly Draft[] {
  const { clause, vg } = frame
  const prep = saying[vg.lemma]
  if (prep === undefined || vg.voice !== 'active' || vg.helpers.length > 0 || vg.negated || frame.derived) return []
  if (clause.marker || clause.relative || frame.pieces.some(({ front }) => front)) return []
  const first = view.analysis.chunks[clause.at + 1]
  const from = prep === '' ? clause.at + 1 : clause.at + 2
  const term = termIn(view, frame.subjectFrom, frame.subjectTo)
  if (!term || (prep !== '' && first?.word !== prep)) return []
  const meaning = meaningFrom(view, from, 0)
  if (!meaning) return []
  const verb = plain(`${vg.main.text} ${prep}`)
  return [
    made(view, frame, term, meaning, [
      `What ${term.noun} ${verb} ${meaning.text}?`,
      `${plain(`What ${invert(vg, `the ${term.noun} ${term.word}`)} ${prep}`)}?`,
    ]),
  ]
}

const made = (
  view: View,
  frame: Frame,
  term: Term,
  meaning: { readonly text: string; readonly from: number; readonly to: number },
  [forTerm, forMeaning]: readonly [string, string],
): Draft =>
  draft(view, {
    kind: 'definition',
    relation: 'term',
    subject: term.word,
    rule: 'definition:term',
    claims: frame.clause.at,
    slots: [slotAt(view, 'term', term.from, term.to), slotAt(view, 'definition', meaning.from, meaning.to)],
    statement: null,
    asks: [ask('term', forTerm, term.word), ask('definition', forMeaning, meaning.text)],
  })
