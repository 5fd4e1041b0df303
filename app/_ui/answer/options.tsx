import { Icon } from '../icons'
import { type AnswerTexts, letterOf, type Mark } from './marks'

type Props = {
  readonly options: readonly string[]
  readonly lang?: string | undefined
  /** After the answer: how each option came off, in the same order. */
  readonly marks?: readonly Mark[] | undefined
  /** The key of each option; by default its letter. */
  readonly letters?: readonly string[] | undefined
  readonly texts: AnswerTexts
}

const keyOf = (letters: readonly string[] | undefined, index: number): string => letters?.[index] ?? letterOf(index)

/** One press answers: the options of a choice or a true-false in study. */
export function OptionButtons({
  options,
  lang,
  marks,
  letters,
  texts,
  onPick,
}: Props & { onPick: (text: string) => void }) {
  return (
    <ol className="options">
      {options.map((text, index) => (
        <li key={text}>
          {marks ? (
            <MarkedOption
              text={text}
              lang={lang}
              letter={keyOf(letters, index)}
              mark={marks[index] ?? 'off'}
              texts={texts}
            />
          ) : (
            <button className="option" type="button" onClick={() => onPick(text)}>
              <kbd>{keyOf(letters, index)}</kbd>
              <span lang={lang} dir="auto">
                {text}
              </span>
            </button>
          )}
        </li>
      ))}
    </ol>
  )
}

/** Kept until handed in: the options of a quiz, or of a question with several right ones. */
export function OptionInputs({
  options,
  lang,
  marks,
  letters,
  texts,
  name,
  several,
  chosen,
  onToggle,
}: Props & {
  name: string
  several: boolean
  chosen: readonly string[]
  onToggle: (text: string) => void
}) {
  return (
    <ol className="options">
      {options.map((text, index) => (
        <li key={text}>
          {marks ? (
            <MarkedOption
              text={text}
              lang={lang}
              letter={keyOf(letters, index)}
              mark={marks[index] ?? 'off'}
              texts={texts}
            />
          ) : (
            <label className="option">
              <input
                className="vh"
                type={several ? 'checkbox' : 'radio'}
                name={name}
                checked={chosen.includes(text)}
                onChange={() => onToggle(text)}
              />
              <kbd>{keyOf(letters, index)}</kbd>
              <span lang={lang} dir="auto">
                {text}
              </span>
            </label>
          )}
        </li>
      ))}
    </ol>
  )
}

function MarkedOption({
  text,
  lang,
  letter,
  mark,
  texts,
}: {
  text: string
  lang?: string | undefined
  letter: string
  mark: Mark
  texts: AnswerTexts
}) {
  const words = { right: texts.yoursRight, wrong: texts.yoursWrong, missed: texts.theAnswer, off: null }[mark]
  return (
    <div className={`option ${mark === 'missed' ? 'right' : mark}`}>
      <kbd>{mark === 'off' ? letter : <Icon name={mark === 'wrong' ? 'close' : 'check'} />}</kbd>
      <span lang={lang} dir="auto">
        {text}
      </span>
      {words && <small>{words}</small>}
    </div>
  )
}
