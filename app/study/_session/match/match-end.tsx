import type { RefObject } from 'react'
import { fill } from '@/app/_ui/fill'
import { Icon } from '@/app/_ui/icons'
import type { Tried } from '@/lib/domain/match'
import type { StudyPayload } from '@/lib/domain/payload'
import { keySentence } from '../answer-words'
import type { Links } from '../end-ways'
import { SourceLink } from '../quotation'
import { type Saving, SavingNote, troubleOf } from '../saving-note'
import type { Texts } from '../texts'

type Props = Saving & {
  readonly tried: readonly Tried[]
  readonly sources: StudyPayload['sources']
  /** How long it took; null where the learner hid the time. */
  readonly time: string | null
  readonly links: Links
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly texts: Texts
}

/** The end of a game: what was missed with its answer and where it is written, and what to do next. */
export function MatchEnd({ tried, sources, time, links, heading, texts, ...saving }: Props) {
  const missed = tried.filter(({ isRight }) => !isRight)
  const counts = { right: tried.length - missed.length, total: tried.length, time: time ?? '' }
  const trouble = troubleOf(saving, texts)
  const isEmpty = tried.length === 0
  return (
    <div className="card session-end">
      <h1 className={isEmpty ? 'stem' : 'h1'} ref={heading} tabIndex={-1}>
        {isEmpty ? texts.matchNothing : fill(texts.matchDone, { n: tried.length })}
      </h1>
      {!isEmpty && <p className="cite">{fill(time ? texts.matchDoneIn : texts.matchDoneNoTime, counts)}</p>}
      <p className="small" role="status">
        {trouble.length > 0 && <SavingNote sentences={trouble} />}
      </p>
      <p className="row">
        {isEmpty ? (
          <a className="btn primary big" href={links.study}>
            {texts.matchStudy}
          </a>
        ) : (
          <a className="btn primary big" href={links.again}>
            {texts.matchAgain}
          </a>
        )}
        <a className="btn text" href="/">
          {texts.backToday}
        </a>
      </p>
      {!isEmpty && <p className="small quiet">{texts.matchNote}</p>}
      {missed.length > 0 && (
        <table className="table">
          <caption className="h3">{texts.matchMissed}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.colQuestion}</th>
              <th scope="col">{texts.colAnswer}</th>
            </tr>
          </thead>
          <tbody>
            {missed.map(({ pair, given }) => (
              <MissedRow key={pair.key} {...{ pair, given, sources, texts }} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

type RowProps = Pick<Props, 'sources' | 'texts'> & Pick<Tried, 'pair' | 'given'>

const MissedRow = ({ pair, given, sources, texts }: RowProps) => {
  const { factId } = pair.item.slot
  const source = sources[factId]
  return (
    <tr>
      <td className="serif" lang={source?.language} dir="auto">
        {pair.question.stem}
      </td>
      <td>
        <span className="given wrong">
          <Icon name="close" />
          <span className="vh">{texts.matchGiven}: </span>
          <span className="serif" lang={source?.language} dir="auto">
            {given}
          </span>
        </span>
        <span className="sub" lang={source?.language} dir="auto">
          {fill(keySentence(pair.question, texts.wrongSays, texts), { answer: pair.question.answer })}
        </span>
        {source && (
          <span className="sub">
            <SourceLink source={source} factId={factId} texts={texts} />
          </span>
        )}
      </td>
    </tr>
  )
}
