'use client'
import { useId, useRef, useState } from 'react'
import { fill } from '@/app/_ui/fill'
import { isPackageName } from '@/lib/domain/note-package'
import { type Separator, separators } from '@/lib/domain/term-list'
import { DeckFields, type DeckOption, type Filing } from '../_note/deck-fields'
import { PackageImport } from '../_package/package-import'
import type { Texts } from '../texts'
import { Columns } from './columns'
import { Done } from './done'
import { type Choices, type Imported, type Plan, type Source, sendList } from './plan'
import { SourceField } from './source-field'
import { ListVerdict } from './verdict'

type Props = { readonly decks: readonly DeckOption[]; readonly filing: Filing; readonly texts: Texts }

const noSource: Source = { text: '', file: null }
const isEmpty = ({ text, file }: Source): boolean => file === null && text.trim() === ''
const usual: Choices = { type: 'basic', again: false }

/** A list of terms: pasted or opened, looked at, and added in one go. */
export function ListForm({ decks, filing: first, texts }: Props) {
  const id = useId()
  const [source, setSource] = useState(noSource)
  const [choices, setChoices] = useState(usual)
  const [filing, setFiling] = useState(first)
  const [plan, setPlan] = useState<Plan | null>(null)
  const [imported, setImported] = useState<Imported | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState<'plan' | 'add' | null>(null)
  const latest = useRef(0)

  const read = async (from: Source, by: Choices) => {
    const mine = ++latest.current
    setSource(from)
    setChoices(by)
    if (isEmpty(from)) return setPlan(null)
    setBusy('plan')
    const answer = await sendList<Plan>('plan', from, { ...by, ...filing }, texts.unreachable)
    if (mine !== latest.current) return
    setBusy(null)
    setTrouble('message' in answer ? answer.message : null)
    setPlan('value' in answer ? answer.value : null)
  }
  const add = async () => {
    if (!plan || busy) return
    setBusy('add')
    const by = { ...choices, separator: plan.separator, uses: plan.uses, ...filing }
    const answer = await sendList<Imported>('add', source, by, texts.unreachable)
    setBusy(null)
    setTrouble('message' in answer ? answer.message : null)
    if ('value' in answer) setImported(answer.value)
  }
  const anew = () => {
    setImported(null)
    setPlan(null)
    setSource(noSource)
    setChoices(usual)
  }
  const taken = (next: Source) => {
    // Another file is another list; a text that is typed on is read when it is asked for.
    if (next.file !== source.file && !(next.file && isPackageName(next.file.name))) void read(next, usual)
    else {
      setSource(next)
      setPlan(null)
    }
  }
  if (imported) {
    const { importId, notes, cards, deckId, deckName } = imported
    const told = fill(texts.imported, { notes, cards, deck: deckName })
    return <Done importId={importId} told={told} study={`/study/${deckId}`} onAnother={anew} texts={texts} />
  }
  if (source.file && isPackageName(source.file.name))
    return <PackageImport file={source.file} onAnother={anew} texts={texts} />
  return (
    <form
      className="form list-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (isEmpty(source)) setTrouble(texts.nothingToRead)
        else void (plan ? add() : read(source, usual))
      }}
    >
      <SourceField source={source} onSource={taken} texts={texts} />
      {trouble && (
        <p className="notice alert" role="alert">
          {trouble}
        </p>
      )}
      {plan && (
        <>
          <div className="form-line">
            <div className="form-field">
              <label className="h3" htmlFor={`${id}-separator`}>
                {texts.separator}
              </label>
              <select
                className="field"
                id={`${id}-separator`}
                value={plan.separator}
                onChange={(event) => {
                  const separator = event.target.value as Separator
                  void read(source, { type: choices.type, again: choices.again, separator })
                }}
              >
                {separators.map((each) => (
                  <option key={each} value={each}>
                    {texts[`separator_${each}`]}
                  </option>
                ))}
              </select>
            </div>
            <div className="form-field">
              <label className="h3" htmlFor={`${id}-type`}>
                {texts.directions}
              </label>
              <select
                className="field"
                id={`${id}-type`}
                value={choices.type}
                onChange={(event) => {
                  const type = event.target.value === 'both' ? 'both' : 'basic'
                  setChoices({ ...choices, type })
                }}
              >
                <option value="basic">{texts.direction_basic}</option>
                <option value="both">{texts.direction_both}</option>
              </select>
            </div>
          </div>
          <Columns
            plan={plan}
            onUses={(uses) => void read(source, { ...choices, separator: plan.separator, uses })}
            texts={texts}
          />
          <ListVerdict
            plan={plan}
            choices={choices}
            onChoices={(by) => void read(source, { ...by, separator: plan.separator, uses: plan.uses })}
            texts={texts}
          />
          <DeckFields decks={decks} filing={filing} onFiling={setFiling} texts={texts} />
        </>
      )}
      <div className="form-end">
        <button className="btn primary" type="submit" aria-disabled={busy !== null || plan?.adding === 0 || undefined}>
          {plan
            ? busy === 'add'
              ? texts.adding
              : fill(texts.addAll, { n: plan.adding })
            : busy === 'plan'
              ? texts.reading
              : texts.readList}
        </button>
      </div>
    </form>
  )
}
