import { letterOf } from '@/app/_ui/answer/marks'
import { Icon } from '@/app/_ui/icons'
import type { PaperItem } from '@/lib/domain/paper'

type Props = { item: PaperItem; isShown: boolean; right: string }

/** The lines as asked, or as they belong: in order, or each with its partner. */
const linesOf = ({ lines, partners, key }: PaperItem, isShown: boolean): readonly string[] => {
  if (!isShown || key.type === 'words') return lines
  if (partners.length > 0) return lines.map((line, index) => `${line}: ${partners[key.places[index] ?? 0]}`)
  return key.places.map((_, rank) => lines[key.places.indexOf(rank + 1)] ?? '')
}

/** What a question offers; once shown, what is right and the sentence that says so. */
export function Answer({ item, isShown, right }: Props) {
  const { options, partners, key } = item
  const isRight = (index: number) => isShown && key.type === 'letters' && key.places.includes(index)
  return (
    <>
      {options.length > 0 && (
        <ol className="board-options" data-shown={isShown}>
          {options.map((option, index) => (
            <li key={option} data-right={isRight(index)} dir="auto">
              <kbd>{letterOf(index)}</kbd>
              <span>
                {option}
                {isRight(index) && <span className="vh"> ({right})</span>}
              </span>
              {isRight(index) && <Icon name="check" />}
            </li>
          ))}
        </ol>
      )}
      {item.lines.length > 0 && (
        <ul className="board-options">
          {linesOf(item, isShown).map((line) => (
            <li key={line} dir="auto">
              {line}
            </li>
          ))}
          {!isShown && partners.map((partner) => <li key={`to ${partner}`}>{partner}</li>)}
        </ul>
      )}
      {isShown && (
        <>
          {key.type === 'words' && (
            <p className="board-answer" dir="auto">
              {key.text}
            </p>
          )}
          <p className="cite" dir="auto">
            {item.quotedSentence}
          </p>
        </>
      )}
    </>
  )
}
