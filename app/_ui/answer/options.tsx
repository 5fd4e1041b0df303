import { Icon } from '../icons'
import { type AnswerTexts, letterOf, type Mark } from './marks'

type Props = {
  readonly options: readonly string[]
  readonly lang?: string | undefined
  /** After the answer: how each option came off, in the same order. */
  readonly marks?: readonly Mark[] | undefined
  readonly texts: AnswerTexts
}

/** One press answers: the options of a choice or a true-false in study. */
export function OptionButtons({ options, lang, marks, texts, onPick }: Props & { onPick: (text: string) => void }) {
  return (
    <ol className="options">
      {options.map((text, index) => (
        <li key={text}>
          {marks ? (
            <MarkedOption text={text} lang={lang} index={index} mark={marks[index] ?? 'off'} texts={texts} />
          ) : (
            <button className="option" type="button" onClick={() => onPick(text)}>
              <kbd>{letterOf(index)}</kbd>
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
            <MarkedOption text={text} lang={lang} index={index} mark={marks[index] ?? 'off'} texts={texts} />
          ) : (
            <label className="option">
              <input
                className="vh"
                type={several ? 'checkbox' : 'radio'}
                name={name}
                checked={chosen.includes(text)}
                onChange={() => onToggle(text)}
              />
              <kbd>{letterOf(index)}</kbd>
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
  index,
  mark,
  texts,
}: {
  text: string
  lang?: string | undefined
  index: number
  mark: Mark
  texts: AnswerTexts
}) {
  const words = { right: texts.yoursRight, wrong: texts.yoursWrong, missed: texts.theAnswer, off: null }[mark]
  return (
    <div className={`option ${mark === 'missed' ? 'right' : mark}`}>
      <kbd>{mark === 'off' ? letterOf(index) : <Icon name={mark === 'wrong' ? 'cross' : 'check'} />}</kbd>
      <span lang={lang} dir="auto">
        {text}
      </span>
      {words && <small>{words}</small>}
    </div>
  )
}
