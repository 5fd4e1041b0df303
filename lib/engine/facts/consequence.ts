import { type Analysis, extent, plain } from '../analysis'
import type { Clause, Range } from '../clauseParts'
import { type Frame, frameOf } from '../frames'
import { standsAlone } from '../leaning'
import { isPlural } from '../lexicon'
import { sayOnce } from '../sayOnce'
import { narrowed, question } from './cause'
import { withDenied } from './denied'
import { ask, type Draft, draft, type Family, isUnreal, safe, slotAt, subjectSlot, type View } from './family'

/** What follows from what was said before: "The tax was high, so the guild left Ulm", "The harvest failed. As a result, prices rose." */
export const consequence: Family = {
  name: 'consequence',
  read: (own) => {
    const view = withDenied(own)
    return view.analysis.clauses.flatMap((clause) => [...within(view, clause), ...across(view, clause)])
  },
}

/** Between a reason and what follows from it, in one sentence. */
const joint = /^(?:, so|[;,] (?:and )?(?:as an? (?:result|consequence)|therefore|consequently|for this reason),?) $/
/** At the beginning of a sentence whose reason is the sentence before. */
const opener = /^(?:As an? (?:result|consequence)|Consequently|For this reason|For that reason|Therefore), $/
const fewest = 3
const mostWords = 24

type Reason = { readonly view: View; readonly from: number; readonly to: number; readonly words: string }

/** "S, so S": the reason is all that stands before the joint. */
function within(view: View, clause: Clause): readonly Draft[] {
  const { analysis } = view
  const { chunks, clauses, sentence } = analysis
  if (!isMain(clause) || !clause.subject) return []
  const { from } = extent(analysis, clause.subject.a, clause.subject.a + 1)
  const near = Math.max(0, clause.subject.a - 6)
  const offset = chunks
    .slice(near, clause.subject.a)
    .findLastIndex(
      ({ kind }, at) =>
        /^(?:comma|stop)$/.test(kind) &&
        joint.test(sentence.text.slice(extent(analysis, near + at, near + at + 1).from, from)),
    )
  const end = near + offset
  // "so many farmers left": how many, and not what follows.
  if (offset < 0 || /^(?:many|much|few|little)$/.test(chunks[clause.subject.a]?.lead ?? '')) return []
  const first = clauses.findLast(
    (own) => own.at < end && isMain(own) && own.subject !== undefined && !own.subject.pronoun,
  )
  // "a tree meant a wood, a soldier meant an army": examples side by side are no reason.
  if (!first?.subject || clauses.some((own) => isMain(own) && own.at > first.at && own.at < end)) return []
  const start = first.front.find((range) => !isConnective(analysis, range))?.a ?? first.subject.a
  if (chunks.slice(0, start).some(({ kind }) => !/^(?:adv|comma|conj)$/.test(kind))) return []
  const frame = frameBehind(view, clause, first)
  const reason = frame && reasonIn(view, start, end)
  return frame && reason ? made(view, frame, reason) : []
}

/** "S. As a result, S": the reason is the whole sentence before. */
function across(view: View, clause: Clause): readonly Draft[] {
  const { analysis, before } = view
  const opens = clause.front.at(-1)
  if (!before || !isMain(clause) || !clause.subject || opens?.a !== 0) return []
  const { from } = extent(analysis, clause.subject.a, clause.subject.a + 1)
  const frame = view.frames.find((own) => own.clause.at === clause.at)
  if (!opener.test(analysis.sentence.text.slice(0, from)) || !frame) return []
  const { chunks, clauses } = before.analysis
  const first = clauses.find((own) => isMain(own))
  const last = chunks.length - (chunks.at(-1)?.kind === 'stop' ? 1 : 0)
  const start = first?.front[0]?.a ?? first?.subject?.a
  if (start === undefined || first?.subject?.pronoun || chunks.slice(0, last).some(({ kind }) => kind === 'stop'))
    return []
  if (chunks.slice(0, start).some(({ kind }) => !/^(?:adv|comma|conj)$/.test(kind))) return []
  const reason = reasonIn(before, start, last)
  return reason ? made(view, { ...frame, pieces: frame.pieces.filter(({ front }) => !front) }, reason) : []
}

