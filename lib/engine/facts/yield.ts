import { extent, plain } from '../analysis'
import { invert, statement } from '../asks'
import { capital } from '../capital'
import type { Frame } from '../frames'
import { phraseEnd } from '../nounPhraseEnd'
import { ask, type Draft, draft, type Family, safe, subjectSlot, type View } from './family'
import { phraseOf, phraseSlot } from './phrase'
import { isStated } from './stated'

/** What things are put together to make: "Sand and lime are mixed to make mortar". */
export const yields: Family = {
  name: 'yield',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

const making = /^(?:make|produce|form|create|give|yield|obtain|generate|release|become)$/
const joining =
  /^(?:combine|mix|melt|smelt|join|react|burn|heat|cool|process|ferment|press|refine|grind|crush|boil|dry|bake|fuse|merge|unite|add|convert|break|bring|put|blend|weave|spin|treat|distil|distill|dissolve|mould|mold|compress|condense)$/

function read(view: View, frame: Frame): readonly Draft[] {
  const { vg, clause } = frame
  const { chunks, sentence } = view.analysis
  const passive = vg.voice === 'passive'
  if (!joining.test(vg.lemma) || (!passive && !/^(?:combine|react|join|merge|unite|fuse)$/.test(vg.lemma))) return []
  if (!isStated(view, frame) || clause.marker || clause.relative) return []
  const { a, b } = clause.complement
  const at = chunks.findIndex((chunk, index) => index >= a && index < b && chunk.kind === 'inf')
  const act = chunks[at]?.vg
  if (!act || !making.test(act.lemma) || act.voice === 'passive') return []
  const end = phraseEnd(chunks, at + 1, b)
  const made = phraseOf(view, at + 1, end)
  const before = frame.pieces.filter((piece) => !piece.front && piece.b <= at)
  const fronts = frame.pieces.filter((piece) => piece.front)
  if (!made || !/^(?:what|which )/.test(made.wh)) return []
  if (!safe(view, { ...frame, pieces: [...fronts, ...before] })) return []
  const between = plain(
    sentence.text.slice(extent(view.analysis, clause.at, clause.at + 1).to, extent(view.analysis, at, at + 1).to),
  )
  const stem = plain(
    [capital(made.wh), invert(vg, frame.subject), between, ...fronts.map(({ words }) => words)].join(' '),
  )
  return [
    draft(view, {
      kind: 'process',
      relation: `${vg.lemma} to ${act.lemma}`,
      subject: frame.subject,
      rule: 'yield',
      slots: [subjectSlot(view, frame), phraseSlot(view, 'object', made)],
      statement: safe(view, frame) ? statement(frame) : null,
      asks: [ask('object', `${stem}?`, made.answer, made.accepted)],
    }),
  ]
}
