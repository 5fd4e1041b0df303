'use client'
import { useEffect, useMemo, useRef, useState } from 'react'
import { bindingsOf, type KeyAct } from '@/lib/domain/keys'
import type { StudyPayload } from '@/lib/domain/payload'
import type { StudyPreferences } from '@/lib/domain/preferences'
import { Card } from './card'
import type { Links } from './end'
import { Foot, TookNote } from './foot'
import { KeyboardContext } from './keyboard'
import { End, KeysHelp, OptionsDialog, warmSession } from './later'
import { nextWords } from './next-words'
import { possibleActs } from './possible'
import { Reading, toRead } from './reading'
import { speechOf, useSpeech } from './speech'
import { currentOf, mustRead, type SessionKind } from './state'
import type { Texts } from './texts'
import { TopBar } from './top-bar'
import { useInField, useKeys } from './use-keys'
import { useLearnerActs } from './use-learner-acts'
import { usePreferences } from './use-preferences'
import { useSession } from './use-session'

/** Opens a dialog at its beginning: by itself it would scroll to its first button. */
const open = (dialog: HTMLDialogElement | null) => {
  dialog?.showModal()
  const first = dialog?.querySelector<HTMLElement>(':checked') ?? dialog?.querySelector('h2')
  first?.focus()
}

export type SessionProps = {
  readonly userId: string
  readonly payload: StudyPayload
  readonly kind: SessionKind
  /** The deck studied, where it is one; else each document has its own. */
  readonly deckId: string | null
  readonly preferences: StudyPreferences
  readonly startedAt: Date
  readonly locale: string
  readonly links: Links
  readonly texts: Texts
  /** The payload knows of all that this device did, sent or not. */
  readonly isOwnCount?: boolean
}

/** A study session: the one rich client component. Everything in it works by keyboard, by pointer and by ear. */
export function Session(props: SessionProps) {
  const { deckId, startedAt, locale, links, texts } = props
  const { state, payload, kind, acts, saving, refused, unsaved, keeps } = useSession(props)
  const { preferences, chooseReadAloud } = usePreferences(props.preferences)
  const [isReady, setReady] = useState(false)
  const stem = useRef<HTMLHeadingElement>(null)
  const verdict = useRef<HTMLHeadingElement>(null)
  const field = useRef<HTMLInputElement | HTMLTextAreaElement>(null)
  const help = useRef<HTMLDialogElement>(null)
  const options = useRef<HTMLDialogElement>(null)
  const inField = useInField(field)
  const { session } = state
  const current = currentOf(session, { payload, kind })
  const passages = mustRead(state, { kind }) ? toRead(session, state.read, payload) : []
  const isReading = passages.length > 0
  const now = isReady ? new Date() : startedAt
  const isOver = session.isAnswered || state.isShown
  const possible = possibleActs(state, { payload, kind }, passages)
  const own = useLearnerActs({ state, current, acts, deckId, texts })
  const { note, setNote } = own

  // What is new takes the focus, which reads it aloud: the question or its field, after the answer the verdict.
  const showing = `${session.done.length} ${session.current?.seed} ${isReading} ${isOver} ${state.inWords}`
  const speakNow = useSpeech(speechOf(state, current, passages), isOver, showing, preferences)
  useEffect(() => {
    setReady(true)
    setNote(null)
    const target = isOver ? verdict.current : (field.current ?? stem.current)
    if (showing) target?.focus({ preventScroll: isOver })
  }, [showing, isOver, setNote])

  useEffect(warmSession, [])

  /** Back to what is asked: a closed dialog leaves the focus on a button that Space would press. */
  const refocus = () => (isOver ? verdict.current : (field.current ?? stem.current))?.focus({ preventScroll: true })

  const read = () => acts.read(passages.flatMap(({ slots }) => slots))
  const go = () => {
    if (isReading) read()
    else if (session.isAnswered) acts.goOn()
    else if (state.draft.type === 'text') acts.showAnswer()
    else acts.handIn()
  }
  const choose = (text: string) =>
    state.asked.kind === 'multiple-response' ? acts.toggle(text) : acts.choose({ type: 'options', chosen: [text] })
  const acting = { ...acts, contest: own.contest, undo: own.undo }
  const onAct: Readonly<Partial<Record<KeyAct, () => void>>> = {
    go,
    again: () => acts.rate(1),
    hard: () => acts.rate(2),
    good: () => acts.rate(3),
    easy: () => acts.rate(4),
    dontKnow: acts.dontKnow,
    hint: acts.hint,
    inWords: acts.inWords,
    known: acts.known,
    speak: () => speakNow?.(),
    undo: own.undo,
    contest: own.contest,
    flag: own.flag,
    reject: () => void own.reject(),
    edit: own.edit,
    suspend: acts.suspend,
    options: () => open(options.current),
    help: () => open(help.current),
  }
  const { singleKeys, keys } = preferences
  const bindings = useMemo(() => bindingsOf(keys), [keys])
  const keyboard = useMemo(() => ({ bindings, singleKeys, inField }), [bindings, singleKeys, inField])
  useKeys({ state, bindings, singleKeys, possible, onAct: (act) => onAct[act]?.(), onOption: choose })
  const around = { payload, kind, now, locale, texts, stem }

  return (
    <KeyboardContext value={keyboard}>
      <div className="p-study">
        <TopBar
          session={session}
          title={payload.title}
          pace={payload.pace}
          locale={locale}
          backHref={links.back}
          possible={possible}
          isTest={kind === 'test'}
          texts={texts}
          onUndo={own.undo}
          onEnd={current && session.done.length > 0 ? acts.end : null}
          onOptions={() => onAct.options?.()}
          onSpeak={speakNow}
        />
        <main id="main" className="study">
          {!current ? (
            <End
              {...around}
              session={session}
              links={links}
              heading={stem}
              {...{ saving, refused, unsaved }}
              onAgain={acts.again}
            />
          ) : isReading ? (
            <Reading passages={passages} onRead={read} onKnown={acts.known} texts={texts} heading={stem} />
          ) : (
            <Card
              key={`${session.current?.seed}`}
              {...around}
              state={state}
              current={current}
              acts={acting}
              possible={possible}
              next={nextWords(state, current, { payload, kind, locale, now }, keyboard, texts)}
              verdict={verdict}
              field={field}
            />
          )}
        </main>
        {!current && state.took && (
          <footer className="study-foot">
            <TookNote took={state.took} onUndo={own.undo} texts={texts} />
          </footer>
        )}
        {current && (
          <Foot
            state={state}
            current={current}
            possible={possible}
            acts={acting}
            {...{ inField, saving, refused, unsaved, keeps, note, texts }}
            onFlag={own.flag}
            onReject={() => void own.reject()}
            onKeys={() => onAct.help?.()}
          />
        )}
        <KeysHelp dialog={help} onClose={refocus} texts={texts} />
        <OptionsDialog
          dialog={options}
          onClose={refocus}
          way={current?.item.slot.answerBy ?? null}
          readAloud={speakNow ? preferences.readAloud : null}
          onWay={own.answerBy}
          onSuspend={possible.has('suspend') ? acts.suspend : null}
          onEdit={possible.has('edit') ? own.edit : null}
          onReadAloud={chooseReadAloud}
          texts={texts}
        />
      </div>
    </KeyboardContext>
  )
}
