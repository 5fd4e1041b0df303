import type { RefObject } from 'react'
import type { PlacedMark } from '@/app/_ui/answer/arrange'
import { letterOf, optionMark } from '@/app/_ui/answer/marks'
import { OptionButtons, OptionInputs } from '@/app/_ui/answer/options'
import { WrittenAnswer } from '@/app/_ui/answer/written'
import { movedTo, toggled } from '@/lib/domain/asked'
import { optionAct } from '@/lib/domain/keys'
import type { StudyQuestion } from '@/lib/domain/payload'
import { useKeyName } from './keyboard'
import { Arrange } from './later'
import type { StudyState } from './state'
import type { Texts } from './texts'
import type { Acts } from './use-session'

type Props = {
  readonly state: StudyState
  readonly question: StudyQuestion
  readonly isWritten: boolean
  readonly language: string | undefined
  readonly acts: Acts
  readonly field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>
  readonly mayShow: boolean
  readonly texts: Texts
}

/** The input of the current question, and after the answer the same with its marks. */
export function AnswerInput({ state, question, isWritten, language: lang, acts, field, mayShow, texts }: Props) {
  const nameOf = useKeyName()
  const { asked, draft, given, session, isShown } = state
  const isOver = session.isAnswered || isShown
  const shared = { lang, texts, labelledBy: 'stem' }
  if (draft.type === 'options') {
    const correct = question.options.filter((option) => option.correct).map((option) => option.text)
    const chosen = given?.answer.type === 'options' ? given.answer.chosen : draft.chosen
    const marks = isOver ? asked.options.map((text) => optionMark(text, correct, isShown ? [] : chosen)) : undefined
    const letters = asked.options.map((_, index) => {
      const act = optionAct(index)
      return act ? (nameOf(act) ?? '') : letterOf(index)
    })
    if (asked.kind !== 'multiple-response')
      return (
        <OptionButtons
          {...shared}
          letters={letters}
          options={asked.options}
          marks={marks}
          onPick={(text) => acts.choose({ type: 'options', chosen: [text] })}
        />
      )
    return (
      <>
        <OptionInputs
          {...shared}
          letters={letters}
          options={asked.options}
          marks={marks}
          name="options"
          several
          chosen={draft.chosen}
          onToggle={(text) => acts.draft({ type: 'options', chosen: toggled(asked, draft.chosen, text) })}
        />
        {!isOver && <CheckButton onCheck={acts.handIn} texts={texts} note={texts.severalHint} />}
      </>
    )
  }
  if (draft.type === 'placed') {
    const { placed } = draft
    return (
      <>
        <Arrange
          {...shared}
          placed={placed}
          lines={asked.kind === 'matching' ? asked.lines : undefined}
          marks={isOver ? placedMarks(state, question, placed) : undefined}
          onMove={(from, to) => acts.draft({ type: 'placed', placed: movedTo(asked.kind, placed, from, to) })}
          onDone={acts.handIn}
        />
        {!isOver && <CheckButton onCheck={acts.handIn} texts={texts} />}
      </>
    )
  }
  if (!isWritten) return null
  return (
    <WrittenAnswer
      {...shared}
      isLong={question.kind === 'open'}
      text={draft.text}
      onText={(text) => acts.draft({ type: 'text', text })}
      // Enter in an empty field shows the answer; where nothing may be shown it is "I don't know".
      onDone={draft.text.trim() !== '' || !mayShow ? acts.handIn : acts.showAnswer}
      onShow={mayShow ? acts.showAnswer : undefined}
      mark={isOver ? (given?.verdict?.verdict ?? 'partly') : undefined}
      field={field}
    />
  )
}

/** How each placed text came off: right where it stands as in the key. */
const placedMarks = ({ asked }: StudyState, question: StudyQuestion, placed: readonly string[]): PlacedMark[] =>
  placed.map((text, index) => {
    const inKey =
      asked.kind === 'ordering'
        ? question.parts.find((part) => part.answer === String(index + 1))?.text
        : question.parts.find((part) => part.text === asked.lines[index])?.answer
    return { mark: inKey === text ? 'right' : 'wrong', right: inKey ?? text }
  })

const CheckButton = ({ onCheck, texts, note }: { onCheck: () => void; texts: Texts; note?: string }) => (
  <p className="check-row">
    <button className="btn primary big" type="button" onClick={onCheck}>
      {texts.check}
      <kbd className="hide-s">Enter</kbd>
    </button>
    {note && <span className="small dim">{note}</span>}
  </p>
)
