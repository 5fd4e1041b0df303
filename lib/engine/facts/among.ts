import { extent, plain } from '../analysis'
import { standsAlone } from '../leaning'
import { isHumanNoun, isPlural } from '../lexicon'
import { ask, type Draft, draft, type Family, slotAt, type View } from './family'

/** Who or what is among a named thing's own: "Among Lang's pupils were Ida Brandt and Emil Haas." */
export const among: Family = { name: 'among', read }

function read(view: View): readonly Draft[] {
  const { analysis, reference } = view
  const { chunks, tokens, sentence } = analysis
  const verb = chunks.findIndex(({ kind }) => kind === 'vg')
  const { vg } = chunks[verb] ?? {}
  if (chunks[0]?.word !== 'among' || !vg || vg.lemma !== 'be' || vg.negated || vg.voice === 'passive') return []
  const head = chunks[1]?.head
  const whole = chunks[1]?.kind === 'np' && !chunks[1].pronoun && head?.pos === 'noun' && isPlural(head.lower)
  const joined = chunks.slice(2, verb).every(({ kind }) => kind === 'np' || kind === 'prep')
  if (!whole || !head || !joined || !standsAlone(analysis, 1, verb, reference)) return []
  const end = chunks.findIndex(({ kind }, at) => at > verb && kind !== 'np' && kind !== 'comma' && kind !== 'conj')
  const last = end < 0 ? chunks.length : end
  const members = chunks.slice(verb + 1, last)
  if (chunks[last] && chunks[last]?.kind !== 'stop') return []
  if (members.length === 0 || members.at(-1)?.kind !== 'np' || !standsAlone(analysis, verb + 1, last, reference))
    return []
  const set = extent(analysis, 1, verb)
  const named = extent(analysis, verb + 1, last)
  const ofWhat = plain(sentence.text.slice(set.from, set.to))
  // "among the members", with nobody's name: of what, only the text tells.
  if (!tokens.slice(chunks[1]?.i, chunks[verb]?.i).some(({ pos }) => pos === 'name')) return []
  const answer = plain(sentence.text.slice(named.from, named.to))
  const be = vg.main.lower
  // "Among his works is a treatise": one of many, of which nothing asks for that one.
  if (!/^(?:are|were)$/.test(be)) return []
  return [
    draft(view, {
      kind: 'list',
      relation: 'among',
      subject: ofWhat,
      rule: 'among',
      slots: [slotAt(view, 'subject', set.from, set.to), slotAt(view, 'object', named.from, named.to)],
      statement: `Among ${ofWhat} ${be} ${answer}.`,
      asks: [ask('object', stemOf(ofWhat, head.lower, be, members.filter(({ kind }) => kind === 'np').length), answer)],
    }),
  ]
}

const counts = ['', '', 'two', 'three', 'four', 'five', 'six']

/** "Who were among Lang's pupils?", "Which cities are among Peru's largest?", "What are two examples of Lang's works?" */
function stemOf(ofWhat: string, head: string, be: string, count: number): string | undefined {
  if (isHumanNoun(head)) return `Who ${be} among ${ofWhat}?`
  const extreme = new RegExp(`(.*(?:\\p{Ll}+est|most \\p{Ll}+)) ${head}$`, 'u').exec(ofWhat)?.[1]
  if (extreme !== undefined) return `Which ${head} ${be} among ${extreme}?`
  const number = counts[count]
  return number === undefined || number === '' ? undefined : `What ${be} ${number} examples of ${ofWhat}?`
}
