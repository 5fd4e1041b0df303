import { describe, expect, it } from 'vitest'
import { takenUp } from '@/app/study/_session/changes'
import { begin, type StudyState } from '@/app/study/_session/state'
import { goOn, handIn } from '@/app/study/_session/steps'
import { around, itemOf, questionOf } from '../../support/study-session'

const questions = ['one', 'two', 'three'].map((name) => questionOf(name, 'typed'))
const items = questions.map((question) => itemOf(question))
const its = around(questions, items)
const answered = (text: string): StudyState => handIn({ ...begin(its), draft: { type: 'text', text } }, its).state
const only = (...names: readonly string[]) => ({
  ...its.payload,
  items: items.filter(({ slot }) => names.includes(slot.factId)),
})
const toCome = ({ session: { current, upcoming, waiting } }: StudyState): readonly string[] =>
  [current, ...upcoming, ...waiting].flatMap((item) => item?.slot.factId ?? [])

describe('a session that is taken up again', () => {
  it('asks nothing that was answered elsewhere since', () => {
    const kept = goOn(answered('one'), its)
    expect(toCome(takenUp(kept, only('two', 'three'), its))).toEqual(toCome(kept))
    expect(toCome(takenUp(kept, only('three'), its))).not.toContain('two')
    expect(takenUp(kept, only(), its).session.current?.slot.factId, 'only what comes again of its own').not.toBe('two')
  })

  it('keeps the answer on the screen, and what comes again of its own', () => {
    const kept = answered('wrong')
    const taken = takenUp(kept, only('three'), its)
    expect(taken.session.current?.slot.factId).toBe('one')
    expect(taken.session.isAnswered).toBe(true)
    expect(taken.session.waiting.map(({ slot }) => slot.factId)).toEqual(['one'])
    expect(taken.session.upcoming.map(({ slot }) => slot.factId)).toEqual(['three'])
  })
})
