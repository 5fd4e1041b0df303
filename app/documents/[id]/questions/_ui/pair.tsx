'use client'
import { type ReactNode, useState } from 'react'
import { ActionForm, type FormAction } from '@/app/_ui/action-form'
import { SentenceField } from '@/app/_ui/document/sentence-field'
import { Submit } from '@/app/_ui/field'
import { fill } from '@/app/_ui/fill'
import { Words } from '@/app/_ui/words'
import { correctInPlace } from '../actions'
import type { ListTexts, PairData } from './row-data'

type Props = {
  readonly pair: PairData
  readonly currentFacts: readonly string[]
  readonly documentId: string
  readonly version: number
  readonly texts: ListTexts
  readonly sentences: Readonly<Record<string, string>>
  readonly children: ReactNode
}

const Sentence = ({ pair, currentFacts }: Pick<Props, 'pair' | 'currentFacts'>) =>
  pair.pieces.map((piece) => {
    const words = <Words text={piece.text} />
    if (piece.facts.length === 0) return <span key={piece.start}>{words}</span>
    const current = piece.facts.some((fact) => currentFacts.includes(fact))
    return (
      <span key={piece.start} className={current ? 'ev cur' : 'ev'}>
        {words}
      </span>
    )
  })

const Correction = ({ pair, documentId, version, texts, sentences, onClose }: Props & { onClose: () => void }) => {
  const save: FormAction = async (state, form) => {
    const result = await correctInPlace(state, form)
    if (result.ok) onClose()
    return result
  }
  return (
    <ActionForm action={save} sentences={sentences} className="form pq-form">
      <input type="hidden" name="documentId" value={documentId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="sentence" value={pair.sentence} />
      <SentenceField text={pair.text} texts={texts} />
      <div className="form-end">
        <Submit>{texts.save}</Submit>
        <button type="button" className="btn" onClick={onClose}>
          {texts.cancel}
        </button>
      </div>
    </ActionForm>
  )
}

/** A sentence of the text, which can be corrected in place, beside what was made of it. */
export function Pair(props: Props) {
  const { pair, texts, children } = props
  const [correcting, setCorrecting] = useState(false)
  const isCurrent = pair.pieces.some((piece) => piece.facts.some((fact) => props.currentFacts.includes(fact)))
  return (
    <div className={isCurrent ? 'pair cur' : 'pair'} id={`sentence-${pair.sentence}`}>
      <div className="pair-t">
        <span className="pair-n">
          <span className="vh">{fill(texts.sentence, { number: pair.number })}</span>
          <span aria-hidden="true">{pair.number}</span>
        </span>
        {correcting ? (
          <Correction {...props} onClose={() => setCorrecting(false)} />
        ) : (
          <>
            {pair.headings && (
              <p className="dim" dir="auto">
                <Words text={pair.headings} />
              </p>
            )}
            <p dir="auto">
              <Sentence {...props} />
            </p>
            <button type="button" className="btn text slim pair-edit" onClick={() => setCorrecting(true)}>
              {texts.correctSentence}
              <span className="vh"> {pair.number}</span>
            </button>
          </>
        )}
      </div>
      <div>
        {pair.note && <p className={pair.isDamaged ? 'small red pair-none' : 'small dim pair-none'}>{pair.note}</p>}
        {children}
      </div>
    </div>
  )
}
