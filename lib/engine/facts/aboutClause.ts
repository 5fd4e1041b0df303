import { extent, plain } from '../analysis'
import { askPiece, statement } from '../asks'
import type { Chunk } from '../chunks'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import { hedge } from '../lexicon'
import { sayTextOnce } from '../sayOnce'
import { opener, reasonEnd } from './cause'
import { ask, type Draft, draft, type Family, isUnreal, safe, slotAt, type View } from './family'

/** What a word like this can stand for is a whole clause. */
const happening =
  /^(?:process|change|phenomenon|effect|practice|technique|reaction|procedure|behaviou?r|habit|custom|tactic|strategy|motion|movement|condition|event|occurrence)$/
const naming = /^(?:call|know|term|refer)$/

/** What is said of a whole clause: "This is because ...", "This change is known as tin pest", "..., a process called leaching". */
export const aboutClause: Family = {
  name: 'aboutClause',
  read: (view) => [...ofSentenceBefore(view), ...apposed(view)],
}

/** "This", "This change" at the beginning, and the verb behind it. */
function ofSentenceBefore(view: View): readonly Draft[] {
  const { analysis, before } = view
  const { chunks, tokens } = analysis
  const [first, verb] = chunks
  if (!before || first?.kind !== 'np' || verb?.kind !== 'vg' || !verb.vg || tokens[0]?.lower !== 'this') return []
  if (first.j > 2 || (first.j === 2 && !happening.test(tokens[1]?.lower ?? ''))) return []
  const frame = whole(before)
  if (!frame || verb.vg.negated || !/^(?:is|was)$/.test((verb.vg.helpers[0] ?? verb.vg.main).lower)) return []
  let at = 2
  while (chunks[at]?.kind === 'adv') at += 1
  return naming.test(verb.vg.lemma) && verb.vg.voice === 'passive'
    ? named(view, before, frame, verb.vg.lemma === 'know' || verb.vg.lemma === 'refer' ? behindAs(chunks, at) : at)
    : verb.vg.lemma === 'be'
      ? explained(view, frame, at)
      : []
}

const behindAs = (chunks: readonly Chunk[], at: number): number => {
  const as = chunks[at]?.word === 'to' ? at + 1 : at
  return chunks[as]?.word === 'as' ? as + 1 : -1
}

/** The one main clause of a sentence, where a question can say it whole. */
function whole(view: View): Frame | undefined {
  const { analysis, frames, attribution } = view
  if (attribution !== undefined || hedge.test(analysis.sentence.text)) return undefined
  const main = analysis.clauses.filter(
    ({ relative, reduced, marker, subject, vg }) =>
      !relative && !reduced && marker === undefined && (subject !== undefined || !naming.test(vg.lemma)),
  )
  const frame = frames.find(({ clause }) => clause === main[0])
  const isPlainly = main.length === 1 && frame && !frame.vg.negated && !frame.person && !isUnreal(frame)
  return isPlainly && safe(view, frame) && !/^(?:it|there|this|he|she|they)\b/i.test(frame.subject) ? frame : undefined
}

/** "What is it called when tin slowly turns into a grey powder?" */
function named(view: View, { analysis }: View, frame: Frame, at: number): readonly Draft[] {
  const { chunks, sentence } = view.analysis
  const term = chunks[at]
  if (at < 0 || term?.kind !== 'np' || term.pronoun || chunks[at + 1]?.kind !== 'stop') return []
  const { helpers, main } = frame.vg
  const isPresent =
    helpers.length === 0
      ? /^(?:base|pres3)$/.test(main.form ?? '')
      : /^(?:is|are|can|may)$/.test(helpers[0]?.lower ?? '')
  const said = sayTextOnce(analysis, statement(frame)).slice(0, -1)
  const opens = analysis.tokens[0]
  const when =
    opens?.pos === 'name' && said.startsWith(opens.text) ? said : said.charAt(0).toLowerCase() + said.slice(1)
  const { from, to } = extent(view.analysis, at, at + 1)
  const name = plain(sentence.text.slice(from, to)).replace(/^(?:an?|the) /, '')
  if (!isPresent || said.split(' ').length > 22 || name.split(' ').length > 4) return []
  return [
    draft(view, {
      kind: 'naming',
      relation: 'called',
      subject: frame.subject,
      rule: 'naming:clause',
      slots: [slotAt(view, 'term', to - name.length, to)],
      asks: [ask('term', `What is it called when ${when}?`, name)],
    }),
  ]
}

/** "Why do the plates crack?" - "the mortar freezes". */
function explained(view: View, frame: Frame, at: number): readonly Draft[] {
  const { chunks, sentence } = view.analysis
  const isClause = chunks[at]?.word === 'because' && chunks[at + 1]?.word !== 'of'
  const length = isClause ? 1 : opener(chunks, at)
  if (length === 0) return []
  const a = at + length
  const end = reasonEnd(chunks, a - 1, chunks.length)
  const { from, to } = extent(view.analysis, a, end)
  const words = plain(sentence.text.slice(from, to))
  if (words.split(' ').length < 3 || !standsAlone(view.analysis, a, end, view.reference, false)) return []
  return [
    draft(view, {
      kind: 'cause',
      relation: 'because',
      subject: frame.subject,
      rule: 'cause:before',
      slots: [slotAt(view, 'reason', from, to)],
      asks: [ask('reason', askPiece(frame, 'Why', []), words, [`because ${words}`])],
    }),
  ]
}

/** "The lamp burns oil, a process called sooting": the clause before the comma is what is named. */
function apposed(view: View): readonly Draft[] {
  const { analysis } = view
  const { chunks, tokens } = analysis
  const at = chunks.findLastIndex(
    (chunk, index) =>
      chunk.kind === 'comma' &&
      chunks[index + 1]?.kind === 'np' &&
      /^an?$/.test(chunks[index + 1]?.lead ?? '') &&
      happening.test(chunks[index + 1]?.word ?? '') &&
      /^(?:called|known|termed)$/.test(tokens[chunks[index + 2]?.i ?? 0]?.lower ?? ''),
  )
  if (at < 0) return []
  const frame = whole({ ...view, frames: view.frames.map((own) => cutAt(own, at)) })
  const term = tokens[chunks[at + 2]?.i ?? 0]?.lower === 'known' ? behindAs(chunks, at + 3) : at + 3
  return frame ? named(view, view, frame, term) : []
}

/** A frame without what stands from chunk `at` on. */
const cutAt = (frame: Frame, at: number): Frame => ({ ...frame, pieces: frame.pieces.filter(({ a }) => a < at) })
