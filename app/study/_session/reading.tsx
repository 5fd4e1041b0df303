import type { RefObject } from 'react'
import { fill } from '@/app/_ui/fill'
import type { StudyPayload } from '@/lib/domain/payload'
import type { Session } from '@/lib/domain/session'
import { slotKey } from '@/lib/domain/slot'
import { Quotation, SourceLink } from './source-view'
import type { Texts } from './texts'
import type { Acts } from './use-session'

/** So many new facts are read before they are asked: more would not be kept, fewer would be asked at once. */
const readTogether = 3

/** The sentences to read now: of the current new item and those that follow it, each once, with the slots they open. */
export const toRead = (session: Session, read: readonly string[], payload: StudyPayload) => {
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

/** Learning begins in the document: its sentences are read, then asked. */
export function Reading({
  entries,
  acts,
  texts,
  heading,
}: {
  entries: ReturnType<typeof toRead>
  acts: Acts
  texts: Texts
  heading: RefObject<HTMLHeadingElement | null>
}) {
  return (
    <div className="card reading">
      <h1 className="h2" ref={heading} tabIndex={-1}>
        {entries.length === 1 ? texts.readFirst : fill(texts.readMany, { n: entries.length })}
      </h1>
      {entries.map(({ factId, source }) => (
        <section key={factId} className="src">
          <Quotation source={source} alone={entries.length > 1} />
          <p className="source-cite">
            <SourceLink source={source} factId={factId} texts={texts} />
          </p>
        </section>
      ))}
      <div className="card-foot">
        <div className="row">
          <button
            className="btn primary big"
            type="button"
            onClick={() => acts.read(entries.flatMap(({ slots }) => slots))}
          >
            {texts.startQuestions}
            <kbd className="hide-s">Space</kbd>
          </button>
          {entries.length === 1 && (
            <button className="btn text" type="button" onClick={acts.known}>
              {texts.knowAlready}
              <kbd className="hide-s">K</kbd>
            </button>
          )}
        </div>
      </div>
    </div>
  )
}
