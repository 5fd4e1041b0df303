import type { RefObject } from 'react'
import { fill } from '@/app/_ui/fill'
import type { RosterAct, RosterPreview } from '@/lib/domain/roster'
import type { RosterTexts } from './texts'

type Props = {
  readonly told: RosterPreview
  readonly isBusy: boolean
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly texts: RosterTexts
  readonly onApply: () => void
}

/** What a list would do, line by line, with the lines that are left out and why. */
export function Preview({ told, isBusy, heading, texts, onApply }: Props) {
  const { lines, refused, unnamed } = told
  const count = (...acts: RosterAct[]) => lines.filter(({ act }) => acts.includes(act)).length
  const changes = lines.length - count('keep')
  const parts = [
    [texts.countNew, count('make')],
    [texts.countJoin, count('join', 'return')],
    [texts.countChange, count('change')],
    [texts.countKeep, count('keep')],
  ] as const
  return (
    <section className="panel" aria-labelledby="roster-preview">
      <h2 className="h2" id="roster-preview" tabIndex={-1} ref={heading}>
        {texts.previewTitle}
      </h2>
      <p>
        {parts
          .filter(([, number]) => number > 0)
          .map(([sentence, number]) => fill(sentence, { number }))
          .join(' · ')}
      </p>
      {unnamed > 0 && <p className="small quiet">{fill(texts.unnamed, { unnamed })}</p>}
      {refused.length > 0 && (
        <div className="notice alert">
          <h3 className="h3">{texts.refusedTitle}</h3>
          <ul>
            {refused.map(({ line, words, problem }) => (
              <li key={line}>
                <b>{fill(texts.refusedLine, { line, words })}</b> {texts.errors[problem]}
              </li>
            ))}
          </ul>
        </div>
      )}
      {lines.length > 0 && <Lines told={told} texts={texts} />}
      {changes > 0 ? (
        <div className="form-end">
          <button className="btn primary" type="button" aria-disabled={isBusy || undefined} onClick={onApply}>
            {isBusy ? texts.applying : texts.apply}
          </button>
        </div>
      ) : (
        <p className="notice">{texts.nothing}</p>
      )}
    </section>
  )
}

const Lines = ({ told, texts }: Pick<Props, 'told' | 'texts'>) => (
  <div className="scroll">
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{texts.name}</th>
          <th scope="col">{texts.act}</th>
          <th scope="col">{texts.externalId}</th>
          <th scope="col">{texts.username}</th>
        </tr>
      </thead>
      <tbody>
        {told.lines.map(({ line, act, name, externalId, username, before }) => (
          <tr key={line}>
            <th scope="row">
              {name}
              {before && before.name !== name && (
                <span className="sub">{fill(texts.wasName, { name: before.name })}</span>
              )}
            </th>
            <td>
              <span className={act === 'keep' ? 'dim' : 'tag'}>{texts[`act_${act}`]}</span>
            </td>
            <td>
              {externalId}
              {before && before.externalId !== externalId && (
                <span className="sub">
                  {before.externalId === null ? texts.noId : fill(texts.wasId, { id: before.externalId })}
                </span>
              )}
            </td>
            <td className="quiet">{username}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
