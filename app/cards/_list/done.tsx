'use client'
import { useEffect, useRef, useState } from 'react'
import { fill } from '@/app/_ui/fill'
import { Link } from '@/app/_ui/link'
import { fallBehind } from '@/app/_ui/outbox/behind'
import { takeBackList } from '../notes/actions'
import type { Texts } from '../texts'

type Props = {
  readonly importId: string
  readonly told: string
  /** Where what was added is studied. */
  readonly study: string
  readonly onAnother: () => void
  readonly texts: Texts
}

/** A list or a package that was added: where it is, the way to study it, and the one step that takes all of it back. */
export function Done({ importId, told: added, study, onAnother, texts }: Props) {
  const [told, setTold] = useState<string | null>(null)
  const [isUndone, setUndone] = useState(false)
  const head = useRef<HTMLParagraphElement>(null)
  useEffect(() => head.current?.focus(), [])
  useEffect(() => fallBehind(), [])
  const undo = async () => {
    const undone = await takeBackList(importId).catch(() => null)
    setUndone(undone?.ok ?? false)
    fallBehind()
    setTold(undone?.ok ? fill(texts.importUndone, { n: undone.value.count }) : texts.undoFailed)
  }
  return (
    <div className="list-done">
      <p className="notice" ref={head} tabIndex={-1} role="status">
        {told ?? added}
      </p>
      <p className="row">
        {!isUndone && (
          <>
            <Link className="btn primary big" href={study}>
              {texts.studyDeck}
            </Link>
            <button className="btn" type="button" onClick={() => void undo()}>
              {texts.undo}
            </button>
          </>
        )}
        <button className="btn text" type="button" onClick={onAnother}>
          {texts.anotherList}
        </button>
      </p>
    </div>
  )
}
