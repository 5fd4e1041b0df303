import { isPast } from '../clauseParts'
import type { Frame } from '../frames'
import { ask, type Draft, draft, type Family, subjectSlot, type View } from './family'
import { phraseOf, phraseSlot } from './phrase'
import { isPlain } from './wholeComplement'

/** What an animal feeds on, said behind what it is: "Otters are carnivores, feeding mainly on fish". */
export const feeding: Family = {
  name: 'feeding',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

const lives = /^(feed|prey|graz|brows|subsist)ing$/

function read(view: View, frame: Frame): readonly Draft[] {
  const { chunks } = view.analysis
  const { clause, vg } = frame
  const comma = clause.complement.b
  const eats = chunks[comma + 1]
  const stem = lives.exec(eats?.head?.lower ?? eats?.word ?? '')?.[1]
  if (chunks[comma]?.kind !== 'comma' || stem === undefined || frame.person || !isPlain(view, frame)) return []
  const adverb = chunks[comma + 2]?.kind === 'adv' ? chunks[comma + 2] : undefined
  const on = comma + (adverb ? 3 : 2)
  let end = on + 1
  while (/^(?:np|conj|comma)$/.test(chunks[end]?.kind ?? '') || chunks[end]?.word === 'of') end += 1
  const closing = chunks[end]
  if (chunks[on]?.word !== 'on' || (closing && closing.kind !== 'stop') || vg.helpers.length > 0) return []
  const phrase = phraseOf(view, on + 1, end)
  if (!phrase || phrase.human) return []
  const verb = /^(?:graz|brows)$/.test(stem) ? `${stem}e` : stem
  const does = isPast(vg) ? 'did' : frame.plural ? 'do' : 'does'
  const how = /^(?:mainly|mostly|primarily|chiefly|largely|exclusively|solely|only)$/.test(adverb?.word ?? '')
    ? `${adverb?.word} `
    : ''
  return [
    draft(view, {
      kind: 'statement',
      relation: `${verb} on`,
      subject: frame.subject,
      rule: 'feeding',
      slots: [subjectSlot(view, frame), phraseSlot(view, 'object', phrase)],
      statement: null,
      asks: [ask('object', `What ${does} ${frame.subject} ${how}${verb} on?`, phrase.answer, phrase.accepted)],
    }),
  ]
}
