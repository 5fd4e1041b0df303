import { invert, singularVerb } from '../asks'
import type { Frame } from '../frames'
import { loose } from './definition'
import { ask, type Draft, draft, type Family, slotAt, subjectSlot, subjectWord, type View } from './family'
import { fronted, isPlain, restOf } from './wholeComplement'

/** What a thing is taken for: "Ulm is regarded as the cradle of the plough". */
export const regarded: Family = {
  name: 'regarded',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

const judgement =
  /^(?:an?|the) (?:most |\p{L}+ly )?(?:important|significant|major|great(?:est)?|finest|good|bad|best|serious|key|leading|prominent|useful|valuable|powerful|successful|famous|popular|notable|influential|classic|masterpiece|success|failure|hero|expert|genius)\b/u

/** "an important step", "a great success": what people think of a thing is no fact to ask for. */
export const isJudgement = (words: string): boolean => judgement.test(words)

function read(view: View, frame: Frame): readonly Draft[] {
  const { vg, clause, subject } = frame
  const { chunks } = view.analysis
  // "A fossil, the oldest of all, is considered": which one, the question would not say.
  if (vg.voice !== 'passive' || clause.subject?.b !== clause.at || subject.includes(',') || !isPlain(view, frame))
    return []
  const at = clause.at + 2
  if (!/^(?:regard|view|see)$/.test(vg.lemma) || chunks[at - 1]?.word !== 'as') return []
  if (chunks[at]?.kind !== 'np' || chunks[at]?.pronoun) return []
  const rest = restOf(view, frame, at)
  if (!rest || loose.test(rest.words) || isJudgement(rest.words) || rest.words.split(' ').length < 2) return []
  const definite = /^the /.test(rest.words)
  const word = definite ? subjectWord(view, frame) : undefined
  if (!definite && !/^an? /.test(rest.words)) return []
  return [
    draft(view, {
      kind: 'statement',
      relation: 'regarded as',
      subject,
      rule: 'regarded',
      claims: clause.at,
      slots: [subjectSlot(view, frame), slotAt(view, 'object', rest.from, rest.to)],
      statement: null,
      asks: [
        word === undefined
          ? undefined
          : ask('subject', fronted(frame, `${word} ${singularVerb(vg)} as ${rest.words}?`), subject),
        definite ? undefined : ask('object', fronted(frame, `What ${invert(vg, subject)} as?`), rest.words),
      ],
    }),
  ]
}
