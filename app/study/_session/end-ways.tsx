import { fill } from '@/app/_ui/fill'
import type { StudyPayload } from '@/lib/domain/payload'
import type { SessionKind } from './state'
import type { Texts } from './texts'

/** Where the end leads. `again` is this session's address, begun afresh. */
export type Links = {
  readonly back: string
  readonly again: string
  /** What is due here, whatever this session is. */
  readonly study: string
  readonly learn: string
  readonly cram: string
  readonly document: string | null
}

type Props = {
  readonly payload: StudyPayload
  readonly kind: SessionKind
  readonly links: Links
  /** So many of this session were not asked any more. */
  readonly left: number
  /** So many were wrong and can be studied now. */
  readonly wrong: number
  readonly onAgain: () => void
  readonly texts: Texts
}

const newAtOnce = 5

/** What to do next: one primary action, the nearest first. */
export const Ways = ({ payload, kind, links, left, wrong, onAgain, texts }: Props) => {
  const more = kind === 'study' ? payload.dueLeft + left : 0
  const fresh = kind === 'study' ? Math.min(payload.newLeft, newAtOnce) : 0
  const waysOn = wrong + more + fresh
  return (
    <>
      <p className="row">
        {wrong > 0 && (
          <button className="btn primary big" type="button" onClick={onAgain}>
            {fill(wrong > 1 ? texts.studyMany : texts.studyOne, { n: wrong })}
          </button>
        )}
        {more > 0 && (
          <a className="btn primary big" href={links.again}>
            {fill(texts.goOn, { n: more })}
          </a>
        )}
        {fresh > 0 && (
          <a className={more > 0 ? 'btn big' : 'btn primary big'} href={links.learn}>
            {fill(fresh > 1 ? texts.learnMany : texts.learnOne, { n: fresh })}
          </a>
        )}
        <a className={waysOn > 0 ? 'btn text' : 'btn primary big'} href="/">
          {texts.backToday}
        </a>
        {links.document && (
          <a className="btn text" href={links.document}>
            {texts.readDocument}
          </a>
        )}
      </p>
      {kind === 'cram' && <p className="small quiet">{texts.cramNote}</p>}
      {more + fresh === 0 && kind === 'study' && payload.nextDueAt && (
        <p className="small quiet">
          <a href={links.cram}>{texts.cramAnyway}</a>. {texts.cramNote}
        </p>
      )}
    </>
  )
}
