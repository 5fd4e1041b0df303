import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { begin, type StudyState } from '@/app/study/_session/state'
import { goOn, handIn } from '@/app/study/_session/steps'
import { TopBar } from '@/app/study/_session/top-bar'
import { usualPace } from '@/lib/domain/queue'
import { study } from '@/lib/i18n/en/study'
import { around, itemOf, questionOf } from '../../support/study-session'

const names = ['a drink brewed from the roasted seeds', 'Otto Lang', 'Ulm']
const questions = names.map((name) => questionOf(name, 'typed'))
const its = around(
  questions,
  questions.map((question) => itemOf(question)),
)

const answering = (state: StudyState, text: string): StudyState =>
  handIn({ ...state, draft: { type: 'text', text } }, its).state

/** The looks of the steps, each with its words. */
const stepsOf = (state: StudyState, isTest: boolean): string[] => {
  const nothing = () => undefined
  const markup = renderToStaticMarkup(
    <TopBar
      session={state.session}
      title={null}
      pace={usualPace}
      locale="en"
      backHref="/"
      possible={new Set()}
      isTest={isTest}
      texts={study}
      onUndo={nothing}
      onEnd={null}
      onOptions={nothing}
      onSpeak={null}
    />,
  )
  return [...markup.matchAll(/<li class="(\w+)"><span class="vh">([^<]+)/g)].map(
    ([, look, words]) => `${look}: ${words}`,
  )
}

it('tells what is partly right from what is right and what is wrong, and in a test nothing of it', () => {
  const partly = goOn(answering(begin(its), 'a drnik brewed from the roasted seeds'), its)
  const wrong = answering(partly, 'Ida Holm')
  expect(stepsOf(wrong, false)).toEqual(['partly: partly right', 'wrong: wrong', 'ahead: to come'])
  expect(stepsOf(goOn(wrong, its), true)).toEqual(['done: answered', 'done: answered', 'now: this one'])
})
