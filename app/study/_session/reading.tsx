import type { RefObject } from 'react'
import { fill } from '@/app/_ui/fill'
import type { StudyPayload, StudySource } from '@/lib/domain/payload'
import type { Session } from '@/lib/domain/session'
import { slotKey } from '@/lib/domain/slot'
import { Kbd } from './keyboard'
import { Quotation, SourceLink } from './quotation'
import type { Texts } from './texts'

/** A sentence that is read before it is asked, and the slots that it opens. */
export type Passage = { readonly factId: string; readonly slots: readonly string[]; readonly source: StudySource }

/** So many new facts are read before they are asked: more would not be kept, fewer would be asked at once. */
const readTogether = 3

/** The sentences to read now: of the current new item and those that follow it, each once. */
export const toRead = (session: Session, read: readonly string[], payload: StudyPayload): readonly Passage[] => {
  const items = session.current === null ? [] : [session.current, ...session.upcoming]
  const fresh = items.filter((item) => item.reason === 'new' && !read.includes(slotKey(item.slot)))
  const entries = new Map<string, { factId: string; slots: string[] }>()
  for (const { slot } of fresh) {
    const known = entries.get(slot.sentence)
    if (!known && entries.size === readTogether) break
    entries.set(slot.sentence, {
      factId: known?.factId ?? slot.factId,
      slots: [...(known?.slots ?? []), slotKey(slot)],
    })
  }
  return [...entries.values()].flatMap(({ factId, slots }) => {
    const source = payload.sources[factId]
    return source ? [{ factId, slots, source }] : []
  })
}

type Props = {
  readonly passages: readonly Passage[]
  readonly onRead: () => void
  readonly onKnown: () => void
  readonly texts: Texts
  readonly heading: RefObject<HTMLHeadingElement | null>
}

/** Learning begins in the document: its sentences are read, then asked. */
export function Reading({ passages, onRead, onKnown, texts, heading }: Props) {
  return (
    <div className="card reading">
      <h1 className="h2" ref={heading} tabIndex={-1}>
        {passages.length === 1 ? texts.readFirst : fill(texts.readMany, { n: passages.length })}
      </h1>
      {passages.map(({ factId, source }) => (
        <section key={factId} className="src">
          <Quotation source={source} alone={passages.length > 1} />
          <p className="source-cite">
            <SourceLink source={source} factId={factId} texts={texts} />
          </p>
        </section>
      ))}
      <div className="card-foot">
        <div className="row">
          <button className="btn primary big" type="button" onClick={onRead}>
            {texts.startQuestions}
            <Kbd act="go" />
          </button>
          {passages.length === 1 && (
            <button className="btn text" type="button" onClick={onKnown}>
              {texts.knowAlready}
              <Kbd act="known" />
            </button>
          )}
        </div>
      </div>
    </div>
  )
}
