import { lookReason, passGates } from '../gates'
import { hash64 } from '../keys'
import type { EngineQuestion, Reading } from '../types'
import type { Candidate } from './candidate'
import { type EngineInput, makeContext } from './context'
import { passedOf } from './passed'
import { polished } from './polish'
import { rankCandidates } from './rank'
import { clozeQuestions, trueFalseQuestions } from './sentence'
import { matchingQuestions, orderingQuestions } from './several'
import { choiceQuestion, typedQuestion } from './single'

/** Answers that say how many and not what ("no single solution", "some bigger cities") are right in too many words, or in none. */
const vague =
  /^(?:no|only|some|many|most|few|a few|both|several|certain|various|other|others|another|such|one|ones|more|much|dozens|hundreds|thousands|millions|scores|countless|the following|the former|the latter|this|these|that|those|approx|about|around|it|they|an? (?:small |large |great |considerable |certain |good |significant |wide )?(?:number|variety|range|series|lot|deal|portion|amount|majority|minority|handful|couple|part|set|group|collection|mix|mixture|combination) of)\b/i

/** Hash of kind and ordered targets (data-model.md, Keys). */
export const questionKey = (question: Pick<EngineQuestion, 'kind' | 'targets'>): string =>
  hash64([question.kind, ...question.targets.map((target) => `${target.factKey}:${target.slot}`)].join('\u241f'))

/**
 * Questions of a document from its facts: candidates of every kind, hard gates, then rank. `gates` counts the dropped candidates by
 * the first gate that refused them.
 */
export function makeQuestions(input: EngineInput): Pick<Reading, 'questions' | 'gates'> {
  const context = makeContext(input)
  const single = context.facts.flatMap((fact) =>
    fact.asks.map(polished).flatMap((ask): Candidate[] => {
      if (vague.test(ask.answer) && ask.slot !== 'reason' && ask.slot !== 'quantity') return []
      const choice = choiceQuestion(context, fact, ask)
      return choice ? [choice, typedQuestion(context, fact, ask)] : [typedQuestion(context, fact, ask)]
    }),
  )
  const several = [...orderingQuestions(context), ...matchingQuestions(context)]
  const candidates = [
    ...single,
    ...context.facts.flatMap(clozeQuestions),
    ...trueFalseQuestions(context, context.soundFacts),
    ...several,
  ]
  const { kept, dropped } = passGates(candidates, context)
  const questions = rankCandidates(context, kept).map((candidate, index): EngineQuestion => {
    const { facts: _facts, slot: _slot, ...question } = candidate
    const look = lookReason(candidate)
    return {
      ...question,
      key: questionKey(candidate),
      rank: index + 1,
      passed: passedOf(candidate),
      ...(look === undefined ? {} : { look }),
    }
  })
  return { questions, gates: dropped }
}
