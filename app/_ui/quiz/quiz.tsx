'use client'
import { useEffect, useRef, useState } from 'react'
import { toggled } from '@/lib/domain/asked'
import { unsent } from '@/lib/domain/saving'
import type { Given, Sheet } from '@/lib/domain/sheet'
import { fill } from '../fill'
import { Acts } from './acts'
import { type Channel, serverChannel } from './channel'
import { Clock, ClockBar, useServerNow, useTimeLeft } from './clock'
import { dueWords } from './due'
import { HandIn } from './hand-in'
import { Notices } from './notices'
import { Question } from './question'
import { Saved } from './saved'
import { Squares } from './squares'
import type { QuizTexts } from './texts'
import { useFlags } from './use-flags'
import { useHandIn } from './use-hand-in'
import { useKeeper } from './use-keeper'
import { useKeys } from './use-keys'
import { usePlace } from './use-place'

export type QuizProps = {
  readonly sheet: Sheet
  readonly texts: QuizTexts
  readonly locale: string
  readonly timeZone: string
  /** Keys pressed alone act (lib/domain/preferences.ts). */
  readonly singleKeys: boolean
  /** Where the answers go; the server, unless something else is said. */
  readonly channel?: Channel
}

/** Moments in the reader's language and zone, as short as they can be understood. */
const wordsFor = (locale: string, timeZone: string) => {
  const say = (moment: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(new Date(moment))
  return {
    time: (moment: string) => say(moment, { timeStyle: 'medium' }),
    until: (moment: string, now: string) =>
      say(moment, { dateStyle: 'short' }) === say(now, { dateStyle: 'short' })
        ? say(moment, { timeStyle: 'short' })
        : say(moment, { dateStyle: 'medium', timeStyle: 'short' }),
  }
}

/** The sheet of an attempt: one question at a time, every answer saved as it is given, by mouse or keyboard alone. */
export function Quiz({ sheet, texts, locale, timeZone, singleKeys, ...props }: QuizProps) {
  const [channel] = useState(() => props.channel ?? serverChannel(sheet))
  const { at, go } = usePlace(sheet.attemptId, sheet.items.length, channel.isLive)
  const { keeper, state } = useKeeper(sheet, channel)
  const { flags, toggle } = useFlags(sheet.attemptId)
  const words = wordsFor(locale, timeZone)
  const { keeping, deadlineAt } = state
  const { hand, sendIn, timeIsUp } = useHandIn(channel, keeper)
  const now = useServerNow(sheet)
  const left = useTimeLeft(now, deadlineAt, timeIsUp)
  const heading = useFocusOn(at)
  const until = deadlineAt === null ? null : words.until(deadlineAt, sheet.now)

  const leave = async () => {
    await keeper.flush()
    window.location.assign(`/assignments/${sheet.assignmentId}`)
  }
  const item = sheet.items[at]
  const given = (item && keeping[item.itemId]?.given) ?? null
  const give = (next: Given | null) => item && keeper.give(item.itemId, next)
  const flag = () => item && toggle(item.itemId)
  const pick = (index: number) => {
    const text = item?.options[index]
    if (!item || text === undefined) return
    give({ type: 'options', chosen: [...toggled(item, given?.type === 'options' ? given.chosen : [], text)] })
  }
  useKeys({ pick, step: (by) => go(at + by), flag }, singleKeys)
  if (!item) return null
  const marks = sheet.items.map(({ itemId }) => ({
    itemId,
    isAnswered: (keeping[itemId]?.given ?? null) !== null,
    isFlagged: flags.has(itemId),
  }))
  const points = item.points === 1 ? texts.onePoint : fill(texts.points, { points: item.points })
  return (
    <>
      <header className="top quiz-top">
        <span className="wordmark">
          Re<b>cite</b>
        </span>
        <p className="quiz-t">
          <b>{sheet.title}</b>
          <span className="small quiet hide-s">{sheet.className}</span>
        </p>
        <div className="top-end">
          {channel.isLive && <Saved state={state} texts={texts} timeOf={words.time} />}
          <Clock {...{ sheet, left, deadlineAt, texts }} />
        </div>
      </header>
      <ClockBar {...{ sheet, left, deadlineAt }} />
      <div className="quiz">
        <main id="main">
          <h1 className="label" ref={heading} tabIndex={-1}>
            {fill(texts.question, { n: at + 1, total: sheet.items.length })}. {points}
          </h1>
          <Notices {...{ state, keeper, until, texts }} itemId={item.itemId} isOver={left === 0} />
          <Question
            key={item.itemId}
            {...{ item, given, texts }}
            language={sheet.language}
            onGive={give}
            onDone={() => go(at + 1)}
          />
          <Acts
            {...{ item, texts, singleKeys }}
            isFirst={at === 0}
            isLast={at === sheet.items.length - 1}
            isFlagged={flags.has(item.itemId)}
            onStep={(by) => go(at + by)}
            onFlag={flag}
            onClear={given === null ? undefined : () => give(null)}
          />
        </main>
        <aside className="quiz-side" id="hand-in" tabIndex={-1} aria-label={texts.side}>
          <Squares {...{ marks, at, texts }} onGo={go} />
          <HandIn
            {...{ marks, texts, hand }}
            isUnsaved={unsent(keeping).length > 0}
            onGo={go}
            onHandIn={() => sendIn(false)}
            onLeave={leave}
            until={until}
            due={sheet.due && dueWords(sheet.due, now, (moment) => words.until(moment, sheet.now), texts)}
          />
        </aside>
      </div>
    </>
  )
}

/** After a step the focus goes to the field, or to the heading, from where single keys work; not when the page opens. */
const useFocusOn = (at: number) => {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(at)
  useEffect(() => {
    if (shown.current === at) return
    shown.current = at
    const field = document.querySelector<HTMLElement>('.quiz .answer .field')
    const target = field ?? heading.current
    target?.focus()
  }, [at])
  return heading
}
