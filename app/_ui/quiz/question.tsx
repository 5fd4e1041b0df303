'use client'
import { type Draft, emptyDraft, movedTo, toggled } from '@/lib/domain/asked'
import { draftOf, type Given, givenOf, type SheetItem } from '@/lib/domain/sheet'
import { Arrange } from '../answer/arrange'
import { OptionInputs } from '../answer/options'
import { WrittenAnswer } from '../answer/written'
import type { QuizTexts } from './texts'

type Props = {
  readonly item: SheetItem
  readonly language: string
  readonly given: Given | null
  readonly onGive: (given: Given | null) => void
  readonly onDone: () => void
  readonly texts: QuizTexts
}

/** One question with its input, as it was left. */
export function Question({ item, language, given, onGive, onDone, texts }: Props) {
  return (
    <fieldset>
      <legend className="stem" id="stem" lang={language} dir="auto">
        {item.stem}
      </legend>
      {item.kind === 'multiple-response' && <p className="small quiet">{texts.severalHint}</p>}
      <Input {...{ item, language, given, onGive, onDone, texts }} />
    </fieldset>
  )
}

function Input({ item, language, given, onGive, onDone, texts }: Props) {
  const draft = draftOf(item, given) ?? emptyDraft(item)
  const put = (next: Draft) => onGive(givenOf(item, next))
  const shared = { lang: language, labelledBy: 'stem', texts }
  if (draft.type === 'options')
    return (
      <OptionInputs
        {...shared}
        options={item.options}
        name={item.itemId}
        several={item.kind === 'multiple-response'}
        chosen={draft.chosen}
        onToggle={(text) => put({ type: 'options', chosen: toggled(item, draft.chosen, text) })}
      />
    )
  if (draft.type === 'placed')
    return (
      <Arrange
        {...shared}
        placed={draft.placed}
        lines={item.kind === 'matching' ? item.lines : undefined}
        onMove={(from, to) => put({ type: 'placed', placed: movedTo(item.kind, draft.placed, from, to) })}
        onDone={onDone}
      />
    )
  return (
    <WrittenAnswer
      {...shared}
      isLong={item.kind === 'open'}
      text={draft.text}
      onText={(text) => put({ type: 'text', text })}
      onDone={onDone}
    />
  )
}
