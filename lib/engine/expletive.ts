import type { Analysis } from './analysis'
import type { Chunk } from './chunks'
import type { Clause } from './clauseParts'
import { isHumanNoun } from './lexicon'

const seeming = /^(?:seem|appear|happen|turn|take|follow|matter|rain|snow)$/

/** "It takes place in May", "It took its name from Ulm", "It follows the Inn", "It appears in 1903": something does. */
function isDone(chunks: readonly Chunk[], lemma: string, complement: Clause['complement']): boolean {
  let at = complement.a
  while (chunks[at]?.kind === 'adv') at += 1
  const next = chunks[at]
  if (!next || at >= complement.b) return false
  if (lemma === 'take')
    return (
      next.kind === 'np' &&
      !next.pronoun &&
      (/^(?:place|part|over|office|shape|effect)$/.test(next.word) ||
        (/^(?:its|the)$/.test(next.lead) && /^(?:name|title|inspiration|form|shape)$/.test(next.word)))
    )
  if (lemma === 'follow' || lemma === 'turn') return next.kind === 'np' && !next.pronoun
  return (
    /^(?:appear|happen)$/.test(lemma) &&
    (next.kind === 'date' || (next.kind === 'prep' && /^(?:in|on|at|during|between|near)$/.test(next.word))) &&
    !chunks
      .slice(at, complement.b)
      .some(({ kind, word }) => kind === 'inf' || kind === 'rel' || kind === 'sub' || word === 'that')
  )
}
const saying =
  /^(?:say|believe|think|know|argue|estimate|suggest|claim|report|hold|assume|expect|note|decide|agree|propose|announce|show|prove|find|discover|rule|state|conjecture|suppose|hope|hypothesize|understand|recognize|point|allege|rumor|speculate|demonstrate|establish|reveal|determine|predict|recommend|conclude|declare)$/
const timely =
  /^(?:time|day|night|morning|winter|summer|spring|autumn|monday|sunday|noon|midnight|dark|cold|hot|warm|late|early|worth|true|clear|likely|unlikely|possible|impossible|necessary|unclear|evident|obvious|apparent|probable|certain)$/

/** What a clause behind it is: "It is a pity that", "It was the first time that". */
const ofClause =
  /^(?:fact|pity|shame|surprise|mistake|myth|miracle|wonder|coincidence|tradition|custom|rule|principle|requirement|matter|paradox|idea|sign|crime|pleasure|relief|time|case|condition|duty|task|job|right|goal|aim|honou?r|attempt|way|reason|policy|practice|law|view|belief|argument|question|problem|mystery|secret|decision|day|year|occasion)$/
const single = /^(?:first|second|last|only|oldest|largest|earliest|(?:most|least)|\p{Ll}{2,}est)$/u

/** "It is a soft metal that melts early", "It was the first museum to open": what stands behind the noun says which one. */
const saysWhatItIs = (analysis: Analysis, next: Chunk): boolean => {
  const words = analysis.tokens.slice(next.i, next.j)
  return (
    next.head?.pos === 'noun' &&
    !ofClause.test(next.head.lower) &&
    !isHumanNoun(next.head.lower) &&
    (/^an?$/.test(next.lead) ? next.j - next.i >= 2 : words.some(({ lower }) => single.test(lower)))
  )
}

/** "It is said that", "it rains", "it was Marie who": a subject that stands for nothing. */
export function isExpletive(analysis: Analysis, { vg, complement }: Clause): boolean {
  const { chunks } = analysis
  const rest = chunks.slice(complement.a, Math.max(complement.b, complement.a))
  const [next] = rest
  const content = (chunk: (typeof chunks)[number] | undefined): boolean =>
    chunk !== undefined &&
    ((chunk.kind === 'rel' && /^(?:that|how|why|who|what)$/.test(chunk.word)) ||
      /^(?:whether|if|as if)$/.test(chunk.word))
  if (seeming.test(vg.lemma)) return !isDone(chunks, vg.lemma, complement)
  if (vg.voice === 'passive' && saying.test(vg.lemma)) return next?.kind !== 'prep' || rest.some(content)
  if (vg.lemma !== 'be' && vg.lemma !== 'become') return rest.length > 0 && content(next)
  if (next === undefined || next.kind === 'date' || next.kind === 'inf' || content(next)) return true
  if (timely.test(next.word)) return true
  // "it has been over thirty years since"
  if (/^(?:years?|months?|weeks?|days?|decades?|centur(?:y|ies))$/.test(next.word) && rest[1]?.word === 'since')
    return true
  if (next.kind === 'np' && saysWhatItIs(analysis, next)) return false
  const beyond = chunks.slice(complement.a)
  return (
    beyond.some((chunk, at) => content(chunk) && beyond[at - 1]?.kind !== 'comma') ||
    (next.kind !== 'np' && beyond.some((chunk) => chunk.kind === 'inf' || chunk.kind === 'sub')) ||
    (next.kind === 'np' && beyond[1]?.kind === 'inf') ||
    (next.kind === 'prep' && chunks[complement.a + 1]?.kind === 'date')
  )
}

/** "make it possible to", "find it hard to": an object that stands for the infinitive behind it. */
export const isEmptyObject = ({ chunks }: Analysis, at: number): boolean => {
  let next = at + 1
  while (chunks[next]?.kind === 'adv') next += 1
  return chunks[next]?.kind === 'adj'
}
