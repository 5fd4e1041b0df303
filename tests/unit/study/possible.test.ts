import { describe, expect, it } from 'vitest'
import { answerBy, withoutSlots } from '@/app/study/_session/changes'
import { possibleActs } from '@/app/study/_session/possible'
import { speechOf } from '@/app/study/_session/speech'
import { begin, currentOf, type StudyState, type Surroundings } from '@/app/study/_session/state'
import { dontKnow, goOn, handIn, rate, showAnswer, undo } from '@/app/study/_session/steps'
import { wrongOnes } from '@/app/study/_session/wrong-ones'
import { voiceFor } from '@/lib/domain/speech'
import { around, itemOf, questionOf } from '../../support/study-session'

const options = ['one', 'two', 'three'].map((text) => ({ text, correct: text === 'one' }))
const choice = questionOf('choice', 'choice', { options, answer: 'one' })
const [typed, other, third] = [questionOf('typed', 'typed'), questionOf('other', 'typed'), questionOf('third', 'typed')]
const can = (state: StudyState, its: Surroundings) => [...possibleActs(state, its, [])].sort()
const typing = (state: StudyState, text: string): StudyState => ({ ...state, draft: { type: 'text', text } })

describe('what can be done', () => {
  it('of a typed question is to show it, a hint and not knowing; of a choice its options and words', () => {
    const its = around([typed, choice], [itemOf(typed), itemOf(choice)])
    const state = begin(its)
    expect(can(state, its)).toEqual(
      ['dontKnow', 'flag', 'go', 'help', 'hint', 'options', 'reject', 'speak', 'suspend'].sort(),
    )
    const second = goOn(handIn(typing(state, 'typed'), its).state, its)
    const acts = can(second, its)
    expect(acts).toEqual(expect.arrayContaining(['optionA', 'optionB', 'optionC', 'inWords', 'undo']))
    for (const act of ['optionD', 'go', 'hint', 'again', 'edit', 'contest']) expect(acts).not.toContain(act)
  })

  it('after a wrong answer is to grade, contest and edit it, and to go on', () => {
    const its = around([typed], [itemOf(typed)])
    const acts = can(handIn(typing(begin(its), 'x'), its).state, its)
    expect(acts).toEqual(expect.arrayContaining(['go', 'again', 'easy', 'contest', 'edit', 'undo']))
    expect(acts).not.toContain('dontKnow')
  })

  it('in a test shows, hints and rewords nothing', () => {
    const its = around([typed, choice], [itemOf(typed), itemOf(choice)], { kind: 'test' })
    const state = begin(its)
    for (const act of ['go', 'hint', 'known']) expect(can(state, its)).not.toContain(act)
    expect(can(dontKnow(state, its).state, its)).not.toContain('inWords')
  })
})

describe('another way to answer', () => {
  const both = questionOf('both', 'typed', { targets: [{ factId: 'choice', slot: 'object' }] })
  const its = around([choice, both, typed], [])
  const item = itemOf(choice)
  const variants = [item.variant, { questionVersionId: both.versionId, kind: both.kind }]
  const card = { ...item.slot.card, state: 'review' as const, stability: 5, difficulty: 5 }
  const learned = { ...item, slot: { ...item.slot, card, variants } }
  const room = { ...its, payload: { ...its.payload, items: [learned, itemOf(typed)] } }

  it('asks what is on the screen, and what is to come, another way', () => {
    const typing = answerBy(begin(room), 'type', null, room)
    expect(currentOf(typing.session, room)?.question.kind).toBe('typed')
    const choosing = answerBy(typing, 'choose', 'd', room)
    expect(currentOf(choosing.session, room)?.question.kind).toBe('choice')
    expect(choosing.session.upcoming.map(({ slot }) => slot.answerBy)).toEqual(['choose'])
    expect(answerBy(choosing, 'type', 'another document', room).session).toEqual(choosing.session)
  })

  it('leaves an answer on the screen as it is', () => {
    const answered = handIn(begin(room), room, { type: 'options', chosen: ['two'] }).state
    const changed = answerBy(answered, 'type', null, room)
    expect(changed.given).toEqual(answered.given)
    expect(changed.session.current?.variant).toEqual(answered.session.current?.variant)
  })
})

describe('a slot done in another tab', () => {
  it('is asked here no more, also where it is on the screen; an answer here stays', () => {
    const its = around([typed, other, third], [itemOf(typed), itemOf(other), itemOf(third)])
    const state = begin(its)
    const next = withoutSlots(state, new Set(['typed:object', 'third:object']), its)
    expect([next.session.current?.slot.factId, next.session.upcoming]).toEqual(['other', []])
    const answered = handIn(typing(state, 'x'), its).state
    const kept = withoutSlots(answered, new Set(['typed:object']), its)
    expect([kept.session.isAnswered, kept.session.waiting, kept.session.upcoming.length]).toEqual([true, [], 2])
    expect(undo(kept, its).state.session.current?.slot.factId).toBe('typed')
  })
})

describe('what was wrong', () => {
  it('in a test is studied by the schedule afterwards, each once, as its card stands now', () => {
    const its = around([typed, other], [itemOf(typed), itemOf(other)], { kind: 'test' })
    const first = handIn(typing(begin(its), 'typed'), its).state
    const ended = dontKnow(first, its).state
    expect(ended.session.current).toBeNull()
    const again = wrongOnes(ended.session, its.payload, its.kind, 5)
    expect(again.kind).toBe('study')
    expect(again.payload.items.map(({ slot, reason }) => [slot.factId, slot.card.reps, reason])).toEqual([
      ['other', 1, 'step'],
    ])
  })

  it('in cramming is crammed again', () => {
    const its = around([typed], [itemOf(typed)], { kind: 'cram' })
    const ended = rate(showAnswer(begin(its)), 1, its).state
    expect(wrongOnes(ended.session, its.payload, 'cram', 5)).toMatchObject({ kind: 'cram', payload: { items: [{}] } })
  })
})

describe('reading aloud', () => {
  it('says the question with its options, a gap as a pause, and after the answer what is right, and where it says so', () => {
    const cloze = questionOf('cloze', 'cloze', { stem: 'In ____ the bridge fell.', answer: '1879' })
    const its = around([cloze], [itemOf(cloze)])
    const state = begin(its)
    const current = currentOf(state.session, its)
    expect(speechOf(state, current, [])).toEqual([{ language: 'en', sentences: ['In … the bridge fell.'] }])
    expect(speechOf(showAnswer(state), current, [])).toEqual([{ language: 'en', sentences: ['1879', 's'] }])
  })

  it('has the chosen voice, else the usual one of the language and region, and none of another language', () => {
    const voice = (name: string, language: string, isUsual = false) => ({ name, language, isUsual })
    const voices = [voice('Anna', 'de-DE', true), voice('Zoe', 'en-US', true), voice('Ada', 'en_GB')]
    expect(voiceFor(voices, 'en', 'Ada')?.name).toBe('Ada')
    expect(voiceFor(voices, 'en-GB', undefined)?.name).toBe('Ada')
    expect(voiceFor(voices, 'en', 'gone')?.name).toBe('Zoe')
    expect(voiceFor(voices, 'zh', undefined)).toBeNull()
  })
})
