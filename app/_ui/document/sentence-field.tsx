'use client'
import { useState } from 'react'
import { TextArea } from '../text-area'
import { ChangedWords } from './changed-words'

export type SentenceTexts = {
  readonly sentenceText: string
  readonly correctionNote: string
  readonly correctionChanges: string
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** A sentence to be corrected, with what changes in it beneath as it is typed. */
export function SentenceField({ text, texts }: { readonly text: string; readonly texts: SentenceTexts }) {
  const [words, setWords] = useState(text)
  const after = oneLine(words)
  const isChanged = after !== '' && after !== oneLine(text)
  return (
    <>
      <TextArea
        name="text"
        label={texts.sentenceText}
        hint={texts.correctionNote}
        defaultValue={text}
        rows={4}
        autoFocus
        onChange={(event) => setWords(event.target.value)}
      />
      {isChanged && (
        <div className="changed-words">
          <p className="label">{texts.correctionChanges}</p>
          <p className="serif" dir="auto">
            <ChangedWords before={oneLine(text)} after={after} />
          </p>
        </div>
      )}
    </>
  )
}
