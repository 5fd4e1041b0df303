import { extent, plain } from '../analysis'
import { standsAlone } from '../leaning'
import { ask, type Draft, draft, slotAt, type View } from './family'
import { withoutArticle } from './namingBeside'
import { calling } from './namingPassive'

/** What a name stands for where the condition in front tells it. */
const happening =
  /^(?:this|that|the (?:process|phenomenon|practice|condition|event|result|situation|procedure|effect|state|change|reaction))$/i

/** "When a liquid becomes a gas, the process is called evaporation": what happens is told in front of its name. */
export function named(view: View): readonly Draft[] {
  const { analysis, reference } = view
  const { chunks, clauses, sentence } = analysis
  if (chunks[0]?.kind !== 'sub' || !/^(?:when|if)$/.test(chunks[0].word)) return []
  return clauses.flatMap(({ vg, at, subject, marker, relative }): readonly Draft[] => {
    const known = vg.lemma === 'know' || vg.lemma === 'refer'
    if (vg.voice !== 'passive' || vg.negated || !(known || calling.has(vg.lemma)) || marker || relative) return []
    if (!subject || chunks[subject.a - 1]?.kind !== 'comma' || !/^(?:is|are)$/.test(vg.helpers[0]?.lower ?? ''))
      return []
    const bearer = extent(analysis, subject.a, subject.b)
    if (!happening.test(plain(sentence.text.slice(bearer.from, bearer.to)))) return []
    const as = chunks.slice(at + 1, at + 3).findIndex(({ word }) => word === 'as')
    const first = known ? at + 2 + as : at + 1
    const closing = chunks[first + 1]
    if ((known && as < 0) || chunks[first]?.kind !== 'np' || chunks[first]?.pronoun) return []
    if (closing !== undefined && closing.kind !== 'stop') return []
    if (!standsAlone(analysis, 1, subject.a - 1, reference)) return []
    const when = extent(analysis, 0, subject.a - 1)
    const term = withoutArticle(view, extent(analysis, first, first + 1))
    const words = plain(sentence.text.slice(when.from, when.to))
    const condition = words.charAt(0).toLowerCase() + words.slice(1)
    return [
      draft(view, {
        kind: 'naming',
        relation: 'called',
        subject: condition,
        rule: 'naming:when',
        claims: at,
        slots: [slotAt(view, 'subject', when.from, when.to), slotAt(view, 'term', term.from, term.to)],
        statement: null,
        asks: [ask('term', `What is it called ${condition}?`, plain(sentence.text.slice(term.from, term.to)))],
      }),
    ]
  })
}
