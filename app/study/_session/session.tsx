'use client'
import { useEffect, useRef, useState } from 'react'
import { fill } from '@/app/_ui/fill'
import type { StudyPayload } from '@/lib/domain/payload'
import { nameOfRating } from '@/lib/domain/rating'
import { countsOf } from '@/lib/domain/session'
import { decideQuestion, reportQuestion } from '../actions'
import { Card } from './card'
import { End, type Links } from './end'
import { Foot, TookNote } from './foot'
import { untilInWords } from './intervals'
import { KeysHelp } from './keys-help'
import { Reading, toRead } from './reading'
import { currentOf, mustRead, type SessionKind } from './state'
import type { Texts } from './texts'
import { TopBar } from './top-bar'
import { useInField, useKeys } from './use-keys'
import { useSession } from './use-session'
import { verdictOf } from './verdict'

export type SessionProps = {
  readonly userId: string
  readonly payload: StudyPayload
  readonly kind: SessionKind
  readonly startedAt: Date
  readonly locale: string
  readonly links: Links
  readonly texts: Texts
}

/** A study session: the one rich client component. Everything in it works by keyboard, by pointer and by ear. */
export function Session({ userId, payload: sent, kind, startedAt, locale, links, texts }: SessionProps) {
  const { state, payload, acts, saving, refused, keeps } = useSession({ userId, payload: sent, kind, startedAt })
  const [note, setNote] = useState<string | null>(null)
  const [isReady, setReady] = useState(false)
  const stem = useRef<HTMLHeadingElement>(null)
  const field = useRef<HTMLInputElement | HTMLTextAreaElement>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  const inField = useInField(field)
  const { session } = state
  const current = currentOf(session, { payload, kind })
  const entries = mustRead(state, { kind }) ? toRead(session, state.read, payload) : []
  const isReading = entries.length > 0
  const now = isReady ? new Date() : startedAt
  const isOver = session.isAnswered || state.isShown
  const { answered, at, total } = countsOf(session)

  // What is new takes the focus, which reads it aloud: the question or its field, after the answer the way on.
  const showing = `${answered} ${session.current?.seed} ${isReading} ${isOver} ${state.inWords}`
  useEffect(() => {
    setReady(true)
    setNote(null)
    // Not on a grade itself: Space would press it unread.
    const onward = document.getElementById('next') ?? document.getElementById('grades')
    const target = isOver ? onward : (field.current ?? stem.current)
    if (showing) target?.focus({ preventScroll: isOver })
  }, [showing, isOver])

  const report = async (work: () => Promise<{ readonly ok: boolean }>, done: string, failed: string) => {
    const result = await work().catch(() => ({ ok: false }))
    setNote(result.ok ? done : failed)
    return result.ok
  }
  const onFlag = async () => {
    const versionId = current?.question.versionId
    if (!versionId || state.flagged.includes(versionId)) return
    acts.flag(versionId)
    await report(() => reportQuestion(versionId, null), texts.flagged, texts.flagFailed)
  }
  const onReject = async () => {
    const { question, source } = current ?? {}
    if (!question || !source?.canEdit) return
    const { documentId } = source
    const decided = await decideQuestion(documentId, question.questionId, 'rejected').catch(() => null)
    if (!decided?.ok) return setNote(texts.rejectFailed)
    acts.leave({ documentId, questionId: question.questionId, from: decided.value[0]?.from ?? 'proposed' })
  }
  const onUndo = () => {
    const entry = state.past.at(-1)
    acts.undo()
    if (entry?.took !== 'reject') return
    const { documentId, questionId, from } = entry.rejected
    void report(() => decideQuestion(documentId, questionId, from), '', texts.putBackFailed)
  }
  const onContest = () => {
    const answerId = session.done.at(-1)?.answerId
    const versionId = current?.question.versionId
    acts.contest()
    if (!current?.source?.canEdit && versionId && answerId)
      void report(() => reportQuestion(versionId, answerId), texts.contestedOther, texts.flagFailed)
  }
  const onEdit = () => {
    const { source, question } = current ?? {}
    if (!source?.canEdit) return
    const { documentId } = source
    location.assign(
      source.note === null
        ? `/documents/${documentId}/questions?show=all&edit=${question?.questionId}`
        : `/cards/notes/${documentId}`,
    )
  }
  const onKeys = () => dialog.current?.showModal()
  const acting = { ...acts, contest: onContest, undo: onUndo }
  const onRead = () => acts.read(entries.flatMap(({ slots }) => slots))
  const shared = { state, acts: acting, onFlag: () => void onFlag(), onReject: () => void onReject(), onKeys }
  useKeys({ ...shared, isReading, onRead, onEdit })

  const verdict = current && verdictOf(state, current.question, texts)
  const last = session.isAnswered ? session.done.at(-1) : undefined
  const said = verdict
    ? [
        verdict.head,
        verdict.tail,
        last &&
          fill(texts.announceGrade, {
            grade: texts[nameOfRating(last.rating)],
            time: fill(texts.inTime, { time: untilInWords(locale, now, last.card.dueAt, payload.clock) }),
          }),
        last && texts.announceNext,
      ].join(' ')
    : current && !isReading
      ? fill(texts.announceQuestion, { n: at, total })
      : ''

  return (
    <div className="p-study">
      <TopBar
        session={session}
        title={payload.title}
        pace={payload.pace}
        locale={locale}
        backHref={links.back}
        canUndo={state.past.length > 0}
        isTest={kind === 'test'}
        texts={texts}
        onUndo={onUndo}
      />
      <main id="main" className="study">
        {!current ? (
          <End
            session={session}
            payload={payload}
            kind={kind}
            links={links}
            locale={locale}
            now={now}
            texts={texts}
            heading={stem}
            saving={saving}
            refused={refused}
          />
        ) : isReading ? (
          <Reading entries={entries} acts={acts} texts={texts} heading={stem} />
        ) : (
          <Card
            key={`${session.current?.seed}`}
            state={state}
            current={current}
            payload={payload}
            kind={kind}
            now={now}
            locale={locale}
            acts={acting}
            texts={texts}
            stem={stem}
            field={field}
          />
        )}
      </main>
      {!current && state.took && (
        <footer className="study-foot">
          <TookNote took={state.took} onUndo={onUndo} texts={texts} />
        </footer>
      )}
      {current && (
        <Foot
          {...shared}
          current={current}
          isReading={isReading}
          inField={inField}
          saving={saving}
          refused={refused}
          keeps={keeps}
          note={note}
          texts={texts}
        />
      )}
      <KeysHelp dialog={dialog} texts={texts} />
      <p className="vh" aria-live="polite">
        {said}
      </p>
    </div>
  )
}
