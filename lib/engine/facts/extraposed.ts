import { extent, plain } from '../analysis'
import { whenWords } from '../asks'
import type { Clause } from '../clauseParts'
import { isExpletive } from '../expletive'
import { standsAlone } from '../leaning'
import { ask, type Draft, draft, type Family, slotAt, type View } from './family'

/** When something was found or decided that a clause tells: "In 1921, it was shown that the dye is a poison." */
export const extraposed: Family = {
  name: 'extraposed',
  read: (view) => view.analysis.clauses.flatMap((clause) => read(view, clause)),
}

/** What is found once and for all, or settled on a day. */
const settling =
  /^(?:confirm|discover|find|show|prove|demonstrate|establish|reveal|announce|decide|agree|decree|determine|propose|suggest|report)$/

function read(view: View, clause: Clause): readonly Draft[] {
  const { analysis, reference } = view
  const { chunks, tokens, sentence } = analysis
  const { vg, subject, complement, front } = clause
  if (chunks[subject?.a ?? -1]?.word !== 'it' || vg.voice !== 'passive' || vg.negated || clause.marker) return []
  if (!settling.test(vg.lemma) || !/^(?:was|were)$/.test(vg.helpers[0]?.lower ?? '') || !isExpletive(analysis, clause))
    return []
  const that = chunks.findIndex((chunk, at) => at >= complement.a && at < complement.b && chunk.word === 'that')
  const when = [...front, { a: complement.a, b: that }].flatMap(({ a, b }) =>
    b - a === 2 && chunks[a]?.kind === 'prep' && chunks[a + 1]?.kind === 'date'
      ? [{ at: a + 1, prep: chunks[a]?.word }]
      : [],
  )
  const said = front.length + (that > complement.a ? 1 : 0)
  const [only] = when
  const token = tokens[chunks[only?.at ?? -1]?.i ?? -1]
  const date = token?.date
  if (!only || when.length !== 1 || said !== 1 || !token || !date?.start || date.derived || date.vague) return []
  if (!/^(?:in|on)$/.test(only.prep ?? '') || !standsAlone(analysis, that + 1, complement.b, reference)) return []
  const inner = analysis.clauses.find((own) => own.marker === 'that' && own.subject?.a === that + 1)
  // "found that the wells of Ulm – and those of Linz – were dry", "that she is a partner, with others, in a mill": the clause goes on.
  const behind = chunks[complement.b]
  const goesOn =
    /^[–—-]$/.test(behind?.word ?? '') || (behind?.kind === 'comma' && chunks[complement.b + 1]?.kind === 'prep')
  if (!inner?.subject || goesOn) return []
  const content = extent(analysis, that, complement.b)
  const words = plain(sentence.text.slice(content.from, content.to))
  const about = extent(analysis, inner.subject.a, inner.subject.b)
  return [
    draft(view, {
      kind: 'event',
      relation: `${vg.lemma} that`,
      subject: plain(sentence.text.slice(about.from, about.to)),
      rule: 'extraposed',
      start: date.start,
      slots: [
        slotAt(view, 'subject', about.from, about.to),
        slotAt(view, 'start', token.from, token.to, { value: date.start, type: 'date' }),
        slotAt(view, 'object', content.from, content.to),
      ],
      statement: `It was ${vg.main.text} ${only.prep ?? 'in'} ${token.text} ${words}.`,
      asks: [ask('start', `${whenWords(date)} was it ${vg.main.text} ${words}?`, token.text)],
    }),
  ]
}
