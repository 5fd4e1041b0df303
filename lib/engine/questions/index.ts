import type { Refusal } from '../check'
import { advised, lookReason, makeJudge, passesBut, passGates } from '../gates'
import { hash64 } from '../keys'
import { isOfLine } from '../lines'
import type { EngineQuestion, Fact, Reading } from '../types'
import { heard, isWeighed } from './acceptance'
import type { Ask, Candidate } from './candidate'
import { closed } from './closed'
import { type EngineInput, makeContext } from './context'
import { makeFullNames } from './fullNames'
import { heldBack } from './held'
import { likelyAccepted } from './importance'
import { saysLittle } from './indefinite'
import { passedOf } from './passed'
import { polished } from './polish'
import { rankCandidates } from './rank'
import { withScope } from './scope'
import { clozeQuestions, trueFalseQuestions } from './sentence'
import { matchingQuestions, orderingQuestions, stepQuestions } from './several'
import { withShortKey } from './shortKey'
import { choiceQuestion, typedQuestion } from './single'
import { makeWholes } from './wholes'

/** Hash of kind and ordered targets (data-model.md, Keys). */
export const questionKey = (question: Pick<EngineQuestion, 'kind' | 'targets'>): string =>
  hash64([question.kind, ...question.targets.map((target) => `${target.factKey}:${target.slot}`)].join('\u241f'))

/**
 * Questions of a document from its facts: candidates of every kind, hard gates (whose advice readers may overrule), then rank. `gates` counts the dropped candidates by
 * the first gate that refused them; `refusals` has for each sentence why one of its candidates is not asked.
 */
export function makeQuestions(
  input: EngineInput,
): Pick<Reading, 'questions' | 'doubtful' | 'held' | 'gates'> & { readonly refusals: ReadonlyMap<number, Refusal> } {
  const context = makeContext(input)
  const judge = makeJudge(context)
  const withWhole = makeWholes(context)
  const withFullNames = makeFullNames(context)
  const made = (fact: Fact, found: Ask): Ask => {
    const scoped = closed(context, fact, withScope(context, fact, polished(found)))
    return { ...scoped, stem: withFullNames(withWhole(scoped.stem)) }
  }
  const single = context.facts.flatMap((fact) =>
    fact.asks.flatMap((found): Candidate[] => {
      const ask = isOfLine(fact) ? found : made(fact, found)
      const why = ask.slot === 'reason' && !/^What (?!is|are|was|were)/.test(ask.stem)
      if (saysLittle(ask.answer) && !isOfLine(fact) && !why && ask.slot !== 'quantity') return []
      const typed = typedQuestion(context, fact, ask)
      const choice = judge(typed) === null ? choiceQuestion(context, fact, ask) : null
      return choice ? [choice, typed] : [typed]
    }),
  )
  const several = [...orderingQuestions(context), ...stepQuestions(context), ...matchingQuestions(context)]
  const candidates = [
    ...single,
    ...context.facts.flatMap(clozeQuestions),
    ...trueFalseQuestions(context, context.soundFacts),
    ...several,
  ]
  const { kept, dropped, refusals } = passGates(candidates, judge, (candidate, gate) => {
    const own = advised(candidate, gate, context)
    const isHeard = own !== null && isWeighed(own) && likelyAccepted(own, context) >= heard
    return isHeard && passesBut(own, gate, context) ? own : null
  })
  const { ranked, leftOut } = rankCandidates(context, kept)
  const questionOf = (candidate: Candidate, index: number): EngineQuestion => {
    const { facts: _facts, slot: _slot, advice: _advice, ...question } = withShortKey(candidate)
    const look = lookReason(candidate)
    return {
      ...question,
      key: questionKey(candidate),
      rank: index + 1,
      passed: passedOf(candidate),
      ...(look === undefined ? {} : { look }),
    }
  }
  const questions = ranked.map(questionOf)
  const doubtful = leftOut.map((candidate, index) => questionOf(candidate, ranked.length + index))
  const ofHeld = new Set(heldBack(context, ranked, leftOut))
  const held = doubtful.filter((_, index) => ofHeld.has(leftOut[index] as Candidate))
  const duplicate = dropped.duplicate + kept.length - leftOut.length - ranked.length
  const doubted = leftOut.flatMap(({ facts: [fact] }) =>
    fact.allEvidence.map(({ sentence }) => [sentence, 'doubtful'] as const),
  )
  return { questions, doubtful, held, gates: { ...dropped, duplicate }, refusals: new Map([...refusals, ...doubted]) }
}
