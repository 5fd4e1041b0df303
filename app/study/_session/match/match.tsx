'use client'
import { useEffect, useRef, useState } from 'react'
import { fill } from '@/app/_ui/fill'
import { Icon } from '@/app/_ui/icons'
import { isOver, type Move, pairsNow, type Tile } from '@/lib/domain/match'
import type { StudyPayload } from '@/lib/domain/payload'
import type { Links } from '../end-ways'
import { SavingNote, troubleOf } from '../saving-note'
import type { Texts } from '../texts'
import { Clock, clockOf } from './clock'
import { MatchEnd } from './match-end'
import { Tiles } from './tiles'
import { useMatch } from './use-match'

export type MatchProps = {
  readonly userId: string
  readonly payload: StudyPayload
  readonly startedAt: Date
  readonly links: Links
  readonly texts: Texts
}

/** Matching: questions and answers lie on the table, two tiles that belong together are a pair. By pointer, touch or keys. */
export function Match({ userId, payload, startedAt, links, texts }: MatchProps) {
  const { table, take, saving, refused, unsaved } = useMatch(userId, payload)
  const [began, setBegan] = useState(startedAt.getTime())
  const [endedAt, setEndedAt] = useState<number | null>(null)
  const [showsTime, setShowsTime] = useState(true)
  const [said, say] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const over = isOver(table)
  useEffect(() => setBegan(Date.now()), [])
  useEffect(() => {
    if (over) heading.current?.focus()
  }, [over])

  const onTake = (tile: Tile) => {
    const before = table
    const move = take(tile)
    say(wordsFor(move, before, tile, texts))
    if (isOver(move.table)) setEndedAt(Date.now())
  }
  const trouble = troubleOf({ saving, refused, unsaved }, texts)
  return (
    <div className="p-study">
      <header className="study-top">
        <a className="btn text" href={links.back}>
          <Icon name="close" />
          <span>{texts.end}</span>
        </a>
        {over ? (
          <span />
        ) : (
          <p className="small match-round">
            <b>{fill(texts.matchRound, { n: table.round + 1, total: table.rounds.length })}</b>
            {payload.title && <span className="quiet hide-s"> {fill(texts.inDocument, { title: payload.title })}</span>}
          </p>
        )}
        {over ? (
          <span />
        ) : (
          <Clock startedAt={began} isShown={showsTime} onToggle={() => setShowsTime(!showsTime)} texts={texts} />
        )}
      </header>
      <main id="main" className="study">
        {over ? (
          <MatchEnd
            tried={table.tried}
            sources={payload.sources}
            time={showsTime && endedAt !== null ? clockOf(endedAt - began) : null}
            {...{ links, heading, texts, saving, refused, unsaved }}
          />
        ) : (
          <div className="match">
            <h1 className="vh">{texts.matchTitle}</h1>
            <p className="small dim">
              <span className="by-keys">{texts.matchHint}</span>
              <span className="by-touch">{texts.matchHintTouch}</span>
            </p>
            <Tiles table={table} sources={payload.sources} onTake={onTake} texts={texts} />
            {/* Seen and heard: what the last tile led to. */}
            <p className={table.missed.length > 0 ? 'match-said red' : 'match-said'} aria-live="polite">
              {said}
            </p>
          </div>
        )}
      </main>
      {!over && trouble.length > 0 && (
        <footer className="study-foot">
          <p className="micro saving" role="status">
            <SavingNote sentences={trouble} />
          </p>
        </footer>
      )}
    </div>
  )
}

/** What a move led to, in words. */
const wordsFor = ({ table, outcome }: Move, before: Move['table'], tile: Tile, texts: Texts): string => {
  const wordsOf = ({ side, key }: Tile) => {
    const question = pairsNow(before).find((pair) => pair.key === key)?.question
    return (side === 'questions' ? question?.stem : question?.answer) ?? ''
  }
  if (outcome === 'taken') return fill(texts.matchTaken, { text: wordsOf(tile) })
  if (outcome === 'dropped') return fill(texts.matchDropped, { text: wordsOf(tile) })
  const other = before.taken ?? tile
  const answer = wordsOf(tile.side === 'answers' ? tile : other)
  if (outcome === 'wrong') return fill(texts.matchWrong, { answer })
  if (table.round > before.round) return fill(texts.matchRoundDone, { text: answer, n: before.round + 1 })
  return fill(texts.matchRight, { text: answer, n: pairsNow(table).length - table.matched.length })
}