/** "Thus, the gate was shut": it joins the sentence to the one before, and belongs to no reason. */
const isConnective = ({ chunks }: Analysis, { a, b }: Range): boolean =>
  b === a + 1 &&
  /^(?:thus|therefore|hence|so|then|also|however|moreover|furthermore|still|instead|finally|indeed|consequently|accordingly)$/.test(
    chunks[a]?.word ?? '',
  )

const isMain = ({ marker, relative, shared, reduced }: Clause): boolean =>
  marker === undefined && relative === undefined && !shared && !reduced

/** What follows, with the subject of the reason put in where it says "it" or "they". */
function frameBehind(view: View, clause: Clause, first: Clause): Frame | undefined {
  const { analysis, index, reference } = view
  if (!clause.subject?.pronoun) return view.frames.find((own) => own.clause.at === clause.at)
  const named = first.subject && frameOf(analysis, index, { ...clause, front: [], subject: first.subject }, reference)
  const said = clause.subject.head.lower
  const fits = said === 'they' ? named?.plural : said === 'it' ? !named?.plural && !named?.person : false
  return fits && named && !isAmbiguous(view, first, clause.at, named.plural) ? named : undefined
}

/** "The flood reached the mill, so it was rebuilt": the mill may be meant. */
function isAmbiguous({ analysis: { chunks } }: View, first: Clause, until: number, plural: boolean): boolean {
  return chunks
    .slice(first.at + 1, until)
    .some(
      ({ kind, pronoun, lead, head, word }) =>
        kind === 'np' &&
        !pronoun &&
        !/^(?:its|their)$/.test(lead) &&
        (plural
          ? isPlural(head?.lower ?? word)
          : !isPlural(head?.lower ?? word) && (head?.pos === 'name' || /^(?:the|an?|this|that|one)$/.test(lead))),
    )
}

/** Nothing that leans on another sentence, asks, supposes or quotes. */
function reasonIn(view: View, a: number, b: number): Reason | undefined {
  const { analysis, reference } = view
  const { from, to } = extent(analysis, a, b)
  const text = plain(analysis.sentence.text.slice(from, to)).replace(/[,;]$/, '')
  const lead = analysis.tokens[analysis.chunks[a]?.i ?? 0]
  const words = lead?.pos === 'name' || from > 0 ? text : text.charAt(0).toLowerCase() + text.slice(1)
  const { length } = words.split(' ')
  return length >= fewest &&
    length <= mostWords &&
    !/[;:?“”"]|^(?:if|when|suppose|imagine|unless|although|while|for example|for instance)\b/i.test(words) &&
    standsAlone(analysis, a, b, reference, false)
    ? { view, from, to, words }
    : undefined
}

/** "Therefore, it was probably weak", "must have been": what somebody concludes, and no effect. */
const isInferred = ({ vg, pieces }: Frame): boolean =>
  (vg.helpers.length > 1 && /^(?:must|may|might|could)$/.test(vg.helpers[0]?.lower ?? '')) ||
  [...vg.adverbs.map(({ lower }) => lower), ...pieces.map(({ words }) => words)].some((words) =>
    /^(?:probably|possibly|perhaps|likely|apparently|presumably|surely)\b/.test(words),
  )

function made(view: View, frame: Frame, { view: own, from, to, words }: Reason): readonly Draft[] {
  if (isUnreal(frame) || !safe(view, frame) || narrowed(view, frame) || isInferred(frame)) return []
  // "The only way is to wait": how, and nothing that has a reason.
  if (frame.vg.lemma === 'be' && frame.pieces.some(({ role, front }) => role === 'inf' && !front)) return []
  const because = ask('reason', question(frame, `because ${words}`), words, [words, `because ${words}`])
  // "Why is gold used? it does not rust": the subject that both have is said once.
  const said = because && sayOnce(view.analysis, because)
  if (!said) return []
  return [
    draft(view, {
      kind: 'cause',
      relation: 'so',
      subject: frame.subject,
      rule: 'cause:consequence',
      slots: [
        subjectSlot(view, frame),
        slotAt(own, 'reason', from, to, said.answer === words ? {} : { value: said.answer }),
      ],
      statement: null,
      asks: [because],
    }),
  ]
}
