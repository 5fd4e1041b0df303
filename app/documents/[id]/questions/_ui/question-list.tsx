'use client'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { fill } from '@/app/_ui/fill'
import { type Decision, isUndecided } from '@/lib/domain/decision'
import { ListFoot } from './list-foot'
import { Pair } from './pair'
import { QuestionRow } from './question-row'
import type { BestLeft, ListTexts, SectionData } from './row-data'
import { useDecisions } from './use-decisions'
import { useKeys } from './use-keys'

type Props = {
  readonly documentId: string
  readonly version: number
  readonly best: BestLeft
  readonly sections: readonly SectionData[]
  /** A question that was opened from elsewhere to be edited: done with it, one goes back there. */
  readonly edited: string | null
  /** Keys pressed alone act (lib/domain/preferences.ts). */
  readonly singleKeys: boolean
  readonly texts: ListTexts
  /** The messages of the namespace `errors`, by reason code. */
  readonly sentences: Readonly<Record<string, string>>
  /** What stands below the last question. */
  readonly children: ReactNode
}

const toggled = (set: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}

/** The questions beside their sentences, decided by keyboard, by mouse or many at once. */
export function QuestionList(props: Props) {
  const { documentId, version, best, sections, edited, singleKeys, texts, sentences, children } = props
  const pairs = useMemo(() => sections.flatMap((section) => section.pairs), [sections])
  const rows = useMemo(() => pairs.flatMap((pair) => pair.rows), [pairs])
  const statuses = useMemo(() => new Map(rows.map((row) => [row.id, row.status])), [rows])
  const { shown, said, decideOn, undo, approveBest } = useDecisions({ documentId, statuses, texts, sentences })
  const [currentId, setCurrentId] = useState(edited ?? rows[0]?.id ?? null)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [editing, setEditing] = useState(edited)
  const [help, setHelp] = useState(true)
  const elements = useRef(new Map<string, HTMLLIElement>())

  const current = rows.find((row) => row.id === currentId) ?? rows[0]
  const goTo = (id: string | undefined) => {
    if (!id) return
    setCurrentId(id)
    const element = elements.current.get(id)
    element?.focus({ preventScroll: true })
    element?.scrollIntoView({ block: 'nearest' })
  }
  const step = (by: 1 | -1) => goTo(rows[rows.findIndex((row) => row.id === current?.id) + by]?.id)
  const decideCurrent = (decision: Decision) => {
    if (!current) return
    decideOn([current.id], decision)
    step(1)
  }
  const ofSentence = () => pairs.find((pair) => pair.rows.some((row) => row.id === current?.id))?.rows ?? []
  const decideSelected = (decision: Decision) => {
    decideOn([...selected], decision)
    setSelected(new Set())
  }

  const keys = {
    j: () => step(1),
    k: () => step(-1),
    a: () => decideCurrent('approved'),
    r: () => decideCurrent('rejected'),
    e: () => current?.fields && setEditing(current.id),
    x: () => current && setSelected((before) => toggled(before, current.id)),
    u: undo,
    A: () =>
      decideOn(
        ofSentence().map((row) => row.id),
        'approved',
      ),
    '?': () => setHelp((before) => !before),
    Escape: () => (editing ? setEditing(null) : setSelected(new Set())),
  }
  useKeys(singleKeys ? keys : { Escape: keys.Escape })

  useEffect(() => {
    if (edited !== null) elements.current.get(edited)?.scrollIntoView({ block: 'center' })
  }, [edited])

  const decided = rows.filter((row) => !isUndecided(shown.get(row.id) ?? row.status)).length
  return (
    <>
      <div className="pairs">
        {sections.map((section) => (
          <section key={section.start} aria-label={section.title}>
            <div className="pairs-head">
              <h2 className="h2" dir="auto">
                {section.title}
              </h2>
              <p className="label hide-s">{texts.proposedFrom}</p>
            </div>
            {section.pairs.map((pair) => (
              <Pair
                key={pair.sentence}
                {...{ pair, documentId, version, texts, sentences }}
                currentFacts={pair.rows.some((row) => row.id === current?.id) ? (current?.facts ?? []) : []}
              >
                <ul className="pqs" aria-label={fill(texts.sentence, { number: pair.number })}>
                  {pair.rows.map((row) => (
                    <QuestionRow
                      key={row.id}
                      {...{ row, documentId, texts, sentences }}
                      status={shown.get(row.id) ?? row.status}
                      current={row.id === current?.id}
                      selected={selected.has(row.id)}
                      editing={row.id === editing}
                      element={(element) => {
                        if (element) elements.current.set(row.id, element)
                        else elements.current.delete(row.id)
                      }}
                      onCurrent={() => setCurrentId(row.id)}
                      onDecide={(decision) => decideOn([row.id], decision)}
                      onSelect={() => setSelected((before) => toggled(before, row.id))}
                      onEdit={(open) => {
                        setEditing(open ? row.id : null)
                        if (!open && row.id === edited) history.back()
                        else if (!open) goTo(row.id)
                      }}
                    />
                  ))}
                </ul>
              </Pair>
            ))}
          </section>
        ))}
      </div>
      {children}
      <ListFoot
        {...{ texts, said, help, undo }}
        best={best}
        approveBest={approveBest}
        decided={fill(texts.decidedOf, { decided, total: rows.length })}
        selected={selected.size}
        onHelp={() => setHelp((before) => !before)}
        onDecideSelected={decideSelected}
        onClear={() => setSelected(new Set())}
      />
    </>
  )
}
